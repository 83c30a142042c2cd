#pragma once

#include <QWidget>

namespace kinward::ui
{

/// Puts the focus on the first control within `pane` that Tab would reach. False where there is
/// none.
inline bool focusFirstIn(const QWidget *pane)
{
    for (QWidget *next = pane->nextInFocusChain(); next != pane; next = next->nextInFocusChain()) {
        if (pane->isAncestorOf(next) && next->isVisible() && next->isEnabled()
            && (next->focusPolicy() & Qt::TabFocus)) {
            next->setFocus(Qt::TabFocusReason);
            return true;
        }
    }
    return false;
}

} // namespace kinward::ui
