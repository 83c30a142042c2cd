#pragma once

#include "sandbox/base/Json.h"

#include <string>

namespace kinward::sandbox
{

/// What the portal can do, from the table of search parameters (R4 §5.4).
Json capabilityStatement(const std::string &baseUrl, const std::string &date);

} // namespace kinward::sandbox
