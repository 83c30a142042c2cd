#pragma once

#include "core/care/CodeableConcept.h"
#include "core/care/PartialDateTime.h"
#include "core/care/Quantity.h"
#include "core/care/Reference.h"
#include "core/care/ResourceMeta.h"

#include <QList>
#include <QString>

namespace kinward::care
{

struct CoverageCost {
    QString type;
    QString value; ///< as people read it: "$20.00", "20 %"
};

/// FHIR Coverage (R4 §13.1): an insurance.
struct Coverage {
    ResourceMeta meta;
    QString status; ///< active, cancelled, draft, entered-in-error
    CodeableConcept type;
    QString subscriberId;
    Reference subscriber;
    Reference policyHolder;
    CodeableConcept relationship;
    Period period;
    QList<Reference> payors;
    QList<QPair<QString, QString>>
        classes; ///< label of the type (group, plan, …) and its name or value
    QString dependent;
    QString network;
    QList<CoverageCost> costs;
};

} // namespace kinward::care
