#pragma once

#include "sandbox/fhir/ResourceStore.h"
#include "sandbox/server/FaultInjector.h"
#include "sandbox/server/RequestCounter.h"

#include <httplib.h>
#include <string>

namespace kinward::sandbox
{

/// What only a demo portal has: `/demo/faults`, `/demo/clock`, `/demo/records` and
/// `/demo/requests`.
class DemoEndpoint
{
public:
    DemoEndpoint(ResourceStore &records, Clock &clock, FaultInjector &faults,
        const RequestCounter &requests);
    void registerRoutes(httplib::Server &server, const std::string &basePath);

private:
    void setFaults(const httplib::Request &request, httplib::Response &response);
    void setClock(const httplib::Request &request, httplib::Response &response);
    /// The practice's own work: records are made, changed and deleted.
    void changeRecords(const httplib::Request &request, httplib::Response &response);
    void tellRequests(const httplib::Request &request, httplib::Response &response) const;

    ResourceStore &m_records;
    Clock &m_clock;
    FaultInjector &m_faults;
    const RequestCounter &m_requests;
};

} // namespace kinward::sandbox
