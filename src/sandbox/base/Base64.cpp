#include "sandbox/base/Base64.h"

#include <openssl/evp.h>

namespace kinward::sandbox
{

namespace
{

const unsigned char *bytesOf(std::string_view text)
{
    return reinterpret_cast<const unsigned char *>(text.data());
}

unsigned char *bytesOf(std::string &text) { return reinterpret_cast<unsigned char *>(text.data()); }

} // namespace

std::string toBase64(std::string_view bytes)
{
    std::string text(4 * ((bytes.size() + 2) / 3) + 1, '\0');
    const int length
        = EVP_EncodeBlock(bytesOf(text), bytesOf(bytes), static_cast<int>(bytes.size()));
    text.resize(static_cast<std::size_t>(length));
    return text;
}

std::string toBase64Url(std::string_view bytes)
{
    std::string text = toBase64(bytes);
    while (!text.empty() && text.back() == '=')
        text.pop_back();
    for (char &c : text) {
        if (c == '+')
            c = '-';
        else if (c == '/')
            c = '_';
    }
    return text;
}

std::optional<std::string> fromBase64(std::string_view text)
{
    if (text.size() % 4 != 0)
        return std::nullopt;
    std::string bytes(text.size() / 4 * 3, '\0');
    const int length
        = EVP_DecodeBlock(bytesOf(bytes), bytesOf(text), static_cast<int>(text.size()));
    if (length < 0)
        return std::nullopt;
    const auto content = text.find_last_not_of('=');
    const std::size_t padding = content == text.npos ? 0 : text.size() - content - 1;
    if (padding > 2)
        return std::nullopt;
    bytes.resize(static_cast<std::size_t>(length) - padding);
    return bytes;
}

std::optional<std::string> fromBase64Url(std::string_view text)
{
    std::string padded(text);
    for (char &c : padded) {
        if (c == '-')
            c = '+';
        else if (c == '_')
            c = '/';
    }
    padded.append((4 - padded.size() % 4) % 4, '=');
    return fromBase64(padded);
}

} // namespace kinward::sandbox
