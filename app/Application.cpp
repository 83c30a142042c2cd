#include "app/Application.h"

#include "core/base/Logging.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileOpenEvent>
#include <QMessageBox>

namespace kinward::app
{

Application::Application(QApplication &application, StartOptions options)
    : m_options(std::move(options))
    , m_settings(QDir(m_options.profileFolder).filePath(QStringLiteral("settings.ini")))
    , m_theme(application)
{
    application.installEventFilter(this);
    connect(&m_settings, &ui::Settings::languageChanged, this,
        [this](const QString &language) { m_translations.use(language); });
    connect(&application, &QGuiApplication::commitDataRequest, this, &Application::settle);
    connect(&m_settings, &ui::Settings::appearanceChanged, this, &Application::applySettings);
    m_translations.use(m_settings.language());
    applySettings();
}

Application::~Application() = default;

void Application::start()
{
    if (m_options.demo)
        openDemo();
    else if (!m_options.demoPortalFile.isEmpty())
        openDemoFile();
    else
        openHouse(std::nullopt, m_options.inviteLink);
}

void Application::openInvite(const QString &text)
{
    if (!m_house)
        return;
    if (!text.isEmpty())
        m_house->openInvite(text);
    m_house->comeToFront();
}

void Application::end()
{
    QApplication::closeAllWindows(); // they keep where they stood
    QCoreApplication::exit(0); // a window that asks something does not hold it up
}

void Application::settle()
{
    if (m_house)
        m_house->settle();
}

bool Application::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::FileOpen)
        return QObject::eventFilter(watched, event);
    openInvite(static_cast<QFileOpenEvent *>(event)->url().toString());
    return true;
}

void Application::applySettings()
{
    m_theme.setAppearance(m_settings.appearance());
    m_theme.setTextPercent(m_settings.textPercent());
}

/// A demo that was opened from the real program does not leave its records in the real profile.
QString Application::storeFolder(bool demo) const
{
    const bool demoProfile = m_options.demo || !m_options.demoPortalFile.isEmpty();
    const QString &profile = demo && !demoProfile ? m_demoStores.path() : m_options.profileFolder;
    return QDir(profile).filePath(demo ? QStringLiteral("sealed-demo") : QStringLiteral("sealed"));
}

void Application::openHouse(std::optional<DemoPortalInfo> demo, const QString &inviteLink)
{
    // The new window stands before the old one closes: without any window the program would end.
    const auto former = std::exchange(m_house,
        std::make_unique<House>(
            m_settings, m_theme, storeFolder(demo.has_value()), std::move(demo)));
    connect(m_house.get(), &House::demoRequested, this, &Application::openDemo);
    m_house->start(inviteLink);
}

void Application::openDemo()
{
    if (m_house)
        m_house->setDemoStarting(true);
    m_demoPortal = std::make_unique<DemoPortal>();
    // Queued: the house that asked for the demo is replaced, and must not be while it is still
    // asking.
    connect(
        m_demoPortal.get(), &DemoPortal::ready, this,
        [this](const DemoPortalInfo &info) { openHouse(info, info.inviteLink); },
        Qt::QueuedConnection);
    connect(
        m_demoPortal.get(), &DemoPortal::failed, this,
        [this](const Error &error) {
            qCWarning(lcApp) << "no demo portal, kind" << int(error.kind);
            if (m_house)
                m_house->setDemoStarting(false);
            else
                openHouse(std::nullopt, {});
            auto *box = new QMessageBox(QMessageBox::Warning, tr("Demo"),
                tr("The demo portal did not start. Install Kinward again, then try the demo once "
                   "more."),
                QMessageBox::Close);
            box->setAttribute(Qt::WA_DeleteOnClose);
            box->open();
        },
        Qt::QueuedConnection);
    m_demoPortal->start();
}

void Application::openDemoFile()
{
    QFile file(m_options.demoPortalFile);
    const auto info = file.open(QIODevice::ReadOnly) ? DemoPortalInfo::fromJson(file.readLine())
                                                     : failure(ErrorKind::StorageFailed);
    if (!info)
        qCWarning(lcApp) << "the demo portal's description cannot be used, kind"
                         << int(info.error().kind);
    openHouse(info ? std::make_optional(*info) : std::nullopt, m_options.inviteLink);
}

} // namespace kinward::app
