#pragma once

#include <QDropEvent>

namespace kinward::ui
{

/// Takes what hovers or is dropped, as a copy whatever was proposed: a file manager that hears of a
/// move may remove its own.
inline void acceptAsCopy(QDropEvent *event)
{
    event->setDropAction(Qt::CopyAction);
    event->setAccepted(
        event->dropAction() == Qt::CopyAction); // one that can only be moved is refused
}

} // namespace kinward::ui
