#include "core/shares/ShareCodec.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>

namespace kinward::shares
{

namespace
{

using Key = QLatin1String;

QString text(const QCborMap &map, Key key) { return map[key].toString(); }

QDateTime time(const QCborMap &map, Key key)
{
    const QCborValue value = map[key];
    return value.isInteger() ? QDateTime::fromMSecsSinceEpoch(value.toInteger()) : QDateTime();
}

std::optional<int> number(const QCborMap &map, Key key)
{
    const QCborValue value = map[key];
    return value.isInteger() ? std::optional(int(value.toInteger())) : std::nullopt;
}

QStringList texts(const QCborMap &map, Key key)
{
    QStringList list;
    const QCborArray array = map[key].toArray();
    for (const auto &item : array)
        list.append(item.toString());
    return list;
}

void put(QCborMap &map, Key key, const QString &value)
{
    if (!value.isEmpty())
        map.insert(key, value);
}

void put(QCborMap &map, Key key, const QDateTime &value)
{
    if (value.isValid())
        map.insert(key, value.toMSecsSinceEpoch());
}

void put(QCborMap &map, Key key, const std::optional<int> &value)
{
    if (value)
        map.insert(key, *value);
}

void put(QCborMap &map, Key key, const QStringList &values)
{
    if (!values.isEmpty())
        map.insert(key, QCborArray::fromStringList(values));
}

void put(QCborMap &map, Key key, const QList<care::Reference> &people)
{
    QCborArray array;
    for (const auto &person : people) {
        QCborMap one;
        put(one, Key("reference"), person.reference);
        put(one, Key("display"), person.display);
        put(one, Key("type"), person.sentType);
        array.append(one);
    }
    if (!array.isEmpty())
        map.insert(key, array);
}

QList<care::Reference> people(const QCborMap &map, Key key)
{
    QList<care::Reference> list;
    const QCborArray array = map[key].toArray();
    for (const auto &item : array) {
        const QCborMap one = item.toMap();
        list.append(
            {text(one, Key("reference")), text(one, Key("display")), text(one, Key("type"))});
    }
    return list;
}

QCborMap toMap(const PracticeOrder &order)
{
    QCborMap map;
    put(map, Key("documents"), order.documentIds);
    put(map, Key("recipients"), order.recipients);
    put(map, Key("note"), order.note);
    put(map, Key("topic"), order.topic);
    return map;
}

PracticeOrder practiceIn(const QCborMap &map)
{
    return {texts(map, Key("documents")), people(map, Key("recipients")), text(map, Key("note")),
        text(map, Key("topic"))};
}

QCborMap toMap(const OutsideOrder &order)
{
    QCborMap map;
    put(map, Key("document"), order.documentId);
    put(map, Key("label"), order.label);
    put(map, Key("passcode"), order.passcode);
    put(map, Key("expires"), order.expires);
    put(map, Key("maxViews"), order.maxViews);
    put(map, Key("emails"), order.emails);
    return map;
}

OutsideOrder outsideIn(const QCborMap &map)
{
    return {text(map, Key("document")), text(map, Key("label")), text(map, Key("passcode")),
        time(map, Key("expires")), number(map, Key("maxViews")), texts(map, Key("emails"))};
}

Share::Kind kindIn(const QCborMap &map)
{
    return map[Key("outside")].toBool() ? Share::Kind::Outside : Share::Kind::Practice;
}

} // namespace

QByteArray encode(const Share &share)
{
    QCborMap map;
    put(map, Key("id"), share.id);
    map.insert(Key("outside"), share.kind == Share::Kind::Outside);
    put(map, Key("documents"), share.documentIds);
    put(map, Key("recipients"), share.recipients);
    put(map, Key("note"), share.note);
    put(map, Key("created"), share.created);
    put(map, Key("expires"), share.expires);
    map.insert(Key("status"), int(share.status));
    put(map, Key("views"), share.views);
    put(map, Key("maxViews"), share.maxViews);
    put(map, Key("attemptsLeft"), share.attemptsLeft);
    map.insert(Key("hasPasscode"), share.hasPasscode);
    put(map, Key("label"), share.label);
    put(map, Key("link"), share.link);
    put(map, Key("emails"), share.emails);
    return map.toCborValue().toCbor();
}

std::optional<Share> decodeShare(const QByteArray &bytes)
{
    const QCborMap map = QCborValue::fromCbor(bytes).toMap();
    Share share;
    share.id = text(map, Key("id"));
    if (share.id.isEmpty())
        return std::nullopt;
    share.kind = kindIn(map);
    share.documentIds = texts(map, Key("documents"));
    share.recipients = people(map, Key("recipients"));
    share.note = text(map, Key("note"));
    share.created = time(map, Key("created"));
    share.expires = time(map, Key("expires"));
    const auto status = map[Key("status")].toInteger();
    if (status >= int(Share::Status::Active) && status <= int(Share::Status::Locked))
        share.status = Share::Status(status);
    share.views = number(map, Key("views"));
    share.maxViews = number(map, Key("maxViews"));
    share.attemptsLeft = number(map, Key("attemptsLeft"));
    share.hasPasscode = map[Key("hasPasscode")].toBool();
    share.label = text(map, Key("label"));
    share.link = text(map, Key("link"));
    share.emails = texts(map, Key("emails"));
    return share;
}

QByteArray encode(const KeptOrder &order)
{
    QCborMap map;
    put(map, Key("id"), order.id);
    map.insert(Key("outside"), order.kind == Share::Kind::Outside);
    if (order.kind == Share::Kind::Outside)
        map.insert(Key("order"), toMap(order.outside));
    else
        map.insert(Key("order"), toMap(order.practice));
    map.insert(Key("key"), order.key.bytes().toByteArray());
    put(map, Key("at"), order.at);
    map.insert(Key("givenUp"), order.isGivenUp);
    return map.toCborValue().toCbor();
}

std::optional<KeptOrder> decodeOrder(const QByteArray &bytes)
{
    const QCborMap map = QCborValue::fromCbor(bytes).toMap();
    KeptOrder order;
    order.id = text(map, Key("id"));
    order.kind = kindIn(map);
    order.key = seal::SecretKey::fromBytes(map[Key("key")].toByteArray());
    if (order.id.isEmpty() || (order.kind == Share::Kind::Outside && order.key.isEmpty()))
        return std::nullopt;
    if (order.kind == Share::Kind::Outside)
        order.outside = outsideIn(map[Key("order")].toMap());
    else
        order.practice = practiceIn(map[Key("order")].toMap());
    order.at = time(map, Key("at"));
    order.isGivenUp = map[Key("givenUp")].toBool();
    return order;
}

} // namespace kinward::shares
