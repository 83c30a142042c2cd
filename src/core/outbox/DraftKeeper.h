#pragma once

#include "core/outbox/Outbox.h"

#include <QTimer>

namespace kinward::outbox
{

/// Writes a draft down while it is typed: when the typing rests, and at the latest `longestWait`
/// after the first change that is not on disk. Its owner gives it each change. GUI thread.
class DraftKeeper final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds rest{250};
    static constexpr std::chrono::milliseconds longestWait{800};

    DraftKeeper(Outbox &outbox, const OutgoingMessage &message, QObject *parent = nullptr);
    ~DraftKeeper() override; ///< writes down what is left

    const OutgoingMessage &message() const { return m_message; }
    /// What is written now. A blank draft that was never kept is not kept.
    void change(const OutgoingMessage &message);
    bool isSaved() const { return !m_longest.isActive() && !m_isDirty; }
    Result<void> saveNow();
    /// Saves and queues. Nothing is kept of it afterwards but in the queue. Errors: those of
    /// Outbox.
    Result<void> send();
    /// Throws the draft away; changes after that are not kept.
    Result<void> discard();
    /// Keeps nothing more: what was not written down is gone, what was stays.
    void letGo();

Q_SIGNALS:
    void saved();
    void saveFailed(const kinward::Error &error); ///< tried again with the next change

private:
    Outbox &m_outbox;
    OutgoingMessage m_message;
    QTimer m_rest;
    QTimer m_longest;
    bool m_isDirty = false;
    bool m_isOver = false;
};

} // namespace kinward::outbox
