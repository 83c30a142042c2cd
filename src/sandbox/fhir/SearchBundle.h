#pragma once

#include "sandbox/fhir/Search.h"

#include <string>

namespace kinward::sandbox
{

/// The searchset Bundle as JSON text. `next` is the address of the page after this one, or empty.
std::string searchBundle(const SearchQuery &query, const SearchPage &page,
    const std::string &baseUrl, const std::string &next);

} // namespace kinward::sandbox
