#pragma once

#include "preview/FileShower.h"
#include "preview/frames/Content.h"
#include "preview/frames/Messages.h"

#include <QBuffer>
#include <QImageReader>

#include <memory>

namespace kinward::preview
{

/// A picture, of a moving one the first frame; a fax (TIFF) has pages. No larger than a page's
/// picture may be.
class ImageFile final : public FileShower
{
public:
    ImageFile(const QByteArray &bytes, Content content);

    std::optional<Refusal> refusal() const { return m_refusal; }
    int pageCount() const override { return m_pageCount; }
    QSizeF pageSize(int page) const override;
    QImage draw(int page, QSize pixels) override;
    QString text(int page) override;

    /// Has the decoders in memory, which cannot be fetched once the guard is up.
    static void loadDecoders();

private:
    void decode(int page); ///< into m_image, which is null where it cannot be
    void makeReader();

    QByteArray m_bytes;
    Content m_content;
    QBuffer m_buffer;
    std::unique_ptr<QImageReader> m_reader;
    int m_pageCount = 1;
    QList<QSize> m_sizes; ///< of the pages, as they are drawn
    QImage m_image; ///< the page that was decoded last
    int m_decoded = 0;
    std::optional<Refusal> m_refusal;
};

} // namespace kinward::preview
