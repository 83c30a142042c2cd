#include "sandbox/fhir/Compartment.h"

#include "sandbox/fhir/Reference.h"
#include "sandbox/fhir/SearchParameters.h"

namespace kinward::sandbox
{

namespace
{

constexpr auto isVitalSign
    = "EXISTS(SELECT 1 FROM index_token i WHERE i.resource = r.key AND i.parameter = 'category'"
      " AND i.code = 'vital-signs')";

constexpr auto refersTo
    = "EXISTS(SELECT 1 FROM index_reference i WHERE i.resource = r.key AND i.parameter IN (%)"
      " AND i.type = 'RelatedPerson' AND i.id = ?)";

std::string refersToBy(std::string_view parameters)
{
    std::string sql = refersTo;
    return sql.replace(sql.find('%'), 1, parameters);
}

} // namespace

std::optional<std::string> patientOf(const Json &resource)
{
    if (resource.value("resourceType", "") == "Patient")
        return resource.value("id", "");
    std::set<std::string> patients;
    const auto collect = [&patients](const Json &element) {
        const std::optional<Reference> target = referenceIn(element);
        if (target && target->type == "Patient")
            patients.insert(target->id);
    };
    forEachReference(resource, collect);
    if (patients.empty())
        return std::nullopt;
    return patients.size() == 1 ? *patients.begin() : std::string();
}

SqlPart visibleTo(const Grant &grant, std::string_view type)
{
    const TypeRules *rules = rulesOf(type);
    if (!rules)
        return {"0", {}};
    if (rules->practiceWide)
        return {"r.patient IS NULL", {}};
    SqlPart part{"r.patient = ?", {grant.patientId}};
    if (type == "RelatedPerson") {
        part.add(" AND r.id = ?", grant.relatedPersonId);
    } else if (type == "Communication") {
        part.add(" AND " + refersToBy("'sender', 'recipient'"), grant.relatedPersonId);
    } else if (type == "AuditEvent") {
        part.add(" AND " + refersToBy("'agent'"), grant.relatedPersonId);
    }
    switch (sectionOf(grant, type)) {
    case Section::Open:
        break;
    case Section::Closed:
        part.add(" AND 0");
        break;
    case Section::VitalsOnly:
        part.add(" AND ").add(isVitalSign);
        break;
    case Section::NoVitals:
        part.add(" AND NOT ").add(isVitalSign);
        break;
    }
    return part;
}

Section sectionOf(const Grant &grant, std::string_view type)
{
    const TypeRules *rules = rulesOf(type);
    if (!rules)
        return Section::Closed;
    const auto permits = [&grant](std::string_view word) {
        return word.empty() || grant.permissions.count(std::string(word)) > 0;
    };
    if (type != "Observation")
        return permits(rules->permission) ? Section::Open : Section::Closed;
    const bool labs = permits("labs");
    const bool vitals = permits("records");
    if (labs && vitals)
        return Section::Open;
    if (labs)
        return Section::NoVitals;
    return vitals ? Section::VitalsOnly : Section::Closed;
}

bool holds(const std::set<std::string> &scopes, std::string_view type)
{
    return scopes.count("*") > 0 || scopes.count(std::string(type)) > 0;
}

} // namespace kinward::sandbox
