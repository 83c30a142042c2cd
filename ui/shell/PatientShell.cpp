#include "ui/shell/PatientShell.h"

#include "core/models/RecordCatalog.h"
#include "core/search/RecordSearch.h"
#include "ui/common/ErrorText.h"
#include "ui/common/Focus.h"
#include "ui/common/Kinds.h"
#include "ui/common/NoticeBar.h"
#include "ui/documents/DocumentsPage.h"
#include "ui/meetings/VisitDesk.h"
#include "ui/meetings/VisitStrip.h"
#include "ui/messages/MailOverview.h"
#include "ui/messages/SendBar.h"
#include "ui/settings/SettingsPage.h"
#include "ui/shell/ConnectionLine.h"
#include "ui/shell/NavigationBar.h"
#include "ui/shell/PageStack.h"
#include "ui/shell/PatientBanner.h"
#include "ui/shell/SearchBox.h"

#include <QApplication>
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QShortcut>
#include <QVBoxLayout>

namespace kinward::ui
{

namespace
{

// In px at 100 % text; they grow with it, since what counts is how many words fit beside each
// other.
constexpr int widthForLabels = 1000;
constexpr int widthForIcons = 760;

} // namespace

PatientShell::PatientShell(const ShellParts &parts, net::PatientSession &session, QWidget *parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_session(session)
    , m_ask(&ConfirmDialog::ask)
    , m_catalog(new models::RecordCatalog(session.records(), parts.clock, this))
    , m_records(new search::RecordSearch(*m_catalog, this))
    , m_banner(new PatientBanner(session, parts.sessions, parts.theme, parts.demo, this))
    , m_navigation(new NavigationBar(session, parts.mail.of(session), parts.theme, this))
    , m_rule(new QFrame(this))
    , m_search(new SearchBox(*m_records, parts.theme, this))
    , m_noticeRoom(new QWidget(this))
    , m_notice(new NoticeBar(parts.theme, m_noticeRoom))
    , m_resultRoom(new QWidget(this))
    , m_result(new NoticeBar(parts.theme, m_resultRoom))
    , m_takeaway(new Takeaway(session, parts.clock, parts.theme, this))
    , m_files(new FileSaver(session, parts.clock, this))
    , m_desk(new ComposeDesk(session, parts.theme, this))
    , m_documents(new DocumentDesk(session, parts.clock, parts.theme, this))
    , m_pages(new PageStack(parts, session, *m_catalog, this))
    , m_connection(new ConnectionLine(session, parts.clock, parts.theme, this))
{
    setObjectName(QStringLiteral("patientShell"));
    addParts();
    addShortcuts();
    connectParts();
    showKeepingNotice();
    openPlace(Place::Home);
}

void PatientShell::addParts()
{
    m_notice->setObjectName(QStringLiteral("vaultNotice"));
    auto *notice = new QVBoxLayout(m_noticeRoom);
    notice->setContentsMargins(24, 16, 24, 0);
    notice->addWidget(m_notice);
    m_result->setObjectName(QStringLiteral("resultNotice"));
    auto *result = new QVBoxLayout(m_resultRoom);
    result->setContentsMargins(24, 16, 24, 0);
    result->addWidget(m_result);
    m_resultRoom->hide();
    auto *pages = new QVBoxLayout;
    pages->setSpacing(0);
    auto *search = new QHBoxLayout;
    search->setContentsMargins(24, 12, 24, 0);
    search->addWidget(m_search);
    pages->addLayout(search);
    pages->addWidget(m_noticeRoom);
    pages->addWidget(m_resultRoom);
    pages->addWidget(m_desk->bar());
    pages->addWidget(m_pages, 1);
    setKind(m_rule, QStringLiteral("rule"));
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_navigation);
    middle->addWidget(m_rule);
    middle->addLayout(pages, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addLayout(middle, 1);
    column->addWidget(m_connection);
}

void PatientShell::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto action) {
        auto *shortcut = new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, this, action);
    };
    add(Qt::Key_F5, [this] { refresh(); });
    add(Qt::CTRL | Qt::Key_R, [this] { refresh(); });
    add(Qt::CTRL | Qt::Key_Comma, [this] { openFromKeyboard(Place::Settings); });
    add(Qt::CTRL | Qt::Key_K, [this] { m_search->focusBox(); });
    add(QKeySequence::New, [this] { m_desk->open({}); });
    add(Qt::Key_F6, [this] { cyclePanes(1); });
    add(Qt::SHIFT | Qt::Key_F6, [this] { cyclePanes(-1); });
    add(QKeySequence::Print, [this] { takeAway(Takeaway::Kind::Print); });
    int number = 0;
    for (const Place place : allPlaces()) {
        if (place != Place::Settings && number < 9)
            add(Qt::CTRL | Qt::Key(Qt::Key_1 + number++),
                [this, place] { openFromKeyboard(place); });
    }
}

