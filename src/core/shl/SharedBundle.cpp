#include "core/shl/SharedBundle.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

namespace kinward::shl
{

namespace
{

void put(QJsonObject &object, QLatin1String name, const QString &value)
{
    if (!value.isEmpty())
        object[name] = value;
}

QJsonObject conceptOf(const care::CodeableConcept &codeable)
{
    QJsonArray codings;
    for (const auto &coding : codeable.codings) {
        QJsonObject one;
        put(one, QLatin1String("system"), coding.system);
        put(one, QLatin1String("code"), coding.code);
        put(one, QLatin1String("display"), coding.display);
        codings.append(one);
    }
    QJsonObject object;
    if (!codings.isEmpty())
        object[QLatin1String("coding")] = codings;
    put(object, QLatin1String("text"), codeable.text);
    return object;
}

QJsonObject attachmentOf(const care::Attachment &attachment, const QByteArray &bytes)
{
    const auto sha1 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha1); // R4 wants it
    QJsonObject object{{QStringLiteral("data"), QString::fromLatin1(bytes.toBase64())},
        {QStringLiteral("size"), bytes.size()},
        {QStringLiteral("hash"), QString::fromLatin1(sha1.toBase64())}};
    put(object, QLatin1String("contentType"), attachment.contentType);
    put(object, QLatin1String("title"), attachment.title);
    return object;
}

} // namespace

QByteArray sharedBundle(const care::DocumentReference &document, const care::Attachment &attachment,
    const QByteArray &bytes)
{
    QJsonObject shared{{QStringLiteral("resourceType"), QStringLiteral("DocumentReference")},
        {QStringLiteral("status"),
            document.status.isEmpty() ? QStringLiteral("current") : document.status},
        {QStringLiteral("content"),
            QJsonArray{
                QJsonObject{{QStringLiteral("attachment"), attachmentOf(attachment, bytes)}}}}};
    if (!document.type.isEmpty())
        shared[QLatin1String("type")] = conceptOf(document.type);
    if (document.date.precision == care::PartialDateTime::Precision::Time) // an instant, in R4
        put(shared, QLatin1String("date"), document.date.asSent);
    put(shared, QLatin1String("description"), document.description);
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QJsonObject bundle{{QStringLiteral("resourceType"), QStringLiteral("Bundle")},
        {QStringLiteral("type"), QStringLiteral("collection")},
        {QStringLiteral("entry"),
            QJsonArray{QJsonObject{{QStringLiteral("fullUrl"), QStringLiteral("urn:uuid:") + id},
                {QStringLiteral("resource"), shared}}}}};
    return QJsonDocument(bundle).toJson(QJsonDocument::Compact);
}

} // namespace kinward::shl
