#pragma once

#include "core/care/PatientLink.h"
#include "core/models/FolderModel.h"
#include "core/uploads/UploadLimits.h"
#include "ui/files/FilesChooser.h"

#include <QDialog>

#include <functional>

class QPushButton;

namespace kinward::ui
{

class ScrollPage;
class Theme;
class UploadFields;
class UploadFileCard;
class WrappingLabel;

/// Files of this computer become documents: which of them, what they are called, what they are, and
/// into which folder. What the portal does not take is said before a byte leaves. Window-modal,
/// never blocks; deletes itself when it is closed. Files can be dropped on it.
class UploadDialog final : public QDialog
{
    Q_OBJECT

public:
    struct Means {
        uploads::UploadLimits limits;
        const models::FolderModel &folders;
        const Theme &theme;
        care::Practice practice;
        QDate today;
        bool canUseFolders = false; ///< make and fill them
        bool canShare = false;
        /// The same content that is in the list, or was uploaded from here.
        std::function<std::optional<uploads::Upload>(const uploads::Upload &)> sameFile;
    };
    explicit UploadDialog(const Means &means, QWidget *parent = nullptr);
    ~UploadDialog() override;

    void setFilesChooser(FilesChooser chooser) { m_chooseFiles = std::move(chooser); }
    void addFiles(const QStringList &paths);
    void setFolder(const QString &folderId);
    /// What was asked for did not come about; everything that was entered is still there.
    void showFailure(const QString &sentence);

Q_SIGNALS:
    /// With all that was said about them; `sharesAfter` where they are to be shared, too. Who takes
    /// them over closes the dialog (accept()), or says with showFailure() why they cannot.
    void uploadRequested(const QList<kinward::uploads::Upload> &uploads);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void addParts();
    QWidget *makeFoot();
    QString limitText() const;
    void chooseFiles();
    void addFile(const QString &path);
    void askIfSame(UploadFileCard *card, const uploads::Upload &upload);
    void remove(UploadFileCard *card);
    void refresh();
    bool isStillThere() const;
    void upload(bool thenShare);

    Means m_means;
    FilesChooser m_chooseFiles;
    QString m_practice; ///< what it is called in sentences
    ScrollPage *m_page = nullptr;
    QWidget *m_fileRoom = nullptr;
    UploadFields *m_fields = nullptr;
    QPushButton *m_choose = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_upload = nullptr;
    QPushButton *m_share = nullptr; ///< uploads, too
    WrappingLabel *m_summary = nullptr; ///< what of the files stays out
    QList<UploadFileCard *> m_files;
};

} // namespace kinward::ui
