#include "core/visits/Reminders.h"

#include <algorithm>
#include <optional>

namespace kinward::visits
{

namespace
{

constexpr qint64 secondsPerMinute = 60;
/// One that is late waits for the next one where that comes within this time.
constexpr qint64 soonSeconds = 5 * secondsPerMinute;

/// Somebody has to be somewhere at a time that is known, and is not there yet.
bool isAhead(const care::Appointment &appointment, const QDateTime &now)
{
    const bool isAgreed = appointment.status == QLatin1String("booked")
        || appointment.status == QLatin1String("pending");
    return isAgreed && appointment.start.precision == care::PartialDateTime::Precision::Time
        && appointment.start.value > now;
}

struct Moments {
    std::optional<int> present; ///< the latest whose time has come, in minutes
    QDateTime next; ///< invalid: the rest has come, too
};

Moments momentsOf(const QDateTime &start, const QDateTime &now, const QList<int> &wanted)
{
    Moments moments;
    for (const int minutes : wanted) {
        const QDateTime moment = start.addSecs(-minutes * secondsPerMinute);
        if (moment > now) {
            if (!moments.next.isValid() || moment < moments.next)
                moments.next = moment;
        } else if (!moments.present || minutes < *moments.present) {
            moments.present = minutes;
        }
    }
    return moments;
}

bool isGiven(const GivenReminders &given, const care::Appointment &appointment, int minutes)
{
    const auto last = given.constFind(appointment.meta.id);
    return last != given.cend() && last->start == appointment.start.value
        && last->minutes <= minutes;
}

} // namespace

ReminderPlan planReminders(const QList<care::Appointment> &appointments, const QDateTime &now,
    const QList<int> &wanted, const GivenReminders &given)
{
    ReminderPlan plan;
    for (const care::Appointment &appointment : appointments) {
        if (!isAhead(appointment, now))
            continue;
        const QDateTime &start = appointment.start.value;
        const Moments moments = momentsOf(start, now, wanted);
        if (moments.next.isValid() && (!plan.next.isValid() || moments.next < plan.next))
            plan.next = moments.next;
        const bool isNextSoon = moments.next.isValid() && now.secsTo(moments.next) <= soonSeconds;
        if (moments.present && !isNextSoon && !isGiven(given, appointment, *moments.present))
            plan.due.append(
                {{appointment.meta.id, start, *moments.present}, appointment.isVideoVisit()});
    }
    std::sort(plan.due.begin(), plan.due.end(),
        [](const DueReminder &a, const DueReminder &b) { return a.which.start < b.which.start; });
    return plan;
}

} // namespace kinward::visits
