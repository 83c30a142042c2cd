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
    void start();
    /// Ends every connection and all threads. Takes no longer than the request that is just being
    /// served.
    void stop();

private:
    void limit();
    void setHandlers();
    void finish(const httplib::Request &request, httplib::Response &response);

    Connections m_connections;
    httplib::SSLServer m_server;
    const Clock &m_clock;
    FaultInjector &m_faults;
    RequestCounter &m_requests;
    std::thread m_thread;
    int m_listening = -1; ///< the socket; m_server's own
};

} // namespace kinward::sandbox
