#include "sandbox/fhir/QueryString.h"

#include <charconv>

namespace kinward::sandbox
{

namespace
{

std::string percentDecoded(std::string_view text)
{
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned char byte = 0;
        const char *digits = text.data() + i + 1;
        const bool hasDigits = text[i] == '%' && i + 2 < text.size();
        if (hasDigits && std::from_chars(digits, digits + 2, byte, 16).ptr == digits + 2) {
            plain += static_cast<char>(byte);
            i += 2;
        } else {
            plain += text[i] == '+' ? ' ' : text[i];
        }
    }
    return plain;
}

} // namespace

std::string percentEncoded(std::string_view text)
{
    static constexpr std::string_view hex = "0123456789ABCDEF";
    static constexpr std::string_view plain
        = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    std::string encoded;
    for (const char c : text) {
        if (plain.find(c) != std::string_view::npos) {
            encoded += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        encoded += '%';
        encoded += hex[byte >> 4U];
        encoded += hex[byte & 0x0fU];
    }
    return encoded;
}

std::string queryString(const SearchQuery::Parameters &parameters)
{
    std::string text;
    for (const auto &[name, value] : parameters) {
        text += text.empty() ? "" : "&";
        text += percentEncoded(name) + "=" + percentEncoded(value);
    }
    return text;
}

SearchQuery::Parameters parseQueryString(std::string_view text)
{
    SearchQuery::Parameters parameters;
    while (!text.empty()) {
        const std::size_t end = text.find('&');
        const std::string_view pair = text.substr(0, end);
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
        const std::size_t sign = pair.find('=');
        if (pair.empty())
            continue;
        const std::string_view value
            = sign == std::string_view::npos ? std::string_view() : pair.substr(sign + 1);
        parameters.emplace(percentDecoded(pair.substr(0, sign)), percentDecoded(value));
    }
    return parameters;
}

} // namespace kinward::sandbox
