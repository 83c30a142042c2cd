#include "ui/common/PageHeader.h"

#include "ui/common/Icons.h"
#include "ui/common/Kinds.h"
#include "ui/common/WrappingLabel.h"

#include <QGridLayout>
#include <QPushButton>

namespace kinward::ui
{

PageHeader::PageHeader(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(new WrappingLabel({}, this))
    , m_sentence(new WrappingLabel({}, this))
    , m_actions(new QHBoxLayout)
{
    m_title->setObjectName(QStringLiteral("pageTitle"));
    setKind(m_title, QStringLiteral("title"));
    m_sentence->setObjectName(QStringLiteral("pageSentence"));
    setKind(m_sentence, QStringLiteral("soft"));
    m_sentence->hide();
    m_actions->setSpacing(8);
    auto *rows = new QGridLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setHorizontalSpacing(16);
    rows->setVerticalSpacing(4);
    rows->setColumnStretch(0, 1);
    rows->addWidget(m_title, 0, 0);
    rows->addLayout(m_actions, 0, 1, Qt::AlignTop);
    rows->addWidget(m_sentence, 1, 0, 1, 2);
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

void PageHeader::addAction(QWidget *widget) { m_actions->addWidget(widget); }

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
