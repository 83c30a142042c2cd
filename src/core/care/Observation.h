#pragma once

#include "core/care/CodeableConcept.h"
#include "core/care/Quantity.h"
#include "core/care/Reference.h"
#include "core/care/ResourceMeta.h"

#include <optional>

namespace kinward::care
{

/// FHIR Observation.referenceRange.
struct ReferenceRange {
    std::optional<Quantity> low;
    std::optional<Quantity> high;
    QString text;
    QString
        type; ///< label of the range's type where it is not the normal range, e.g. "Therapeutic"

    QString appliesTo; ///< label of whom it is for, e.g. "Female"; empty for everybody

    QString label() const; ///< "4.0 – 5.6 %", "≤ 100 mg/dL", or the text
};

/// The flag of a result, read from `interpretation` codes only (HL7 v3 ObservationInterpretation),
/// never from text.
enum class Flag { None, Normal, Low, High, CriticalLow, CriticalHigh, Abnormal, CriticalAbnormal };

/// How much a flag asks for attention; 0 where nothing does.
int gravity(Flag flag);

inline bool isOutsideRange(Flag flag) { return flag != Flag::None && flag != Flag::Normal; }

struct ObservationComponent {
    CodeableConcept code;
    QString value; ///< as people read it
    std::optional<Quantity> quantity;
    Flag flag = Flag::None;
    QString interpretation; ///< label of the interpretation as sent
    QList<ReferenceRange> ranges;
    QString absentReason;
};

/// FHIR Observation (R4 §10.1).
struct Observation {
    ResourceMeta meta;
    QString status; ///< registered, preliminary, final, amended, corrected, cancelled,
                    ///< entered-in-error, unknown
    QList<CodeableConcept> categories;
    CodeableConcept code;
    PartialDateTime effective;
    PartialDateTime issued;
    QString value; ///< any value[x] as people read it; empty where only components or absent
    std::optional<Quantity> quantity;
    Flag flag = Flag::None;
    QString interpretation; ///< label of the interpretation as sent
    QList<ReferenceRange> ranges;
    QList<ObservationComponent> components;
    QString absentReason; ///< label of dataAbsentReason
    QString bodySite;
    QString method;
    QList<Reference> members; ///< hasMember: the Observations of which this one is the panel
    QList<Reference> performers;
    QStringList notes;

    bool hasCategory(QStringView code) const;
    int
    outsideRange() const; ///< how many of its value and components are flagged other than normal
    Flag gravest() const; ///< of its value and components; None where none is outside its range
};

} // namespace kinward::care
