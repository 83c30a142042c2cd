#pragma once

#include "sandbox/fhir/SearchQuery.h"

#include <string>
#include <string_view>

namespace kinward::sandbox
{

/// Percent-encodes all but unreserved characters (RFC 3986 §2.3).
std::string percentEncoded(std::string_view text);
/// `name=value&…`, percent-encoded.
std::string queryString(const SearchQuery::Parameters &parameters);
/// The reverse; a plus sign is a blank, and what is no percent-encoding stays as it is.
SearchQuery::Parameters parseQueryString(std::string_view text);

} // namespace kinward::sandbox
