#include "ui/records/AttachmentBox.h"

#include "ui/common/Theme.h"
#include "ui/files/FileRow.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace kinward::ui
{

AttachmentBox::AttachmentBox(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("attachments"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(theme.grid(1));
    hide();
}

void AttachmentBox::setFiles(const QList<models::RecordFile> &files)
{
    if (files == m_files)
        return;
    m_files = files;
    rebuild();
}

void AttachmentBox::setCanOpen(bool canOpen)
{
    m_canOpen = canOpen;
    rebuild();
}

void AttachmentBox::setCanShow(std::function<bool(const models::RecordFile &)> canShow)
{
    m_canShow = std::move(canShow);
    rebuild();
}

void AttachmentBox::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        rebuild();
}

void AttachmentBox::rebuild()
{
    for (QLayoutItem *item = m_layout->takeAt(0); item; item = m_layout->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // its button may just be emitting
        delete item;
    }
    for (const models::RecordFile &file : std::as_const(m_files))
        m_layout->addWidget(makeRow(file));
}

QWidget *AttachmentBox::makeRow(const models::RecordFile &file)
{
    auto *row = new FileRow(file.title, models::describeFile(file), m_theme, this);
    if (!file.isThere()) {
        row->addSentence(tr("The practice did not send this file. Ask there for it."));
        return row;
    }
    if (m_canShow && m_canShow(file))
        connect(row->addAction(QStringLiteral("showAttachment"), QStringLiteral("eye"),
                    //: Button: shows a file inside the program
                    tr("Show"),
                    //: Read aloud for a button; %1 is the name of a file
                    tr("Show file: %1").arg(file.title)),
            &QPushButton::clicked, this, [this, file] { Q_EMIT showWanted(file); });
    if (m_canOpen)
        connect(row->addAction(QStringLiteral("openAttachment"), QStringLiteral("external-link"),
                    //: Button: opens a file with the program that this computer has for it
                    tr("Open"),
                    //: Read aloud for a button; %1 is the name of a file
                    tr("Open file: %1").arg(file.title)),
            &QPushButton::clicked, this, [this, file] { Q_EMIT openWanted(file); });
    connect(row->addAction(QStringLiteral("saveAttachment"), QStringLiteral("save"),
                tr("Save as file…"),
                //: Read aloud for a button; %1 is the name of a file
                tr("Save as file: %1").arg(file.title)),
        &QPushButton::clicked, this, [this, file] { Q_EMIT wanted(file); });
    return row;
}

} // namespace kinward::ui
