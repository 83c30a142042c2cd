#include "sandbox/fhir/Search.h"

#include "sandbox/fhir/Compartment.h"
#include "sandbox/fhir/SearchSql.h"

namespace kinward::sandbox
{

namespace
{

void readPage(Statement &rows, const SearchQuery &query, SearchPage &page)
{
    SearchQuery::Position last;
    while (rows.step()) {
        if (page.hits.size() == static_cast<std::size_t>(query.count)) {
            page.end = last;
            return;
        }
        last = {rows.number(1), rows.number(0)};
        page.hits.push_back({rows.text(2), rows.text(3)});
    }
}

} // namespace

SearchPage runSearch(const ResourceStore &store, const SearchQuery &query, const Grant &grant)
{
    const TimePoint now = store.clock().now();
    const auto guard = store.database().lock();
    SearchPage page;
    if (!query.countOnly) {
        Statement rows = pageSql(query, grant, now).prepare(store.database());
        readPage(rows, query, page);
    }
    if (query.wantsTotal || query.countOnly) {
        Statement rows = countSql(query, grant, now).prepare(store.database());
        rows.step();
        page.total = rows.number(0);
    }
    return page;
}

std::optional<ReadResult> readVisible(
    const ResourceStore &store, const Grant &grant, const std::string &type, const std::string &id)
{
    SqlPart part{"SELECT r.body, r.version, r.deleted FROM resources r WHERE r.type = ?", {type}};
    part.add(" AND r.id = ?", id).add(" AND ").add(visibleTo(grant, type));
    const auto guard = store.database().lock();
    Statement rows = part.prepare(store.database());
    if (!rows.step())
        return std::nullopt;
    return ReadResult{rows.text(0), rows.number(1), rows.number(2) != 0};
}

} // namespace kinward::sandbox
