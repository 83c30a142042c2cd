#pragma once

#include "sandbox/base/Access.h"
#include "sandbox/fhir/ResourceStore.h"
#include "sandbox/fhir/SearchQuery.h"

#include <optional>
#include <string>
#include <variant>

namespace kinward::sandbox
{

/// Makes and reads the opaque text of `next` links: the search and where its page ended, signed
/// with a key that is kept in the database. It belongs to one patient link.
class PageCursor
{
public:
    explicit PageCursor(Database &database);

    std::string seal(
        const SearchQuery &query, const SearchQuery::Position &end, const Grant &grant) const;
    std::variant<SearchQuery, Problem> open(
        const TypeRules &rules, const std::string &text, const Grant &grant) const;

private:
    std::string signatureOf(const std::string &text) const;

    std::string m_key;
};

} // namespace kinward::sandbox
