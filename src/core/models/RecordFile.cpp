#include "core/models/RecordFile.h"

#include <QCoreApplication>
#include <QLocale>
#include <QMimeDatabase>

#include <algorithm>
#include <array>

namespace kinward::models
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RecordFile)
};

constexpr int longestName = 80; ///< characters; some file systems take 255 bytes of path

/// Media type without its parameters: "text/plain; charset=utf-8" is text/plain.
QString baseType(const QString &contentType)
{
    return contentType.section(u';', 0, 0).trimmed().toLower();
}

QString endingOf(const QString &contentType)
{
    const QString type = baseType(contentType);
    if (type == QLatin1String("application/fhir+json"))
        return QStringLiteral("json");
    const QMimeType known = QMimeDatabase().mimeTypeForName(type);
    const QString suffix = known.isValid() ? known.preferredSuffix() : QString();
    return suffix.isEmpty() ? QStringLiteral("bin") : suffix;
}

/// What Windows keeps for itself, whatever the ending.
bool isReserved(const QString &name)
{
    static constexpr std::array reserved{
        QLatin1String("con"), QLatin1String("prn"), QLatin1String("aux"), QLatin1String("nul")};
    const QString stem = name.section(u'.', 0, 0).toLower();
    const bool isPort = stem.size() == 4 && stem.back().isDigit()
        && (stem.startsWith(QLatin1String("com")) || stem.startsWith(QLatin1String("lpt")));
    return isPort || std::find(reserved.begin(), reserved.end(), stem) != reserved.end();
}

QString named(const QString &title, const QString &ending)
{
    const QString dotted = u'.' + ending;
    const bool hasEnding = title.endsWith(dotted, Qt::CaseInsensitive);
    return safeFileName(hasEnding ? title.chopped(dotted.size()) : title) + dotted;
}

} // namespace

QString RecordFile::suffix() const { return name.section(u'.', -1); }

RecordFile recordFile(const QString &resourceType, const QString &recordId, int index,
    const care::Attachment &attachment, const QString &title)
{
    RecordFile file;
    file.resourceType = resourceType;
    file.recordId = recordId;
    file.index = index;
    file.title = attachment.title.isEmpty() ? title : attachment.title;
    file.name = named(file.title, endingOf(attachment.contentType));
    file.contentType = attachment.contentType;
    file.url = attachment.url;
    file.size = attachment.size;
    file.isInline = attachment.hasData;
    return file;
}

RecordFile rawRecordFile(const QString &resourceType, const QString &recordId, const QString &title)
{
    RecordFile file;
    file.resourceType = resourceType;
    file.recordId = recordId;
    file.title = title;
    file.name = named(title, QStringLiteral("json"));
    file.contentType = QStringLiteral("application/fhir+json");
    return file;
}

QString fileKind(const QString &contentType)
{
    const QString type = baseType(contentType);
    if (type == QLatin1String("application/pdf"))
        return Words::tr("PDF document");
    if (type.startsWith(QLatin1String("image/")) || type == QLatin1String("application/dicom"))
        //: A kind of file
        return Words::tr("Picture");
    if (type == QLatin1String("text/html"))
        return Words::tr("Web page");
    if (type == QLatin1String("text/plain"))
        //: A kind of file
        return Words::tr("Text");
    if (type.contains(QLatin1String("word")) || type == QLatin1String("application/rtf"))
        return Words::tr("Text document");
    if (type.endsWith(QLatin1String("xml")) || type.endsWith(QLatin1String("json")))
        //: A kind of file that is made for other programs
        return Words::tr("File for other programs");
    return type;
}

QString describeFile(const RecordFile &file)
{
    QStringList parts{fileKind(file.contentType)};
    if (file.size >= 0)
        parts.append(QLocale().formattedDataSize(file.size, 0, QLocale::DataSizeTraditionalFormat));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString safeFileName(const QString &text)
{
    QString name;
    for (const QChar c : text) {
        const bool isBad = !c.isPrint() || QStringLiteral("/\\:*?\"<>|").contains(c);
        name.append(isBad ? QChar(u'-') : c);
    }
    name = name.simplified().left(longestName);
    while (name.startsWith(u'.') || name.startsWith(u' '))
        name.remove(0, 1);
    while (name.endsWith(u'.') || name.endsWith(u' '))
        name.chop(1);
    if (!name.isEmpty() && !isReserved(name))
        return name;
    const QString stem = Words::tr("Document", "name of a file");
    return name.isEmpty() ? stem : stem + u' ' + name;
}

} // namespace kinward::models
