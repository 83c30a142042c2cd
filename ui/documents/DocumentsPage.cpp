#include "ui/documents/DocumentsPage.h"

#include "core/fhir/AttachmentReader.h"
#include "core/models/CareWording.h"
#include "core/models/Wording.h"
#include "ui/common/ChooserName.h"
#include "ui/common/DropAsCopy.h"
#include "ui/common/Icons.h"
#include "ui/common/Kinds.h"
#include "ui/common/PageHeader.h"
#include "ui/common/WrappingLabel.h"
#include "ui/documents/PreviewWindow.h"
#include "ui/documents/UploadShelf.h"
#include "ui/files/AttachmentOpener.h"
#include "ui/files/DroppedFiles.h"
#include "ui/preview/PreviewPane.h"
#include "ui/records/AttachmentBox.h"
#include "ui/records/DetailView.h"
#include "ui/records/RecordListPane.h"

#include <QClipboard>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QStringDecoder>

namespace kinward::ui
{

namespace wording = models::wording;

namespace
{

constexpr int longestText = 100000; ///< characters that are read on the page

QString categoriesText(const care::DocumentReference &document)
{
    QStringList lines;
    for (const care::CodeableConcept &category : document.categories)
        lines.append(category.label());
    lines.removeAll(QString());
    lines.removeDuplicates();
    return lines.join(QLatin1Char('\n'));
}

} // namespace

DocumentsPage::DocumentsPage(
    net::PatientSession &session, const Clock &clock, const Theme &theme, QWidget *parent)
    : RecordPage(care::Section::Documents, session, clock, theme, parent)
    , m_model(new models::DocumentModel(session.records(), this))
    , m_folders(new models::FolderModel(session.records(), this))
    , m_files(new AttachmentBox(theme, this))
    , m_opener(new AttachmentOpener(session, clock, AttachmentOpener::usualFolder(), this))
    , m_shelf(new UploadShelf(theme, this))
    , m_folder(new QComboBox)
    , m_whyNot(new WrappingLabel)
    , m_dropPlace(new QLabel(this))
    , m_shares(header().addButton({}, QStringLiteral("share"), QStringLiteral("plain")))
    , m_share(addDetailAction(QStringLiteral("shareDocument")))
{
    m_upload = header().addButton({}, QStringLiteral("upload"));
    addParts();
    connectParts();
    setContent(m_model);
    showFolders();
}

void DocumentsPage::addParts()
{
    setAcceptDrops(true);
    m_files->setCanOpen(true);
    m_files->setCanShow(
        [](const models::RecordFile &file) { return PreviewPane::canShow(file.contentType, {}); });
    m_upload->setObjectName(QStringLiteral("uploadButton"));
    m_shares->setObjectName(QStringLiteral("sharesButton"));
    m_share->setIcon(icon(QStringLiteral("share"), theme()));
    m_upload->setEnabled(false);
    m_shares->hide();
    m_folder->setObjectName(QStringLiteral("folderChooser"));
    m_folder->setModel(m_folders);
    m_folder->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_folder->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_dropPlace->setObjectName(QStringLiteral("dropPlace"));
    m_dropPlace->setAlignment(Qt::AlignCenter);
    m_dropPlace->setWordWrap(true);
    m_dropPlace->setAttribute(Qt::WA_TransparentForMouseEvents);
    setKind(m_dropPlace, QStringLiteral("dropPlace"));
    m_dropPlace->hide();
    m_whyNot->setObjectName(QStringLiteral("uploadWhyNot"));
    m_whyNot->setCharactersPerLine(100);
    m_whyNot->setTextFormat(Qt::PlainText);
    setKind(m_whyNot, QStringLiteral("soft"));
    m_whyNot->hide();
    addAboveRecords(m_whyNot);
    addAboveRecords(m_shelf);
    listPane().setTop(m_folder);
    // A file that is dropped on a field is meant for the page.
    const auto fields = findChildren<QLineEdit *>();
    for (QLineEdit *field : fields)
        field->setAcceptDrops(false);
}

void DocumentsPage::connectParts()
{
    connect(m_files, &AttachmentBox::wanted, this, &RecordPage::fileWanted);
    connect(m_files, &AttachmentBox::showWanted, this, &DocumentsPage::showFile);
    connect(m_files, &AttachmentBox::openWanted, m_opener, &AttachmentOpener::open);
    connect(m_opener, &AttachmentOpener::told, this, &DocumentsPage::told);
    connect(m_opener, &AttachmentOpener::started, this, &DocumentsPage::fetchStarted);
    connect(m_opener, &AttachmentOpener::progressed, this, &DocumentsPage::fetchProgressed);
    connect(m_opener, &AttachmentOpener::opened, this, &DocumentsPage::fetchEnded);
    connect(m_folders, &models::FolderModel::reloaded, this, &DocumentsPage::showFolders);
    connect(m_folder, &QComboBox::activated, this, &DocumentsPage::chooseFolder);
    connect(&listPane(), &RecordListPane::allShown, this, [this] {
        m_chosenFolder.clear();
        m_folder->setCurrentIndex(0);
    });
    connect(m_upload, &QPushButton::clicked, this, &DocumentsPage::uploadRequested);
    connect(m_shares, &QPushButton::clicked, this, &DocumentsPage::sharesRequested);
    connect(m_share, &QPushButton::clicked, this, [this] {
        if (chosenRow() >= 0)
            Q_EMIT shareRequested(m_model->at(chosenRow()).meta.id);
    });
    auto *paste = new QShortcut(QKeySequence::Paste, this);
    paste->setContext(Qt::WidgetWithChildrenShortcut);
    connect(paste, &QShortcut::activated, this, &DocumentsPage::paste);
}

/// In the window that shows one already, if there is one.
void DocumentsPage::showFile(const models::RecordFile &file)
{
    if (!m_preview) {
        m_preview = new PreviewWindow(session(), clock(), theme(), this);
        connect(m_preview, &PreviewWindow::saveWanted, this, &RecordPage::fileWanted);
        connect(m_preview, &PreviewWindow::openWanted, m_opener, &AttachmentOpener::open);
    }
    m_preview->show(file);
}

void DocumentsPage::setUploading(bool isPossible, const QString &reason)
{
    m_canUpload = isPossible;
    const QString whyNot = isPossible ? QString() : reason;
    m_upload->setEnabled(isPossible);
    m_upload->setToolTip(whyNot);
    m_upload->setAccessibleDescription(whyNot);
    m_whyNot->setText(whyNot);
    m_whyNot->setVisible(!whyNot.isEmpty());
}

void DocumentsPage::setSharing(bool isPossible, const QString &reason)
{
    m_canShare = isPossible;
    m_shareReason = isPossible ? QString() : reason;
    m_shares->setVisible(isPossible);
    showActionsFor(chosenRow(), false);
}

void DocumentsPage::setSharedWith(const models::DocumentModel::SharedWith &sharedWith)
{
    m_model->setSharedWith(sharedWith);
}

QString DocumentsPage::folderId() const
{
    return m_chosenFolder == models::FolderModel::unfiledId ? QString() : m_chosenFolder;
}

/// After the folders were read anew: a chosen one that is gone gives way to all documents.
void DocumentsPage::showFolders()
{
    const int row = std::max(0, m_folders->rowOfId(m_chosenFolder));
    m_folder->setCurrentIndex(row);
    m_folder->setVisible(m_folders->hasFolders());
    chooseFolder();
    const int chosen = chosenRow();
    if (chosen >= 0 && m_folders->foldersOf(m_model->at(chosen).meta.id) != m_shownFolders)
        m_model->refreshForTime(); // the detail says in which folders it is
}

void DocumentsPage::chooseFolder()
{
    const int row = std::max(0, m_folder->currentIndex());
    m_chosenFolder = m_folders->index(row, 0).data(models::IdRole).toString();
    if (m_chosenFolder.isEmpty())
        listPane().showOnly(std::nullopt);
    else
        listPane().showOnly(m_folders->documentsOf(row), tr("This folder is empty"));
}

void DocumentsPage::showActionsFor(int sourceRow, bool)
{
    m_share->setVisible(sourceRow >= 0 && (m_canShare || !m_shareReason.isEmpty()));
    m_share->setEnabled(m_canShare);
    m_share->setToolTip(m_shareReason);
    m_share->setAccessibleDescription(m_shareReason);
}

void DocumentsPage::retranslate()
{
    RecordPage::retranslate();
    //: Button: sends files of this computer to the practice, as documents of the record
    m_upload->setText(tr("Upload…"));
    //: Button: lists what was shared, and with whom
    m_shares->setText(tr("What you shared…"));
    //: Button above a document: lets somebody else see it
    m_share->setText(tr("Share…"));
    setChooserName(m_folder, tr("Show one folder"));
    m_dropPlace->setText(tr("Let go to upload these files"));
}

void DocumentsPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (!m_canUpload || localFiles(event->mimeData()).isEmpty())
        return;
    acceptAsCopy(event);
    showDropPlace(true);
}

