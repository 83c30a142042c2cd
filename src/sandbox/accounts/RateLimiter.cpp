#include "sandbox/accounts/RateLimiter.h"

#include "sandbox/accounts/Query.h"

namespace kinward::sandbox
{

namespace
{

constexpr std::int64_t windowSeconds = 60;
constexpr std::size_t keptWindows = 10000;

} // namespace

RateLimiter::RateLimiter(const Clock &clock, int perMinute)
    : m_clock(clock)
    , m_perMinute(perMinute)
{
}

int RateLimiter::check(const std::string &address, const std::string &purpose)
{
    if (m_perMinute <= 0)
        return 0;
    const std::scoped_lock guard(m_mutex);
    const std::int64_t now = unixSeconds(m_clock.now());
    forgetOld(now);
    Window &window = m_windows[purpose + ' ' + address];
    // The second condition: a clock that was turned back must not lock anybody out.
    if (now >= window.start + windowSeconds || now < window.start)
        window = {now, 0};
    if (window.count >= m_perMinute)
        return static_cast<int>(window.start + windowSeconds - now);
    ++window.count;
    return 0;
}

void RateLimiter::forgetOld(std::int64_t now)
{
    if (m_windows.size() < keptWindows)
        return;
    std::erase_if(
        m_windows, [now](const auto &entry) { return now >= entry.second.start + windowSeconds; });
}

} // namespace kinward::sandbox
