#pragma once

#include "core/care/Appointment.h"

#include <QHash>

#include <array>

namespace kinward::visits
{

/// How long before an appointment a reminder of it can come, in minutes; the earliest first.
inline constexpr std::array reminderMinutes{24 * 60, 60, 10};

/// The latest reminder that was given of an appointment.
struct GivenReminder {
    QString appointmentId;
    QDateTime start; ///< when it was to begin: one that is moved is told anew
    int minutes = 0; ///< which of reminderMinutes
};
using GivenReminders = QHash<QString, GivenReminder>; ///< by appointmentId

/// To be given now.
struct DueReminder {
    GivenReminder which; ///< to be noted as given
    bool isVideo = false;
};

struct ReminderPlan {
    QList<DueReminder> due; ///< the soonest appointment first
    QDateTime next; ///< when the next one may be due; invalid: none is known of
};

/// What is due of these appointments. `wanted`: which of reminderMinutes. Of each appointment only
/// the nearest one that is not given yet, however late it is; a late one shortly before the next is
/// left out. Nothing of what is not agreed, is cancelled, or has begun.
ReminderPlan planReminders(const QList<care::Appointment> &appointments, const QDateTime &now,
    const QList<int> &wanted, const GivenReminders &given);

} // namespace kinward::visits
