#include "sandbox/seed/SeedParts.h"
#include "sandbox/seed/facts/History.h"
#include "sandbox/seed/facts/Vitals.h"

#include <string_view>

namespace kinward::sandbox::seed
{

namespace
{

const Subject &subjectOf(const char *patient)
{
    return std::string_view(patient) == child().id ? child() : mother();
}

const Member &doctorOf(const char *patient)
{
    return std::string_view(patient) == child().id ? facts::whitaker : facts::okafor;
}

Json condition(const Seed &seed, const facts::Problem &fact)
{
    Json result = resource("Condition", std::string(fact.patient) + "-condition-" + fact.id);
    const bool isOver = fact.end != 0;
    result["clinicalStatus"] = isOver ? hl7Concept("condition-clinical", "resolved", "Resolved")
                                      : hl7Concept("condition-clinical", "active", "Active");
    result["verificationStatus"] = hl7Concept("condition-ver-status", "confirmed", "Confirmed");
    result["category"] = Json::array(
        {isOver ? hl7Concept("condition-category", "encounter-diagnosis", "Encounter Diagnosis")
                : hl7Concept("condition-category", "problem-list-item", "Problem List Item")});
    result["code"] = {{"coding",
                          Json::array({coding({codes::snomed, fact.snomed, fact.snomedName}),
                              coding({codes::icd10, fact.icd10, fact.icd10Name})})},
        {"text", fact.text}};
    result["subject"] = reference(subjectOf(fact.patient));
    result["onsetDateTime"] = seed.calendar.date(fact.onset);
    if (isOver)
        result["abatementDateTime"] = seed.calendar.date(fact.end);
    result["recordedDate"] = seed.calendar.date(std::max(fact.onset, -2915));
    result["recorder"] = practitioner(doctorOf(fact.patient));
    return result;
}

Json allergy(const Seed &seed, const facts::Allergy &fact)
{
    Json result = resource("AllergyIntolerance", std::string(fact.patient) + "-allergy-" + fact.id);
    result["clinicalStatus"] = hl7Concept("allergyintolerance-clinical", "active", "Active");
    result["verificationStatus"]
        = hl7Concept("allergyintolerance-verification", "confirmed", "Confirmed");
    result["type"] = fact.type;
    result["category"] = Json::array({fact.category});
    result["criticality"] = fact.criticality;
    result["code"]
        = *fact.snomed ? codeable({codes::snomed, fact.snomed, fact.name}) : textConcept(fact.name);
    result["patient"] = reference(subjectOf(fact.patient));
    result["recordedDate"] = seed.calendar.date(seed.calendar.workday(fact.day));
    result["recorder"] = practitioner(doctorOf(fact.patient));
    result["reaction"] = Json::array(
        {{{"manifestation",
              Json::array({codeable({codes::snomed, fact.reactionCode, fact.reaction})})},
            {"severity", fact.severity}}});
    return result;
}

Json immunization(const Seed &seed, const facts::Shot &fact, int day, int number)
{
    const bool isDone = !*fact.notDone;
    const Member &nurse = std::string_view(fact.patient) == child().id ? facts::mbeki : facts::kim;
    Json result = resource("Immunization", numbered(std::string(fact.patient) + "-shot", number));
    result["status"] = isDone ? "completed" : "not-done";
    if (!isDone) {
        result["statusReason"] = hl7Concept("v3-ActReason", "PATOBJ", "patient objection");
        result["statusReason"]["text"] = fact.notDone;
    }
    result["vaccineCode"] = codeable({codes::cvx, fact.cvx, fact.name});
    result["patient"] = reference(subjectOf(fact.patient));
    result["occurrenceDateTime"] = seed.calendar.time(seed.calendar.workday(day), 10 * 60 + 20);
    result["primarySource"] = true;
    if (isDone)
        result["lotNumber"] = fact.lot;
    result["performer"] = Json::array({Json::object({{"actor", practitioner(nurse)}})});
    return result;
}

void addShots(Seed &seed)
{
    const int birth = facts::childBirthDay(seed.calendar);
    int number = 0;
    for (const facts::Shot &fact : facts::shots) {
        const bool isChild = std::string_view(fact.patient) == child().id;
        seed.add(immunization(seed, fact, isChild ? birth + fact.day : fact.day, ++number));
    }
    seed.add(immunization(seed, facts::flu, facts::flu.day, ++number));
}

Json procedure(const Seed &seed, const facts::Deed &fact)
{
    Json result = resource("Procedure", std::string(fact.patient) + "-procedure-" + fact.id);
    result["status"] = "completed";
    result["code"] = codeable({codes::snomed, fact.snomed, fact.name});
    result["code"]["text"] = fact.text;
    result["subject"] = reference(subjectOf(fact.patient));
    result["performedDateTime"] = seed.calendar.time(seed.calendar.workday(fact.day), 9 * 60 + 50);
    result["performer"] = Json::array({Json::object({{"actor", practitioner(*fact.by)}})});
    return result;
}

} // namespace

void addHistory(Seed &seed)
{
    for (const facts::Problem &fact : facts::problems)
        seed.add(condition(seed, fact));
    for (const facts::Allergy &fact : facts::allergies)
        seed.add(allergy(seed, fact));
    addShots(seed);
    for (const facts::Deed &fact : facts::deeds)
        seed.add(procedure(seed, fact));
}

} // namespace kinward::sandbox::seed
