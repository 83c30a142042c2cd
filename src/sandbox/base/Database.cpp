#include "sandbox/base/Database.h"

#include <sqlite3.h>
#include <stdexcept>
#include <utility>

namespace kinward::sandbox
{

namespace
{

[[noreturn]] void fail(sqlite3 *database)
{
    throw std::runtime_error(database ? sqlite3_errmsg(database) : "SQLite: out of memory");
}

} // namespace

Statement::Statement(sqlite3 *database, std::string_view sql)
{
    const int code = sqlite3_prepare_v2(
        database, sql.data(), static_cast<int>(sql.size()), &m_statement, nullptr);
    if (code != SQLITE_OK)
        fail(database);
}

Statement::~Statement() { sqlite3_finalize(m_statement); }

Statement::Statement(Statement &&other) noexcept
    : m_statement(std::exchange(other.m_statement, nullptr))
{
}

Statement &Statement::bind(int position, std::string_view text)
{
    // An empty string_view may have a null pointer, which SQLite would bind as NULL.
    const char *data = text.empty() ? "" : text.data();
    const int code = sqlite3_bind_text64(
        m_statement, position, data, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    if (code != SQLITE_OK)
        fail(sqlite3_db_handle(m_statement));
    return *this;
}

Statement &Statement::bind(int position, std::int64_t number)
{
    if (sqlite3_bind_int64(m_statement, position, number) != SQLITE_OK)
        fail(sqlite3_db_handle(m_statement));
    return *this;
}

Statement &Statement::bindNull(int position)
{
    if (sqlite3_bind_null(m_statement, position) != SQLITE_OK)
        fail(sqlite3_db_handle(m_statement));
    return *this;
}

bool Statement::step()
{
    switch (sqlite3_step(m_statement)) {
    case SQLITE_ROW:
        return true;
    case SQLITE_DONE:
        return false;
    default:
        fail(sqlite3_db_handle(m_statement));
    }
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
}

std::string Statement::text(int column) const
{
    const auto *data = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    if (!data)
        return {};
    return {data, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

std::int64_t Statement::number(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

Database::Database(const std::string &path)
{
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    if (sqlite3_open_v2(path.c_str(), &m_database, flags, nullptr) != SQLITE_OK) {
        const std::string reason = m_database ? sqlite3_errmsg(m_database) : "out of memory";
        sqlite3_close(m_database);
        throw std::runtime_error(path + ": " + reason);
    }
    // `kinward-sandbox invite` writes from a second process while the server runs.
    sqlite3_busy_timeout(m_database, 5000);
    execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON;");
}

Database::~Database() { sqlite3_close(m_database); }

Statement Database::prepare(std::string_view sql) { return {m_database, sql}; }

void Database::execute(std::string_view sql)
{
    const std::string text(sql);
    const auto guard = lock();
    if (sqlite3_exec(m_database, text.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        fail(m_database);
}

Database::Transaction::Transaction(Database &database)
    : m_database(database)
    , m_lock(database.lock())
{
    if (m_database.m_depth == 0)
        m_database.execute("BEGIN IMMEDIATE");
    ++m_database.m_depth;
}

Database::Transaction::~Transaction()
{
    if (m_done)
        return;
    m_database.m_spoiled = --m_database.m_depth > 0;
    if (m_database.m_depth == 0)
        sqlite3_exec(m_database.m_database, "ROLLBACK", nullptr, nullptr, nullptr);
}

void Database::Transaction::commit()
{
    if (m_database.m_spoiled)
        throw std::runtime_error("a transaction inside this one was not committed");
    if (m_database.m_depth == 1)
        m_database.execute("COMMIT");
    --m_database.m_depth;
    m_done = true;
}

} // namespace kinward::sandbox
