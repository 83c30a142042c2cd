#include "core/models/AppointmentModel.h"

#include "core/models/MeetingPlaces.h"
#include "core/models/Wording.h"
#include "core/visits/MeetingTimes.h"

#include <algorithm>

namespace kinward::models
{

namespace
{

QString kindOf(const care::Appointment &appointment)
{
    if (const QString label = appointment.type.label(); !label.isEmpty())
        return label;
    if (!appointment.description.isEmpty())
        return appointment.description;
    return appointment.isVideoVisit() ? AppointmentModel::tr("Video visit")
                                      : AppointmentModel::tr("Appointment");
}

QString subtitleOf(const care::Appointment &appointment)
{
    QStringList parts{wording::longDate(appointment.start)};
    parts += appointment.participantNames(u"Location");
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

Tone toneOf(const care::Appointment &appointment)
{
    const QString &status = appointment.status;
    if (status == QLatin1String("booked") || status == QLatin1String("arrived")
        || status == QLatin1String("checked-in"))
        return Tone::Good;
    if (status == QLatin1String("pending") || status == QLatin1String("noshow")
        || appointment.isCancelled())
        return Tone::Attention;
    return Tone::Neutral;
}

QString searchTextOf(const care::Appointment &appointment)
{
    QStringList texts{AppointmentModel::titleOf(appointment), subtitleOf(appointment),
        appointment.description, appointment.patientInstruction, appointment.comment,
        wording::appointmentStatus(appointment.status)};
    for (const care::CodeableConcept &reason : appointment.reasons)
        texts.append(reason.label());
    return texts.join(u' ');
}

} // namespace

AppointmentModel::AppointmentModel(store::RecordStore &store, const Clock &clock, QObject *parent)
    : RecordListModel(store, MeetingPlaces::types(), parent)
    , m_clock(clock)
{
    load();
}

QString AppointmentModel::titleOf(const care::Appointment &appointment)
{
    const QString who = whoOf(appointment);
    if (who.isEmpty())
        return kindOf(appointment);
    //: %1 is a kind of visit, %2 who is visited: "Video visit with Dr. Rivera"
    return tr("%1 with %2").arg(kindOf(appointment), who);
}

QString AppointmentModel::whoOf(const care::Appointment &appointment)
{
    QStringList names = appointment.participantNames(u"Practitioner");
    names += appointment.participantNames(u"PractitionerRole");
    return names.join(QStringLiteral(", "));
}

QList<care::Appointment> AppointmentModel::arrange(QList<care::Appointment> values)
{
    const QDateTime now = m_clock.now();
    MeetingPlaces places(store());
    for (care::Appointment &appointment : values) {
        // Of what is long over nobody needs the link, and looking it up takes time.
        if (visits::meetingTimes(appointment, now, visits::usualJoinMinutes).state
            != visits::MeetingTimes::State::Over)
            places.adoptLink(appointment);
    }
    const auto past = std::stable_partition(values.begin(), values.end(),
        [&now](const care::Appointment &appointment) { return appointment.isUpcoming(now); });
    m_upcoming = past - values.begin();
    std::sort(values.begin(), past, [](const care::Appointment &a, const care::Appointment &b) {
        // Without a date yet: after those that have one.
        if (a.start.isKnown() != b.start.isKnown())
            return a.start.isKnown();
        return std::pair(a.start.order(), a.meta.id) < std::pair(b.start.order(), b.meta.id);
    });
    std::sort(past, values.end(), [](const care::Appointment &a, const care::Appointment &b) {
        return std::pair(b.start.order(), b.meta.id) < std::pair(a.start.order(), a.meta.id);
    });
    return values;
}

QString AppointmentModel::columnTitle(int column) const
{
    switch (column) {
    case When:
        return tr("When");
    case What:
        return tr("What");
    case Who:
        return tr("With");
    default:
        return tr("Status");
    }
}

QString AppointmentModel::groupOf(int row) const
{
    return row < m_upcoming ? tr("Upcoming") : tr("Past");
}

QVariant AppointmentModel::cell(int row, int column, int role) const
{
    const care::Appointment &appointment = at(row);
    switch (role) {
    case IdRole:
        return appointment.meta.id;
    case SortRole:
        return appointment.start.value;
    case TitleRole:
        return titleOf(appointment);
    case SubtitleRole:
        return subtitleOf(appointment);
    case StatusRole:
        return int(toneOf(appointment));
    case StatusTextRole:
        return wording::appointmentStatus(appointment.status);
    case GroupRole:
        return groupOf(row);
    case SearchTextRole:
        return searchTextOf(appointment);
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (column) {
    case When:
        return wording::longDate(appointment.start);
    case What:
        return kindOf(appointment);
    case Who:
        return whoOf(appointment);
    default:
        return wording::appointmentStatus(appointment.status);
    }
}

} // namespace kinward::models
