#include "sandbox/shares/ManifestEndpoint.h"

#include "sandbox/fhir/ElementPath.h"
#include "sandbox/shares/ShareAudit.h"

namespace kinward::sandbox
{

namespace
{

constexpr std::size_t usuallyEmbedded = std::size_t{1024} * 1024; // characters
constexpr auto jose = "application/jose";

/// Of no credentials: the address, and the passcode in the body, are all that counts.
void allowEveryOrigin(httplib::Response &response)
{
    response.set_header("Access-Control-Allow-Origin", "*");
}

void answerJson(httplib::Response &response, int status, const Json &json)
{
    response.status = status;
    response.set_content(json.dump(), "application/json");
}

/// Expired, revoked, locked and never heard of look the same.
void answerGone(httplib::Response &response)
{
    answerJson(response, 404, {{"message", "This link is not active."}});
}

bool isActive(const std::optional<Share> &share, std::int64_t now)
{
    return share && share->isOutside && share->statusAt(now) == "active";
}

std::size_t embeddedIn(const Json &sent)
{
    const Json most = sent.value("embeddedLengthMax", Json(usuallyEmbedded));
    return most.is_number_unsigned() ? most.get<std::size_t>() : 0;
}

} // namespace

ManifestEndpoint::ManifestEndpoint(
    ResourceStore &records, ShareStore &shares, const PasswordHasher &hasher, std::string origin)
    : m_records(records)
    , m_shares(shares)
    , m_hasher(hasher)
    , m_origin(std::move(origin))
{
}

void ManifestEndpoint::registerRoutes(httplib::Server &server)
{
    constexpr auto manifests = "/shl/m/([A-Za-z0-9_-]{43})";
    constexpr auto files = "/shl/f/([A-Za-z0-9_-]{43})";
    server.Post(
        manifests, [this](const auto &request, auto &response) { manifest(request, response); });
    server.Get(
        manifests, [this](const auto &request, auto &response) { singleFile(request, response); });
    server.Get(files, [this](const auto &request, auto &response) { file(request, response); });
    const auto preflight = [](const Request &, Response &response) {
        allowEveryOrigin(response);
        response.set_header("Access-Control-Allow-Methods", "GET, POST");
        response.set_header("Access-Control-Allow-Headers", "Content-Type");
        response.set_header("Access-Control-Max-Age", "600");
        response.status = 204;
    };
    server.Options(manifests, preflight);
    server.Options(files, preflight);
}

void ManifestEndpoint::manifest(const Request &request, Response &response)
{
    allowEveryOrigin(response);
    const Json sent = Json::parse(request.body, nullptr, false);
    const std::string recipient = sent.is_object() ? textAt(sent, "recipient") : std::string();
    if (recipient.empty())
        return answerJson(response, 400, {{"message", "recipient says who asks."}});
    const std::optional<Share> share = m_shares.findByToken(request.matches[1].str());
    if (!isActive(share, m_shares.now()))
        return answerGone(response);
    if (!passes(response, *share, sent) || !open(response, *share, recipient))
        return;
    answerJson(response, 200, manifestOf(*share, embeddedIn(sent)));
}

/// The guess is counted before it is compared, so that guesses sent side by side count one by one.
bool ManifestEndpoint::passes(Response &response, const Share &share, const Json &sent)
{
    if (share.passcodeHash.empty())
        return true;
    const std::string passcode = textAt(sent, "passcode");
    if (passcode.empty()) {
        answerJson(response, 401, {{"remainingAttempts", share.attemptsLeft()}});
        return false;
    }
    if (!m_shares.takeAttempt(share.id)) {
        answerGone(response);
        return false;
    }
    if (m_hasher.verify(share.passcodeHash, passcode)) {
        m_shares.giveAttemptBack(share.id);
        return true;
    }
    recordShareEvent(m_records, share, ShareEvent::WrongPasscode, textAt(sent, "recipient"));
    const std::optional<Share> now = m_shares.find(share.id);
    answerJson(response, 401, {{"remainingAttempts", now ? now->attemptsLeft() : 0}});
    return false;
}

bool ManifestEndpoint::open(Response &response, const Share &share, const std::string &recipient)
{
    Database::Transaction transaction(m_records.database());
    const bool isOpen = m_shares.countView(share.id);
    if (isOpen)
        recordShareEvent(m_records, share, ShareEvent::Opened, recipient);
    transaction.commit();
    if (!isOpen)
        answerGone(response);
    return isOpen;
}

Json ManifestEndpoint::manifestOf(const Share &share, std::size_t embedded)
{
    Json files = Json::array();
    int position = 0;
    for (SharedFile &shared : m_shares.files(share.id)) {
        Json file = {{"contentType", shared.contentType}};
        if (shared.jwe.size() <= embedded)
            file["embedded"] = std::move(shared.jwe);
        else
            file["location"] = m_origin + "/shl/f/" + m_shares.openDownload(share.id, position);
        files.push_back(std::move(file));
        ++position;
    }
    return {{"status", "finalized"}, {"files", std::move(files)}};
}

void ManifestEndpoint::singleFile(const Request &request, Response &response)
{
    allowEveryOrigin(response);
    const std::string recipient = request.get_param_value("recipient");
    if (recipient.empty())
        return answerJson(response, 400, {{"message", "recipient says who asks."}});
    const std::optional<Share> share = m_shares.findByToken(request.matches[1].str());
    if (!isActive(share, m_shares.now()) || !share->isSingleFile)
        return answerGone(response);
    const std::vector<SharedFile> files = m_shares.files(share->id);
    if (files.empty())
        return answerGone(response); // revoked at this moment
    if (open(response, *share, recipient))
        response.set_content(files.front().jwe, jose);
}

void ManifestEndpoint::file(const Request &request, Response &response) const
{
    allowEveryOrigin(response);
    const std::optional<SharedFile> shared = m_shares.download(request.matches[1].str());
    if (!shared)
        return answerGone(response);
    response.set_content(shared->jwe, jose);
}

} // namespace kinward::sandbox
