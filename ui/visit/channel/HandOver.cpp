#include "ui/visit/channel/HandOver.h"

#include <QSet>

namespace kinward::visit
{

bool isHandOverScheme(const QString &scheme)
{
    static const QSet<QString> schemes{// Zoom
        QStringLiteral("zoommtg"), QStringLiteral("zoomus"), QStringLiteral("zoomphonecall"),
        // Microsoft
        QStringLiteral("msteams"), QStringLiteral("ms-teams"), QStringLiteral("skype"),
        QStringLiteral("sip"), QStringLiteral("sips"),
        // Webex, GoTo, Jitsi, FaceTime
        QStringLiteral("wbx"), QStringLiteral("webex"), QStringLiteral("webexteams"),
        QStringLiteral("gotomeeting"), QStringLiteral("jitsi-meet"),
        QStringLiteral("org.jitsi.meet"), QStringLiteral("facetime"),
        // telephone and mail
        QStringLiteral("tel"), QStringLiteral("sms"), QStringLiteral("callto"),
        QStringLiteral("mailto")};
    return schemes.contains(scheme);
}

} // namespace kinward::visit
