#include "ui/shell/MainWindow.h"

#include "ui/common/Focus.h"
#include "ui/common/Icons.h"
#include "ui/meetings/VisitDesk.h"
#include "ui/meetings/VisitStrip.h"
#include "ui/messages/MailOverview.h"
#include "ui/shell/PatientShell.h"

#include <QApplication>
#include <QCloseEvent>
#include <QEvent>
#include <QLocale>
#include <QPointer>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace kinward::ui
{

namespace
{
constexpr QSize smallestWindow(900, 600);
constexpr QSize firstWindow(1200, 800);

bool isUnderWay(const uploads::Upload &upload)
{
    using uploads::UploadState;
    return upload.state == UploadState::Waiting || upload.state == UploadState::Sending
        || upload.state == UploadState::Filing;
}

/// What does not survive the program, or waits for it to be there again.
struct Unsent {
    Unsent(const net::Sessions &sessions, bool isInVisit)
        : visit(isInVisit)
    {
        for (const auto &session : sessions.all()) {
            const auto &outgoing = session->mailbox().outgoing();
            const auto all = session->uploads().book().uploads();
            const auto underWay = int(std::count_if(all.begin(), all.end(), &isUnderWay));
            if (!outgoing.file().isKept()) {
                lost += outgoing.unsent();
                lostUploads += underWay;
                lostNotes += session->visitNotes().count();
                continue;
            }
            uploads += underWay;
            const auto queue = outgoing.queue();
            waiting += int(std::count_if(queue.begin(), queue.end(),
                [](const auto &message) { return message.isUnsent(); }));
        }
    }

    Question question() const
    {
        QStringList facts;
        if (visit)
            facts << MainWindow::tr("You are in a video visit. Closing Kinward leaves it.");
        if (lost > 0)
            facts << MainWindow::tr("%n message(s) that you wrote were not sent, and will be lost: "
                                    "this computer has no unlocked password store to keep them "
                                    "with.",
                nullptr, lost);
        if (lostNotes > 0)
            facts << MainWindow::tr("%n private note(s) on video visits will be lost: this "
                                    "computer has no unlocked password store to keep them with.",
                nullptr, lostNotes);
        if (waiting > 0)
            facts << MainWindow::tr(
                "%n message(s) did not leave yet. They go out when Kinward is open again.", nullptr,
                waiting);
        if (lostUploads > 0)
            facts << MainWindow::tr("%n upload(s) are not finished, and will be given up: this "
                                    "computer has no unlocked password store to keep them with.",
                nullptr, lostUploads);
        if (uploads > 0)
            facts << MainWindow::tr(
                "%n upload(s) are not finished. They go on when Kinward is open again.", nullptr,
                uploads);
        return {MainWindow::tr("Close Kinward?"), facts.join(QLatin1Char(' ')),
            MainWindow::tr("Close Kinward"), MainWindow::tr("Keep it open")};
    }

    bool isNone() const
    {
        return !visit && lost + waiting + lostUploads + uploads + lostNotes == 0;
    }

    bool visit = false; ///< somebody would miss the person there
    int lost = 0;
    int waiting = 0;
    int lostUploads = 0;
    int uploads = 0;
    int lostNotes = 0; ///< of visits
};

} // namespace

class MainWindow::Shell
{
public:
    Shell(MainWindow &window, const Parts &parts)
        : m_window(window)
        , m_parts(parts)
        , m_mail(parts.sessions)
        , m_stack(new QStackedWidget)
        , m_visits({parts.sessions, parts.settings, parts.theme, parts.visitAuthorities}, &window)
        , m_strip(new VisitStrip(m_visits, parts.theme))
    {
        auto *room = new QWidget;
        auto *column = new QVBoxLayout(room);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        column->addWidget(m_strip);
        column->addWidget(m_stack, 1);
        window.setCentralWidget(room);
        connect(&m_visits, &VisitDesk::placeRequested, &window,
            [this](const QString &key, visit::ShowInProgram::Place place, const QString &id) {
                showDuringVisit(key, place, id);
            });
        connect(&m_visits, &VisitDesk::outsideFailed, &window,
            [this](const QString &sentence) { tell(sentence); });
        connect(
            &parts.sessions, &net::Sessions::sessionsChanged, &window, [this] { checkPatient(); });
        connect(&m_mail, &MailOverview::changed, &window, [this] { updateTitle(); });
    }

    void setFrontPage(QWidget *page)
    {
        removeFront();
        m_front = page;
        m_stack->addWidget(page);
        m_stack->setCurrentWidget(page);
        updateTitle();
        if (!page->isAncestorOf(m_window.focusWidget()))
            focusFirstIn(page);
    }

    void showPatient(net::PatientSession &session)
    {
        const bool isSame = m_patient && &m_patient->session() == &session;
        if (!isSame) {
            removePatient();
            addPatient(session);
        }
        m_stack->setCurrentWidget(m_patient);
        m_patient->openPlace(Place::Home);
        removeFront();
        updateTitle();
    }

    void showPlace(Place place) { m_patient->openPlace(place); }

    void tell(const QString &sentence)
    {
        if (m_patient)
            m_patient->tell(sentence);
    }

    bool showsMessages(const QString &sessionKey) const
    {
        return m_window.isActiveWindow() && key() == sessionKey
            && m_stack->currentWidget() == m_patient && m_patient->place() == Place::Messages;
    }

    MailOverview &mail() { return m_mail; }
    VisitDesk &visits() { return m_visits; }
    const net::Sessions &sessions() const { return m_parts.sessions; }
    QString key() const { return m_patient ? m_patient->session().key() : QString(); }

    void updateTitle()
    {
        m_strip->setShownSession(key());
        QString title = QStringLiteral("Kinward");
        if (m_patient && m_stack->currentWidget() == m_patient) {
            const auto &link = m_patient->session().link();
            title = link.practice.name.isEmpty()
                ? MainWindow::tr("Acting for %1 — Kinward").arg(link.patientName)
                : MainWindow::tr("Acting for %1 — %2 — Kinward")
                      .arg(link.patientName, link.practice.name);
            const int unread = m_mail.unread();
            if (unread > 0)
                //: Window title; %1 is how many messages are unread, %2 the title without it
                title = MainWindow::tr("(%1) %2").arg(QLocale().toString(unread), title);
        }
        //: Window title in demo mode
        m_window.setWindowTitle(m_parts.demo ? MainWindow::tr("Demo — %1").arg(title) : title);
    }

    void restoreGeometry()
    {
        const QSize room = m_window.screen() ? m_window.screen()->availableSize() : smallestWindow;
        m_window.setMinimumSize(smallestWindow.boundedTo(room));
        if (!m_window.QWidget::restoreGeometry(m_parts.settings.windowGeometry()))
            m_window.resize(firstWindow.boundedTo(room));
    }

    void setAsker(const Asker &asker)
    {
        m_ask = asker;
        m_visits.setAsker(asker);
    }

    /// Whether nothing is left behind by closing, or the person knows. Asks them otherwise, and
    /// closes later.
    bool mayClose()
    {
        ComposeDesk *desk = m_patient ? &m_patient->desk() : nullptr;
        if (desk && !m_isCloseWanted)
            desk->saveAll();
        const Unsent unsent(m_parts.sessions, m_visits.status().losesByLeaving());
        // The system that ends does not wait for an answer.
        const bool isKnown = unsent.isNone() || m_isCloseWanted || qApp->isSavingSession();
        m_isCloseWanted = false; // to be asked again, should something keep it open
        if (isKnown) {
            const bool mayClose = !desk || desk->closeAll();
            if (mayClose)
                m_visits.leave();
            return mayClose;
        }
        m_ask(&m_window, unsent.question(), [this] {
            m_isCloseWanted = true;
            // Not in the middle of closing.
            QMetaObject::invokeMethod(&m_window, &QWidget::close, Qt::QueuedConnection);
        });
        return false;
    }

    void saveGeometry() { m_parts.settings.setWindowGeometry(m_window.QWidget::saveGeometry()); }

private:
    void addPatient(net::PatientSession &session)
    {
        // Made where it belongs: moved there afterwards, all of it would be styled twice.
        m_patient
            = new PatientShell({m_parts.sessions, m_parts.vault, m_parts.settings, m_parts.theme,
                                   m_parts.clock, m_mail, m_visits, *m_strip, m_parts.demo},
                session, m_stack);
        m_stack->addWidget(m_patient);
        connect(m_patient, &PatientShell::addPersonRequested, &m_window,
            &MainWindow::addPersonRequested);
        connect(m_patient, &PatientShell::patientRequested, &m_window, &MainWindow::showPatient,
            Qt::QueuedConnection); // from a menu of the shell that goes away
        connect(m_patient, &PatientShell::signInAgainRequested, &m_window,
            &MainWindow::signInAgainRequested);
        // Queued as well: what is listening deletes the session, and so this shell.
        connect(
            m_patient, &PatientShell::signOutRequested, &m_window,
            [this](const QString &key) {
                ifVisitMayEnd(key, [this, key] { Q_EMIT m_window.signOutRequested(key); });
            },
            Qt::QueuedConnection);
        connect(
            m_patient, &PatientShell::forgetRequested, &m_window,
            [this] { ifVisitMayEnd({}, [this] { Q_EMIT m_window.forgetRequested(); }); },
            Qt::QueuedConnection);
        connect(&session, &net::PatientSession::linkChanged, m_patient, [this] { updateTitle(); });
        connect(&session, &QObject::destroyed, m_patient, [this] { removePatient(); });
    }

    /// Signing out of the link that the visit is of, or of all (an empty key), leaves the visit.
    void ifVisitMayEnd(const QString &key, const std::function<void()> &go)
    {
        const VisitStatus &status = m_visits.status();
        if (status.losesByLeaving() && (key.isEmpty() || key == m_visits.sessionKey()))
            m_ask(&m_window, leaveToSignOutQuestion(status), go);
        else
            go();
    }

    /// What the person asked for in the window of the visit. A page in front, on which something
    /// may be half typed, stays.
    void showDuringVisit(
        const QString &key, visit::ShowInProgram::Place place, const QString &appointmentId)
    {
        using Asked = visit::ShowInProgram::Place;
        net::PatientSession *session = m_parts.sessions.find(key);
        if (session && !m_front) {
            if (this->key() != key)
                showPatient(*session);
            if (place == Asked::Appointment)
                m_patient->openAppointment(appointmentId);
            else
                m_patient->openPlace(place == Asked::Messages ? Place::Messages : Place::Documents);
        }
        m_window.comeToFront();
    }

    void removePatient()
    {
        delete m_patient; // its pages refer to the session, which may be about to go
    }

    void removeFront()
    {
        if (!m_front)
            return;
        m_stack->removeWidget(m_front);
        m_front->hide();
        m_front->deleteLater(); // it may be its own button that asked for another page
        m_front.clear();
    }

    void checkPatient()
    {
        if (!m_patient)
            return;
        for (const auto &session : m_parts.sessions.all()) {
            if (session.get() == &m_patient->session())
                return;
        }
        removePatient();
        updateTitle();
    }

    MainWindow &m_window;
    Parts m_parts;
    MailOverview m_mail;
    QStackedWidget *m_stack;
    QPointer<QWidget> m_front;
    QPointer<PatientShell> m_patient;
    Asker m_ask = &ConfirmDialog::ask;
    bool m_isCloseWanted = false; ///< whatever was not sent
    VisitDesk m_visits;
    VisitStrip *m_strip;
};

MainWindow::MainWindow(const Parts &parts, QWidget *parent)
    : QMainWindow(parent)
    , m_shell(std::make_unique<Shell>(*this, parts))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(icon(QStringLiteral("kinward"), parts.theme));
    m_shell->restoreGeometry();
    m_shell->updateTitle();
}

