#include "sandbox/server/DemoEndpoint.h"

#include "sandbox/fhir/Importer.h"

#include <charconv>

namespace kinward::sandbox
{

namespace
{

void answer(httplib::Response &response, int status, const Json &body)
{
    response.status = status;
    response.set_content(body.dump(), "application/json");
}

} // namespace

DemoEndpoint::DemoEndpoint(
    ResourceStore &records, Clock &clock, FaultInjector &faults, const RequestCounter &requests)
    : m_records(records)
    , m_clock(clock)
    , m_faults(faults)
    , m_requests(requests)
{
}

void DemoEndpoint::registerRoutes(httplib::Server &server, const std::string &basePath)
{
    server.Post(basePath + "/demo/faults",
        [this](const auto &request, auto &response) { setFaults(request, response); });
    server.Post(basePath + "/demo/clock",
        [this](const auto &request, auto &response) { setClock(request, response); });
    server.Post(basePath + "/demo/records",
        [this](const auto &request, auto &response) { changeRecords(request, response); });
    server.Get(basePath + "/demo/requests",
        [this](const auto &request, auto &response) { tellRequests(request, response); });
}

void DemoEndpoint::setFaults(const httplib::Request &request, httplib::Response &response)
{
    std::optional<std::vector<Fault>> faults = parseFaults(request.get_param_value("spec"));
    if (!faults)
        return answer(response, 400, {{"error", "invalid_spec"}});
    const std::size_t count = faults->size();
    m_faults.set(std::move(*faults));
    answer(response, 200, {{"faults", count}});
}

void DemoEndpoint::setClock(const httplib::Request &request, httplib::Response &response)
{
    const std::string text = request.get_param_value("offset");
    long seconds = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    constexpr long century = 100L * 366 * 24 * 3600;
    if (error != std::errc() || end != text.data() + text.size() || std::labs(seconds) > century)
        return answer(response, 400, {{"error", "invalid_offset"}});
    m_clock.setOffset(std::chrono::seconds(seconds));
    answer(response, 200, {{"now", toInstant(m_clock.now())}});
}

void DemoEndpoint::changeRecords(const httplib::Request &request, httplib::Response &response)
{
    const ImportReport report = importText(m_records, request.body);
    if (!report.problems.empty())
        return answer(response, 400, {{"error", "invalid_bundle"}});
    answer(response, 200, {{"stored", report.resources}});
}

void DemoEndpoint::tellRequests(const httplib::Request &request, httplib::Response &response) const
{
    answer(response, 200, m_requests.toJson(request.get_param_value("path")));
}

} // namespace kinward::sandbox
