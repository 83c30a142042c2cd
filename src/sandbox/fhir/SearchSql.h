#pragma once

#include "sandbox/base/Access.h"
#include "sandbox/base/Time.h"
#include "sandbox/fhir/SearchQuery.h"
#include "sandbox/fhir/SqlPart.h"

namespace kinward::sandbox
{

/// Selects key, sort key, id and body of one more row than asked for, in order, after
/// `query.after`.
SqlPart pageSql(const SearchQuery &query, const Grant &grant, TimePoint now);
/// Counts all rows that match, whatever the page.
SqlPart countSql(const SearchQuery &query, const Grant &grant, TimePoint now);

} // namespace kinward::sandbox
