#pragma once

#include "sandbox/accounts/Activation.h"
#include "sandbox/accounts/AuthorizationCodes.h"
#include "sandbox/accounts/Enrollment.h"

namespace kinward::sandbox
{

/// The authorization challenge endpoint (draft-ietf-oauth-first-party-apps): tells activation from
/// sign-in, first requests from later ones, and ends both with the code step.
class Challenge
{
public:
    Challenge(Database &database, Activation &activation, Enrollment &enrollment,
        PasswordSignIn &signIn, SignInGuard &guard, OneTimeCodes &codes, Links &links,
        ChallengeSessions &sessions, AuthorizationCodes &authorizationCodes,
        const ChallengeAnswers &answers, Invites &invites);

    HttpAnswer answer(const Form &form, Language language);

private:
    HttpAnswer begin(const Form &form, Language language);
    HttpAnswer beginSignIn(const Form &form, ChallengeSession session, Language language);
    HttpAnswer continueWith(const Form &form, const ChallengeSession &session, Language language);
    HttpAnswer giveCode(const Form &form, ChallengeSession session);
    HttpAnswer resend(ChallengeSession session, Language language);
    HttpAnswer complete(const ChallengeSession &session);
    HttpAnswer completeActivation(ChallengeSession session);

    Database &m_database;
    Activation &m_activation;
    Enrollment &m_enrollment;
    PasswordSignIn &m_signIn;
    SignInGuard &m_guard;
    OneTimeCodes &m_codes;
    Links &m_links;
    ChallengeSessions &m_sessions;
    AuthorizationCodes &m_authorizationCodes;
    const ChallengeAnswers &m_answers;
    Invites &m_invites;
};

} // namespace kinward::sandbox
