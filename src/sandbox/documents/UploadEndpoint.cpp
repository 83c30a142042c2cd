#include "sandbox/documents/UploadEndpoint.h"

#include "sandbox/documents/DocumentChecks.h"
#include "sandbox/documents/DocumentRefusals.h"
#include "sandbox/documents/FileNames.h"
#include "sandbox/documents/UploadHeaders.h"
#include "sandbox/documents/UploadWriter.h"
#include "sandbox/fhir/FhirHttp.h"
#include "sandbox/messages/MessageLimits.h"

namespace kinward::sandbox
{

namespace
{

Problem unknownUpload() { return {404, "not-found", "There is no such upload."}; }

/// The gate has said what holds for records; an upload changes while one looks.
void keepNowhere(httplib::Response &response)
{
    response.headers.erase("Cache-Control");
    response.set_header("Cache-Control", "no-store");
}

std::optional<Problem> refuseVersion(const httplib::Request &request, httplib::Response &response)
{
    if (request.get_header_value("Tus-Resumable") == tus::version)
        return std::nullopt;
    response.set_header("Tus-Version", tus::version);
    return Problem{412, "not-supported", "Tus-Resumable is 1.0.0 here."};
}

/// What is wrong with the headers of a request that brings bytes.
std::optional<Problem> refuseBody(const httplib::Request &request)
{
    if (mediaTypeOf(request.get_header_value("Content-Type")) != tus::bodyType)
        return Problem{415, "not-supported", "Bytes come as application/offset+octet-stream."};
    const std::string encoding = request.get_header_value("Content-Encoding");
    if (!encoding.empty() && encoding != "identity")
        return Problem{415, "not-supported", "Bytes come without a Content-Encoding."};
    if (request.has_header("Upload-Checksum")
        && !checksumIn(request.get_header_value("Upload-Checksum")))
        return Problem{400, "invalid", "Upload-Checksum is not sha1 or sha256 with its base64."};
    return std::nullopt;
}

} // namespace

UploadEndpoint::UploadEndpoint(
    Uploads &uploads, const RecordGate &gate, DocumentLimits limits, std::string baseUrl)
    : m_uploads(uploads)
    , m_gate(gate)
    , m_limits(limits)
    , m_baseUrl(std::move(baseUrl))
{
}

void UploadEndpoint::registerRoutes(httplib::Server &server, const std::string &basePath)
{
    const std::string all = basePath + "/caregiver/uploads";
    const std::string one = all + "/([0-9a-f-]{36})";
    const auto tells = [this](const Request &, Response &response) { tell(response); };
    using Taker = void (UploadEndpoint::*)(const Request &, Response &, RequestBody &);
    const auto takenBy = [this](Taker taker) {
        return [this, taker](const Request &request, Response &response,
                   const httplib::ContentReader &reader) {
            RequestBody body(request, response, reader);
            (this->*taker)(request, response, body);
        };
    };
    server.Options(all, tells).Options(one, tells);
    server.Post(all, takenBy(&UploadEndpoint::create));
    server.Post(one, takenBy(&UploadEndpoint::override));
    server.Patch(one, takenBy(&UploadEndpoint::append));
    server.Get(one, [this](const auto &request, auto &response) { look(request, response); });
    server.Delete(one, [this](const auto &request, auto &response) { end(request, response); });
}

void UploadEndpoint::tell(Response &response) const
{
    response.status = 204;
    response.set_header("Tus-Resumable", tus::version);
    response.set_header("Tus-Version", tus::version);
    response.set_header("Tus-Extension", tus::extensions);
    response.set_header("Tus-Max-Size", std::to_string(m_limits.maxBytes));
    response.set_header("Tus-Checksum-Algorithm", tus::algorithms);
}

void UploadEndpoint::serve(
    const Request &request, Response &response, AuditedAction::Kind kind, const Handler &handler)
{
    response.set_header("Tus-Resumable", tus::version);
    m_gate.serve(request, response, "Binary",
        [&](const Grant &grant, const TypeRules &, AuditedAction &action) {
            action.kind = kind;
            keepNowhere(response);
            if (const auto problem = refuseVersion(request, response))
                return answerProblem(response, *problem);
            if (const auto problem = refuseUploading(grant, preferredLanguage(request)))
                return answerProblem(response, *problem);
            m_uploads.dropOld();
            handler(grant, action);
        });
}

void UploadEndpoint::create(const Request &request, Response &response, RequestBody &body)
{
    serve(request, response, AuditedAction::Kind::Create,
        [&](const Grant &grant, AuditedAction &action) {
            if (const auto problem = refuseCreation(request, body))
                return answerProblem(response, *problem);
            const auto metadata = metadataIn(request.get_header_value("Upload-Metadata"));
            Upload upload
                = m_uploads.create(grant, metadata->fileType, safeFileName(metadata->fileName),
                    *lengthIn(request.get_header_value("Upload-Length")));
            action.id = upload.id;
            if (body.isThere() && !take(request, response, upload, body)) {
                // Nobody learns where it is, so that nobody will go on with it.
                m_uploads.remove(upload);
                return;
            }
            response.status = 201;
            response.set_header("Location", m_baseUrl + "/caregiver/uploads/" + upload.id);
            response.set_header("Upload-Offset", std::to_string(upload.offset));
            describe(response, upload);
        });
}

std::optional<Problem> UploadEndpoint::refuseCreation(
    const Request &request, const RequestBody &body) const
{
    const Language language = preferredLanguage(request);
    const auto length = lengthIn(request.get_header_value("Upload-Length"));
    if (!length || request.has_header("Upload-Concat"))
        return Problem{400, "invalid", "A creation says its Upload-Length, and is of one piece."};
    const auto metadata = metadataIn(request.get_header_value("Upload-Metadata"));
    if (!metadata)
        return Problem{400, "invalid", "Upload-Metadata is malformed."};
    if (*length == 0)
        return refusal(DocumentRefusal::Empty, language);
    if (*length > m_limits.maxBytes)
        return refusal(DocumentRefusal::TooLarge, language, megabytes(m_limits.maxBytes));
    if (!isDocumentTypeAccepted(metadata->fileType))
        return refusal(DocumentRefusal::Type, language);
    return body.isThere() ? refuseBody(request) : std::nullopt;
}

void UploadEndpoint::append(const Request &request, Response &response, RequestBody &body)
{
    serve(request, response, AuditedAction::Kind::Update,
        [&](const Grant &grant, AuditedAction &action) {
            const std::string id = request.matches[1].str();
            const Uploads::Lock lock(m_uploads, id);
            std::optional<Upload> upload = m_uploads.find(grant, id);
            if (!upload)
                return answerProblem(response, unknownUpload());
            action.id = id;
            if (!lock.isHeld())
                return answerProblem(
                    response, {423, "lock-error", "Another request is writing to this upload."});
            if (const auto problem = refuseBody(request))
                return answerProblem(response, *problem);
            const auto offset = lengthIn(request.get_header_value("Upload-Offset"));
            if (!offset)
                return answerProblem(response, {400, "invalid", "Upload-Offset is missing."});
            if (*offset != upload->offset)
                return answerProblem(response, {409, "conflict", "The upload is at another byte."});
            if (!take(request, response, *upload, body))
                return;
            response.status = 204;
            response.set_header("Upload-Offset", std::to_string(upload->offset));
            describe(response, *upload);
        });
}

bool UploadEndpoint::take(
    const Request &request, Response &response, Upload &upload, RequestBody &body)
{
    const auto announced = lengthIn(request.get_header_value("Content-Length"));
    if (announced.value_or(0) > upload.length - upload.offset) {
        answerProblem(response, {413, "too-long", "There are more bytes than Upload-Length says."});
        return false;
    }
    if (upload.isComplete())
        return true;
    UploadWriter writer(m_uploads, upload, checksumIn(request.get_header_value("Upload-Checksum")));
    const bool isWhole
        = body.read([&writer](const char *bytes, std::size_t size) { writer.take(bytes, size); });
    const auto problem = writer.finish(isWhole, preferredLanguage(request));
    if (problem)
        answerProblem(response, *problem);
    return !problem;
}

void UploadEndpoint::look(const Request &request, Response &response)
{
    serve(request, response, AuditedAction::Kind::Read,
        [&](const Grant &grant, AuditedAction &action) {
            const std::string id = request.matches[1].str();
            const std::optional<Upload> upload = m_uploads.find(grant, id);
            if (!upload)
                return answerProblem(response, unknownUpload());
            action.id = id;
            if (request.method != "HEAD") {
                response.set_header("Allow", "OPTIONS, HEAD, PATCH, DELETE");
                return answerProblem(
                    response, {405, "not-supported", "The file is at its Binary."});
            }
            response.status = 200;
            response.set_header("Upload-Offset", std::to_string(upload->offset));
            response.set_header("Upload-Length", std::to_string(upload->length));
            describe(response, *upload);
        });
}

void UploadEndpoint::end(const Request &request, Response &response)
{
    serve(request, response, AuditedAction::Kind::Delete,
        [&](const Grant &grant, AuditedAction &action) {
            const std::string id = request.matches[1].str();
            const Uploads::Lock lock(m_uploads, id);
            const std::optional<Upload> upload = m_uploads.find(grant, id);
            if (!upload)
                return answerProblem(response, unknownUpload());
            action.id = id;
            if (!lock.isHeld())
                return answerProblem(
                    response, {423, "lock-error", "Another request is writing to this upload."});
            m_uploads.remove(*upload);
            response.status = 204;
        });
}

void UploadEndpoint::override(const Request &request, Response &response, RequestBody &body)
{
    const std::string method = request.get_header_value("X-HTTP-Method-Override");
    if (method == "PATCH")
        return append(request, response, body);
    if (method == "DELETE")
        return end(request, response);
    response.set_header("Allow", "OPTIONS, HEAD, PATCH, DELETE");
    answerProblem(response, {405, "not-supported", "This is not done here."});
}

void UploadEndpoint::describe(Response &response, const Upload &upload) const
{
    response.set_header("Upload-Expires", httpDate(upload.expires));
    if (upload.isComplete())
        response.set_header("Content-Location", m_baseUrl + "/Binary/" + upload.id);
}

} // namespace kinward::sandbox
