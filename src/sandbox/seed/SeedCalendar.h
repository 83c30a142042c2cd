#pragma once

#include "sandbox/base/Time.h"

#include <chrono>
#include <string>

namespace kinward::sandbox::seed
{

/// Local days and times around the moment of the seed. Days count from today: -1 is yesterday.
class Calendar
{
public:
    explicit Calendar(TimePoint now);

    TimePoint now() const { return m_now; }
    int thisYear() const;
    /// The number of a calendar day, counted from today.
    int dayOf(int year, int month, int dayOfMonth) const;
    /// The nearest day from Monday to Friday: an earlier one for the past, a later one for what is
    /// to come.
    int workday(int day) const;

    std::string date(int day) const; ///< "2026-11-24"
    /// FHIR dateTime (and instant) with the local offset, "2026-11-24T14:30:00-05:00". `minute`
    /// counts from midnight.
    std::string time(int day, int minute) const;
    std::string time(TimePoint when) const;

private:
    TimePoint m_now;
    std::chrono::sys_days m_today; ///< the local calendar day, not an instant
};

} // namespace kinward::sandbox::seed
