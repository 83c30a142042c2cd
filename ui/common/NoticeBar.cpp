#include "ui/common/NoticeBar.h"

#include "ui/common/Announce.h"
#include "ui/common/Icons.h"
#include "ui/common/Kinds.h"
#include "ui/common/WrappingLabel.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

namespace kinward::ui
{

namespace
{

struct Look {
    QString name; ///< of the tone, in the style sheet
    QString icon;
    ColorRole color;
};

Look lookOf(models::Tone tone)
{
    switch (tone) {
    case models::Tone::Good:
        return {QStringLiteral("good"), QStringLiteral("check"), &ThemeColors::good};
    case models::Tone::Attention:
        return {QStringLiteral("attention"), QStringLiteral("warning"), &ThemeColors::attention};
    case models::Tone::Danger:
        return {QStringLiteral("danger"), QStringLiteral("danger"), &ThemeColors::danger};
    case models::Tone::Neutral:
        break;
    }
    return {QStringLiteral("neutral"), QStringLiteral("info"), &ThemeColors::accent};
}

} // namespace

NoticeBar::NoticeBar(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_icon(new IconLabel(QStringLiteral("info"), 24, theme))
    , m_text(new WrappingLabel)
    , m_progress(new QProgressBar)
    , m_action(new QPushButton)
{
    m_text->setCharactersPerLine(100);
    setKind(this, QStringLiteral("notice"));
    m_text->setObjectName(QStringLiteral("noticeText"));
    m_action->setObjectName(QStringLiteral("noticeAction"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 10, 12, 10);
    row->setSpacing(12);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    m_progress->setObjectName(QStringLiteral("noticeProgress"));
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 100);
    m_progress->hide();
    m_words = new QVBoxLayout;
    m_words->setSpacing(8);
    m_words->addWidget(m_text);
    m_words->addWidget(m_progress);
    row->addLayout(m_words, 1);
    row->addWidget(m_action, 0, Qt::AlignVCenter);
    connect(m_action, &QPushButton::clicked, this, &NoticeBar::actionTriggered);
    hide();
}

void NoticeBar::showNotice(models::Tone tone, const QString &text, const QString &actionText)
{
    const bool isNews = isHidden() || text != m_text->text();
    const Look look = lookOf(tone);
    setStyleProperty(this, "tone", look.name);
    m_icon->setIcon(look.icon, look.color);
    m_text->setText(text);
    m_progress->setAccessibleName(text);
    m_progress->hide(); // of something else
    m_action->setText(actionText);
    m_action->setVisible(!actionText.isEmpty());
    show();
    if (isNews)
        announce(this, text);
}

void NoticeBar::putActionBelow()
{
    layout()->removeWidget(m_action);
    m_words->addWidget(m_action, 0, Qt::AlignLeft);
}

void NoticeBar::setProgress(int percent)
{
    m_progress->setVisible(percent >= 0);
    m_progress->setValue(percent);
}

void NoticeBar::clear()
{
    hide();
    m_text->clear();
    setAccessibleName({});
}

QString NoticeBar::text() const { return m_text->text(); }

} // namespace kinward::ui
