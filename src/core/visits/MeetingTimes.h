#pragma once

#include "core/care/Appointment.h"

#include <QDateTime>

#include <chrono>

namespace kinward::visits
{

/// How long before the start *Join* is live where the portal does not say.
constexpr int usualJoinMinutes = 15;

/// When a video visit can be joined, as things stand at one moment. Times are local.
struct MeetingTimes {
    enum class State { TooEarly, Live, Over };

    State state = State::TooEarly;
    QDateTime opensAt; ///< from then on it can be joined; invalid: the practice has set no date
    QDateTime startsAt; ///< invalid where no time of day was sent
    QDateTime endsAt; ///< as planned, or an hour after a start; invalid without either
    QDateTime closesAt; ///< from then on it can be joined no longer; invalid as endsAt
    QDateTime nextChange; ///< when `state` becomes another; invalid: time alone does not change it

    /// How long to wait before looking again. Never more than a minute: words like "in 12 minutes"
    /// follow the clock, and timers stand still while the computer sleeps.
    std::chrono::milliseconds wait(const QDateTime &now) const;
};

/// A visit can be joined from `joinMinutesBefore` its start until half an hour after its end, since
/// visits begin late and run over; of one that is called off or closed by the practice, not at all.
MeetingTimes meetingTimes(
    const care::Appointment &appointment, const QDateTime &now, int joinMinutesBefore);

} // namespace kinward::visits
