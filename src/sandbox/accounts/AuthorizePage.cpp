#include "sandbox/accounts/AuthorizePage.h"

#include "sandbox/accounts/AuthorizeForms.h"
#include "sandbox/accounts/Client.h"
#include "sandbox/accounts/Scopes.h"
#include "sandbox/fhir/QueryString.h"

#include <httplib.h>

namespace kinward::sandbox
{

namespace
{

/// The `error` of RFC 6749 §4.1.2.1, or empty.
std::string problemWith(const httplib::Request &request, const std::string &baseUrl)
{
    if (request.get_param_value("response_type") != "code")
        return "unsupported_response_type";
    if (request.get_param_value("code_challenge_method") != "S256"
        || !isCodeChallenge(request.get_param_value("code_challenge"))
        || request.get_param_value("state").empty() || request.get_param_value("aud") != baseUrl)
        return "invalid_request";
    return isScopeAcceptable(request.get_param_value("scope")) ? "" : "invalid_scope";
}

} // namespace

AuthorizePage::AuthorizePage(Database &database, PasswordSignIn &signIn, SignInGuard &guard,
    OneTimeCodes &codes, const Links &links, ChallengeSessions &sessions,
    AuthorizationCodes &authorizationCodes, std::string baseUrl)
    : m_database(database)
    , m_signIn(signIn)
    , m_guard(guard)
    , m_codes(codes)
    , m_links(links)
    , m_sessions(sessions)
    , m_authorizationCodes(authorizationCodes)
    , m_baseUrl(std::move(baseUrl))
{
}

void AuthorizePage::get(const httplib::Request &request, httplib::Response &response)
{
    const Language language = preferredLanguage(request);
    ChallengeSession session;
    session.clientId = request.get_param_value("client_id");
    session.redirectUri = request.get_param_value("redirect_uri");
    // Nothing is sent to an address that is not known to be good (RFC 6749 §4.1.2.1).
    if (!isKnownClient(session.clientId))
        return sendRefusal(response, language, "invalid_client");
    if (!isLoopbackRedirect(session.redirectUri))
        return sendRefusal(response, language, "redirect_uri is not a loopback address");
    session.state = request.get_param_value("state");
    const std::string problem = problemWith(request, m_baseUrl);
    if (!problem.empty())
        return goBack(session, "error=" + problem, response);
    session.scope = request.get_param_value("scope");
    session.codeChallenge = request.get_param_value("code_challenge");
    session.step = Step::Password;
    m_sessions.open(session);
    sendPasswordForm(response, session, language);
}

void AuthorizePage::post(const Form &form, Language language, httplib::Response &response)
{
    const auto session = m_sessions.find(form.value("auth_session"));
    if (!form.isValid() || !session || session->redirectUri.empty())
        return sendRefusal(response, language, "invalid_session");
    if (session->step == Step::Code)
        return giveCode(form, *session, language, response);
    givePassword(form, *session, language, response);
}

void AuthorizePage::givePassword(
    const Form &form, ChallengeSession session, Language language, httplib::Response &response)
{
    const PasswordResult result = m_signIn.check(form.value("username"), form.value("password"));
    if (result.lockedFor > 0) {
        response.set_header("Retry-After", std::to_string(result.lockedFor));
        return sendPasswordForm(response, session, language, FormProblem::Locked);
    }
    if (!result.person)
        return sendPasswordForm(response, session, language, FormProblem::SignInFailed);
    session.email = result.person->email;
    session.accountId = result.person->id;
    session.step = Step::Code;
    m_codes.send(session, language);
    m_sessions.save(session);
    sendCodeForm(response, session, language);
}

void AuthorizePage::giveCode(
    const Form &form, ChallengeSession session, Language language, httplib::Response &response)
{
    const auto lock = m_database.lock();
    const auto current = m_sessions.find(session.token);
    if (!current)
        return sendRefusal(response, language, "invalid_session");
    session = *current;
    if (form.value("resend") == "true") {
        const bool isTooSoon = m_codes.resendAfter(session) > 0;
        if (!isTooSoon)
            m_codes.send(session, language);
        m_sessions.save(session);
        return sendCodeForm(response, session, language,
            isTooSoon ? FormProblem::ResendTooSoon : FormProblem::None);
    }
    if (m_guard.begin(session.email) > 0)
        return sendCodeForm(response, session, language, FormProblem::Locked);
    const OneTimeCodes::Check check = m_codes.check(session, form.value("code"));
    if (check != OneTimeCodes::Check::Right) {
        m_sessions.save(session);
        return sendCodeForm(response, session, language,
            check == OneTimeCodes::Check::Wrong ? FormProblem::CodeWrong
                                                : FormProblem::CodeExpired);
    }
    m_guard.clear(session.email);
    m_sessions.close(session);
    const auto link = m_links.firstOfAccount(session.accountId);
    goBack(session,
        link ? "code=" + m_authorizationCodes.make(session, *link) : "error=access_denied",
        response);
}

void AuthorizePage::goBack(const ChallengeSession &session, const std::string &parameters,
    httplib::Response &response) const
{
    const bool hasQuery = session.redirectUri.find('?') != std::string::npos;
    std::string address = session.redirectUri + (hasQuery ? "&" : "?") + parameters;
    if (!session.state.empty())
        address += "&state=" + percentEncoded(session.state);
    address += "&iss=" + percentEncoded(m_baseUrl);
    response.set_header("Cache-Control", "no-store");
    response.set_header("Referrer-Policy", "no-referrer");
    // 303: the browser must not send the form on (RFC 9700 §4.12).
    response.set_redirect(address, 303);
}

} // namespace kinward::sandbox
