#pragma once

#include "core/care/CodeableConcept.h"
#include "core/care/Quantity.h"
#include "core/care/Reference.h"
#include "core/care/ResourceMeta.h"

#include <QList>
#include <QStringList>

namespace kinward::care
{

struct ClaimLine {
    int sequence = 0;
    QString label;
    Period serviced; ///< servicedDate is a period that starts and ends then
    Quantity quantity;
    Money net;
};

/// FHIR Claim (R4 §13.2): what the practice asks the insurer to pay.
struct Claim {
    ResourceMeta meta;
    QString number; ///< first identifier's value
    QString status; ///< active, cancelled, draft, entered-in-error
    CodeableConcept type;
    QString use; ///< claim, preauthorization, predetermination
    PartialDateTime created;
    Period billablePeriod;
    Reference insurer;
    Reference provider;
    Reference facility;
    QList<Reference> coverages;
    QStringList diagnoses;
    QList<ClaimLine> lines;
    Money total;
};

} // namespace kinward::care