MainWindow::~MainWindow() = default;

void MainWindow::setFrontPage(QWidget *page) { m_shell->setFrontPage(page); }

void MainWindow::showPatient(const QString &sessionKey)
{
    const auto &sessions = m_shell->sessions();
    if (net::PatientSession *session = sessions.find(sessionKey))
        m_shell->showPatient(*session);
}

QString MainWindow::currentSessionKey() const { return m_shell->key(); }

void MainWindow::showMessages(const QString &sessionKey)
{
    showPatient(sessionKey);
    if (currentSessionKey() == sessionKey)
        m_shell->showPlace(Place::Messages);
}

void MainWindow::showAppointments(const QString &sessionKey)
{
    showPatient(sessionKey);
    if (currentSessionKey() == sessionKey)
        m_shell->showPlace(Place::Appointments);
}

void MainWindow::tell(const QString &sentence) { m_shell->tell(sentence); }

bool MainWindow::showsMessages(const QString &sessionKey) const
{
    return m_shell->showsMessages(sessionKey);
}

MailOverview &MainWindow::mail() const { return m_shell->mail(); }
VisitDesk &MainWindow::visits() const { return m_shell->visits(); }
void MainWindow::setAsker(const Asker &asker) { m_shell->setAsker(asker); }

void MainWindow::comeToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    raise();
    activateWindow();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        m_shell->updateTitle();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_shell->mayClose())
        return event->ignore();
    m_shell->saveGeometry();
    QMainWindow::closeEvent(event);
}

} // namespace kinward::ui
