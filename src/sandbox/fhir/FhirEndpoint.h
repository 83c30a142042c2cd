#pragma once

#include "sandbox/base/Access.h"
#include "sandbox/fhir/Audit.h"
#include "sandbox/fhir/Outcome.h"
#include "sandbox/fhir/PageCursor.h"
#include "sandbox/fhir/ResourceStore.h"

#include <optional>
#include <string>

namespace httplib
{
class Server;
struct Response;
} // namespace httplib

namespace kinward::sandbox
{

/// `/metadata`, search, read and create below the base path (docs/portal-api.yaml).
class FhirEndpoint
{
public:
    FhirEndpoint(ResourceStore &store, AccessCheck access, std::string baseUrl);
    /// `basePath` is the path part of the base, e.g. "/fhir". To be called after every other
    /// endpoint, since its patterns match any resource type.
    void registerRoutes(httplib::Server &server, const std::string &basePath);

private:
    using Request = httplib::Request;
    using Response = httplib::Response;
    /// Answers the request and says in `action` what was done.
    using Handler = void (FhirEndpoint::*)(
        const Request &, Response &, const Grant &, const TypeRules &, AuditedAction &action);

    void serve(const Request &request, Response &response, Handler handler);
    void search(
        const Request &, Response &, const Grant &, const TypeRules &, AuditedAction &action);
    void read(const Request &, Response &, const Grant &, const TypeRules &, AuditedAction &action);
    void create(
        const Request &, Response &, const Grant &, const TypeRules &, AuditedAction &action);
    std::variant<SearchQuery, Problem> queryOf(
        const Request &request, const Grant &grant, const TypeRules &rules) const;
    /// The one match of If-None-Exist, if there is one; 412 when there are several.
    std::variant<std::optional<std::string>, Problem> existingMatch(
        const Request &request, const Grant &grant, const TypeRules &rules) const;

    ResourceStore &m_store;
    AccessCheck m_access;
    std::string m_baseUrl;
    PageCursor m_cursor;
    std::string m_capabilities;
};

} // namespace kinward::sandbox
