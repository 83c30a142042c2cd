#pragma once

#include <string>
#include <string_view>

namespace kinward::sandbox
{

inline constexpr std::size_t longestFileName = 255; ///< Unicode code points

/// A file's name as others may see it: what follows the last path separator, without controls and
/// without characters that change the direction of text or are not seen, and not too long. Empty
/// where nothing is left, or where it is no UTF-8.
std::string safeFileName(std::string_view name);

} // namespace kinward::sandbox
