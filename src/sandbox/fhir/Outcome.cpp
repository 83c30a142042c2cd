#include "sandbox/fhir/Outcome.h"

namespace kinward::sandbox
{

Json outcomeOf(const Problem &problem)
{
    const char *severity = problem.status >= 500 ? "fatal" : "error";
    return {{"resourceType", "OperationOutcome"},
        {"issue",
            Json::array({{{"severity", severity}, {"code", problem.code},
                {"diagnostics", problem.diagnostics}}})}};
}

} // namespace kinward::sandbox
