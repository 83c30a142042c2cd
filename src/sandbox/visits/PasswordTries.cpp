#include "sandbox/visits/PasswordTries.h"

#include "sandbox/accounts/Query.h"

#include <algorithm>

namespace kinward::sandbox
{

namespace
{

constexpr std::size_t keptUnknown = 10000;

} // namespace

PasswordTries::PasswordTries(const Clock &clock, int lockSeconds)
    : m_clock(clock)
    , m_lockSeconds(lockSeconds)
{
}

int PasswordTries::begin(const std::string &room, bool isKnown)
{
    const std::scoped_lock guard(m_mutex);
    const std::int64_t now = unixSeconds(m_clock.now());
    if (!isKnown)
        forgetOld(now);
    Tries &tries = (isKnown ? m_known : m_unknown)[room];
    // The second condition: a clock that was turned back must not lock anybody out.
    if (now >= tries.since + m_lockSeconds || now < tries.since)
        tries = {now, 0};
    if (tries.count >= allowed)
        return static_cast<int>(tries.since + m_lockSeconds - now);
    // The lock lasts from the last wrong password on.
    tries = {now, tries.count + 1};
    return 0;
}

void PasswordTries::wasRight(const std::string &room)
{
    const std::scoped_lock guard(m_mutex);
    m_known.erase(room);
}

int PasswordTries::left(const std::string &room, bool isKnown) const
{
    const std::scoped_lock guard(m_mutex);
    const Counts &counts = isKnown ? m_known : m_unknown;
    const auto tries = counts.find(room);
    return tries == counts.end() ? allowed : std::max(0, allowed - tries->second.count);
}

void PasswordTries::forgetOld(std::int64_t now)
{
    if (m_unknown.size() < keptUnknown)
        return;
    std::erase_if(
        m_unknown, [&](const auto &entry) { return now >= entry.second.since + m_lockSeconds; });
    if (m_unknown.size() >= keptUnknown)
        m_unknown.clear();
}

} // namespace kinward::sandbox
