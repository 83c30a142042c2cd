#pragma once

#include "sandbox/base/Json.h"

#include <optional>
#include <string>

namespace kinward::sandbox
{

/// What a new password must be (NIST SP 800-63B §5.1.1.2): 8 to 64 characters, counted in Unicode
/// code points, not widely used, and nothing else.
namespace passwordRules
{

inline constexpr std::size_t minLength = 8;
inline constexpr std::size_t maxLength = 64;

/// The reason of a StepProblem, or nothing when the password may be used. `email` is the
/// caregiver's.
std::optional<std::string> problemWith(const std::string &password, const std::string &email);
/// The API's PasswordRules.
Json toJson();

} // namespace passwordRules

} // namespace kinward::sandbox
