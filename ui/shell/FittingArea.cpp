#include "ui/shell/FittingArea.h"

#include "ui/common/Kinds.h"

#include <QEvent>
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

void FittingArea::fit()
{
    if (!widget())
        return;
    const QSize needed = widget()->minimumSizeHint();
    QSize room = maximumViewportSize();
    if (needed.height() > room.height())
        room.rwidth() -= verticalScrollBar()->sizeHint().width();
    if (needed.width() > room.width())
        room.rheight() -= horizontalScrollBar()->sizeHint().height();
    widget()->resize(room.expandedTo(needed));
}

} // namespace kinward::ui
