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
    , m_sentence(new ui::WrappingLabel)
    , m_copyNote(new QPushButton(ui::icon(QStringLiteral("copy"), theme), tr("Copy the note")))
    , m_close(new QPushButton)
{
    setObjectName(QStringLiteral("leftPage"));
    auto *title = new ui::WrappingLabel(tr("You left the visit"));
    ui::setKind(title, QStringLiteral("title"));
    title->setAlignment(Qt::AlignCenter);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setObjectName(QStringLiteral("leftSentence"));
    m_copyNote->setObjectName(QStringLiteral("copyNote"));
    auto *again = new QPushButton(ui::icon(QStringLiteral("video"), theme), tr("Join again"));
    again->setObjectName(QStringLiteral("joinAgain"));
    again->setAccessibleName(tr("Join the visit again"));
    //: Button: closes the window of a visit that was left
    m_close->setText(tr("Close"));
    m_close->setObjectName(QStringLiteral("closeVisit"));
    m_close->setAccessibleName(tr("Close the window of the visit"));
    ui::setKind(m_close, QStringLiteral("primary"));
    for (QPushButton *button : {again, m_copyNote, m_close})
        button->setAutoDefault(true); // Enter presses what has the keyboard

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(theme.grid(1));
    buttons->addStretch();
    buttons->addWidget(again);
    buttons->addWidget(m_copyNote);
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
    column->addWidget(m_sentence);
    column->addLayout(buttons);
    column->addStretch(3);
    connect(again, &QPushButton::clicked, this, &LeftPage::joinAgainWanted);
    connect(m_copyNote, &QPushButton::clicked, this, &LeftPage::copyNoteWanted);
    connect(m_close, &QPushButton::clicked, this, &LeftPage::closeWanted);
}

void LeftPage::arrive(const QString &noteProblem)
{
    const bool isKept = noteProblem.isEmpty();
    m_sentence->setText(isKept
            ? tr("Your camera and microphone are off. What the meeting had stored on this computer "
                 "is forgotten; your private note is kept with the appointment.")
            //: %1 is a sentence that says why a note is not kept
            : tr("Your camera and microphone are off. What the meeting had stored on this computer "
                 "is forgotten. %1")
                  .arg(noteProblem));
    m_copyNote->setVisible(!isKept);
    const QString told = tr("You left the visit. Your camera and microphone are off.");
    ui::announce(this, isKept ? told : told + u' ' + noteProblem);
    (isKept ? m_close : m_copyNote)->setFocus(Qt::OtherFocusReason);
}

} // namespace kinward::visit
