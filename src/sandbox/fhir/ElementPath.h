#pragma once

#include "sandbox/base/Json.h"

#include <string_view>
#include <vector>

namespace kinward::sandbox
{

/// The elements at a dotted path, through arrays. Alternatives are separated by `|`:
/// `effectiveDateTime|effectivePeriod`. The pointers live as long as the resource.
std::vector<const Json *> elementsAt(const Json &resource, std::string_view path);

/// The text at `path` when there is exactly one there, else empty.
std::string textAt(const Json &resource, std::string_view path);

} // namespace kinward::sandbox
