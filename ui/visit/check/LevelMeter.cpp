#include "ui/visit/check/LevelMeter.h"

#include "ui/common/Theme.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace kinward::visit
{

LevelMeter::LevelMeter(const ui::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void LevelMeter::setLevel(int level)
{
    const int bounded = std::clamp(level, 0, 100);
    if (bounded == m_level)
        return;
    m_level = bounded;
    update();
}

QSize LevelMeter::sizeHint() const { return {m_theme.scaled(160), m_theme.scaled(14)}; }

void LevelMeter::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF whole = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const double radius = whole.height() / 2;
    painter.setPen(QPen(m_theme.colors().line, 1));
    painter.setBrush(m_theme.colors().hover());
    painter.drawRoundedRect(whole, radius, radius);
    if (m_level == 0)
        return;
    const int filled = std::max(height(), width() * m_level / 100);
    const QRect part = QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, filled, height()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.colors().accent);
    painter.drawRoundedRect(part, radius, radius);
}

} // namespace kinward::visit
