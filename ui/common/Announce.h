#pragma once

#include <QAccessible>
#include <QWidget>

namespace kinward::ui
{

/// Tells screen readers at once what has changed on the screen. `text` becomes the accessible name
/// of `widget`, because that is what they read out on an alert.
inline void announce(QWidget *widget, const QString &text)
{
    widget->setAccessibleName(text);
    QAccessibleEvent event(widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace kinward::ui
