#include "sandbox/seed/SeedParts.h"
#include "sandbox/seed/facts/CarePlans.h"

#include <string_view>

namespace kinward::sandbox::seed
{

namespace
{

const Subject &subjectOf(const char *patient)
{
    return std::string_view(patient) == child().id ? child() : mother();
}

std::string goalId(const char *patient, const char *id)
{
    return std::string(patient) + "-goal-" + id;
}

Json span(const Seed &seed, int start, int end)
{
    Json result = Json::object({{"start", seed.calendar.date(start)}});
    if (end != 0)
        result["end"] = seed.calendar.date(end);
    return result;
}

Json carePlan(const Seed &seed, const facts::Plan &fact)
{
    const int day = seed.calendar.workday(fact.day);
    const std::string patient = fact.patient;
    Json result = resource("CarePlan", patient + '-' + fact.id);
    result["status"] = fact.end == 0 ? "active" : "completed";
    result["intent"] = "plan";
    result["category"]
        = Json::array({codeable({"http://hl7.org/fhir/us/core/CodeSystem/careplan-category",
            "assess-plan", "Assessment and Plan of Treatment"})});
    result["title"] = fact.title;
    result["description"] = fact.description;
    result["subject"] = reference(subjectOf(fact.patient));
    result["period"] = span(seed, day, fact.end);
    result["created"] = seed.calendar.date(day);
    result["author"] = practitioner(*fact.author);
    result["careTeam"] = Json::array({reference("CareTeam/" + patient + "-team")});
    for (const char *problem : fact.problems)
        result["addresses"].push_back(reference("Condition/" + patient + "-condition-" + problem));
    for (const char *goal : fact.goals)
        result["goal"].push_back(reference("Goal/" + goalId(fact.patient, goal)));
    for (const facts::Step &step : fact.steps)
        result["activity"].push_back(
            Json::object({{"detail", {{"status", step.status}, {"description", step.text}}}}));
    return result;
}

Json goal(const Seed &seed, const facts::Aim &fact)
{
    Json result = resource("Goal", goalId(fact.patient, fact.id));
    result["lifecycleStatus"] = fact.status;
    result["achievementStatus"]
        = hl7Concept("goal-achievement", fact.achievement, fact.achievementName);
    result["description"] = textConcept(fact.text);
    result["subject"] = reference(subjectOf(fact.patient));
    result["startDate"] = seed.calendar.date(seed.calendar.workday(fact.start));
    Json target = Json::object();
    if (*fact.loinc)
        target["measure"] = codeable({codes::loinc, fact.loinc, fact.measure});
    if (*fact.target)
        target["detailString"] = fact.target;
    if (fact.due != 0)
        target["dueDate"] = seed.calendar.date(fact.due);
    if (!target.empty())
        result["target"] = Json::array({std::move(target)});
    return result;
}

} // namespace

void addCarePlans(Seed &seed)
{
    for (const facts::Aim &fact : facts::aims)
        seed.add(goal(seed, fact));
    for (const facts::Plan &fact : facts::plans)
        seed.add(carePlan(seed, fact));
}

} // namespace kinward::sandbox::seed
