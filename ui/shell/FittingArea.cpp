#include "ui/shell/FittingArea.h"

#include "ui/common/Kinds.h"

#include <QEvent>
#include <QLayout>
#include <QScrollBar>

namespace kinward::ui
{

FittingArea::FittingArea(QWidget *parent)
    : QScrollArea(parent)
{
    setKind(this, QStringLiteral("page"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
}

void FittingArea::setPage(QWidget *page)
{
    setWidget(page);
    page->installEventFilter(this);
}

bool FittingArea::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        fit();
    return QScrollArea::eventFilter(watched, event);
}

void FittingArea::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

/// What is wrapped needs more lines the narrower it is, and a page's hint does not know its width.
QSize FittingArea::neededIn(int width) const
{
    QSize needed = widget()->minimumSizeHint();
    const auto *layout = widget()->layout();
    if (layout && layout->hasHeightForWidth())
        needed.setHeight(std::max(
            needed.height(), layout->minimumHeightForWidth(std::max(width, needed.width()))));
    return needed;
}

void FittingArea::fit()
{
    if (!widget())
        return;
    QSize room = maximumViewportSize();
    QSize needed = neededIn(room.width());
    if (needed.height() > room.height()) {
        room.rwidth() -= verticalScrollBar()->sizeHint().width();
        needed = neededIn(room.width());
    }
    if (needed.width() > room.width())
        room.rheight() -= horizontalScrollBar()->sizeHint().height();
    widget()->resize(room.expandedTo(needed));
}

} // namespace kinward::ui
