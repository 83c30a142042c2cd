#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kinward::sandbox
{

std::string toBase64(std::string_view bytes); ///< RFC 4648 §4, as FHIR's base64Binary
std::optional<std::string> fromBase64(std::string_view text);
std::string toBase64Url(std::string_view bytes); ///< RFC 4648 §5 without padding
std::optional<std::string> fromBase64Url(std::string_view text);

} // namespace kinward::sandbox
