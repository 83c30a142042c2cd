#pragma once

#include "sandbox/accounts/Captchas.h"
#include "sandbox/accounts/ChallengeAnswers.h"
#include "sandbox/accounts/Form.h"
#include "sandbox/accounts/Invites.h"
#include "sandbox/accounts/OneTimeCodes.h"
#include "sandbox/accounts/PasswordHasher.h"
#include "sandbox/accounts/PasswordSignIn.h"
#include "sandbox/accounts/People.h"

namespace kinward::sandbox
{

/// The steps of an activation before the code: birth date, then credentials or, where the invite's
/// e-mail has an account already, its password. Each changes and saves the session and answers what
/// comes next.
class Activation
{
public:
    Activation(Invites &invites, const People &people, Captchas &captchas,
        const PasswordHasher &hasher, PasswordSignIn &signIn, OneTimeCodes &codes,
        ChallengeSessions &sessions, const ChallengeAnswers &answers);

    /// Opens the session when the invite is open.
    HttpAnswer begin(const std::string &inviteCode, ChallengeSession session);
    HttpAnswer continueWith(const Form &form, const ChallengeSession &session, Language language);
    /// The step after the birth date for the session's e-mail.
    Step stepAfterBirthDate(const ChallengeSession &session) const;

private:
    HttpAnswer giveBirthDate(const Form &form, ChallengeSession session, const Invite &invite);
    HttpAnswer giveCredentials(const Form &form, ChallengeSession session, Language language);
    HttpAnswer givePassword(const Form &form, ChallengeSession session, Language language);
    HttpAnswer askForCode(ChallengeSession session, Language language);
    std::optional<std::string> problemWithCredentials(
        const Form &form, const ChallengeSession &session);

    Invites &m_invites;
    const People &m_people;
    Captchas &m_captchas;
    const PasswordHasher &m_hasher;
    PasswordSignIn &m_signIn;
    OneTimeCodes &m_codes;
    ChallengeSessions &m_sessions;
    const ChallengeAnswers &m_answers;
};

} // namespace kinward::sandbox
