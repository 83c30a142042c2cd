#pragma once

#include "core/care/CodeableConcept.h"
#include "core/care/Quantity.h"
#include "core/care/Reference.h"
#include "core/care/ResourceMeta.h"

#include <QList>
#include <QStringList>

namespace kinward::care
{

/// FHIR ChargeItem (R4 §13.9): one thing that is charged for.
struct ChargeItem {
    ResourceMeta meta;
    QString status; ///< planned, billable, not-billable, aborted, billed, entered-in-error, unknown
    CodeableConcept code;
    CodeableConcept product; ///< productCodeableConcept, or the text of productReference
    Period occurrence; ///< occurrenceDateTime is a period that starts and ends then
    QString occurrenceText; ///< occurrence[x] of another type, as people read it
    QList<Reference> performers;
    Quantity quantity;
    Money priceOverride; ///< where another price than the list's was set
    QString overrideReason;
    PartialDateTime enteredDate;
    QList<Reference> accounts;
    QStringList reasons;
    QStringList notes;
};

} // namespace kinward::care
