#pragma once

#include "core/models/RecordListModel.h"

namespace kinward::models
{

/// The folders of the documents: "All documents" first, then every folder by its name, then "Not in
/// a folder" where there are folders and such documents. A folder is a FHIR List with the code
/// `folder`, or one of nothing but documents. IdRole: the List's id; empty for all of them;
/// `unfiledId`. Qt::DisplayRole: "Letters (3)"; TitleRole: "Letters".
class FolderModel final : public RecordListModelBase
{
    Q_OBJECT

public:
    enum Role { DocumentCountRole = SearchTextRole + 1 }; ///< int: documents that are there
    static const QString unfiledId; ///< which no List can have

    explicit FolderModel(store::RecordStore &store, QObject *parent = nullptr);

    /// Whether there is anything to choose between.
    bool hasFolders() const { return m_folders.size() > 1; }
    bool isFolder(int row) const; ///< and neither of the two that are none
    /// The ids of the documents in it that are there. Of the first row: of all.
    const QSet<QString> &documentsOf(int row) const { return m_folders.at(row).documents; }
    /// The names of the folders that a document is in.
    QStringList foldersOf(const QString &documentId) const;

protected:
    LeftOut loadRows() override;
    int rows() const override { return int(m_folders.size()); }
    int columns() const override { return 1; }
    QString columnTitle(int column) const override;
    QVariant cell(int row, int column, int role) const override;

private:
    struct Folder {
        QString id;
        QString title;
        QSet<QString> documents;
    };

    QList<Folder> m_folders;
};

} // namespace kinward::models
