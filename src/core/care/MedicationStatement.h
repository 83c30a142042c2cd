#pragma once

#include "core/care/CodeableConcept.h"
#include "core/care/Reference.h"
#include "core/care/ResourceMeta.h"

#include <QList>
#include <QStringList>

namespace kinward::care
{

/// FHIR MedicationStatement (R4 §11.3): what somebody says is, was or will be taken.
struct MedicationStatement {
    ResourceMeta meta;
    QString status; ///< active, completed, entered-in-error, intended, stopped, on-hold, unknown,
                    ///< not-taken
    QStringList statusReasons;
    CodeableConcept category; ///< inpatient, outpatient, community, patientspecified
    QString medication; ///< as MedicationRequest::medication
    QString medicationReference; ///< `Medication/id` where the label must come from that record
    Period effective; ///< effectiveDateTime is a period that starts then and has no end
    PartialDateTime dateAsserted;
    Reference informationSource; ///< who said so
    QStringList reasons; ///< reasonCode, and text of reasonReference
    QList<Reference> basedOn;
    QStringList dosage; ///< one plain line a dosage
    QStringList notes;

    bool isActive() const
    {
        return status == QLatin1String("active") || status == QLatin1String("on-hold");
    }
};

} // namespace kinward::care
