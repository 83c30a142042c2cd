#include "core/store/SealedConnection.h"
#include "core/store/SealedDatabase.h"
#include "core/store/SealedRowSql.h"

#include <QSet>
#include <QSqlError>

namespace kinward::store
{

namespace
{

constexpr auto putSql
    = "INSERT INTO row (name, kind, source, content) VALUES (?, ?, ?, ?) ON CONFLICT (name) DO "
      "UPDATE SET kind = excluded.kind, source = excluded.source, content = excluded.content";
constexpr auto getSql = "SELECT name, kind, source, content FROM row WHERE name = ?";
constexpr auto someOfSourceSql // a piece is unsealed in a fraction of a frame
    = "SELECT name, kind, source, content, rowid FROM row WHERE source = ? AND rowid > CAST(? AS "
      "INTEGER) ORDER BY rowid LIMIT 300";
constexpr auto oneOfEachSql = "SELECT name, kind, source, content FROM row GROUP BY kind";
constexpr auto allSql = "SELECT name, kind, source, content FROM row ORDER BY rowid";
constexpr auto allBackwardsSql = "SELECT name, kind, source, content FROM row ORDER BY rowid DESC";
constexpr auto anySql = "SELECT 1 FROM row LIMIT 1";
constexpr auto countSql = "SELECT count(*) FROM row WHERE kind = ?";
constexpr auto countOfSourceSql = "SELECT count(*) FROM row WHERE source = ?";
constexpr auto namesOfSourceSql = "SELECT name FROM row WHERE source = ?";
constexpr auto isOfSourceSql = "SELECT 1 FROM row WHERE name = ? AND source = ?";
constexpr auto removeSql = "DELETE FROM row WHERE name = ?";
constexpr auto removeAllSql = "DELETE FROM row WHERE name <> ?";

QByteArray bytes(const QSqlQuery &query, int column) { return query.value(column).toByteArray(); }

} // namespace

bool SealedDatabase::transact(const std::function<bool()> &work)
{
    auto &database = m_connection->database();
    if (!database.transaction())
        return fail(faultOf(database.lastError(), m_options.path));
    if (!work()) {
        database.rollback();
        return false;
    }
    if (database.commit())
        return true;
    const auto fault = faultOf(database.lastError(), m_options.path);
    database.rollback();
    return fail(fault);
}

bool SealedDatabase::put(const RowNames &names, QByteArrayView content)
{
    return putRow(m_sealer.hide(names), content);
}

bool SealedDatabase::putRow(const HiddenNames &hidden, QByteArrayView content)
{
    noteChange();
    const auto sealed = m_sealer.seal(hidden, content);
    if (!sealed) // no random numbers: nothing may be written
        return fail(StoreFault::NotWritable);
    const auto &query
        = m_connection->run(putSql, {hidden.name, hidden.kind, hidden.source, *sealed});
    return query.isActive() || fail(faultOf(query.lastError(), m_options.path));
}

std::optional<QByteArray> SealedDatabase::get(QByteArrayView name)
{
    std::optional<QByteArray> content;
    collect(getSql, {m_sealer.hideName(name)},
        [&content](QByteArray found) { content = std::move(found); });
    return content;
}

void SealedDatabase::eachOfKind(QByteArrayView kind, const Taker &take)
{
    collect(rowsOfKindSql, {m_sealer.hideKind(kind)}, take);
}

qint64 SealedDatabase::someOfSource(QByteArrayView source, qint64 from, const Taker &take)
{
    qint64 last = 0;
    auto &query = m_connection->run(
        someOfSourceSql, {m_sealer.hideSource(source), QByteArray::number(from)});
    while (query.next()) {
        last = query.value(4).toLongLong();
        hand(query, take);
    }
    if (query.lastError().isValid())
        fail(faultOf(query.lastError(), m_options.path));
    query.finish();
    return last;
}

void SealedDatabase::oneOfEachKind(const Taker &take) { collect(oneOfEachSql, {}, take); }

void SealedDatabase::each(const Taker &take) { collect(allSql, {}, take); }

bool SealedDatabase::isEmpty()
{
    auto &query = m_connection->run(anySql);
    const bool any = query.next() || query.lastError().isValid();
    query.finish();
    return !any;
}

int SealedDatabase::countOfKind(QByteArrayView kind)
{
    return countWhere(countSql, m_sealer.hideKind(kind));
}

int SealedDatabase::countOfSource(QByteArrayView source)
{
    return countWhere(countOfSourceSql, m_sealer.hideSource(source));
}

int SealedDatabase::countWhere(const char *statement, const QByteArray &value)
{
    auto &query = m_connection->run(statement, {value});
    if (!query.next()) {
        fail(faultOf(query.lastError(), m_options.path));
        return 0;
    }
    const int count = query.value(0).toInt();
    query.finish();
    return count;
}

std::optional<int> SealedDatabase::removeOfSource(
    QByteArrayView source, const QByteArrayList &exceptNames)
{
    QSet<QByteArray> kept;
    for (const auto &name : exceptNames)
        kept.insert(m_sealer.hideName(name));
    QByteArrayList gone;
    auto &names = m_connection->run(namesOfSourceSql, {m_sealer.hideSource(source)});
    while (names.next()) {
        if (const auto name = bytes(names, 0); !kept.contains(name))
            gone.append(name);
    }
    if (names.lastError().isValid()) {
        fail(faultOf(names.lastError(), m_options.path));
        return std::nullopt;
    }
    return removeRows(gone);
}

std::optional<int> SealedDatabase::removeFromSource(
    QByteArrayView source, const QByteArrayList &names)
{
    QByteArrayList gone;
    const auto hiddenSource = m_sealer.hideSource(source);
    for (const auto &name : names) {
        const auto hidden = m_sealer.hideName(name);
        auto &query = m_connection->run(isOfSourceSql, {hidden, hiddenSource});
        const bool isThere = query.next();
        if (query.lastError().isValid()) {
            fail(faultOf(query.lastError(), m_options.path));
            return std::nullopt;
        }
        query.finish();
        if (isThere)
            gone.append(hidden);
    }
    return removeRows(gone);
}

std::optional<int> SealedDatabase::removeRows(const QByteArrayList &hiddenNames)
{
    if (hiddenNames.isEmpty())
        return 0;
    noteChange();
    for (const auto &name : hiddenNames) {
        const auto &query = m_connection->run(removeSql, {name});
        if (!query.isActive()) {
            fail(faultOf(query.lastError(), m_options.path));
            return std::nullopt;
        }
    }
    return int(hiddenNames.size());
}

bool SealedDatabase::remove(QByteArrayView name)
{
    noteChange();
    const auto &query = m_connection->run(removeSql, {m_sealer.hideName(name)});
    return query.isActive() || fail(faultOf(query.lastError(), m_options.path));
}

void SealedDatabase::salvage(
    const std::function<void(const HiddenNames &names, QByteArray content)> &take)
{
    QSet<QByteArray> taken;
    for (const auto *statement : {allSql, allBackwardsSql}) {
        auto &query = m_connection->run(statement);
        while (query.next()) {
            const HiddenNames names{bytes(query, 0), bytes(query, 1), bytes(query, 2)};
            auto content = m_sealer.unseal(names, bytes(query, 3));
            if (!content || taken.contains(names.name))
                continue;
            taken.insert(names.name);
            take(names, *std::move(content));
        }
        const bool isWhole = !query.lastError().isValid();
        query.finish();
        if (isWhole)
            return;
    }
}

bool SealedDatabase::removeAll()
{
    noteChange();
    const auto &query = m_connection->run(removeAllSql, {m_sealer.hideName("key")});
    return query.isActive() || fail(faultOf(query.lastError(), m_options.path));
}

/// What a row says, to `take`.
void SealedDatabase::hand(const QSqlQuery &row, const Taker &take)
{
    if (auto content = m_sealer.unseal(namesIn(row), contentIn(row)))
        take(*std::move(content));
    else
        fail(StoreFault::Damaged);
}

void SealedDatabase::collect(const char *statement, const QByteArrayList &values, const Taker &take)
{
    auto &query = m_connection->run(statement, values);
    while (query.next())
        hand(query, take);
    if (query.lastError().isValid())
        fail(faultOf(query.lastError(), m_options.path));
    query.finish();
}

} // namespace kinward::store
