#include "sandbox/accounts/OneTimeCodes.h"

#include "sandbox/accounts/MailTexts.h"
#include "sandbox/accounts/Query.h"
#include "sandbox/accounts/Text.h"
#include "sandbox/base/Random.h"

#include <algorithm>

namespace kinward::sandbox
{

namespace
{

constexpr auto purpose = "one-time code";

} // namespace

OneTimeCodes::OneTimeCodes(
    const Clock &clock, const Secrets &secrets, Mailbox &mailbox, const AccountPolicy &policy)
    : m_clock(clock)
    , m_secrets(secrets)
    , m_mailbox(mailbox)
    , m_policy(policy)
{
}

void OneTimeCodes::send(ChallengeSession &session, Language language)
{
    if (resendAfter(session) > 0 && expiresIn(session) > 0)
        return;
    const std::string code = randomDigits(6);
    const std::int64_t now = unixSeconds(m_clock.now());
    session.code
        = {m_secrets.seal(purpose, code), now + m_policy.codeSeconds, now, m_policy.codeTries};
    m_mailbox.send(codeMail(session.email, code, m_policy.codeSeconds, language));
}

int OneTimeCodes::resendAfter(const ChallengeSession &session) const
{
    const std::int64_t waited = unixSeconds(m_clock.now()) - session.code.sentAt;
    return static_cast<int>(
        std::clamp<std::int64_t>(m_policy.resendSeconds - waited, 0, m_policy.resendSeconds));
}

int OneTimeCodes::expiresIn(const ChallengeSession &session) const
{
    if (session.code.sealed.empty() || session.code.triesLeft <= 0)
        return 0;
    const std::int64_t left = session.code.expires - unixSeconds(m_clock.now());
    return static_cast<int>(std::max<std::int64_t>(0, left));
}

OneTimeCodes::Check OneTimeCodes::check(ChallengeSession &session, const std::string &code)
{
    if (expiresIn(session) == 0)
        return Check::Expired;
    std::string digits = code;
    std::erase(digits, ' '); // "123 456" is how people copy it
    if (m_secrets.matches(purpose, digits, session.code.sealed))
        return Check::Right;
    --session.code.triesLeft;
    return Check::Wrong;
}

} // namespace kinward::sandbox
