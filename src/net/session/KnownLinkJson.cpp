#include "net/session/KnownLinkJson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace kinward::net
{

using care::PatientLink;

namespace
{

QJsonObject toObject(const care::Practice &practice)
{
    return {{QStringLiteral("id"), practice.id}, {QStringLiteral("name"), practice.name},
        {QStringLiteral("phone"), practice.phone}};
}

QJsonObject toObject(const PatientLink &link)
{
    return {
        {QStringLiteral("id"), link.id},
        {QStringLiteral("patient"), link.patientId},
        {QStringLiteral("name"), link.patientName},
        {QStringLiteral("born"), link.patientBirthDate.asSent},
        {QStringLiteral("relatedPerson"), link.relatedPerson},
        {QStringLiteral("practice"), toObject(link.practice)},
        {QStringLiteral("relationship"), link.relationship},
        {QStringLiteral("accessLevel"), link.accessLevel},
        {QStringLiteral("permissions"), QJsonArray::fromStringList(link.permissions)},
        {QStringLiteral("from"), link.period.start.asSent},
        {QStringLiteral("until"), link.period.end.asSent},
        {QStringLiteral("status"), int(link.status)},
        {QStringLiteral("endReason"), link.endReason},
    };
}

QString text(const QJsonObject &object, QLatin1String name) { return object[name].toString(); }

QStringList words(const QJsonValue &array)
{
    QStringList out;
    const auto values = array.toArray();
    for (const auto &word : values)
        out.append(word.toString());
    return out;
}

PatientLink linkFrom(const QJsonObject &object)
{
    PatientLink link;
    link.id = text(object, QLatin1String("id"));
    link.patientId = text(object, QLatin1String("patient"));
    link.patientName = text(object, QLatin1String("name"));
    link.patientBirthDate = care::PartialDateTime::fromFhir(text(object, QLatin1String("born")));
    link.relatedPerson = text(object, QLatin1String("relatedPerson"));
    const auto practice = object[QLatin1String("practice")].toObject();
    link.practice = {text(practice, QLatin1String("id")), text(practice, QLatin1String("name")),
        text(practice, QLatin1String("phone"))};
    link.relationship = text(object, QLatin1String("relationship"));
    link.accessLevel = text(object, QLatin1String("accessLevel"));
    link.permissions = words(object[QLatin1String("permissions")]);
    link.period.start = care::PartialDateTime::fromFhir(text(object, QLatin1String("from")));
    link.period.end = care::PartialDateTime::fromFhir(text(object, QLatin1String("until")));
    const auto status = object[QLatin1String("status")].toInt();
    link.status = status >= 0 && status <= int(PatientLink::Status::Withdrawn)
        ? PatientLink::Status(status)
        : PatientLink::Status::Ended;
    link.endReason = text(object, QLatin1String("endReason"));
    return link;
}

QString toText(const seal::SecretKey &key)
{
    return QString::fromLatin1(key.bytes().toByteArray().toBase64());
}

seal::SecretKey keyFrom(const QString &text)
{
    return seal::SecretKey::fromBytes(QByteArray::fromBase64(text.toLatin1()));
}

} // namespace

QByteArray toJson(const KnownLink &known)
{
    const QJsonObject object{
        {QStringLiteral("base"), known.base.toString(QUrl::FullyEncoded)},
        {QStringLiteral("link"), toObject(known.link)},
        {QStringLiteral("refresh"), known.tokens.refreshToken},
        {QStringLiteral("expires"), known.tokens.expiresAt.toUTC().toString(Qt::ISODate)},
        {QStringLiteral("scopes"), QJsonArray::fromStringList(known.tokens.scopes)},
        {QStringLiteral("patient"), known.tokens.patientId},
        {QStringLiteral("linkId"), known.tokens.linkId},
        {QStringLiteral("recordsKey"), toText(known.keys.records)},
        {QStringLiteral("ownKey"), toText(known.keys.own)},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<KnownLink> knownLinkFrom(const QString &key, const QByteArray &json)
{
    const auto object = QJsonDocument::fromJson(json).object();
    KnownLink known;
    known.key = key;
    known.base = QUrl(text(object, QLatin1String("base")), QUrl::StrictMode);
    known.link = linkFrom(object[QLatin1String("link")].toObject());
    known.tokens.refreshToken = text(object, QLatin1String("refresh"));
    known.tokens.expiresAt
        = QDateTime::fromString(text(object, QLatin1String("expires")), Qt::ISODate);
    known.tokens.scopes = words(object[QLatin1String("scopes")]);
    known.tokens.patientId = text(object, QLatin1String("patient"));
    known.tokens.linkId = text(object, QLatin1String("linkId"));
    known.keys.records = keyFrom(text(object, QLatin1String("recordsKey")));
    known.keys.own = keyFrom(text(object, QLatin1String("ownKey")));
    if (known.base.scheme() != QLatin1String("https") || known.link.patientId.isEmpty())
        return std::nullopt;
    return known;
}

} // namespace kinward::net
