#include "ui/preview/PageLayout.h"

#include <algorithm>

namespace kinward::ui
{

namespace
{
constexpr double steps[] = {0.1, 0.25, 0.33, 0.5, 0.67, 0.75, 1, 1.25, 1.5, 2, 3, 4};
constexpr double smallest = steps[0];
constexpr double largest = 4;
constexpr double nearly = 0.01; // 66.9 % is followed by 75 %, not by 67 %
} // namespace

void PageLayout::setPages(const QList<QSizeF> &sizes)
{
    m_sizes = sizes;
    m_widest = 1;
    for (const QSizeF &size : sizes)
        m_widest = std::max(m_widest, size.width());
    arrange();
}

void PageLayout::setRoom(const QSizeF &room, double gap)
{
    m_room = room;
    m_gap = gap;
    arrange();
}

void PageLayout::setFit(Fit fit)
{
    m_fit = fit;
    arrange();
}

void PageLayout::setZoom(double zoom)
{
    m_zoom = std::clamp(zoom, smallest, largest);
    m_fit = Fit::Free;
    arrange();
}

void PageLayout::zoomIn()
{
    const auto *next = std::upper_bound(std::begin(steps), std::end(steps), zoom() + nearly);
    setZoom(next == std::end(steps) ? largest : *next);
}

void PageLayout::zoomOut()
{
    const auto *next = std::lower_bound(std::begin(steps), std::end(steps), zoom() - nearly);
    setZoom(next == std::begin(steps) ? smallest : *(next - 1));
}

double PageLayout::zoom() const
{
    if (m_fit == Fit::Free || m_rects.isEmpty())
        return m_zoom;
    return m_rects.constFirst().width() / m_sizes.constFirst().width();
}

double PageLayout::zoomOf(const QSizeF &size) const
{
    const double across = std::max(1.0, m_room.width() - 2 * m_gap);
    const double down = std::max(1.0, m_room.height() - 2 * m_gap);
    switch (m_fit) {
    case Fit::Width: // all alike, so that a narrow receipt is not blown up
        return std::clamp(across / m_widest, smallest, largest);
    case Fit::Whole:
        return std::min({1.0, across / size.width(), down / size.height()});
    case Fit::Free:
        break;
    }
    return m_zoom;
}

void PageLayout::arrange()
{
    m_rects.clear();
    m_rects.reserve(m_sizes.size());
    double widest = 0;
    for (const QSizeF &size : m_sizes)
        widest = std::max(widest, size.width() * zoomOf(size));
    const double width = std::max(m_room.width(), widest + 2 * m_gap);
    double top = m_gap;
    for (const QSizeF &size : m_sizes) {
        const QSizeF shown = size * zoomOf(size);
        m_rects += QRectF(QPointF((width - shown.width()) / 2, top), shown);
        top += shown.height() + m_gap;
    }
    if (m_rects.size() == 1 && top < m_room.height())
        m_rects.first().translate(0, (m_room.height() - top - m_gap) / 2 + m_gap / 2);
    m_extent = {width, std::max(top, m_room.height())};
}

std::pair<int, int> PageLayout::pagesIn(double top, double bottom) const
{
    const auto first = std::partition_point(
        m_rects.begin(), m_rects.end(), [&](const QRectF &rect) { return rect.bottom() <= top; });
    const auto end = std::partition_point(
        first, m_rects.end(), [&](const QRectF &rect) { return rect.top() < bottom; });
    return {int(first - m_rects.begin()), int(end - m_rects.begin()) - 1};
}

int PageLayout::pageAt(double top, double bottom) const
{
    const auto [first, last] = pagesIn(top, bottom);
    int best = std::min(first, std::max(0, count() - 1));
    double most = 0;
    for (int page = first; page <= last; ++page) {
        const double seen = std::min(bottom, rect(page).bottom()) - std::max(top, rect(page).top());
        if (seen > most) {
            most = seen;
            best = page;
        }
    }
    return best;
}

} // namespace kinward::ui
