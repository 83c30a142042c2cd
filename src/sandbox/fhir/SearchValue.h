#pragma once

#include "sandbox/fhir/SearchQuery.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kinward::sandbox
{

/// Splits at `separator` where it is not escaped with a backslash (R4 §3.1.1.4.0.1); the escapes
/// stay.
std::vector<std::string> splitEscaped(std::string_view text, char separator);
/// Reads one value of a parameter; nothing when it is not one.
std::optional<Criterion::Value> parseValue(ParameterKind kind, std::string_view text);

} // namespace kinward::sandbox
