#include "core/outbox/DraftKeeper.h"

namespace kinward::outbox
{

DraftKeeper::DraftKeeper(Outbox &outbox, const OutgoingMessage &message, QObject *parent)
    : QObject(parent)
    , m_outbox(outbox)
    , m_message(message)
{
    for (auto *timer : {&m_rest, &m_longest}) {
        timer->setSingleShot(true);
        timer->setTimerType(Qt::PreciseTimer);
        connect(timer, &QTimer::timeout, this, [this] { saveNow(); });
    }
}

DraftKeeper::~DraftKeeper() { saveNow(); }

void DraftKeeper::change(const OutgoingMessage &message)
{
    if (m_isOver)
        return;
    m_message = message;
    m_isDirty = true;
    m_rest.start(rest);
    if (!m_longest.isActive())
        m_longest.start(longestWait);
}

Result<void> DraftKeeper::saveNow()
{
    m_rest.stop();
    m_longest.stop();
    const bool isWanted = !m_message.isBlank() || m_outbox.find(m_message.id);
    if (m_isOver || !m_isDirty || !isWanted)
        return {};
    const auto kept = m_outbox.saveDraft(m_message);
    m_isDirty = !kept;
    if (kept)
        Q_EMIT saved();
    else
        Q_EMIT saveFailed(kept.error());
    return kept;
}

Result<void> DraftKeeper::send()
{
    const auto queued = m_outbox.enqueue(m_message);
    if (!queued)
        return queued;
    letGo();
    return {};
}

Result<void> DraftKeeper::discard()
{
    letGo();
    return m_outbox.discard(m_message.id);
}

void DraftKeeper::letGo()
{
    m_rest.stop();
    m_longest.stop();
    m_isDirty = false;
    m_isOver = true;
}

} // namespace kinward::outbox
