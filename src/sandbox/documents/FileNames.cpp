#include "sandbox/documents/FileNames.h"

#include "sandbox/accounts/Text.h"

#include <algorithm>

namespace kinward::sandbox
{

namespace
{

constexpr std::size_t longestSuffix = 16;

/// Marks and overrides of direction, what has no width, separators of lines, the byte order mark.
constexpr std::string_view unseen[] = {"\u061c", "\u200b", "\u200c", "\u200d", "\u200e", "\u200f",
    "\u2028", "\u2029", "\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2060", "\u2066",
    "\u2067", "\u2068", "\u2069", "\ufeff"};

std::string withoutUnseen(std::string_view name)
{
    std::string text;
    while (!name.empty()) {
        const auto found = std::find_if(std::begin(unseen), std::end(unseen),
            [name](std::string_view one) { return name.substr(0, one.size()) == one; });
        const bool isSeen = found == std::end(unseen);
        if (isSeen)
            text += name.front();
        name.remove_prefix(isSeen ? 1 : found->size());
    }
    return text;
}

bool isStart(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

std::string firstCodePoints(const std::string &text, std::size_t count)
{
    std::size_t end = 0;
    for (; end < text.size(); ++end) {
        if (isStart(text[end]) && count-- == 0)
            break;
    }
    return text.substr(0, end);
}

/// The suffix stays: it says what the file is.
std::string shortened(const std::string &name)
{
    const std::size_t length = codePoints(name).value_or(0);
    if (length <= longestFileName)
        return name;
    const std::size_t dot = name.rfind('.');
    const std::string suffix = dot == std::string::npos ? std::string() : name.substr(dot);
    const std::size_t kept = codePoints(suffix).value_or(0);
    if (kept > longestSuffix)
        return firstCodePoints(name, longestFileName);
    return firstCodePoints(name, longestFileName - kept) + suffix;
}

} // namespace

std::string safeFileName(std::string_view name)
{
    if (!isUtf8(name))
        return {};
    name.remove_prefix(name.find_last_of("/\\") + 1); // npos + 1 is 0
    const std::string safe = trimmed(withoutUnseen(withoutControls(name)));
    return safe == "." || safe == ".." ? std::string() : shortened(safe);
}

} // namespace kinward::sandbox
