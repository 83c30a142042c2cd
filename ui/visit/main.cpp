#include "core/base/Clock.h"
#include "ui/common/Theme.h"
#include "ui/common/Translations.h"
#include "ui/visit/Pipe.h"
#include "ui/visit/check/CheckScheme.h"
#include "ui/visit/room/VisitWindow.h"

#include <QApplication>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <variant>

using namespace kinward;

namespace
{

/// What Qt and the engine have to say may hold addresses and what pages wrote: only who said it,
/// and how grave it is.
void sayWhoOnly(QtMsgType type, const QMessageLogContext &context, const QString & /*text*/)
{
    if (type != QtDebugMsg && type != QtInfoMsg)
        std::fprintf(stderr, "kinward-visit: %s: a message of kind %d\n",
            context.category ? context.category : "default", int(type));
}

/// The engine takes orders from the environment: to open a port through which a visit can be looked
/// into, to leave its sandbox. Of these only the flags are left, for people who know what they do.
void cleanEnvironment()
{
    qunsetenv("QTWEBENGINE_REMOTE_DEBUGGING");
    qunsetenv("QTWEBENGINE_DISABLE_SANDBOX");
    QByteArray flags = qgetenv("QTWEBENGINE_CHROMIUM_FLAGS");
    flags += " --log-level=3"; // only why it cannot go on: the rest holds addresses
    // Left to itself it tells a screen reader nothing of what is in the page; and a reader may come
    // later than it.
    flags += " --force-renderer-accessibility";
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", flags.trimmed());
}

/// One visit from its order on.
class Visit final : public QObject
{
public:
    Visit(QApplication &application, visit::Pipe &pipe)
        : m_theme(application)
        , m_pipe(pipe)
    {
        connect(&pipe, &visit::Pipe::received, this, [this](const visit::ToRoom &message) {
            std::visit([this](const auto &content) { take(content); }, message);
        });
        connect(&pipe, &visit::Pipe::ended, this, &Visit::leave);
    }

private:
    void take(const visit::Order &order)
    {
        if (m_window)
            return;
        m_translations.use(order.language);
        using Appearance = ui::Theme::Appearance;
        m_theme.setAppearance(Appearance(
            std::clamp(order.appearance, int(Appearance::System), int(Appearance::HighContrast))));
        m_theme.setTextPercent(order.textPercent);
        m_window = std::make_unique<visit::VisitWindow>(m_clock, m_theme);
        connect(m_window.get(), &visit::VisitWindow::said, &m_pipe, &visit::Pipe::say);
        // Queued: the window cannot be deleted while it tells of its end.
        connect(m_window.get(), &visit::VisitWindow::ended, qApp, &QCoreApplication::quit,
            Qt::QueuedConnection);
        m_window->open(order);
    }
    void take(const visit::BringToFront &)
    {
        if (m_window)
            m_window->comeToFront();
    }
    void take(const visit::Leave &) { leave(); }
    void take(const visit::NoteKept &kept)
    {
        if (m_window)
            m_window->takeKept(kept);
    }
    void leave()
    {
        if (m_window)
            m_window->leaveNow();
        else
            QCoreApplication::exit(EXIT_FAILURE); // without an order there is nothing to do
    }

    SystemClock m_clock;
    ui::Translations m_translations;
    ui::Theme m_theme;
    visit::Pipe &m_pipe;
    std::unique_ptr<visit::VisitWindow> m_window;
};

} // namespace

int main(int argc, char *argv[])
{
    visit::Pipe pipe; // before anything can write
    qInstallMessageHandler(sayWhoOnly);
    cleanEnvironment();
    visit::registerCheckScheme();
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("Kinward"));
    QApplication::setApplicationVersion(QStringLiteral(KINWARD_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Kinward"));
    QGuiApplication::setDesktopFileName(QStringLiteral("kinward"));
    QApplication::setQuitOnLastWindowClosed(false); // the small window is hidden for a moment
    const Visit one(application, pipe);
    pipe.start();
    return QApplication::exec();
}
