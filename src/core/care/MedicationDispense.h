#pragma once

#include "core/care/CodeableConcept.h"
#include "core/care/Reference.h"
#include "core/care/ResourceMeta.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace kinward::care
{

/// FHIR MedicationDispense (R4 §11.2): what the pharmacy gave out.
struct MedicationDispense {
    ResourceMeta meta;
    QString status; ///< preparation, in-progress, cancelled, on-hold, completed, entered-in-error,
                    ///< stopped, declined, unknown
    QString statusReason; ///< statusReason[x] as people read it
    CodeableConcept type; ///< first fill, refill, emergency supply, …
    QString medication; ///< as MedicationRequest::medication
    QString medicationReference; ///< `Medication/id` where the label must come from that record
    QList<Reference> prescriptions; ///< authorizingPrescription: the MedicationRequests
    QList<Reference> performers;
    Reference location; ///< the pharmacy
    QString quantity; ///< "90 tablets"
    std::optional<double> supplyDays; ///< daysSupply in days
    PartialDateTime whenPrepared;
    PartialDateTime whenHandedOver;
    QStringList dosage; ///< one plain line a dosageInstruction
    bool wasSubstituted = false; ///< another product than the prescribed one was given
    QStringList notes;

    /// Whether a supply left the pharmacy (or, as far as is known, was meant to).
    bool isGivenOut() const { return status == QLatin1String("completed"); }
    /// When it was handed over, else when it was ready.
    const PartialDateTime &when() const
    {
        return whenHandedOver.isKnown() ? whenHandedOver : whenPrepared;
    }
};

} // namespace kinward::care
