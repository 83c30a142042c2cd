#include "sandbox/accounts/HttpAnswer.h"

#include <httplib.h>

namespace kinward::sandbox
{

void send(httplib::Response &response, const HttpAnswer &answer)
{
    response.status = answer.status;
    response.set_header("Cache-Control", "no-store");
    response.set_header("Pragma", "no-cache");
    if (answer.retryAfter > 0)
        response.set_header("Retry-After", std::to_string(answer.retryAfter));
    const bool isFhir = answer.body.contains("resourceType"); // an OperationOutcome
    response.set_content(
        answer.body.dump(), isFhir ? "application/fhir+json; charset=utf-8" : "application/json");
}

HttpAnswer oauthError(int status, const std::string &error, const std::string &description)
{
    HttpAnswer answer{status, {{"error", error}}, 0};
    if (!description.empty())
        answer.body["error_description"] = description;
    return answer;
}

HttpAnswer rateLimited(int retryAfter)
{
    return {429, {{"error", "rate_limited"}, {"retry_after", retryAfter}}, retryAfter};
}

} // namespace kinward::sandbox
