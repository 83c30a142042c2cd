#include "preview/frames/Frame.h"

#include <QtEndian>

namespace kinward::preview
{

namespace
{
constexpr qsizetype headerLength = 5;
}

QByteArray Frame::header() const
{
    QByteArray bytes(headerLength, Qt::Uninitialized);
    bytes[0] = char(kind);
    qToBigEndian(quint32(payload.size()), bytes.data() + 1);
    return bytes;
}

void FrameReader::append(QByteArrayView bytes)
{
    if (m_broken)
        return;
    m_waiting.append(bytes);
    readHeader();
}

void FrameReader::readHeader()
{
    if (m_kind || m_broken || m_waiting.size() < headerLength)
        return;
    const auto kind = quint8(m_waiting.at(0));
    m_length = qFromBigEndian<quint32>(m_waiting.constData() + 1);
    m_broken = kind < quint8(Frame::Kind::Open) || kind > quint8(Frame::Kind::Refused)
        || m_length > m_longest;
    if (m_broken) {
        m_waiting.clear();
        return;
    }
    m_kind = Frame::Kind(kind);
    m_waiting.reserve(headerLength + m_length);
}

std::optional<Frame> FrameReader::next()
{
    readHeader();
    if (!m_kind || m_waiting.size() < headerLength + m_length)
        return std::nullopt;
    Frame frame{*m_kind, m_waiting.sliced(headerLength, m_length)};
    m_waiting = m_waiting.sliced(headerLength + m_length);
    m_kind.reset();
    return frame;
}

} // namespace kinward::preview
