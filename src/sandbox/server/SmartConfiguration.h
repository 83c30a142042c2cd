#pragma once

#include "sandbox/base/Json.h"
#include "sandbox/documents/DocumentLimits.h"

#include <string>

namespace kinward::sandbox
{

/// How the practice wants its video visits joined.
struct VisitsOffer {
    int joinMinutesBefore = 15;
    std::string openIn = "program"; ///< or "browser"
};

/// SMART App Launch 2.2 §2.1.12, with the caregiver extension announced.
Json smartConfiguration(
    const std::string &baseUrl, const DocumentLimits &limits, const VisitsOffer &visits);

} // namespace kinward::sandbox
