#include "net/http/SingleUseBody.h"

#include <algorithm>

namespace kinward::net
{

SingleUseBody::SingleUseBody(QByteArray bytes, QObject *parent)
    : QIODevice(parent)
    , m_bytes(std::move(bytes))
{
    // Unbuffered, so that the position of QIODevice and ours stay the same.
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool SingleUseBody::seek(qint64 position)
{
    return position == m_read && QIODevice::seek(position);
}

qint64 SingleUseBody::readData(char *data, qint64 maxSize)
{
    const auto count = std::min(maxSize, m_bytes.size() - m_read);
    std::copy_n(m_bytes.constData() + m_read, count, data);
    m_read += count;
    return count;
}

} // namespace kinward::net
