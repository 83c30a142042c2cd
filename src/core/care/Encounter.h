#pragma once

#include "core/care/CodeableConcept.h"
#include "core/care/PartialDateTime.h"
#include "core/care/Reference.h"
#include "core/care/ResourceMeta.h"

#include <QList>
#include <QString>

namespace kinward::care
{

/// FHIR Encounter (R4 §8.11): a visit.
struct Encounter {
    ResourceMeta meta;
    QString status; ///< planned, arrived, in-progress, finished, cancelled, …
    Coding classCode; ///< AMB, IMP, EMER, VR, … (v3 ActCode)
    QList<CodeableConcept> types;
    QList<Reference> practitioners; ///< participant.individual
    Period period;
    QList<CodeableConcept> reasons; ///< reasonCode
    QList<Reference> reasonReferences; ///< conditions, procedures or findings that led to it
    QList<Reference> diagnoses; ///< diagnosis.condition: Condition or Procedure
    QList<Reference> locations; ///< location.location
    Reference serviceProvider;
    CodeableConcept dischargeDisposition;
};

} // namespace kinward::care
