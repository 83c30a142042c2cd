#pragma once

#include <QThread>
#include <QWidget>

namespace kinward::visit
{

/// Before the view of a page is deleted: hides it and waits for the frame that is under way. In the
/// middle of one, Qt 6.4's engine was seen to wait for ever (Compositor::Observer::unbind, called
/// by the view's end). GUI thread; blocks it for some frames' time, where the view was in sight.
inline void bringToRest(QWidget &view)
{
    constexpr unsigned long someFrames = 50; // milliseconds
    if (!view.isVisible())
        return;
    view.hide();
    QThread::msleep(someFrames);
}

} // namespace kinward::visit
