#pragma once

#include "core/care/Quantity.h"
#include "core/fhir/Element.h"

#include <optional>

namespace kinward::fhir
{

/// A value[x] of any type, as people read it.
struct AnyValue {
    QString text;
    std::optional<care::Quantity> quantity; ///< where it is a Quantity
};

/// Reads `valueQuantity`, `valueString`, … Returns none where the key is not a value[x] that is
/// known here.
std::optional<AnyValue> readAnyValue(std::string_view key, Element element);

} // namespace kinward::fhir
