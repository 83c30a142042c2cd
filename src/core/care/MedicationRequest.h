#pragma once

#include "core/care/CodeableConcept.h"
#include "core/care/Medication.h"
#include "core/care/Reference.h"
#include "core/care/ResourceMeta.h"

#include <optional>

namespace kinward::care
{

/// FHIR MedicationRequest (R4 §11.1): a prescription.
struct MedicationRequest {
    ResourceMeta meta;
    QString status; ///< active, on-hold, cancelled, completed, stopped, draft, …
    QString statusReason;
    QString intent;
    bool doNotPerform = false; ///< the prescriber asks that this is NOT taken
    bool isReported = false; ///< somebody told of it; it was not ordered here
    QString medication; ///< label of medicationCodeableConcept, of the contained or of the
                        ///< referenced Medication
    QString medicationReference; ///< `Medication/id` where the label must come from that record
    QStringList dosage; ///< one plain line a dosageInstruction
    PartialDateTime authoredOn;
    Reference requester;
    QList<CodeableConcept> reasons; ///< reasonCode, and text of reasonReference
    std::optional<int> refillsAllowed; ///< dispenseRequest.numberOfRepeatsAllowed
    QString dispenseQuantity; ///< "90 tablets"
    std::optional<double> supplyDays; ///< dispenseRequest.expectedSupplyDuration in days
    PartialDateTime validUntil; ///< dispenseRequest.validityPeriod.end
    QStringList notes;

    /// Whether it is to be taken now, or as soon as it is no longer on hold.
    bool isActive() const
    {
        return !doNotPerform
            && (status == QLatin1String("active") || status == QLatin1String("on-hold"));
    }
};

} // namespace kinward::care
