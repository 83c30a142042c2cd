#pragma once

#include "sandbox/base/Access.h"
#include "sandbox/fhir/ResourceStore.h"
#include "sandbox/fhir/SearchQuery.h"

#include <optional>
#include <string>
#include <vector>

namespace kinward::sandbox
{

struct SearchHit {
    std::string id;
    std::string body; ///< the resource as JSON text
};

struct SearchPage {
    std::vector<SearchHit> hits;
    std::optional<SearchQuery::Position> end; ///< of the last hit, when there is a page after it
    std::optional<std::int64_t> total;
};

/// What `grant` may see of what `query` asks for. A page after another neither repeats nor skips a
/// record that was there all the time, whatever is stored in between.
SearchPage runSearch(const ResourceStore &store, const SearchQuery &query, const Grant &grant);

/// One resource that `grant` may see, deleted ones included.
struct ReadResult {
    std::string body;
    std::int64_t version = 0;
    bool deleted = false;
};
std::optional<ReadResult> readVisible(
    const ResourceStore &store, const Grant &grant, const std::string &type, const std::string &id);

} // namespace kinward::sandbox
