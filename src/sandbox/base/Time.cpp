#include "sandbox/base/Time.h"

#include <array>
#include <cstdio>
#include <ctime>

namespace kinward::sandbox
{

namespace
{

std::string format(const char *pattern, const std::tm &parts)
{
    std::array<char, 32> text{};
    const std::size_t length = std::strftime(text.data(), text.size(), pattern, &parts);
    return {text.data(), length};
}

} // namespace

TimePoint Clock::now() const
{
    return std::chrono::system_clock::now() + std::chrono::seconds(m_offset.load());
}

void Clock::setOffset(std::chrono::seconds offset) { m_offset = offset.count(); }

std::string toInstant(TimePoint when)
{
    const auto whole = std::chrono::floor<std::chrono::seconds>(when);
    const auto milliseconds = std::chrono::floor<std::chrono::milliseconds>(when - whole).count();
    const std::time_t seconds = std::chrono::system_clock::to_time_t(whole);
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    std::array<char, 8> fraction{};
    std::snprintf(fraction.data(), fraction.size(), ".%03dZ", static_cast<int>(milliseconds));
    return format("%Y-%m-%dT%H:%M:%S", parts) + fraction.data();
}

std::string toDate(TimePoint when)
{
    const std::time_t seconds
        = std::chrono::system_clock::to_time_t(std::chrono::floor<std::chrono::seconds>(when));
    std::tm parts{};
    localtime_r(&seconds, &parts);
    return format("%Y-%m-%d", parts);
}

} // namespace kinward::sandbox
