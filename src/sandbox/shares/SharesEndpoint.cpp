#include "sandbox/shares/SharesEndpoint.h"

#include "sandbox/base/Random.h"
#include "sandbox/fhir/ElementPath.h"
#include "sandbox/fhir/FhirHttp.h"
#include "sandbox/shares/ShareAudit.h"

#include <regex>

namespace kinward::sandbox
{

namespace
{

constexpr auto practicePermission = "documents.share.practice";
constexpr auto outsidePermission = "documents.share.outside";

bool isRandomUuid(const std::string &id)
{
    static const std::regex pattern(
        "[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    return std::regex_match(id, pattern);
}

/// A patient's own account has no link, and shares in other ways.
bool permits(const Grant &grant, const char *permission)
{
    return !grant.relatedPersonId.empty() && grant.permissions.count(permission) > 0;
}

Problem notPermitted()
{
    return {403, "forbidden", "The caregiver's access does not include this."};
}

/// Whoever may share in one way sees, and revokes, all that they shared.
std::optional<Problem> refuseShares(const Grant &grant)
{
    if (permits(grant, practicePermission) || permits(grant, outsidePermission))
        return std::nullopt;
    return notPermitted();
}

std::optional<Problem> refuseOrder(const Grant &grant, const Json &sent)
{
    const std::string kind = sent.is_object() ? textAt(sent, "kind") : std::string();
    if (kind != "practice" && kind != "outside")
        return Problem{400, "invalid", "kind is practice or outside."};
    if (!permits(grant, kind == "practice" ? practicePermission : outsidePermission))
        return notPermitted();
    return refuseType(grant, *rulesOf("DocumentReference"), AuditedAction::Kind::Read);
}

void answerJson(httplib::Response &response, int status, const Json &json)
{
    response.status = status;
    response.set_content(json.dump(), "application/json");
}

} // namespace

SharesEndpoint::SharesEndpoint(ResourceStore &records, const RecordGate &gate, ShareStore &shares,
    const PasswordHasher &hasher, std::string origin, std::chrono::milliseconds seenAfter)
    : m_records(records)
    , m_gate(gate)
    , m_shares(shares)
    , m_hasher(hasher)
    , m_origin(std::move(origin))
    , m_seenAfter(seenAfter)
{
}

void SharesEndpoint::registerRoutes(httplib::Server &server, const std::string &basePath)
{
    const std::string all = basePath + "/caregiver/shares";
    const std::string one = all + "/([^/]+)";
    server.Get(all, [this](const auto &request, auto &response) { list(request, response); });
    server.Put(one, [this](const auto &request, auto &response) { put(request, response); });
    server.Delete(one, [this](const auto &request, auto &response) { revoke(request, response); });
}

void SharesEndpoint::list(const Request &request, Response &response) const
{
    const std::optional<Grant> grant = m_gate.admit(request, response);
    if (!grant)
        return;
    if (const auto problem = refuseShares(*grant))
        return answerProblem(response, *problem);
    Json shares = Json::array();
    for (const Share &share : m_shares.ofLink(grant->linkId))
        shares.push_back(json(share));
    answerJson(response, 200, {{"shares", std::move(shares)}});
}

void SharesEndpoint::put(const Request &request, Response &response)
{
    const std::optional<Grant> grant = m_gate.admit(request, response);
    if (!grant)
        return;
    const std::string id = request.matches[1].str();
    const Json sent = Json::parse(request.body, nullptr, false);
    if (const auto problem = refuseOrder(*grant, sent))
        return answerProblem(response, *problem);
    if (!isRandomUuid(id))
        return answerProblem(response, {400, "invalid", "The id is not a random UUID."});
    if (answerKnown(response, *grant, id))
        return;
    std::variant<ShareOrder, Problem> order = ShareChecks(m_records, *grant)(sent);
    if (const auto *problem = std::get_if<Problem>(&order))
        return answerProblem(response, *problem);
    make(response, *grant, id, std::move(std::get<ShareOrder>(order)));
}

bool SharesEndpoint::answerKnown(
    Response &response, const Grant &grant, const std::string &id) const
{
    const std::optional<Share> known = m_shares.find(id);
    if (!known)
        return false;
    if (known->linkId == grant.linkId)
        answerJson(response, 200, json(*known));
    else
        answerProblem(response, {409, "conflict", "This id stands for something else."});
    return true;
}

void SharesEndpoint::make(
    Response &response, const Grant &grant, const std::string &id, ShareOrder order)
{
    Share &share = order.share;
    share.id = id;
    share.linkId = grant.linkId;
    share.patientId = grant.patientId;
    share.person = grant.person();
    share.created = m_shares.now();
    if (share.isOutside)
        share.token = randomToken();
    else if (order.isLookedAt)
        share.seen = share.created + m_seenAfter.count();
    if (!order.passcode.empty()) // takes its time, and the database must be free meanwhile
        share.passcodeHash = m_hasher.hash(order.passcode);
    Database::Transaction transaction(m_records.database());
    if (answerKnown(response, grant, id)) // sent side by side, the other one was quicker
        return transaction.commit();
    m_shares.add(share, order.files);
    recordShareEvent(m_records, share, ShareEvent::Made);
    transaction.commit();
    answerJson(response, 201, json(share));
}

void SharesEndpoint::revoke(const Request &request, Response &response)
{
    const std::optional<Grant> grant = m_gate.admit(request, response);
    if (!grant)
        return;
    if (const auto problem = refuseShares(*grant))
        return answerProblem(response, *problem);
    Database::Transaction transaction(m_records.database());
    const std::optional<Share> share = m_shares.find(request.matches[1].str());
    if (share && share->linkId == grant->linkId && share->revoked == 0) {
        m_shares.revoke(share->id);
        recordShareEvent(m_records, *share, ShareEvent::Revoked);
    }
    transaction.commit();
    response.status = 204; // of another's share no more is told than of one that never was
}

} // namespace kinward::sandbox
