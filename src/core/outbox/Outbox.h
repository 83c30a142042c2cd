#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "core/outbox/MailMark.h"
#include "core/outbox/OutgoingMessage.h"
#include "core/outbox/OwnFile.h"

#include <QHash>
#include <QMap>
#include <QObject>

#include <chrono>
#include <memory>

namespace kinward::outbox
{

/// Drafts, and messages on their way, of one patient link: sealed on disk before a call returns.
/// GUI thread.
class Outbox final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds undoTime{5};

    Outbox(std::unique_ptr<OwnFile> file, const Clock &clock, QObject *parent = nullptr);
    ~Outbox() override;

    OwnFile &file() const { return *m_file; }

    /// Drafts by when they were written down, latest first; the queue in its order.
    QList<OutgoingMessage> drafts() const;
    QList<OutgoingMessage> queue() const; ///< Waiting, Sending and Sent
    std::optional<OutgoingMessage> find(const QString &id) const;
    int unsent() const; ///< what would be lost if all of it were forgotten now

    /// A draft with identifiers of its own, not written down yet.
    static OutgoingMessage newMessage();
    /// Errors: StorageFailed; Rejected (it is no draft any more).
    Result<void> saveDraft(const OutgoingMessage &message);
    /// Puts it at the end of the queue; it leaves after `undoTime`. Errors as above.
    Result<void> enqueue(const OutgoingMessage &message);
    /// Waiting again, or a draft again, as long as it cannot have left. Errors: StorageFailed;
    /// Rejected (it may have left, or is none).
    Result<void> takeBack(const QString &id);
    bool canBeTakenBack(const QString &id) const;
    /// Throws a draft, or one that can be taken back, away with its attachments. Errors as above.
    Result<void> discard(const QString &id);

    // For MessageSender.
    /// From Waiting, or the same again. Errors as above.
    Result<void> noteSending(const QString &id, bool mayHaveLeft);
    Result<void> noteThread(const QString &id, const QString &threadId); ///< its header was made
    Result<void> noteSent(const QString &id, const QString &communicationId, const QDateTime &at);
    Result<void> noteRefused(const QString &id, const Refusal &refusal); ///< a draft again
    /// It came back as a record: nothing of it is needed here any more.
    Result<void> noteReturned(const QStringList &ids);
    /// Now and for the next `undoTime` as it was: the clock was set back.
    Result<void> postpone(const QString &id, const QDateTime &leavesAt);

    /// The bytes of an attachment; nothing where they are damaged or not here.
    std::optional<QByteArray> bytesOf(const OutgoingAttachment &attachment) const;
    /// Drops the bytes of a file that goes with no message any more.
    Result<void> dropBytes(const QString &attachmentId);

    const QHash<QString, MailMark> &marks() const { return m_marks; } ///< by Communication id
    Result<void> setMarks(const QList<MailMark> &marks); ///< an empty one is removed

Q_SIGNALS:
    /// Added, changed or gone.
    void changed(const QStringList &ids);
    void marksChanged(const QStringList &communicationIds);

private:
    void load();
    Result<void> put(OutgoingMessage message);
    Result<void> outcome(bool kept) const;
    bool removeBytes(const QString &attachmentId);
    bool isAloneInThread(const OutgoingMessage &message) const;

    std::unique_ptr<OwnFile> m_file;
    const Clock &m_clock;
    QMap<QString, OutgoingMessage> m_messages;
    QHash<QString, MailMark> m_marks;
    qint64 m_lastPlace = 0;
};

/// How the bytes of an attachment are named among the rows of an OwnFile.
QByteArray fileRowName(const QString &attachmentId);
QByteArray pieceRowName(const QString &attachmentId, qint64 number);
QByteArray pieceSource(const QString &attachmentId);
inline constexpr qint64 pieceBytes = 512 * 1024;

} // namespace kinward::outbox
