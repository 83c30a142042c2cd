#include "ui/timeline/StayingMenu.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace kinward::ui
{

namespace
{

/// False where it cannot be ticked.
bool tick(QAction *action)
{
    if (!action || !action->isCheckable() || !action->isEnabled())
        return false;
    action->trigger();
    return true;
}

} // namespace

void StayingMenu::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    const bool chooses = key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter;
    if (!chooses || !tick(activeAction()))
        QMenu::keyPressEvent(event);
}

void StayingMenu::mousePressEvent(QMouseEvent *event)
{
    m_pressed = actionAt(event->pos());
    QMenu::mousePressEvent(event);
}

void StayingMenu::mouseReleaseEvent(QMouseEvent *event)
{
    // The click that opened the menu may end over it: only what went down here counts.
    const bool same = m_pressed && m_pressed == actionAt(event->pos());
    if (!same || event->button() != Qt::LeftButton || !tick(m_pressed))
        QMenu::mouseReleaseEvent(event);
}

} // namespace kinward::ui
