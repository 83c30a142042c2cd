#pragma once

#include "sandbox/fhir/Search.h"

#include <string>

namespace kinward::sandbox
{

/// The searchset Bundle as JSON text. `next` is the address of the page after this one, or empty.
std::string searchBundle(const SearchQuery &query, const SearchPage &page,
    const std::string &baseUrl, const std::string &next);

/// Percent-encodes all but unreserved characters (RFC 3986 §2.3).
std::string percentEncoded(std::string_view text);
/// `name=value&…`, percent-encoded.
std::string queryString(const SearchQuery::Parameters &parameters);

} // namespace kinward::sandbox
