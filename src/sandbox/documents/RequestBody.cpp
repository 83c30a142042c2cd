#include "sandbox/documents/RequestBody.h"

namespace kinward::sandbox
{

namespace
{

/// RFC 9112 §6.3: a request without either has no body.
bool announcesBody(const httplib::Request &request)
{
    const std::string length = request.get_header_value("Content-Length");
    return request.has_header("Transfer-Encoding") || (!length.empty() && length != "0");
}

} // namespace

RequestBody::RequestBody(const httplib::Request &request, httplib::Response &response,
    const httplib::ContentReader &reader)
    : m_request(request)
    , m_response(response)
    , m_reader(reader)
    , m_isThere(announcesBody(request))
{
}

RequestBody::~RequestBody()
{
    if (m_isRead)
        return;
    // cpp-httplib would take a form apart and unpack what is packed, and stop where it cannot.
    auto &headers = const_cast<httplib::Headers &>(m_request.headers);
    headers.erase("Content-Type");
    headers.erase("Content-Encoding");
    const int status = m_response.status;
    read([](const char *, std::size_t) {});
    m_response.status = status;
}

bool RequestBody::read(const std::function<void(const char *bytes, std::size_t size)> &receiver)
{
    if (!m_isThere || m_isRead)
        return true;
    m_isRead = true;
    return m_reader([&receiver](const char *bytes, std::size_t size) {
        receiver(bytes, size);
        return true;
    });
}

} // namespace kinward::sandbox
