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
    Money amount; ///< or
    QString quantity; ///< "20 %"
};

/// Where in an insurer's offers this is: group, plan, …
struct CoverageClass {
    CodeableConcept type; ///< HL7 coverage-class: group, plan, rxbin, …
    QString value;
    QString name;
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
    QList<CoverageClass> classes;
    QString dependent;
    QString network;
    QList<CoverageCost> costs;
};

} // namespace kinward::care
