#pragma once

#include "core/care/CodeableConcept.h"
#include "core/care/Patient.h"
#include "core/care/Reference.h"

namespace kinward::care
{

/// FHIR Location (R4 §8.8): a place where care is given.
struct Location {
    ResourceMeta meta;
    QString status; ///< active, suspended, inactive
    QString name;
    QString description;
    QString mode; ///< instance, kind
    QList<CodeableConcept> types;
    QList<ContactPoint> telecom;
    QString address; ///< one line
    CodeableConcept physicalType; ///< site, building, ward, room, …
    Reference managingOrganization;
    Reference partOf;

    /// What it is called: its name, else its description.
    QString label() const { return name.isEmpty() ? description : name; }
};

} // namespace kinward::care