void DocumentsPage::dragLeaveEvent(QDragLeaveEvent *) { showDropPlace(false); }

void DocumentsPage::dropEvent(QDropEvent *event)
{
    showDropPlace(false);
    acceptAsCopy(event);
    Q_EMIT filesOffered(localFiles(event->mimeData()));
}

void DocumentsPage::showDropPlace(bool shown)
{
    m_dropPlace->setGeometry(rect());
    m_dropPlace->setVisible(shown);
    m_dropPlace->raise();
}

void DocumentsPage::resizeEvent(QResizeEvent *event)
{
    RecordPage::resizeEvent(event);
    m_dropPlace->setGeometry(rect());
}

void DocumentsPage::paste()
{
    const QMimeData *pasted = QGuiApplication::clipboard()->mimeData();
    if (!m_canUpload || !pasted)
        return;
    const QStringList files = localFiles(pasted);
    if (!files.isEmpty())
        Q_EMIT filesOffered(files);
    else if (const auto picture = qvariant_cast<QImage>(pasted->imageData()); !picture.isNull())
        Q_EMIT pictureOffered(picture);
}

QList<SortChoice> DocumentsPage::sortChoices() const
{
    return {{tr("Newest first")}, {tr("Oldest first"), models::SortRole, Qt::AscendingOrder},
        {tr("By name"), models::TitleRole, Qt::AscendingOrder}};
}

