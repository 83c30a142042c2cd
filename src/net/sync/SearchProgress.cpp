#include "net/sync/SearchProgress.h"

#include <QCborArray>
#include <QCborMap>
#include <QCryptographicHash>
#include <QtEndian>

namespace kinward::net
{

namespace
{

constexpr int format = 1;
constexpr qsizetype markBytes = sizeof(quint64);

/// The keys of the CBOR maps; they are on disk, and never change.
enum Key {
    Format,
    AsOf,
    ComparedAt,
    ChangesRefusedAt,
    IdsRefusedAt,
    Missing,
    Answers,
    Pass,
    Kind,
    Next,
    IsListed,
    StartedAt,
    Unseen,
    Pages,
    Stumbles,
    Address,
    Tag
};

QCborValue moment(const QDateTime &when)
{
    return when.isValid() ? QCborValue(when.toMSecsSinceEpoch()) : QCborValue();
}

QDateTime momentIn(const QCborValue &value)
{
    return value.isInteger() ? QDateTime::fromMSecsSinceEpoch(value.toInteger(), Qt::UTC)
                             : QDateTime();
}

QCborValue address(const QUrl &url) { return QString::fromLatin1(url.toEncoded()); }

QUrl addressIn(const QCborValue &value) { return QUrl::fromEncoded(value.toString().toLatin1()); }

QByteArray packed(const QSet<quint64> &marks)
{
    QByteArray bytes(marks.size() * markBytes, Qt::Uninitialized);
    auto *to = bytes.data();
    for (const auto mark : marks) {
        qToBigEndian(mark, to);
        to += markBytes;
    }
    return bytes;
}

QSet<quint64> unpacked(const QByteArray &bytes)
{
    QSet<quint64> marks;
    marks.reserve(bytes.size() / markBytes);
    for (qsizetype at = 0; at + markBytes <= bytes.size(); at += markBytes)
        marks.insert(qFromBigEndian<quint64>(bytes.constData() + at));
    return marks;
}

std::optional<SearchPass::Kind> kindIn(const QCborValue &value)
{
    const auto number = value.toInteger(-1);
    const bool known = number >= 0 && number <= int(SearchPass::Kind::Ids);
    return known ? std::optional(SearchPass::Kind(number)) : std::nullopt;
}

QCborMap mapOf(const SearchPass &pass)
{
    return {{Kind, int(pass.kind)}, {Next, address(pass.next)}, {IsListed, pass.isListed},
        {StartedAt, moment(pass.startedAt)}, {AsOf, moment(pass.asOf)},
        {Unseen, packed(pass.unseen)}, {Pages, pass.pages}, {Stumbles, pass.stumbles}};
}

std::optional<SearchPass> passIn(const QCborValue &value)
{
    const auto kind = kindIn(value[Kind]);
    if (!value.isMap() || !kind)
        return std::nullopt;
    SearchPass pass;
    pass.kind = *kind;
    pass.next = addressIn(value[Next]);
    pass.isListed = value[IsListed].toBool();
    pass.startedAt = momentIn(value[StartedAt]);
    pass.asOf = momentIn(value[AsOf]);
    pass.unseen = unpacked(value[Unseen].toByteArray());
    pass.pages = int(value[Pages].toInteger());
    pass.stumbles = int(value[Stumbles].toInteger());
    if (!pass.isListed && pass.next.isEmpty())
        return std::nullopt;
    return pass;
}

} // namespace

quint64 markOf(const QString &id)
{
    const auto hash = QCryptographicHash::hash(id.toUtf8(), QCryptographicHash::Sha256);
    return qFromBigEndian<quint64>(hash.constData());
}

QSet<quint64> marksOf(const QSet<QString> &ids)
{
    QSet<quint64> marks;
    marks.reserve(ids.size());
    for (const auto &id : ids)
        marks.insert(markOf(id));
    return marks;
}

QByteArray SearchProgress::toBytes() const
{
    QCborMap map{{Format, format}, {AsOf, moment(asOf)}, {ComparedAt, moment(comparedAt)},
        {ChangesRefusedAt, moment(changesRefusedAt)}, {IdsRefusedAt, moment(idsRefusedAt)},
        {Missing, QCborArray::fromStringList(missing)}};
    QCborArray tags;
    for (auto it = answers.cbegin(); it != answers.cend(); ++it)
        tags.append(QCborMap{{Kind, int(it.key())}, {Address, address(it->url)}, {Tag, it->tag}});
    map.insert(Answers, tags);
    if (pass)
        map.insert(Pass, mapOf(*pass));
    return map.toCborValue().toCbor();
}

SearchProgress SearchProgress::fromBytes(const QByteArray &bytes)
{
    SearchProgress progress;
    const auto map = QCborValue::fromCbor(bytes);
    if (map[Format].toInteger() != format)
        return progress;
    progress.asOf = momentIn(map[AsOf]);
    progress.comparedAt = momentIn(map[ComparedAt]);
    progress.changesRefusedAt = momentIn(map[ChangesRefusedAt]);
    progress.idsRefusedAt = momentIn(map[IdsRefusedAt]);
    const auto missing = map[Missing].toArray();
    for (const auto &id : missing)
        progress.missing.append(id.toString());
    const auto tags = map[Answers].toArray();
    for (const auto &tag : tags) {
        if (const auto kind = kindIn(tag[Kind]))
            progress.answers.insert(*kind, {addressIn(tag[Address]), tag[Tag].toByteArray()});
    }
    progress.pass = passIn(map[Pass]);
    return progress;
}

} // namespace kinward::net
