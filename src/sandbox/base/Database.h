#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace kinward::sandbox
{

/// A prepared statement. Bind by position from 1, step, read columns from 0.
class Statement
{
public:
    Statement(sqlite3 *database, std::string_view sql);
    ~Statement();
    Statement(Statement &&other) noexcept;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    Statement &bind(int position, std::string_view text);
    Statement &bind(int position, std::int64_t number);
    Statement &bindNull(int position);
    bool step(); ///< true while there is a row; throws std::runtime_error on failure
    void reset();
    std::string text(int column) const;
    std::int64_t number(int column) const;
    bool isNull(int column) const;

private:
    sqlite3_stmt *m_statement = nullptr;
};

/// One SQLite file (WAL). All use goes through `lock()`: requests are served by several threads.
/// Failures are std::runtime_error; the server answers them with 500.
class Database
{
public:
    explicit Database(const std::string &path); ///< ":memory:" is allowed
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    std::unique_lock<std::recursive_mutex> lock() { return std::unique_lock(m_mutex); }
    Statement prepare(std::string_view sql);
    void execute(std::string_view sql);

    /// BEGIN IMMEDIATE … COMMIT; rolled back when destroyed without commit(). One inside another
    /// joins the outer, and takes it along when it is not committed.
    class Transaction
    {
    public:
        explicit Transaction(Database &database);
        ~Transaction();
        Transaction(const Transaction &) = delete;
        Transaction &operator=(const Transaction &) = delete;
        void commit();

    private:
        Database &m_database;
        std::unique_lock<std::recursive_mutex> m_lock;
        bool m_done = false;
    };

private:
    std::recursive_mutex m_mutex;
    sqlite3 *m_database = nullptr;
    int m_depth = 0; ///< open transactions, one inside another
    bool m_spoiled = false; ///< an inner one was not committed
};

} // namespace kinward::sandbox
