#include "ui/documents/UploadFields.h"

#include "ui/common/Theme.h"
#include "ui/common/WrappingLabel.h"
#include "ui/documents/FormField.h"
#include "ui/forms/FieldProblem.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>

namespace kinward::ui
{

namespace
{

constexpr int longestFolderName = 100; ///< characters
constexpr int noteLines = 2;
const auto newFolderMark = QStringLiteral("+"); ///< which no List's id can be

/// As the language writes days, with the whole year.
QString dateFormat()
{
    QString format = QLocale().dateFormat(QLocale::ShortFormat);
    if (!format.contains(QLatin1String("yyyy")))
        format.replace(QLatin1String("yy"), QLatin1String("yyyy"));
    return format;
}

} // namespace

UploadFields::UploadFields(const Means &means, QWidget *parent)
    : QWidget(parent)
    , m_kinds(means.limits.kinds)
    , m_kind(new QComboBox)
    , m_date(new QDateEdit(means.today))
    , m_folder(new QComboBox)
    , m_newFolder(new QLineEdit)
    , m_newFolderProblem(new FieldProblem)
    , m_note(new QPlainTextEdit)
    , m_stripRoom(new QWidget)
    , m_strip(new QCheckBox)
{
    m_kind->setObjectName(QStringLiteral("uploadKind"));
    m_date->setObjectName(QStringLiteral("uploadDate"));
    m_folder->setObjectName(QStringLiteral("uploadFolder"));
    m_newFolder->setObjectName(QStringLiteral("newFolder"));
    m_newFolderProblem->setObjectName(QStringLiteral("newFolderProblem"));
    m_note->setObjectName(QStringLiteral("uploadNote"));
    m_strip->setObjectName(QStringLiteral("stripPlace"));
    m_date->setCalendarPopup(true);
    m_date->setDisplayFormat(dateFormat());
    m_date->setMaximumDate(means.today);
    m_newFolder->setMaxLength(longestFolderName);
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(m_note->fontMetrics().lineSpacing() * noteLines + means.theme.grid(3));
    for (QComboBox *chooser : {m_kind, m_folder}) {
        chooser->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        chooser->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    addParts(means.theme);
    addKinds(means.limits.kinds);
    addFolders(means.folders, means.canUseFolders);
    connect(m_folder, &QComboBox::currentIndexChanged, this, &UploadFields::showNewFolder);
    connect(m_newFolder, &QLineEdit::textEdited, m_newFolderProblem, &FieldProblem::clear);
    showNewFolder();
}

void UploadFields::addParts(const Theme &theme)
{
    m_kindField = makeField(tr("What it is"), m_kind);
    m_folderField = makeField(tr("Folder"), m_folder);
    m_newFolderField = makeField(tr("Name of the new folder"), m_newFolder);
    m_newFolderField->layout()->addWidget(m_newFolderProblem);
    m_newFolderProblem->attach(m_newFolder, theme);
    m_strip->setText(tr("Remove place and camera data from photos"));
    m_strip->setChecked(true);
    auto *why = new WrappingLabel(
        tr("A photo can tell where and when it was taken. The picture itself stays as it is."));
    setKind(why, QStringLiteral("small"));
    m_strip->setAccessibleDescription(why->text());
    auto *strip = new QVBoxLayout(m_stripRoom);
    strip->setContentsMargins(0, 0, 0, 0);
    strip->setSpacing(0);
    strip->addWidget(m_strip);
    strip->addWidget(why);
    m_stripRoom->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.grid(1.5));
    for (QWidget *part : {m_folderField, m_newFolderField, m_kindField,
             makeField(tr("Date of the document"), m_date),
             makeField(tr("Note for the practice (not required)"), m_note), m_stripRoom})
        column->addWidget(part);
}

void UploadFields::addKinds(const QList<uploads::DocumentKind> &kinds)
{
    //: Choice of what a document is: the person does not say
    m_kind->addItem(tr("Not sure"));
    for (const uploads::DocumentKind &kind : kinds)
        m_kind->addItem(kind.display.isEmpty() ? kind.code : kind.display);
    m_kindField->setVisible(!kinds.isEmpty());
}

void UploadFields::addFolders(const models::FolderModel &folders, bool canUseFolders)
{
    //: Choice of a folder: the document is put into none
    m_folder->addItem(tr("No folder"), QString());
    for (int row = 0; canUseFolders && row < folders.rowCount(); ++row) {
        const QModelIndex index = folders.index(row, 0);
        if (folders.isFolder(row))
            m_folder->addItem(index.data(models::TitleRole).toString(), index.data(models::IdRole));
    }
    if (canUseFolders)
        //: Choice of a folder: one that is not there yet
        m_folder->addItem(tr("New folder…"), newFolderMark);
    m_folderField->setVisible(m_folder->count() > 1);
}

void UploadFields::setFolder(const QString &folderId)
{
    m_folder->setCurrentIndex(std::max(0, m_folder->findData(folderId)));
}

void UploadFields::setHasPhotos(bool hasPhotos) { m_stripRoom->setVisible(hasPhotos); }

void UploadFields::showNewFolder()
{
    const bool isNew = m_folder->currentData().toString() == newFolderMark;
    m_newFolderField->setVisible(isNew);
    m_newFolderProblem->clear();
}

bool UploadFields::check()
{
    const bool isNew = m_folder->currentData().toString() == newFolderMark;
    if (!isNew || !m_newFolder->text().simplified().isEmpty())
        return true;
    m_newFolderProblem->showProblem(tr("Type a name for the new folder, or choose another one."));
    m_newFolder->setFocus(Qt::OtherFocusReason);
    return false;
}

/// Whoever types the name of a folder that is there means that one.
QString UploadFields::existingFolder(const QString &title) const
{
    for (int item = 1; item < m_folder->count(); ++item) {
        const QString id = m_folder->itemData(item).toString();
        if (id != newFolderMark
            && m_folder->itemText(item).compare(title, Qt::CaseInsensitive) == 0)
            return id;
    }
    return {};
}

uploads::UploadDetails UploadFields::details() const
{
    uploads::UploadDetails details;
    if (m_kind->currentIndex() > 0)
        details.kind = m_kinds.at(m_kind->currentIndex() - 1);
    details.date = m_date->date();
    details.note = m_note->toPlainText().trimmed();
    details.folderId = m_folder->currentData().toString();
    if (details.folderId == newFolderMark) {
        const QString title = m_newFolder->text().simplified();
        details.folderId = existingFolder(title);
        details.newFolder = details.folderId.isEmpty() ? title : QString();
    }
    details.stripsPlace = m_strip->isChecked();
    return details;
}

} // namespace kinward::ui
