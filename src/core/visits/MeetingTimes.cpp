#include "core/visits/MeetingTimes.h"

#include <algorithm>

namespace kinward::visits
{

namespace
{

using State = MeetingTimes::State;

constexpr qint64 secondsPerMinute = 60;
constexpr qint64 graceSeconds = 30 * secondsPerMinute;

bool hasTimeOfDay(const care::PartialDateTime &when)
{
    return when.precision == care::PartialDateTime::Precision::Time;
}

State stateAt(const QDateTime &now, const MeetingTimes &times)
{
    if (times.closesAt.isValid() && now >= times.closesAt)
        return State::Over;
    return times.opensAt.isValid() && now >= times.opensAt ? State::Live : State::TooEarly;
}

} // namespace

std::chrono::milliseconds MeetingTimes::wait(const QDateTime &now) const
{
    using namespace std::chrono_literals;
    constexpr std::chrono::milliseconds longest = 1min;
    constexpr std::chrono::milliseconds shortest = 100ms; // a timer that is early is no busy loop
    const QTime time = now.time();
    const std::chrono::milliseconds toNextMinute
        = longest - std::chrono::milliseconds(time.second() * 1000 + time.msec());
    if (!nextChange.isValid())
        return std::max(toNextMinute, shortest);
    const std::chrono::milliseconds toChange(now.msecsTo(nextChange));
    return std::max(std::min(toNextMinute, toChange), shortest);
}

MeetingTimes meetingTimes(
    const care::Appointment &appointment, const QDateTime &now, int joinMinutesBefore)
{
    MeetingTimes times;
    const care::PartialDateTime &start = appointment.start;
    times.endsAt = appointment.endsAt().toLocalTime();
    if (start.isKnown()) {
        const QDateTime first = start.value.toLocalTime();
        const qint64 before = std::max(joinMinutesBefore, 0) * secondsPerMinute;
        times.startsAt = hasTimeOfDay(start) ? first : QDateTime();
        times.opensAt = hasTimeOfDay(start) ? first.addSecs(-before) : first;
        // An end before the start is a mistake that must not close the visit before it opens.
        times.endsAt = std::max(times.endsAt, first);
    }
    if (times.endsAt.isValid())
        times.closesAt = times.endsAt.addSecs(graceSeconds);
    times.state = appointment.isClosed() ? State::Over : stateAt(now, times);
    if (times.state == State::TooEarly)
        times.nextChange = times.opensAt.isValid() ? times.opensAt : times.closesAt;
    else if (times.state == State::Live)
        times.nextChange = times.closesAt;
    return times;
}

} // namespace kinward::visits
