#include "sandbox/accounts/SignInGuard.h"

#include "sandbox/accounts/Query.h"
#include "sandbox/accounts/Text.h"

#include <algorithm>

namespace kinward::sandbox
{

namespace
{

constexpr std::int64_t windowSeconds = 60LL * 60;

} // namespace

SignInGuard::SignInGuard(
    Database &database, const Clock &clock, const Secrets &secrets, const AccountPolicy &policy)
    : m_database(database)
    , m_clock(clock)
    , m_secrets(secrets)
    , m_policy(policy)
{
    database.execute("CREATE TABLE IF NOT EXISTS caregiver_sign_in_failures (who TEXT PRIMARY KEY, "
                     "window_start INTEGER NOT NULL, tries INTEGER NOT NULL, "
                     "locked_until INTEGER NOT NULL)");
}

int SignInGuard::begin(const std::string &email)
{
    const auto guard = m_database.lock();
    const std::int64_t now = unixSeconds(m_clock.now());
    const std::string who = m_secrets.pseudonym("sign-in", normalizedEmail(email));
    std::int64_t start = now;
    int tries = 0;
    {
        Statement row = query(m_database,
            "SELECT window_start, tries, locked_until FROM caregiver_sign_in_failures "
            "WHERE who = ?",
            who);
        if (row.step()) {
            if (row.number(2) > now)
                return static_cast<int>(row.number(2) - now);
            const bool isOver = row.number(2) > 0 || now >= row.number(0) + windowSeconds;
            start = isOver ? now : row.number(0);
            tries = isOver ? 0 : static_cast<int>(row.number(1));
        }
    }
    const bool isTooMany = tries >= m_policy.signInTries;
    run(m_database, "INSERT OR REPLACE INTO caregiver_sign_in_failures VALUES (?, ?, ?, ?)", who,
        start, tries + 1, isTooMany ? now + m_policy.lockSeconds : 0);
    return isTooMany ? m_policy.lockSeconds : 0;
}

void SignInGuard::wasRight(const std::string &email)
{
    run(m_database, "UPDATE caregiver_sign_in_failures SET tries = max(0, tries - 1) WHERE who = ?",
        m_secrets.pseudonym("sign-in", normalizedEmail(email)));
}

void SignInGuard::clear(const std::string &email)
{
    run(m_database, "DELETE FROM caregiver_sign_in_failures WHERE who = ?",
        m_secrets.pseudonym("sign-in", normalizedEmail(email)));
}

int SignInGuard::triesLeft(const std::string &email) const
{
    const auto guard = m_database.lock();
    Statement row = query(m_database, "SELECT tries FROM caregiver_sign_in_failures WHERE who = ?",
        m_secrets.pseudonym("sign-in", normalizedEmail(email)));
    const int tries = row.step() ? static_cast<int>(row.number(0)) : 0;
    return std::max(0, m_policy.signInTries - tries);
}

} // namespace kinward::sandbox
