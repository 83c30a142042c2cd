#include "sandbox/accounts/Accounts.h"

#include "sandbox/accounts/AccessChecker.h"
#include "sandbox/accounts/AuthorizePage.h"
#include "sandbox/accounts/Challenge.h"
#include "sandbox/accounts/InvitePage.h"
#include "sandbox/accounts/MailTexts.h"
#include "sandbox/accounts/Permissions.h"
#include "sandbox/accounts/RateLimiter.h"
#include "sandbox/accounts/Terms.h"
#include "sandbox/accounts/Text.h"
#include "sandbox/accounts/TokenEndpoint.h"
#include "sandbox/base/Random.h"

#include <httplib.h>
#include <stdexcept>

namespace kinward::sandbox
{

namespace
{

/// "https://host:8443/fhir" → "host"; what an e-mail address can end with.
std::string hostOf(const std::string &baseUrl)
{
    const std::size_t start = baseUrl.find("://") + 3;
    std::string host = baseUrl.substr(start, baseUrl.find('/', start) - start);
    host = host.substr(0, host.rfind(':'));
    const bool isName = host.find_first_not_of("0123456789.[]:") != std::string::npos;
    return isName ? host : "portal.example";
}

/// "ruth@example.com" → "Ruth", for invites whose sender knew no name.
std::string nameOf(const std::string &email)
{
    std::string name = email.substr(0, email.find('@'));
    if (!name.empty() && name.front() >= 'a' && name.front() <= 'z')
        name.front() = static_cast<char>(name.front() - 'a' + 'A');
    return name;
}

} // namespace

/// Everything in the order in which it depends on what stands before.
struct Accounts::Parts {
    Parts(Database &database_, const Clock &clock_, ResourceStore &records_, std::string baseUrl_,
        std::string mailFolder, AccountPolicy policy_)
        : database(database_)
        , clock(clock_)
        , records(records_)
        , baseUrl(std::move(baseUrl_))
        , policy(policy_)
        , mailbox(std::move(mailFolder), hostOf(baseUrl), clock)
    {
    }

    void guarded(httplib::Server &server, const std::string &method, const std::string &pattern,
        const std::string &purpose, std::function<HttpAnswer(const httplib::Request &)> handler);
    void registerForPeople(httplib::Server &server, const std::string &path);
    void registerForTokens(httplib::Server &server, const std::string &path);
    void registerPages(httplib::Server &server, const std::string &path);
    HttpAnswer captcha(const httplib::Request &request);
    HttpAnswer ownLinks(const httplib::Request &request, httplib::Response &response) const;

