#include "sandbox/shares/ShareAudit.h"

#include "sandbox/accounts/Text.h"

namespace kinward::sandbox
{

namespace
{

constexpr auto eventSystem = "https://kinward.org/fhir/CodeSystem/share-event";
constexpr std::size_t nameBytes = 200;

struct Wording {
    const char *code;
    const char *action;
    const char *outcome;
};

Wording wordingOf(ShareEvent event)
{
    switch (event) {
    case ShareEvent::Revoked:
        return {"revoked", "U", "0"};
    case ShareEvent::Opened:
        return {"opened", "R", "0"};
    case ShareEvent::WrongPasscode:
        return {"wrong-passcode", "R", "4"};
    case ShareEvent::Made:
        break;
    }
    return {"made", "C", "0"};
}

Json referenceTo(const std::string &target) { return {{"reference", target}}; }

} // namespace

void recordShareEvent(
    ResourceStore &store, const Share &share, ShareEvent event, const std::string &recipient)
{
    const Wording wording = wordingOf(event);
    Json agents
        = Json::array({{{"who", referenceTo(share.person)}, {"requestor", recipient.empty()}}});
    if (!recipient.empty() && isUtf8(recipient) && recipient.size() <= nameBytes)
        agents.push_back({{"name", withoutControls(recipient)}, {"requestor", true}});
    Json entities = Json::array({{{"what", referenceTo("Patient/" + share.patientId)}}});
    for (const Json &document : share.documents)
        entities.push_back({{"what", {{"reference", document}}}});
    store.put({{"resourceType", "AuditEvent"},
        {"type",
            {{"system", "http://dicom.nema.org/resources/ontology/DCM"}, {"code", "110106"},
                {"display", "Export"}}},
        {"subtype", Json::array({{{"system", eventSystem}, {"code", wording.code}}})},
        {"action", wording.action}, {"recorded", toInstant(store.clock().now())},
        {"outcome", wording.outcome}, {"agent", agents},
        {"source", {{"observer", {{"display", "Kinward demo portal"}}}}}, {"entity", entities}});
}

} // namespace kinward::sandbox
