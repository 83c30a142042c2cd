#include "core/models/FolderModel.h"

#include <QCollator>

#include <algorithm>

namespace kinward::models
{

namespace
{

bool isOfDocuments(const care::List &list)
{
    const QString type = fhir::resourceTypeOf<care::DocumentReference>();
    return !list.entries.isEmpty()
        && std::all_of(list.entries.begin(), list.entries.end(),
            [&type](const care::ListEntry &entry) { return entry.item.type() == type; });
}

/// IHE MHD gives folders this code; other portals put documents together without one.
bool isFolderList(const care::List &list)
{
    if (list.status == QLatin1String("retired"))
        return false;
    const auto &codings = list.code.codings;
    const bool isCalledSo = std::any_of(codings.begin(), codings.end(),
        [](const care::Coding &coding) { return coding.code == QLatin1String("folder"); });
    return isCalledSo || (codings.isEmpty() && isOfDocuments(list));
}

QSet<QString> documentsIn(const care::List &list, const QSet<QString> &known)
{
    QSet<QString> documents;
    for (const care::ListEntry &entry : list.entries) {
        if (!entry.isDeleted && known.contains(entry.item.recordId()))
            documents.insert(entry.item.recordId());
    }
    return documents;
}

} // namespace

const QString FolderModel::unfiledId = QStringLiteral("*");

FolderModel::FolderModel(store::RecordStore &store, QObject *parent)
    : RecordListModelBase(store,
        {fhir::resourceTypeOf<care::DocumentReference>(), fhir::resourceTypeOf<care::List>()},
        parent)
{
    load();
}

LeftOut FolderModel::loadRows()
{
    QSet<QString> all;
    const auto documents = fhir::readRecords<care::DocumentReference>(
        store().all(fhir::resourceTypeOf<care::DocumentReference>()));
    for (const care::DocumentReference &document : documents.values)
        all.insert(document.meta.id);
    const auto lists
        = fhir::readRecords<care::List>(store().all(fhir::resourceTypeOf<care::List>()));
    m_folders.clear();
    QSet<QString> unfiled = all;
    for (const care::List &list : lists.values) {
        if (!isFolderList(list))
            continue;
        const QSet<QString> here = documentsIn(list, all);
        unfiled -= here;
        //: A folder of documents that the practice gave no name
        m_folders.append({list.meta.id, list.title.isEmpty() ? tr("Folder") : list.title, here});
    }
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    std::sort(m_folders.begin(), m_folders.end(), [&collator](const Folder &a, const Folder &b) {
        const int order = collator.compare(a.title, b.title);
        return order != 0 ? order < 0 : a.id < b.id;
    });
    if (!m_folders.isEmpty() && !unfiled.isEmpty())
        //: In the list of folders: the documents that are in none of them
        m_folders.append({unfiledId, tr("Not in a folder"), unfiled});
    //: In the list of folders: the documents of every folder
    m_folders.prepend({{}, tr("All documents"), all});
    LeftOut leftOut;
    leftOut.note(lists);
    return leftOut;
}

bool FolderModel::isFolder(int row) const
{
    const QString &id = m_folders.at(row).id;
    return !id.isEmpty() && id != unfiledId;
}

QStringList FolderModel::foldersOf(const QString &documentId) const
{
    QStringList names;
    for (int row = 0; row < rows(); ++row) {
        if (isFolder(row) && documentsOf(row).contains(documentId))
            names.append(m_folders.at(row).title);
    }
    return names;
}

QString FolderModel::columnTitle(int) const
{
    //: Title of a column: a folder of documents
    return tr("Folder");
}

QVariant FolderModel::cell(int row, int, int role) const
{
    const Folder &folder = m_folders.at(row);
    switch (role) {
    case IdRole:
        return folder.id;
    case TitleRole:
    case SortRole:
    case SearchTextRole:
        return folder.title;
    case DocumentCountRole:
        return int(folder.documents.size());
    case Qt::DisplayRole:
        //: A folder and how many documents are in it: "Letters (3)"
        return tr("%1 (%L2)").arg(folder.title).arg(folder.documents.size());
    case Qt::AccessibleTextRole:
        //: Read aloud for a folder: %1 is its name
        return tr("%1, %n document(s)", nullptr, int(folder.documents.size())).arg(folder.title);
    default:
        return {};
    }
}

} // namespace kinward::models
