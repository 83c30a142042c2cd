#include "sandbox/accounts/ChallengeAnswers.h"

#include "sandbox/accounts/PasswordRules.h"
#include "sandbox/accounts/Text.h"

namespace kinward::sandbox
{

ChallengeAnswers::ChallengeAnswers(const Invites &invites, const Practices &practices,
    const OneTimeCodes &codes, const SignInGuard &guard)
    : m_invites(invites)
    , m_practices(practices)
    , m_codes(codes)
    , m_guard(guard)
{
}

HttpAnswer ChallengeAnswers::next(const ChallengeSession &session, const Json &problem) const
{
    HttpAnswer answer{403,
        {{"error", "insufficient_authorization"}, {"auth_session", session.token},
            {"next", nextStep(session)}},
        0};
    if (!problem.is_null())
        answer.body["problem"] = problem;
    return answer;
}

HttpAnswer ChallengeAnswers::wrong(const ChallengeSession &session, const std::string &reason) const
{
    return next(session, {{"reason", reason}});
}

HttpAnswer ChallengeAnswers::deniedByInvite(const Invite &invite) const
{
    HttpAnswer answer = denied("invite_" + invite.state);
    answer.body["practice"] = m_practices.toJson(invite.practiceId);
    return answer;
}

HttpAnswer ChallengeAnswers::denied(const std::string &reason)
{
    return {403, {{"error", "access_denied"}, {"problem", {{"reason", reason}}}}, 0};
}

HttpAnswer ChallengeAnswers::locked(int seconds)
{
    return {429,
        {{"error", "rate_limited"},
            {"problem", {{"reason", "account_locked"}, {"retry_after", seconds}}}},
        seconds};
}

HttpAnswer ChallengeAnswers::completed(const std::string &authorizationCode)
{
    return {200, {{"authorization_code", authorizationCode}}, 0};
}

Json ChallengeAnswers::nextStep(const ChallengeSession &session) const
{
    Json step{{"step", stepName(session.step)}};
    switch (session.step) {
    case Step::BirthDate:
        step["attempts_left"] = m_invites.birthDateTriesLeft(session.inviteId);
        break;
    case Step::Credentials:
        step["password_rules"] = passwordRules::toJson();
        break;
    case Step::Password:
        step["email_hint"] = maskedEmail(session.email);
        step["attempts_left"] = m_guard.triesLeft(session.email);
        break;
    case Step::Code:
        step["email_hint"] = maskedEmail(session.email);
        step["attempts_left"] = session.code.triesLeft;
        step["code_expires_in"] = m_codes.expiresIn(session);
        step["resend_after"] = m_codes.resendAfter(session);
        break;
    }
    return step;
}

} // namespace kinward::sandbox
