#include "ui/common/VisitWords.h"

#include "core/models/AppointmentModel.h"
#include "core/models/FullStop.h"
#include "core/models/Wording.h"
#include "ui/common/ErrorText.h"

#include <QCoreApplication>
#include <QLocale>

namespace kinward::ui
{

namespace
{

using State = visits::MeetingTimes::State;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(kinward::ui::VisitWords)
};

constexpr qint64 secondsPerMinute = 60;
constexpr qint64 minutesPerHour = 60;
constexpr qint64 roughFrom = 3 * minutesPerHour; ///< whole hours say enough from there on

QString timeText(const QDateTime &moment)
{
    return QLocale().toString(moment.time(), QLocale::ShortFormat);
}

/// "in 3 hours"; minutes are rounded up, so that it is never said too early.
QString untilText(const QDateTime &moment, const QDateTime &now)
{
    const qint64 minutes = (now.secsTo(moment) + secondsPerMinute - 1) / secondsPerMinute;
    if (moment.date() != now.date() && minutes >= roughFrom)
        return models::wording::relativeDay(moment.date(), now.date());
    if (minutes < minutesPerHour)
        return Words::tr("in %n minute(s)", nullptr, int(minutes));
    const qint64 hours = minutes / minutesPerHour;
    const qint64 rest = minutes % minutesPerHour;
    const QString inHours = Words::tr("in %n hour(s)", nullptr, int(hours));
    if (rest == 0 || minutes >= roughFrom)
        return inHours;
    //: A length of time: %1 is "in 2 hours"
    return Words::tr("%1 and %n minute(s)", nullptr, int(rest)).arg(inHours);
}

QString tooEarlySentence(const visits::MeetingTimes &times, const QDateTime &now)
{
    if (!times.opensAt.isValid())
        return Words::tr("You can join once the practice has set a time.");
    const QDateTime &opens = times.opensAt;
    if (opens.date() == now.date())
        //: %1 is a time of day, %2 how far away it is: "in 3 hours"
        return Words::tr("You can join from %1, %2.").arg(timeText(opens), untilText(opens, now));
    //: %1 is a date and a time of day, %2 how far away that is: "in 2 days"
    return Words::tr("You can join from %1 (%2).")
        .arg(momentText(opens, now.date()), untilText(opens, now));
}

QString liveSentence(const visits::MeetingTimes &times, const QDateTime &now)
{
    if (now >= times.endsAt)
        return Words::tr("The visit was to end at %1. You can still join.")
            .arg(timeText(times.endsAt));
    if (!times.startsAt.isValid())
        return Words::tr("You can join now.");
    return now < times.startsAt
        ? Words::tr("You can join now. The visit begins at %1.").arg(timeText(times.startsAt))
        : Words::tr("The visit began at %1. You can join now.").arg(timeText(times.startsAt));
}

} // namespace

QString joinSentence(const visits::MeetingTimes &times, const QDateTime &now)
{
    switch (times.state) {
    case State::TooEarly:
        return models::wording::withOneStop(tooEarlySentence(times, now));
    case State::Live:
        return models::wording::withOneStop(liveSentence(times, now));
    case State::Over:
        break;
    }
    return Words::tr("This video visit is over.");
}

QString joinHint(const visits::MeetingTimes &times, const QDateTime &now)
{
    const bool isToday = times.opensAt.isValid() && times.opensAt.date() == now.date();
    if (times.state != State::TooEarly || !isToday)
        return {};
    //: On a card: %1 is a time of day
    return Words::tr("You can join from %1").arg(timeText(times.opensAt));
}

QString hostOf(const QUrl &link) { return link.host(QUrl::FullyEncoded); }

VisitRequest visitRequestOf(const care::Appointment &appointment)
{
    const care::VirtualService service
        = appointment.virtualService.value_or(care::VirtualService());
    return {appointment.meta.id, service.address, service.sessionKey,
        models::AppointmentModel::titleOf(appointment),
        models::AppointmentModel::whoOf(appointment)};
}

} // namespace kinward::ui
