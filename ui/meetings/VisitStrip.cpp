#include "ui/meetings/VisitStrip.h"

#include "ui/common/Announce.h"
#include "ui/common/FlowLayout.h"
#include "ui/common/Icons.h"
#include "ui/common/Kinds.h"
#include "ui/common/WrappingLabel.h"
#include "ui/meetings/VisitDesk.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPushButton>

namespace kinward::ui
{

using Stage = VisitStatus::Stage;

namespace
{

/// In px at 100 % text: below it the buttons stand under the words.
constexpr int widthForOneLine = 860;
constexpr int lettersALine = 110;
constexpr int gap = 8; // between buttons

} // namespace

VisitStrip::VisitStrip(VisitDesk &desk, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_desk(desk)
    , m_theme(theme)
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_icon(new IconLabel(QStringLiteral("video"), 24, theme, &ThemeColors::accent, this))
    , m_text(new WrappingLabel(this))
    , m_buttons(new QWidget(this))
{
    setObjectName(QStringLiteral("visitStrip"));
    setKind(this, QStringLiteral("strip"));
    m_text->setObjectName(QStringLiteral("visitText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setCharactersPerLine(lettersALine);
    setKind(m_text, QStringLiteral("strong"));
    auto *words = new QHBoxLayout;
    words->setSpacing(12);
    words->addWidget(m_icon, 0, Qt::AlignVCenter);
    words->addWidget(m_text, 1);
    m_row->setContentsMargins(20, 6, 12, 6);
    m_row->setSpacing(8);
    m_row->addLayout(words, 1);
    m_row->addWidget(m_buttons, 0, Qt::AlignVCenter);
    m_buttons->setLayout(new FlowLayout(gap));
    m_return = addButton("returnToVisit");
    m_leave = addButton("leaveVisit");
    m_again = addButton("joinVisitAgain");
    m_browser = addButton("visitInBrowser");
    m_close = addButton("closeVisitStrip");
    setKind(m_return, QStringLiteral("primary"));
    setKind(m_browser, QStringLiteral("primary"));
    connect(m_return, &QPushButton::clicked, &desk, &VisitDesk::bringToFront);
    connect(m_leave, &QPushButton::clicked, &desk, &VisitDesk::askToLeave);
    connect(m_again, &QPushButton::clicked, &desk, &VisitDesk::joinAgain);
    connect(m_browser, &QPushButton::clicked, &desk, &VisitDesk::openInBrowser);
    connect(m_close, &QPushButton::clicked, &desk, [&desk] {
        desk.leave();
        desk.dismiss();
    });
    connect(&desk, &VisitDesk::statusChanged, this, &VisitStrip::update);
    connect(&theme, &Theme::changed, this, &VisitStrip::fitToWidth);
    retranslate();
}

QPushButton *VisitStrip::addButton(const char *name)
{
    auto *button = new QPushButton(m_buttons);
    button->setObjectName(QLatin1String(name));
    m_buttons->layout()->addWidget(button);
    return button;
}

void VisitStrip::setShownSession(const QString &sessionKey)
{
    if (sessionKey == m_shownSession)
        return;
    m_shownSession = sessionKey;
    update();
}

QString VisitStrip::text() const { return m_text->text(); }

void VisitStrip::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void VisitStrip::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fitToWidth();
}

void VisitStrip::retranslate()
{
    m_return->setText(tr("Return to the visit"));
    m_return->setAccessibleName(tr("Return to the window of the video visit"));
    //: Button: ends the person's part in a video visit
    m_leave->setText(tr("Leave"));
    m_leave->setAccessibleName(tr("Leave the video visit"));
    m_again->setText(tr("Join again"));
    m_again->setAccessibleName(tr("Join the video visit again"));
    m_browser->setText(tr("Open in browser"));
    m_browser->setAccessibleName(tr("Open the video visit in the browser"));
    //: Button: takes a notice away
    m_close->setText(tr("Close"));
    m_close->setAccessibleName(tr("Close the line about the video visit"));
    update();
}

void VisitStrip::update()
{
    const VisitStatus &status = m_desk.status();
    const bool hadFocus = isAncestorOf(focusWidget());
    const QString sentence = describeVisit(status, m_desk.sessionKey() != m_shownSession);
    const bool isNews = !m_told || m_told->stage != status.stage
        || m_told->room.phase != status.room.phase || m_told->trouble != status.trouble
        || m_told->hasAccessEnded != status.hasAccessEnded;
    m_told = status;
    const bool isTrouble = status.stage == Stage::Trouble;
    setStyleProperty(this, "tone", isTrouble ? QStringLiteral("attention") : QString());
    m_icon->setIcon(isTrouble ? QStringLiteral("warning") : QStringLiteral("video"),
        isTrouble ? &ThemeColors::attention : &ThemeColors::accent);
    m_text->setText(sentence);
    showButtons(status);
    fitToWidth();
    setVisible(!sentence.isEmpty());
    if (hadFocus && !isAncestorOf(focusWidget())) // its button went away
        focusNextChild();
    if (isNews && !sentence.isEmpty())
        announce(this, sentence);
    else
        setAccessibleName(sentence);
}

void VisitStrip::showButtons(const VisitStatus &status)
{
    const bool isOpen = status.stage == Stage::Open;
    const bool hasLeft = isOpen && status.room.phase == visit::Phase::Left;
    m_return->setVisible(isOpen);
    m_leave->setVisible((isOpen && !hasLeft) || status.stage == Stage::Opening);
    m_again->setVisible(status.canJoinAgain());
    m_browser->setVisible(status.canOpenInBrowser());
    m_close->setVisible(hasLeft || status.stage == Stage::Trouble);
    m_buttons->setVisible(status.stage != Stage::Closing);
}

void VisitStrip::fitToWidth()
{
    const bool isNarrow = width() < m_theme.scaled(widthForOneLine);
    m_row->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    int onOneLine = 0;
    for (const auto *button : {m_return, m_leave, m_again, m_browser, m_close})
        onOneLine += button->isHidden() ? 0 : button->sizeHint().width() + gap;
    m_buttons->setMinimumWidth(isNarrow ? 0 : onOneLine);
}

} // namespace kinward::ui
