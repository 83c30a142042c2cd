#include "sandbox/fhir/SqlPart.h"

namespace kinward::sandbox
{

SqlPart &SqlPart::add(std::string_view text)
{
    sql += text;
    return *this;
}

SqlPart &SqlPart::add(std::string_view text, Value value)
{
    values.push_back(std::move(value));
    return add(text);
}

SqlPart &SqlPart::add(const SqlPart &part)
{
    values.insert(values.end(), part.values.begin(), part.values.end());
    return add(part.sql);
}

Statement SqlPart::prepare(Database &database) const
{
    Statement statement = database.prepare(sql);
    int position = 0;
    for (const Value &value : values) {
        ++position;
        std::visit([&](const auto &each) { statement.bind(position, each); }, value);
    }
    return statement;
}

} // namespace kinward::sandbox
