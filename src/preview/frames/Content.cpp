#include "preview/frames/Content.h"

namespace kinward::preview
{

Content contentOf(QByteArrayView beginning)
{
    // Readers of PDF take up to a kilobyte before it, and some practices' scanners write some.
    constexpr qsizetype pdfWindow = 1024;
    if (beginning.startsWith("\x89PNG\r\n\x1a\n"))
        return Content::Png;
    if (beginning.startsWith("\xff\xd8\xff"))
        return Content::Jpeg;
    if (beginning.startsWith("GIF87a") || beginning.startsWith("GIF89a"))
        return Content::Gif;
    if (beginning.startsWith("RIFF") && beginning.size() >= 12 && beginning.sliced(8, 4) == "WEBP")
        return Content::Webp;
    if (beginning.startsWith(QByteArrayView("II*\0", 4))
        || beginning.startsWith(QByteArrayView("MM\0*", 4)))
        return Content::Tiff;
    if (beginning.startsWith("BM") && beginning.size() >= 26)
        return Content::Bmp;
    if (beginning.first(std::min(beginning.size(), pdfWindow)).contains("%PDF-"))
        return Content::Pdf;
    return Content::Unknown;
}

const char *imageFormatOf(Content content)
{
    switch (content) {
    case Content::Png:
        return "png";
    case Content::Jpeg:
        return "jpeg";
    case Content::Gif:
        return "gif";
    case Content::Webp:
        return "webp";
    case Content::Bmp:
        return "bmp";
    case Content::Tiff:
        return "tiff";
    case Content::Pdf:
    case Content::Unknown:
        break;
    }
    return nullptr;
}

} // namespace kinward::preview
