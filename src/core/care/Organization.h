#pragma once

#include "core/care/CodeableConcept.h"
#include "core/care/Patient.h"
#include "core/care/Reference.h"

namespace kinward::care
{

/// FHIR Organization: here, the practice.
struct Organization {
    ResourceMeta meta;
    QString name;
    QList<ContactPoint> telecom;
};

/// FHIR PractitionerRole: a member of the practice.
struct PractitionerRole {
    ResourceMeta meta;
    Reference practitioner;
    Reference organization;
    QList<CodeableConcept> codes;
    QList<CodeableConcept> specialties;
    QList<ContactPoint> telecom;
    /// Caregiver extension: whether they can be written to, a code of docs/portal-api.yaml; empty
    /// where the portal does not say.
    QString messaging;
    QString messagingNote; ///< in their own words, e.g. when they are back
};

} // namespace kinward::care
