#include "ui/preview/PlainText.h"

#include <QStringDecoder>

#include <algorithm>

namespace kinward::ui
{

namespace
{

bool hasUtf16Mark(QByteArrayView bytes)
{
    return bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff");
}

bool isControl(char byte)
{
    const auto code = uchar(byte);
    return code < 0x20 && byte != '\n' && byte != '\r' && byte != '\t' && byte != '\f';
}

QString decode(QByteArrayView bytes)
{
    if (const auto marked = QStringConverter::encodingForData(bytes)) {
        QStringDecoder decoder(*marked);
        return decoder.decode(bytes);
    }
    QStringDecoder utf8(QStringDecoder::Utf8);
    QString text = utf8.decode(bytes); // a letter that is cut in two at the end is left out
    return utf8.hasError() ? QString::fromLatin1(bytes) : text;
}

} // namespace

bool looksLikeText(QByteArrayView beginning)
{
    return hasUtf16Mark(beginning)
        || std::none_of(
            beginning.begin(), beginning.end(), [](char byte) { return isControl(byte); });
}

PlainText plainTextOf(const QByteArray &bytes)
{
    constexpr qsizetype longest = 4; // bytes of a character
    const QByteArrayView start
        = QByteArrayView(bytes).first(std::min(bytes.size(), longest * (mostTextShown + 1)));
    PlainText result{decode(start), false};
    result.isCut = result.text.size() > mostTextShown || start.size() < bytes.size();
    result.text.truncate(mostTextShown);
    if (!result.text.isEmpty() && result.text.back().isHighSurrogate())
        result.text.chop(1);
    result.text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    result.text.replace(u'\r', u'\n');
    for (QChar &character : result.text) {
        if (character.category() == QChar::Other_Control && character != u'\n'
            && character != u'\t')
            character = QChar::ReplacementCharacter;
    }
    return result;
}

} // namespace kinward::ui
