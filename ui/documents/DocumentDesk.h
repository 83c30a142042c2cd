#pragma once

#include "core/base/Clock.h"
#include "core/models/FolderModel.h"
#include "core/models/UploadListModel.h"
#include "net/session/PatientSession.h"
#include "ui/documents/PastedPictures.h"
#include "ui/documents/ShareDesk.h"
#include "ui/documents/UploadDialog.h"
#include "ui/documents/UploadRow.h"

#include <QObject>
#include <QPointer>

namespace kinward::ui
{

class DocumentsPage;

/// What is done with the documents of one patient: the page only says what the person wants, the
/// dialogs what they chose; this has it done. Pages come and go, uploads go on.
class DocumentDesk final : public QObject
{
    Q_OBJECT

public:
    /// `window`: where dialogs belong, and this object's parent.
    DocumentDesk(
        net::PatientSession &session, const Clock &clock, const Theme &theme, QWidget *window);
    ~DocumentDesk() override;

    /// A page was made: tells it what is possible, and does what it asks for.
    void adopt(DocumentsPage *page);
    /// The dialog, with these files in it; those of another one that is open come to them.
    UploadDialog *offer(const QStringList &paths);
    void offerPicture(const QImage &picture);
    UploadDialog *dialog() const { return m_dialog; }
    ShareDesk &sharing() { return *m_sharing; }

    /// In place of the dialog for files (tests); for dialogs still to come.
    void setFilesChooser(FilesChooser chooser) { m_chooseFiles = std::move(chooser); }

Q_SIGNALS:
    void told(kinward::models::Tone tone, const QString &sentence);
    void documentRequested(const QString &documentId); ///< is to be shown

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectSession();
    void showAccess();
    void showWaitingReason();
    void showMotion(const QString &id);
    void add(const QList<uploads::Upload> &wanted);
    void grant(const QString &id, UploadRow::Wish wish);
    void takeFiled(const QString &uploadId, const QString &documentId);
    void shareWaiting();
    void sweep();
    void tell(const Error &error);

    net::PatientSession &m_session;
    const Clock &m_clock;
    const Theme &m_theme;
    QWidget *m_window;
    models::FolderModel *m_folders = nullptr; ///< once it was needed
    models::UploadListModel *m_model = nullptr;
    ShareDesk *m_sharing = nullptr;
    PastedPictures m_pasted;
    FilesChooser m_chooseFiles;
    QPointer<DocumentsPage> m_page;
    QPointer<UploadDialog> m_dialog;
    QSet<QString> m_offered; ///< pasted, and in the dialog
    QStringList m_toShare; ///< uploaded; others of them are on their way, or nobody is looking
};

} // namespace kinward::ui
