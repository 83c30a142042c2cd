#include "sandbox/fhir/CapabilityStatement.h"

#include "sandbox/fhir/SearchParameters.h"

namespace kinward::sandbox
{

namespace
{

Json interaction(const char *code) { return {{"code", code}}; }

Json searchParameters(std::span<const SearchParameter> parameters)
{
    Json list = Json::array();
    for (const SearchParameter &parameter : parameters)
        list.push_back({{"name", parameter.name}, {"type", nameOf(parameter.kind)}});
    return list;
}

Json resourceEntry(const TypeRules &rules)
{
    Json entry = {{"type", rules.type}};
    entry["interaction"] = Json::array({interaction("read"), interaction("search-type")});
    const bool isFile = rules.type == "Binary";
    const bool isMade = rules.type == "Communication" || rules.type == "DocumentReference"
        || rules.type == "List";
    if (isMade || isFile)
        entry["interaction"].push_back(interaction("create"));
    entry["conditionalCreate"] = isMade;
    if (isFile || rules.type == "List")
        entry["interaction"].push_back(interaction("update"));
    if (isFile) // under an id of the sender's
        entry["updateCreate"] = true;
    entry["versioning"] = rules.type == "List" ? "versioned-update" : "versioned";
    entry["conditionalRead"] = "not-match";
    entry["searchParam"] = searchParameters(rules.parameters);
    return entry;
}

/// SMART App Launch's extension with the OAuth addresses, for clients that do not read
/// `.well-known/smart-configuration`.
Json security(const std::string &baseUrl)
{
    const auto uri = [&baseUrl](const char *name) -> Json {
        return {{"url", name}, {"valueUri", baseUrl + "/oauth/" + name}};
    };
    const Json addresses
        = {{"url", "http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris"},
            {"extension", Json::array({uri("token"), uri("authorize"), uri("revoke")})}};
    const Json service
        = {{"coding",
               Json::array(
                   {{{"system", "http://terminology.hl7.org/CodeSystem/restful-security-service"},
                       {"code", "SMART-on-FHIR"}}})},
            {"text", "OAuth2 using the SMART App Launch profile"}};
    return {{"extension", Json::array({addresses})}, {"cors", false},
        {"service", Json::array({service})}};
}

} // namespace

Json capabilityStatement(const std::string &baseUrl, const std::string &date)
{
    Json resources = Json::array();
    for (const TypeRules &rules : allRules())
        resources.push_back(resourceEntry(rules));
    const Json rest = {{"mode", "server"}, {"security", security(baseUrl)},
        {"resource", std::move(resources)}, {"searchParam", searchParameters(commonParameters())}};
    return {{"resourceType", "CapabilityStatement"}, {"status", "active"}, {"date", date},
        {"kind", "instance"},
        {"software", {{"name", "Kinward demo portal"}, {"version", KINWARD_VERSION}}},
        {"implementation", {{"description", "Kinward demo portal"}, {"url", baseUrl}}},
        {"fhirVersion", "4.0.1"}, {"format", Json::array({"application/fhir+json", "json"})},
        {"rest", Json::array({rest})}};
}

} // namespace kinward::sandbox
