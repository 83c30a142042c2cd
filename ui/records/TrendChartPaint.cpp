#include "core/models/Wording.h"
#include "ui/common/Badge.h"
#include "ui/common/Theme.h"
#include "ui/records/TrendChart.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyle>

#include <algorithm>

namespace kinward::ui
{

namespace
{

enum class Mark { Circle, Up, Down, Diamond };

Mark markOf(care::Flag flag)
{
    switch (flag) {
    case care::Flag::High:
    case care::Flag::CriticalHigh:
        return Mark::Up;
    case care::Flag::Low:
    case care::Flag::CriticalLow:
        return Mark::Down;
    case care::Flag::Abnormal:
    case care::Flag::CriticalAbnormal:
        return Mark::Diamond;
    case care::Flag::None:
    case care::Flag::Normal:
        break;
    }
    return Mark::Circle;
}

QPainterPath pathOf(Mark mark, const QPointF &at, double size)
{
    QPainterPath path;
    switch (mark) {
    case Mark::Circle:
        path.addEllipse(at, size * 0.75, size * 0.75);
        break;
    case Mark::Up:
        path.addPolygon(QPolygonF({at + QPointF(0, -size), at + QPointF(size, size * 0.8),
            at + QPointF(-size, size * 0.8)}));
        break;
    case Mark::Down:
        path.addPolygon(QPolygonF({at + QPointF(0, size), at + QPointF(size, -size * 0.8),
            at + QPointF(-size, -size * 0.8)}));
        break;
    case Mark::Diamond:
        path.addPolygon(QPolygonF({at + QPointF(0, -size), at + QPointF(size, 0),
            at + QPointF(0, size), at + QPointF(-size, 0)}));
        break;
    }
    path.closeSubpath();
    return path;
}

} // namespace

void TrendChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeColors &colors = m_theme.colors();
    constexpr double radius = 10;
    painter.setBrush(colors.surfaceRaised);
    painter.setPen(hasFocus() ? QPen(colors.focus, 2) : QPen(colors.line, 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius, radius);
    if (m_series.points.isEmpty() || plot().width() < 1 || plot().height() < 1)
        return;
    paintBand(painter);
    paintValueAxis(painter);
    paintDateAxis(painter);
    paintLine(painter);
    for (int i = 0; i < m_series.points.size(); ++i)
        paintPoint(painter, i);
    paintRangeLabel(painter);
}

void TrendChart::paintBand(QPainter &painter) const
{
    if (!m_series.low && !m_series.high)
        return;
    const QRectF area = plot();
    const double top = m_series.high ? yOf(*m_series.high) : area.top();
    const double bottom = m_series.low ? yOf(*m_series.low) : area.bottom();
    const ThemeColors &colors = m_theme.colors();
    painter.fillRect(QRectF(QPointF(area.left(), top), QPointF(area.right(), bottom)),
        colors.tint(colors.good, 0.14));
    painter.setPen(QPen(colors.good, 1, Qt::DashLine));
    for (const double y : {top, bottom}) {
        if (y > area.top() && y < area.bottom())
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    }
}

/// Over everything, in a corner that the band reaches or else at the top, on the raised surface.
void TrendChart::paintRangeLabel(QPainter &painter) const
{
    const int margin = m_theme.grid(1.5);
    const int line = fontMetrics().height();
    const QRect strip(margin, m_theme.grid(0.75), width() - 2 * margin, line);
    const ThemeColors &colors = m_theme.colors();
    const auto leading = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
    const auto trailing = QStyle::visualAlignment(layoutDirection(), Qt::AlignRight);
    painter.setPen(colors.inkSoft);
    painter.drawText(strip, int(leading | Qt::AlignVCenter), m_series.unit);
    if (m_series.range.isEmpty())
        return;
    const int box = line * 2 / 3;
    //: Label of the shaded band of a chart; %1 is "4.0 – 5.6 %"
    const QString text
        = fontMetrics().elidedText(tr("Usual range: %1").arg(m_series.range), Qt::ElideRight,
            strip.width() - box - m_theme.grid(2) - fontMetrics().horizontalAdvance(m_series.unit));
    const int wide = fontMetrics().horizontalAdvance(text);
    painter.drawText(strip, int(trailing | Qt::AlignVCenter), text);
    const QRect swatch(
        strip.right() - wide - m_theme.grid(0.75) - box, strip.top() + (line - box) / 2, box, box);
    painter.setPen(QPen(colors.good, 1, Qt::DashLine));
    painter.setBrush(colors.tint(colors.good, 0.14));
    painter.drawRect(QStyle::visualRect(layoutDirection(), rect(), swatch));
}

void TrendChart::paintValueAxis(QPainter &painter) const
{
    const QRectF area = plot();
    const ValueTicks values = ticks();
    const ThemeColors &colors = m_theme.colors();
    const int gap = m_theme.grid(1);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    for (const double value : values.all()) {
        const double y = yOf(value);
        painter.setPen(QPen(colors.tint(colors.line, 0.4), 1));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(colors.inkSoft);
        const double half = fontMetrics().height() / 2.0;
        const QRectF place = mirrored
            ? QRectF(area.right() + gap, y - half, width() - area.right() - gap, 2 * half)
            : QRectF(0, y - half, area.left() - gap, 2 * half);
        painter.drawText(place, int((mirrored ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter),
            tickLabel(value, values));
    }
}

void TrendChart::paintDateAxis(QPainter &painter) const
{
    const QRectF area = plot();
    const ThemeColors &colors = m_theme.colors();
    const int wide = fontMetrics().horizontalAdvance(QStringLiteral("Mmm 0000")) + m_theme.grid(3);
    const QDate first = m_series.points.constFirst().when.localDate();
    const QDate last = m_series.points.constLast().when.localDate();
    for (const DateTick &tick : dateTicks(first, last, std::max(2, int(area.width()) / wide))) {
        const qint64 begin = m_series.points.constFirst().when.order();
        const double x = xOf(std::max(begin, tick.day.startOfDay().toMSecsSinceEpoch()));
        painter.setPen(QPen(colors.line, 1));
        painter.drawLine(QPointF(x, area.bottom()), QPointF(x, area.bottom() + m_theme.grid(0.5)));
        painter.setPen(colors.inkSoft);
        QRectF place(
            x - wide / 2.0, area.bottom() + m_theme.grid(0.5), wide, fontMetrics().height());
        place.moveLeft(std::clamp(place.left(), 2.0, double(width() - wide) - 2));
        painter.drawText(place, Qt::AlignCenter, tick.label);
    }
    painter.setPen(QPen(colors.line, 1));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
}

void TrendChart::paintLine(QPainter &painter) const
{
    QPolygonF line;
    for (int i = 0; i < m_series.points.size(); ++i)
        line.append(positionOf(i));
    const ThemeColors &colors = m_theme.colors();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.accent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
    if (m_current < 0)
        return;
    const double x = positionOf(m_current).x();
    painter.setPen(QPen(colors.inkSoft, 1, Qt::DotLine));
    painter.drawLine(QPointF(x, plot().top()), QPointF(x, plot().bottom()));
}

void TrendChart::paintPoint(QPainter &painter, int index) const
{
    const models::TrendPoint &point = m_series.points.at(index);
    const ThemeColors &colors = m_theme.colors();
    const models::Tone tone = models::wording::flagTone(point.flag);
    const bool flagged = care::isOutsideRange(point.flag);
    const QColor color = flagged ? toneColor(colors, tone, &ThemeColors::accent) : colors.accent;
    const QPointF at = positionOf(index);
    const double size = m_theme.scaled(6);
    const bool isOpen = !point.comparator.isEmpty();
    painter.setPen(QPen(isOpen ? color : colors.surfaceRaised, isOpen ? 2 : 1.5));
    painter.setBrush(isOpen ? colors.surfaceRaised : color);
    painter.drawPath(pathOf(markOf(point.flag), at, size));
    if (tone == models::Tone::Danger) {
        QFont bold = font();
        bold.setWeight(QFont::Bold);
        painter.setFont(bold);
        painter.setPen(color);
        const QSizeF room(size * 4, fontMetrics().height());
        painter.drawText(QRectF(at - QPointF(room.width() / 2, size + room.height()), room),
            Qt::AlignCenter, QStringLiteral("‼"));
        painter.setFont(font());
    }
    if (index == m_current) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colors.focus, 2));
        painter.drawEllipse(at, size * 1.7, size * 1.7);
    }
}

} // namespace kinward::ui
