#pragma once

#include <string>
#include <string_view>

namespace kinward::sandbox
{

/// RFC 4648 §4, with padding.
std::string base64Encoded(std::string_view bytes);
/// Empty when `text` is no Base64.
std::string base64Decoded(std::string_view text);

} // namespace kinward::sandbox
