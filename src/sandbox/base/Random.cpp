#include "sandbox/base/Random.h"

#include "sandbox/base/Base64.h"

#include <array>
#include <openssl/evp.h>
#include <openssl/rand.h>
#include <stdexcept>
#include <vector>

namespace kinward::sandbox
{

namespace
{

using Bytes = std::vector<unsigned char>;

Bytes randomBytes(int count)
{
    Bytes bytes(static_cast<std::size_t>(count));
    if (RAND_bytes(bytes.data(), count) != 1)
        throw std::runtime_error("the random generator failed");
    return bytes;
}

std::string base64Url(const unsigned char *data, std::size_t size)
{
    return toBase64Url({reinterpret_cast<const char *>(data), size});
}

} // namespace

std::string randomToken(int bytes)
{
    const Bytes data = randomBytes(bytes);
    return base64Url(data.data(), data.size());
}

std::string randomDigits(int count)
{
    std::string digits;
    while (digits.size() < static_cast<std::size_t>(count)) {
        const unsigned char byte = randomBytes(1).front();
        // 250 is the largest multiple of 10 in a byte: a remainder of more would favour small
        // digits.
        if (byte < 250)
            digits += static_cast<char>('0' + byte % 10);
    }
    return digits;
}

std::string randomUuid()
{
    Bytes bytes = randomBytes(16);
    bytes[6] = static_cast<unsigned char>((bytes[6] & 0x0fU) | 0x40U);
    bytes[8] = static_cast<unsigned char>((bytes[8] & 0x3fU) | 0x80U);
    static constexpr std::string_view hex = "0123456789abcdef";
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10)
            text += '-';
        text += hex[bytes[i] >> 4U];
        text += hex[bytes[i] & 0x0fU];
    }
    return text;
}

std::string sha256Base64Url(std::string_view text)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    if (EVP_Digest(text.data(), text.size(), digest.data(), &size, EVP_sha256(), nullptr) != 1)
        throw std::runtime_error("SHA-256 failed");
    return base64Url(digest.data(), size);
}

} // namespace kinward::sandbox
