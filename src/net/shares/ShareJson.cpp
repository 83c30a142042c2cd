#include "net/shares/ShareJson.h"

#include "core/shl/HealthLink.h"
#include "core/shl/SharedBundle.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace kinward::net
{

namespace
{

using shares::Share;

const auto documentType = QStringLiteral("DocumentReference/");

QByteArray bytesOf(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QString text(const QJsonValue &object, QLatin1String name) { return object[name].toString(); }

QDateTime time(const QJsonValue &object, QLatin1String name)
{
    return QDateTime::fromString(text(object, name), Qt::ISODateWithMs).toLocalTime();
}

std::optional<int> number(const QJsonValue &object, QLatin1String name)
{
    const int value = object[name].toInt(-1);
    return value >= 0 ? std::optional(value) : std::nullopt;
}

/// A word that a later portal may have: not what can be seen by anybody.
Share::Status statusOf(const QString &word)
{
    if (word == QLatin1String("active"))
        return Share::Status::Active;
    if (word == QLatin1String("expired"))
        return Share::Status::Expired;
    return word == QLatin1String("locked") ? Share::Status::Locked : Share::Status::Revoked;
}

ListedShare shareIn(const QJsonValue &value)
{
    ListedShare listed;
    Share &share = listed.share;
    share.id = text(value, QLatin1String("id"));
    const bool isOutside = text(value, QLatin1String("kind")) == QLatin1String("outside");
    share.kind = isOutside ? Share::Kind::Outside : Share::Kind::Practice;
    const auto documents = value[QLatin1String("documents")].toArray();
    for (const auto &document : documents)
        share.documentIds.append(care::Reference{document.toString(), {}, {}}.id());
    const auto recipients = value[QLatin1String("recipients")].toArray();
    for (const auto &recipient : recipients)
        share.recipients.append({text(recipient, QLatin1String("reference")),
            text(recipient, QLatin1String("display")), {}});
    share.note = text(value, QLatin1String("note"));
    share.created = time(value, QLatin1String("created"));
    share.expires = time(value, QLatin1String("expires"));
    share.status = statusOf(text(value, QLatin1String("status")));
    share.views = number(value, QLatin1String("views"));
    share.maxViews = number(value, QLatin1String("max_views"));
    share.attemptsLeft = number(value, QLatin1String("attempts_left"));
    share.hasPasscode = value[QLatin1String("has_passcode")].toBool();
    const QUrl manifest(text(value, QLatin1String("manifest_url")), QUrl::StrictMode);
    if (manifest.scheme() == QLatin1String("https"))
        listed.manifest = manifest;
    return listed;
}

} // namespace

QByteArray practiceShareJson(const shares::PracticeOrder &order)
{
    QJsonArray documents;
    for (const QString &id : order.documentIds)
        documents.append(documentType + id);
    QJsonArray recipients;
    for (const auto &recipient : order.recipients)
        recipients.append(QJsonObject{{QStringLiteral("reference"), recipient.reference}});
    QJsonObject json{{QStringLiteral("kind"), QStringLiteral("practice")},
        {QStringLiteral("documents"), documents}, {QStringLiteral("recipients"), recipients}};
    if (!order.note.isEmpty())
        json[QLatin1String("note")] = order.note;
    return bytesOf(json);
}

QByteArray outsideShareJson(const shares::OutsideOrder &order, const QByteArray &jwe)
{
    const QJsonObject file{{QStringLiteral("content_type"), QLatin1String(shl::bundleType)},
        {QStringLiteral("jwe"), QString::fromLatin1(jwe)}};
    QJsonObject json{{QStringLiteral("kind"), QStringLiteral("outside")},
        {QStringLiteral("documents"), QJsonArray{documentType + order.documentId}},
        {QStringLiteral("single_file"), order.passcode.isEmpty()},
        {QStringLiteral("files"), QJsonArray{file}}};
    if (order.expires.isValid())
        json[QLatin1String("expires")] = order.expires.toUTC().toString(Qt::ISODate);
    if (!order.passcode.isEmpty())
        json[QLatin1String("passcode")] = order.passcode;
    if (order.maxViews)
        json[QLatin1String("max_views")] = *order.maxViews;
    return bytesOf(json);
}

Result<ListedShare> readShare(const QByteArray &json)
{
    auto listed = shareIn(QJsonDocument::fromJson(json).object());
    if (listed.share.id.isEmpty())
        return failure(ErrorKind::Malformed, QStringLiteral("no share"));
    return listed;
}

Result<QList<ListedShare>> readShares(const QByteArray &json)
{
    const QJsonValue entries = QJsonDocument::fromJson(json).object()[QLatin1String("shares")];
    if (!entries.isArray())
        return failure(ErrorKind::Malformed, QStringLiteral("no shares"));
    QList<ListedShare> shares;
    const auto all = entries.toArray();
    for (const auto &entry : all) {
        const auto listed = shareIn(entry);
        if (!listed.share.id.isEmpty())
            shares.append(listed);
    }
    return shares;
}

Result<Share> completed(const ListedShare &made, const shares::KeptOrder &order, const QUrl &viewer)
{
    Share share = made.share;
    if (order.kind == Share::Kind::Practice)
        return share;
    if (made.manifest.isEmpty())
        return failure(ErrorKind::Malformed, QStringLiteral("no manifest"));
    const auto &outside = order.outside;
    const bool hasPasscode = !outside.passcode.isEmpty();
    share.label = outside.label;
    share.emails = outside.emails;
    share.link = shl::textOf(
        {made.manifest, order.key, outside.expires, outside.label, hasPasscode, !hasPasscode},
        viewer);
    return share;
}

} // namespace kinward::net
