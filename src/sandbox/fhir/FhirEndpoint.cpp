#include "sandbox/fhir/FhirEndpoint.h"

#include "sandbox/base/Random.h"
#include "sandbox/fhir/CapabilityStatement.h"
#include "sandbox/fhir/FhirHttp.h"
#include "sandbox/fhir/QueryString.h"
#include "sandbox/fhir/Search.h"
#include "sandbox/fhir/SearchBundle.h"

namespace kinward::sandbox
{

namespace
{

constexpr auto cursorParameter = "_cursor";

Problem notFound() { return {404, "not-found", "There is no such record."}; }

std::string versionTag(const std::string &version) { return "W/\"" + version + "\""; }

std::variant<Json, Problem> parseBody(const std::string &body, const TypeRules &rules)
{
    Json resource = Json::parse(body, nullptr, false);
    if (!resource.is_object())
        return Problem{400, "structure", "The body is not a JSON object."};
    const auto type = resource.find("resourceType");
    if (type == resource.end() || *type != rules.type)
        return Problem{400, "structure", "The body is not a resource of this type."};
    return resource;
}

} // namespace

FhirEndpoint::FhirEndpoint(ResourceStore &store, const RecordGate &gate, std::string baseUrl,
    Creators creators, Updaters updaters)
    : m_store(store)
    , m_gate(gate)
    , m_baseUrl(std::move(baseUrl))
    , m_creators(std::move(creators))
    , m_updaters(std::move(updaters))
    , m_cursor(store.database())
    , m_capabilities(capabilityStatement(m_baseUrl, toInstant(store.clock().now())).dump())
{
}

void FhirEndpoint::registerRoutes(httplib::Server &server, const std::string &basePath)
{
    const std::string type = basePath + "/([A-Za-z]+)";
    const std::string one = type + R"(/([A-Za-z0-9.\-]{1,64}))";
    server.Get(basePath + "/metadata", [this](const Request &request, Response &response) {
        if (const auto problem = refuseFormat(request))
            return answerProblem(response, *problem);
        if (!answerIfUnchanged(request, response, versionTag(sha256Base64Url(m_capabilities))))
            answerFhir(response, 200, m_capabilities);
    });
    const auto handledBy = [this](Handler handler) {
        return [this, handler](const Request &request, Response &response) {
            serve(request, response, handler);
        };
    };
    server.Get(type, handledBy(&FhirEndpoint::search));
    server.Get(one, handledBy(&FhirEndpoint::read));
    server.Post(type, handledBy(&FhirEndpoint::create));
    for (const auto &[updated, updater] : m_updaters) {
        std::string known = basePath;
        known.append("/(").append(updated).append(R"()/([A-Za-z0-9.\-]{1,64}))");
        server.Put(known, handledBy(&FhirEndpoint::update));
    }

    const auto notAllowed = [](const Request &, Response &response) {
        response.set_header("Allow", "GET, HEAD, POST");
        answerProblem(response, {405, "not-supported", "This is not done here."});
    };
    server.Put(one, notAllowed).Patch(one, notAllowed).Delete(one, notAllowed);
}

void FhirEndpoint::serve(const Request &request, Response &response, Handler handler)
{
    if (const auto problem = refuseFormat(request))
        return answerProblem(response, *problem);
    m_gate.serve(request, response, request.matches[1],
        [&](const Grant &grant, const TypeRules &rules, AuditedAction &action) {
            (this->*handler)(request, response, grant, rules, action);
        });
}

std::variant<SearchQuery, Problem> FhirEndpoint::queryOf(
    const Request &request, const Grant &grant, const TypeRules &rules) const
{
    const auto cursor = request.params.find(cursorParameter);
    if (cursor == request.params.end())
        return parseSearch(rules, request.params);
    if (request.params.size() > 1)
        return Problem{400, "invalid", "A page link takes nothing else."};
    return m_cursor.open(rules, cursor->second, grant);
}

void FhirEndpoint::search(const Request &request, Response &response, const Grant &grant,
    const TypeRules &rules, AuditedAction &action)
{
    action.kind = AuditedAction::Kind::Search;
    action.query = queryString(request.params);
    if (const auto problem = refuseType(grant, rules, action.kind))
        return answerProblem(response, *problem);
    const std::variant<SearchQuery, Problem> parsed = queryOf(request, grant, rules);
    if (const auto *problem = std::get_if<Problem>(&parsed))
        return answerProblem(response, *problem);

    const auto &query = std::get<SearchQuery>(parsed);
    const SearchPage page = runSearch(m_store, query, grant);
    std::string next;
    if (page.end) {
        next = m_baseUrl + "/" + action.type + "?" + cursorParameter + "="
            + m_cursor.seal(query, *page.end, grant);
    }
    const std::string body = searchBundle(query, page, m_baseUrl, next);
    if (!answerIfUnchanged(request, response, versionTag(sha256Base64Url(body))))
        answerFhir(response, 200, body);
}

void FhirEndpoint::read(const Request &request, Response &response, const Grant &grant,
    const TypeRules &rules, AuditedAction &action)
{
    action.kind = AuditedAction::Kind::Read;
    action.id = request.matches[2].str();
    if (const auto problem = refuseType(grant, rules, action.kind))
        return answerProblem(response, *problem);
    const auto found = readVisible(m_store, grant, action.type, action.id);
    if (!found)
        return answerProblem(response, notFound());
    if (found->deleted)
        return answerProblem(response, {410, "deleted", "This record was deleted."});
    if (!answerIfUnchanged(request, response, versionTag(std::to_string(found->version))))
        answerFhir(response, 200, found->body);
}

std::variant<std::optional<std::string>, Problem> FhirEndpoint::existingMatch(
    const Request &request, const Grant &grant, const TypeRules &rules) const
{
    const std::string condition = request.get_header_value("If-None-Exist");
    if (condition.empty())
        return std::nullopt;
    std::variant<SearchQuery, Problem> parsed
        = parseSearch(rules, parseQueryString(condition.substr(condition.front() == '?' ? 1 : 0)));
    if (auto *problem = std::get_if<Problem>(&parsed))
        return std::move(*problem);
    auto &query = std::get<SearchQuery>(parsed);
    if (query.criteria.empty())
        return Problem{400, "invalid", "If-None-Exist needs a condition."};
    query.count = 1;
    const SearchPage page = runSearch(m_store, query, grant);
    if (page.end)
        return Problem{412, "multiple-matches", "More than one record matches."};
    if (page.hits.empty())
        return std::nullopt;
    return page.hits.front().body;
}

void FhirEndpoint::create(const Request &request, Response &response, const Grant &grant,
    const TypeRules &rules, AuditedAction &action)
{
    action.kind = AuditedAction::Kind::Create;
    if (const auto problem = refuseType(grant, rules, action.kind))
        return answerProblem(response, *problem);
    const auto creator = m_creators.find(rules.type);
    if (creator == m_creators.end())
        return answerProblem(response, {403, "forbidden", action.type + " is read only."});
    std::variant<Json, Problem> body = parseBody(request.body, rules);
    if (const auto *problem = std::get_if<Problem>(&body))
        return answerProblem(response, *problem);

    // Looking for a match and making the record are one step: two retries at once make one message.
    Database::Transaction transaction(m_store.database());
    const auto existing = existingMatch(request, grant, rules);
    if (const auto *problem = std::get_if<Problem>(&existing))
        return answerProblem(response, *problem);
    Json stored;
    if (const auto &match = std::get<std::optional<std::string>>(existing)) {
        stored = Json::parse(*match);
        response.status = 200;
    } else {
        std::variant<Json, Problem> made = creator->second(
            grant, std::move(std::get<Json>(body)), request.get_header_value("Accept-Language"));
        if (const auto *problem = std::get_if<Problem>(&made))
            return answerProblem(response, *problem);
        stored = std::move(std::get<Json>(made));
        response.status = 201;
    }
    transaction.commit();
    answerStored(response, response.status, stored, action);
}

void FhirEndpoint::update(const Request &request, Response &response, const Grant &grant,
    const TypeRules &rules, AuditedAction &action)
{
    action.kind = AuditedAction::Kind::Update;
    action.id = request.matches[2].str();
    if (const auto problem = refuseType(grant, rules, action.kind))
        return answerProblem(response, *problem);
    std::variant<Json, Problem> body = parseBody(request.body, rules);
    if (const auto *problem = std::get_if<Problem>(&body))
        return answerProblem(response, *problem);
    Database::Transaction transaction(m_store.database());
    const auto found = readVisible(m_store, grant, action.type, action.id);
    if (!found || found->deleted)
        return answerProblem(response, notFound());
    const std::string condition = request.get_header_value("If-Match");
    if (condition.empty())
        return answerProblem(response, {428, "required", "If-Match is missing."});
    if (condition != versionTag(std::to_string(found->version)))
        return answerProblem(response, {412, "conflict", "The record has changed meanwhile."});
    std::variant<Json, Problem> made
        = m_updaters.find(rules.type)
              ->second(grant, Json::parse(found->body), std::move(std::get<Json>(body)),
                  request.get_header_value("Accept-Language"));
    if (const auto *problem = std::get_if<Problem>(&made))
        return answerProblem(response, *problem);
    transaction.commit();
    answerStored(response, 200, std::get<Json>(made), action);
}

void FhirEndpoint::answerStored(
    Response &response, int status, const Json &stored, AuditedAction &action)
{
    action.id = stored["id"].get<std::string>();
    const auto version = stored["meta"]["versionId"].get<std::string>();
    response.set_header("ETag", versionTag(version));
    response.set_header(
        "Location", m_baseUrl + "/" + action.type + "/" + action.id + "/_history/" + version);
    answerFhir(response, status, stored.dump());
}

} // namespace kinward::sandbox
