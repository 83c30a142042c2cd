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

enum class Shape { Circle, Square, Up, Down, Diamond };

Shape shapeOf(care::Flag flag, Shape usual)
{
    switch (flag) {
    case care::Flag::High:
    case care::Flag::CriticalHigh:
        return Shape::Up;
    case care::Flag::Low:
    case care::Flag::CriticalLow:
        return Shape::Down;
    case care::Flag::Abnormal:
    case care::Flag::CriticalAbnormal:
        return Shape::Diamond;
    case care::Flag::None:
    case care::Flag::Normal:
        break;
    }
    return usual;
}

QPainterPath pathOf(Shape shape, const QPointF &at, double size)
{
    QPainterPath path;
    switch (shape) {
    case Shape::Circle:
        path.addEllipse(at, size * 0.75, size * 0.75);
        break;
    case Shape::Square:
        path.addRect(QRectF(at.x() - size * 0.7, at.y() - size * 0.7, size * 1.4, size * 1.4));
        break;
    case Shape::Up:
        path.addPolygon(QPolygonF({at + QPointF(0, -size), at + QPointF(size, size * 0.8),
            at + QPointF(-size, size * 0.8)}));
        break;
    case Shape::Down:
        path.addPolygon(QPolygonF({at + QPointF(0, size), at + QPointF(size, -size * 0.8),
            at + QPointF(-size, -size * 0.8)}));
        break;
    case Shape::Diamond:
        path.addPolygon(QPolygonF({at + QPointF(0, -size), at + QPointF(size, 0),
            at + QPointF(0, size), at + QPointF(-size, 0)}));
        break;
    }
    path.closeSubpath();
    return path;
}

} // namespace

/// One number of a result.
struct TrendChart::Mark {
    QPointF at;
    care::Flag flag = care::Flag::None;
    bool isOpen = false; ///< the true value lies beyond
    bool isSecond = false;
};

QColor TrendChart::lineColor(bool second) const
{
    return second ? m_theme.colors().ink : m_theme.colors().accent;
}

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
    paintLines(painter);
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
    if (isOfPairs())
        return paintParts(painter, strip);
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

void TrendChart::paintLines(QPainter &painter) const
{
    QPolygonF first;
    QPolygonF second;
    for (int i = 0; i < m_series.points.size(); ++i) {
        first.append(positionOf(i));
        second.append(secondPositionOf(i));
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(lineColor(false), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(first);
    if (isOfPairs()) {
        painter.setPen(QPen(lineColor(true), 1.5, Qt::DashLine, Qt::FlatCap, Qt::RoundJoin));
        painter.drawPolyline(second);
    }
    if (m_current < 0)
        return;
    const double x = positionOf(m_current).x();
    painter.setPen(QPen(m_theme.colors().inkSoft, 1, Qt::DotLine));
    painter.drawLine(QPointF(x, plot().top()), QPointF(x, plot().bottom()));
}

void TrendChart::paintPoint(QPainter &painter, int index) const
{
    const models::TrendPoint &point = m_series.points.at(index);
    const bool isOpen = !point.comparator.isEmpty();
    QList<Mark> marks{{positionOf(index), point.flag, isOpen, false}};
    if (point.pair) {
        marks.first().flag = point.pair->firstFlag;
        marks.append({secondPositionOf(index), point.pair->secondFlag, isOpen, true});
    }
    for (const Mark &mark : std::as_const(marks)) {
        paintMark(painter, mark);
        if (index == m_current) {
            const double ring = m_theme.scaled(6) * 1.7;
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(m_theme.colors().focus, 2));
            painter.drawEllipse(mark.at, ring, ring);
        }
    }
}

void TrendChart::paintMark(QPainter &painter, const Mark &mark) const
{
    const ThemeColors &colors = m_theme.colors();
    const models::Tone tone = models::wording::flagTone(mark.flag);
    const QColor usual = lineColor(mark.isSecond);
    const QColor color
        = care::isOutsideRange(mark.flag) ? toneColor(colors, tone, &ThemeColors::accent) : usual;
    const double size = m_theme.scaled(6);
    const Shape shape = shapeOf(mark.flag, mark.isSecond ? Shape::Square : Shape::Circle);
    painter.setPen(QPen(mark.isOpen ? color : colors.surfaceRaised, mark.isOpen ? 2 : 1.5));
    painter.setBrush(mark.isOpen ? colors.surfaceRaised : color);
    painter.drawPath(pathOf(shape, mark.at, size));
    if (tone != models::Tone::Danger)
        return;
    QFont bold = font();
    bold.setWeight(QFont::Bold);
    painter.setFont(bold);
    painter.setPen(color);
    const QSizeF room(size * 4, fontMetrics().height());
    painter.drawText(QRectF(mark.at - QPointF(room.width() / 2, size + room.height()), room),
        Qt::AlignCenter, QStringLiteral("‼"));
    painter.setFont(font());
}

/// What the two lines are: a stroke with its mark and the name, from the trailing edge inwards.
void TrendChart::paintParts(QPainter &painter, const QRect &strip) const
{
    const int gap = m_theme.grid(0.75);
    const int stroke = m_theme.grid(3);
    int right = strip.right();
    for (const bool second : {true, false}) {
        const QString name = second ? m_series.secondPart : m_series.firstPart;
        const int wide = fontMetrics().horizontalAdvance(name);
        const QRect text(right - wide, strip.top(), wide, strip.height());
        const QRect line(text.left() - gap - stroke, strip.center().y(), stroke, 0);
        painter.setPen(m_theme.colors().inkSoft);
        painter.drawText(
            QStyle::visualRect(layoutDirection(), rect(), text), Qt::AlignCenter, name);
        const QRect shown = QStyle::visualRect(layoutDirection(), rect(), line);
        painter.setPen(QPen(lineColor(second), second ? 1.5 : 2,
            second ? Qt::DashLine : Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(shown.topLeft(), shown.topRight());
        paintMark(painter, {QRectF(shown).center(), care::Flag::None, false, second});
        right = line.left() - m_theme.grid(2);
    }
}

} // namespace kinward::ui
