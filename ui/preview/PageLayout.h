#pragma once

#include <QList>
#include <QRectF>
#include <QSizeF>

namespace kinward::ui
{

/// Where the pages lie: one below the other, in the middle, in logical pixels.
class PageLayout
{
public:
    enum class Fit {
        Width, ///< a page is as wide as the room
        Whole, ///< a page is seen whole, and never larger than it is
        Free ///< by zoom()
    };

    void setPages(const QList<QSizeF> &sizes); ///< logical pixels at a zoom of 1
    void setRoom(const QSizeF &room, double gap); ///< `gap`: around every page
    void setFit(Fit fit);
    /// Fit::Free; kept between the smallest and the largest zoom.
    void setZoom(double zoom);
    void zoomIn();
    void zoomOut();

    int count() const { return int(m_rects.size()); }
    Fit fit() const { return m_fit; }
    double zoom() const; ///< as it is seen, of the widest page where it is fitted
    QRectF rect(int page) const { return m_rects.at(page); }
    QSizeF extent() const { return m_extent; }
    /// The page that takes the most of these lines; 0 where there is none.
    int pageAt(double top, double bottom) const;
    /// The first and the last page of which something lies there; the second below the first: none.
    std::pair<int, int> pagesIn(double top, double bottom) const;

private:
    void arrange();
    double zoomOf(const QSizeF &size) const;

    QList<QSizeF> m_sizes;
    QList<QRectF> m_rects;
    QSizeF m_room{1, 1};
    QSizeF m_extent;
    double m_widest = 1;
    double m_gap = 0;
    double m_zoom = 1;
    Fit m_fit = Fit::Width;
};

} // namespace kinward::ui
