#pragma once

#include "core/base/Result.h"
#include "core/outbox/OwnFile.h"

#include <QObject>
#include <QSet>

namespace kinward::visits
{

/// The private notes of one patient link, one an appointment at most: what the caregiver writes
/// down before, during and after a video visit. No portal ever gets them. Sealed on disk, in the
/// same file as messages, before a call returns. GUI thread.
class VisitNotes final : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype longest = 100'000; ///< UTF-16 units

    /// `file` outlives it.
    explicit VisitNotes(outbox::OwnFile &file, QObject *parent = nullptr);

    bool isKept() const { return m_file.isKept(); } ///< survives the program
    QString textOf(const QString &appointmentId) const; ///< empty: there is none
    int count() const;
    /// Nothing but white space takes the note away. Errors: StorageFailed; Rejected (longer than
    /// `longest`, or of no appointment).
    Result<void> put(const QString &appointmentId, const QString &text);

    /// The note is written in the window of a visit, and by nobody else until it is given back.
    /// Whoever writes it puts down what is still open when `lent` is told.
    void lend(const QString &appointmentId);
    void giveBack(const QString &appointmentId);
    bool isLent(const QString &appointmentId) const { return m_lent.contains(appointmentId); }

Q_SIGNALS:
    void changed(const QString &appointmentId);
    void lentChanged(const QString &appointmentId);

private:
    outbox::OwnFile &m_file;
    QSet<QString> m_lent; ///< ids of appointments
};

} // namespace kinward::visits
