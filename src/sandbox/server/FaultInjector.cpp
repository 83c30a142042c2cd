#include "sandbox/server/FaultInjector.h"

#include "sandbox/fhir/FhirHttp.h"
#include "sandbox/server/Connections.h"
#include "sandbox/server/SkipBody.h"

#include <algorithm>
#include <chrono>

namespace kinward::sandbox
{

namespace
{

using Kind = Fault::Kind;

constexpr auto captivePage
    = "<!doctype html><html><head><title>Guest Wi-Fi</title></head><body><h1>"
      "Welcome to Guest Wi-Fi</h1><p>Please accept the terms to go online.</p>"
      "<form action=\"http://captive.invalid/login\"></form></body></html>";

void answerStatus(httplib::Response &response, const Fault &fault)
{
    if (fault.retryAfter >= 0)
        response.set_header("Retry-After", std::to_string(fault.retryAfter));
    const char *code = fault.value == 429 ? "throttled" : "transient";
    answerProblem(response, {fault.value, code, "A fault was asked for."});
}

/// True: the request is answered.
bool play(const Fault &fault, httplib::Response &response)
{
    switch (fault.kind) {
    case Kind::Status:
        answerStatus(response, fault);
        return true;
    case Kind::Html:
        response.status = 200;
        response.set_content(captivePage, "text/html; charset=utf-8");
        return true;
    case Kind::HtmlRedirect:
        response.set_redirect("http://captive.invalid/");
        return true;
    case Kind::ExpiredToken:
        response.set_header("WWW-Authenticate", "Bearer error=\"invalid_token\"");
        answerProblem(response, {401, "expired", "The access token has expired."});
        return true;
    case Kind::RateLimitHeader:
        response.set_header("RateLimit", "\"default\";r=0;t=" + std::to_string(fault.value));
        answerProblem(response, {429, "throttled", "Too many requests."});
        return true;
    case Kind::Latency:
    case Kind::Reset:
    case Kind::ResetAfter:
    case Kind::Truncate:
        break;
    }
    return false;
}

/// The whole length is announced, half of it comes, and the connection ends.
void truncate(httplib::Response &response)
{
    if (response.body.empty())
        return;
    const std::string type = response.get_header_value("Content-Type");
    response.headers.erase("Content-Type");
    const std::size_t length = response.body.size();
    std::string half = response.body.substr(0, length / 2);
    response.body.clear();
    response.set_content_provider(
        length, type, [half = std::move(half)](std::size_t, std::size_t, httplib::DataSink &sink) {
            sink.write(half.data(), half.size());
            return false;
        });
}

bool isAfter(Kind kind) { return kind == Kind::ResetAfter || kind == Kind::Truncate; }

} // namespace

FaultInjector::FaultInjector(std::string sparedPath)
    : m_sparedPath(std::move(sparedPath))
{
}

void FaultInjector::set(std::vector<Fault> faults)
{
    const std::lock_guard guard(m_mutex);
    m_faults = std::move(faults);
}

void FaultInjector::stop()
{
    const std::lock_guard guard(m_mutex);
    m_stopping = true;
    m_faults.clear();
    m_stopped.notify_all();
}

std::optional<Fault> FaultInjector::take(
    std::size_t &position, const httplib::Request &request, bool after)
{
    if (request.path.compare(0, m_sparedPath.size(), m_sparedPath) == 0)
        return std::nullopt;
    const std::lock_guard guard(m_mutex);
    while (position < m_faults.size()) {
        Fault &fault = m_faults[position++];
        if (fault.left == 0 || isAfter(fault.kind) != after)
            continue;
        if (fault.kind == Kind::ExpiredToken && !request.has_header("Authorization"))
            continue;
        if (!fault.method.empty() && fault.method != request.method)
            continue;
        if (fault.path && !std::regex_search(request.path, *fault.path))
            continue;
        if (fault.left > 0)
            --fault.left;
        return fault;
    }
    return std::nullopt;
}

bool FaultInjector::before(const httplib::Request &request, httplib::Response &response)
{
    std::size_t position = 0;
    while (const std::optional<Fault> fault = take(position, request, false)) {
        if (fault->kind == Kind::Latency) {
            wait(fault->value);
        } else if (fault->kind == Kind::Reset) {
            Connections::reset(request.ssl);
            return true;
        } else if (play(*fault, response)) {
            skipBody(request);
            return true;
        }
    }
    return false;
}

void FaultInjector::after(const httplib::Request &request, httplib::Response &response)
{
    std::size_t position = 0;
    while (const std::optional<Fault> fault = take(position, request, true)) {
        if (fault->kind == Kind::ResetAfter) {
            Connections::reset(request.ssl);
            return;
        }
        truncate(response);
    }
}

void FaultInjector::wait(int milliseconds)
{
    std::unique_lock guard(m_mutex);
    m_stopped.wait_for(
        guard, std::chrono::milliseconds(milliseconds), [this] { return m_stopping; });
}

} // namespace kinward::sandbox
