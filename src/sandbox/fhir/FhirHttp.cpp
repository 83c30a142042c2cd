#include "sandbox/fhir/FhirHttp.h"

#include "sandbox/fhir/SearchValue.h"

#include <cstdio>
#include <ctime>

namespace kinward::sandbox
{

namespace
{

std::string trimmed(const std::string &text)
{
    const std::size_t first = text.find_first_not_of(" \t");
    const std::size_t last = text.find_last_not_of(" \t");
    return first == std::string::npos ? std::string() : text.substr(first, last - first + 1);
}

/// If-None-Match compares weakly: W/"1" and "1" are the same.
std::string opaqueTag(const std::string &etag)
{
    return etag.compare(0, 2, "W/") == 0 ? etag.substr(2) : etag;
}

} // namespace

std::string httpDate(TimePoint when)
{
    static constexpr const char *days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr const char *months[]
        = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const std::time_t seconds = std::chrono::system_clock::to_time_t(when);
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    char text[40];
    std::snprintf(text, sizeof text, "%s, %02d %s %04d %02d:%02d:%02d GMT", days[parts.tm_wday],
        parts.tm_mday, months[parts.tm_mon], parts.tm_year + 1900, parts.tm_hour, parts.tm_min,
        parts.tm_sec);
    return text;
}

void answerFhir(httplib::Response &response, int status, const std::string &body)
{
    response.status = status;
    response.set_content(body, "application/fhir+json; charset=utf-8");
}

void answerProblem(httplib::Response &response, const Problem &problem)
{
    answerFhir(response, problem.status, outcomeOf(problem).dump());
}

bool answerIfUnchanged(
    const httplib::Request &request, httplib::Response &response, const std::string &etag)
{
    response.set_header("ETag", etag);
    for (const std::string &given : splitEscaped(request.get_header_value("If-None-Match"), ',')) {
        const std::string tag = trimmed(given);
        if (tag != "*" && opaqueTag(tag) != opaqueTag(etag))
            continue;
        response.status = 304;
        return true;
    }
    return false;
}

std::optional<Problem> refuseFormat(const httplib::Request &request)
{
    const std::string accept = request.get_header_value("Accept");
    for (const char *welcome : {"json", "*/*", "application/*"}) {
        if (accept.empty() || accept.find(welcome) != std::string::npos)
            return std::nullopt;
    }
    return Problem{406, "not-supported", "Only application/fhir+json is spoken here."};
}

} // namespace kinward::sandbox
