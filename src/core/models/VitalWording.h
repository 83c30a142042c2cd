#pragma once

#include "core/care/Observation.h"

#include <QString>

#include <optional>

/// Vital signs: what they are called in plain words, and how a measurement is said. See Wording.h.
namespace kinward::models
{

/// The two numbers of a blood pressure; both are there and have values.
struct BloodPressure {
    const care::ObservationComponent *systolic = nullptr; ///< lives as long as the observation
    const care::ObservationComponent *diastolic = nullptr;

    QString label() const; ///< "136/74 mmHg"
};

/// None where the result has not both numbers as components (LOINC 8480-6 and 8462-4, or the means
/// 96608-5 and 96609-3) in one unit.
std::optional<BloodPressure> bloodPressureOf(const care::Observation &result);

/// Which kinds of measurements belong together.
enum class VitalGroup { Circulation, Breathing, Body, Other };

namespace wording
{

/// What a vital sign is and is called, by its LOINC codes; several codes mean the same to people.
struct VitalKind {
    int order = 0; ///< the commonest first; the same for codes that mean the same
    VitalGroup group = VitalGroup::Other;
    QString name; ///< "Blood pressure"
};

/// None where the code is none of the well-known ones.
std::optional<VitalKind> vitalKind(const care::CodeableConcept &code);
QString vitalGroup(VitalGroup group); ///< a heading
/// "136/74 mmHg", "158.2 lb", "no value: patient refused"; other components after it.
QString vitalValue(const care::Observation &result);
QString systolic();
QString diastolic();

} // namespace wording
} // namespace kinward::models
