#include "sandbox/seed/SeedParts.h"
#include "sandbox/seed/facts/Prescriptions.h"

#include <algorithm>
#include <string_view>

namespace kinward::sandbox::seed
{

namespace
{

using facts::Prescription;

const Subject &subjectOf(const Prescription &fact)
{
    return std::string_view(fact.patient) == child().id ? child() : mother();
}

std::string idOf(const Prescription &fact) { return std::string(fact.patient) + "-rx-" + fact.id; }

Json drug(const Prescription &fact)
{
    return codeable({codes::rxnorm, fact.rxnorm, fact.drug}, fact.label);
}

Json medication(const Prescription &fact, const std::string &id)
{
    Json result = resource("Medication", id);
    result["code"] = drug(fact);
    result["status"] = "active";
    return result;
}

/// The drug itself: inline, contained or by reference.
void setDrug(Json &target, const Prescription &fact)
{
    if (std::string_view(fact.id) == facts::containedDrug) {
        target["contained"] = Json::array({medication(fact, "drug")});
        target["medicationReference"] = reference("#drug", fact.label);
    } else if (std::string_view(fact.id) == facts::referencedDrug) {
        target["medicationReference"] = reference(std::string("Medication/") + fact.id, fact.label);
    } else {
        target["medicationCodeableConcept"] = drug(fact);
    }
}

Json dosage(const Prescription &fact)
{
    Json result{{"sequence", 1}, {"text", fact.dose}};
    if (fact.timesADay > 0)
        result["timing"] = Json::object({{"repeat",
            {{"frequency", static_cast<int>(fact.timesADay)}, {"period", 1},
                {"periodUnit", "d"}}}});
    else
        result["asNeededBoolean"] = true;
    result["route"] = codeable({codes::snomed, fact.route, fact.routeName});
    result["doseAndRate"] = Json::array({Json::object(
        {{"doseQuantity", {{"value", number(fact.amount, 0)}, {"unit", fact.unit}}}})});
    return result;
}

Json amount(int value, const char *unit) { return {{"value", value}, {"unit", unit}}; }

/// What one fill holds is counted in tablets, but in devices for an inhaler or an injector.
const char *packageUnit(const Prescription &fact)
{
    const std::string_view unit(fact.unit);
    return unit == "puff" ? "inhaler" : unit == "injection" ? "auto-injector" : fact.unit;
}

Json supply(const Seed &seed, const Prescription &fact)
{
    Json days = quantity(fact.supplyDays, 0, "days", "d");
    const int day = seed.calendar.workday(fact.day);
    return {{"validityPeriod", period(seed.calendar.date(day), seed.calendar.date(day + 365))},
        {"numberOfRepeatsAllowed", fact.refills},
        {"quantity", amount(fact.supplied, packageUnit(fact))},
        {"expectedSupplyDuration", std::move(days)},
        {"performer", reference("Organization/harbor-street-pharmacy", "Harbor Street Pharmacy")}};
}

Json request(const Seed &seed, const Prescription &fact)
{
    Json result = resource("MedicationRequest", idOf(fact));
    setDrug(result, fact);
    result["status"] = fact.status;
    if (*fact.statusReason)
        result["statusReason"] = textConcept(fact.statusReason);
    result["intent"] = "order";
    result["category"]
        = Json::array({hl7Concept("medicationrequest-category", "community", "Community")});
    result["reportedBoolean"] = false;
    result["subject"] = reference(subjectOf(fact));
    result["authoredOn"] = seed.calendar.time(seed.calendar.workday(fact.day), 11 * 60 + 5);
    result["requester"] = practitioner(*fact.by);
    result["reasonCode"] = Json::array({textConcept(fact.reason)});
    result["dosageInstruction"] = Json::array({dosage(fact)});
    result["dispenseRequest"] = supply(seed, fact);
    return result;
}

Json dispense(const Seed &seed, const Prescription &fact, int fill)
{
    const int written = seed.calendar.workday(fact.day);
    const int day = std::min(written + fill * (fact.supplyDays - 6), -1);
    Json result = resource("MedicationDispense", numbered(idOf(fact) + "-fill", fill + 1));
    setDrug(result, fact);
    result["status"] = "completed";
    result["subject"] = reference(subjectOf(fact));
    result["performer"] = Json::array({Json::object(
        {{"actor", reference("Organization/harbor-street-pharmacy", "Harbor Street Pharmacy")}})});
    result["authorizingPrescription"] = Json::array({reference("MedicationRequest/" + idOf(fact))});
    result["type"] = fill == 0 ? hl7Concept("v3-ActCode", "FF", "First Fill")
                               : hl7Concept("v3-ActCode", "RF", "Refill");
    result["quantity"] = amount(fact.supplied, packageUnit(fact));
    result["daysSupply"] = quantity(fact.supplyDays, 0, "days", "d");
    result["whenHandedOver"] = seed.calendar.time(day, 16 * 60 + 10);
    result["dosageInstruction"] = Json::array({dosage(fact)});
    return result;
}

/// What the patient, or whoever speaks for them, told the practice.
Json statement(const Seed &seed, const facts::Reported &fact)
{
    const Subject &subject = std::string_view(fact.patient) == child().id ? child() : mother();
    Json result = resource("MedicationStatement", std::string(fact.patient) + "-told-" + fact.id);
    result["status"] = fact.status;
    if (*fact.statusReason)
        result["statusReason"] = Json::array({textConcept(fact.statusReason)});
    result["category"]
        = hl7Concept("medication-statement-category", "patientspecified", "Patient Specified");
    result["medicationCodeableConcept"] = textConcept(fact.label);
    result["subject"] = reference(subject);
    Json taken = Json::object({{"start", seed.calendar.date(fact.since)}});
    if (fact.until != 0)
        taken["end"] = seed.calendar.date(fact.until);
    result["effectivePeriod"] = std::move(taken);
    result["dateAsserted"] = seed.calendar.date(seed.calendar.workday(fact.told));
    result["informationSource"] = reference(subject);
    result["reasonCode"] = Json::array({textConcept(fact.reason)});
    result["dosage"] = Json::array({Json::object({{"text", fact.dose}})});
    return result;
}

} // namespace

void addPrescriptions(Seed &seed)
{
    for (const Prescription &fact : facts::prescriptions) {
        if (std::string_view(fact.id) == facts::referencedDrug)
            seed.add(medication(fact, fact.id));
        seed.add(request(seed, fact));
        const bool isCurrent = std::string_view(fact.status) == "active";
        for (int fill = 0; isCurrent && fill < fact.fills; ++fill)
            seed.add(dispense(seed, fact, fill));
    }
    for (const facts::Reported &fact : facts::reported)
        seed.add(statement(seed, fact));
}

} // namespace kinward::sandbox::seed
