#pragma once

#include "core/base/Result.h"
#include "core/outbox/OutgoingMessage.h"
#include "core/outbox/OwnFile.h"

#include <QFile>
#include <QObject>
#include <QTimer>

namespace kinward::outbox
{

/// Copies a file into the sealed file, a piece at each turn of the event loop, so that it may
/// vanish from where it was. What a copy that did not end has left is removed at the next start.
/// Deleting it cancels. GUI thread.
class AttachmentCopy final : public QObject
{
    Q_OBJECT

public:
    /// `mostBytes`: a file that turns out longer fails.
    AttachmentCopy(OwnFile &file, const QString &path, qint64 mostBytes, QObject *parent = nullptr);
    ~AttachmentCopy() override;

    void start(); ///< ends in `finished` or `failed`, later
    const OutgoingAttachment &attachment() const { return m_attachment; }

Q_SIGNALS:
    void progressed(qint64 bytes, qint64 ofBytes);
    void finished(const kinward::outbox::OutgoingAttachment &attachment);
    /// NotFound (it cannot be read), Rejected (longer than `mostBytes`, or changed meanwhile),
    /// StorageFailed.
    void failed(const kinward::Error &error);

private:
    void copyPiece();
    void end();
    void fail(ErrorKind kind);

    OwnFile &m_file;
    QFile m_source;
    qint64 m_mostBytes;
    qint64 m_expected = 0;
    qint64 m_copied = 0;
    qint64 m_pieces = 0;
    OutgoingAttachment m_attachment;
    QTimer m_next;
    bool m_isDone = false;
};

} // namespace kinward::outbox
