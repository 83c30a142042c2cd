#pragma once

#include "sandbox/base/Database.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace kinward::sandbox
{

/// A piece of SQL with the values for its question marks.
struct SqlPart {
    using Value = std::variant<std::int64_t, std::string>;

    std::string sql;
    std::vector<Value> values;

    SqlPart &add(std::string_view text);
    SqlPart &add(std::string_view text, Value value);
    SqlPart &add(const SqlPart &part);
    Statement prepare(Database &database) const;
};

} // namespace kinward::sandbox
