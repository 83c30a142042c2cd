#include "core/models/StoreWatcher.h"

#include <numeric>

namespace kinward::models
{

namespace
{

constexpr int longRecord = 500; ///< records; as many are read in about a frame
constexpr int pauseMs = 200;

} // namespace

StoreWatcher::StoreWatcher(const store::RecordStore &store, QSet<QString> types, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_types(std::move(types))
{
    m_later.setSingleShot(true);
    m_later.setInterval(pauseMs);
    connect(&m_later, &QTimer::timeout, this, &StoreWatcher::tell);
    connect(&store, &store::RecordStore::changed, this, &StoreWatcher::onStoreChanged);
}

void StoreWatcher::onStoreChanged(const QSet<QString> &types)
{
    const QSet<QString> ours = types & m_types;
    if (ours.isEmpty())
        return;
    m_pending |= ours;
    if (!isLong())
        tell();
    else if (!m_later.isActive())
        m_later.start();
}

void StoreWatcher::tell()
{
    m_later.stop();
    const QSet<QString> types = std::exchange(m_pending, {});
    Q_EMIT changed(types);
}

bool StoreWatcher::isLong() const
{
    return std::accumulate(m_types.begin(), m_types.end(), 0, [this](int sum, const QString &type) {
        return sum + m_store.count(type);
    }) > longRecord;
}

} // namespace kinward::models
