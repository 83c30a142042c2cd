#include "core/uploads/JpegReader.h"

#include <QtEndian>

namespace kinward::uploads
{

namespace
{

constexpr qint64 bufferBytes = 64 * 1024;

/// What belongs to the coded picture: a stuffed byte, a restart marker.
bool isOfScan(quint8 code) { return code == 0 || (code >= 0xd0 && code <= 0xd7); }

} // namespace

bool JpegReader::fill()
{
    if (m_next < m_buffer.size())
        return true;
    m_begin += m_buffer.size();
    m_next = 0;
    m_buffer = m_file.read(bufferBytes);
    return !m_buffer.isEmpty();
}

bool JpegReader::stepBack(qint64 count)
{
    if (m_next >= count) {
        m_next -= count;
        return true;
    }
    m_begin = position() - count;
    m_next = 0;
    m_buffer.clear();
    return m_file.seek(m_begin);
}

std::optional<quint8> JpegReader::byte()
{
    return fill() ? std::optional(quint8(m_buffer.at(m_next++))) : std::nullopt;
}

std::optional<quint16> JpegReader::word()
{
    const auto high = byte();
    const auto low = byte();
    return high && low ? std::optional(quint16(*high << 8 | *low)) : std::nullopt;
}

QByteArray JpegReader::take(qint64 count)
{
    QByteArray bytes;
    while (bytes.size() < count && fill()) {
        const auto piece = m_buffer.mid(m_next, count - bytes.size());
        bytes += piece;
        m_next += piece.size();
    }
    return bytes;
}

std::optional<quint8> JpegReader::nextMarker()
{
    auto before = byte();
    for (auto next = byte(); next; next = byte()) {
        if (before == 0xff && *next != 0xff && *next != 0)
            return next;
        before = next;
    }
    return std::nullopt;
}

qint64 JpegReader::skipScan()
{
    const auto from = position();
    while (fill()) {
        const auto found = m_buffer.indexOf('\xff', m_next);
        if (found < 0) {
            m_next = m_buffer.size();
            continue;
        }
        m_next = found + 1;
        const auto code = byte();
        if (!code || isOfScan(*code))
            continue;
        if (!stepBack(2))
            break;
        return position() - from;
    }
    return position() - from;
}

quint16 exifOrientation(const QByteArray &payload)
{
    constexpr int headerBytes = 6;
    constexpr int entryBytes = 12;
    constexpr quint16 orientationTag = 0x0112;
    constexpr quint16 shortType = 3;
    const auto tiff = payload.mid(headerBytes);
    const bool isLittle = tiff.startsWith(QByteArrayLiteral("II\x2a\0"));
    if (!payload.startsWith(QByteArrayLiteral("Exif\0"))
        || !(isLittle || tiff.startsWith(QByteArrayLiteral("MM\0\x2a"))))
        return 0;
    const auto wordAt = [&](qint64 at) -> quint16 {
        if (at < 0 || at + 2 > tiff.size())
            return 0;
        const auto *bytes = tiff.constData() + at;
        return isLittle ? qFromLittleEndian<quint16>(bytes) : qFromBigEndian<quint16>(bytes);
    };
    if (tiff.size() < 8)
        return 0;
    const auto *offset = tiff.constData() + 4;
    const qint64 directory
        = isLittle ? qFromLittleEndian<quint32>(offset) : qFromBigEndian<quint32>(offset);
    const int entries = wordAt(directory);
    for (int i = 0; i < entries; ++i) {
        const auto entry = directory + 2 + qint64(i) * entryBytes;
        if (wordAt(entry) == orientationTag && wordAt(entry + 2) == shortType) {
            const auto orientation = wordAt(entry + 8);
            return orientation <= 8 ? orientation : 0;
        }
    }
    return 0;
}

} // namespace kinward::uploads
