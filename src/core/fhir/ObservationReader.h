#pragma once

#include "core/care/Observation.h"
#include "core/fhir/Element.h"

namespace kinward::fhir
{

/// Reads one field of an Observation; unknown keys are passed over.
void readObservationField(care::Observation &observation, std::string_view key, Element value);

/// The flag that interpretation codes mean: the gravest one where there are several.
care::Flag flagOf(const QList<care::CodeableConcept> &interpretation);

} // namespace kinward::fhir
