#pragma once

#include <QString>

namespace kinward::shares
{

/// How long somebody would guess who is given a few tries only.
enum class PasscodeStrength {
    Weak, ///< among what is tried first: short, a year, a date, a row of keys, one word
    Fair,
    Strong,
};

PasscodeStrength strengthOf(const QString &passcode);

/// A new one, of letters and digits that nobody mistakes for others, in groups that can be read
/// out: "7QK4-M2XT-9WPC". some 57 random bits of the system's
/// generator.
QString makePasscode();

} // namespace kinward::shares
