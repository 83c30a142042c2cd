#pragma once

#include "sandbox/base/Time.h"

#include <map>
#include <mutex>
#include <string>

namespace kinward::sandbox
{

/// How many requests one address may make for one purpose in a minute. In memory: a flood, unlike a
/// guess, is forgotten with a restart.
class RateLimiter
{
public:
    /// `perMinute` 0: no limit.
    RateLimiter(const Clock &clock, int perMinute);

    /// 0 when the request may go on, otherwise the seconds until the next may.
    int check(const std::string &address, const std::string &purpose);

private:
    struct Window {
        std::int64_t start = 0;
        int count = 0;
    };
    void forgetOld(std::int64_t now);

    const Clock &m_clock;
    int m_perMinute;
    std::mutex m_mutex;
    std::map<std::string, Window> m_windows;
};

} // namespace kinward::sandbox
