#pragma once

#include "core/fhir/Element.h"

namespace kinward::fhir
{

/// One FHIR Dosage (R4 §2.24.0.11) as a plain line: the practice's own text where there is one,
/// else every part that says how much, how, when and with what limit, in words. Empty where nothing
/// of it can be read.
QString readDosage(Element element);

} // namespace kinward::fhir