void PatientShell::connectParts()
{
    connect(m_navigation, &NavigationBar::placeRequested, this, &PatientShell::openPlace);
    connect(m_banner, &PatientBanner::placeRequested, this, &PatientShell::openFromKeyboard);
    connect(m_banner, &PatientBanner::patientRequested, this, &PatientShell::patientRequested);
    connect(m_banner, &PatientBanner::addPersonRequested, this, &PatientShell::addPersonRequested);
    connect(m_banner, &PatientBanner::refreshRequested, this, &PatientShell::refresh);
    connect(m_banner, &PatientBanner::takeawayRequested, this, &PatientShell::takeAway);
    connect(m_takeaway, &Takeaway::told, this, &PatientShell::showResult);
    connect(m_pages, &PageStack::told, this, &PatientShell::showResult);
    connect(m_pages, &PageStack::fetchEnded, m_resultRoom, &QWidget::hide);
    connect(m_pages, &PageStack::fetchStarted, this, &PatientShell::showFetching);
    connect(m_pages, &PageStack::fetchProgressed, this, &PatientShell::showFetched);
    connect(m_pages, &PageStack::fileWanted, m_files, &FileSaver::save);
    connect(m_banner, &PatientBanner::composeRequested, this, [this] { m_desk->open({}); });
    connect(m_pages, &PageStack::composeRequested, m_desk, &ComposeDesk::open);
    connect(m_pages, &PageStack::visitRequested, this,
        [this](const VisitRequest &request) { m_parts.visits.join(m_session.key(), request); });
    connect(m_pages, &PageStack::documentsOpened, m_documents, &DocumentDesk::adopt);
    connect(m_documents, &DocumentDesk::told, this, &PatientShell::showResult);
    connect(m_documents, &DocumentDesk::documentRequested, m_pages,
        [this](const QString &id) { m_pages->openRecord(care::Section::Documents, id); });
    connect(m_files, &FileSaver::told, this, &PatientShell::showResult);
    connect(m_files, &FileSaver::started, this, &PatientShell::showFetching);
    connect(m_files, &FileSaver::progressed, this, &PatientShell::showFetched);
    connect(m_result, &NoticeBar::actionTriggered, this, [this] {
        m_files->stop();
        m_pages->stopFetching();
        m_resultRoom->hide();
    });
    connect(m_banner, &PatientBanner::signOutRequested, this, &PatientShell::askToSignOut);
    connect(m_search, &SearchBox::recordRequested, m_pages, &PageStack::openRecord);
    connect(m_pages, &PageStack::placeRequested, this, &PatientShell::openFromKeyboard);
    connect(m_pages, &PageStack::signOutRequested, this, &PatientShell::askToSignOut);
    connect(m_pages, &PageStack::signOutConfirmed, this, &PatientShell::signOutRequested);
    connect(m_pages, &PageStack::forgetRequested, this, &PatientShell::forgetRequested);
    const auto signInAgain = [this] { Q_EMIT signInAgainRequested(m_session.key()); };
    connect(m_pages, &PageStack::signInAgainRequested, this, signInAgain);
    connect(m_connection, &ConnectionLine::signInAgainRequested, this, signInAgain);
    connect(m_connection, &ConnectionLine::refreshRequested, this, &PatientShell::refresh);
    connect(m_notice, &NoticeBar::actionTriggered, this, &PatientShell::followNotice);
    connect(&m_parts.vault, &net::SecretVault::persistenceChanged, this,
        &PatientShell::showKeepingNotice);
    connect(&m_session.records(), &store::RecordStore::faultFound, this,
        &PatientShell::showKeepingNotice);
    connect(&m_parts.theme, &Theme::changed, this, &PatientShell::fitToWidth);
}

