#include "sandbox/fhir/SearchValue.h"

#include "sandbox/fhir/Reference.h"
#include "sandbox/fhir/SearchIndex.h"

#include <array>
#include <utility>

namespace kinward::sandbox
{

namespace
{

std::string unescaped(std::string_view text)
{
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size())
            ++i;
        plain += text[i];
    }
    return plain;
}

std::optional<Criterion::Value> parseToken(std::string_view text)
{
    const std::vector<std::string> parts = splitEscaped(text, '|');
    if (parts.size() > 2)
        return std::nullopt;
    Criterion::Value value;
    value.text = unescaped(parts.back());
    value.qualified = parts.size() == 2;
    if (value.qualified)
        value.qualifier = unescaped(parts.front());
    if (value.text.empty() && value.qualifier.empty())
        return std::nullopt;
    return value;
}

std::optional<Criterion::Value> parseTarget(std::string_view text)
{
    Criterion::Value value;
    if (const auto reference = parseReference(text)) {
        value.text = reference->id;
        value.qualifier = reference->type;
    } else if (isValidId(text)) {
        value.text = text;
    } else {
        return std::nullopt;
    }
    return value;
}

std::optional<Criterion::Value> parseDateValue(std::string text)
{
    static constexpr std::array<std::pair<std::string_view, DatePrefix>, 9> prefixes{{
        {"eq", DatePrefix::Equal},
        {"ne", DatePrefix::NotEqual},
        {"gt", DatePrefix::Greater},
        {"lt", DatePrefix::Less},
        {"ge", DatePrefix::GreaterEqual},
        {"le", DatePrefix::LessEqual},
        {"sa", DatePrefix::Starts},
        {"eb", DatePrefix::Ends},
        {"ap", DatePrefix::Approximate},
    }};
    Criterion::Value value;
    for (const auto &[word, prefix] : prefixes) {
        if (text.compare(0, 2, word) == 0) {
            value.date.prefix = prefix;
            text.erase(0, 2);
            break;
        }
    }
    // A zone's plus sign that was not percent-encoded arrives as a blank.
    for (char &c : text) {
        if (c == ' ')
            c = '+';
    }
    const std::optional<DateRange> range = parseDate(text);
    if (!range)
        return std::nullopt;
    value.date.range = *range;
    return value;
}

} // namespace

std::vector<std::string> splitEscaped(std::string_view text, char separator)
{
    std::vector<std::string> parts(1);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size()) {
            parts.back() += text[i];
            parts.back() += text[++i];
        } else if (text[i] == separator) {
            parts.emplace_back();
        } else {
            parts.back() += text[i];
        }
    }
    return parts;
}

std::optional<Criterion::Value> parseValue(ParameterKind kind, std::string_view text)
{
    if (text.empty())
        return std::nullopt;
    switch (kind) {
    case ParameterKind::Token:
        return parseToken(text);
    case ParameterKind::Reference:
        return parseTarget(text);
    case ParameterKind::Date:
        return parseDateValue(std::string(text));
    case ParameterKind::String:
    case ParameterKind::Uri:
        break;
    }
    Criterion::Value value;
    value.text = unescaped(text);
    return value;
}

} // namespace kinward::sandbox
