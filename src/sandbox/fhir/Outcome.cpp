#include "sandbox/fhir/Outcome.h"

namespace kinward::sandbox
{

Json outcomeOf(const Problem &problem)
{
    const char *severity = problem.status >= 500 ? "fatal" : "error";
    Json issue = {{"severity", severity}, {"code", problem.code}};
    if (!problem.details.is_null())
        issue["details"] = problem.details;
    issue["diagnostics"] = problem.diagnostics;
    return {{"resourceType", "OperationOutcome"}, {"issue", Json::array({std::move(issue)})}};
}

} // namespace kinward::sandbox
