#include "sandbox/accounts/Practices.h"

namespace kinward::sandbox
{

namespace
{

constexpr auto defaultId = "community-clinic";

std::string text(const Json &object, const char *key)
{
    const auto found = object.is_object() ? object.find(key) : object.end();
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

const Json &member(const Json &object, const char *key)
{
    static const Json none;
    const auto found = object.is_object() ? object.find(key) : object.end();
    return found == object.end() ? none : *found;
}

/// "Organization/abc" → "abc"; empty for a reference to anything else.
std::string idOf(const Json &reference, const std::string &type)
{
    const std::string target = text(reference, "reference");
    const std::string prefix = type + "/";
    return target.rfind(prefix, 0) == 0 ? target.substr(prefix.size()) : std::string();
}

std::string phoneOf(const Json &organization)
{
    for (const Json &contact : member(organization, "telecom")) {
        if (text(contact, "system") == "phone")
            return text(contact, "value");
    }
    return {};
}

} // namespace

std::string personName(const Json &resource)
{
    const Json &names = member(resource, "name");
    if (!names.is_array() || names.empty())
        return {};
    const Json *chosen = &names.front();
    for (const Json &name : names) {
        if (text(name, "use") == "official")
            chosen = &name;
    }
    if (const std::string whole = text(*chosen, "text"); !whole.empty())
        return whole;
    std::string name;
    for (const Json &given : member(*chosen, "given")) {
        if (given.is_string())
            name += given.get<std::string>() + ' ';
    }
    return name + text(*chosen, "family");
}

Practices::Practices(ResourceStore &records)
    : m_records(records)
{
}

std::string Practices::ofPatient(const std::string &patientId)
{
    const auto patient = m_records.find("Patient", patientId);
    if (patient) {
        const std::string id = idOf(member(*patient, "managingOrganization"), "Organization");
        if (!id.empty() && m_records.find("Organization", id))
            return id;
    }
    const std::string id = ofLatestEncounter(patientId);
    return id.empty() ? defaultPractice() : id;
}

Json Practices::toJson(const std::string &organizationId) const
{
    const Json organization
        = m_records.find("Organization", organizationId).value_or(Json::object());
    return {{"id", organizationId}, {"name", text(organization, "name")},
        {"phone", phoneOf(organization)}};
}

std::string Practices::ofLatestEncounter(const std::string &patientId) const
{
    std::string latest;
    std::string organization;
    for (const Json &encounter : m_records.all("Encounter")) {
        const std::string start = text(member(encounter, "period"), "start");
        const std::string id = idOf(member(encounter, "serviceProvider"), "Organization");
        const bool isTheirs = idOf(member(encounter, "subject"), "Patient") == patientId;
        // FHIR times of one writer sort as text well enough to find a practice.
        if (!isTheirs || id.empty() || start < latest || !m_records.find("Organization", id))
            continue;
        latest = start;
        organization = id;
    }
    return organization;
}

std::string Practices::defaultPractice()
{
    if (!m_records.find("Organization", defaultId)) {
        m_records.put({{"resourceType", "Organization"}, {"id", defaultId}, {"active", true},
            {"name", "Community Clinic"},
            {"telecom", Json::array({{{"system", "phone"}, {"value", "(555) 010-3000"}}})}});
    }
    return defaultId;
}

} // namespace kinward::sandbox
