#include "core/care/Appointment.h"

#include <algorithm>
#include <array>

namespace kinward::care
{

namespace
{

/// Where a portal sends no end and no duration, *Join* stays in reach for this long after the
/// start.
constexpr qint64 assumedSeconds = 3600;

template <std::size_t N>
bool isOneOf(const QString &code, const std::array<QLatin1String, N> &codes)
{
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

QDateTime endOf(const Appointment &appointment)
{
    using Precision = PartialDateTime::Precision;
    const PartialDateTime &last = appointment.end.isKnown() ? appointment.end : appointment.start;
    switch (last.precision) {
    case Precision::Year:
        return last.value.addYears(1);
    case Precision::Month:
        return last.value.addMonths(1);
    case Precision::Day:
        return last.value.addDays(1);
    case Precision::None:
    case Precision::Time:
        break;
    }
    if (appointment.end.isKnown())
        return last.value;
    const int minutes = appointment.minutesDuration;
    return last.value.addSecs(minutes > 0 ? qint64(minutes) * 60 : assumedSeconds);
}

} // namespace

bool Appointment::isCancelled() const { return status == QLatin1String("cancelled"); }

bool Appointment::isUpcoming(const QDateTime &now) const
{
    static constexpr std::array over{QLatin1String("cancelled"), QLatin1String("noshow"),
        QLatin1String("fulfilled"), QLatin1String("entered-in-error")};
    static constexpr std::array waiting{
        QLatin1String("proposed"), QLatin1String("pending"), QLatin1String("waitlist")};
    if (isOneOf(status, over))
        return false;
    if (!start.isKnown() && !end.isKnown())
        return isOneOf(status, waiting);
    return endOf(*this) > now;
}

QStringList Appointment::participantNames(QStringView actorKind) const
{
    QStringList names;
    for (const AppointmentParticipant &participant : participants) {
        const QString actorType = participant.actor.type();
        if (actorType == actorKind && actorType != QLatin1String("Patient")
            && !participant.actor.display.isEmpty())
            names.append(participant.actor.display);
    }
    return names;
}

} // namespace kinward::care
