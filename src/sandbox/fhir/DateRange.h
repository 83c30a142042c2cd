#pragma once

#include "sandbox/base/Json.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

namespace kinward::sandbox
{

/// What a FHIR date stands for: the half-open interval [low, high) in milliseconds since 1970 (R4
/// §3.1.1.4.9). "2026-05" is the whole month, "2026-05-03T10:00:00Z" one second. A time without a
/// zone is the portal's local time.
struct DateRange {
    static constexpr std::int64_t beginning = std::numeric_limits<std::int64_t>::min() / 4;
    static constexpr std::int64_t never = std::numeric_limits<std::int64_t>::max() / 4;

    std::int64_t low = beginning;
    std::int64_t high = never;

    bool operator==(const DateRange &) const = default;
};

/// Reads a date, dateTime or instant of any precision; nothing when it is not one.
std::optional<DateRange> parseDate(std::string_view text);
/// The interval of a date, dateTime, instant, Period or Timing element.
std::optional<DateRange> dateRangeOf(const Json &element);

} // namespace kinward::sandbox