void PatientShell::openPlace(Place place)
{
    m_pages->open(place);
    m_navigation->setCurrent(place);
    m_banner->setCurrent(place);
}

void PatientShell::openAppointment(const QString &appointmentId)
{
    m_pages->openRecord(care::Section::Appointments, appointmentId);
}

Place PatientShell::place() const { return m_pages->current(); }

/// Also from links within pages: whoever does not point with the mouse wants to be where they went.
void PatientShell::openFromKeyboard(Place place)
{
    openPlace(place);
    m_pages->focusPage();
}

void PatientShell::askToSignOut()
{
    m_desk->saveAll(); // what is counted is what is written down
    m_ask(this, SettingsPage::signOutQuestion(m_session.link(), UnsentWork::of(m_session)),
        [this] { Q_EMIT signOutRequested(m_session.key()); });
}

void PatientShell::refresh() { m_session.connectAndSync(); }

void PatientShell::takeAway(Takeaway::Kind kind)
{
    m_takeaway->take(kind, m_pages->printable(), placeTitle(m_pages->current()));
}

void PatientShell::showResult(models::Tone tone, const QString &sentence)
{
    m_resultRoom->show();
    //: Button: takes a notice away
    m_result->showNotice(tone, sentence, tr("Close"));
}

void PatientShell::tell(const QString &sentence) { showResult(models::Tone::Attention, sentence); }

void PatientShell::showFetching(const QString &sentence)
{
    m_resultRoom->show();
    //: Button: ends what is under way, here the fetching of a file
    m_result->showNotice(models::Tone::Neutral, sentence, tr("Stop"));
}

void PatientShell::showFetched(qint64 bytes, qint64 all)
{
    constexpr qint64 whole = 100;
    m_result->setProgress(all > 0 ? int(bytes * whole / all) : -1);
}

/// What this computer does not keep, or did not: its secrets, or the record.
void PatientShell::showKeepingNotice()
{
    const auto fault = m_session.records().fault();
    const bool isKept = m_parts.vault.isPersistent();
    m_noticeRoom->setVisible(!isKept || fault != store::StoreFault::None);
    if (!isKept)
        m_notice->showNotice(models::Tone::Attention,
            tr("This computer has no unlocked password store, so you will be asked to sign in each "
               "time."),
            tr("How to fix it"));
    else if (fault != store::StoreFault::None)
        m_notice->showNotice(models::Tone::Attention,
            describeStoreFault(fault, m_session.link().practice),
            //: Button: takes a notice away
            tr("Close"));
    else
        m_notice->clear();
}

void PatientShell::followNotice()
{
    if (!m_parts.vault.isPersistent())
        return m_pages->showPasswordStoreHelp();
    m_session.records().acknowledgeFault();
    showKeepingNotice();
    m_pages->focusPage();
}

void PatientShell::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    showKeepingNotice();
    m_catalog->refresh();
}

void PatientShell::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitToWidth();
}

void PatientShell::fitToWidth()
{
    const bool narrow = width() < m_parts.theme.scaled(widthForIcons);
    m_navigation->setVisible(!narrow);
    m_rule->setVisible(!narrow);
    m_navigation->setIconOnly(width() < m_parts.theme.scaled(widthForLabels));
    m_banner->setNarrow(narrow);
}

void PatientShell::cyclePanes(int step)
{
    const QList<QWidget *> all{m_navigation, m_pages, m_connection, &m_parts.visitStrip, m_banner};
    QList<QWidget *> panes;
    for (QWidget *pane : all) {
        if (pane->isVisible())
            panes.append(pane);
    }
    const QWidget *focused = QApplication::focusWidget();
    int present = -1;
    for (int i = 0; i < panes.size(); ++i) {
        if (panes.at(i)->isAncestorOf(focused))
            present = i;
    }
    const auto next = (present + step + panes.size()) % panes.size();
    if (panes.at(next) == m_pages)
        m_pages->focusPage();
    else
        focusFirstIn(panes.at(next));
}

} // namespace kinward::ui
