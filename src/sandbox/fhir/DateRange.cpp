#include "sandbox/fhir/DateRange.h"

#include <algorithm>
#include <ctime>
#include <regex>
#include <string>

namespace kinward::sandbox
{

namespace
{

constexpr std::int64_t second = 1000;
constexpr std::int64_t minute = 60 * second;

enum Part { Year = 1, Month, Day, Hour, Minute, Second, Fraction, Zone };

int numberOf(const std::cmatch &parts, Part part, int otherwise)
{
    return parts[part].matched ? std::stoi(parts[part].str()) : otherwise;
}

std::int64_t toMilliseconds(std::tm parts, const std::string &zone)
{
    if (zone.empty()) {
        parts.tm_isdst = -1;
        return static_cast<std::int64_t>(mktime(&parts)) * second;
    }
    std::int64_t offset = 0;
    if (zone != "Z") {
        offset = std::stoi(zone.substr(1, 2)) * 60 * minute + std::stoi(zone.substr(4, 2)) * minute;
        if (zone.front() == '-')
            offset = -offset;
    }
    return static_cast<std::int64_t>(timegm(&parts)) * second - offset;
}

int daysIn(int year, int month)
{
    static constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[month - 1];
}

bool isReal(const std::tm &parts)
{
    return parts.tm_mon >= 0 && parts.tm_mon < 12 && parts.tm_mday >= 1
        && parts.tm_mday <= daysIn(parts.tm_year + 1900, parts.tm_mon + 1) && parts.tm_hour < 24
        && parts.tm_min < 60 && parts.tm_sec <= 60;
}

std::optional<DateRange> fromPeriod(const Json &period)
{
    DateRange range;
    for (const char *key : {"start", "end"}) {
        const auto found = period.find(key);
        if (found == period.end() || !found->is_string())
            continue;
        const auto moment = parseDate(found->get_ref<const std::string &>());
        if (!moment)
            return std::nullopt;
        if (*key == 's')
            range.low = moment->low;
        else
            range.high = moment->high;
    }
    if (range == DateRange{})
        return std::nullopt;
    return range;
}

std::optional<DateRange> fromTiming(const Json &timing)
{
    if (const auto repeat = timing.find("repeat"); repeat != timing.end() && repeat->is_object()) {
        if (const auto bounds = repeat->find("boundsPeriod"); bounds != repeat->end())
            return dateRangeOf(*bounds);
    }
    const auto events = timing.find("event");
    if (events == timing.end() || !events->is_array())
        return std::nullopt;
    DateRange range{DateRange::never, DateRange::beginning};
    for (const Json &event : *events) {
        if (const auto moment = dateRangeOf(event)) {
            range.low = std::min(range.low, moment->low);
            range.high = std::max(range.high, moment->high);
        }
    }
    return range.low < range.high ? std::optional(range) : std::nullopt;
}

} // namespace

std::optional<DateRange> parseDate(std::string_view text)
{
    static const std::regex pattern(
        R"((\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(\.\d{1,9})?)?)"
        R"((Z|[+-]\d\d:\d\d)?)?)?)?)");
    std::cmatch parts;
    if (!std::regex_match(text.data(), text.data() + text.size(), parts, pattern))
        return std::nullopt;
    std::tm low{};
    low.tm_year = numberOf(parts, Year, 0) - 1900;
    low.tm_mon = numberOf(parts, Month, 1) - 1;
    low.tm_mday = numberOf(parts, Day, 1);
    low.tm_hour = numberOf(parts, Hour, 0);
    low.tm_min = numberOf(parts, Minute, 0);
    low.tm_sec = numberOf(parts, Second, 0);
    if (!isReal(low))
        return std::nullopt;

    const std::string zone = parts[Zone].str();
    const std::int64_t start = toMilliseconds(low, zone);
    if (parts[Fraction].matched) {
        const std::string digits = (parts[Fraction].str().substr(1) + "00").substr(0, 3);
        const std::int64_t moment = start + std::stoi(digits);
        return DateRange{moment, moment + 1};
    }
    if (parts[Hour].matched)
        return DateRange{start, start + (parts[Second].matched ? second : minute)};
    // Not a fixed number of hours: a day has 23 or 25 when the clocks change.
    std::tm high = low;
    ++(parts[Day].matched ? high.tm_mday : parts[Month].matched ? high.tm_mon : high.tm_year);
    return DateRange{start, toMilliseconds(high, zone)};
}

std::optional<DateRange> dateRangeOf(const Json &element)
{
    if (element.is_string())
        return parseDate(element.get_ref<const std::string &>());
    if (!element.is_object())
        return std::nullopt;
    return element.contains("start") || element.contains("end") ? fromPeriod(element)
                                                                : fromTiming(element);
}

} // namespace kinward::sandbox
