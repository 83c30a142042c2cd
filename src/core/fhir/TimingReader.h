#pragma once

#include "core/fhir/Element.h"

namespace kinward::fhir
{

/// FHIR Timing (R4 §2.24.0.10) in words: "2 times a day, before breakfast".
QString readTiming(Element element);

} // namespace kinward::fhir
