#include "core/outbox/AttachmentCopy.h"

#include "core/outbox/AttachmentFacts.h"
#include "core/outbox/Outbox.h"
#include "core/outbox/OutgoingCodec.h"

#include <QFileInfo>

namespace kinward::outbox
{

namespace
{
constexpr qint64 beginningBytes = 4096;
}

AttachmentCopy::AttachmentCopy(
    OwnFile &file, const QString &path, qint64 mostBytes, QObject *parent)
    : QObject(parent)
    , m_file(file)
    , m_source(path)
    , m_mostBytes(mostBytes)
{
    m_attachment.id = newUuid();
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &AttachmentCopy::copyPiece);
}

AttachmentCopy::~AttachmentCopy()
{
    if (!m_isDone && m_pieces > 0)
        m_file.transact([this] {
            return m_file.removeOfSource(pieceSource(m_attachment.id))
                && m_file.remove(fileRowName(m_attachment.id));
        });
}

void AttachmentCopy::start() { m_next.start(0); }

void AttachmentCopy::copyPiece()
{
    if (!m_source.isOpen()) {
        // A folder or a device opens, too, and never ends.
        if (!QFileInfo(m_source.fileName()).isFile() || !m_source.open(QIODevice::ReadOnly))
            return fail(ErrorKind::NotFound);
        m_expected = m_source.size();
        const auto name = QFileInfo(m_source.fileName()).fileName();
        const auto facts = factsOf(name, {}, m_source.peek(beginningBytes));
        m_attachment.contentType = facts.contentType;
        m_attachment.name = safeFileName(name, facts.contentType);
    }
    const auto piece = m_source.read(pieceBytes);
    if (m_source.error() != QFileDevice::NoError)
        return fail(ErrorKind::NotFound);
    m_copied += piece.size();
    if (m_copied > m_mostBytes || m_copied > m_expected)
        return fail(ErrorKind::Rejected);
    if (piece.isEmpty())
        return end();
    const bool kept = m_file.transact([&] {
        // First it is known that there is a file, so that its pieces can be found again.
        return (m_pieces > 0
                   || m_file.put({fileRowName(m_attachment.id), "file", {}}, encode(m_attachment)))
            && m_file.put(
                {pieceRowName(m_attachment.id, m_pieces), "piece", pieceSource(m_attachment.id)},
                piece);
    });
    if (!kept)
        return fail(ErrorKind::StorageFailed);
    ++m_pieces;
    m_next.start(0);
    Q_EMIT progressed(m_copied, m_expected);
}

void AttachmentCopy::end()
{
    if (m_copied != m_expected)
        return fail(ErrorKind::Rejected);
    m_attachment.size = m_copied;
    m_isDone = true;
    Q_EMIT finished(m_attachment);
}

void AttachmentCopy::fail(ErrorKind kind) { Q_EMIT failed(Error{kind, 0, {}}); }

} // namespace kinward::outbox
