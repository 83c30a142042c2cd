#include "ui/messages/MessageFiles.h"

#include "ui/common/Theme.h"
#include "ui/files/FileRow.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace kinward::ui
{

MessageFiles::MessageFiles(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("messageFiles"));
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(theme.grid(1));
    hide();
}

void MessageFiles::setFiles(const QList<models::MessageFile> &files)
{
    if (files == m_files)
        return;
    m_files = files;
    for (QLayoutItem *item = m_layout->takeAt(0); item; item = m_layout->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // its button may just be emitting
        delete item;
    }
    for (const auto &file : files)
        m_layout->addWidget(makeRow(file));
    setVisible(!files.isEmpty());
}

QWidget *MessageFiles::makeRow(const models::MessageFile &file)
{
    const bool isNamed = !file.document.isEmpty();
    auto *row = new FileRow(file.file.title,
        isNamed ? tr("From the patient's documents", "a file that a message only names")
                : models::describeFile(file.file),
        m_theme, this);
    const auto addButton = [&](const char *name, const char *iconName, const QString &text,
                               const QString &spoken, auto action) {
        connect(row->addAction(QLatin1String(name), QLatin1String(iconName), text, spoken),
            &QPushButton::clicked, this, action);
    };
    if (isNamed) {
        addButton("showDocument", "document", tr("Show in Documents"),
            //: Read aloud for a button; %1 is the name of a file
            tr("Show in Documents: %1").arg(file.file.title),
            [this, file] { Q_EMIT documentWanted(file.document); });
    } else if (file.outgoingId.isEmpty() && file.file.isThere()) {
        addButton("openAttachment", "external-link",
            //: Button: opens a file with the program that this computer has for it
            tr("Open"), tr("Open file: %1").arg(file.file.title),
            [this, file] { Q_EMIT openWanted(file.file); });
        addButton("saveAttachment", "save", tr("Save as file…"),
            //: Read aloud for a button; %1 is the name of a file
            tr("Save as file: %1").arg(file.file.title),
            [this, file] { Q_EMIT saveWanted(file.file); });
    } else if (file.outgoingId.isEmpty()) {
        row->addSentence(tr("The practice did not send this file. Ask there for it."));
    }
    return row;
}

} // namespace kinward::ui
