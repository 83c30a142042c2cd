#include "sandbox/fhir/RecordGate.h"

#include "sandbox/fhir/Compartment.h"
#include "sandbox/fhir/FhirHttp.h"

namespace kinward::sandbox
{

RecordGate::RecordGate(ResourceStore &store, AccessCheck access)
    : m_store(store)
    , m_access(std::move(access))
{
}

std::optional<Grant> RecordGate::admit(
    const httplib::Request &request, httplib::Response &response) const
{
    std::variant<Grant, Denial> access = m_access(request);
    if (auto *grant = std::get_if<Grant>(&access))
        return std::move(*grant);
    const Denial &denial = std::get<Denial>(access);
    // RFC 6750 §3.1: without a token there is no error to tell of.
    response.set_header("WWW-Authenticate",
        request.has_header("Authorization") ? "Bearer error=\"invalid_token\"" : "Bearer");
    answerFhir(response, denial.status, denial.operationOutcome.dump());
    return std::nullopt;
}

void RecordGate::serve(const httplib::Request &request, httplib::Response &response,
    const std::string &type, const Handler &handler) const
{
    const std::optional<Grant> grant = admit(request, response);
    if (!grant)
        return;
    const TypeRules *rules = rulesOf(type);
    if (!rules)
        return answerProblem(response, {404, "not-supported", "This type is not kept here."});
    response.set_header("Cache-Control", "private, no-cache");
    AuditedAction action;
    action.type = type;
    handler(*grant, *rules, action);
    action.status = response.status;
    recordAction(m_store, *grant, action);
}

std::optional<Problem> refuseType(
    const Grant &grant, const TypeRules &rules, AuditedAction::Kind kind)
{
    const bool writes = kind != AuditedAction::Kind::Read && kind != AuditedAction::Kind::Search;
    const std::string type(rules.type);
    if (sectionOf(grant, type) == Section::Closed)
        return Problem{403, "forbidden", "The caregiver's access does not include this section."};
    if (!holds(writes ? grant.writableTypes : grant.readableTypes, type))
        return Problem{403, "forbidden", "The token's scopes do not include " + type + "."};
    return std::nullopt;
}

} // namespace kinward::sandbox
