#include "ui/records/AttachmentBox.h"

#include "ui/common/Icons.h"
#include "ui/common/Kinds.h"
#include "ui/common/Theme.h"
#include "ui/common/WrappingLabel.h"
#include "ui/records/DetailRow.h"

#include <QEvent>
#include <QFrame>
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
    auto *row = new QFrame(this);
    setKind(row, QStringLiteral("card"));
    auto *layout = new QVBoxLayout(row);
    const int margin = m_theme.grid(1.5);
    layout->setContentsMargins(margin, m_theme.grid(1), margin, m_theme.grid(1));
    layout->setSpacing(0);
    auto *title = new WrappingLabel(file.title, row);
    title->setTextFormat(Qt::PlainText);
    setKind(title, QStringLiteral("strong"));
    layout->addWidget(title);
    const QString facts = models::describeFile(file);
    if (!facts.isEmpty())
        layout->addWidget(makeSmallPrint(facts, row));
    if (!file.isThere())
        layout->addWidget(
            makeSmallPrint(tr("The practice did not send this file. Ask there for it."), row));
    if (file.isThere()) {
        auto *button
            = new QPushButton(icon(QStringLiteral("save"), m_theme), tr("Save as file…"), row);
        button->setObjectName(QStringLiteral("saveAttachment"));
        //: Read aloud for a button; %1 is the name of a file
        button->setAccessibleName(tr("Save as file: %1").arg(file.title));
        connect(button, &QPushButton::clicked, this, [this, file] { Q_EMIT wanted(file); });
        // Under the words: beside them, large text would leave no room for either.
        layout->addSpacing(m_theme.grid(1));
        layout->addWidget(button, 0, Qt::AlignLeft);
    }
    return row;
}

} // namespace kinward::ui
