#pragma once

#include "sandbox/base/Database.h"
#include "sandbox/base/Time.h"

#include <string_view>

namespace kinward::sandbox
{

/// A statement with its values bound from left to right. The caller holds the database's lock.
template <typename... Values>
Statement query(Database &database, std::string_view sql, const Values &...values)
{
    Statement statement = database.prepare(sql);
    int position = 0;
    (statement.bind(++position, values), ...);
    return statement;
}

/// Runs a statement that answers nothing.
template <typename... Values>
void run(Database &database, std::string_view sql, const Values &...values)
{
    const auto guard = database.lock();
    query(database, sql, values...).step();
}

/// How times are kept in the tables of accounts: seconds since 1970, UTC.
inline std::int64_t unixSeconds(TimePoint when)
{
    return std::chrono::duration_cast<std::chrono::seconds>(when.time_since_epoch()).count();
}

inline TimePoint fromUnixSeconds(std::int64_t seconds)
{
    return TimePoint(std::chrono::seconds(seconds));
}

} // namespace kinward::sandbox
