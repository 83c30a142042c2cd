#pragma once

#include "sandbox/base/Time.h"
#include "sandbox/server/CertificateAuthority.h"
#include "sandbox/server/Connections.h"
#include "sandbox/server/FaultInjector.h"
#include "sandbox/server/RequestCounter.h"

#include <httplib.h>
#include <string>
#include <thread>

namespace kinward::sandbox
{

/// The HTTPS server of the portal (TLS 1.2 and later): what is the same for every endpoint.
class HttpServer
{
public:
    HttpServer(const Identity &identity, const Clock &clock, FaultInjector &faults,
        RequestCounter &requests);
    ~HttpServer();
    HttpServer(const HttpServer &) = delete;
    HttpServer &operator=(const HttpServer &) = delete;

    httplib::Server &routes() { return m_server; }
    /// Binds and returns the port; throws std::runtime_error. Clients that connect now wait for
    /// start().
    int bind(const std::string &host, int port);
    /// Bodies of requests below this path may be as long as they like: whoever serves them reads
    /// them piece by piece. Any other body is held in memory, and has a limit.
    void takeLongBodiesBelow(const std::string &path) { m_longBodies = path; }
    void start();
    /// Ends every connection and all threads. Takes no longer than the request that is just being
    /// served.
    void stop();

private:
    void limit();
    void setHandlers();
    bool refuseLongBody(const httplib::Request &request, httplib::Response &response) const;
    void finish(const httplib::Request &request, httplib::Response &response);

    Connections m_connections;
    httplib::SSLServer m_server;
    const Clock &m_clock;
    FaultInjector &m_faults;
    RequestCounter &m_requests;
    std::string m_longBodies; ///< a path; empty: nowhere
    std::thread m_thread;
    int m_listening = -1; ///< the socket; m_server's own
};

} // namespace kinward::sandbox
