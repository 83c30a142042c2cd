#include "core/fhir/Element.h"

#include <cmath>
#include <limits>

namespace kinward::fhir
{

namespace
{

bool isDigit(char c) { return c >= '0' && c <= '9'; }

const char *skipDigits(const char *at, const char *end)
{
    while (at < end && isDigit(*at))
        ++at;
    return at;
}

/// Whether the token is a number as JSON writes it (RFC 8259 §6), however large.
bool isNumber(std::string_view token)
{
    const char *at = token.data();
    const char *const end = at + token.size();
    if (at < end && *at == '-')
        ++at;
    const char *const whole = at;
    at = skipDigits(at, end);
    if (at == whole || (*whole == '0' && at - whole > 1))
        return false;
    if (at < end && *at == '.') {
        const char *const fraction = ++at;
        at = skipDigits(at, end);
        if (at == fraction)
            return false;
    }
    if (at < end && (*at == 'e' || *at == 'E')) {
        ++at;
        if (at < end && (*at == '+' || *at == '-'))
            ++at;
        const char *const exponent = at;
        at = skipDigits(at, end);
        if (at == exponent)
            return false;
    }
    return at == end;
}

std::string_view withoutBlanksBehind(std::string_view text)
{
    const auto last = text.find_last_not_of(" \t\r\n");
    return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

} // namespace

bool Element::is(simdjson::ondemand::json_type type)
{
    simdjson::ondemand::json_type own{};
    return m_value.type().get(own) == simdjson::SUCCESS && own == type;
}

bool Element::open(simdjson::ondemand::object &object)
{
    return m_depth < m_state->maxDepth && isObject()
        && m_value.get_object().get(object) == simdjson::SUCCESS;
}

std::string_view Element::rawOf(simdjson::ondemand::object &object)
{
    std::string_view raw;
    if (object.raw_json().get(raw) != simdjson::SUCCESS)
        m_state->broken = true;
    return withoutBlanksBehind(raw);
}

QString Element::text()
{
    std::string_view text;
    if (!isString() || m_value.get_string().get(text) != simdjson::SUCCESS)
        return {};
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

std::optional<bool> Element::boolean()
{
    bool value = false;
    if (!is(simdjson::ondemand::json_type::boolean)
        || m_value.get_bool().get(value) != simdjson::SUCCESS)
        return std::nullopt;
    return value;
}

Number Element::number()
{
    if (!is(simdjson::ondemand::json_type::number))
        return {};
    const std::string_view token = withoutBlanksBehind(m_value.raw_json_token());
    if (!isNumber(token))
        return {};
    Number number{std::nullopt, QString::fromLatin1(token.data(), qsizetype(token.size()))};
    double value = 0;
    if (m_value.get_double().get(value) == simdjson::SUCCESS)
        number.value = value;
    return number;
}

std::optional<int> Element::integer()
{
    const auto value = number().value;
    if (!value || std::trunc(*value) != *value
        || std::abs(*value) > std::numeric_limits<int>::max())
        return std::nullopt;
    return int(*value);
}

} // namespace kinward::fhir
