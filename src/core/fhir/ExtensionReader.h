#pragma once

#include "core/care/CodeableConcept.h"
#include "core/fhir/Element.h"

#include <QList>

namespace kinward::fhir
{

/// FHIR Extension (R4 §2.24.0.7) with the values that are asked for here.
struct Extension {
    QString url;
    QString text; ///< any value[x] that is a text: valueUrl, valueUri, valueString, …
    care::Coding coding; ///< valueCoding
    QList<Extension> children;
};

Extension readExtension(Element element);

} // namespace kinward::fhir
