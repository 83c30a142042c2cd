#pragma once

#include "sandbox/accounts/Accounts.h"
#include "sandbox/accounts/ChallengeSession.h"
#include "sandbox/accounts/Language.h"
#include "sandbox/accounts/Mailbox.h"
#include "sandbox/accounts/Secrets.h"
#include "sandbox/base/Time.h"

#include <string>

namespace kinward::sandbox
{

/// The six digits that go to the caregiver's e-mail. They change the session; its caller saves it.
class OneTimeCodes
{
public:
    OneTimeCodes(
        const Clock &clock, const Secrets &secrets, Mailbox &mailbox, const AccountPolicy &policy);

    /// Sends a new code, which ends the former one, unless that is still good and the pause between
    /// two is not over.
    void send(ChallengeSession &session, Language language);
    /// Seconds until another code may be asked for; 0: now.
    int resendAfter(const ChallengeSession &session) const;
    /// Seconds for which the code is good; 0: it is not.
    int expiresIn(const ChallengeSession &session) const;

    enum class Check { Right, Wrong, Expired };
    /// Counts a wrong try. A code tried too often is Expired.
    Check check(ChallengeSession &session, const std::string &code);

private:
    const Clock &m_clock;
    const Secrets &m_secrets;
    Mailbox &m_mailbox;
    const AccountPolicy &m_policy;
};

} // namespace kinward::sandbox
