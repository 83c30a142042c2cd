#include "core/shl/HealthLink.h"

#include "core/shl/Jwe.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace kinward::shl
{

namespace
{

constexpr qsizetype labelLength = 80;
constexpr int version = 1;

QString flagsOf(const HealthLink &link)
{
    if (link.needsPasscode)
        return QStringLiteral("P");
    return link.isSingleFile ? QStringLiteral("U") : QString();
}

/// Not in the middle of a surrogate pair.
QString cut(const QString &label)
{
    const auto end = label.size() > labelLength && label.at(labelLength).isLowSurrogate()
        ? labelLength - 1
        : labelLength;
    return label.left(end);
}

} // namespace

QByteArray payloadOf(const HealthLink &link)
{
    QJsonObject payload{{QStringLiteral("url"), QString::fromLatin1(link.url.toEncoded())},
        {QStringLiteral("key"), QString::fromLatin1(base64Url(link.key.bytes()))},
        {QStringLiteral("v"), version}};
    if (link.expires.isValid())
        payload[QLatin1String("exp")] = link.expires.toSecsSinceEpoch();
    if (const QString flags = flagsOf(link); !flags.isEmpty())
        payload[QLatin1String("flag")] = flags;
    if (!link.label.isEmpty())
        payload[QLatin1String("label")] = cut(link.label);
    return QJsonDocument(payload).toJson(QJsonDocument::Compact);
}

QString textOf(const HealthLink &link, const QUrl &viewer)
{
    const QString text
        = QStringLiteral("shlink:/") + QString::fromLatin1(base64Url(payloadOf(link)));
    if (viewer.isEmpty())
        return text;
    return QString::fromLatin1(viewer.toEncoded(QUrl::RemoveFragment)) + u'#' + text;
}

} // namespace kinward::shl
