#include "app/House.h"

#include "core/base/Logging.h"
#include "core/store/KeptRecordStore.h"
#include "core/store/MemoryRecordStore.h"
#include "net/portal/ActivationFlow.h"
#include "net/portal/InviteLink.h"
#include "net/portal/SignInFlow.h"
#include "ui/activation/ActivationWizard.h"
#include "ui/common/ErrorText.h"
#include "ui/common/StatePane.h"
#include "ui/signin/SignInPage.h"
#include "ui/welcome/WelcomePage.h"

#include <QApplication>
#include <QScreen>
#include <QTimer>

namespace kinward::app
{

namespace
{

constexpr std::chrono::milliseconds patience{400};

/// The demo portal's meetings are its own pages; every other meeting is trusted as the system says.
QByteArray visitAuthorities(const std::optional<DemoPortalInfo> &demo)
{
    QByteArray pem;
    if (demo) {
        for (const QSslCertificate &authority : demo->authorities)
            pem += authority.toPem();
    }
    return pem;
}

} // namespace

House::House(ui::Settings &settings, const ui::Theme &theme, const QString &storeFolder,
    std::optional<DemoPortalInfo> demo, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_theme(theme)
    , m_demo(std::move(demo))
    , m_stores(storeFolder)
    , m_http(m_clock)
    , m_vault(m_demo ? QStringLiteral("kinward-demo") : QStringLiteral("kinward"))
    , m_sessions(
          m_http, m_vault, m_clock, [this](const net::KnownLink &link) { return makeStore(link); },
          [this](const net::KnownLink &link) { return makeOwnFile(link); })
    , m_portals(m_http)
    , m_window({m_sessions, m_vault, m_settings, m_theme, m_clock, m_demo.has_value(),
          visitAuthorities(m_demo)})
    , m_tray(m_theme)
    , m_notifier(m_sessions, m_window.mail(), m_settings, m_tray)
    , m_reminder(m_sessions, m_settings, m_tray, m_clock)
{
    if (m_demo)
        m_http.setAuthorities(m_demo->authorities);
    connect(&m_sessions, &net::Sessions::linkForgotten, this, [this](const QString &key) {
        if (!m_stores.removeAllOf(key))
            qCWarning(lcApp) << "a sealed file could not be removed; its key is gone";
    });
    connect(&m_presence, &PresenceWatch::presenceChanged, &m_sessions, &net::Sessions::setPresence);
    m_notifier.setInFront([this](const QString &key) { return m_window.showsMessages(key); });
    connect(&m_tray, &ui::TrayIcon::windowRequested, this, &House::comeToFront);
    connect(&m_notifier, &ui::MailNotifier::messagesRequested, this, [this](const QString &key) {
        m_window.showMessages(key);
        comeToFront();
    });
    followReminders();
    connect(&m_window, &ui::MainWindow::addPersonRequested, this, &House::showWelcome);
    connect(&m_window, &ui::MainWindow::signInAgainRequested, this, &House::showSignInAgain);
    connect(&m_window, &ui::MainWindow::signOutRequested, this, &House::signOut);
    connect(&m_window, &ui::MainWindow::forgetRequested, this, &House::forgetEverything);
}

House::~House() = default;

void House::followReminders()
{
    connect(
        &m_reminder, &ui::VisitReminder::appointmentsRequested, this, [this](const QString &key) {
            m_window.showAppointments(key);
            comeToFront();
        });
    connect(
        &m_reminder, &ui::VisitReminder::toldWithoutTray, this, [this](const QString &sentence) {
            m_window.tell(sentence);
            QApplication::alert(&m_window);
        });
}

void House::start(const QString &inviteLink)
{
    connect(
        &m_sessions, &net::Sessions::restored, this,
        [this, inviteLink](int known) {
            // A keychain that told of links keeps secrets. One that knows none has to show that it
            // does: the pages say so where it does not.
            if (known > 0 || !m_vault.isPersistent())
                return openFirstPage(inviteLink);
            m_vault.probe().then(
                this, [this, inviteLink](const Result<bool> &) { openFirstPage(inviteLink); });
        },
        Qt::SingleShotConnection);
    // Keychains may ask the person to unlock them: the window is there meanwhile, and says so if it
    // takes long.
    auto *page = new ui::StatePane(m_theme);
    page->setObjectName(QStringLiteral("startingPage"));
    QTimer::singleShot(
        patience, page, [page] { page->showLoading(tr("Opening what this computer keeps")); });
    m_window.setFrontPage(page);
    m_window.show();
    m_sessions.restore();
}

void House::openFirstPage(const QString &inviteLink)
{
    removeStrayRecords();
    if (inviteLink.isEmpty())
        goHome();
    else
        openInvite(inviteLink);
    if (m_demo)
        openDemoMailbox();
}

/// Whose link the keychain does not know any more: nobody can read them.
void House::removeStrayRecords()
{
    const auto known = m_sessions.knownKeys();
    if (m_vault.isPersistent() && known)
        m_lostRecords = m_stores.removeStrayRecords(*known) > 0 && m_sessions.all().empty();
}

/// Without a keychain the key would be gone at the next start, and the file with it.
std::unique_ptr<store::RecordStore> House::makeStore(const net::KnownLink &link) const
{
    if (!m_vault.isPersistent())
        return std::make_unique<store::MemoryRecordStore>();
    return std::make_unique<store::KeptRecordStore>(m_stores, link.key, link.keys.records);
}

std::unique_ptr<outbox::OwnFile> House::makeOwnFile(const net::KnownLink &link) const
{
    if (!m_vault.isPersistent())
        return outbox::OwnFile::inMemory();
    return std::make_unique<outbox::OwnFile>(m_stores, link.key, link.keys.own);
}

void House::comeToFront() { m_window.comeToFront(); }

void House::settle()
{
    for (const auto &session : m_sessions.all())
        session->records().settle();
}

void House::setDemoStarting(bool starting)
{
    if (m_welcome)
        m_welcome->setDemoStarting(starting);
}

void House::openInvite(const QString &text)
{
    const auto link = net::InviteLink::find(text);
    if (!link) {
        // What was typed there stays.
        auto *page = m_welcome ? m_welcome.data() : showWelcome();
        page->showInviteProblem(tr("That is not an invite link. Copy the whole link from the "
                                   "practice's e-mail, then paste it here."));
        return;
    }
    auto *flow = new net::ActivationFlow(m_http, m_clock);
    auto *wizard = new ui::ActivationWizard(*flow, m_theme);
    flow->setParent(wizard);
    connect(wizard, &ui::ActivationWizard::cancelled, this, &House::goHome);
    connect(wizard, &ui::ActivationWizard::signInRequested, this,
        [this, flow](const QUrl &base) { showSignIn(base, flow->invite().practice.name); });
    connect(flow, &net::ActivationFlow::completed, this, &House::enter);
    m_window.setFrontPage(wizard);
    flow->open(*link);
}

ui::WelcomePage *House::showWelcome()
{
    auto *page = new ui::WelcomePage(m_theme);
    m_welcome = page;
    page->setDemoAvailable(!m_demo && DemoPortal::isAvailable());
    page->setCanGoBack(!m_sessions.all().empty());
    if (!m_vault.isPersistent())
        page->showNotice(tr("This computer has no unlocked password store, so you will be asked to "
                            "sign in each time."));
    else if (std::exchange(m_lostRecords, false))
        page->showNotice(ui::describeLostRecords());
    connect(page, &ui::WelcomePage::inviteGiven, this, &House::openInvite);
    connect(page, &ui::WelcomePage::signInRequested, this, [this] {
        showSignIn(m_demo ? m_demo->base : QUrl(), m_demo ? tr("the demo portal") : QString());
    });
    connect(page, &ui::WelcomePage::demoRequested, this, &House::demoRequested);
    connect(page, &ui::WelcomePage::backRequested, this, &House::goHome);
    m_window.setFrontPage(page);
    return page;
}

void House::showSignIn(const QUrl &base, const QString &practiceName)
{
    auto *flow = new net::SignInFlow(m_http, m_clock);
    auto *page = new ui::SignInPage(*flow, m_theme);
    flow->setParent(page);
    connect(page, &ui::SignInPage::cancelled, this, &House::goHome);
    connect(flow, &net::SignInFlow::completed, this, &House::enter);
    m_window.setFrontPage(page);
    if (!base.isEmpty())
        page->setPortal(base, practiceName);
}

void House::showSignInAgain(const QString &sessionKey)
{
    if (const auto *session = m_sessions.find(sessionKey))
        showSignIn(session->base(), session->link().practice.name);
}

void House::enter(const net::PortalDescription &portal, const net::TokenSet &tokens)
{
    auto *page = new ui::StatePane(m_theme);
    page->setObjectName(QStringLiteral("enteringPage"));
    const auto add = [this, page, portal, tokens] {
        page->showLoading(tr("Opening the record"));
        m_sessions.add(portal, tokens);
    };
    connect(&m_sessions, &net::Sessions::added, page,
        [this](const net::PatientSession *session) { m_window.showPatient(session->key()); });
    connect(&m_sessions, &net::Sessions::addFailed, page,
        [page](const Error &error) { page->showError(ui::describeError(error, {})); });
    connect(page, &ui::StatePane::actionTriggered, page, add);
    m_window.setFrontPage(page);
    add();
}

void House::goHome()
{
    const auto &sessions = m_sessions.all();
    if (sessions.empty()) {
        showWelcome();
        return;
    }
    const auto current = m_window.currentSessionKey();
    m_window.showPatient(m_sessions.find(current) ? current : sessions.front()->key());
}

void House::signOut(const QString &sessionKey)
{
    m_sessions.signOut(sessionKey);
    goHome();
}

void House::forgetEverything()
{
    m_sessions.forgetEverything();
    if (!m_stores.removeEverything())
        qCWarning(lcApp) << "a sealed file could not be removed; its key is gone";
    m_settings.clear();
    goHome();
}

void House::openDemoMailbox()
{
    m_portals.describe(this, m_demo->base)
        .then(this, [this](const Result<net::PortalDescription> &portal) {
            if (!portal || !portal->caregiver || portal->caregiver->demoMailbox.isEmpty())
                return;
            m_mailbox = std::make_unique<ui::DemoMailbox>(m_portals, *portal, m_theme);
            connect(
                m_mailbox.get(), &ui::DemoMailbox::inviteOpened, this, [this](const QString &link) {
                    openInvite(link);
                    comeToFront();
                });
            // Beside the program, which moves aside for it; over its right edge on a small screen.
            const auto room = m_window.screen()->availableGeometry();
            const int missing
                = m_window.frameGeometry().right() + m_mailbox->width() - room.right();
            if (missing > 0)
                m_window.move(qMax(room.left(), m_window.x() - missing), m_window.y());
            const auto place = m_window.frameGeometry();
            m_mailbox->move(
                qMin(place.right() + 1, room.right() - m_mailbox->width()), place.top());
            m_mailbox->show();
            m_window.activateWindow();
        });
}

} // namespace kinward::app
