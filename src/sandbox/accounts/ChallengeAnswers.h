#pragma once

#include "sandbox/accounts/ChallengeSession.h"
#include "sandbox/accounts/HttpAnswer.h"
#include "sandbox/accounts/Invites.h"
#include "sandbox/accounts/OneTimeCodes.h"
#include "sandbox/accounts/SignInGuard.h"

#include <string>

namespace kinward::sandbox
{

/// The answers of the challenge endpoint: the API's ChallengeError and ChallengeCompleted.
class ChallengeAnswers
{
public:
    ChallengeAnswers(const Invites &invites, const Practices &practices, const OneTimeCodes &codes,
        const SignInGuard &guard);

    /// 403 with `next`: what the session needs now. `problem`, a StepProblem, is left out when
    /// null.
    HttpAnswer next(const ChallengeSession &session, const Json &problem = nullptr) const;
    /// The same with a problem of this reason.
    HttpAnswer wrong(const ChallengeSession &session, const std::string &reason) const;
    /// 403, final, because of the state of the invite.
    HttpAnswer deniedByInvite(const Invite &invite) const;
    /// 403, final.
    static HttpAnswer denied(const std::string &reason);
    /// 429 `account_locked`.
    static HttpAnswer locked(int seconds);
    static HttpAnswer completed(const std::string &authorizationCode);

private:
    Json nextStep(const ChallengeSession &session) const;

    const Invites &m_invites;
    const Practices &m_practices;
    const OneTimeCodes &m_codes;
    const SignInGuard &m_guard;
};

} // namespace kinward::sandbox
