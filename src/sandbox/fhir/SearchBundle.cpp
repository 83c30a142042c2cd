#include "sandbox/fhir/SearchBundle.h"

#include "sandbox/base/Json.h"
#include "sandbox/fhir/QueryString.h"

namespace kinward::sandbox
{

namespace
{

/// Only what was asked for; marked, so that nobody takes it for the whole (R4 §3.1.1.5.8).
std::string reduced(const std::string &body, const std::vector<std::string> &elements)
{
    const Json whole = Json::parse(body);
    Json part = Json::object();
    for (const char *always : {"resourceType", "id", "meta"}) {
        if (whole.contains(always))
            part[always] = whole[always];
    }
    part["meta"]["tag"].push_back(
        {{"system", "http://terminology.hl7.org/CodeSystem/v3-ObservationValue"},
            {"code", "SUBSETTED"}});
    for (const std::string &element : elements) {
        for (const std::string &key : {element, "_" + element}) {
            if (whole.contains(key) && !part.contains(key))
                part[key] = whole[key];
        }
    }
    return part.dump();
}

Json linkTo(const char *relation, const std::string &url)
{
    return {{"relation", relation}, {"url", url}};
}

} // namespace

std::string searchBundle(const SearchQuery &query, const SearchPage &page,
    const std::string &baseUrl, const std::string &next)
{
    const std::string typeUrl = baseUrl + "/" + std::string(query.rules->type);
    Json head = {{"resourceType", "Bundle"}, {"type", "searchset"}};
    if (page.total)
        head["total"] = *page.total;
    const std::string asked = queryString(query.given);
    head["link"] = Json::array({linkTo("self", asked.empty() ? typeUrl : typeUrl + "?" + asked)});
    if (!next.empty())
        head["link"].push_back(linkTo("next", next));

    // The stored texts are put together as they are: reading 500 resources to write them again
    // would cost most of the time of a page.
    std::string text = head.dump();
    text.pop_back();
    const char *separator = ",\"entry\":[";
    for (const SearchHit &hit : page.hits) {
        text += separator;
        text += "{\"fullUrl\":" + Json(typeUrl + "/" + hit.id).dump() + ",\"resource\":";
        text += query.elements.empty() ? hit.body : reduced(hit.body, query.elements);
        text += ",\"search\":{\"mode\":\"match\"}}";
        separator = ",";
    }
    return text + (page.hits.empty() ? "}" : "]}");
}

} // namespace kinward::sandbox
