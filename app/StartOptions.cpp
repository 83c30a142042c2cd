#include "app/StartOptions.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace kinward::app
{

StartOptions StartOptions::fromArguments(const QStringList &arguments)
{
    const QCommandLineOption profile(QStringLiteral("profile"),
        tr("Keep settings and sealed records in this folder."), QStringLiteral("folder"));
    const QCommandLineOption demo(
        QStringLiteral("demo"), tr("Start the demo portal and open an invite to it."));
    const QCommandLineOption demoPortal(QStringLiteral("demo-portal"),
        tr("Use a demo portal that runs already: the file with what it printed."),
        QStringLiteral("file"));

    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({profile, demo, demoPortal});
    parser.addPositionalArgument(QStringLiteral("invite"), tr("The link from an invite e-mail."),
        QStringLiteral("[invite]"));
    parser.process(arguments);

    StartOptions options;
    options.profileFolder = parser.value(profile);
    options.demo = parser.isSet(demo);
    options.demoPortalFile = parser.value(demoPortal);
    options.inviteLink = parser.positionalArguments().value(0);
    return options;
}

} // namespace kinward::app
