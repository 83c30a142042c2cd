#pragma once

#include "core/visits/VisitNotes.h"

#include <QHash>
#include <QTimer>

#include <chrono>

namespace kinward::visits
{

/// Writes a note down while it is typed: when the typing rests, and at the latest `longestWait`
/// after the first change that is not on disk. Its owner gives it each change. What could not be
/// written down is kept in memory, for each appointment, and tried again. GUI thread.
class NoteKeeper final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds rest{250};
    static constexpr std::chrono::milliseconds longestWait{800};

    explicit NoteKeeper(VisitNotes &notes, QObject *parent = nullptr);
    ~NoteKeeper() override; ///< writes down what is left

    const QString &appointmentId() const { return m_appointmentId; }
    /// Another note from now on; what is left of the former one is written down, or waits for the
    /// next time that this appointment is set.
    void setAppointment(const QString &appointmentId);
    const QString &text() const { return m_text; } ///< as it was given, where it is not saved
    void change(const QString &text);
    bool isSaved() const { return !m_isDirty; }
    Result<void> saveNow();

Q_SIGNALS:
    void saved();
    void saveFailed(const kinward::Error &error); ///< tried again with the next change

private:
    void saveOthers();

    VisitNotes &m_notes;
    QString m_appointmentId;
    QString m_text;
    struct Unsaved {
        QString text;
        QString kept; ///< what was kept when it was typed
    };
    QHash<QString, Unsaved> m_unsaved; ///< of other appointments, by their ids
    QTimer m_rest;
    QTimer m_longest;
    bool m_isDirty = false;
};

} // namespace kinward::visits
