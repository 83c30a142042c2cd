#include "core/visits/ReminderBook.h"

#include "core/base/Logging.h"

#include <QCborMap>
#include <QCborValue>

#include <optional>

namespace kinward::visits
{

namespace
{

constexpr QByteArrayView reminderKind("visit-reminder");
constexpr QLatin1String idKey("id");
constexpr QLatin1String startKey("start");
constexpr QLatin1String minutesKey("minutes");

QByteArray rowName(const QString &appointmentId)
{
    return reminderKind.toByteArray() + '/' + appointmentId.toUtf8();
}

QByteArray encode(const GivenReminder &reminder)
{
    QCborMap map;
    map.insert(idKey, reminder.appointmentId);
    map.insert(startKey, reminder.start.toMSecsSinceEpoch());
    map.insert(minutesKey, reminder.minutes);
    return map.toCborValue().toCbor();
}

std::optional<GivenReminder> decode(const QByteArray &content)
{
    const QCborMap map = QCborValue::fromCbor(content).toMap();
    const QString id = map[idKey].toString();
    if (id.isEmpty() || !map[startKey].isInteger() || !map[minutesKey].isInteger())
        return std::nullopt;
    return GivenReminder{id, QDateTime::fromMSecsSinceEpoch(map[startKey].toInteger()),
        int(map[minutesKey].toInteger())};
}

} // namespace

ReminderBook::ReminderBook(outbox::OwnFile &file, const QDateTime &now)
    : m_file(file)
{
    QStringList over;
    m_file.eachOfKind(reminderKind, [this, &now, &over](const QByteArray &content) {
        const auto reminder = decode(content);
        if (reminder && reminder->start > now)
            m_given.insert(reminder->appointmentId, *reminder);
        else if (reminder)
            over.append(reminder->appointmentId);
    });
    for (const QString &id : std::as_const(over))
        m_file.remove(rowName(id));
}

void ReminderBook::note(const GivenReminder &reminder)
{
    m_given.insert(reminder.appointmentId, reminder);
    if (!m_file.put(
            {rowName(reminder.appointmentId), reminderKind.toByteArray(), {}}, encode(reminder)))
        qCWarning(lcStore) << "a reminder that was given is not noted; it may come again";
}

} // namespace kinward::visits
