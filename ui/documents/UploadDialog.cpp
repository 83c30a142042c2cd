#include "ui/documents/UploadDialog.h"

#include "core/models/UploadWording.h"
#include "core/uploads/FileCheck.h"
#include "ui/common/Announce.h"
#include "ui/common/DropAsCopy.h"
#include "ui/common/ErrorText.h"
#include "ui/common/FlowLayout.h"
#include "ui/common/Icons.h"
#include "ui/common/Kinds.h"
#include "ui/common/ScrollPage.h"
#include "ui/common/WrappingLabel.h"
#include "ui/documents/UploadFields.h"
#include "ui/documents/UploadFileCard.h"
#include "ui/files/DroppedFiles.h"
#include "ui/forms/TabOrder.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace kinward::ui
{

namespace
{

constexpr int roomForFrame = 64; ///< px that the desktop draws around a window

QPushButton *makeButton(const char *name, const QString &text)
{
    auto *button = new QPushButton(text);
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(false);
    return button;
}

/// In the middle of a sentence, for all files of that type; empty where it has no common name.
QString sortOfFiles(const QString &type)
{
    if (type.startsWith(QLatin1String("image/")) || type == QLatin1String("application/dicom"))
        return UploadDialog::tr("pictures", "sort of file that a portal takes");
    if (type == QLatin1String("application/pdf"))
        return UploadDialog::tr("PDF documents", "sort of file that a portal takes");
    if (type == QLatin1String("text/html"))
        return UploadDialog::tr("web pages", "sort of file that a portal takes");
    if (type.startsWith(QLatin1String("text/")) && !type.endsWith(QLatin1String("xml")))
        return UploadDialog::tr("text files", "sort of file that a portal takes");
    if (type.contains(QLatin1String("word")) || type == QLatin1String("application/rtf"))
        return UploadDialog::tr("text documents", "sort of file that a portal takes");
    return {};
}

/// Those that have a name; of the others only that there are some.
QString typesText(const QStringList &types)
{
    QStringList words;
    bool areMore = false;
    for (const QString &type : types) {
        const QString word = sortOfFiles(type.section(u';', 0, 0).trimmed().toLower());
        if (word.isEmpty())
            areMore = true;
        else
            words.append(word);
    }
    words.removeDuplicates();
    if (areMore && !words.isEmpty())
        //: At the end of a list of sorts of files that a portal takes
        words.append(UploadDialog::tr("and some others"));
    return words.join(QStringLiteral(", "));
}

} // namespace

UploadDialog::UploadDialog(const Means &means, QWidget *parent)
    : QDialog(parent)
    , m_means(means)
    , m_chooseFiles(&askForFiles)
    , m_practice(practiceName(means.practice))
    , m_page(new ScrollPage)
    , m_fileRoom(new QWidget)
    , m_fields(new UploadFields(
          {m_means.limits, means.folders, means.theme, means.today, means.canUseFolders}))
    , m_choose(makeButton("chooseFiles", {}))
    //: Button: closes the dialog, nothing is uploaded
    , m_cancel(makeButton("uploadCancel", tr("Cancel")))
    , m_upload(makeButton("uploadConfirm", {}))
    //: Button: uploads files and then asks with whom to share them
    , m_share(makeButton("uploadAndShare", tr("Upload && Share…")))
    , m_summary(new WrappingLabel)
{
    setObjectName(QStringLiteral("uploadDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setWindowTitle(tr("Upload documents"));
    setAcceptDrops(true);
    addParts();
    connect(m_choose, &QPushButton::clicked, this, &UploadDialog::chooseFiles);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_upload, &QPushButton::clicked, this, [this] { upload(false); });
    connect(m_share, &QPushButton::clicked, this, [this] { upload(true); });
    setTabOrder(m_upload, m_share);
    setTabOrder(m_share, m_cancel);
    m_choose->setFocus(Qt::OtherFocusReason);
    refresh();
    const QSize most = screen()->availableSize() - QSize(roomForFrame, roomForFrame);
    resize(QSize(means.theme.scaled(560), means.theme.scaled(640)).boundedTo(most));
}

UploadDialog::~UploadDialog() = default;

void UploadDialog::addParts()
{
    //: %1 is the practice
    auto *title = new WrappingLabel(tr("Upload documents to %1").arg(m_practice));
    setKind(title, QStringLiteral("title"));
    title->setTextFormat(Qt::PlainText);
    auto *limits = new WrappingLabel(limitText());
    limits->setObjectName(QStringLiteral("uploadLimits"));
    limits->setTextFormat(Qt::PlainText);
    setKind(limits, QStringLiteral("soft"));
    m_choose->setIcon(icon(QStringLiteral("document"), m_means.theme));
    auto *files = new QVBoxLayout(m_fileRoom);
    files->setContentsMargins(0, 0, 0, 0);
    files->setSpacing(m_means.theme.grid(1));
    auto *column = m_page->column();
    column->setSpacing(m_means.theme.grid(1.5));
    for (QWidget *part :
        {static_cast<QWidget *>(title), static_cast<QWidget *>(limits), m_fileRoom})
        column->addWidget(part);
    column->addWidget(m_choose, 0, Qt::AlignLeft);
    column->addWidget(m_fields);
    column->addStretch(1);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_page, 1);
    whole->addWidget(makeFoot());
}

QWidget *UploadDialog::makeFoot()
{
    auto *foot = new QFrame;
    setKind(foot, QStringLiteral("bar"));
    setKind(m_upload, QStringLiteral("primary"));
    m_upload->setIcon(icon(QStringLiteral("upload"), m_means.theme, &ThemeColors::accentInk));
    m_upload->setDefault(true);
    m_summary->setObjectName(QStringLiteral("uploadSummary"));
    setKind(m_summary, QStringLiteral("attention"));
    auto *buttons = new QWidget;
    auto *flow = new FlowLayout(m_means.theme.grid(1), buttons);
    for (QWidget *button : {m_upload, m_share, m_cancel})
        flow->addWidget(button);
    m_share->setVisible(m_means.canShare);
    auto *lines = new QVBoxLayout(foot);
    const int margin = m_means.theme.grid(3);
    lines->setContentsMargins(margin, m_means.theme.grid(1), margin, m_means.theme.grid(1.5));
    lines->setSpacing(m_means.theme.grid(1));
    lines->addWidget(m_summary);
    lines->addWidget(buttons);
    return foot;
}

QString UploadDialog::limitText() const
{
    QStringList sentences;
    if (const auto most = m_means.limits.mostBytes())
        //: %1 is the practice, %2 a size
        sentences.append(tr("%1 accepts files of up to %2 each.")
                             .arg(m_practice, models::wording::fileSize(*most)));
    if (const QString types = typesText(m_means.limits.types); !types.isEmpty())
        //: %1 is a list of sorts of files
        sentences.append(tr("It takes: %1.").arg(types));
    sentences.append(tr("The practice and everyone with access to this record can read them."));
    return sentences.join(u' ');
}

void UploadDialog::setFolder(const QString &folderId) { m_fields->setFolder(folderId); }

void UploadDialog::chooseFiles()
{
    m_chooseFiles(
        this, tr("Choose files to upload"), [this](const QStringList &paths) { addFiles(paths); });
}

void UploadDialog::addFiles(const QStringList &paths)
{
    const auto before = m_files.size();
    for (const QString &path : paths)
        addFile(path);
    setTabOrderAsLaidOut(*m_page->column());
    refresh();
    if (m_files.size() > before)
        m_files.at(before)->focusName();
}

void UploadDialog::addFile(const QString &path)
{
    const auto isPresent = [&path](const UploadFileCard *card) {
        return card->path() == QFileInfo(path).absoluteFilePath();
    };
    if (std::any_of(m_files.begin(), m_files.end(), isPresent))
        return;
    const auto checked = uploads::checkFile(path, m_means.limits);
    uploads::Upload upload;
    upload.path = QFileInfo(path).absoluteFilePath();
    upload.fileSize = QFileInfo(path).size();
    auto *card = new UploadFileCard(checked ? *checked : upload, m_means.theme);
    if (!checked)
        card->setProblem(checked.error(), m_practice);
    else
        askIfSame(card, *checked);
    connect(card, &UploadFileCard::changed, this, &UploadDialog::refresh);
    connect(card, &UploadFileCard::removeRequested, this, [this, card] { remove(card); });
    m_files.append(card);
    m_fileRoom->layout()->addWidget(card);
    card->show(); // the layout would only do so later, and the keyboard goes there now
}

void UploadDialog::askIfSame(UploadFileCard *card, const uploads::Upload &upload)
{
    const auto same = m_means.sameFile ? m_means.sameFile(upload) : std::nullopt;
    if (!same)
        return;
    const bool isDone = same->state == uploads::UploadState::Done;
    const QDateTime when = same->endedAt.isValid() ? same->endedAt : same->addedAt;
    card->askIfSame(isDone ? momentText(when.toLocalTime(), m_means.today) : QString());
}

void UploadDialog::remove(UploadFileCard *card)
{
    m_files.removeAll(card);
    m_fileRoom->layout()->removeWidget(card);
    card->hide();
    card->deleteLater(); // its button is just emitting
    m_choose->setFocus(Qt::OtherFocusReason);
    refresh();
}

void UploadDialog::refresh()
{
    const auto going = int(std::count_if(
        m_files.begin(), m_files.end(), [](const UploadFileCard *card) { return card->goes(); }));
    const int out = int(m_files.size()) - going;
    m_fileRoom->setVisible(!m_files.isEmpty());
    m_fields->setVisible(going > 0);
    m_fields->setHasPhotos(std::any_of(m_files.begin(), m_files.end(),
        [](const UploadFileCard *card) { return card->isPhoto(); }));
    m_choose->setText(m_files.isEmpty() ? tr("Choose files…") : tr("Add more files…"));
    m_upload->setEnabled(going > 0);
    m_share->setEnabled(going > 0);
    //: Button: sends the chosen files
    m_upload->setText(going > 1 ? tr("Upload %n files", nullptr, going) : tr("Upload"));
    m_summary->setVisible(out > 0 && going > 0);
    m_summary->setText(tr("%n file(s) above will not be uploaded.", nullptr, out));
}

/// A file may have vanished or changed since it was chosen.
bool UploadDialog::isStillThere() const
{
    bool isThere = true;
    for (UploadFileCard *card : m_files) {
        if (!card->goes())
            continue;
        if (const auto problem = uploads::changeOf(card->upload())) {
            card->setProblem(problem, m_practice);
            m_page->ensureWidgetVisible(card);
            isThere = false;
        }
    }
    return isThere;
}

void UploadDialog::upload(bool thenShare)
{
    if (!m_fields->check()) {
        m_page->widget()->layout()->activate(); // the sentence under the field needs its room
        m_page->ensureWidgetVisible(focusWidget(), 0, m_means.theme.grid(8));
        return;
    }
    if (!isStillThere())
        return;
    QList<uploads::Upload> wanted;
    for (const UploadFileCard *card : std::as_const(m_files)) {
        if (!card->goes())
            continue;
        uploads::Upload upload = card->upload();
        const QString title = upload.details.title;
        upload.details = m_fields->details();
        upload.details.title = title;
        upload.details.sharesAfter = thenShare;
        wanted.append(upload);
    }
    Q_EMIT uploadRequested(wanted);
}

void UploadDialog::showFailure(const QString &sentence)
{
    m_summary->setText(sentence);
    m_summary->show();
    announce(m_summary, sentence);
}

void UploadDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localFiles(event->mimeData()).isEmpty())
        acceptAsCopy(event);
}

void UploadDialog::dropEvent(QDropEvent *event)
{
    acceptAsCopy(event);
    addFiles(localFiles(event->mimeData()));
}

} // namespace kinward::ui
