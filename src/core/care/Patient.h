#pragma once

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
};

struct Patient : Person {
};
struct RelatedPerson : Person {
};
struct Practitioner : Person {
};

} // namespace kinward::care
