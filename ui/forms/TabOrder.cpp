#include "ui/forms/TabOrder.h"

#include <QLayout>
#include <QScrollArea>

namespace kinward::ui
{

namespace
{

void collect(const QLayout &layout, QList<QWidget *> &stops)
{
    for (int index = 0; index < layout.count(); ++index) {
        auto *item = layout.itemAt(index);
        if (item->layout())
            collect(*item->layout(), stops);
        auto *widget = item->widget();
        if (!widget)
            continue;
        if (widget->focusPolicy() & Qt::TabFocus && !widget->focusProxy())
            stops.append(widget);
        if (widget->layout())
            collect(*widget->layout(), stops);
        // What scrolls stands in no layout of the area's.
        const auto *area = qobject_cast<QScrollArea *>(widget);
        if (area && area->widget() && area->widget()->layout())
            collect(*area->widget()->layout(), stops);
    }
}

} // namespace

void setTabOrderAsLaidOut(const QLayout &layout)
{
    QList<QWidget *> stops;
    collect(layout, stops);
    for (int index = 1; index < stops.size(); ++index)
        QWidget::setTabOrder(stops[index - 1], stops[index]);
}

} // namespace kinward::ui
