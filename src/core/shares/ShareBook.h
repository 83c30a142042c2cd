#pragma once

#include "core/base/Result.h"
#include "core/outbox/OwnFile.h"
#include "core/shares/KeptOrder.h"

#include <QMap>
#include <QObject>

namespace kinward::shares
{

/// What this computer knows of the shares of one patient link: the portal's list as it was last
/// read, the links that were made here, and orders under way. Sealed on disk, in the same file as
/// messages, before a call returns. GUI thread.
class ShareBook final : public QObject
{
    Q_OBJECT

public:
    /// `file` outlives it.
    explicit ShareBook(outbox::OwnFile &file, QObject *parent = nullptr);

    const QList<Share> &all() const { return m_shares; } ///< the latest first
    std::optional<Share> find(const QString &id) const;

    QList<KeptOrder> orders() const { return m_orders.values(); }
    std::optional<KeptOrder> findOrder(const QString &id) const;
    /// One that was given up, and that asks for the same.
    std::optional<KeptOrder> givenUpLike(const KeptOrder &order) const;
    /// New, or changed. Errors: StorageFailed.
    Result<void> putOrder(const KeptOrder &order);
    /// It came to nothing, surely. Errors: StorageFailed.
    Result<void> dropOrder(const QString &id);
    /// The share is there, or another now; the order that it was is done. Errors: StorageFailed
    /// (the order stays, and the share is as it was).
    Result<void> put(const Share &share);
    /// What the portal has now: the rest is gone, and what only this computer knows of them stays.
    /// Errors: StorageFailed.
    Result<void> takeList(const QList<Share> &listed);
    /// The file was destroyed: nothing of it is known any more.
    void forget();

Q_SIGNALS:
    void changed();

private:
    void load();
    void set(QList<Share> shares);
    Result<void> outcome(bool kept) const;

    outbox::OwnFile &m_file;
    QList<Share> m_shares;
    QMap<QString, KeptOrder> m_orders;
};

} // namespace kinward::shares
