#include "sandbox/seed/SeedBuilders.h"

#include "sandbox/seed/SeedFamily.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace kinward::sandbox::seed
{

const Subject &mother()
{
    static constexpr Subject subject{seedId::mother, "Eleanor Hartwell", seedId::motherPractice};
    return subject;
}

const Subject &child()
{
    static constexpr Subject subject{seedId::child, "Milo Hartwell", seedId::childPractice};
    return subject;
}

Json resource(const char *type, const std::string &id)
{
    return {{"resourceType", type}, {"id", id}};
}

Json coding(const Code &code)
{
    return {{"system", code.system}, {"code", code.code}, {"display", code.display}};
}

Json codeable(const Code &code, const char *text)
{
    return {{"coding", Json::array({coding(code)})}, {"text", *text ? text : code.display}};
}

Json hl7Concept(const std::string &name, const char *code, const char *display)
{
    const std::string system = codes::hl7 + name;
    return codeable({system.c_str(), code, display});
}

Json textConcept(const std::string &text) { return Json::object({{"text", text}}); }

Json reference(const std::string &target) { return Json::object({{"reference", target}}); }

Json reference(const std::string &target, const std::string &display)
{
    return {{"reference", target}, {"display", display}};
}

Json reference(const Subject &subject)
{
    return reference(std::string("Patient/") + subject.id, subject.name);
}

Json number(double value, int decimals)
{
    if (decimals == 0)
        return static_cast<long>(std::lround(value));
    const double scale = std::pow(10.0, decimals);
    return std::round(value * scale) / scale;
}

Json quantity(double value, int decimals, const char *unit, const char *ucum)
{
    return {{"value", number(value, decimals)}, {"unit", unit}, {"system", codes::ucum},
        {"code", ucum}};
}

Json dollars(int cents) { return {{"value", number(cents / 100.0, 2)}, {"currency", "USD"}}; }

Json period(const std::string &start, const std::string &end)
{
    return {{"start", start}, {"end", end}};
}

std::string numbered(const std::string &prefix, int number)
{
    std::array<char, 16> digits{};
    std::snprintf(digits.data(), digits.size(), "-%03d", number);
    return prefix + digits.data();
}

} // namespace kinward::sandbox::seed
