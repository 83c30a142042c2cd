#include "sandbox/fhir/SearchSql.h"

#include "sandbox/fhir/Compartment.h"
#include "sandbox/fhir/SearchIndex.h"

#include <cstdlib>

namespace kinward::sandbox
{

namespace
{

using Modifier = Criterion::Modifier;

struct Columns {
    std::string low;
    std::string high;
};

DateRange widened(DateRange range, TimePoint now)
{
    // R4 §3.1.1.4.5: about ten percent of the time between then and now.
    const std::int64_t present
        = std::chrono::floor<std::chrono::milliseconds>(now).time_since_epoch().count();
    const std::int64_t gap = std::llabs(present - range.low) / 10;
    return {range.low - gap, range.high + gap};
}

std::string dateCondition(const Criterion::Date &date, const Columns &column, TimePoint now)
{
    const DateRange range
        = date.prefix == DatePrefix::Approximate ? widened(date.range, now) : date.range;
    const std::string low = std::to_string(range.low);
    const std::string high = std::to_string(range.high);
    const std::string inside = column.low + " >= " + low + " AND " + column.high + " <= " + high;
    switch (date.prefix) {
    case DatePrefix::Equal:
        return inside;
    case DatePrefix::NotEqual:
        return "NOT (" + inside + ")";
    case DatePrefix::Greater:
        return column.high + " > " + high;
    case DatePrefix::Less:
        return column.low + " < " + low;
    case DatePrefix::GreaterEqual:
        return column.high + " > " + high + " OR (" + inside + ")";
    case DatePrefix::LessEqual:
        return column.low + " < " + low + " OR (" + inside + ")";
    case DatePrefix::Starts:
        return column.low + " >= " + high;
    case DatePrefix::Ends:
        return column.high + " <= " + low;
    case DatePrefix::Approximate:
        break;
    }
    return column.low + " < " + high + " AND " + column.high + " > " + low;
}

std::string_view tableOf(ParameterKind kind)
{
    switch (kind) {
    case ParameterKind::Reference:
        return "index_reference";
    case ParameterKind::Date:
        return "index_date";
    case ParameterKind::String:
        return "index_string";
    case ParameterKind::Token:
    case ParameterKind::Uri:
        break;
    }
    return "index_token";
}

SqlPart stringCondition(Modifier modifier, const std::string &text)
{
    if (modifier == Modifier::Exact)
        return {"i.exact = ?", {text}};
    if (modifier == Modifier::Contains)
        return {"instr(i.folded, ?) > 0", {folded(text)}};
    return {"instr(i.folded, ?) = 1", {folded(text)}};
}

SqlPart valueCondition(const Criterion &criterion, const Criterion::Value &value, TimePoint now)
{
    SqlPart part;
    switch (criterion.parameter->kind) {
    case ParameterKind::Token:
        part.add("1");
        if (!value.text.empty())
            part.add(" AND i.code = ?", value.text);
        if (value.qualified)
            part.add(" AND i.system = ?", value.qualifier);
        return part;
    case ParameterKind::Uri:
        return part.add("i.code = ?", value.text);
    case ParameterKind::Reference:
        part.add("i.id = ?", value.text);
        if (!value.qualifier.empty())
            part.add(" AND i.type = ?", value.qualifier);
        return part;
    case ParameterKind::Date:
        return part.add(dateCondition(value.date, {"i.low", "i.high"}, now));
    case ParameterKind::String:
        break;
    }
    return stringCondition(criterion.modifier, value.text);
}

SqlPart anyOf(const Criterion &criterion, const auto &conditionOf)
{
    SqlPart part{"(", {}};
    for (std::size_t i = 0; i < criterion.values.size(); ++i)
        part.add(i == 0 ? "(" : " OR (").add(conditionOf(criterion.values[i])).add(")");
    return part.add(")");
}

SqlPart indexCondition(const Criterion &criterion, TimePoint now)
{
    const bool without = criterion.modifier == Modifier::Not || criterion.missing;
    SqlPart part{without ? "NOT EXISTS(" : "EXISTS(", {}};
    part.add("SELECT 1 FROM ").add(tableOf(criterion.parameter->kind));
    part.add(
        " i WHERE i.resource = r.key AND i.parameter = ?", std::string(criterion.parameter->name));
    if (criterion.modifier != Modifier::Missing) {
        part.add(" AND ").add(anyOf(criterion,
            [&](const Criterion::Value &value) { return valueCondition(criterion, value, now); }));
    }
    return part.add(")");
}

SqlPart conditionOf(const Criterion &criterion, TimePoint now)
{
    if (criterion.parameter->name == "_id") {
        return anyOf(criterion, [](const Criterion::Value &value) {
            return SqlPart{"r.id = ?", {value.text}};
        });
    }
    if (criterion.parameter->name == "_lastUpdated") {
        return anyOf(criterion, [now](const Criterion::Value &value) {
            return SqlPart{dateCondition(value.date, {"r.updated", "(r.updated + 1)"}, now), {}};
        });
    }
    return indexCondition(criterion, now);
}

SqlPart whereSql(const SearchQuery &query, const Grant &grant, TimePoint now)
{
    SqlPart part{" WHERE r.deleted = 0 AND r.type = ?", {std::string(query.rules->type)}};
    part.add(" AND ").add(visibleTo(grant, query.rules->type));
    for (const Criterion &criterion : query.criteria)
        part.add(" AND ").add(conditionOf(criterion, now));
    return part;
}

SqlPart sortKeySql(const SearchQuery &query)
{
    if (!query.sortBy)
        return {"r.updated", {}};
    // What has no date comes last in either direction.
    const std::int64_t last = query.descending ? DateRange::beginning - 1 : DateRange::never + 1;
    SqlPart part{"COALESCE((SELECT MIN(i.low) FROM index_date i WHERE i.resource = r.key", {}};
    part.add(" AND i.parameter = ?)", std::string(query.sortBy->name));
    return part.add(", " + std::to_string(last) + ")");
}

} // namespace

SqlPart pageSql(const SearchQuery &query, const Grant &grant, TimePoint now)
{
    SqlPart part{"SELECT * FROM (SELECT r.key AS key, ", {}};
    part.add(sortKeySql(query)).add(" AS sort, r.id AS id, r.body AS body FROM resources r");
    part.add(whereSql(query, grant, now)).add(")");
    if (query.after) {
        part.add(" WHERE (sort, key) ").add(query.descending ? "<" : ">");
        part.add(" (?,", query.after->sortKey).add(" ?)", query.after->key);
    }
    part.add(query.descending ? " ORDER BY sort DESC, key DESC" : " ORDER BY sort, key");
    return part.add(" LIMIT ?", std::int64_t{query.count} + 1);
}

SqlPart countSql(const SearchQuery &query, const Grant &grant, TimePoint now)
{
    return SqlPart{"SELECT COUNT(*) FROM resources r", {}}.add(whereSql(query, grant, now));
}

} // namespace kinward::sandbox
