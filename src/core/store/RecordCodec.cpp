#include "core/store/RecordCodec.h"

#include <QtEndian>

#include <array>
#include <limits>

namespace kinward::store
{

namespace
{

// After the resource: each text with its length behind it, the time, and the mark.
constexpr char mark = 'R'; // of a record, in its first format
using Length = quint32;
constexpr qint64 noTime = std::numeric_limits<qint64>::min();

template <typename Number> void append(QByteArray &bytes, Number number)
{
    std::array<char, sizeof(Number)> raw{};
    qToLittleEndian(number, raw.data());
    bytes.append(raw.data(), qsizetype(raw.size()));
}

void append(QByteArray &bytes, const QString &text)
{
    const auto utf8 = text.toUtf8();
    bytes.append(utf8);
    append(bytes, Length(utf8.size()));
}

/// Reads from the end towards the beginning.
class Reader
{
public:
    explicit Reader(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }
    template <typename Number> Number number()
    {
        const auto raw = last(qsizetype(sizeof(Number)));
        return m_sound ? qFromLittleEndian<Number>(raw.data()) : Number{};
    }
    QString text()
    {
        const auto length = number<Length>();
        return QString::fromUtf8(last(qsizetype(length)));
    }
    bool isSound() const { return m_sound; }
    qsizetype left() const { return m_bytes.size(); }

private:
    QByteArrayView last(qsizetype length)
    {
        m_sound = m_sound && length <= m_bytes.size();
        if (!m_sound)
            return {};
        const auto found = m_bytes.last(length);
        m_bytes.chop(length);
        return found;
    }

    QByteArrayView m_bytes;
    bool m_sound = true;
};

} // namespace

QByteArray encode(const fhir::RawResource &resource, const QString &source)
{
    QByteArray content;
    constexpr qsizetype usualTexts = 160;
    content.reserve(resource.json.size() + usualTexts);
    content.append(resource.json);
    for (const auto *text : {&source, &resource.versionId, &resource.id, &resource.type})
        append(content, *text);
    append(content,
        resource.lastUpdated.isValid() ? resource.lastUpdated.toMSecsSinceEpoch() : noTime);
    return content.append(mark);
}

std::optional<KeptRecord> decode(QByteArray content)
{
    if (!content.endsWith(mark))
        return std::nullopt;
    Reader reader(QByteArrayView(content).chopped(1));
    KeptRecord kept;
    const auto time = reader.number<qint64>();
    kept.resource.type = reader.text();
    kept.resource.id = reader.text();
    kept.resource.versionId = reader.text();
    kept.source = reader.text();
    if (!reader.isSound())
        return std::nullopt;
    if (time != noTime)
        kept.resource.lastUpdated = QDateTime::fromMSecsSinceEpoch(time, Qt::UTC);
    content.truncate(reader.left());
    kept.resource.json = std::move(content);
    return kept;
}

} // namespace kinward::store
