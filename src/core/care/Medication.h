#pragma once

#include "core/care/CodeableConcept.h"
#include "core/care/ResourceMeta.h"

#include <QList>
#include <QString>

namespace kinward::care
{

struct MedicationIngredient {
    QString item; ///< label of itemCodeableConcept, or text of itemReference
    QString strength; ///< "500 mg / 1 Tab"
};

/// FHIR Medication (R4 §11.4): what was prescribed, dispensed or taken.
struct Medication {
    ResourceMeta meta;
    QString status; ///< active, inactive, entered-in-error
    CodeableConcept code;
    CodeableConcept form;
    QList<MedicationIngredient> ingredients;

    /// What it is called: its code, else what it is made of.
    QString label() const;
};

} // namespace kinward::care
