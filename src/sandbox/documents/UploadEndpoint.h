#pragma once

#include "sandbox/documents/DocumentLimits.h"
#include "sandbox/documents/RequestBody.h"
#include "sandbox/documents/Uploads.h"
#include "sandbox/fhir/RecordGate.h"

#include <httplib.h>
#include <string>

namespace kinward::sandbox
{

/// `/caregiver/uploads`: the resumable upload protocol tus 1.0.0 with creation,
/// creation-with-upload, checksum, expiration and termination.
class UploadEndpoint
{
public:
    UploadEndpoint(
        Uploads &uploads, const RecordGate &gate, DocumentLimits limits, std::string baseUrl);
    void registerRoutes(httplib::Server &server, const std::string &basePath);

private:
    using Request = httplib::Request;
    using Response = httplib::Response;
    using Handler = std::function<void(const Grant &, AuditedAction &)>;

    void tell(Response &response) const;
    void serve(const Request &, Response &, AuditedAction::Kind kind, const Handler &handler);
    void create(const Request &, Response &, RequestBody &body);
    void append(const Request &, Response &, RequestBody &body);
    void look(const Request &, Response &);
    void end(const Request &, Response &);
    /// POST with X-HTTP-Method-Override, for those whose network knows GET and POST only.
    void override(const Request &, Response &, RequestBody &body);

    std::optional<Problem> refuseCreation(const Request &, const RequestBody &body) const;
    /// False: the request is answered.
    bool take(const Request &, Response &, Upload &upload, RequestBody &body);
    void describe(Response &response, const Upload &upload) const;

    Uploads &m_uploads;
    const RecordGate &m_gate;
    DocumentLimits m_limits;
    std::string m_baseUrl;
};

} // namespace kinward::sandbox
