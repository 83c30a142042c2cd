#pragma once

#include <httplib.h>

namespace kinward::sandbox
{

/// The body of a request that is read as it comes, once. What nobody reads is taken from the
/// connection at the end, or it would be read as the next request.
class RequestBody
{
public:
    RequestBody(const httplib::Request &request, httplib::Response &response,
        const httplib::ContentReader &reader);
    ~RequestBody();
    RequestBody(const RequestBody &) = delete;
    RequestBody &operator=(const RequestBody &) = delete;

    bool isThere() const { return m_isThere; }
    /// False: the connection ended before the body did. `receiver` takes everything.
    bool read(const std::function<void(const char *bytes, std::size_t size)> &receiver);

private:
    const httplib::Request &m_request;
    httplib::Response &m_response;
    const httplib::ContentReader &m_reader;
    bool m_isThere;
    bool m_isRead = false;
};

} // namespace kinward::sandbox
