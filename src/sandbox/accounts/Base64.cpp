#include "sandbox/accounts/Base64.h"

#include <algorithm>
#include <openssl/evp.h>

namespace kinward::sandbox
{

std::string base64Encoded(std::string_view bytes)
{
    std::string text(4 * ((bytes.size() + 2) / 3) + 1, '\0');
    const int length = EVP_EncodeBlock(reinterpret_cast<unsigned char *>(text.data()),
        reinterpret_cast<const unsigned char *>(bytes.data()), static_cast<int>(bytes.size()));
    text.resize(static_cast<std::size_t>(length));
    return text;
}

std::string base64Decoded(std::string_view text)
{
    std::string bytes(3 * (text.size() / 4) + 1, '\0');
    const int length = EVP_DecodeBlock(reinterpret_cast<unsigned char *>(bytes.data()),
        reinterpret_cast<const unsigned char *>(text.data()), static_cast<int>(text.size()));
    if (length < 0)
        return {};
    const auto padding = std::count(
        text.end() - std::min<long>(2, static_cast<long>(text.size())), text.end(), '=');
    bytes.resize(static_cast<std::size_t>(length - padding));
    return bytes;
}

} // namespace kinward::sandbox
