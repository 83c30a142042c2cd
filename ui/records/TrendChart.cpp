#include "ui/records/TrendChart.h"

#include "core/models/Wording.h"
#include "ui/common/Announce.h"
#include "ui/common/Badge.h"
#include "ui/common/Theme.h"

#include <QKeyEvent>
#include <QLocale>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace kinward::ui
{

namespace wording = models::wording;

TrendChart::TrendChart(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("trendChart"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void TrendChart::setSeries(const models::TrendSeries &series)
{
    m_series = series;
    m_current = -1;
    //: Name of a chart for screen readers: %1 is a test
    setAccessibleName(
        tr("Trend of %1, %n result(s)", nullptr, int(series.points.size())).arg(series.title));
    setAccessibleDescription(tr("Left and Right go from result to result."));
    Q_EMIT currentChanged(m_current);
    update();
}

void TrendChart::setCurrent(int point)
{
    if (point == m_current || point < -1 || point >= m_series.points.size())
        return;
    m_current = point;
    if (point >= 0)
        announce(this, readout());
    Q_EMIT currentChanged(point);
    update();
}

QString TrendChart::readout() const
{
    if (m_current < 0)
        return {};
    const models::TrendPoint &point = m_series.points.at(m_current);
    //: One result of a chart: %1 a date, %2 a value with its unit
    const QString said = tr("%1: %2").arg(wording::shortDate(point.when), point.sent);
    const QString flag = wording::flagWord(point.flag);
    //: %1 is a date and a value, %2 "High", "Low" …
    return flag.isEmpty() ? said : tr("%1, %2", "result with flag").arg(said, flag);
}

QPointF TrendChart::positionOf(int point) const
{
    const models::TrendPoint &asked = m_series.points.at(point);
    return {xOf(asked.when.order()), yOf(asked.value)};
}

QPointF TrendChart::secondPositionOf(int point) const
{
    const models::TrendPoint &asked = m_series.points.at(point);
    return {xOf(asked.when.order()), yOf(asked.pair ? asked.pair->second : asked.value)};
}

QSize TrendChart::sizeHint() const { return {m_theme.scaled(360), m_theme.scaled(240)}; }

QSize TrendChart::minimumSizeHint() const { return {m_theme.scaled(200), m_theme.scaled(200)}; }

void TrendChart::keyPressEvent(QKeyEvent *event)
{
    const int last = int(m_series.points.size()) - 1;
    const int onward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Left:
        setCurrent(std::clamp(m_current - onward, 0, last));
        break;
    case Qt::Key_Right:
        setCurrent(std::clamp(m_current + onward, 0, last));
        break;
    case Qt::Key_Home:
        setCurrent(0);
        break;
    case Qt::Key_End:
        setCurrent(last);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void TrendChart::mouseMoveEvent(QMouseEvent *event) { setCurrent(nearest(event->position().x())); }

void TrendChart::mousePressEvent(QMouseEvent *event) { setCurrent(nearest(event->position().x())); }

void TrendChart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_current < 0)
        setCurrent(int(m_series.points.size()) - 1); // the latest is asked for most
    update();
}

void TrendChart::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

int TrendChart::nearest(double x) const
{
    int best = -1;
    for (int i = 0; i < m_series.points.size(); ++i) {
        if (best < 0 || std::abs(positionOf(i).x() - x) < std::abs(positionOf(best).x() - x))
            best = i;
    }
    return best;
}

ValueTicks TrendChart::ticks() const
{
    if (m_series.points.isEmpty())
        return {};
    double low = m_series.points.constFirst().value;
    double high = low;
    for (const models::TrendPoint &point : m_series.points) {
        const double second = point.pair ? point.pair->second : point.value;
        low = std::min({low, point.value, second});
        high = std::max({high, point.value, second});
    }
    low = std::min({low, m_series.low.value_or(low), m_series.high.value_or(low)});
    high = std::max({high, m_series.high.value_or(high), m_series.low.value_or(high)});
    constexpr double air = 0.08; // above and below, so that no mark touches the edge
    const double room = (high - low) * air;
    const double bottom = low >= 0 ? std::max(0.0, low - room) : low - room;
    const int about = std::clamp(height() / (fontMetrics().height() * 3), 2, 6);
    return valueTicks(bottom, high + room, about);
}

QString TrendChart::tickLabel(double value, const ValueTicks &ticks) const
{
    return QLocale().toString(value, 'f', ticks.decimals());
}

QRectF TrendChart::plot() const
{
    const ValueTicks values = ticks();
    int widest = 0;
    for (const double value : values.all())
        widest = std::max(widest, fontMetrics().horizontalAdvance(tickLabel(value, values)));
    const int margin = m_theme.grid(1.5);
    const int line = fontMetrics().height();
    const QRect area = rect().adjusted(
        margin + widest + m_theme.grid(1), margin + line, -margin * 2, -margin - line);
    return QStyle::visualRect(layoutDirection(), rect(), area);
}

double TrendChart::xOf(qint64 when) const
{
    const QRectF area = plot();
    const qint64 first = m_series.points.constFirst().when.order();
    const qint64 last = m_series.points.constLast().when.order();
    double part = last == first ? 0.5 : double(when - first) / double(last - first);
    if (layoutDirection() == Qt::RightToLeft)
        part = 1 - part;
    const double inset = m_theme.grid(1.5); // half a mark at each end
    return area.left() + inset + part * (area.width() - 2 * inset);
}

double TrendChart::yOf(double value) const
{
    const QRectF area = plot();
    const ValueTicks values = ticks();
    return area.bottom() - (value - values.low) / (values.high - values.low) * area.height();
}

} // namespace kinward::ui
