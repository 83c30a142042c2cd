#include "core/store/SealedReader.h"

#include "core/store/RowSealer.h"
#include "core/store/SealedConnection.h"
#include "core/store/SealedRowSql.h"

#include <QSqlError>

#include <atomic>

namespace kinward::store
{

struct SealedReader::State {
    QString path;
    seal::SecretKey key;
    std::function<void()> tellDamaged;
    std::atomic_bool closed = false;
    std::shared_mutex inUse = {}; ///< shared by those who read
};

SealedReader::SealedReader(
    const QString &path, const seal::SecretKey &key, std::function<void()> tellDamaged)
    : m_state(std::make_shared<State>())
{
    m_state->path = path;
    m_state->key = key;
    m_state->tellDamaged = std::move(tellDamaged);
}

std::unique_lock<std::shared_mutex> SealedReader::hold() const
{
    return std::unique_lock(m_state->inUse);
}

void SealedReader::close() const
{
    m_state->closed = true;
    const auto nobody = hold();
}

bool SealedReader::read(const QByteArrayList &kinds, const Taker &take) const
{
    const std::shared_lock reading(m_state->inUse);
    return !m_state->closed && readOpen(kinds, take);
}

bool SealedReader::readOpen(const QByteArrayList &kinds, const Taker &take) const
{
    SealedConnection connection(m_state->path, SealedConnection::Access::Beside);
    if (connection.openFor({QStringLiteral("temp_store = MEMORY")}) != StoreFault::None)
        return false;
    // One transaction, so that a change in between is in all of the kinds or in none.
    if (!connection.database().transaction())
        return false;
    RowSealer sealer(m_state->key);
    for (const QByteArray &kind : kinds) {
        auto &query = connection.run(rowsOfKindSql, {sealer.hideKind(kind)});
        while (query.next()) {
            if (m_state->closed)
                return false;
            if (auto content = sealer.unseal(namesIn(query), contentIn(query)))
                take(*std::move(content));
            else
                m_state->tellDamaged();
        }
        if (query.lastError().isValid())
            return false;
        query.finish();
    }
    return true;
}

} // namespace kinward::store
