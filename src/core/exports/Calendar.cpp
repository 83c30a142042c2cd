#include "core/exports/Calendar.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace kinward::exports
{

namespace
{

constexpr int octetsALine = 75; // RFC 5545 §3.1
constexpr int defaultMinutes = 30;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Calendar)
};

/// RFC 5545 §3.3.11.
QByteArray escaped(QString text)
{
    text.replace(QLatin1Char('\\'), QLatin1String("\\\\"))
        .replace(QLatin1Char(';'), QLatin1String("\\;"))
        .replace(QLatin1Char(','), QLatin1String("\\,"))
        .replace(QLatin1String("\r\n"), QLatin1String("\n"))
        .replace(QLatin1Char('\n'), QLatin1String("\\n"))
        .remove(QLatin1Char('\r'));
    return text.toUtf8();
}

/// Folded after 75 octets, never within a character.
QByteArray line(const QByteArray &name, const QByteArray &value)
{
    QByteArray rest = name + ':' + value;
    QByteArray out;
    int room = octetsALine;
    while (rest.size() > room) {
        int cut = room;
        while (cut > 1 && (uchar(rest.at(cut)) & 0xC0U) == 0x80U)
            --cut;
        out += rest.left(cut) + "\r\n ";
        rest.remove(0, cut);
        room = octetsALine - 1;
    }
    return out + rest + "\r\n";
}

QByteArray utc(const QDateTime &when)
{
    return when.toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'")).toLatin1();
}

QDateTime endOf(const care::Appointment &appointment)
{
    if (appointment.end.precision == care::PartialDateTime::Precision::Time)
        return appointment.end.value;
    const int minutes
        = appointment.minutesDuration > 0 ? appointment.minutesDuration : defaultMinutes;
    return appointment.start.value.addSecs(qint64(minutes) * 60);
}

QByteArray statusOf(const care::Appointment &appointment)
{
    if (appointment.isCancelled())
        return "CANCELLED";
    const bool open = appointment.status == QLatin1String("proposed")
        || appointment.status == QLatin1String("pending");
    return open ? "TENTATIVE" : "CONFIRMED";
}

QString summaryOf(const care::Appointment &appointment)
{
    const QString what
        = appointment.type.label().isEmpty() ? Words::tr("Appointment") : appointment.type.label();
    const QStringList with = appointment.participantNames(u"Practitioner");
    //: An appointment in a calendar: %1 is what it is, %2 with whom
    return with.isEmpty() ? what
                          : Words::tr("%1 with %2").arg(what, with.join(QStringLiteral(", ")));
}

QByteArray eventOf(
    const care::Appointment &appointment, const QString &practice, const QDateTime &stamp)
{
    // The portal's id is nobody else's business, and the same appointment must keep its UID.
    const QByteArray uid = QCryptographicHash::hash(
        (practice + QLatin1Char('/') + appointment.meta.id).toUtf8(), QCryptographicHash::Sha256)
                               .toHex()
                               .left(32);
    QStringList places = appointment.participantNames(u"Location");
    places.append(practice);
    places.removeAll(QString());
    QByteArray out = line("BEGIN", "VEVENT") + line("UID", uid + "@kinward")
        + line("DTSTAMP", utc(stamp)) + line("DTSTART", utc(appointment.start.value))
        + line("DTEND", utc(endOf(appointment))) + line("SUMMARY", escaped(summaryOf(appointment)))
        + line("LOCATION", escaped(places.join(QStringLiteral(", "))))
        + line("STATUS", statusOf(appointment));
    if (!appointment.patientInstruction.isEmpty())
        out += line("DESCRIPTION", escaped(appointment.patientInstruction));
    if (appointment.virtualService && appointment.virtualService->address.isValid())
        out += line("URL", appointment.virtualService->address.toEncoded());
    return out + line("END", "VEVENT");
}

} // namespace

QByteArray calendar(
    const QList<care::Appointment> &appointments, const QString &practice, const QDateTime &stamp)
{
    QByteArray out = line("BEGIN", "VCALENDAR") + line("VERSION", "2.0")
        + line("PRODID", "-//Kinward//Kinward//EN") + line("CALSCALE", "GREGORIAN");
    for (const care::Appointment &appointment : appointments) {
        if (appointment.start.precision == care::PartialDateTime::Precision::Time)
            out += eventOf(appointment, practice, stamp);
    }
    return out + line("END", "VCALENDAR");
}

} // namespace kinward::exports
