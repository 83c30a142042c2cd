#pragma once

#include "sandbox/accounts/Language.h"
#include "sandbox/base/Json.h"

namespace kinward::sandbox::terms
{

/// The version in force. A change of the text changes it.
inline constexpr auto version = "2026-10-01";

/// The API's Terms.
Json toJson(Language language);

} // namespace kinward::sandbox::terms
