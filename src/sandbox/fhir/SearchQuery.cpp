#include "sandbox/fhir/SearchQuery.h"

#include "sandbox/fhir/SearchValue.h"

#include <algorithm>
#include <charconv>

namespace kinward::sandbox
{

namespace
{

using Modifier = Criterion::Modifier;
using Failure = std::optional<Problem>; ///< nothing: it went well

Problem refuse(std::string diagnostics) { return {400, "invalid", std::move(diagnostics)}; }

Problem unsupported(const std::string &what, const std::string &name)
{
    return {400, "not-supported", what + " \"" + name + "\" is not supported here."};
}

Failure readCount(SearchQuery &query, const std::string &text)
{
    int count = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (error != std::errc() || end != text.data() + text.size() || count < 0)
        return refuse("_count needs a number.");
    query.count = std::min(count, SearchQuery::highestCount);
    query.countOnly |= count == 0; // R4 §3.1.1.5.2: the same as _summary=count
    return std::nullopt;
}

Failure readSort(SearchQuery &query, std::string name)
{
    if (name.find(',') != std::string::npos)
        return refuse("_sort takes one parameter here.");
    query.descending = !name.empty() && name.front() == '-';
    if (query.descending)
        name.erase(0, 1);
    query.sortBy = query.rules->find(name);
    if (!query.sortBy || query.sortBy->kind != ParameterKind::Date)
        return unsupported("Sorting by", name);
    if (name == "_lastUpdated")
        query.sortBy = nullptr;
    return std::nullopt;
}

Failure readElements(SearchQuery &query, const std::string &text)
{
    for (const std::string &name : splitEscaped(text, ',')) {
        if (name.empty())
            return refuse("_elements needs names.");
        query.elements.push_back(name);
    }
    return std::nullopt;
}

Failure readTotal(SearchQuery &query, const std::string &text)
{
    if (text != "accurate" && text != "estimate" && text != "none")
        return refuse("_total is none, estimate or accurate.");
    query.wantsTotal = text != "none";
    return std::nullopt;
}

Failure readSummary(SearchQuery &query, const std::string &text)
{
    if (text != "count" && text != "false")
        return unsupported("_summary", text);
    query.countOnly |= text == "count";
    return std::nullopt;
}

Failure readFormat(SearchQuery &, const std::string &text)
{
    if (text.find("json") == std::string::npos)
        return Problem{406, "not-supported", "Only JSON is spoken here."};
    return std::nullopt;
}

Failure ignore(SearchQuery &, const std::string &) { return std::nullopt; }

/// The parameters that shape the answer; each at most once.
using Reader = Failure (*)(SearchQuery &, const std::string &);
Reader readerOf(const std::string &name)
{
    static const std::map<std::string, Reader> readers{
        {"_count", readCount},
        {"_sort",
            [](SearchQuery &query, const std::string &text) { return readSort(query, text); }},
        {"_elements", readElements},
        {"_total", readTotal},
        {"_summary", readSummary},
        {"_format", readFormat},
        {"_pretty", ignore},
    };
    const auto found = readers.find(name);
    return found == readers.end() ? nullptr : found->second;
}

bool takes(ParameterKind kind, Modifier modifier)
{
    switch (modifier) {
    case Modifier::None:
    case Modifier::Missing:
        return true;
    case Modifier::Not:
        return kind == ParameterKind::Token;
    case Modifier::Exact:
    case Modifier::Contains:
        return kind == ParameterKind::String;
    }
    return false;
}

/// Reads what follows the colon; `type` is set for `subject:Patient`.
Failure readModifier(Criterion &criterion, const std::string &word, std::string &type)
{
    static const std::map<std::string, Modifier> modifiers{{"missing", Modifier::Missing},
        {"not", Modifier::Not}, {"exact", Modifier::Exact}, {"contains", Modifier::Contains}};
    if (criterion.parameter->kind == ParameterKind::Reference && rulesOf(word)) {
        type = word;
        return std::nullopt;
    }
    const auto found = modifiers.find(word);
    const bool common = criterion.parameter->path.empty();
    if (found == modifiers.end() || common || !takes(criterion.parameter->kind, found->second))
        return unsupported("The modifier", word);
    criterion.modifier = found->second;
    return std::nullopt;
}

Failure readValues(Criterion &criterion, const std::string &text, const std::string &type)
{
    if (criterion.modifier == Modifier::Missing) {
        criterion.missing = text == "true";
        if (text != "true" && text != "false")
            return refuse(":missing is true or false.");
        return std::nullopt;
    }
    for (const std::string &part : splitEscaped(text, ',')) {
        std::optional<Criterion::Value> value = parseValue(criterion.parameter->kind, part);
        const bool otherType
            = value && !type.empty() && !value->qualifier.empty() && value->qualifier != type;
        if (!value || otherType)
            return refuse("\"" + std::string(criterion.parameter->name) + "\" has a bad value.");
        if (!type.empty())
            value->qualifier = type;
        criterion.values.push_back(std::move(*value));
    }
    return std::nullopt;
}

Failure readCriterion(SearchQuery &query, const std::string &key, const std::string &text)
{
    const std::size_t colon = key.find(':');
    const std::string name = key.substr(0, colon);
    Criterion criterion;
    criterion.parameter = query.rules->find(name);
    if (!criterion.parameter)
        return unsupported("The parameter", name);
    std::string type;
    if (colon != std::string::npos) {
        if (Failure failure = readModifier(criterion, key.substr(colon + 1), type))
            return failure;
    }
    if (Failure failure = readValues(criterion, text, type))
        return failure;
    query.criteria.push_back(std::move(criterion));
    return std::nullopt;
}

} // namespace

std::variant<SearchQuery, Problem> parseSearch(
    const TypeRules &rules, const SearchQuery::Parameters &parameters)
{
    SearchQuery query;
    query.rules = &rules;
    query.given = parameters;
    for (const auto &[key, text] : parameters) {
        Failure failure;
        if (const Reader reader = readerOf(key)) {
            failure = parameters.count(key) > 1 ? refuse(key + " was given twice.")
                                                : reader(query, text);
        } else {
            failure = readCriterion(query, key, text);
        }
        if (failure)
            return std::move(*failure);
    }
    return query;
}

} // namespace kinward::sandbox
