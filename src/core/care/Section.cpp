#include "core/care/Section.h"

namespace kinward::care
{

namespace
{

struct SectionFacts {
    QLatin1String key;
    QLatin1String permission;
    QLatin1String mainResource;
};

constexpr SectionFacts fact(const char *key, const char *permission, const char *mainResource)
{
    return {QLatin1String(key), QLatin1String(permission), QLatin1String(mainResource)};
}

/// In the order of Section.
constexpr std::array facts{
    fact("appointments", "appointments", "Appointment"),
    fact("questionnaires", "questionnaires", "QuestionnaireResponse"),
    fact("prescriptions", "prescriptions", "MedicationRequest"),
    // A portal without DiagnosticReport still has single results to show; without Observation it
    // has nothing.
    fact("labs", "labs", "Observation"),
    fact("billing", "billing", "Invoice"),
    fact("messages", "messages", "Communication"),
    fact("visits", "records", "Encounter"),
    fact("conditions", "records", "Condition"),
    fact("allergies", "records", "AllergyIntolerance"),
    fact("immunizations", "records", "Immunization"),
    fact("vitals", "records", "Observation"),
    fact("procedures", "records", "Procedure"),
    fact("care-team", "records", "CareTeam"),
    fact("care-plans", "records", "CarePlan"),
    fact("insurance", "records", "Coverage"),
    fact("documents", "documents", "DocumentReference"),
};
static_assert(facts.size() == allSections.size());

const SectionFacts &factsOf(Section section) { return facts[std::size_t(section)]; }

} // namespace

QLatin1String keyOf(Section section) { return factsOf(section).key; }

QLatin1String permissionOf(Section section) { return factsOf(section).permission; }

QLatin1String mainResourceOf(Section section) { return factsOf(section).mainResource; }

} // namespace kinward::care
