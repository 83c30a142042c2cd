#include "ui/common/PageHeader.h"

#include "ui/common/Icons.h"
#include "ui/common/Kinds.h"
#include "ui/common/WrappingLabel.h"

#include <QEvent>
#include <QGridLayout>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace kinward::ui
{

namespace
{
constexpr int beside = 16; ///< px between the title and the actions
} // namespace

PageHeader::PageHeader(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(new WrappingLabel({}, this))
    , m_sentence(new WrappingLabel({}, this))
    , m_rows(new QGridLayout(this))
    , m_actions(new QWidget(this))
{
    m_title->setObjectName(QStringLiteral("pageTitle"));
    setKind(m_title, QStringLiteral("title"));
    m_sentence->setObjectName(QStringLiteral("pageSentence"));
    setKind(m_sentence, QStringLiteral("soft"));
    m_sentence->hide();
    auto *actions = new QHBoxLayout(m_actions);
    actions->setContentsMargins(0, 0, 0, 0);
    actions->setSpacing(8);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setHorizontalSpacing(beside);
    m_rows->setVerticalSpacing(4);
    m_rows->setColumnStretch(0, 1);
    m_rows->addWidget(m_title, 0, 0);
    m_rows->addWidget(m_actions, 0, 1, Qt::AlignTop);
    m_rows->addWidget(m_sentence, 2, 0, 1, 2);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QString PageHeader::title() const { return m_title->text(); }

void PageHeader::setTitle(const QString &title) { m_title->setText(title); }

void PageHeader::setSentence(const QString &sentence, bool attention)
{
    setKind(m_sentence, attention ? QStringLiteral("attention") : QStringLiteral("soft"));
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
}

void PageHeader::addAction(QWidget *widget) { m_actions->layout()->addWidget(widget); }

/// With the actions below the title, where it is narrow.
QSize PageHeader::minimumSizeHint() const
{
    const int width
        = std::max(m_title->minimumSizeHint().width(), m_actions->minimumSizeHint().width());
    return {width, QWidget::minimumSizeHint().height()};
}

void PageHeader::placeActions()
{
    const int needed = m_title->sizeHint().width() + beside + m_actions->sizeHint().width();
    const bool isBelow = needed > width();
    if (std::exchange(m_isBelow, isBelow) == isBelow)
        return;
    m_rows->removeWidget(m_actions);
    if (isBelow)
        m_rows->addWidget(m_actions, 1, 0, 1, 2, Qt::AlignLeading);
    else
        m_rows->addWidget(m_actions, 0, 1, Qt::AlignTop);
}

void PageHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeActions();
}

bool PageHeader::event(QEvent *event)
{
    const bool isTaken = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        placeActions();
    return isTaken;
}

QPushButton *PageHeader::addButton(
    const QString &text, const QString &iconName, const QString &kind)
{
    auto *button = new QPushButton(text);
    setKind(button, kind);
    if (!iconName.isEmpty()) {
        const bool primary = kind == QLatin1String("primary");
        button->setIcon(
            icon(iconName, m_theme, primary ? &ThemeColors::accentInk : &ThemeColors::ink));
    }
    addAction(button);
    return button;
}

} // namespace kinward::ui
