#pragma once

#include "sandbox/base/Time.h"
#include "sandbox/server/FaultInjector.h"
#include "sandbox/server/RequestCounter.h"

#include <httplib.h>
#include <string>

namespace kinward::sandbox
{

/// What only a demo portal has: `/demo/faults`, `/demo/clock` and `/demo/requests`.
class DemoEndpoint
{
public:
    DemoEndpoint(Clock &clock, FaultInjector &faults, const RequestCounter &requests);
    void registerRoutes(httplib::Server &server, const std::string &basePath);

private:
    void setFaults(const httplib::Request &request, httplib::Response &response);
    void setClock(const httplib::Request &request, httplib::Response &response);
    void tellRequests(const httplib::Request &request, httplib::Response &response) const;

    Clock &m_clock;
    FaultInjector &m_faults;
    const RequestCounter &m_requests;
};

} // namespace kinward::sandbox
