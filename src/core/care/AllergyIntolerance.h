#pragma once

#include "core/care/CodeableConcept.h"
#include "core/care/PartialDateTime.h"
#include "core/care/Reference.h"
#include "core/care/ResourceMeta.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace kinward::care
{

struct AllergyReaction {
    CodeableConcept substance; ///< what was met, where it is said more exactly than by the allergy
    QList<CodeableConcept> manifestations;
    QString severity; ///< mild, moderate, severe
    QString description;
    PartialDateTime onset;
};

/// FHIR AllergyIntolerance (R4 §9.1).
struct AllergyIntolerance {
    ResourceMeta meta;
    QString clinicalStatus; ///< active, inactive, resolved (code); empty where not sent
    QString verificationStatus; ///< confirmed, unconfirmed, refuted, entered-in-error, …
    QString type; ///< allergy, intolerance
    QStringList categories; ///< food, medication, environment, biologic
    QString criticality; ///< low, high, unable-to-assess
    CodeableConcept code; ///< what to; may also say that there is none ("No known allergies")
    QString onset; ///< onset[x] as people read it
    PartialDateTime recordedDate;
    PartialDateTime lastOccurrence;
    Reference recorder;
    QList<AllergyReaction> reactions;
    QStringList notes;

    bool isActive() const
    {
        return (clinicalStatus.isEmpty() || clinicalStatus == QLatin1String("active"))
            && !isRuledOut();
    }
    bool isRuledOut() const { return verificationStatus == QLatin1String("refuted"); }
    /// Not an allergy, but the statement that there is none: "No known drug allergy". Told by codes
    /// (SNOMED CT) only.
    bool saysNoneKnown() const;
    bool saysNoneOfAnyKind() const; ///< "No known allergy", of whatever kind
};

} // namespace kinward::care
