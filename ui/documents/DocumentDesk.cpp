#include "ui/documents/DocumentDesk.h"

#include "ui/common/ErrorText.h"
#include "ui/documents/DocumentWords.h"
#include "ui/documents/DocumentsPage.h"
#include "ui/documents/UploadShelf.h"
#include "ui/files/AttachmentOpener.h"

#include <QEvent>
#include <QImage>

#include <algorithm>

namespace kinward::ui
{

using care::SectionAccess;
using Connection = net::PatientSession::Connection;
using uploads::UploadState;

DocumentDesk::DocumentDesk(
    net::PatientSession &session, const Clock &clock, const Theme &theme, QWidget *window)
    : QObject(window)
    , m_session(session)
    , m_clock(clock)
    , m_theme(theme)
    , m_window(window)
    , m_model(new models::UploadListModel(session.uploads().book(), this))
    , m_sharing(new ShareDesk(session, clock, theme, window))
    , m_pasted(AttachmentOpener::usualFolder(), session.key())
    , m_chooseFiles(&askForFiles)
{
    m_model->setPractice(practiceName(session.link().practice));
    connectSession();
    window->installEventFilter(this);
    showWaitingReason();
    sweep();
}

DocumentDesk::~DocumentDesk() { delete m_dialog; }

void DocumentDesk::connectSession()
{
    auto &uploads = m_session.uploads();
    connect(&uploads, &net::Uploads::accessChanged, this, &DocumentDesk::showAccess);
    connect(&uploads, &net::Uploads::problemChanged, this, &DocumentDesk::showWaitingReason);
    connect(&uploads, &net::Uploads::progressed, this, &DocumentDesk::showMotion);
    connect(&uploads, &net::Uploads::filed, this, &DocumentDesk::takeFiled);
    connect(&uploads, &net::Uploads::changed, this, &DocumentDesk::sweep);
    // Later: what has just become a document is told of a moment after it changed.
    connect(
        &uploads, &net::Uploads::changed, this, &DocumentDesk::shareWaiting, Qt::QueuedConnection);
    connect(m_sharing, &ShareDesk::closed, this, &DocumentDesk::shareWaiting, Qt::QueuedConnection);
    connect(&m_session, &net::PatientSession::linkChanged, this, [this] {
        m_model->setPractice(practiceName(m_session.link().practice));
        showAccess();
    });
    connect(&m_session, &net::PatientSession::connectionChanged, this, [this] {
        showAccess();
        showWaitingReason();
    });
}

void DocumentDesk::adopt(DocumentsPage *page)
{
    m_page = page;
    page->shelf().setModel(m_model);
    connect(page, &DocumentsPage::uploadRequested, this, [this] { offer({}); });
    connect(page, &DocumentsPage::filesOffered, this, &DocumentDesk::offer);
    connect(page, &DocumentsPage::pictureOffered, this, &DocumentDesk::offerPicture);
    connect(&page->shelf(), &UploadShelf::wished, this, &DocumentDesk::grant);
    m_model->refreshForLanguage();
    m_sharing->adopt(page);
    showAccess();
}

/// Until the portal was reached once nothing is known, and nothing said.
void DocumentDesk::showAccess()
{
    if (!m_page)
        return;
    const SectionAccess access = m_session.uploads().access().uploading;
    const bool isKnown = access != SectionAccess::NotOffered // which is what it begins with
        || m_session.connection() == Connection::Online;
    m_page->setUploading(isKnown && access == SectionAccess::Granted,
        isKnown ? describeUploadAccess(access, m_session.link()) : QString());
}

void DocumentDesk::showWaitingReason()
{
    QString reason;
    switch (m_session.connection()) {
    case Connection::Offline:
        reason = tr("No connection. It goes on by itself.");
        break;
    case Connection::SignInNeeded:
        reason = tr("Sign in again, then it goes on.");
        break;
    case Connection::AccessEnded:
        reason = tr("Your access has ended.");
        break;
    case Connection::Connecting:
    case Connection::Online:
        if (m_session.uploads().problem())
            reason = tr("It could not go on yet. We keep trying.");
        break;
    }
    m_model->setWaitingReason(reason);
}

void DocumentDesk::showMotion(const QString &id)
{
    const auto progress = m_session.uploads().progressOf(id);
    m_model->setMotion(id, {progress.sent, progress.total, progress.bytesPerSecond, progress.left});
}

UploadDialog *DocumentDesk::offer(const QStringList &paths)
{
    if (!m_folders) // not before: it reads every document, and a start must not wait for that
        m_folders = new models::FolderModel(m_session.records(), this);
    if (!m_dialog) {
        auto &uploads = m_session.uploads();
        m_dialog = new UploadDialog(
            {uploads.limits(), *m_folders, m_theme, m_session.link().practice, m_clock.now().date(),
                uploads.access().makingFolders == SectionAccess::Granted, m_sharing->isPossible(),
                [&uploads](const uploads::Upload &upload) { return uploads.sameFileAs(upload); }},
            m_window);
        m_dialog->setFilesChooser(m_chooseFiles);
        m_dialog->setFolder(m_page ? m_page->folderId() : QString());
        connect(m_dialog, &UploadDialog::uploadRequested, this, &DocumentDesk::add);
        connect(m_dialog, &QObject::destroyed, this, [this] {
            m_offered.clear();
            sweep();
        });
        m_dialog->open();
    }
    m_dialog->addFiles(paths);
    return m_dialog;
}

void DocumentDesk::offerPicture(const QImage &picture)
{
    const QString path = m_pasted.keep(picture, m_clock.now());
    if (path.isEmpty()) {
        Q_EMIT told(models::Tone::Danger,
            tr("The picture was not pasted: there is no room for it. Save it as a file, then "
               "upload that."));
        return;
    }
    m_offered.insert(path);
    offer({path});
}

void DocumentDesk::add(const QList<uploads::Upload> &wanted)
{
    const auto added = m_session.uploads().add(wanted);
    if (!m_dialog)
        return;
    if (added)
        m_dialog->accept();
    else
        m_dialog->showFailure(tr("Nothing was uploaded: this computer could not write it down. The "
                                 "disk may be full. Make room, then try again."));
}

void DocumentDesk::grant(const QString &id, UploadRow::Wish wish)
{
    auto &uploads = m_session.uploads();
    const auto done = [&]() -> Result<void> {
        switch (wish) {
        case UploadRow::Wish::Pause:
            return uploads.pause(id);
        case UploadRow::Wish::Resume:
            return uploads.resume(id);
        case UploadRow::Wish::Cancel:
            return uploads.cancel(id);
        case UploadRow::Wish::Retry:
            return uploads.retry(id);
        case UploadRow::Wish::Dismiss:
            return uploads.dismiss(id);
        case UploadRow::Wish::Show:
        case UploadRow::Wish::Share:
            break;
        }
        const auto upload = uploads.book().find(id);
        if (upload && wish == UploadRow::Wish::Share)
            m_sharing->share({upload->documentId});
        else if (upload)
            Q_EMIT documentRequested(upload->documentId);
        return {};
    }();
    if (!done)
        tell(done.error());
}

/// Those that were uploaded together are shared together.
void DocumentDesk::takeFiled(const QString &uploadId, const QString &documentId)
{
    const auto filed = m_session.uploads().book().find(uploadId);
    if (!filed || !filed->details.sharesAfter)
        return;
    m_toShare.append(documentId);
    shareWaiting();
}

/// Not while others of them are on their way, nor over what somebody else's record shows, nor in
/// the place of what is being shared now.
void DocumentDesk::shareWaiting()
{
    if (m_toShare.isEmpty() || !m_window->isVisible() || m_sharing->dialog())
        return;
    const auto all = m_session.uploads().book().uploads();
    const bool isLast = std::none_of(all.begin(), all.end(), [](const uploads::Upload &upload) {
        return upload.details.sharesAfter
            && (upload.state == UploadState::Sending || upload.state == UploadState::Waiting
                || upload.state == UploadState::Filing);
    });
    if (isLast)
        m_sharing->share(std::exchange(m_toShare, {}));
}

bool DocumentDesk::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window && event->type() == QEvent::Show)
        QMetaObject::invokeMethod(this, &DocumentDesk::shareWaiting, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

/// Pasted pictures that are at the portal, or that nobody wants any more.
void DocumentDesk::sweep()
{
    QSet<QString> needed = m_offered;
    const auto all = m_session.uploads().book().uploads();
    for (const uploads::Upload &upload : all) {
        if (upload.state != UploadState::Done)
            needed.insert(upload.path);
    }
    m_pasted.removeAllBut(needed);
}

void DocumentDesk::tell(const Error &error)
{
    const bool isOurs = error.kind == ErrorKind::StorageFailed;
    Q_EMIT told(models::Tone::Attention,
        isOurs ? tr("This was not kept: the disk may be full. Make room, then try again.")
               : tr("It has come too far for that: it is there in a moment."));
}

} // namespace kinward::ui
