#pragma once

#include <QByteArrayView>
#include <QString>

namespace kinward::ui
{

inline constexpr int mostTextShown = 100'000; ///< characters

struct PlainText {
    QString text;
    bool isCut = false; ///< there is more in the file
};

/// Whether these bytes are the beginning of something to read, and not of a program or a picture
/// that calls itself text.
bool looksLikeText(QByteArrayView beginning);

/// UTF-8, UTF-16 with its mark, else Latin-1, which every byte is. Control characters become
/// visible signs.
PlainText plainTextOf(const QByteArray &bytes);

} // namespace kinward::ui
