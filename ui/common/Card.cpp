#include "ui/common/Card.h"

#include "ui/common/Icons.h"
#include "ui/common/Kinds.h"
#include "ui/common/WrappingLabel.h"

#include <QVBoxLayout>

namespace kinward::ui
{

Card::Card(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_icon(new IconLabel(QStringLiteral("info"), 24, theme))
    , m_title(new WrappingLabel)
    , m_headingRow(new QHBoxLayout)
    , m_body(new QVBoxLayout)
{
    setKind(this, QStringLiteral("card"));
    m_title->setObjectName(QStringLiteral("cardTitle"));
    setKind(m_title, QStringLiteral("cardTitle"));
    m_icon->hide();
    m_title->hide();
    m_headingRow->setSpacing(10);
    m_headingRow->addWidget(m_icon, 0, Qt::AlignTop);
    m_headingRow->addWidget(m_title, 1);
    m_body->setSpacing(8);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addLayout(m_headingRow);
    column->addLayout(m_body, 1);
}

void Card::setHeading(const QString &iconName, const QString &title)
{
    m_icon->setVisible(!iconName.isEmpty());
    if (!iconName.isEmpty())
        m_icon->setIcon(iconName, &ThemeColors::accent);
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

} // namespace kinward::ui
