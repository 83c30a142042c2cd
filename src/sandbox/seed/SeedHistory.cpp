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
    if (fact.severity)
        result["severity"] = codeable({codes::snomed, fact.severity->snomed, fact.severity->name});
    if (fact.visit)
        result["encounter"] = reference(encounterOn(fact.patient, fact.visit));
    if (*fact.note)
        result["note"] = Json::array({Json::object({{"text", fact.note}})});
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
    if (fact.onset)
        result["onsetDateTime"] = seed.calendar.date(fact.onset);
    result["reaction"] = Json::array(
        {{{"manifestation",
              Json::array({codeable({codes::snomed, fact.reactionCode, fact.reaction})})},
            {"severity", fact.severity}}});
    if (*fact.story)
        result["reaction"][0]["description"] = fact.story;
    return result;
}

Json noDrugAllergy(const Seed &seed)
{
    Json result = resource("AllergyIntolerance", std::string(child().id) + "-allergy-no-drugs");
    result["clinicalStatus"] = hl7Concept("allergyintolerance-clinical", "active", "Active");
    result["verificationStatus"]
        = hl7Concept("allergyintolerance-verification", "confirmed", "Confirmed");
    result["code"] = codeable({codes::snomed, facts::noDrugAllergy, "No known drug allergy"});
    result["patient"] = reference(child());
    result["recordedDate"] = seed.calendar.date(seed.calendar.workday(facts::noDrugAllergyDay));
    result["recorder"] = practitioner(facts::whitaker);
    return result;
}

/// Which dose it is of how many, and what it protects from. Flu shots are no series.
Json protocol(const facts::Series &series, int dose)
{
    return {{"targetDisease", Json::array({textConcept(series.against)})},
        {"doseNumberPositiveInt", dose}, {"seriesDosesPositiveInt", series.doses}};
}

/// How many doses of its vaccine the patient had by then, this one included.
int doseOf(const facts::Shot &fact)
{
    int dose = 0;
    for (const facts::Shot &shot : facts::shots) {
        const bool isSame = std::string_view(shot.patient) == fact.patient
            && std::string_view(shot.cvx) == fact.cvx;
        dose += isSame && shot.day <= fact.day && !*shot.notDone;
    }
    return dose;
}

void addProtocol(Json &result, const facts::Shot &fact)
{
    for (const facts::Series &series : facts::series) {
        const int dose = doseOf(fact);
        // The mother had one dose of a vaccine that children get four of.
        if (std::string_view(series.cvx) == fact.cvx && dose <= series.doses
            && (std::string_view(fact.patient) == child().id || series.doses == 2))
            result["protocolApplied"] = Json::array({protocol(series, dose)});
    }
}

Json officeOf(const char *patient)
{
    return std::string_view(patient) == child().id
        ? reference("Location/brightwater-office", "Brightwater Pediatrics")
        : reference("Location/lakeside-main");
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
    if (isDone) {
        result["lotNumber"] = fact.lot;
        const bool isDrops = std::string_view(fact.cvx) == "119";
        result["route"] = isDrops
            ? hl7Concept("v3-RouteOfAdministration", "PO", "Swallow, oral")
            : hl7Concept("v3-RouteOfAdministration", "IM", "Injection, intramuscular");
        if (!isDrops)
            result["site"] = hl7Concept("v3-ActSite", "LA", "left arm");
        addProtocol(result, fact);
    }
    result["location"] = officeOf(fact.patient);
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

Json forecast(const Seed &seed, const facts::Due &fact)
{
    Json result{{"vaccineCode", Json::array({codeable({codes::cvx, fact.cvx, fact.name})})},
        {"targetDisease", textConcept(fact.against)},
        {"forecastStatus",
            hl7Concept("immunization-recommendation-status", fact.status,
                std::string_view(fact.status) == "due" ? "Due" : "Overdue")},
        {"forecastReason", Json::array({textConcept(fact.why)})}};
    Json day = codeable({codes::loinc, "30980-7", "Date vaccine due"});
    result["dateCriterion"] = Json::array(
        {Json::object({{"code", std::move(day)}, {"value", seed.calendar.date(fact.day)}})});
    return result;
}

/// One for each patient, with all that is due.
Json recommendation(const Seed &seed, const Subject &subject)
{
    Json result = resource("ImmunizationRecommendation", std::string(subject.id) + "-vaccines-due");
    result["patient"] = reference(subject);
    result["date"] = seed.calendar.date(seed.calendar.workday(-9));
    result["authority"] = reference(std::string("Organization/") + subject.practice);
    result["recommendation"] = Json::array();
    for (const facts::Due &fact : facts::dues) {
        if (std::string_view(fact.patient) == subject.id)
            result["recommendation"].push_back(forecast(seed, fact));
    }
    return result;
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
    result["location"] = officeOf(fact.patient);
    if (fact.visit)
        result["encounter"] = reference(encounterOn(fact.patient, fact.visit));
    if (*fact.problem)
        result["reasonReference"] = Json::array(
            {reference("Condition/" + std::string(fact.patient) + "-condition-" + fact.problem)});
    if (*fact.outcome)
        result["outcome"] = textConcept(fact.outcome);
    if (*fact.next)
        result["followUp"] = Json::array({textConcept(fact.next)});
    return result;
}

} // namespace

void addHistory(Seed &seed)
{
    for (const facts::Problem &fact : facts::problems)
        seed.add(condition(seed, fact));
    for (const facts::Allergy &fact : facts::allergies)
        seed.add(allergy(seed, fact));
    seed.add(noDrugAllergy(seed));
    addShots(seed);
    seed.add(recommendation(seed, mother()));
    seed.add(recommendation(seed, child()));
    for (const facts::Deed &fact : facts::deeds)
        seed.add(procedure(seed, fact));
}

} // namespace kinward::sandbox::seed
