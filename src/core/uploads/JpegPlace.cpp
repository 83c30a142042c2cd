#include "core/uploads/JpegPlace.h"

#include "core/uploads/JpegReader.h"

namespace kinward::uploads
{

namespace
{

// Marker codes (ITU T.81, table B.1).
constexpr quint8 startOfImage = 0xd8;
constexpr quint8 endOfImage = 0xd9;
constexpr quint8 startOfScan = 0xda;
constexpr quint8 app0 = 0xe0;
constexpr quint8 app1 = 0xe1;
constexpr quint8 app2 = 0xe2;
constexpr quint8 app14 = 0xee;
constexpr quint8 app15 = 0xef;
constexpr quint8 comment = 0xfe;

/// More is no photo, but somebody's attack on the memory.
constexpr qsizetype mostParts = 4096;
constexpr quint16 upright = 1;

bool isAlone(quint8 marker) { return marker == 0x01 || (marker >= 0xd0 && marker <= 0xd7); }

bool isNeeded(quint8 marker, const QByteArray &beginning)
{
    if (marker == comment)
        return false;
    if (marker < app0 || marker > app15)
        return true;
    return marker == app0 || marker == app14
        || (marker == app2 && beginning.startsWith(QByteArrayLiteral("ICC_PROFILE\0")));
}

QByteArray exifWith(quint16 orientation)
{
    QByteArray exif("\xff\xe1\x00\x22"
                    "Exif\0\0"
                    "MM\0\x2a\0\0\0\x08" // big-endian; the directory follows
                    "\0\x01" // of one entry
                    "\x01\x12\0\x03\0\0\0\x01\0\0\0\0" // Orientation, one SHORT
                    "\0\0\0\0", // no further directory
        36);
    exif[29] = char(orientation);
    return exif;
}

/// Walks over the segments of a JPEG and notes which of them stay.
class Walk
{
public:
    explicit Walk(QIODevice &file)
        : m_reader(file)
    {
    }

    std::optional<SentParts> parts()
    {
        if (m_reader.byte() != 0xff || m_reader.byte() != startOfImage)
            return std::nullopt;
        m_parts.append({0, 2, {}});
        while (m_parts.size() < mostParts && takeSegment()) { }
        if (m_orientation > upright && m_orientation <= 8) {
            const auto exif = exifWith(m_orientation);
            m_parts.insert(m_exifPlace, {0, exif.size(), exif});
        }
        return m_parts;
    }

private:
    void keep(qint64 offset, qint64 length)
    {
        const bool mayJoin = m_parts.size() > m_exifPlace;
        if (mayJoin && m_parts.last().offset + m_parts.last().length == offset)
            m_parts.last().length += length;
        else if (length > 0)
            m_parts.append({offset, length, {}});
    }

    /// False where nothing follows.
    bool takeSegment()
    {
        const auto marker = m_reader.nextMarker(); // what lies before it belongs to nothing
        if (!marker)
            return false;
        const auto begin = m_reader.position() - 2;
        if (*marker == endOfImage || isAlone(*marker)) {
            keep(begin, 2);
            return *marker != endOfImage;
        }
        const auto length = m_reader.word();
        if (!length || *length < 2)
            return false;
        return takePayload(*marker, begin, *length - 2);
    }

    bool takePayload(quint8 marker, qint64 begin, qint64 length)
    {
        const auto payload = m_reader.take(length);
        if (payload.size() < length)
            return false;
        if (isNeeded(marker, payload))
            keep(begin, 4 + length);
        if (marker == app1 && m_orientation == 0)
            m_orientation = exifOrientation(payload);
        if (marker == app0 && m_parts.size() == 2 && m_parts.last().offset == begin)
            m_exifPlace = 2; // JFIF wants to be the first
        if (marker == startOfScan) {
            const auto coded = m_reader.position();
            keep(coded, m_reader.skipScan());
        }
        return true;
    }

    JpegReader m_reader;
    SentParts m_parts;
    SentParts::size_type m_exifPlace = 1; ///< what lies before it is not made longer
    quint16 m_orientation = 0; ///< 0: none was found
};

} // namespace

std::optional<SentParts> partsWithoutPlace(QIODevice &file)
{
    return file.seek(0) ? Walk(file).parts() : std::nullopt;
}

} // namespace kinward::uploads
