#include "core/visits/VisitNotes.h"

#include <QCborMap>
#include <QCborValue>
#include <QMetaEnum>

namespace kinward::visits
{

namespace
{

constexpr QByteArrayView noteKind("visit-note");
constexpr QLatin1String textField("text");

store::RowNames namesOf(const QString &appointmentId)
{
    const QByteArray kind = noteKind.toByteArray();
    return {kind + '/' + appointmentId.toUtf8(), kind, {}};
}

} // namespace

VisitNotes::VisitNotes(outbox::OwnFile &file, QObject *parent)
    : QObject(parent)
    , m_file(file)
{
}

QString VisitNotes::textOf(const QString &appointmentId) const
{
    const auto content = m_file.get(namesOf(appointmentId).name);
    return content ? QCborValue::fromCbor(*content).toMap()[textField].toString() : QString();
}

int VisitNotes::count() const
{
    int notes = 0;
    m_file.eachOfKind(noteKind, [&notes](const QByteArray &) { ++notes; });
    return notes;
}

Result<void> VisitNotes::put(const QString &appointmentId, const QString &text)
{
    if (appointmentId.isEmpty() || text.size() > longest)
        return failure(ErrorKind::Rejected, QStringLiteral("no appointment, or too long"));
    if (text == textOf(appointmentId))
        return {};
    const auto names = namesOf(appointmentId);
    const bool isEmpty = text.trimmed().isEmpty();
    const bool kept = isEmpty ? m_file.remove(names.name)
                              : m_file.put(names, QCborValue(QCborMap{{textField, text}}).toCbor());
    if (!kept) {
        const auto fault = QMetaEnum::fromType<store::StoreFault>().valueToKey(int(m_file.fault()));
        return failure(ErrorKind::StorageFailed, QString::fromLatin1(fault));
    }
    Q_EMIT changed(appointmentId);
    return {};
}

void VisitNotes::lend(const QString &appointmentId)
{
    if (isLent(appointmentId))
        return;
    m_lent.insert(appointmentId);
    Q_EMIT lentChanged(appointmentId);
}

void VisitNotes::giveBack(const QString &appointmentId)
{
    if (m_lent.remove(appointmentId))
        Q_EMIT lentChanged(appointmentId);
}

} // namespace kinward::visits
