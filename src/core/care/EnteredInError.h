#pragma once

#include <QString>

namespace kinward::care
{

/// Whether a record says of itself that it should never have been there (`entered-in-error`), in
/// whichever of its elements its kind says such a thing (R4 §2.1.0.4.5).
template <typename Value> bool isEnteredInError(const Value &value)
{
    [[maybe_unused]] const QLatin1String error("entered-in-error");
    bool wrong = false;
    if constexpr (requires { value.status; })
        wrong = wrong || value.status == error;
    if constexpr (requires { value.verificationStatus; })
        wrong = wrong || value.verificationStatus == error;
    if constexpr (requires { value.lifecycleStatus; })
        wrong = wrong || value.lifecycleStatus == error;
    if constexpr (requires { value.docStatus; })
        wrong = wrong || value.docStatus == error;
    return wrong;
}

} // namespace kinward::care
