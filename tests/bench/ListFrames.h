#pragma once

#include "Measure.h"

#include <QListView>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QTest>
#include <QWheelEvent>

namespace kinward::bench
{

/// Lays out and paints what is due.
inline void paintNow()
{
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
}

/// Moves a list about, frame by frame: the wheel, the scroll bar dragged to anywhere, page by page.
class ListFrames
{
public:
    explicit ListFrames(QListView &view)
        : m_view(view)
    {
        m_view.setFocus();
    }

    void scroll()
    {
        for (int i = 0; i < framesAWay; ++i)
            wheel();
        for (int i = 0; i < framesAWay; ++i)
            drag();
    }
    /// The current row goes along, and with it what shows more of it.
    void goThrough()
    {
        for (int i = 0; i < framesAWay; ++i)
            pageDown();
    }
    int rows() const { return m_view.model()->rowCount(); }
    const Times &frames() const { return m_frames; }

private:
    static constexpr int framesAWay = 400;

    void wheel()
    {
        const QPointF middle(m_view.viewport()->rect().center());
        QWheelEvent turn(middle, m_view.viewport()->mapToGlobal(middle), {}, QPoint(0, -120),
            Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        frame([&] { QCoreApplication::sendEvent(m_view.viewport(), &turn); });
    }
    void pageDown()
    {
        frame([&] { QTest::keyClick(&m_view, Qt::Key_PageDown); });
    }
    void drag()
    {
        auto *bar = m_view.verticalScrollBar();
        const int place = QRandomGenerator::global()->bounded(bar->maximum());
        frame([&] { bar->setValue(place); });
    }
    template <typename Move> void frame(Move move)
    {
        m_frames.measure([&] {
            move();
            paintNow();
        });
    }

    QListView &m_view;
    Times m_frames;
};

} // namespace kinward::bench
