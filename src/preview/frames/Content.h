#pragma once

#include <QByteArrayView>

namespace kinward::preview
{

/// What a file is by its first bytes. Nothing else is asked: not its name, not what a portal says.
enum class Content { Unknown, Pdf, Png, Jpeg, Gif, Webp, Bmp, Tiff };

/// `beginning`: the first kilobyte is enough. SVG is Unknown: it is a program more than a picture.
Content contentOf(QByteArrayView beginning);

/// Qt's name of the picture's format, "png"; null for PDF and Unknown.
const char *imageFormatOf(Content content);

} // namespace kinward::preview