    Database &database;
    const Clock &clock;
    ResourceStore &records;
    std::string baseUrl;
    AccountPolicy policy;
    Mailbox mailbox;
    RateLimiter limiter{clock, policy.requestsPerMinute};
    Secrets secrets{database};
    PasswordHasher hasher;
    People people{database, clock};
    Practices practices{records};
    Links links{database, clock, records, practices};
    Invites invites{database, clock, records, people, links, practices, policy};
    Captchas captchas{database, clock, secrets, policy.captchaSeconds};
    SignInGuard guard{database, clock, secrets, policy};
    PasswordSignIn signIn{people, hasher, guard};
    OneTimeCodes codes{clock, secrets, mailbox, policy};
    ChallengeSessions sessions{database, clock};
    Tokens tokens{database, clock, policy};
    AuthorizationCodes authorizationCodes{database, clock, tokens};
    ChallengeAnswers answers{invites, practices, codes, guard};
    Enrollment enrollment{database, clock, records, people, links, invites};
    Activation activation{invites, people, captchas, hasher, signIn, codes, sessions, answers};
    Challenge challenge{database, activation, enrollment, signIn, guard, codes, links, sessions,
        authorizationCodes, answers, invites};
    TokenEndpoint tokenEndpoint{tokens, authorizationCodes, links, baseUrl};
    AccessChecker access{tokens, links, practices};
    AuthorizePage authorizePage{
        database, signIn, guard, codes, links, sessions, authorizationCodes, baseUrl};
};

void Accounts::Parts::guarded(httplib::Server &server, const std::string &method,
    const std::string &pattern, const std::string &purpose,
    std::function<HttpAnswer(const httplib::Request &)> handler)
{
    const auto limited = [this, purpose, handler = std::move(handler)](
                             const httplib::Request &request, httplib::Response &response) {
        const int wait = limiter.check(request.remote_addr, purpose);
        send(response, wait > 0 ? rateLimited(wait) : handler(request));
    };
    if (method == "GET")
        server.Get(pattern, limited);
    else
        server.Post(pattern, limited);
}

void Accounts::Parts::registerForPeople(httplib::Server &server, const std::string &path)
{
    guarded(server, "GET", path + "/caregiver/invites/([^/]+)", "invite",
        [this](const httplib::Request &request) {
            const auto invite = invites.findByCode(request.matches[1]);
            return invite ? HttpAnswer{200, invites.toJson(*invite), 0}
                          : HttpAnswer{404, {{"error", "invite_unknown"}}, 0};
        });
    guarded(server, "POST", path + "/caregiver/captcha", "captcha",
        [this](const httplib::Request &request) { return captcha(request); });
    guarded(server, "GET", path + "/caregiver/terms", "terms", [](const httplib::Request &request) {
        return HttpAnswer{200, terms::toJson(preferredLanguage(request)), 0};
    });
    guarded(server, "GET", path + "/demo/mailbox", "mailbox", [this](const httplib::Request &) {
        return HttpAnswer{200, mailbox.toJson(), 0};
    });
    guarded(server, "GET", path + "/demo/captcha/([^/]+)", "mailbox",
        [this](const httplib::Request &request) {
            const auto answer = captchas.demoAnswer(request.matches[1]);
            return answer ? HttpAnswer{200, {{"answer", *answer}}, 0}
                          : HttpAnswer{404, {{"error", "captcha_unknown"}}, 0};
        });
    server.Get(path + "/caregiver/links",
        [this](const httplib::Request &request, httplib::Response &response) {
            send(response, ownLinks(request, response));
        });
}

void Accounts::Parts::registerForTokens(httplib::Server &server, const std::string &path)
{
    guarded(server, "POST", path + "/oauth/challenge", "challenge",
        [this](const httplib::Request &request) {
            return challenge.answer(Form::ofBody(request), preferredLanguage(request));
        });
    guarded(
        server, "POST", path + "/oauth/token", "token", [this](const httplib::Request &request) {
            return tokenEndpoint.token(Form::ofBody(request));
        });
    guarded(
        server, "POST", path + "/oauth/revoke", "token", [this](const httplib::Request &request) {
            return tokenEndpoint.revoke(Form::ofBody(request));
        });
}

void Accounts::Parts::registerPages(httplib::Server &server, const std::string &path)
{
    const auto isFlood = [this](const httplib::Request &request, httplib::Response &response) {
        const int wait = limiter.check(request.remote_addr, "page");
        if (wait > 0)
            send(response, rateLimited(wait));
        return wait > 0;
    };
    server.Get(path + "/invite/([^/]+)",
        [this, isFlood](const httplib::Request &request, httplib::Response &response) {
            if (isFlood(request, response))
                return;
            const std::string code = request.matches[1];
            const auto invite = invites.findByCode(code);
            sendInvitePage(response, preferredLanguage(request), invite,
                invite ? practices.toJson(invite->practiceId) : Json::object(),
                kinwardInviteLink(baseUrl, code));
        });
    server.Get(path + "/oauth/authorize",
        [this, isFlood](const httplib::Request &request, httplib::Response &response) {
            if (!isFlood(request, response))
                authorizePage.get(request, response);
        });
    server.Post(path + "/oauth/authorize",
        [this, isFlood](const httplib::Request &request, httplib::Response &response) {
            if (!isFlood(request, response))
                authorizePage.post(Form::ofBody(request), preferredLanguage(request), response);
        });
}

HttpAnswer Accounts::Parts::captcha(const httplib::Request &request)
{
    const std::string kind = Form::ofBody(request).value("kind");
    if (kind == "picture")
        return {201, captchas.makePicture(), 0};
    if (kind == "question")
        return {201, captchas.makeQuestion(preferredLanguage(request)), 0};
    return oauthError(400, "invalid_request");
}

HttpAnswer Accounts::Parts::ownLinks(
    const httplib::Request &request, httplib::Response &response) const
{
    const auto allowed = access.forAccount(request);
    if (const auto *denied = std::get_if<Denial>(&allowed)) {
        response.set_header("WWW-Authenticate", authenticateHeader(*denied));
        return {denied->status, denied->operationOutcome, 0};
    }
    const std::string &accountId = std::get<TokenFamily>(allowed).accountId;
    const Person person = people.find(accountId).value_or(Person{});
    Json list = Json::array();
    for (const Link &link : links.ofAccount(accountId))
        list.push_back(links.toJson(link));
    return {
        200, {{"caregiver", {{"name", person.name}, {"email", person.email}}}, {"links", list}}, 0};
}

Accounts::Accounts(Database &database, const Clock &clock, ResourceStore &records,
    std::string baseUrl, std::string mailFolder, AccountPolicy policy)
    : m_parts(std::make_unique<Parts>(
        database, clock, records, std::move(baseUrl), std::move(mailFolder), policy))
{
}

Accounts::~Accounts() = default;

void Accounts::registerRoutes(httplib::Server &server, const std::string &basePath)
{
    m_parts->registerForPeople(server, basePath);
    m_parts->registerForTokens(server, basePath);
    m_parts->registerPages(server, basePath);
}

AccessCheck Accounts::accessCheck()
{
    return [this](const httplib::Request &request) { return m_parts->access.forRecords(request); };
}

std::string Accounts::createInvite(const InviteOrder &order)
{
    InviteOrder complete = order;
    if (complete.code.empty())
        complete.code = randomToken(18);
    if (complete.caregiverName.empty())
        complete.caregiverName = nameOf(order.email);
    const std::string link = httpsInviteLink(m_parts->baseUrl, complete.code);
    if (!m_parts->invites.add(complete))
        return link;
    const Json practice = m_parts->practices.toJson(m_parts->practices.ofPatient(order.patientId));
    m_parts->mailbox.send(inviteMail({normalizedEmail(order.email), complete.caregiverName,
        practice.at("name"), practice.at("phone"), link,
        kinwardInviteLink(m_parts->baseUrl, complete.code), order.validDays}));
    return link;
}

void Accounts::createPrimaryAccount(const std::string &patientId, const std::string &email)
{
    m_parts->people.setPrimary(patientId, email);
}

std::string Accounts::patientToken(const std::string &patientId)
{
    if (!m_parts->people.primaryEmail(patientId))
        throw std::runtime_error("the patient has no account of their own: " + patientId);
    const std::string id = m_parts->tokens.openFamily({}, ownLinkId(patientId), "demo-patient-app",
        "launch/patient patient/*.rs patient/Communication.c");
    return m_parts->tokens.issue(m_parts->tokens.family(id).value()).accessToken;
}

void Accounts::setPermissions(const std::string &linkId, const std::set<std::string> &permissions)
{
    for (const std::string &permission : permissions) {
        if (allPermissions().count(permission) == 0)
            throw std::runtime_error("there is no permission " + permission);
    }
    if (!m_parts->links.find(linkId))
        throw std::runtime_error("there is no link " + linkId);
    m_parts->links.setPermissions(linkId, permissions);
}

void Accounts::endLink(
    const std::string &linkId, const std::string &status, const std::string &reason)
{
    m_parts->links.end(linkId, status, reason);
}

} // namespace kinward::sandbox
