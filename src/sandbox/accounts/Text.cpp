#include "sandbox/accounts/Text.h"

#include <algorithm>
#include <openssl/crypto.h>

namespace kinward::sandbox
{

namespace
{

bool isBlank(char letter) { return letter == ' ' || (letter >= '\t' && letter <= '\r'); }

/// Bytes of the sequence that begins with `lead`; 0: no sequence begins so.
std::size_t sequenceLength(unsigned char lead)
{
    if (lead < 0x80)
        return 1;
    if (lead >= 0xc2 && lead <= 0xdf)
        return 2;
    if (lead >= 0xe0 && lead <= 0xef)
        return 3;
    return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

/// Overlong forms, surrogates and numbers above U+10FFFF show in the second byte.
bool isSecondByte(unsigned char lead, unsigned char second)
{
    const unsigned char low = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
    const unsigned char high = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
    return second >= low && second <= high;
}

} // namespace

std::string lowered(std::string_view text)
{
    std::string small(text);
    for (char &letter : small) {
        if (letter >= 'A' && letter <= 'Z')
            letter = static_cast<char>(letter - 'A' + 'a');
    }
    return small;
}

std::string trimmed(std::string_view text)
{
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return std::string(text);
}

std::optional<std::size_t> codePoints(std::string_view text)
{
    std::size_t count = 0;
    while (!text.empty()) {
        const auto lead = static_cast<unsigned char>(text.front());
        const std::size_t length = sequenceLength(lead);
        if (length == 0 || length > text.size())
            return std::nullopt;
        for (std::size_t i = 1; i < length; ++i) {
            const auto byte = static_cast<unsigned char>(text[i]);
            if (byte < 0x80 || byte > 0xbf || (i == 1 && !isSecondByte(lead, byte)))
                return std::nullopt;
        }
        text.remove_prefix(length);
        ++count;
    }
    return count;
}

bool isUtf8(std::string_view text) { return codePoints(text).has_value(); }

std::string withoutControls(std::string_view text)
{
    std::string clean;
    std::copy_if(text.begin(), text.end(), std::back_inserter(clean), [](char letter) {
        const auto byte = static_cast<unsigned char>(letter);
        return byte >= 0x20 && byte != 0x7f;
    });
    return clean;
}

bool equalInConstantTime(std::string_view left, std::string_view right)
{
    return left.size() == right.size()
        && CRYPTO_memcmp(left.data(), right.data(), left.size()) == 0;
}

std::string htmlEscaped(std::string_view text)
{
    std::string escaped;
    for (const char letter : text) {
        switch (letter) {
        case '&':
            escaped += "&amp;";
            break;
        case '<':
            escaped += "&lt;";
            break;
        case '>':
            escaped += "&gt;";
            break;
        case '"':
            escaped += "&quot;";
            break;
        case '\'':
            escaped += "&#39;";
            break;
        default:
            escaped += letter;
        }
    }
    return escaped;
}

std::string normalizedEmail(std::string_view email) { return lowered(trimmed(email)); }

std::string maskedEmail(const std::string &email)
{
    const std::size_t at = email.rfind('@');
    if (at == std::string::npos || at == 0)
        return "•••";
    // The first letter may be longer than a byte.
    const std::size_t first
        = std::max<std::size_t>(sequenceLength(static_cast<unsigned char>(email.front())), 1);
    return email.substr(0, std::min(first, at)) + "•••" + email.substr(at);
}

} // namespace kinward::sandbox
