#include "sandbox/server/HttpServer.h"

#include "sandbox/fhir/FhirHttp.h"
#include "sandbox/server/SkipBody.h"

#include <cstdlib>
#include <iostream>
#include <limits>
#include <netinet/in.h>
#include <stdexcept>
#include <sys/socket.h>

namespace kinward::sandbox
{

namespace
{

using Handled = httplib::Server::HandlerResponse;

/// An answer of our own where an endpoint gave none: no such path, a body too long, a request that
/// is not HTTP.
Handled explain(const httplib::Request &, httplib::Response &response)
{
    if (!response.body.empty())
        return Handled::Unhandled;
    const char *code = response.status == 404 ? "not-found" : "invalid";
    answerProblem(response, {response.status, code, "The request cannot be served."});
    return Handled::Handled;
}

/// The error goes to the operator; the client learns that there was one and nothing else.
void admitFailure(const httplib::Request &, httplib::Response &response, std::exception_ptr error)
{
    try {
        std::rethrow_exception(std::move(error));
    } catch (const std::exception &failure) {
        std::cerr << "kinward-sandbox: a request failed: " << failure.what() << '\n';
    } catch (...) {
        std::cerr << "kinward-sandbox: a request failed\n";
    }
    answerProblem(response, {500, "exception", "The portal failed. Try again later."});
}

} // namespace

HttpServer::HttpServer(
    const Identity &identity, const Clock &clock, FaultInjector &faults, RequestCounter &requests)
    : m_server(identity.certificate.get(), identity.key.get())
    , m_clock(clock)
    , m_faults(faults)
    , m_requests(requests)
{
    if (!m_server.is_valid())
        throw std::runtime_error("TLS cannot be set up");
    SSL_CTX_set_min_proto_version(m_server.ssl_context(), TLS1_2_VERSION);
    m_connections.follow(m_server.ssl_context());
    limit();
    setHandlers();
}

HttpServer::~HttpServer() { stop(); }

void HttpServer::limit()
{
    constexpr std::size_t threads = 64; // each open connection holds one
    m_server.new_task_queue = [] { return new httplib::ThreadPool(threads); };
    m_server.set_keep_alive_max_count(100000);
    m_server.set_keep_alive_timeout(60);
    m_server.set_read_timeout(30);
    m_server.set_write_timeout(30);
    m_server.set_payload_max_length(std::numeric_limits<std::size_t>::max());
    m_server.set_tcp_nodelay(true);
    m_server.set_socket_options([this](socket_t socket) {
        // Not SO_REUSEPORT, cpp-httplib's choice: two portals on one port would share connections.
        const int yes = 1;
        setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
        m_listening = socket;
    });
}

void HttpServer::setHandlers()
{
    m_server.set_pre_routing_handler([this](const httplib::Request &request,
                                         httplib::Response &response) {
        m_requests.count(request.method, request.path);
        const bool isDone = m_faults.before(request, response) || refuseLongBody(request, response);
        return isDone ? Handled::Handled : Handled::Unhandled;
    });
    m_server.set_post_routing_handler(
        [this](const httplib::Request &request, httplib::Response &response) {
            finish(request, response);
        });
    m_server.set_error_handler(httplib::Server::HandlerWithResponse(explain));
    m_server.set_exception_handler(admitFailure);
}

bool HttpServer::refuseLongBody(const httplib::Request &request, httplib::Response &response) const
{
    constexpr unsigned long long most = 32ULL * 1024 * 1024;
    const auto length
        = std::strtoull(request.get_header_value("Content-Length").c_str(), nullptr, 10);
    const bool isLong = !m_longBodies.empty() && request.path.rfind(m_longBodies, 0) == 0;
    if (isLong || length <= most)
        return false;
    skipBody(request);
    answerProblem(response, {413, "too-long", "The body of the request is too long."});
    return true;
}

void HttpServer::finish(const httplib::Request &request, httplib::Response &response)
{
    static const std::pair<const char *, const char *> usual[] = {
        {"X-Content-Type-Options", "nosniff"},
        {"X-Frame-Options", "DENY"},
        {"Referrer-Policy", "no-referrer"},
        {"Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"},
        {"Strict-Transport-Security", "max-age=31536000"},
        {"Cache-Control", "no-store"},
    };
    for (const auto &[name, value] : usual) {
        if (!response.has_header(name))
            response.set_header(name, value);
    }
    response.set_header("Date", httpDate(m_clock.now()));
    m_faults.after(request, response);
}

int HttpServer::bind(const std::string &host, int port)
{
    const int bound = port == 0             ? m_server.bind_to_any_port(host)
        : m_server.bind_to_port(host, port) ? port
                                            : -1;
    if (bound <= 0)
        throw std::runtime_error("port " + std::to_string(port) + " cannot be bound");
    // cpp-httplib lets five wait. Of a burst of more, the kernel drops what clients believe to be
    // open connections, and those hear nothing until they try again, up to half a minute later.
    ::listen(m_listening, SOMAXCONN);
    return bound;
}

void HttpServer::start()
{
    m_thread = std::thread([this] { m_server.listen_after_bind(); });
    // A stop that comes before the thread listens would be no stop at all.
    while (!m_server.is_running())
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
}

void HttpServer::stop()
{
    if (!m_thread.joinable())
        return;
    m_faults.stop();
    m_server.stop();
    m_connections.shutDown();
    m_thread.join();
}

} // namespace kinward::sandbox
