#pragma once

#include <QByteArray>
#include <QList>

class QIODevice;

namespace kinward::uploads
{

/// A stretch of what is sent: some bytes of the file, or some that take the place of others.
struct SentPart {
    qint64 offset = 0; ///< in the file
    qint64 length = 0;
    QByteArray inserted; ///< where it is not empty, these are sent, and `length` is theirs

    friend bool operator==(const SentPart &, const SentPart &) = default;
};
using SentParts = QList<SentPart>;

qint64 sizeOf(const SentParts &parts);
/// `count` bytes of what is sent from `offset` on; fewer at its end, or where the file ends early
/// or cannot be read.
QByteArray readParts(QIODevice &file, const SentParts &parts, qint64 offset, qint64 count);

} // namespace kinward::uploads
