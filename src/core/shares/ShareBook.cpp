#include "core/shares/ShareBook.h"

#include "core/shares/ShareCodec.h"

#include <QMetaEnum>

#include <algorithm>

namespace kinward::shares
{

namespace
{

constexpr QByteArrayView shareKind("share");
constexpr QByteArrayView orderKind("share-order");

store::RowNames namesOf(QByteArrayView kind, const QString &id)
{
    const QByteArray name = kind.toByteArray() + '/' + id.toUtf8();
    return {name, kind.toByteArray(), {}};
}

bool isLater(const Share &a, const Share &b)
{
    return a.created == b.created ? a.id > b.id : a.created > b.created;
}

} // namespace

ShareBook::ShareBook(outbox::OwnFile &file, QObject *parent)
    : QObject(parent)
    , m_file(file)
{
    load();
}

void ShareBook::load()
{
    m_file.eachOfKind(shareKind, [this](const QByteArray &content) {
        if (const auto share = decodeShare(content))
            m_shares.append(*share);
    });
    std::sort(m_shares.begin(), m_shares.end(), isLater);
    m_file.eachOfKind(orderKind, [this](const QByteArray &content) {
        if (const auto order = decodeOrder(content))
            m_orders.insert(order->id, *order);
    });
}

std::optional<Share> ShareBook::find(const QString &id) const
{
    const auto found = std::find_if(
        m_shares.begin(), m_shares.end(), [&id](const auto &share) { return share.id == id; });
    return found == m_shares.end() ? std::nullopt : std::optional(*found);
}

std::optional<KeptOrder> ShareBook::findOrder(const QString &id) const
{
    const auto found = m_orders.constFind(id);
    return found == m_orders.cend() ? std::nullopt : std::optional(*found);
}

std::optional<KeptOrder> ShareBook::givenUpLike(const KeptOrder &order) const
{
    const auto found = std::find_if(m_orders.begin(), m_orders.end(),
        [&order](const auto &kept) { return kept.isGivenUp && kept.asksLike(order); });
    return found == m_orders.end() ? std::nullopt : std::optional(*found);
}

Result<void> ShareBook::outcome(bool kept) const
{
    if (kept)
        return {};
    const auto *fault = QMetaEnum::fromType<store::StoreFault>().valueToKey(int(m_file.fault()));
    return failure(ErrorKind::StorageFailed, QString::fromLatin1(fault));
}

Result<void> ShareBook::putOrder(const KeptOrder &order)
{
    if (!m_file.put(namesOf(orderKind, order.id), encode(order)))
        return outcome(false);
    m_orders.insert(order.id, order);
    return {};
}

Result<void> ShareBook::dropOrder(const QString &id)
{
    if (!m_file.remove(namesOf(orderKind, id).name))
        return outcome(false);
    m_orders.remove(id);
    return {};
}

Result<void> ShareBook::put(const Share &share)
{
    const bool kept = m_file.transact([&] {
        return m_file.put(namesOf(shareKind, share.id), encode(share))
            && m_file.remove(namesOf(orderKind, share.id).name);
    });
    if (!kept)
        return outcome(false);
    m_orders.remove(share.id);
    QList<Share> shares = m_shares;
    shares.removeIf([&share](const auto &known) { return known.id == share.id; });
    shares.append(share);
    set(std::move(shares));
    return {};
}

Result<void> ShareBook::takeList(const QList<Share> &listed)
{
    QList<Share> shares = listed;
    for (auto &share : shares) {
        if (const auto known = find(share.id)) {
            share.label = known->label;
            share.link = known->link;
            share.emails = known->emails;
        }
    }
    std::sort(shares.begin(), shares.end(), isLater);
    if (shares == m_shares)
        return {};
    const bool kept = m_file.transact([&] {
        bool done = true;
        for (const auto &former : std::as_const(m_shares))
            done = done && m_file.remove(namesOf(shareKind, former.id).name);
        for (const auto &share : std::as_const(shares))
            done = done && m_file.put(namesOf(shareKind, share.id), encode(share));
        return done;
    });
    set(std::move(shares)); // the list is as true where the disk is full
    return outcome(kept);
}

void ShareBook::set(QList<Share> shares)
{
    std::sort(shares.begin(), shares.end(), isLater);
    m_shares = std::move(shares);
    Q_EMIT changed();
}

void ShareBook::forget()
{
    m_orders.clear();
    set({});
}

} // namespace kinward::shares
