#pragma once

#include "core/care/CodeableConcept.h"
#include "core/care/ResourceMeta.h"

#include <QList>
#include <QString>

namespace kinward::care
{

/// FHIR ContactPoint.
struct ContactPoint {
    QString system; ///< phone, email, url, …
    QString value;
    QString use;
};

/// FHIR Patient, RelatedPerson and Practitioner share what is shown of a person.
struct Person {
    ResourceMeta meta;
    QString name; ///< prefix, given, family, suffix of the official or first name; or its text
    QString gender; ///< administrative-gender code
    PartialDateTime birthDate;
    QList<ContactPoint> telecom;
    QString address; ///< the first one, in one line
};

/// Patient.contact: whom to call.
struct PatientContact {
    QList<CodeableConcept> relationships;
    QString name;
    QList<ContactPoint> telecom;
};

struct Patient : Person {
    bool isDeceased = false;
    PartialDateTime deceased; ///< when, where that was sent
    QList<PatientContact> contacts;
};
struct RelatedPerson : Person {
    QList<CodeableConcept> relationships;
    Period period; ///< during which it is so
};
struct Practitioner : Person {
};

} // namespace kinward::care
