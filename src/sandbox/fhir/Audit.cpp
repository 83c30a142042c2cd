#include "sandbox/fhir/Audit.h"

#include "sandbox/base/Base64.h"

namespace kinward::sandbox
{

namespace
{

struct Wording {
    const char *subtype;
    const char *action;
};

Wording wordingOf(AuditedAction::Kind kind)
{
    switch (kind) {
    case AuditedAction::Kind::Read:
        return {"read", "R"};
    case AuditedAction::Kind::Search:
        return {"search-type", "E"};
    case AuditedAction::Kind::Update:
        return {"update", "U"};
    case AuditedAction::Kind::Delete:
        return {"delete", "D"};
    case AuditedAction::Kind::Create:
        break;
    }
    return {"create", "C"};
}

Json referenceTo(const std::string &target) { return {{"reference", target}}; }

Json entityOf(const AuditedAction &action)
{
    if (action.kind == AuditedAction::Kind::Search)
        return {
            {"description", action.type}, {"query", toBase64(action.type + "?" + action.query)}};
    return {{"what", referenceTo(action.type + "/" + action.id)}};
}

} // namespace

void recordAction(ResourceStore &store, const Grant &grant, const AuditedAction &action)
{
    const Wording wording = wordingOf(action.kind);
    const Json agent = {{"who", referenceTo(grant.person())}, {"requestor", true}};
    Json entities = Json::array({{{"what", referenceTo("Patient/" + grant.patientId)}}});
    if (action.kind == AuditedAction::Kind::Search || !action.id.empty())
        entities.push_back(entityOf(action));
    store.put({{"resourceType", "AuditEvent"},
        {"type",
            {{"system", "http://terminology.hl7.org/CodeSystem/audit-event-type"},
                {"code", "rest"}}},
        {"subtype",
            Json::array({{{"system", "http://hl7.org/fhir/restful-interaction"},
                {"code", wording.subtype}}})},
        {"action", wording.action}, {"recorded", toInstant(store.clock().now())},
        {"outcome",
            action.status < 400       ? "0"
                : action.status < 500 ? "4"
                                      : "8"},
        {"agent", Json::array({agent})},
        {"source", {{"observer", {{"display", "Kinward demo portal"}}}}}, {"entity", entities}});
}

} // namespace kinward::sandbox
