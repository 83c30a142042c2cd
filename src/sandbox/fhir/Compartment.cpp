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

constexpr auto isMessageFile = "EXISTS(SELECT 1 FROM index_reference i WHERE i.resource = r.key "
                               "AND i.parameter = '_message')";

SqlPart namesPerson(std::string_view parameters, const Grant &grant)
{
    SqlPart part{"EXISTS(SELECT 1 FROM index_reference i WHERE i.resource = r.key", {}};
    part.add(" AND i.parameter IN (").add(parameters).add(")");
    part.add(" AND i.type = ?", std::string(grant.personType()));
    return part.add(" AND i.id = ?)", grant.personId());
}

/// Whether the Communication of the row `table` is in this mailbox and in no other: one that went
/// to two mailboxes would tell the one what was done in the other.
SqlPart isInMailbox(std::string_view table, const Grant &grant)
{
    SqlPart people{"SELECT 1 FROM index_reference i WHERE i.resource = ", {}};
    people.add(table).add(".key AND i.parameter IN ('sender', 'recipient')");
    SqlPart isThem{"(i.type = ?", {std::string(grant.personType())}};
    isThem.add(" AND i.id = ?)", grant.personId());
    SqlPart part{"EXISTS(", {}};
    part.add(people).add(" AND ").add(isThem);
    part.add(") AND NOT EXISTS(").add(people);
    return part.add(" AND i.type IN ('Patient', 'RelatedPerson') AND NOT ").add(isThem).add(")");
}

/// The messages of this mailbox, as `c`, that the row of `m` points to.
SqlPart pointsIntoMailbox(const Grant &grant)
{
    SqlPart part{"SELECT 1 FROM resources c WHERE c.type = 'Communication' AND c.id = m.id", {}};
    part.add(" AND c.patient = ?", grant.patientId);
    return part.add(" AND ").add(isInMailbox("c", grant));
}

/// That nothing in the row points to a message of another mailbox. A Communication may point to one
/// that is not there.
SqlPart pointsToNoOther(const Grant &grant, bool isMessage)
{
    SqlPart part{"NOT EXISTS(SELECT 1 FROM index_reference m WHERE m.resource = r.key", {}};
    part.add(" AND m.parameter = '_message'");
    if (isMessage)
        part.add(" AND EXISTS(SELECT 1 FROM resources t WHERE t.type = 'Communication'"
                 " AND t.id = m.id)");
    return part.add(" AND NOT EXISTS(").add(pointsIntoMailbox(grant)).add("))");
}

/// A file of a message is whose the message is; any other is a document.
SqlPart visibleFiles(const Grant &grant)
{
    SqlPart file{isMessageFile, {}};
    file.add(" AND ").add(pointsToNoOther(grant, false));
    SqlPart document{"r.patient = ?", {grant.patientId}};
    document.add(" AND NOT ").add(isMessageFile);
    switch (sectionOf(grant, "Binary")) {
    case Section::Closed:
        return {"0", {}};
    case Section::MessageFilesOnly:
        return file;
    case Section::NoMessageFiles:
        return document;
    default:
        return SqlPart{"(", {}}.add(file).add(" OR ").add(document).add(")");
    }
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
    if (type == "Binary")
        return visibleFiles(grant);
    SqlPart part{"r.patient = ?", {grant.patientId}};
    if (type == "RelatedPerson" && !grant.relatedPersonId.empty())
        part.add(" AND r.id = ?", grant.relatedPersonId);
    if (type == "AuditEvent")
        return part.add(" AND ").add(namesPerson("'agent'", grant));
    const bool isMessage = type == "Communication";
    if (isMessage)
        part.add(" AND ").add(isInMailbox("r", grant));
    part.add(" AND ").add(pointsToNoOther(grant, isMessage));
    switch (sectionOf(grant, type)) {
    case Section::Closed:
        part.add(" AND 0");
        break;
    case Section::VitalsOnly:
        part.add(" AND ").add(isVitalSign);
        break;
    case Section::NoVitals:
        part.add(" AND NOT ").add(isVitalSign);
        break;
    default:
        break;
    }
    return part;
}

namespace
{

/// A type whose resources belong to one of two sections.
Section either(bool permitsOne, Section one, bool permitsOther, Section other)
{
    if (permitsOne && permitsOther)
        return Section::Open;
    if (permitsOne)
        return one;
    return permitsOther ? other : Section::Closed;
}

} // namespace

Section sectionOf(const Grant &grant, std::string_view type)
{
    const TypeRules *rules = rulesOf(type);
    if (!rules)
        return Section::Closed;
    const auto permits = [&grant](std::string_view word) {
        return word.empty() || grant.permissions.count(std::string(word)) > 0;
    };
    if (type == "Observation")
        return either(permits("labs"), Section::NoVitals, permits("records"), Section::VitalsOnly);
    if (type == "Binary")
        return either(permits("documents"), Section::NoMessageFiles, permits("messages"),
            Section::MessageFilesOnly);
    return permits(rules->permission) ? Section::Open : Section::Closed;
}

bool holds(const std::set<std::string> &scopes, std::string_view type)
{
    return scopes.count("*") > 0 || scopes.count(std::string(type)) > 0;
}

} // namespace kinward::sandbox
