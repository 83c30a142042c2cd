#pragma once

#include <QByteArray>
#include <QIODevice>

#include <optional>

namespace kinward::uploads
{

/// Reads a JPEG forwards, with a few kilobytes of it in memory.
class JpegReader final
{
public:
    explicit JpegReader(QIODevice &file) ///< at its beginning
        : m_file(file)
    {
    }

    qint64 position() const { return m_begin + m_next; }
    std::optional<quint8> byte();
    std::optional<quint16> word(); ///< big-endian
    QByteArray take(qint64 count); ///< fewer at the end
    /// The code of the next marker, behind it; skips what lies before it.
    std::optional<quint8> nextMarker();
    /// Over the coded picture to the marker that ends it; how many bytes that were.
    qint64 skipScan();

private:
    bool fill();
    bool stepBack(qint64 count);

    QIODevice &m_file;
    QByteArray m_buffer;
    qint64 m_begin = 0; ///< of the buffer, in the file
    qint64 m_next = 0; ///< in the buffer
};

/// The orientation (1 to 8) that an Exif segment's payload gives; 0 where it gives none.
quint16 exifOrientation(const QByteArray &payload);

} // namespace kinward::uploads
