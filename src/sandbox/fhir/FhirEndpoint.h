#pragma once

#include "sandbox/fhir/Outcome.h"
#include "sandbox/fhir/PageCursor.h"
#include "sandbox/fhir/RecordGate.h"
#include "sandbox/fhir/ResourceStore.h"

#include <functional>
#include <map>
#include <optional>
#include <string>

namespace httplib
{
class Server;
struct Response;
} // namespace httplib

namespace kinward::sandbox
{

/// `/metadata`, search, read, create and update below the base path (docs/portal-api.yaml).
class FhirEndpoint
{
public:
    /// Checks what was sent, stores it and returns it as it is now. Called in a transaction, which
    /// is given up where the answer is a problem.
    using Creator = std::function<std::variant<Json, Problem>(
        const Grant &, Json sent, const std::string &acceptLanguage)>;
    using Creators = std::map<std::string, Creator, std::less<>>; ///< by resource type

    /// The same with a record as it is and as it is to be.
    using Updater = std::function<std::variant<Json, Problem>(
        const Grant &, Json current, Json sent, const std::string &acceptLanguage)>;
    using Updaters = std::map<std::string, Updater, std::less<>>; ///< by resource type

    FhirEndpoint(ResourceStore &store, const RecordGate &gate, std::string baseUrl,
        Creators creators, Updaters updaters);
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
    /// With If-Match, so that nobody overwrites what they have not seen.
    void update(
        const Request &, Response &, const Grant &, const TypeRules &, AuditedAction &action);
    void answerStored(Response &response, int status, const Json &stored, AuditedAction &action);
    std::variant<SearchQuery, Problem> queryOf(
        const Request &request, const Grant &grant, const TypeRules &rules) const;
    /// The one match of If-None-Exist, if there is one; 412 when there are several.
    std::variant<std::optional<std::string>, Problem> existingMatch(
        const Request &request, const Grant &grant, const TypeRules &rules) const;

    ResourceStore &m_store;
    const RecordGate &m_gate;
    std::string m_baseUrl;
    Creators m_creators;
    Updaters m_updaters;
    PageCursor m_cursor;
    std::string m_capabilities;
};

} // namespace kinward::sandbox
