#include "preview/ImageFile.h"

#include "preview/PageSize.h"
#include "preview/frames/Limits.h"

#include <algorithm>

namespace kinward::preview
{

namespace
{
constexpr int decodingMegabytes = 256;
}

ImageFile::ImageFile(const QByteArray &bytes, Content content)
    : m_bytes(bytes)
    , m_content(content)
    , m_buffer(&m_bytes)
{
    m_buffer.open(QIODevice::ReadOnly);
    makeReader();
    if (content == Content::Tiff)
        m_pageCount = std::clamp(m_reader->imageCount(), 1, limits::pages);
    decode(0);
    if (m_image.isNull() && !m_refusal)
        m_refusal = Refusal{Refusal::Why::CannotRead};
    if (m_refusal)
        return;
    m_sizes += m_image.size();
    makeReader();
    for (int page = 1; page < m_pageCount; ++page) {
        const QSize size = m_reader->jumpToImage(page) ? m_reader->size() : QSize();
        m_sizes += size.isEmpty() ? size : pictureSize(size, size.width());
    }
}

/// Anew for every page: what a decoder made of one is not asked about another.
void ImageFile::makeReader()
{
    m_buffer.seek(0);
    m_reader = std::make_unique<QImageReader>(&m_buffer, imageFormatOf(m_content));
    m_reader->setAutoDetectImageFormat(false);
    m_reader->setDecideFormatFromContent(false);
    m_reader->setAutoTransform(true);
}

void ImageFile::decode(int page)
{
    m_decoded = page;
    m_image = {};
    makeReader();
    if (page > 0 && !m_reader->jumpToImage(page))
        return;
    const QSize announced = m_reader->size();
    if (qint64(announced.width()) * announced.height() > limits::imagePixels) {
        if (page == 0)
            m_refusal = Refusal{Refusal::Why::TooLarge};
        return;
    }
    const QImage whole = m_reader->read();
    if (whole.isNull())
        return;
    const QSize fitting = pictureSize(whole.size(), whole.width());
    m_image = fitting == whole.size()
        ? whole
        : whole.scaled(fitting, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

QSizeF ImageFile::pageSize(int page) const { return m_sizes.value(page); }

QImage ImageFile::draw(int page, QSize pixels)
{
    if (page != m_decoded)
        decode(page);
    // Larger than it is it only takes more room: whoever shows it can do that as well.
    if (m_image.isNull() || pixels.width() >= m_image.width())
        return m_image;
    return m_image.scaled(pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

QString ImageFile::text(int /*page*/) { return {}; }

void ImageFile::loadDecoders()
{
    QImageReader::setAllocationLimit(decodingMegabytes);
    for (const auto content :
        {Content::Png, Content::Jpeg, Content::Gif, Content::Webp, Content::Bmp, Content::Tiff}) {
        QBuffer nothing;
        nothing.open(QIODevice::ReadOnly);
        QImageReader reader(&nothing, imageFormatOf(content));
        reader.setAutoDetectImageFormat(false);
        reader.canRead();
    }
}

} // namespace kinward::preview
