#include "sandbox/accounts/Challenge.h"

#include "sandbox/accounts/Client.h"
#include "sandbox/accounts/Scopes.h"

namespace kinward::sandbox
{

namespace
{

HttpAnswer badRequest(const std::string &description)
{
    return oauthError(400, "invalid_request", description);
}

std::optional<HttpAnswer> problemWithFirst(const Form &form)
{
    if (!form.has("client_id"))
        return badRequest("client_id is missing");
    if (!isKnownClient(form.value("client_id")))
        return oauthError(400, "invalid_client");
    if (form.value("response_type") != "code")
        return badRequest("response_type must be code");
    if (form.value("code_challenge_method") != "S256"
        || !isCodeChallenge(form.value("code_challenge")))
        return badRequest("a code_challenge of the method S256 is needed (RFC 7636)");
    if (!isScopeAcceptable(form.value("scope")))
        return oauthError(400, "invalid_scope");
    return std::nullopt;
}

} // namespace

Challenge::Challenge(Database &database, Activation &activation, Enrollment &enrollment,
    PasswordSignIn &signIn, SignInGuard &guard, OneTimeCodes &codes, Links &links,
    ChallengeSessions &sessions, AuthorizationCodes &authorizationCodes,
    const ChallengeAnswers &answers, Invites &invites)
    : m_database(database)
    , m_activation(activation)
    , m_enrollment(enrollment)
    , m_signIn(signIn)
    , m_guard(guard)
    , m_codes(codes)
    , m_links(links)
    , m_sessions(sessions)
    , m_authorizationCodes(authorizationCodes)
    , m_answers(answers)
    , m_invites(invites)
{
}

HttpAnswer Challenge::answer(const Form &form, Language language)
{
    if (!form.isValid())
        return badRequest("the body is no form with each parameter once");
    if (!form.has("auth_session"))
        return begin(form, language);
    if (form.has("client_id") && !isKnownClient(form.value("client_id")))
        return oauthError(400, "invalid_client");
    const auto session = m_sessions.find(form.value("auth_session"));
    // A session of the browser sign-in has an address to return to, and is none of this endpoint's.
    if (!session || !session->redirectUri.empty())
        return oauthError(400, "invalid_session", "the session is unknown, over or expired");
    return continueWith(form, *session, language);
}

HttpAnswer Challenge::begin(const Form &form, Language language)
{
    if (const auto problem = problemWithFirst(form))
        return *problem;
    ChallengeSession session;
    session.clientId = form.value("client_id");
    session.scope = form.value("scope");
    session.codeChallenge = form.value("code_challenge");
    if (form.has("invite"))
        return m_activation.begin(form.value("invite"), session);
    if (form.has("username") && form.has("password"))
        return beginSignIn(form, session, language);
    return badRequest("invite, or username and password, is needed");
}

HttpAnswer Challenge::beginSignIn(const Form &form, ChallengeSession session, Language language)
{
    const PasswordResult result = m_signIn.check(form.value("username"), form.value("password"));
    if (result.lockedFor > 0)
        return ChallengeAnswers::locked(result.lockedFor);
    if (!result.person)
        return ChallengeAnswers::denied("sign_in_failed");
    session.step = Step::Code;
    session.email = result.person->email;
    session.accountId = result.person->id;
    m_codes.send(session, language);
    m_sessions.open(session);
    return m_answers.next(session);
}

HttpAnswer Challenge::continueWith(
    const Form &form, const ChallengeSession &session, Language language)
{
    const bool isActivation = !session.inviteId.empty();
    const bool isEarlierStep
        = form.has("birth_date") || form.has("new_password") || form.has("password");
    if (isActivation && (isEarlierStep || session.step != Step::Code))
        return m_activation.continueWith(form, session, language);
    if (form.value("resend") == "true")
        return resend(session, language);
    if (form.has("code"))
        return giveCode(form, session);
    return m_answers.next(session);
}

HttpAnswer Challenge::resend(ChallengeSession session, Language language)
{
    if (const int wait = m_codes.resendAfter(session))
        return m_answers.next(session, {{"reason", "resend_too_soon"}, {"retry_after", wait}});
    m_codes.send(session, language);
    m_sessions.save(session);
    return m_answers.next(session);
}

HttpAnswer Challenge::giveCode(const Form &form, ChallengeSession session)
{
    // One at a time, from reading the tries to writing them: guesses sent at once are counted one
    // by one.
    const auto guard = m_database.lock();
    const auto current = m_sessions.find(session.token);
    if (!current)
        return oauthError(400, "invalid_session", "the session is over");
    session = *current;
    if (const int seconds = m_guard.begin(session.email))
        return ChallengeAnswers::locked(seconds);
    switch (m_codes.check(session, form.value("code"))) {
    case OneTimeCodes::Check::Wrong:
        m_sessions.save(session);
        return m_answers.wrong(session, "code_wrong");
    case OneTimeCodes::Check::Expired:
        m_guard.wasRight(session.email);
        return m_answers.wrong(session, "code_expired");
    case OneTimeCodes::Check::Right:
        break;
    }
    m_guard.clear(session.email);
    return session.inviteId.empty() ? complete(session) : completeActivation(session);
}

HttpAnswer Challenge::complete(const ChallengeSession &session)
{
    m_sessions.close(session);
    const auto link = m_links.firstOfAccount(session.accountId);
    if (!link)
        return ChallengeAnswers::denied("sign_in_failed");
    return ChallengeAnswers::completed(m_authorizationCodes.make(session, *link));
}

HttpAnswer Challenge::completeActivation(ChallengeSession session)
{
    if (const auto link = m_enrollment.complete(session)) {
        m_sessions.close(session);
        session.accountId = link->accountId;
        return ChallengeAnswers::completed(m_authorizationCodes.make(session, *link));
    }
    const auto invite = m_invites.find(session.inviteId);
    if (invite && invite->state != "open") {
        m_sessions.close(session);
        return m_answers.deniedByInvite(*invite);
    }
    // Another invite of the same e-mail made the account in the meantime: now its password is
    // needed.
    session.step = m_activation.stepAfterBirthDate(session);
    session.code = {};
    m_sessions.save(session);
    return m_answers.next(session);
}

} // namespace kinward::sandbox
