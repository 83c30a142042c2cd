#include "core/outbox/AttachmentFacts.h"

#include <QFileInfo>
#include <QMimeDatabase>
#include <QRegularExpression>

namespace kinward::outbox
{

namespace
{

constexpr qsizetype longest = 120; // characters; with four bytes each still below every limit

/// Neither shown nor typed by people, or a sign that some system gives a meaning.
bool isUnsafe(QChar character)
{
    const auto category = character.category();
    return category == QChar::Other_Control || category == QChar::Other_Format
        || category == QChar::Separator_Line || category == QChar::Separator_Paragraph
        || category == QChar::Other_PrivateUse || category == QChar::Other_NotAssigned
        || QStringLiteral("/\\:*?\"<>|").contains(character);
}

/// Names that stand for devices on Windows, whatever their ending.
bool isReserved(const QString &name)
{
    static const QRegularExpression reserved(
        QStringLiteral("^(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?$"),
        QRegularExpression::CaseInsensitiveOption);
    return reserved.match(name).hasMatch();
}

QString shortened(const QString &name)
{
    if (name.size() <= longest)
        return name;
    const auto suffix = QFileInfo(name).suffix().left(longest / 4);
    auto stem = name.left(longest - suffix.size() - 1);
    if (!stem.isEmpty() && stem.back().isHighSurrogate())
        stem.chop(1);
    return suffix.isEmpty() ? stem : stem + u'.' + suffix;
}

} // namespace

QString safeFileName(const QString &name, const QString &contentType)
{
    // A path names a file: its last part. Windows' separator counts everywhere.
    auto safe = QString(name).replace(u'\\', u'/').section(u'/', -1);
    for (QChar &character : safe) {
        if (isUnsafe(character))
            character = u' ';
    }
    safe = safe.simplified();
    while (safe.endsWith(u'.') || safe.endsWith(u' '))
        safe.chop(1);
    while (safe.startsWith(u'.') || safe.startsWith(u' '))
        safe.remove(0, 1); // hidden files
    safe = shortened(safe);
    if (safe.isEmpty() || isReserved(safe))
        safe.prepend(safe.isEmpty() ? QStringLiteral("file") : QStringLiteral("file-"));
    if (QFileInfo(safe).suffix().isEmpty() && !contentType.isEmpty()) {
        const auto suffix = QMimeDatabase().mimeTypeForName(contentType).preferredSuffix();
        if (!suffix.isEmpty())
            safe += u'.' + suffix;
    }
    return safe;
}

} // namespace kinward::outbox
