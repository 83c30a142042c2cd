#include "ui/shell/MainWindow.h"

#include "ui/common/Focus.h"
#include "ui/common/Icons.h"
#include "ui/shell/PatientShell.h"

#include <QCloseEvent>
#include <QEvent>
#include <QPointer>
#include <QScreen>
#include <QStackedWidget>

namespace kinward::ui
{

namespace
{
constexpr QSize smallestWindow(900, 600);
constexpr QSize firstWindow(1200, 800);
} // namespace

class MainWindow::Shell
{
public:
    Shell(MainWindow &window, const Parts &parts)
        : m_window(window)
        , m_parts(parts)
        , m_stack(new QStackedWidget)
    {
        window.setCentralWidget(m_stack);
        connect(
            &parts.sessions, &net::Sessions::sessionsChanged, &window, [this] { checkPatient(); });
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

    const net::Sessions &sessions() const { return m_parts.sessions; }
    QString key() const { return m_patient ? m_patient->session().key() : QString(); }

    void updateTitle()
    {
        QString title = QStringLiteral("Kinward");
        if (m_patient && m_stack->currentWidget() == m_patient) {
            const auto &link = m_patient->session().link();
            title = link.practice.name.isEmpty()
                ? MainWindow::tr("Acting for %1 — Kinward").arg(link.patientName)
                : MainWindow::tr("Acting for %1 — %2 — Kinward")
                      .arg(link.patientName, link.practice.name);
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

    void saveGeometry() { m_parts.settings.setWindowGeometry(m_window.QWidget::saveGeometry()); }

private:
    void addPatient(net::PatientSession &session)
    {
        // Made where it belongs: moved there afterwards, all of it would be styled twice.
        m_patient = new PatientShell({m_parts.sessions, m_parts.vault, m_parts.settings,
                                         m_parts.theme, m_parts.clock, m_parts.demo},
            session, m_stack);
        m_stack->addWidget(m_patient);
        connect(m_patient, &PatientShell::addPersonRequested, &m_window,
            &MainWindow::addPersonRequested);
        connect(m_patient, &PatientShell::patientRequested, &m_window, &MainWindow::showPatient,
            Qt::QueuedConnection); // from a menu of the shell that goes away
        connect(m_patient, &PatientShell::signInAgainRequested, &m_window,
            &MainWindow::signInAgainRequested);
        // Queued as well: what is listening deletes the session, and so this shell.
        connect(m_patient, &PatientShell::signOutRequested, &m_window,
            &MainWindow::signOutRequested, Qt::QueuedConnection);
        connect(m_patient, &PatientShell::forgetRequested, &m_window, &MainWindow::forgetRequested,
            Qt::QueuedConnection);
        connect(&session, &net::PatientSession::linkChanged, m_patient, [this] { updateTitle(); });
        connect(&session, &QObject::destroyed, m_patient, [this] { removePatient(); });
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
    QStackedWidget *m_stack;
    QPointer<QWidget> m_front;
    QPointer<PatientShell> m_patient;
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

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        m_shell->updateTitle();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_shell->saveGeometry();
    QMainWindow::closeEvent(event);
}

} // namespace kinward::ui
