#include "core/fhir/Element.h"

#include "core/fhir/TextPool.h"

#include <cmath>
#include <cstring>
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

std::optional<std::string_view> Element::keyOf(simdjson::ondemand::field &field)
{
    // Nearly every key is plain: then it is where it stands, up to its closing quote.
    const char *const start = field.key().raw();
    for (const char *at = start; *at != '\\'; ++at) {
        if (*at == '"')
            return std::string_view(start, std::size_t(at - start));
    }
    std::string_view key;
    return field.unescaped_key().get(key) == simdjson::SUCCESS ? std::optional(key) : std::nullopt;
}

std::optional<std::string_view> Element::content()
{
    if (!isString())
        return std::nullopt;
    const std::string_view token = withoutBlanksBehind(m_value.raw_json_token());
    if (token.size() >= 2 && token.back() == '"'
        && std::memchr(token.data(), '\\', token.size()) == nullptr)
        return token.substr(1, token.size() - 2);
    std::string_view unescaped;
    return m_value.get_string().get(unescaped) == simdjson::SUCCESS ? std::optional(unescaped)
                                                                    : std::nullopt;
}

QString Element::text()
{
    const auto utf8 = content();
    return utf8 ? QString::fromUtf8(utf8->data(), qsizetype(utf8->size())) : QString();
}

QString Element::term()
{
    const auto utf8 = content();
    return utf8 ? TextPool::ofThread().text(*utf8) : QString();
}

std::optional<bool> Element::boolean()
{
    bool value = false;
    if ((first() != 't' && first() != 'f') || m_value.get_bool().get(value) != simdjson::SUCCESS)
        return std::nullopt;
    return value;
}

Number Element::number()
{
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
