#include "preview/frames/Messages.h"

#include "preview/frames/Limits.h"

#include <QDataStream>
#include <QIODevice>

#include <cmath>

namespace kinward::preview
{

namespace
{

void prepare(QDataStream &stream)
{
    stream.setVersion(QDataStream::Qt_6_0);
    stream.setFloatingPointPrecision(QDataStream::SinglePrecision);
}

/// Numbers only: what has a length of its own is checked by hand.
template <typename... Numbers> Frame pack(Frame::Kind kind, Numbers... numbers)
{
    Frame frame{kind, {}};
    QDataStream stream(&frame.payload, QIODevice::WriteOnly);
    prepare(stream);
    (stream << ... << numbers);
    return frame;
}

bool isWholeRead(const QDataStream &stream)
{
    return stream.status() == QDataStream::Ok && stream.atEnd();
}

bool isSensible(float length)
{
    return std::isfinite(length) && length > 0 && length <= float(limits::pageLength);
}

} // namespace

Frame OpenedFile::frame() const
{
    Frame frame{Frame::Kind::Opened, {}};
    QDataStream stream(&frame.payload, QIODevice::WriteOnly);
    prepare(stream);
    stream << isPicture << qint32(pageCount) << qint32(pageSizes.size());
    for (const QSizeF &size : pageSizes)
        stream << float(size.width()) << float(size.height());
    return frame;
}

std::optional<OpenedFile> OpenedFile::from(const Frame &frame)
{
    if (frame.kind != Frame::Kind::Opened)
        return std::nullopt;
    QDataStream stream(frame.payload);
    prepare(stream);
    OpenedFile file;
    qint32 count = 0;
    qint32 sizes = 0;
    stream >> file.isPicture >> count >> sizes;
    if (count < 1 || sizes != std::min(count, qint32(limits::pages)))
        return std::nullopt;
    file.pageCount = count;
    file.pageSizes.reserve(sizes);
    for (int i = 0; i < sizes && stream.status() == QDataStream::Ok; ++i) {
        float width = 0;
        float height = 0;
        stream >> width >> height;
        if (!isSensible(width) || !isSensible(height))
            return std::nullopt;
        file.pageSizes.emplaceBack(width, height);
    }
    if (!isWholeRead(stream))
        return std::nullopt;
    return file;
}

Frame RenderRequest::frame() const
{
    return pack(Frame::Kind::Render, qint32(page), qint32(width));
}

std::optional<RenderRequest> RenderRequest::from(const Frame &frame)
{
    if (frame.kind != Frame::Kind::Render)
        return std::nullopt;
    QDataStream stream(frame.payload);
    prepare(stream);
    RenderRequest request;
    stream >> request.page >> request.width;
    if (!isWholeRead(stream) || request.page < 0 || request.width < 1)
        return std::nullopt;
    return request;
}

Frame RenderedPage::frame() const
{
    const QByteArray words = text.toUtf8();
    Frame frame = pack(
        Frame::Kind::Rendered, qint32(page), qint32(width), qint32(height), qint32(words.size()));
    frame.payload += words;
    frame.payload += pixels;
    return frame;
}

std::optional<RenderedPage> RenderedPage::from(const Frame &frame)
{
    constexpr qsizetype numbers = 16;
    if (frame.kind != Frame::Kind::Rendered || frame.payload.size() < numbers)
        return std::nullopt;
    QDataStream stream(frame.payload);
    prepare(stream);
    RenderedPage page;
    qint32 textBytes = 0;
    stream >> page.page >> page.width >> page.height >> textBytes;
    const bool fits = page.page >= 0 && page.width >= 1 && page.width <= limits::pageSide
        && page.height >= 1 && page.height <= limits::pageSide
        && page.width * page.height <= limits::pagePixels && textBytes >= 0
        && frame.payload.size() - numbers - textBytes == qsizetype(page.width) * page.height * 4;
    if (!fits)
        return std::nullopt;
    page.text
        = QString::fromUtf8(frame.payload.sliced(numbers, textBytes)).left(limits::textLength);
    page.pixels = frame.payload.sliced(numbers + textBytes);
    return page;
}

Frame Refusal::frame() const { return pack(Frame::Kind::Refused, quint8(why)); }

std::optional<Refusal> Refusal::from(const Frame &frame)
{
    if (frame.kind != Frame::Kind::Refused || frame.payload.size() != 1
        || quint8(frame.payload.at(0)) > quint8(Why::TooLarge))
        return std::nullopt;
    return Refusal{Why(frame.payload.at(0))};
}

} // namespace kinward::preview
