#pragma once

#include "core/care/CodeableConcept.h"
#include "core/care/Quantity.h"
#include "core/fhir/Element.h"

#include <QList>

#include <optional>

namespace kinward::fhir
{

/// FHIR Extension (R4 §2.24.0.7) with the values that are asked for here.
struct Extension {
    QString url;
    QString text; ///< any value[x] that is a text: valueUrl, valueUri, valueString, …
    care::Coding coding; ///< valueCoding
    care::CodeableConcept meaning; ///< valueCodeableConcept
    care::Money money; ///< valueMoney
    std::optional<bool> truth; ///< valueBoolean
    QList<Extension> children;
};

Extension readExtension(Element element);

} // namespace kinward::fhir
