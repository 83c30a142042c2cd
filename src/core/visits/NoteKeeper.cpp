#include "core/visits/NoteKeeper.h"

namespace kinward::visits
{

namespace
{

/// In a visit something else may have been written down since: neither takes the other's place.
template <typename Unsaved> QString withKept(const Unsaved &unsaved, const QString &kept)
{
    return kept == unsaved.kept || kept.isEmpty() ? unsaved.text
                                                  : kept + QLatin1String("\n\n") + unsaved.text;
}

} // namespace

NoteKeeper::NoteKeeper(VisitNotes &notes, QObject *parent)
    : QObject(parent)
    , m_notes(notes)
{
    for (auto *timer : {&m_rest, &m_longest}) {
        timer->setSingleShot(true);
        timer->setTimerType(Qt::PreciseTimer);
        connect(timer, &QTimer::timeout, this, [this] { saveNow(); });
    }
}

NoteKeeper::~NoteKeeper()
{
    saveNow();
    saveOthers();
}

void NoteKeeper::setAppointment(const QString &appointmentId)
{
    if (appointmentId == m_appointmentId)
        return;
    if (!saveNow())
        m_unsaved.insert(m_appointmentId, {m_text, m_notes.textOf(m_appointmentId)});
    m_appointmentId = appointmentId;
    m_isDirty = m_unsaved.contains(appointmentId);
    m_text = m_isDirty ? withKept(m_unsaved.take(appointmentId), m_notes.textOf(appointmentId))
                       : QString();
}

void NoteKeeper::change(const QString &text)
{
    m_text = text;
    m_isDirty = true;
    m_rest.start(rest);
    if (!m_longest.isActive())
        m_longest.start(longestWait);
}

Result<void> NoteKeeper::saveNow()
{
    m_rest.stop();
    m_longest.stop();
    if (!m_isDirty)
        return {};
    const auto kept = m_notes.put(m_appointmentId, m_text);
    m_isDirty = !kept;
    if (kept) {
        Q_EMIT saved();
        saveOthers();
    } else {
        Q_EMIT saveFailed(kept.error());
    }
    return kept;
}

/// The disk may have room again.
void NoteKeeper::saveOthers()
{
    m_unsaved.removeIf([this](const auto &other) {
        const QString text = withKept(other.value(), m_notes.textOf(other.key()));
        return !m_notes.isLent(other.key()) && m_notes.put(other.key(), text).has_value();
    });
}

} // namespace kinward::visits
