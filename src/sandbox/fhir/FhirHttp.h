#pragma once

#include "sandbox/base/Time.h"
#include "sandbox/fhir/Outcome.h"

#include <httplib.h>
#include <optional>
#include <string>

namespace kinward::sandbox
{

/// RFC 9110 §5.6.7, without the names of a locale.
std::string httpDate(TimePoint when);
void answerFhir(httplib::Response &response, int status, const std::string &body);
void answerProblem(httplib::Response &response, const Problem &problem);
/// Sets ETag, and answers 304 when the client has that version already (RFC 9110 §13.1.2). True:
/// answered.
bool answerIfUnchanged(
    const httplib::Request &request, httplib::Response &response, const std::string &etag);
/// Nothing but JSON is spoken: 406 when `Accept` leaves no room for it.
std::optional<Problem> refuseFormat(const httplib::Request &request);

} // namespace kinward::sandbox
