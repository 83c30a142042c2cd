#include "sandbox/seed/SeedCalendar.h"

#include <array>
#include <ctime>

namespace kinward::sandbox::seed
{

namespace
{

std::tm localParts(std::time_t when)
{
    std::tm parts{};
    localtime_r(&when, &parts);
    return parts;
}

std::string withOffset(const std::tm &parts)
{
    std::array<char, 32> text{};
    const std::size_t length
        = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%S%z", &parts);
    std::string result(text.data(), length);
    result.insert(result.size() - 2, 1, ':'); // strftime writes +0100, FHIR wants +01:00
    return result;
}

} // namespace

Calendar::Calendar(TimePoint now)
    : m_now(now)
{
    const std::tm parts = localParts(std::chrono::system_clock::to_time_t(now));
    m_today = std::chrono::sys_days(std::chrono::year(parts.tm_year + 1900)
        / std::chrono::month(static_cast<unsigned>(parts.tm_mon + 1))
        / std::chrono::day(static_cast<unsigned>(parts.tm_mday)));
}

int Calendar::thisYear() const
{
    return static_cast<int>(std::chrono::year_month_day(m_today).year());
}

int Calendar::dayOf(int year, int month, int dayOfMonth) const
{
    const std::chrono::sys_days day(std::chrono::year(year)
        / std::chrono::month(static_cast<unsigned>(month))
        / std::chrono::day(static_cast<unsigned>(dayOfMonth)));
    return static_cast<int>((day - m_today).count());
}

int Calendar::workday(int day) const
{
    const unsigned weekday
        = std::chrono::weekday(m_today + std::chrono::days(day)).iso_encoding(); // Monday is 1
    if (weekday < 6)
        return day;
    const int past = static_cast<int>(weekday) - 5;
    const int ahead = 8 - static_cast<int>(weekday);
    return day <= 0 ? day - past : day + ahead;
}

std::string Calendar::date(int day) const
{
    return time(day, 12 * 60).substr(0, 10); // noon, so that no change of the clocks moves the day
}

std::string Calendar::time(int day, int minute) const
{
    const std::chrono::year_month_day date(m_today + std::chrono::days(day));
    std::tm parts{};
    parts.tm_year = static_cast<int>(date.year()) - 1900;
    parts.tm_mon = static_cast<int>(static_cast<unsigned>(date.month())) - 1;
    parts.tm_mday = static_cast<int>(static_cast<unsigned>(date.day()));
    parts.tm_hour = minute / 60;
    parts.tm_min = minute % 60;
    parts.tm_isdst = -1;
    return withOffset(localParts(std::mktime(&parts)));
}

std::string Calendar::time(TimePoint when) const
{
    return withOffset(localParts(std::chrono::system_clock::to_time_t(when)));
}

} // namespace kinward::sandbox::seed
