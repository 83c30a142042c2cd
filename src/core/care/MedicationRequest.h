#pragma once

#include "core/care/CodeableConcept.h"
#include "core/care/Reference.h"
#include "core/care/ResourceMeta.h"

#include <optional>

namespace kinward::care
{

/// FHIR Medication (R4 §11.4), as far as it names what was prescribed.
struct Medication {
    ResourceMeta meta;
    CodeableConcept code;
};

/// FHIR MedicationRequest (R4 §11.1): a prescription.
struct MedicationRequest {
    ResourceMeta meta;
    QString status; ///< active, on-hold, cancelled, completed, stopped, draft, …
    QString intent;
    QString medication; ///< label of medicationCodeableConcept, of the contained or of the
                        ///< referenced Medication
    QString medicationReference; ///< `Medication/id` where the label must come from that record
    QStringList dosage; ///< one plain line a dosageInstruction
    PartialDateTime authoredOn;
    Reference requester;
    QList<CodeableConcept> reasons;
    std::optional<int> refillsAllowed; ///< dispenseRequest.numberOfRepeatsAllowed
    QString dispenseQuantity; ///< "90 tablets"
    std::optional<double> supplyDays; ///< dispenseRequest.expectedSupplyDuration in days
    PartialDateTime validUntil; ///< dispenseRequest.validityPeriod.end
    QStringList notes;

    bool isActive() const
    {
        return status == QLatin1String("active") || status == QLatin1String("on-hold");
    }
};

} // namespace kinward::care
