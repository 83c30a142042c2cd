#pragma once

#include "sandbox/base/Json.h"
#include "sandbox/seed/SeedCalendar.h"

#include <string>
#include <vector>

namespace kinward::sandbox::seed
{

/// Code systems by their FHIR addresses.
namespace codes
{
inline constexpr auto loinc = "http://loinc.org";
inline constexpr auto snomed = "http://snomed.info/sct";
inline constexpr auto rxnorm = "http://www.nlm.nih.gov/research/umls/rxnorm";
inline constexpr auto icd10 = "http://hl7.org/fhir/sid/icd-10-cm";
inline constexpr auto cvx = "http://hl7.org/fhir/sid/cvx";
inline constexpr auto ucum = "http://unitsofmeasure.org";
inline constexpr auto taxonomy = "http://nucc.org/provider-taxonomy";
/// Code systems of HL7's own terminology are named by what follows this.
inline constexpr auto hl7 = "http://terminology.hl7.org/CodeSystem/";
} // namespace codes

/// What the parts write into: the calendar they date by and the resources so far.
struct Seed {
    Calendar calendar;
    std::vector<Json> resources;

    void add(Json resource) { resources.push_back(std::move(resource)); }
};

struct Code {
    const char *system;
    const char *code;
    const char *display;
};

/// A patient of the seed, as the parts refer to them.
struct Subject {
    const char *id;
    const char *name;
    const char *practice;
};
const Subject &mother();
const Subject &child();

Json resource(const char *type, const std::string &id);
Json coding(const Code &code);
/// A CodeableConcept with one coding; its text is `text`, or else the code's display.
Json codeable(const Code &code, const char *text = "");
/// A CodeableConcept with one coding from HL7's terminology: `name` is the system's last part.
Json hl7Concept(const std::string &name, const char *code, const char *display);
Json textConcept(const std::string &text);
Json reference(const std::string &target);
Json reference(const std::string &target, const std::string &display);
Json reference(const Subject &subject);
/// A number with as many decimals as the practice reports; a whole number has no ".0".
Json number(double value, int decimals);
Json quantity(double value, int decimals, const char *unit, const char *ucum);
Json dollars(int cents);
Json period(const std::string &start, const std::string &end);
/// "eleanor-hartwell-lab-007": ids stay the same from seed to seed.
std::string numbered(const std::string &prefix, int number);

} // namespace kinward::sandbox::seed
