#include "sandbox/documents/FileEndpoint.h"

#include "sandbox/base/Base64.h"
#include "sandbox/base/Random.h"
#include "sandbox/documents/DocumentChecks.h"
#include "sandbox/documents/DocumentLimits.h"
#include "sandbox/fhir/ElementPath.h"
#include "sandbox/fhir/FhirHttp.h"
#include "sandbox/fhir/Search.h"
#include "sandbox/messages/MessageLimits.h"
#include "sandbox/messages/RefusalTexts.h"

#include <algorithm>
#include <array>
#include <memory>
#include <regex>

namespace kinward::sandbox
{

namespace
{

/// Nobody can guess one: what is taken by somebody else tells nothing.
bool isRandomId(const std::string &id)
{
    static const std::regex pattern(
        "[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    return std::regex_match(id, pattern);
}

bool isFhirJson(std::string_view mediaType)
{
    return mediaType == "application/fhir+json" || mediaType == "application/json";
}

/// The file in the body: its bytes, or a Binary that holds them.
std::optional<MessageFile> fileIn(const httplib::Request &request)
{
    const std::string type = mediaTypeOf(request.get_header_value("Content-Type"));
    if (!isFhirJson(type))
        return MessageFile{type, request.body};
    const Json binary = Json::parse(request.body, nullptr, false);
    if (!binary.is_object() || textAt(binary, "resourceType") != "Binary")
        return std::nullopt;
    const auto bytes = fromBase64(textAt(binary, "data"));
    if (!bytes)
        return std::nullopt;
    return MessageFile{mediaTypeOf(textAt(binary, "contentType")), *bytes};
}

std::optional<Problem> refuseUpload(const httplib::Request &request, const Grant &grant,
    const std::string &id, const std::optional<MessageFile> &file)
{
    const Language language = preferredLanguage(request);
    if (!isRandomId(id))
        return refusal(Refusal::Invalid, language, {}, {}, "The id is not a random UUID.");
    if (!file)
        return refusal(Refusal::Invalid, language, {}, {}, "The body is not a Binary.");
    const std::string context = request.get_header_value("X-Security-Context");
    if (!context.empty() && context != grant.person())
        return refusal(Refusal::Invalid, language, {}, {},
            "X-Security-Context is not the mailbox of this token.");
    const auto problem = refuseFile(*file, language);
    const bool isDocument = file->bytes.size() <= limits::attachmentBytes && !file->bytes.empty()
        && isDocumentTypeAccepted(file->contentType) && !refuseUploading(grant, language);
    return isDocument ? std::nullopt : problem;
}

/// It is a part of a message or of a document: who may write one of these may bring it.
std::optional<Problem> refuseBringing(const Grant &grant, AuditedAction::Kind kind)
{
    const auto problem = refuseType(grant, *rulesOf("Communication"), kind);
    return problem && refuseUploading(grant, Language::English) ? problem : std::nullopt;
}

/// cpp-httplib takes ranges (RFC 9110 §14) as they were asked for; a file has an end. False: one is
/// not in it.
bool settleRanges(const httplib::Request &request, std::int64_t size)
{
    // The request is this thread's own; the library has no other way to tell it.
    for (httplib::Range &range : const_cast<httplib::Ranges &>(request.ranges)) {
        if (range.first >= size || (range.first == -1 && range.second == 0))
            return false;
        if (range.second >= size)
            range.second = range.first == -1 ? size : size - 1;
    }
    return true;
}

} // namespace

FileEndpoint::FileEndpoint(ResourceStore &store, const RecordGate &gate, MessageFiles &files,
    const DocumentFiles &documents, std::string baseUrl)
    : m_store(store)
    , m_gate(gate)
    , m_files(files)
    , m_documents(documents)
    , m_baseUrl(std::move(baseUrl))
{
}

void FileEndpoint::registerRoutes(httplib::Server &server, const std::string &basePath)
{
    const auto takes = [this](const Request &request, Response &response) {
        m_gate.serve(request, response, "Binary",
            [&](const Grant &grant, const TypeRules &, AuditedAction &action) {
                take(request, response, grant, action);
            });
    };
    const auto reads = [this](const Request &request, Response &response) {
        m_gate.serve(request, response, "Binary",
            [&](const Grant &grant, const TypeRules &, AuditedAction &action) {
                read(request, response, grant, action);
            });
    };
    server.Post(basePath + "/Binary", takes);
    server.Put(basePath + R"(/Binary/([A-Za-z0-9.\-]{1,64}))", takes);
    server.Get(basePath + R"(/Binary/([A-Za-z0-9.\-]{1,64}))", reads);
}

void FileEndpoint::take(
    const Request &request, Response &response, const Grant &grant, AuditedAction &action)
{
    const bool hasId = request.method == "PUT";
    action.kind = hasId ? AuditedAction::Kind::Update : AuditedAction::Kind::Create;
    if (const auto problem = refuseBringing(grant, action.kind))
        return answerProblem(response, *problem);
    const std::string id = hasId ? request.matches[1].str() : randomUuid();
    const std::optional<MessageFile> file = fileIn(request);
    if (const auto problem = refuseUpload(request, grant, id, file))
        return answerProblem(response, *problem);
    action.id = id;
    answerKept(response, grant, id, m_files.keep(grant, id, *file), *file);
}

void FileEndpoint::answerKept(Response &response, const Grant &grant, const std::string &id,
    MessageFiles::Kept kept, const MessageFile &file) const
{
    if (kept == MessageFiles::Kept::Taken)
        return answerProblem(response, {409, "conflict", "This id stands for something else."});
    const Json binary = {{"resourceType", "Binary"}, {"id", id}, {"contentType", file.contentType},
        {"securityContext", {{"reference", grant.person()}}}};
    response.set_header("Location", m_baseUrl + "/Binary/" + id);
    answerFhir(response, kept == MessageFiles::Kept::Made ? 201 : 200, binary.dump());
}

void FileEndpoint::read(
    const Request &request, Response &response, const Grant &grant, AuditedAction &action) const
{
    action.kind = AuditedAction::Kind::Read;
    action.id = request.matches[1].str();
    if (const auto problem = refuseType(grant, *rulesOf("Binary"), action.kind))
        return answerProblem(response, *problem);
    const auto found = readVisible(m_store, grant, "Binary", action.id);
    const bool isThere = found && !found->deleted;
    if (const auto file
        = isThere ? m_documents.filed(action.id) : m_documents.ofCaregiver(grant, action.id))
        return give(request, response, *file);
    if (!isThere)
        return answerProblem(response, {404, "not-found", "There is no such record."});
    const bool wantsJson = request.get_header_value("Accept").find("json") != std::string::npos;
    response.set_header("Vary", "Accept");
    const std::string version = std::to_string(found->version) + (wantsJson ? "-json" : "");
    if (answerIfUnchanged(request, response, "W/\"" + version + "\""))
        return;
    if (wantsJson)
        return answerFhir(response, 200, found->body);
    const Json binary = Json::parse(found->body);
    const std::string type = textAt(binary, "contentType");
    response.set_header("Content-Disposition", "attachment");
    response.set_content(fromBase64(textAt(binary, "data")).value_or(""),
        type.empty() ? "application/octet-stream" : type.c_str());
}

void FileEndpoint::give(const Request &request, Response &response, const DocumentFile &file) const
{
    const bool wantsJson = request.get_header_value("Accept").find("json") != std::string::npos;
    response.set_header("Vary", "Accept");
    if (wantsJson) // base64 of a file that may have gigabytes
        return answerProblem(response, {406, "too-costly", "This file comes as its bytes only."});
    if (answerIfUnchanged(request, response, "\"" + file.id + "\""))
        return;
    if (!settleRanges(request, file.size)) {
        response.set_header("Content-Range", "bytes */" + std::to_string(file.size));
        const_cast<httplib::Ranges &>(request.ranges).clear();
        return answerProblem(response, {416, "value", "The file ends before this range."});
    }
    response.set_header("Content-Disposition", "attachment");
    const auto content = std::make_shared<StoredFile>(m_documents.open(file.id));
    response.set_content_provider(static_cast<std::size_t>(file.size), file.contentType.c_str(),
        [content](std::size_t offset, std::size_t length, httplib::DataSink &sink) {
            std::array<char, std::size_t{64} * 1024> piece; // NOLINT: filled by read()
            const std::size_t got = content->read(
                static_cast<std::int64_t>(offset), piece.data(), std::min(length, piece.size()));
            return got > 0 && sink.write(piece.data(), got);
        });
}

} // namespace kinward::sandbox