DetailContent DocumentsPage::detailOf(int sourceRow)
{
    const care::DocumentReference &document = m_model->at(sourceRow);
    const QList<models::RecordFile> files = m_model->filesOf(sourceRow);
    const QString title = models::DocumentModel::titleOf(document);
    const QString type = document.type.label();
    m_shownFolders = m_folders->foldersOf(document.meta.id);
    DetailContent content;
    content
        .title(title, m_model->index(sourceRow, 0).data(models::StatusTextRole).toString())
        //: Label: what sort of document this is
        .row(tr("Kind"), type == title ? QString() : type)
        .row(tr("Category"), categoriesText(document))
        //: Label: the folders that a document is in
        .row(tr("In folder"), m_shownFolders.join(QStringLiteral(", ")))
        .row(tr("Date"), wording::longDate(document.date))
        .row(tr("Written by"), models::DocumentModel::authorsOf(document))
        .row(tr("Kept by"), document.custodian.display)
        //: Label: who else can see a document
        .row(tr("Sharing"), m_model->sharedWith(sourceRow))
        .row(tr("Where"), document.facility)
        //: Label: the time that a document is about
        .row(tr("About"), wording::period(document.servicePeriod));
    if (!files.isEmpty()) {
        m_files->setFiles(files);
        content.heading(files.size() == 1 ? tr("File") : tr("Files")).embed(m_files);
    } else {
        content.paragraph(tr("The practice did not send a file for this document."));
    }
    const QString text = inlineText(files);
    if (!text.isEmpty())
        content.heading(tr("Text")).paragraph(text);
    return content.footer(sourceText(document.meta));
}

/// What can be read without another program.
QString DocumentsPage::inlineText(const QList<models::RecordFile> &files) const
{
    for (const models::RecordFile &file : files) {
        if (!file.isInline || !file.contentType.startsWith(QLatin1String("text/plain")))
            continue;
        const auto record = session().records().find(file.resourceType, file.recordId);
        const auto bytes = record ? fhir::readAttachmentData(record->json, file.index)
                                  : Result<QByteArray>(QByteArray());
        if (!bytes)
            continue;
        QStringDecoder utf8(QStringDecoder::Utf8);
        QString text = utf8(*bytes);
        if (utf8.hasError())
            text = QString::fromLatin1(*bytes); // what old programs wrote
        text = text.trimmed();
        return text.size() > longestText ? text.left(longestText) + QLatin1Char('\n')
                + tr("The rest is in the file.", "end of a long text")
                                         : text;
    }
    return {};
}

QString DocumentsPage::emptyExplanation() const
{
    return tr("When the practice shares a letter, a report or another document, or you upload one, "
              "it appears here.");
}

} // namespace kinward::ui
