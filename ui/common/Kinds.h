#pragma once

#include <QStyle>
#include <QWidget>

namespace kinward::ui
{

/// Sets a dynamic property that the style sheet looks at, and has the widget drawn anew by it.
inline void setStyleProperty(QWidget *widget, const char *name, const QVariant &value)
{
    if (widget->property(name) == value)
        return;
    widget->setProperty(name, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

/// Which of the looks in resources/theme/kinward.qss the widget has, e.g. "primary", "card",
/// "title".
inline void setKind(QWidget *widget, const QString &kind)
{
    setStyleProperty(widget, "kind", kind);
}

} // namespace kinward::ui
