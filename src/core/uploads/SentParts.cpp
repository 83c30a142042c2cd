#include "core/uploads/SentParts.h"

#include <QIODevice>

#include <algorithm>
#include <numeric>

namespace kinward::uploads
{

qint64 sizeOf(const SentParts &parts)
{
    return std::accumulate(parts.begin(), parts.end(), qint64(0),
        [](qint64 size, const SentPart &part) { return size + part.length; });
}

QByteArray readParts(QIODevice &file, const SentParts &parts, qint64 offset, qint64 count)
{
    QByteArray bytes;
    qint64 begin = 0;
    for (const auto &part : parts) {
        const qint64 skipped = std::clamp<qint64>(offset - begin, 0, part.length);
        const qint64 wanted = std::min(part.length - skipped, count - bytes.size());
        begin += part.length;
        if (wanted <= 0)
            continue;
        if (!part.inserted.isEmpty()) {
            bytes += part.inserted.mid(skipped, wanted);
            continue;
        }
        const auto filled = bytes.size();
        bytes.resize(filled + wanted);
        const auto got
            = file.seek(part.offset + skipped) ? file.read(bytes.data() + filled, wanted) : -1;
        if (got == wanted)
            continue;
        bytes.resize(filled + std::max<qint64>(0, got));
        break;
    }
    return bytes;
}

} // namespace kinward::uploads
