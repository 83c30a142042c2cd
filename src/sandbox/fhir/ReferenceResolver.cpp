#include "sandbox/fhir/ReferenceResolver.h"

#include "sandbox/fhir/ElementPath.h"

#include <algorithm>

namespace kinward::sandbox
{

namespace
{

constexpr std::string_view identifierCondition = "identifier=";

struct Identifier {
    std::string system;
    std::string value;
};

/// Reads `identifier=system|value`, the only condition that is understood.
std::optional<Identifier> parseCondition(std::string_view condition)
{
    if (condition.substr(0, identifierCondition.size()) != identifierCondition)
        return std::nullopt;
    const std::string_view token = condition.substr(identifierCondition.size());
    const std::size_t bar = token.rfind('|');
    if (bar == std::string_view::npos || token.find('&') != std::string_view::npos)
        return std::nullopt;
    return Identifier{std::string(token.substr(0, bar)), std::string(token.substr(bar + 1))};
}

std::string keyOf(const std::string &type, const std::string &system, const std::string &value)
{
    return type + "|" + system + "|" + value;
}

/// Visits each text that may be an address: `reference` everywhere, `url` of attachments.
template <typename Visit> void forEachAddress(Json &element, const Visit &visit)
{
    if (!element.is_structured())
        return;
    for (auto &item : element.items()) {
        if (item.value().is_string() && (item.key() == "reference" || item.key() == "url"))
            visit(element, item.key(), item.value());
        else
            forEachAddress(item.value(), visit);
    }
}

} // namespace

ReferenceResolver::ReferenceResolver(ResourceStore &store)
    : m_store(store)
{
}

void ReferenceResolver::learn(
    const std::string &fullUrl, const Reference &place, const Json &resource)
{
    if (!fullUrl.empty())
        m_places[fullUrl] = place.toString();
    for (const Json *identifier : elementsAt(resource, "identifier")) {
        m_identifiers.emplace(
            keyOf(place.type, textAt(*identifier, "system"), textAt(*identifier, "value")),
            place.id);
    }
}

std::vector<std::string> ReferenceResolver::find(
    const std::string &type, const std::string &condition)
{
    const std::optional<Identifier> wanted = parseCondition(condition);
    if (!wanted)
        return {};
    const std::string key = keyOf(type, wanted->system, wanted->value);
    std::vector<std::string> ids;
    const auto [first, last] = m_identifiers.equal_range(key);
    std::for_each(first, last, [&ids](const auto &known) { ids.push_back(known.second); });
    if (!ids.empty())
        return ids;
    ids = findInStore(type, wanted->system, wanted->value);
    for (const std::string &id : ids)
        m_identifiers.emplace(key, id);
    return ids;
}

std::vector<std::string> ReferenceResolver::findInStore(
    const std::string &type, const std::string &system, const std::string &value)
{
    Statement rows = m_store.database().prepare(
        "SELECT DISTINCT r.id FROM index_token i JOIN resources r ON r.key = i.resource"
        " WHERE i.parameter = 'identifier' AND i.code = ? AND i.system = ? AND r.type = ?"
        " AND r.deleted = 0");
    rows.bind(1, value).bind(2, system).bind(3, type);
    std::vector<std::string> ids;
    while (rows.step())
        ids.push_back(rows.text(0));
    return ids;
}

void ReferenceResolver::resolve(Json &resource, std::vector<std::string> &problems)
{
    std::vector<Json *> conditional;
    forEachAddress(resource, [&](Json &element, const std::string &key, Json &address) {
        const auto text = address.get<std::string>();
        if (const auto place = m_places.find(text); place != m_places.end())
            address = place->second;
        else if (key == "reference" && text.find('?') != std::string::npos)
            conditional.push_back(&element);
        else if (key == "reference" && text.compare(0, 4, "urn:") == 0)
            problems.push_back("A reference names nothing in the file: " + text + ".");
    });
    for (Json *element : conditional)
        resolveConditional(*element, problems);
}

void ReferenceResolver::resolveConditional(Json &element, std::vector<std::string> &problems)
{
    const auto text = element["reference"].get<std::string>();
    const std::size_t mark = text.find('?');
    const std::string type = text.substr(0, mark);
    const std::string condition = text.substr(mark + 1);
    const std::vector<std::string> ids = find(type, condition);
    if (ids.size() == 1) {
        element["reference"] = type + "/" + ids.front();
        return;
    }
    const std::optional<Identifier> identifier = parseCondition(condition);
    if (ids.size() > 1)
        problems.push_back("A conditional reference finds several records: " + text + ".");
    else if (!identifier)
        problems.push_back("A conditional reference is not understood: " + text + ".");
    element.erase("reference");
    element["type"] = type;
    if (identifier)
        element["identifier"] = {{"system", identifier->system}, {"value", identifier->value}};
}

} // namespace kinward::sandbox
