#include "sandbox/seed/SeedFamily.h"
#include "sandbox/seed/SeedParts.h"
#include "sandbox/seed/facts/People.h"
#include "sandbox/seed/facts/Vitals.h"

#include <algorithm>
#include <cmath>

namespace kinward::sandbox::seed
{

namespace
{

struct Moment {
    const Subject &subject;
    const Member &nurse;
    int day;
    int minute;
};

Json vital(const Seed &seed, const Moment &moment, const std::string &id, const Code &code)
{
    Json result = resource("Observation", id);
    result["status"] = "final";
    result["category"]
        = Json::array({hl7Concept("observation-category", "vital-signs", "Vital Signs")});
    result["code"] = codeable(code);
    result["subject"] = reference(moment.subject);
    result["effectiveDateTime"] = seed.calendar.time(moment.day, moment.minute);
    result["performer"] = Json::array({practitioner(moment.nurse)});
    return result;
}

Json single(const Seed &seed, const Moment &moment, const std::string &id, const facts::Vital &fact,
    double value)
{
    Json result = vital(seed, moment, id, {codes::loinc, fact.loinc, fact.name});
    result["valueQuantity"] = quantity(value, fact.decimals, fact.unit, fact.ucum);
    return result;
}

Json pressure(
    const Seed &seed, const Moment &moment, const std::string &id, int systolic, int diastolic)
{
    Json result = vital(seed, moment, id,
        {codes::loinc, "85354-9", "Blood pressure panel with all children optional"});
    result["code"]["text"] = "Blood pressure";
    const auto component = [](const char *loinc, const char *name, int value) -> Json {
        return {{"code", codeable({codes::loinc, loinc, name})},
            {"valueQuantity", quantity(value, 0, "mmHg", "mm[Hg]")}};
    };
    Json upper = component("8480-6", "Systolic blood pressure", systolic);
    if (systolic >= facts::highPressure)
        upper["interpretation"]
            = Json::array({hl7Concept("v3-ObservationInterpretation", "H", "High")});
    result["component"] = Json::array(
        {std::move(upper), component("8462-4", "Diastolic blood pressure", diastolic)});
    return result;
}

/// Between -1 and 1, the same in every seed.
double unrest(int step, int salt)
{
    const double wave = std::sin(step * 127.1 + salt * 311.7) * 43758.5453;
    return 2 * (wave - std::floor(wave)) - 1;
}

void addMothersVitals(Seed &seed)
{
    for (int step = 0; step < facts::monthly + facts::quarterly; ++step) {
        const int months = std::min(step, facts::monthly);
        const int day = -9 - months * 30 - (step - months) * 91;
        const double progress = 1.0 + day / 2900.0; // 0 at the beginning of the record, 1 now
        const Moment moment{mother(), facts::kim, seed.calendar.workday(day), 9 * 60 + 25};
        const std::string id = numbered(std::string(mother().id) + "-vital", step);
        seed.add(pressure(seed, moment, id + "-pressure",
            static_cast<int>(std::lround(154 - 18 * progress + 6 * unrest(step, 1))),
            static_cast<int>(std::lround(84 - 10 * progress + 4 * unrest(step, 2)))));
        seed.add(single(seed, moment, id + "-pulse", facts::pulse,
            day < -720 ? 76 + 5 * unrest(step, 3) : 70 + 7 * unrest(step, 3)));
        seed.add(single(seed, moment, id + "-weight", facts::pounds,
            172 - 14 * progress + 1.2 * unrest(step, 4)));
        if (step % facts::halfYear != 0)
            continue;
        seed.add(single(
            seed, moment, id + "-oxygen", facts::oxygen, std::round(96.4 + 1.4 * unrest(step, 5))));
        seed.add(single(
            seed, moment, id + "-temperature", facts::fahrenheit, 97.9 + 0.5 * unrest(step, 6)));
        seed.add(single(seed, moment, id + "-height", facts::inches, 63.2 - 0.4 * progress));
    }
}

/// The visit at which the child was measured.
Json wellChildVisit(const Seed &seed, const Moment &moment, const std::string &id)
{
    Json result = resource("Encounter", id);
    result["status"] = "finished";
    result["class"]
        = coding({"http://terminology.hl7.org/CodeSystem/v3-ActCode", "AMB", "ambulatory"});
    result["type"] = Json::array({codeable({codes::snomed, "410620009", "Well child visit"})});
    result["subject"] = reference(moment.subject);
    result["participant"]
        = Json::array({Json::object({{"individual", practitioner(facts::whitaker)}})});
    result["period"] = period(seed.calendar.time(moment.day, moment.minute - 10),
        seed.calendar.time(moment.day, moment.minute + 25));
    result["location"] = Json::array({Json::object(
        {{"location", reference("Location/brightwater-office", "Brightwater Pediatrics")}})});
    result["serviceProvider"] = reference(std::string("Organization/") + moment.subject.practice);
    return result;
}

void addChildsGrowth(Seed &seed)
{
    int number = 0;
    const int birth = facts::childBirthDay(seed.calendar);
    for (const facts::Growth &growth : facts::growth) {
        const int day = seed.calendar.workday(birth + growth.months * 30 + growth.months / 2);
        const Moment moment{child(), facts::mbeki, day, 15 * 60 + 30};
        seed.add(wellChildVisit(
            seed, moment, numbered(std::string(child().id) + "-well-visit", number)));
        const std::string id = numbered(std::string(child().id) + "-vital", number++);
        seed.add(single(seed, moment, id + "-height", facts::centimeters, growth.height));
        seed.add(single(seed, moment, id + "-weight", facts::kilograms, growth.weight));
        if (growth.months >= 36)
            seed.add(pressure(seed, moment, id + "-pressure", growth.systolic, growth.diastolic));
    }
}

} // namespace

void addVitals(Seed &seed)
{
    addMothersVitals(seed);
    addChildsGrowth(seed);
}

} // namespace kinward::sandbox::seed
