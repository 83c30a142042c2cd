#include "core/store/SealedConnection.h"
#include "core/store/SealedDatabase.h"

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
constexpr auto ofKindSql
    = "SELECT name, kind, source, content FROM row WHERE kind = ? ORDER BY rowid";
constexpr auto ofSourceSql
    = "SELECT name, kind, source, content FROM row WHERE source = ? ORDER BY rowid";
constexpr auto oneOfEachSql = "SELECT name, kind, source, content FROM row GROUP BY kind";
constexpr auto allSql = "SELECT name, kind, source, content FROM row ORDER BY rowid";
constexpr auto anySql = "SELECT 1 FROM row LIMIT 1";
constexpr auto countSql = "SELECT count(*) FROM row WHERE kind = ?";
constexpr auto namesOfSourceSql = "SELECT name FROM row WHERE source = ?";
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
    noteChange();
    const auto hidden = m_sealer.hide(names);
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
    collect(ofKindSql, {m_sealer.hideKind(kind)}, take);
}

void SealedDatabase::eachOfSource(QByteArrayView source, const Taker &take)
{
    collect(ofSourceSql, {m_sealer.hideSource(source)}, take);
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
    auto &query = m_connection->run(countSql, {m_sealer.hideKind(kind)});
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
    if (gone.isEmpty())
        return 0;
    noteChange();
    for (const auto &name : std::as_const(gone)) {
        const auto &query = m_connection->run(removeSql, {name});
        if (!query.isActive()) {
            fail(faultOf(query.lastError(), m_options.path));
            return std::nullopt;
        }
    }
    return int(gone.size());
}

bool SealedDatabase::removeAll()
{
    noteChange();
    const auto &query = m_connection->run(removeAllSql, {m_sealer.hideName("key")});
    return query.isActive() || fail(faultOf(query.lastError(), m_options.path));
}

void SealedDatabase::collect(const char *statement, const QByteArrayList &values, const Taker &take)
{
    auto &query = m_connection->run(statement, values);
    while (query.next()) {
        const HiddenNames names{bytes(query, 0), bytes(query, 1), bytes(query, 2)};
        if (auto content = m_sealer.unseal(names, bytes(query, 3)))
            take(*std::move(content));
        else
            fail(StoreFault::Damaged);
    }
    if (query.lastError().isValid())
        fail(faultOf(query.lastError(), m_options.path));
    query.finish();
}

} // namespace kinward::store
