#include "core/outbox/OutgoingCodec.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>

namespace kinward::outbox
{

namespace
{

QCborMap mapOf(const QByteArray &bytes) { return QCborValue::fromCbor(bytes).toMap(); }

QString text(const QCborMap &map, QLatin1String key) { return map[key].toString(); }

QDateTime time(const QCborMap &map, QLatin1String key)
{
    const QCborValue value = map[key];
    return value.isInteger() ? QDateTime::fromMSecsSinceEpoch(value.toInteger()) : QDateTime();
}

void put(QCborMap &map, QLatin1String key, const QString &value)
{
    if (!value.isEmpty())
        map.insert(key, value);
}

void put(QCborMap &map, QLatin1String key, const QDateTime &value)
{
    if (value.isValid())
        map.insert(key, value.toMSecsSinceEpoch());
}

QCborMap toMap(const care::Reference &reference)
{
    QCborMap map;
    put(map, QLatin1String("reference"), reference.reference);
    put(map, QLatin1String("display"), reference.display);
    put(map, QLatin1String("type"), reference.sentType);
    return map;
}

care::Reference referenceIn(const QCborMap &map)
{
    return {text(map, QLatin1String("reference")), text(map, QLatin1String("display")),
        text(map, QLatin1String("type"))};
}

QCborMap toMap(const OutgoingAttachment &attachment)
{
    QCborMap map;
    put(map, QLatin1String("id"), attachment.id);
    put(map, QLatin1String("name"), attachment.name);
    put(map, QLatin1String("contentType"), attachment.contentType);
    map.insert(QLatin1String("size"), attachment.size);
    put(map, QLatin1String("reference"), attachment.reference);
    return map;
}

OutgoingAttachment attachmentIn(const QCborMap &map)
{
    return {text(map, QLatin1String("id")), text(map, QLatin1String("name")),
        text(map, QLatin1String("contentType")), map[QLatin1String("size")].toInteger(),
        text(map, QLatin1String("reference"))};
}

QCborMap toMap(const Refusal &refusal)
{
    QCborMap map;
    put(map, QLatin1String("code"), refusal.code);
    put(map, QLatin1String("reason"), refusal.reason);
    map.insert(QLatin1String("status"), refusal.httpStatus);
    put(map, QLatin1String("at"), refusal.at);
    return map;
}

std::optional<Refusal> refusalIn(const QCborValue &value)
{
    if (!value.isMap())
        return std::nullopt;
    const QCborMap map = value.toMap();
    return Refusal{text(map, QLatin1String("code")), text(map, QLatin1String("reason")),
        int(map[QLatin1String("status")].toInteger()), time(map, QLatin1String("at"))};
}

template <typename Value> QCborArray toArray(const QList<Value> &values)
{
    QCborArray array;
    for (const Value &value : values)
        array.append(toMap(value));
    return array;
}

template <typename Read> auto listIn(const QCborValue &value, Read read)
{
    QList<decltype(read(QCborMap()))> list;
    const QCborArray array = value.toArray();
    for (const auto &item : array)
        list.append(read(item.toMap()));
    return list;
}

void put(QCborMap &map, QLatin1String key, std::optional<bool> value)
{
    if (value)
        map.insert(key, *value);
}

std::optional<bool> truth(const QCborMap &map, QLatin1String key)
{
    const QCborValue value = map[key];
    return value.isBool() ? std::optional(value.toBool()) : std::nullopt;
}

} // namespace

QByteArray encode(const OutgoingMessage &message)
{
    QCborMap map;
    put(map, QLatin1String("id"), message.id);
    map.insert(QLatin1String("state"), int(message.state));
    put(map, QLatin1String("thread"), message.threadId);
    put(map, QLatin1String("header"), message.headerId);
    map.insert(QLatin1String("recipients"), toArray(message.recipients));
    put(map, QLatin1String("topic"), message.topic);
    put(map, QLatin1String("body"), message.body);
    put(map, QLatin1String("inResponseTo"), message.inResponseTo);
    map.insert(QLatin1String("about"), toMap(message.about));
    map.insert(QLatin1String("attachments"), toArray(message.attachments));
    put(map, QLatin1String("saved"), message.savedAt);
    put(map, QLatin1String("queued"), message.queuedAt);
    put(map, QLatin1String("leaves"), message.leavesAt);
    map.insert(QLatin1String("place"), message.place);
    map.insert(QLatin1String("left"), message.mayHaveLeft);
    map.insert(QLatin1String("began"), message.beganThread);
    put(map, QLatin1String("communication"), message.communicationId);
    put(map, QLatin1String("sent"), message.sentAt);
    if (message.refusal)
        map.insert(QLatin1String("refusal"), toMap(*message.refusal));
    return map.toCborValue().toCbor();
}

std::optional<OutgoingMessage> decodeMessage(const QByteArray &bytes)
{
    const QCborMap map = mapOf(bytes);
    OutgoingMessage message;
    message.id = text(map, QLatin1String("id"));
    if (message.id.isEmpty())
        return std::nullopt;
    const auto state = map[QLatin1String("state")].toInteger();
    if (state >= int(OutgoingState::Draft) && state <= int(OutgoingState::Sent))
        message.state = OutgoingState(state);
    message.threadId = text(map, QLatin1String("thread"));
    message.headerId = text(map, QLatin1String("header"));
    message.recipients = listIn(map[QLatin1String("recipients")], referenceIn);
    message.topic = text(map, QLatin1String("topic"));
    message.body = text(map, QLatin1String("body"));
    message.inResponseTo = text(map, QLatin1String("inResponseTo"));
    message.about = referenceIn(map[QLatin1String("about")].toMap());
    message.attachments = listIn(map[QLatin1String("attachments")], attachmentIn);
    message.savedAt = time(map, QLatin1String("saved"));
    message.queuedAt = time(map, QLatin1String("queued"));
    message.leavesAt = time(map, QLatin1String("leaves"));
    message.place = map[QLatin1String("place")].toInteger();
    message.mayHaveLeft = map[QLatin1String("left")].toBool();
    message.beganThread = map[QLatin1String("began")].toBool();
    message.communicationId = text(map, QLatin1String("communication"));
    message.sentAt = time(map, QLatin1String("sent"));
    message.refusal = refusalIn(map[QLatin1String("refusal")]);
    return message;
}

QByteArray encode(const MailMark &mark)
{
    QCborMap map;
    put(map, QLatin1String("id"), mark.id);
    put(map, QLatin1String("read"), mark.isRead);
    put(map, QLatin1String("archived"), mark.isArchived);
    map.insert(QLatin1String("pending"), mark.isPending);
    return map.toCborValue().toCbor();
}

std::optional<MailMark> decodeMark(const QByteArray &bytes)
{
    const QCborMap map = mapOf(bytes);
    MailMark mark{text(map, QLatin1String("id")), truth(map, QLatin1String("read")),
        truth(map, QLatin1String("archived")), map[QLatin1String("pending")].toBool()};
    return mark.id.isEmpty() ? std::nullopt : std::optional(std::move(mark));
}

QByteArray encode(const OutgoingAttachment &attachment)
{
    return toMap(attachment).toCborValue().toCbor();
}

std::optional<OutgoingAttachment> decodeAttachment(const QByteArray &bytes)
{
    auto attachment = attachmentIn(mapOf(bytes));
    return attachment.id.isEmpty() ? std::nullopt : std::optional(std::move(attachment));
}

} // namespace kinward::outbox
