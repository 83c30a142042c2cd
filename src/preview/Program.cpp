#include "preview/Program.h"

#include "preview/ImageFile.h"
#include "preview/PageSize.h"
#include "preview/PdfFile.h"
#include "preview/frames/Limits.h"

#include <QPainter>

namespace kinward::preview
{

namespace
{

const Refusal cannotRead{Refusal::Why::CannotRead};

/// On white, as paper is, whatever shines through.
QImage onPaper(const QImage &drawn)
{
    if (!drawn.hasAlphaChannel())
        return drawn.convertToFormat(QImage::Format_RGB32);
    QImage paper(drawn.size(), QImage::Format_RGB32);
    if (paper.isNull())
        return paper;
    paper.fill(Qt::white);
    QPainter painter(&paper);
    painter.drawImage(0, 0, drawn);
    painter.end();
    return paper;
}

QByteArray pixelsOf(const QImage &image)
{
    const qsizetype row = qsizetype(image.width()) * 4;
    if (image.bytesPerLine() == row)
        return {reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes()};
    QByteArray pixels;
    pixels.reserve(row * image.height());
    for (int y = 0; y < image.height(); ++y)
        pixels.append(reinterpret_cast<const char *>(image.constScanLine(y)), row);
    return pixels;
}

template <typename File, typename... With>
std::unique_ptr<FileShower> shown(std::optional<Refusal> &refusal, const With &...with)
{
    auto file = std::make_unique<File>(with...);
    refusal = file->refusal();
    return file;
}

} // namespace

Frame Program::answer(const Frame &asked)
{
    if (asked.kind == Frame::Kind::Open && !m_file)
        return open(asked.payload);
    const auto request = RenderRequest::from(asked);
    if (!request || !m_file || request->page >= std::min(m_file->pageCount(), limits::pages))
        return cannotRead.frame();
    return render(*request);
}

Frame Program::open(const QByteArray &bytes)
{
    const Content content = contentOf(bytes);
    if (content == Content::Unknown)
        return cannotRead.frame();
    std::optional<Refusal> refusal;
    auto file = content == Content::Pdf ? shown<PdfFile>(refusal, bytes)
                                        : shown<ImageFile>(refusal, bytes, content);
    if (refusal)
        return refusal->frame();
    m_file = std::move(file);
    OpenedFile opened;
    opened.isPicture = content != Content::Pdf;
    opened.pageCount = m_file->pageCount();
    for (int page = 0; page < std::min(opened.pageCount, limits::pages); ++page)
        opened.pageSizes += soundPageSize(m_file->pageSize(page));
    return opened.frame();
}

Frame Program::render(const RenderRequest &asked)
{
    const QSize pixels = pictureSize(soundPageSize(m_file->pageSize(asked.page)), asked.width);
    const QImage image = onPaper(m_file->draw(asked.page, pixels));
    if (image.isNull())
        return cannotRead.frame();
    RenderedPage page;
    page.page = asked.page;
    page.width = image.width();
    page.height = image.height();
    page.text = m_file->text(asked.page).left(limits::textLength);
    page.pixels = pixelsOf(image);
    return page.frame();
}

} // namespace kinward::preview
