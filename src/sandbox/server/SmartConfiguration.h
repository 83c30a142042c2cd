#pragma once

#include "sandbox/base/Json.h"

#include <string>

namespace kinward::sandbox
{

/// SMART App Launch 2.2 §2.1.12, with the caregiver extension announced.
Json smartConfiguration(const std::string &baseUrl);

} // namespace kinward::sandbox
