#pragma once

#include <QMenu>
#include <QPointer>

namespace kinward::ui
{

/// A menu that stays open while entries are ticked, by click, Space or Enter; Esc and a click
/// elsewhere close it, and so does an entry that cannot be ticked.
class StayingMenu final : public QMenu
{
    Q_OBJECT

public:
    using QMenu::QMenu;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QPointer<QAction> m_pressed; ///< that the button went down on
};

} // namespace kinward::ui
