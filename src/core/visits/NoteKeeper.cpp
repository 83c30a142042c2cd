#include "core/visits/NoteKeeper.h"

namespace kinward::visits
{

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

NoteKeeper::~NoteKeeper() { saveNow(); }

void NoteKeeper::setAppointment(const QString &appointmentId)
{
    if (appointmentId == m_appointmentId)
        return;
    saveNow();
    m_appointmentId = appointmentId;
    m_isDirty = false;
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
    if (kept)
        Q_EMIT saved();
    else
        Q_EMIT saveFailed(kept.error());
    return kept;
}

} // namespace kinward::visits
