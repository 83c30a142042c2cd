#include "ui/documents/UploadRow.h"

#include "core/models/UploadListModel.h"
#include "ui/common/Announce.h"
#include "ui/common/FlowLayout.h"
#include "ui/common/Icons.h"
#include "ui/common/Kinds.h"
#include "ui/common/WrappingLabel.h"

#include <QBoxLayout>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>

namespace kinward::ui
{

using uploads::UploadState;

namespace
{

bool hasEnded(const uploads::Upload &upload)
{
    return upload.state == UploadState::Done || upload.state == UploadState::Failed;
}

} // namespace

UploadRow::UploadRow(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_title(new WrappingLabel)
    , m_state(new WrappingLabel)
    , m_bar(new QProgressBar)
{
    setObjectName(QStringLiteral("uploadRow"));
    m_title->setTextFormat(Qt::PlainText);
    m_state->setTextFormat(Qt::PlainText); // the portal's words may be in it
    m_state->setObjectName(QStringLiteral("uploadState"));
    m_bar->setObjectName(QStringLiteral("uploadProgress"));
    m_bar->setTextVisible(false);
    m_bar->setRange(0, 100);
    setKind(m_title, QStringLiteral("strong"));
    setKind(m_state, QStringLiteral("small"));
    auto *buttons = new FlowLayout(theme.grid(0.5));
    const auto add = [&](Wish wish, const char *name, const char *iconName) {
        buttons->addWidget(addButton(wish, QLatin1String(name), QLatin1String(iconName)));
    };
    add(Wish::Pause, "pauseUpload", "pause");
    add(Wish::Resume, "resumeUpload", "play");
    add(Wish::Retry, "retryUpload", "refresh");
    add(Wish::Show, "showUploaded", "document");
    add(Wish::Share, "shareUploaded", "share");
    add(Wish::Cancel, "cancelUpload", "close");
    add(Wish::Dismiss, "dismissUpload", "close");
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.grid(0.5));
    for (QWidget *part : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_state),
             static_cast<QWidget *>(m_bar)})
        column->addWidget(part);
    column->addLayout(buttons);
}

QPushButton *UploadRow::addButton(Wish wish, const QString &name, const QString &iconName)
{
    auto *button = new QPushButton(icon(iconName, m_theme), {}, this);
    button->setObjectName(name);
    button->hide();
    setKind(button, QStringLiteral("quiet"));
    connect(button, &QPushButton::clicked, this, [this, wish] { Q_EMIT wished(wish); });
    m_buttons.append({wish, button});
    return button;
}

void UploadRow::show(const models::UploadListModel &model, int row)
{
    const QModelIndex index = model.index(row);
    const uploads::Upload &upload = model.at(row);
    const QString title = index.data(models::TitleRole).toString();
    m_title->setText(title);
    m_state->setText(index.data(models::SubtitleRole).toString());
    setKind(m_state,
        upload.state == UploadState::Failed ? QStringLiteral("problem") : QStringLiteral("small"));
    const int percent = index.data(models::UploadListModel::PercentRole).toInt();
    m_bar->setVisible(percent >= 0);
    m_bar->setValue(percent);
    //: Read aloud for a bar; %1 is what is uploaded
    m_bar->setAccessibleName(tr("How much of “%1” is uploaded").arg(title));
    nameButtons(title);
    showButtons(upload);
    const bool isNews = m_shownState >= 0 && m_shownState != int(upload.state) && hasEnded(upload);
    m_shownState = int(upload.state);
    if (isNews)
        announce(this, index.data(Qt::AccessibleTextRole).toString());
}

bool UploadRow::isWanted(Wish wish, const uploads::Upload &upload)
{
    const bool isDocument = !upload.documentId.isEmpty();
    switch (wish) {
    case Wish::Pause:
        return upload.state == UploadState::Waiting || upload.state == UploadState::Sending;
    case Wish::Resume:
        return upload.state == UploadState::Paused;
    case Wish::Retry:
        return upload.state == UploadState::Failed;
    case Wish::Show:
        return hasEnded(upload) && isDocument;
    case Wish::Share:
        return hasEnded(upload) && isDocument && upload.details.sharesAfter;
    case Wish::Dismiss:
        return hasEnded(upload);
    case Wish::Cancel:
        break;
    }
    return !hasEnded(upload) && !upload.isBeyondCancel();
}

void UploadRow::showButtons(const uploads::Upload &upload)
{
    bool hadFocus = false;
    for (const auto &[wish, button] : std::as_const(m_buttons)) {
        const bool wanted = isWanted(wish, upload);
        hadFocus = hadFocus || (button->hasFocus() && !wanted);
        button->setVisible(wanted);
    }
    if (!hadFocus)
        return;
    const auto next = std::find_if(m_buttons.begin(), m_buttons.end(),
        [](const auto &each) { return each.second->isVisible(); });
    if (next != m_buttons.end())
        next->second->setFocus(Qt::OtherFocusReason);
}

void UploadRow::nameButtons(const QString &title)
{
    const auto name = [this, &title](Wish wish, const QString &text, const QString &spoken) {
        for (const auto &[each, button] : std::as_const(m_buttons)) {
            if (each != wish)
                continue;
            button->setText(text);
            button->setAccessibleName(spoken.arg(title));
        }
    };
    //: Button: holds an upload
    name(Wish::Pause, tr("Pause"), tr("Pause the upload of “%1”"));
    //: Button: goes on with an upload
    name(Wish::Resume, tr("Resume"), tr("Resume the upload of “%1”"));
    name(Wish::Retry, tr("Try again"), tr("Try again to upload “%1”"));
    //: Button: shows the document that was uploaded
    name(Wish::Show, tr("Show it"), tr("Show “%1”"));
    //: Button: lets somebody else see what was uploaded
    name(Wish::Share, tr("Share…"), tr("Share “%1”"));
    //: Button: ends an upload; nothing of it stays at the practice
    name(Wish::Cancel, tr("Cancel"), tr("Cancel the upload of “%1”"));
    //: Button: takes an upload that has ended off the list
    name(Wish::Dismiss, tr("Dismiss"), tr("Take “%1” off this list"));
}

} // namespace kinward::ui
