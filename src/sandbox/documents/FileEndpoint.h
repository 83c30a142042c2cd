#pragma once

#include "sandbox/documents/DocumentFiles.h"
#include "sandbox/fhir/RecordGate.h"
#include "sandbox/messages/MessageFiles.h"

#include <httplib.h>
#include <string>

namespace kinward::sandbox
{

/// `/Binary`: small files for messages and documents are taken (create, and update as create), and
/// every Binary is given as its bytes or as a resource (R4 §2.45.1).
class FileEndpoint
{
public:
    FileEndpoint(ResourceStore &store, const RecordGate &gate, MessageFiles &files,
        const DocumentFiles &documents, std::string baseUrl);
    /// To be called before FhirEndpoint's, whose patterns match Binary, too.
    void registerRoutes(httplib::Server &server, const std::string &basePath);

private:
    using Request = httplib::Request;
    using Response = httplib::Response;
    void take(const Request &, Response &, const Grant &, AuditedAction &action);
    void read(const Request &, Response &, const Grant &, AuditedAction &action) const;
    void give(const Request &, Response &, const DocumentFile &file) const;
    void answerKept(Response &, const Grant &, const std::string &id, MessageFiles::Kept kept,
        const MessageFile &file) const;

    ResourceStore &m_store;
    const RecordGate &m_gate;
    MessageFiles &m_files;
    const DocumentFiles &m_documents;
    std::string m_baseUrl;
};

} // namespace kinward::sandbox
