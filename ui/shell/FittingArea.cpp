#include "ui/shell/FittingArea.h"

#include "ui/common/Kinds.h"

#include <QEvent>

namespace kinward::ui
{

FittingArea::FittingArea(QWidget *page, QWidget *parent)
    : QScrollArea(parent)
{
    setKind(this, QStringLiteral("page"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
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
    widget()->resize(maximumViewportSize().expandedTo(widget()->minimumSizeHint()));
}

} // namespace kinward::ui
