#include "sandbox/seed/SeedParts.h"
#include "sandbox/seed/facts/Labs.h"

#include <cmath>
#include <map>
#include <string_view>

namespace kinward::sandbox::seed
{

namespace
{

using facts::Analyte;
using facts::Panel;
using Values = std::map<std::string_view, double>; ///< results of one visit to the laboratory

constexpr int daysBetweenDraws = 91;
constexpr int draws = 32;
constexpr int bloodDrawn = 8 * 60 + 10; // minutes from midnight
constexpr int reported = 17 * 60 + 40;

const Analyte &analyte(std::string_view key)
{
    for (const Analyte &candidate : facts::analytes) {
        if (candidate.key == key)
            return candidate;
    }
    return facts::analytes[0];
}

int dayOfDraw(int draw) { return -2 - draw * daysBetweenDraws; }

/// Between -1 and 1, looks random, and is the same in every seed.
double unrest(int draw, int salt)
{
    const double wave = std::sin(draw * 12.9898 + salt * 78.233) * 43758.5453;
    return 2 * (wave - std::floor(wave)) - 1;
}

double rounded(double value, const Analyte &fact)
{
    const double scale = std::pow(10.0, fact.decimals);
    return std::round(value * scale) / scale;
}

/// CKD-EPI 2021 for a woman: mL/min/1.73 m2 from mg/dL and years.
double filtrationRate(double creatinine, double age)
{
    const double ratio = creatinine / 0.7;
    return 142 * std::pow(std::min(ratio, 1.0), -0.241) * std::pow(std::max(ratio, 1.0), -1.2)
        * std::pow(0.9938, age) * 1.012;
}

/// What follows from other results, so that a doctor who checks finds no contradiction.
void derive(Values &values, double age)
{
    values["gfr"] = filtrationRate(values["creatinine"], age);
    values["ldl"]
        = values["cholesterol"] - values["hdl"] - values["triglycerides"] / 5; // Friedewald
    values["mcv"] = values["hematocrit"] / values["rbc"] * 10;
    values["mch"] = values["hemoglobin"] / values["rbc"] * 10;
    values["mchc"] = values["hemoglobin"] / values["hematocrit"] * 100;
}

Values valuesOf(const Seed &seed, int draw)
{
    Values values;
    const double progress = 1.0 - static_cast<double>(draw) / (draws - 1);
    int salt = 0;
    for (const Analyte &fact : facts::analytes) {
        const double line = fact.then + (fact.now - fact.then) * progress;
        values[fact.key] = rounded(line + fact.wobble * unrest(draw, ++salt), fact);
    }
    for (const facts::Spike &spike : facts::spikes) {
        if (spike.draw == draw)
            values[spike.analyte] = spike.value;
    }
    const int birth = seed.calendar.dayOf(1942, 3, 14);
    derive(values, (dayOfDraw(draw) - birth) / 365.25);
    return values;
}

const char *flag(const Analyte &fact, double value)
{
    if (value >= fact.criticalHigh) // never true without a limit: NaN compares false
        return "HH";
    if (value > fact.high)
        return "H";
    if (value < fact.low)
        return "L";
    const bool hasRange = !std::isnan(fact.low) || !std::isnan(fact.high);
    return hasRange ? "N" : "";
}

Json interpretation(std::string_view code)
{
    const char *word = code == "HH" ? "Critical high"
        : code == "H"               ? "High"
        : code == "L"               ? "Low"
        : code == "A"               ? "Abnormal"
                                    : "Normal";
    return hl7Concept("v3-ObservationInterpretation", std::string(code).c_str(), word);
}

Json range(const Analyte &fact)
{
    Json result = Json::object();
    if (!std::isnan(fact.low))
        result["low"] = quantity(fact.low, fact.decimals, fact.unit, fact.ucum);
    if (!std::isnan(fact.high))
        result["high"] = quantity(fact.high, fact.decimals, fact.unit, fact.ucum);
    if (*fact.rangeText)
        result["text"] = fact.rangeText;
    return result;
}

Json codeOf(const Analyte &fact)
{
    return codeable({codes::loinc, fact.loinc, fact.name}, fact.label);
}

/// When and about whom: what the results of one report share.
struct Draw {
    const Subject &subject;
    int day;
};

Json observation(const Seed &seed, const Draw &draw, const std::string &id, const Json &code)
{
    Json result = resource("Observation", id);
    result["status"] = "final";
    result["category"]
        = Json::array({hl7Concept("observation-category", "laboratory", "Laboratory")});
    result["code"] = code;
    result["subject"] = reference(draw.subject);
    result["effectiveDateTime"] = seed.calendar.time(draw.day, bloodDrawn);
    result["issued"] = seed.calendar.time(draw.day, reported);
    result["performer"] = Json::array(
        {reference("Organization/harbor-clinical-laboratory", "Harbor Clinical Laboratory")});
    return result;
}

Json measured(
    const Seed &seed, const Draw &draw, const std::string &id, const Analyte &fact, double value)
{
    Json result = observation(seed, draw, id, codeOf(fact));
    const double shown = rounded(value, fact);
    result["valueQuantity"] = quantity(shown, fact.decimals, fact.unit, fact.ucum);
    const bool isProteinInUrine = std::string_view(fact.key) == "acr";
    const std::string_view mark = isProteinInUrine ? (shown >= 30 ? "H" : "N") : flag(fact, shown);
    if (!mark.empty())
        result["interpretation"] = Json::array({interpretation(mark)});
    result["referenceRange"] = Json::array({range(fact)});
    return result;
}

Json report(const Seed &seed, const Draw &draw, const std::string &id, const Json &code,
    const Json &results)
{
    Json result = resource("DiagnosticReport", id);
    result["status"] = "final";
    result["category"] = Json::array({hl7Concept("v2-0074", "LAB", "Laboratory")});
    result["code"] = code;
    result["subject"] = reference(draw.subject);
    result["effectiveDateTime"] = seed.calendar.time(draw.day, bloodDrawn);
    result["issued"] = seed.calendar.time(draw.day, reported);
    result["performer"] = Json::array(
        {reference("Organization/harbor-clinical-laboratory", "Harbor Clinical Laboratory")});
    result["result"] = results;
    return result;
}

void markMissing(Json &observation)
{
    observation.erase("valueQuantity");
    observation.erase("interpretation");
    observation["dataAbsentReason"]
        = hl7Concept("data-absent-reason", "not-performed", "Not Performed");
    observation["note"] = Json::array({textConcept(
        "The blood cells broke up in the tube (hemolysis), so this value could not be measured.")});
}

void addPanel(Seed &seed, const Panel &panel, int draw)
{
    const Draw when{mother(), dayOfDraw(draw)};
    const Values values = valuesOf(seed, draw);
    const std::string id = numbered(std::string(mother().id) + "-lab-" + panel.key, draw);
    Json results = Json::array();
    for (const std::string_view key : panel.analytes) {
        const std::string observationId = id + '-' + std::string(key);
        Json result = measured(seed, when, observationId, analyte(key), values.at(key));
        if (key == facts::missing.analyte && draw == facts::missing.draw)
            markMissing(result);
        seed.add(std::move(result));
        results.push_back(reference("Observation/" + observationId));
    }
    Json whole = report(
        seed, when, id, codeable({codes::loinc, panel.loinc, panel.name}, panel.label), results);
    if (draw == 0 && std::string_view(panel.key) == "cmp")
        whole["conclusion"]
            = "Potassium is a little high and kidney function is slightly lower than "
              "three months ago. To be discussed at the video visit.";
    seed.add(std::move(whole));
}

void addInrs(Seed &seed)
{
    int number = 0;
    for (const facts::Inr &inr : facts::inrs) {
        const Draw draw{mother(), seed.calendar.workday(inr.day)};
        const std::string id = numbered(std::string(mother().id) + "-lab-inr", number++);
        const Analyte &fact = analyte("inr");
        seed.add(measured(seed, draw, id + "-value", fact, inr.value));
        Json whole = report(
            seed, draw, id, codeOf(fact), Json::array({reference("Observation/" + id + "-value")}));
        if (inr.value >= fact.criticalHigh)
            whole["conclusion"] = "Critical value, called to the practice the same day. Skip the "
                                  "blood thinner for two evenings and measure again.";
        seed.add(std::move(whole));
    }
}

struct Culture {
    const char *id;
    int day;
    const char *status;
    const char *text;
    const char *mark;
};

void addCulture(Seed &seed, const Culture &culture)
{
    const Draw draw{mother(), culture.day};
    const Json code = codeable(
        {codes::loinc, "630-4", "Bacteria identified in Urine by Culture"}, "Urine culture");
    Json result = observation(seed, draw, std::string(culture.id) + "-value", code);
    result["status"] = culture.status;
    result["valueString"] = culture.text;
    if (*culture.mark)
        result["interpretation"] = Json::array({interpretation(culture.mark)});
    Json whole = report(seed, draw, culture.id, code,
        Json::array({reference("Observation/" + std::string(culture.id) + "-value")}));
    whole["status"] = culture.status;
    seed.add(std::move(result));
    seed.add(std::move(whole));
}

void addCancelled(Seed &seed)
{
    const Draw draw{mother(), -186};
    const std::string id = "eleanor-hartwell-lab-cancelled";
    const Analyte &fact = analyte("triglycerides");
    Json result = observation(seed, draw, id + "-value", codeOf(fact));
    result["status"] = "cancelled";
    markMissing(result);
    result["note"][0]["text"] = "Cancelled: the patient had eaten. To be drawn again when fasting.";
    Json whole = report(
        seed, draw, id, codeOf(fact), Json::array({reference("Observation/" + id + "-value")}));
    whole["status"] = "cancelled";
    seed.add(std::move(result));
    seed.add(std::move(whole));
}

struct ChildResult {
    const char *analyte;
    double value;
};

void addChildReport(Seed &seed, const char *id, int day, const Json &code,
    std::initializer_list<ChildResult> values)
{
    const Draw draw{child(), seed.calendar.workday(day)};
    Json results = Json::array();
    for (const ChildResult &entry : values) {
        const std::string observationId = std::string(id) + '-' + entry.analyte;
        seed.add(measured(seed, draw, observationId, analyte(entry.analyte), entry.value));
        results.push_back(reference("Observation/" + observationId));
    }
    seed.add(report(seed, draw, id, code, results));
}

} // namespace

void addLabs(Seed &seed)
{
    for (const Panel &panel : facts::panels) {
        for (int time = 0; time < panel.times; ++time)
            addPanel(seed, panel, panel.first + time * panel.every);
    }
    addInrs(seed);
    addCulture(seed,
        {"eleanor-hartwell-lab-culture-002", -1, "preliminary",
            "No growth after 24 hours. The final result follows in a day or two.", ""});
    addCulture(seed,
        {"eleanor-hartwell-lab-culture-001", -209, "final",
            "Escherichia coli, more than 100,000 CFU/mL. Sensitive to nitrofurantoin.", "A"});
    addCancelled(seed);
    const Analyte &peanut = analyte("peanut-ige");
    addChildReport(seed, "milo-hartwell-lab-peanut", -398, codeOf(peanut), {{"peanut-ige", 18.4}});
    addChildReport(seed, "milo-hartwell-lab-cbc", -185,
        codeable({codes::loinc, "58410-2", "CBC panel - Blood by Automated count"},
            "Complete blood count"),
        {{"child-wbc", 9.8}, {"child-hemoglobin", 12.9}, {"child-platelets", 288}});
}

} // namespace kinward::sandbox::seed
