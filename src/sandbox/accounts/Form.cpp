#include "sandbox/accounts/Form.h"

#include "sandbox/accounts/Text.h"

#include <httplib.h>

namespace kinward::sandbox
{

namespace
{

constexpr std::string_view formType = "application/x-www-form-urlencoded";

int hexValue(char letter)
{
    if (letter >= '0' && letter <= '9')
        return letter - '0';
    if (letter >= 'a' && letter <= 'f')
        return letter - 'a' + 10;
    if (letter >= 'A' && letter <= 'F')
        return letter - 'A' + 10;
    return -1;
}

std::string decoded(std::string_view text)
{
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool escape = text[i] == '%' && i + 2 < text.size() && hexValue(text[i + 1]) >= 0
            && hexValue(text[i + 2]) >= 0;
        if (escape) {
            plain += static_cast<char>(hexValue(text[i + 1]) * 16 + hexValue(text[i + 2]));
            i += 2;
        } else {
            plain += text[i] == '+' ? ' ' : text[i];
        }
    }
    return plain;
}

} // namespace

Form Form::ofBody(const httplib::Request &request)
{
    if (request.get_header_value("Content-Type").rfind(formType, 0) == 0)
        return ofText(request.body);
    Form none;
    none.m_valid = false;
    return none;
}

Form Form::ofText(std::string_view encoded)
{
    Form form;
    while (!encoded.empty()) {
        const std::size_t end = std::min(encoded.find('&'), encoded.size());
        form.add(encoded.substr(0, end));
        encoded.remove_prefix(std::min(end + 1, encoded.size()));
    }
    return form;
}

std::string Form::value(const std::string &name) const
{
    const auto found = m_values.find(name);
    return found == m_values.end() ? std::string() : found->second;
}

void Form::add(std::string_view pair)
{
    if (pair.empty())
        return;
    const std::size_t equals = std::min(pair.find('='), pair.size());
    const std::string name = decoded(pair.substr(0, equals));
    const std::string value = decoded(pair.substr(std::min(equals + 1, pair.size())));
    const bool isNew = m_values.emplace(name, value).second;
    m_valid = m_valid && isNew && isUtf8(value);
}

} // namespace kinward::sandbox
