#include "ui/welcome/DroppedText.h"

#include <QFile>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

namespace kinward::ui
{

namespace
{

constexpr qint64 longestFile = 256 * 1024; // an e-mail with pictures has its text first

bool isTextFile(const QUrl &url)
{
    const auto suffix = QFileInfo(url.toLocalFile()).suffix().toLower();
    return url.isLocalFile()
        && (suffix == QLatin1String("eml") || suffix == QLatin1String("txt")
            || suffix == QLatin1String("url"));
}

/// Undoes quoted-printable as far as links need it (RFC 2045 §6.7): soft line breaks and "=3D".
QByteArray joined(QByteArray text)
{
    text.replace("=\r\n", "").replace("=\n", "");
    if (text.contains("quoted-printable"))
        text = text.replace("=3D", "=").replace("=3d", "=");
    return text;
}

QString textOfFile(const QUrl &url)
{
    QFile file(url.toLocalFile());
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(joined(file.read(longestFile)));
}

} // namespace

QString droppedText(const QMimeData &data)
{
    QStringList found;
    for (const auto &url : data.urls())
        found += isTextFile(url) ? textOfFile(url) : url.toString(QUrl::FullyEncoded);
    if (data.hasText() && !data.hasUrls())
        found += data.text();
    return found.join(QLatin1Char('\n')).trimmed();
}

bool mayHoldText(const QMimeData &data)
{
    const auto urls = data.urls();
    if (urls.isEmpty())
        return data.hasText();
    return std::any_of(urls.cbegin(), urls.cend(),
        [](const QUrl &url) { return !url.isLocalFile() || isTextFile(url); });
}

} // namespace kinward::ui
