#include "tests/journey/Steps.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QGenericPlugin>

#include <cstdio>
#include <cstdlib>

namespace kinward::journey
{

namespace
{

QString pictures()
{
    return qEnvironmentVariable("KINWARD_JOURNEY_PICTURES", QStringLiteral("pictures"));
}

/// In the window of a visit, which the program starts with the environment that it has.
void playInVisit(const QString &script)
{
    Player player(QDir(pictures()).filePath(QStringLiteral("room")));
    if (script == QLatin1String("visit"))
        playVisitRoom(player);
    else if (script == QLatin1String("visit-shots"))
        shootVisitRoom(player);
    else
        playOneOfManyVisits(player);
}

void playWhenRunning(const QString &script)
{
    const QFileInfo program(QCoreApplication::applicationFilePath());
    if (program.completeBaseName() == QLatin1String("kinward-visit")) {
        playInVisit(script);
        return;
    }
    Player player(pictures());
    if (script == QLatin1String("journey"))
        playJourney(player);
    else if (script == QLatin1String("keyboard"))
        playByKeyboard(player);
    else if (script == QLatin1String("imported"))
        playImported(player);
    else if (script == QLatin1String("reader"))
        playForScreenReader(player);
    else if (script == QLatin1String("visit"))
        playVisit(player);
    else if (script == QLatin1String("many-visits"))
        playManyVisits(player);
    else if (script == QLatin1String("shots"))
        takeShots(player);
    else if (script == QLatin1String("mail-shots"))
        takeMailShots(player);
    else if (script == QLatin1String("document-shots"))
        takeDocumentShots(player);
    else if (script == QLatin1String("visit-shots"))
        takeVisitShots(player);
    player.fail(QStringLiteral("there is no script “%1”").arg(script));
}

} // namespace

/// Loaded into the program by QT_QPA_GENERIC_PLUGINS=kinward-journey:SCRIPT.
class JourneyPlugin final : public QGenericPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QGenericPluginFactoryInterface_iid FILE "journey.json")

public:
    QObject *create(const QString &, const QString &script) override
    {
        // The program is not built yet: play once its event loop runs.
        QMetaObject::invokeMethod(
            qApp, [script] { playWhenRunning(script); }, Qt::QueuedConnection);
        return new QObject; // the application's to delete, without being its child
    }
};

} // namespace kinward::journey

#include "JourneyPlugin.moc"
