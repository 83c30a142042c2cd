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

} // namespace

bool Appointment::isCancelled() const { return status == QLatin1String("cancelled"); }

bool Appointment::isClosed() const
{
    static constexpr std::array closed{QLatin1String("cancelled"), QLatin1String("noshow"),
        QLatin1String("fulfilled"), QLatin1String("entered-in-error")};
    return isOneOf(status, closed);
}

QDateTime Appointment::endsAt() const
{
    using Precision = PartialDateTime::Precision;
    const PartialDateTime &last = end.isKnown() ? end : start;
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
    if (end.isKnown() || !start.isKnown())
        return last.value;
    return last.value.addSecs(minutesDuration > 0 ? qint64(minutesDuration) * 60 : assumedSeconds);
}

bool Appointment::isUpcoming(const QDateTime &now) const
{
    static constexpr std::array waiting{
        QLatin1String("proposed"), QLatin1String("pending"), QLatin1String("waitlist")};
    if (isClosed())
        return false;
    if (!start.isKnown() && !end.isKnown())
        return isOneOf(status, waiting);
    return endsAt() > now;
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
