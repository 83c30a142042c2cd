#pragma once

#include "core/care/Quantity.h"

#include <optional>

namespace kinward::models
{

/// The unit of an amount as it is compared: its UCUM code, else the unit as written, without what
/// is said in braces and with one spelling of "micro".
QString unitKey(const care::Quantity &amount);

/// The amount's number in another unit. Only between units that always mean the same kind of
/// amount: 10*3/uL and 10*9/L, g/dL and g/L, lb and kg. None between mg/dL and mmol/L, whose factor
/// depends on what was measured.
std::optional<double> valueIn(const care::Quantity &amount, const QString &unitKey);

} // namespace kinward::models
