#include "ui/visit/room/LeftPage.h"

#include "ui/common/Announce.h"
#include "ui/common/Icons.h"
#include "ui/common/Kinds.h"
#include "ui/common/Theme.h"
#include "ui/common/WrappingLabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace kinward::visit
{

LeftPage::LeftPage(const ui::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_close(new QPushButton)
{
    setObjectName(QStringLiteral("leftPage"));
    auto *title = new ui::WrappingLabel(tr("You left the visit"));
    ui::setKind(title, QStringLiteral("title"));
    title->setAlignment(Qt::AlignCenter);
    auto *sentence = new ui::WrappingLabel(
        tr("Your camera and microphone are off. What the meeting had stored on this computer is "
           "forgotten; your private note is kept with the appointment."));
    sentence->setAlignment(Qt::AlignCenter);
    auto *again = new QPushButton(ui::icon(QStringLiteral("video"), theme), tr("Join again"));
    again->setObjectName(QStringLiteral("joinAgain"));
    again->setAccessibleName(tr("Join the visit again"));
    //: Button: closes the window of a visit that was left
    m_close->setText(tr("Close"));
    m_close->setObjectName(QStringLiteral("closeVisit"));
    m_close->setAccessibleName(tr("Close the window of the visit"));
    ui::setKind(m_close, QStringLiteral("primary"));
    for (QPushButton *button : {again, m_close})
        button->setAutoDefault(true); // Enter presses what has the keyboard

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme.grid(1));
    buttons->addStretch();
    buttons->addWidget(again);
    buttons->addWidget(m_close);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    const int margin = theme.grid(3);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(theme.grid(2));
    column->addStretch(2);
    column->addWidget(new ui::IconLabel(QStringLiteral("check"), 40, theme, &ui::ThemeColors::good),
        0, Qt::AlignHCenter);
    column->addWidget(title);
    column->addWidget(sentence);
    column->addLayout(buttons);
    column->addStretch(3);
    connect(again, &QPushButton::clicked, this, &LeftPage::joinAgainWanted);
    connect(m_close, &QPushButton::clicked, this, &LeftPage::closeWanted);
}

void LeftPage::arrive()
{
    ui::announce(this, tr("You left the visit. Your camera and microphone are off."));
    m_close->setFocus(Qt::OtherFocusReason);
}

} // namespace kinward::visit
