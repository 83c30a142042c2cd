#include "ui/documents/UploadFileCard.h"

#include "core/models/RecordFile.h"
#include "core/models/UploadWording.h"
#include "ui/common/Icons.h"
#include "ui/common/Kinds.h"
#include "ui/common/WrappingLabel.h"
#include "ui/documents/FormField.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>

namespace kinward::ui
{

namespace
{

constexpr int longestName = 200; ///< characters

} // namespace

UploadFileCard::UploadFileCard(const uploads::Upload &upload, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_upload(upload)
    , m_problem(new WrappingLabel)
    , m_name(new QLineEdit)
    , m_again(new QCheckBox)
{
    setObjectName(QStringLiteral("uploadFile"));
    setKind(this, QStringLiteral("card"));
    addParts(theme);
    connect(m_again, &QCheckBox::toggled, this, &UploadFileCard::changed);
}

void UploadFileCard::addParts(const Theme &theme)
{
    const QString name = QFileInfo(m_upload.path).fileName();
    auto *title = new WrappingLabel(m_upload.fileName.isEmpty() ? name : m_upload.fileName);
    title->setTextFormat(Qt::PlainText);
    setKind(title, QStringLiteral("strong"));
    QStringList facts{models::fileKind(m_upload.contentType)};
    if (m_upload.fileSize > 0)
        facts.append(models::wording::fileSize(m_upload.fileSize));
    facts.removeAll(QString());
    auto *kind = new WrappingLabel(facts.join(QStringLiteral(" · ")));
    setKind(kind, QStringLiteral("small"));
    //: Button beside a chosen file: it is not uploaded
    auto *remove = new QPushButton(tr("Remove"));
    remove->setObjectName(QStringLiteral("removeFile"));
    remove->setAutoDefault(false);
    setKind(remove, QStringLiteral("quiet"));
    //: %1 is the name of a file
    remove->setAccessibleName(tr("Remove %1").arg(name));
    connect(remove, &QPushButton::clicked, this, &UploadFileCard::removeRequested);
    m_problem->setObjectName(QStringLiteral("fileProblem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->hide();
    m_again->setObjectName(QStringLiteral("uploadAgain"));
    m_again->setText(tr("Upload it again"));
    m_again->hide();
    m_name->setObjectName(QStringLiteral("uploadName"));
    m_name->setText(m_upload.details.title);
    m_name->setMaxLength(longestName);
    //: Label of a field: what a document is to be called
    m_nameField = makeField(tr("Name"), m_name);
    //: %1 is the name of a file
    m_name->setAccessibleName(tr("Name of the document in %1").arg(name));

    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(title);
    words->addWidget(kind);
    if (facts.isEmpty())
        kind->hide();
    auto *head = new QHBoxLayout;
    head->setSpacing(theme.grid(1));
    head->addWidget(new IconLabel(QStringLiteral("document"), 20, theme), 0, Qt::AlignTop);
    head->addLayout(words, 1);
    head->addWidget(remove, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    const int margin = theme.grid(1.5);
    column->setContentsMargins(margin, theme.grid(1), margin, margin);
    column->setSpacing(theme.grid(1));
    column->addLayout(head);
    for (QWidget *part :
        {static_cast<QWidget *>(m_problem), static_cast<QWidget *>(m_again), m_nameField})
        column->addWidget(part);
}

bool UploadFileCard::isPhoto() const
{
    return m_upload.contentType == QLatin1String("image/jpeg") && !m_hasProblem;
}

void UploadFileCard::setProblem(
    const std::optional<uploads::UploadProblem> &problem, const QString &practice)
{
    m_hasProblem = problem.has_value();
    m_nameField->setVisible(!m_hasProblem);
    m_problem->setVisible(m_hasProblem || m_isSame);
    if (m_hasProblem) {
        setKind(m_problem, QStringLiteral("problem"));
        //: %1 is what is wrong with a file, %2 what to do
        m_problem->setText(tr("%1 %2").arg(models::wording::uploadProblem(*problem, practice),
            models::wording::uploadAdvice(*problem, practice)));
        m_again->hide();
    }
    Q_EMIT changed();
}

void UploadFileCard::askIfSame(const QString &when)
{
    m_isSame = true;
    setKind(m_problem, QStringLiteral("attention"));
    m_problem->setText(when.isEmpty()
            ? tr("This file is in the list of uploads already. It stays out unless you want it "
                 "twice.")
            //: %1 is a moment: "yesterday, 5:40 PM"
            : tr("You uploaded this file before (%1). It stays out unless you want it twice.")
                  .arg(when));
    m_problem->show();
    m_again->show();
    m_again->setAccessibleDescription(m_problem->text());
    Q_EMIT changed();
}

bool UploadFileCard::goes() const { return !m_hasProblem && (!m_isSame || m_again->isChecked()); }

uploads::Upload UploadFileCard::upload() const
{
    uploads::Upload upload = m_upload;
    const QString title = m_name->text().simplified();
    if (!title.isEmpty())
        upload.details.title = title;
    upload.evenIfSame = m_isSame && m_again->isChecked();
    return upload;
}

void UploadFileCard::focusName()
{
    if (m_nameField->isVisible())
        m_name->setFocus(Qt::OtherFocusReason);
}

} // namespace kinward::ui
