#pragma once

#include <string>
#include <string_view>

namespace kinward::sandbox
{

/// `bytes` random bytes from OpenSSL, base64url without padding.
std::string randomToken(int bytes = 32);
std::string randomDigits(int count);
std::string randomUuid(); ///< version 4
/// SHA-256, base64url without padding: how tokens are kept, and PKCE's S256.
std::string sha256Base64Url(std::string_view text);

} // namespace kinward::sandbox
