#include "sandbox/seed/SeedFamily.h"
#include "sandbox/seed/SeedParts.h"
#include "sandbox/seed/facts/Messages.h"

namespace kinward::sandbox::seed
{

namespace
{

Json phone(const char *number) { return {{"system", "phone"}, {"value", number}, {"use", "work"}}; }

Json address(const char *street)
{
    return {{"use", "work"}, {"line", Json::array({street})}, {"city", "Lakeside"}, {"state", "OH"},
        {"postalCode", "43440"}, {"country", "US"}};
}

Json organization(const facts::House &house)
{
    Json result = resource("Organization", house.id);
    result["active"] = true;
    result["type"] = Json::array({hl7Concept("organization-type", house.type, house.typeName)});
    result["name"] = house.name;
    result["telecom"] = Json::array({phone(house.phone)});
    result["address"] = Json::array({address(house.street)});
    return result;
}

Json location(const facts::Place &place)
{
    Json result = resource("Location", place.id);
    result["status"] = "active";
    result["name"] = place.name;
    result["description"] = place.directions;
    result["mode"] = "instance";
    result["address"] = address(place.street);
    result["managingOrganization"] = reference(std::string("Organization/") + place.house);
    return result;
}

Json name(const Member &member)
{
    Json result{{"use", "official"}, {"text", fullName(member)}, {"family", member.family},
        {"given", Json::array({member.given})}};
    if (*member.prefix)
        result["prefix"] = Json::array({member.prefix});
    if (*member.suffix)
        result["suffix"] = Json::array({member.suffix});
    return result;
}

Json practitionerResource(const Member &member)
{
    Json result = resource("Practitioner", member.id);
    result["active"] = true;
    result["name"] = Json::array({name(member)});
    return result;
}

/// Who may be written to (docs/portal-api.yaml, search).
Json messaging(const facts::Reachable &entry)
{
    return {{"url", "https://kinward.org/fhir/StructureDefinition/messaging"},
        {"extension",
            Json::array({{{"url", "status"}, {"valueCode", entry.status}},
                {{"url", "note"}, {"valueString", entry.note}}})}};
}

Json roleResource(const Member &member)
{
    Json result = resource("PractitionerRole", std::string(member.id) + "-role");
    result["active"] = true;
    result["practitioner"] = practitioner(member);
    result["organization"] = reference(std::string("Organization/") + member.practice);
    result["code"]
        = Json::array({*member.taxonomy ? codeable({codes::taxonomy, member.taxonomy, member.title})
                                        : textConcept(member.title)});
    if (*member.specialty)
        result["specialty"]
            = Json::array({codeable({codes::snomed, member.specialty, member.specialtyName})});
    const bool isChildren = std::string_view(member.practice) == seedId::childPractice;
    result["location"] = Json::array(
        {reference(isChildren ? "Location/brightwater-office" : "Location/lakeside-main")});
    result["telecom"] = Json::array({phone(member.phone)});
    for (const facts::Reachable &entry : facts::reachable) {
        if (entry.member == &member)
            result["extension"] = Json::array({messaging(entry)});
    }
    return result;
}

Json patient(const Subject &subject, const char *given, const char *gender,
    const std::string &birthDate, const char *record, const char *telephone)
{
    Json result = resource("Patient", subject.id);
    result["identifier"] = Json::array(
        {{{"use", "usual"}, {"type", hl7Concept("v2-0203", "MR", "Medical record number")},
            {"system", std::string("https://") + subject.practice + ".example/records"},
            {"value", record}}});
    result["active"] = true;
    result["name"] = Json::array({{{"use", "official"}, {"text", subject.name},
        {"family", "Hartwell"}, {"given", Json::array({given})}}});
    result["telecom"] = Json::array({{{"system", "phone"}, {"value", telephone}, {"use", "home"}}});
    result["gender"] = gender;
    result["birthDate"] = birthDate;
    result["address"] = Json::array({address("14 Alder Lane")});
    result["address"][0]["use"] = "home";
    result["communication"] = Json::array(
        {{{"language", codeable({"urn:ietf:bcp:47", "en", "English"})}, {"preferred", true}}});
    result["managingOrganization"] = reference(std::string("Organization/") + subject.practice);
    return result;
}

Json careTeam(const Seed &seed, const Subject &subject, const char *title, int sinceDay)
{
    Json result = resource("CareTeam", std::string(subject.id) + "-team");
    result["status"] = "active";
    result["name"] = title;
    result["subject"] = reference(subject);
    result["period"] = Json::object({{"start", seed.calendar.date(sinceDay)}});
    result["participant"] = Json::array();
    for (const facts::TeamMember &entry : facts::teams) {
        if (std::string_view(entry.patient) != subject.id)
            continue;
        result["participant"].push_back({{"role", Json::array({textConcept(entry.part)})},
            {"member", practitioner(*entry.member)}});
    }
    for (const facts::TeamHouse &entry : facts::teamHouses) {
        if (std::string_view(entry.patient) != subject.id)
            continue;
        Json since = Json::object({{"start", seed.calendar.date(entry.since)}});
        if (entry.until != 0)
            since["end"] = seed.calendar.date(entry.until);
        result["participant"].push_back({{"role", Json::array({textConcept(entry.part)})},
            {"member", reference(std::string("Organization/") + entry.house)},
            {"period", std::move(since)}});
    }
    result["managingOrganization"]
        = Json::array({reference(std::string("Organization/") + subject.practice)});
    return result;
}

} // namespace

std::string fullName(const Member &member)
{
    std::string result = *member.prefix ? std::string(member.prefix) + ' ' : std::string();
    result.append(member.given).append(" ").append(member.family);
    return *member.suffix && !*member.prefix ? result + ", " + member.suffix : result;
}

Json practitioner(const Member &member)
{
    return reference(std::string("Practitioner/") + member.id, fullName(member));
}

Json role(const Member &member)
{
    return reference(std::string("PractitionerRole/") + member.id + "-role", fullName(member));
}

void addPeople(Seed &seed)
{
    for (const facts::House &house : facts::houses)
        seed.add(organization(house));
    for (const facts::Place &place : facts::places)
        seed.add(location(place));
    for (const Member *member : facts::members) {
        seed.add(practitionerResource(*member));
        seed.add(roleResource(*member));
    }
    Json eleanor
        = patient(mother(), "Eleanor", "female", "1942-03-14", "LFM-20417", "(555) 010-3308");
    eleanor["generalPractitioner"] = Json::array({practitioner(facts::okafor)});
    seed.add(std::move(eleanor));
    Json milo = patient(child(), "Milo", "male", childBirthDate(seed.calendar.now()), "BWP-00931",
        "(555) 010-3312");
    milo["generalPractitioner"] = Json::array({practitioner(facts::whitaker)});
    seed.add(std::move(milo));
    seed.add(careTeam(seed, mother(), "Eleanor's care team", -2920));
    seed.add(careTeam(seed, child(), "Milo's care team", -3200));
}

} // namespace kinward::sandbox::seed
