#include "tests/journey/Steps.h"

#include <QApplication>
#include <QGenericPlugin>

#include <cstdio>
#include <cstdlib>

namespace kinward::journey
{

namespace
{

void playWhenRunning(const QString &script)
{
    Player player(qEnvironmentVariable("KINWARD_JOURNEY_PICTURES", QStringLiteral("pictures")));
    if (script == QLatin1String("journey"))
        playJourney(player);
    else if (script == QLatin1String("keyboard"))
        playByKeyboard(player);
    else if (script == QLatin1String("imported"))
        playImported(player);
    else if (script == QLatin1String("reader"))
        playForScreenReader(player);
    else if (script == QLatin1String("shots"))
        takeShots(player);
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
        return new QObject(qApp);
    }
};

} // namespace kinward::journey

#include "JourneyPlugin.moc"
