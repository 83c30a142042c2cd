#include "net/messages/CommunicationJson.h"

#include "core/fhir/BundleReader.h"
#include "core/fhir/RecordReader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace kinward::net
{

namespace
{

QJsonObject referenceTo(const QString &reference)
{
    return {{QStringLiteral("reference"), reference}};
}

QJsonObject communication(
    const QString &uuid, const outbox::OutgoingMessage &message, const MailboxOwner &owner)
{
    QJsonArray recipients;
    for (const auto &recipient : message.recipients)
        recipients.append(referenceTo(recipient.reference));
    QJsonObject json{{QStringLiteral("resourceType"), QStringLiteral("Communication")},
        {QStringLiteral("identifier"),
            QJsonArray{QJsonObject{{QStringLiteral("system"), outbox::uuidSystem},
                {QStringLiteral("value"), QStringLiteral("urn:uuid:") + uuid}}}},
        {QStringLiteral("status"), QStringLiteral("in-progress")},
        {QStringLiteral("subject"), referenceTo(QStringLiteral("Patient/") + owner.patientId)},
        {QStringLiteral("recipient"), recipients}};
    if (!owner.relatedPerson.isEmpty())
        json[QLatin1String("sender")] = referenceTo(owner.relatedPerson);
    if (!message.topic.isEmpty())
        json[QLatin1String("topic")] = QJsonObject{{QStringLiteral("text"), message.topic}};
    return json;
}

QJsonObject payloadOf(
    const outbox::OutgoingAttachment &attachment, const QHash<QString, QByteArray> &inlined)
{
    if (!attachment.reference.isEmpty())
        return {{QStringLiteral("contentReference"), referenceTo(attachment.reference)}};
    QJsonObject file{{QStringLiteral("contentType"), attachment.contentType},
        {QStringLiteral("title"), attachment.name}, {QStringLiteral("size"), attachment.size}};
    const auto bytes = inlined.constFind(attachment.id);
    if (bytes == inlined.cend())
        file[QLatin1String("url")] = QStringLiteral("Binary/") + attachment.id;
    else
        file[QLatin1String("data")] = QString::fromLatin1(bytes->toBase64());
    return {{QStringLiteral("contentAttachment"), file}};
}

QByteArray bytesOf(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace

QByteArray headerJson(const outbox::OutgoingMessage &message, const MailboxOwner &owner)
{
    return bytesOf(communication(message.headerId, message, owner));
}

QByteArray messageJson(const outbox::OutgoingMessage &message, const MailboxOwner &owner,
    const QHash<QString, QByteArray> &inlined)
{
    auto json = communication(message.id, message, owner);
    const auto messageOf = [](const QString &id) {
        return QJsonArray{referenceTo(QStringLiteral("Communication/") + id)};
    };
    json[QLatin1String("partOf")] = messageOf(message.threadId);
    if (!message.inResponseTo.isEmpty())
        json[QLatin1String("inResponseTo")] = messageOf(message.inResponseTo);
    if (!message.about.reference.isEmpty())
        json[QLatin1String("about")] = QJsonArray{referenceTo(message.about.reference)};
    QJsonArray payload;
    if (!message.body.trimmed().isEmpty())
        payload.append(QJsonObject{{QStringLiteral("contentString"), message.body}});
    for (const auto &attachment : message.attachments)
        payload.append(payloadOf(attachment, inlined));
    json[QLatin1String("payload")] = payload;
    return bytesOf(json);
}

Result<fhir::RawResource> communicationIn(const QByteArray &body, const QString &uuid)
{
    const auto page = fhir::readBundle(body);
    if (!page)
        return failure(page.error());
    const auto wanted = outbox::identifierOf(uuid);
    for (const auto &resource : page->resources) {
        const auto message = fhir::readRecord<care::Communication>(resource.json);
        if (message && message->identifiers.contains(wanted))
            return resource;
    }
    return failure(ErrorKind::NotFound, QStringLiteral("not in the answer"));
}

outbox::Refusal refusalIn(const HttpResponse &answer, const QDateTime &now)
{
    outbox::Refusal refusal;
    refusal.httpStatus = answer.status;
    refusal.at = now;
    const auto outcome = fhir::readRecord<care::OperationOutcome>(answer.body);
    if (!outcome)
        return refusal;
    for (const auto &issue : outcome->issues) {
        if (!refusal.code.isEmpty())
            break;
        refusal.reason = issue.details.text;
        refusal.code
            = issue.details.codings.isEmpty() ? issue.code : issue.details.codings.first().code;
    }
    return refusal;
}

} // namespace kinward::net
