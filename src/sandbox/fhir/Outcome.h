#pragma once

#include "sandbox/base/Json.h"

#include <string>

namespace kinward::sandbox
{

/// Why a request is refused: an HTTP status, an IssueType code (R4 issue-type) and a sentence that
/// names no patient.
struct Problem {
    int status = 400;
    std::string code = "invalid";
    std::string diagnostics;
    Json details = nullptr; ///< a CodeableConcept for the person, where there is one
};

/// The FHIR OperationOutcome of a problem.
Json outcomeOf(const Problem &problem);

} // namespace kinward::sandbox
