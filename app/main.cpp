#include "app/Application.h"
#include "app/EndSignals.h"
#include "app/SingleInstance.h"

#include <QApplication>
#include <QDir>
#include <QStandardPaths>
#include <QTemporaryDir>

int main(int argc, char *argv[])
{
    QApplication qt(argc, argv);
    QApplication::setApplicationName(QStringLiteral("Kinward"));
    QApplication::setApplicationVersion(QStringLiteral(KINWARD_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Kinward"));
    QGuiApplication::setDesktopFileName(QStringLiteral("kinward"));

    auto options = kinward::app::StartOptions::fromArguments(QApplication::arguments());
    QTemporaryDir demoProfile;
    if (options.profileFolder.isEmpty()) {
        const bool demo = options.demo || !options.demoPortalFile.isEmpty();
        options.profileFolder = demo
            ? demoProfile.path()
            : QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
    }
    QDir().mkpath(options.profileFolder);

    kinward::app::SingleInstance instance(options.profileFolder);
    if (!instance.isFirst())
        return instance.handOver(options.inviteLink) ? 0 : 1;

    const kinward::app::EndSignals endSignals;
    kinward::app::Application application(qt, options);
    QObject::connect(&endSignals, &kinward::app::EndSignals::endRequested, &application,
        &kinward::app::Application::end);
    QObject::connect(&instance, &kinward::app::SingleInstance::messageReceived, &application,
        &kinward::app::Application::openInvite);
    application.start();
    return QApplication::exec();
}
