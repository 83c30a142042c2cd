#pragma once

#include "core/fhir/Element.h"

#include <QString>

#include <optional>
#include <string_view>

namespace kinward::fhir
{

/// `onsetAge`, `performedString`, …: an element with a choice of types (R4 §2.24.0.4.1), as people
/// read it. None where the key does not begin with `name`, or is of a type that is not known here.
std::optional<QString> readChoice(std::string_view name, std::string_view key, Element element);

/// The code of a CodeableConcept's first coding, else its text: for concepts that are codes by
/// definition, such as clinicalStatus.
QString readStatusConcept(Element element);

/// The texts of references: their display.
QString readDisplay(Element element);

/// The label of a CodeableConcept.
QString readLabel(Element element);

} // namespace kinward::fhir
