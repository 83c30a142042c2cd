#pragma once

#include "core/models/DocumentModel.h"
#include "core/models/FolderModel.h"
#include "ui/records/RecordPage.h"

#include <QPointer>

class QComboBox;

namespace kinward::ui
{

class AttachmentBox;
class AttachmentOpener;
class PreviewWindow;
class UploadShelf;
class WrappingLabel;

/// Documents: their folders, what they are, who wrote them, with whom they are shared, and their
/// files to be opened and saved. Text that came with the record is read here. Files are uploaded by
/// the button, by dropping them anywhere on the page, or by pasting them (Ctrl+V); the page says so
/// by its signals, and DocumentDesk does it.
class DocumentsPage final : public RecordPage
{
    Q_OBJECT

public:
    DocumentsPage(net::PatientSession &session, const Clock &clock, const Theme &theme,
        QWidget *parent = nullptr);

    /// Whether files can be uploaded, and why not (a sentence; empty: it is not known yet).
    void setUploading(bool isPossible, const QString &reason);
    /// Whether documents can be shared, and why not.
    void setSharing(bool isPossible, const QString &reason);
    /// Who says with whom a document is shared; to be told again whenever that changes.
    void setSharedWith(const models::DocumentModel::SharedWith &sharedWith);
    /// The folder that is shown; empty: none in particular.
    QString folderId() const;
    UploadShelf &shelf() { return *m_shelf; }
    AttachmentOpener &opener() { return *m_opener; }

Q_SIGNALS:
    void uploadRequested(); ///< of files still to be chosen
    void filesOffered(const QStringList &paths); ///< dropped or pasted
    void pictureOffered(const QImage &picture); ///< pasted
    void shareRequested(const QString &documentId);
    void sharesRequested(); ///< all that is shared
    /// What became of a file that was to be opened, and that it is being fetched.
    void told(kinward::models::Tone tone, const QString &sentence);
    void fetchStarted(const QString &sentence);
    void fetchProgressed(qint64 bytes, qint64 all);
    void fetchEnded();

protected:
    DetailContent detailOf(int sourceRow) override;
    QString emptyExplanation() const override;
    QList<SortChoice> sortChoices() const override;
    void showActionsFor(int sourceRow, bool canWrite) override;
    void retranslate() override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void addParts();
    void connectParts();
    void showFolders();
    void chooseFolder();
    void showFile(const models::RecordFile &file);
    void paste();
    void showDropPlace(bool shown);
    QString inlineText(const QList<models::RecordFile> &files) const;

    models::DocumentModel *m_model = nullptr;
    models::FolderModel *m_folders = nullptr;
    AttachmentBox *m_files = nullptr;
    AttachmentOpener *m_opener = nullptr;
    UploadShelf *m_shelf = nullptr;
    QComboBox *m_folder = nullptr;
    WrappingLabel *m_whyNot = nullptr; ///< nothing can be uploaded
    QLabel *m_dropPlace = nullptr; ///< over the page while files hover above it
    QPushButton *m_upload = nullptr;
    QPushButton *m_shares = nullptr;
    QPushButton *m_share = nullptr; ///< the chosen document
    QPointer<PreviewWindow> m_preview; ///< a file that is read
    QString m_chosenFolder;
    QStringList m_shownFolders; ///< of the document in the detail
    QString m_shareReason;
    bool m_canUpload = false;
    bool m_canShare = false;
};

} // namespace kinward::ui
