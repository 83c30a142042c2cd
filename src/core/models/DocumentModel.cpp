#include "core/models/DocumentModel.h"

#include "core/models/CareWording.h"
#include "core/models/MemberDirectory.h"
#include "core/models/Wording.h"

#include <algorithm>
#include <numeric>

namespace kinward::models
{

namespace
{

QList<RecordFile> filesOfDocument(const care::DocumentReference &document)
{
    QList<RecordFile> files;
    for (const care::Attachment &attachment : document.contents)
        files.append(recordFile(fhir::resourceTypeOf<care::DocumentReference>(), document.meta.id,
            int(files.size()), attachment, DocumentModel::titleOf(document)));
    return files;
}

/// Of all files together; -1 where one of them is not known.
qint64 sizeOf(const care::DocumentReference &document)
{
    qint64 sum = 0;
    for (const care::Attachment &attachment : document.contents) {
        if (attachment.size < 0)
            return -1;
        sum += attachment.size;
    }
    return document.contents.isEmpty() ? -1 : sum;
}

QString sizeText(const care::DocumentReference &document)
{
    const qint64 size = sizeOf(document);
    return size < 0 ? QString()
                    : QLocale().formattedDataSize(size, 0, QLocale::DataSizeTraditionalFormat);
}

QString kindText(const care::DocumentReference &document)
{
    QStringList kinds;
    for (const care::Attachment &attachment : document.contents)
        kinds.append(fileKind(attachment.contentType));
    kinds.removeAll(QString());
    kinds.removeDuplicates();
    return kinds.join(QStringLiteral(", "));
}

QString subtitleOf(const care::DocumentReference &document)
{
    const QString type = document.type.label();
    QStringList parts{type == DocumentModel::titleOf(document) ? QString() : type,
        wording::shortDate(document.date), DocumentModel::authorsOf(document), kindText(document),
        sizeText(document)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString searchTextOf(const care::DocumentReference &document)
{
    QStringList texts{DocumentModel::titleOf(document), subtitleOf(document), document.type.label(),
        document.facility, document.custodian.display};
    for (const care::CodeableConcept &category : document.categories)
        texts.append(category.label());
    for (const care::Attachment &attachment : document.contents)
        texts.append(attachment.title);
    return texts.join(u' ');
}

QString yearOf(const care::DocumentReference &document)
{
    return document.date.isKnown() ? QString::number(document.date.localDate().year())
                                   : DocumentModel::tr("Date not known");
}

} // namespace

DocumentModel::DocumentModel(store::RecordStore &store, QObject *parent)
    : RecordListModel(store, MemberDirectory::types(), parent)
{
    load();
}

QList<care::DocumentReference> DocumentModel::arrange(QList<care::DocumentReference> values)
{
    const MemberDirectory directory(store());
    for (care::DocumentReference &document : values) {
        for (care::Reference &author : document.authors)
            author.display = directory.nameOf(author);
        document.custodian.display = directory.nameOf(document.custodian);
    }
    std::sort(values.begin(), values.end(),
        [](const care::DocumentReference &a, const care::DocumentReference &b) {
            return std::pair(b.date.order(), b.meta.id) < std::pair(a.date.order(), a.meta.id);
        });
    return values;
}

QList<RecordFile> DocumentModel::filesOf(int row) const { return filesOfDocument(at(row)); }

void DocumentModel::setSharedWith(SharedWith sharedWith)
{
    m_sharedWith = std::move(sharedWith);
    load();
}

QString DocumentModel::sharedWith(int row) const
{
    return m_sharedWith ? m_sharedWith(at(row).meta.id) : QString();
}

QString DocumentModel::badgeOf(int row) const
{
    const QString status = wording::documentStatus(at(row).status, at(row).docStatus);
    if (!status.isEmpty() || sharedWith(row).isEmpty())
        return status;
    //: Badge of a document that somebody else can see
    return tr("Shared");
}

QString DocumentModel::titleOf(const care::DocumentReference &document)
{
    // R4: the description is the title that people read.
    if (!document.description.isEmpty())
        return document.description;
    for (const care::Attachment &attachment : document.contents) {
        if (!attachment.title.isEmpty())
            return attachment.title;
    }
    const QString type = document.type.label();
    return type.isEmpty() ? tr("Document") : type;
}

QString DocumentModel::authorsOf(const care::DocumentReference &document)
{
    QStringList names;
    for (const care::Reference &author : document.authors)
        names.append(author.display);
    names.removeAll(QString());
    names.removeDuplicates();
    return names.join(QStringLiteral(", "));
}

QString DocumentModel::columnTitle(int column) const
{
    switch (column) {
    case When:
        return tr("Date");
    case What:
        return tr("Document");
    case Author:
        return tr("Written by");
    case Size:
        //: Column: how large a file is
        return tr("Size");
    case Shared:
        //: Column: with whom a document is shared
        return tr("Shared with");
    default:
        return tr("Status");
    }
}

QVariant DocumentModel::cell(int row, int column, int role) const
{
    const care::DocumentReference &document = at(row);
    switch (role) {
    case IdRole:
        return document.meta.id;
    case SortRole:
        return document.date.value;
    case TitleRole:
        return titleOf(document);
    case SubtitleRole:
        return subtitleOf(document);
    case StatusRole:
        return int(Tone::Neutral);
    case StatusTextRole:
        return badgeOf(row);
    case GroupRole:
        return yearOf(document);
    case SearchTextRole:
        return QString(searchTextOf(document) + u' ' + sharedWith(row));
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (column) {
    case When:
        return wording::shortDate(document.date);
    case What:
        return titleOf(document);
    case Author:
        return authorsOf(document);
    case Size:
        return sizeText(document);
    case Shared:
        return sharedWith(row);
    default:
        return wording::documentStatus(document.status, document.docStatus);
    }
}

QList<RecordFile> filesAbout(
    const QString &resourceType, const QString &recordId, const QList<care::DocumentReference> &all)
{
    QList<RecordFile> files;
    for (const care::DocumentReference &document : all) {
        const bool isAbout = std::any_of(
            document.related.begin(), document.related.end(), [&](const care::Reference &related) {
                return related.recordId() == recordId
                    && (related.type().isEmpty() || related.type() == resourceType);
            });
        if (isAbout)
            files += filesOfDocument(document);
    }
    return files;
}

} // namespace kinward::models
