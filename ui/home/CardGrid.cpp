#include "ui/home/CardGrid.h"

#include "ui/common/Theme.h"

#include <QGridLayout>

#include <algorithm>

namespace kinward::ui
{

namespace
{

constexpr int mostColumns = 3;
constexpr int charactersPerCard = 34;

} // namespace

CardGrid::CardGrid(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_layout(new QGridLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(theme.grid(2));
    arrange(1);
}

void CardGrid::addCard(QWidget *card)
{
    m_cards.append(card);
    m_columns = 0;
    arrange(1);
}

void CardGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int cardWidth
        = fontMetrics().averageCharWidth() * charactersPerCard + m_layout->spacing();
    arrange(std::clamp((width() + m_layout->spacing()) / cardWidth, 1, mostColumns));
}

void CardGrid::arrange(int columns)
{
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (QWidget *card : std::as_const(m_cards))
        m_layout->removeWidget(card);
    for (int i = 0; i < m_cards.size(); ++i)
        m_layout->addWidget(m_cards.at(i), i / columns, i % columns);
    for (int column = 0; column < mostColumns; ++column)
        m_layout->setColumnStretch(column, column < columns ? 1 : 0);
}

} // namespace kinward::ui
