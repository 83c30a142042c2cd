#pragma once

#include "core/models/FolderModel.h"
#include "core/uploads/UploadLimits.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;
class QPlainTextEdit;

namespace kinward::ui
{

class FieldProblem;
class Theme;

/// What is said about all the files of an upload together: kind, date, folder, note, and whether
/// photos go without their place.
class UploadFields final : public QWidget
{
    Q_OBJECT

public:
    struct Means {
        const uploads::UploadLimits &limits; ///< the kinds are taken from here
        const models::FolderModel &folders;
        const Theme &theme;
        QDate today;
        bool canUseFolders = false; ///< make and fill them
    };
    explicit UploadFields(const Means &means, QWidget *parent = nullptr);

    void setFolder(const QString &folderId);
    void setHasPhotos(bool hasPhotos); ///< whether the switch for their place is there
    /// False: a new folder has no name yet; says so and puts the keyboard there.
    bool check();
    /// Without the title.
    uploads::UploadDetails details() const;

private:
    void addKinds(const QList<uploads::DocumentKind> &kinds);
    void addFolders(const models::FolderModel &folders, bool canUseFolders);
    void addParts(const Theme &theme);
    void showNewFolder();
    QString existingFolder(const QString &title) const;

    QList<uploads::DocumentKind> m_kinds;
    QWidget *m_kindField = nullptr;
    QComboBox *m_kind = nullptr;
    QDateEdit *m_date = nullptr;
    QWidget *m_folderField = nullptr;
    QComboBox *m_folder = nullptr;
    QWidget *m_newFolderField = nullptr;
    QLineEdit *m_newFolder = nullptr;
    FieldProblem *m_newFolderProblem = nullptr;
    QPlainTextEdit *m_note = nullptr;
    QWidget *m_stripRoom = nullptr;
    QCheckBox *m_strip = nullptr;
};

} // namespace kinward::ui
