#include "sandbox/fhir/FhirEndpoint.h"

#include "sandbox/base/Base64.h"
#include "sandbox/base/Random.h"
#include "sandbox/fhir/CapabilityStatement.h"
#include "sandbox/fhir/Compartment.h"
#include "sandbox/fhir/CreateRules.h"
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

/// Whether the token and the link let this caregiver do this with this type at all.
std::optional<Problem> refuseType(
    const Grant &grant, const TypeRules &rules, AuditedAction::Kind kind)
{
    const bool writes = kind == AuditedAction::Kind::Create;
    const std::string type(rules.type);
    if (sectionOf(grant, type) == Section::Closed)
        return Problem{403, "forbidden", "The caregiver's access does not include this section."};
    if (!holds(writes ? grant.writableTypes : grant.readableTypes, type))
        return Problem{403, "forbidden", "The token's scopes do not include " + type + "."};
    if (writes && !mayBeCreated(type))
        return Problem{403, "forbidden", type + " is read only."};
    return std::nullopt;
}

/// A Binary comes as the bytes it is, unless the client wants FHIR around them (R4 §2.21.1).
bool answerAsBytes(const httplib::Request &request, httplib::Response &response,
    const std::string &type, const std::string &body)
{
    const std::string accept = request.get_header_value("Accept");
    if (type != "Binary" || accept.empty() || accept.find("json") != std::string::npos)
        return false;
    const Json binary = Json::parse(body);
    const auto bytes = fromBase64(binary.value("data", ""));
    if (!bytes)
        return false;
    response.status = 200;
    response.set_content(*bytes, binary.value("contentType", "application/octet-stream"));
    return true;
}

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

FhirEndpoint::FhirEndpoint(ResourceStore &store, AccessCheck access, std::string baseUrl)
    : m_store(store)
    , m_access(std::move(access))
    , m_baseUrl(std::move(baseUrl))
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

    const auto notAllowed = [](const Request &, Response &response) {
        response.set_header("Allow", "GET, HEAD, POST");
        answerProblem(response, {405, "not-supported", "This is not done here."});
    };
    server.Put(one, notAllowed).Patch(one, notAllowed).Delete(one, notAllowed);
}

void FhirEndpoint::serve(const Request &request, Response &response, Handler handler)
{
    const std::variant<Grant, Denial> access = m_access(request);
    if (const auto *denial = std::get_if<Denial>(&access)) {
        // RFC 6750 §3.1: without a token there is no error to tell of.
        response.set_header("WWW-Authenticate",
            request.has_header("Authorization") ? "Bearer error=\"invalid_token\"" : "Bearer");
        return answerFhir(response, denial->status, denial->operationOutcome.dump());
    }
    const Grant &grant = std::get<Grant>(access);
    AuditedAction action;
    action.type = request.matches[1].str();
    const TypeRules *rules = rulesOf(action.type);
    if (!rules)
        return answerProblem(response, {404, "not-supported", "This type is not kept here."});
    if (const auto problem = refuseFormat(request))
        return answerProblem(response, *problem);

    response.set_header("Cache-Control", "private, no-cache");
    (this->*handler)(request, response, grant, *rules, action);
    action.status = response.status;
    recordAction(m_store, grant, action);
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
    if (!answerIfUnchanged(request, response, versionTag(std::to_string(found->version)))
        && !answerAsBytes(request, response, action.type, found->body))
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
        std::variant<Json, Problem> ready
            = prepareCommunication(m_store, grant, std::move(std::get<Json>(body)));
        if (const auto *problem = std::get_if<Problem>(&ready))
            return answerProblem(response, *problem);
        stored = m_store.put(std::move(std::get<Json>(ready)));
        response.status = 201;
    }
    transaction.commit();
    action.id = stored["id"].get<std::string>();
    const auto version = stored["meta"]["versionId"].get<std::string>();
    response.set_header("ETag", versionTag(version));
    response.set_header(
        "Location", m_baseUrl + "/" + action.type + "/" + action.id + "/_history/" + version);
    answerFhir(response, response.status, stored.dump());
}

} // namespace kinward::sandbox
