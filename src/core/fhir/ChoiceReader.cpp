#include "core/fhir/ChoiceReader.h"

#include "core/fhir/DatatypeReaders.h"
#include "core/fhir/TimingReader.h"
#include "core/fhir/ValueReader.h"

#include <string>

namespace kinward::fhir
{

namespace
{

/// Kinds of numbers are shown as what they are kinds of.
std::string_view shownAs(std::string_view type)
{
    if (type == "Age" || type == "Duration")
        return "Quantity";
    return type == "PositiveInt" || type == "UnsignedInt" ? "Integer" : type;
}

} // namespace

std::optional<QString> readChoice(std::string_view name, std::string_view key, Element element)
{
    if (key.size() <= name.size() || key.substr(0, name.size()) != name)
        return std::nullopt;
    const auto type = key.substr(name.size());
    if (type == "Timing")
        return readTiming(element);
    auto value = readAnyValue(std::string("value").append(shownAs(type)), element);
    return value ? std::optional(std::move(value->text)) : std::nullopt;
}

QString readStatusConcept(Element element)
{
    const auto status = readConcept(element);
    return status.codings.isEmpty() || status.codings.constFirst().code.isEmpty()
        ? status.text
        : status.codings.constFirst().code;
}

QString readDisplay(Element element) { return readReference(element).display; }

QString readLabel(Element element) { return readConcept(element).label(); }

} // namespace kinward::fhir
