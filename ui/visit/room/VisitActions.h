#pragma once

#include <QObject>

class QAction;
class QKeySequence;
class QPushButton;

namespace kinward::ui
{
class Theme;
} // namespace kinward::ui

namespace kinward::visit
{

/// What can be done in the room, each with its keys: chosen so that no meeting service needs them
/// and the engine leaves them alone even while the page has the keyboard.
class VisitActions final : public QObject
{
    Q_OBJECT

public:
    VisitActions(const ui::Theme &theme, QWidget *window);

    /// Out of the room their keys do nothing.
    void setEnabled(bool isEnabled);

    QAction *microphone = nullptr;
    QAction *camera = nullptr;
    QAction *stopScreen = nullptr;
    QAction *password = nullptr;
    QAction *note = nullptr;
    QAction *fullScreen = nullptr;
    QAction *smallWindow = nullptr;
    QAction *zoomIn = nullptr;
    QAction *zoomOut = nullptr;
    QAction *zoomReset = nullptr;
    QAction *messages = nullptr;
    QAction *documents = nullptr;
    QAction *outside = nullptr;
    QAction *otherPart = nullptr; ///< the keyboard goes from the meeting to the controls and back
    QAction *leave = nullptr;

private:
    QAction *add(const char *name, const char *iconName, const QString &text,
        const QList<QKeySequence> &keys = {});

    const ui::Theme &m_theme;
    QWidget *m_window = nullptr;
};

/// A button that triggers the action, shows its words and icon, and tells its keys in the tooltip.
/// Its object name is the action's with "Button" behind it.
QPushButton *buttonFor(QAction *action, QWidget *parent = nullptr);
/// Where there is no room for the words; they stay in the tooltip and for screen readers.
void setIconOnly(QPushButton *button, bool isIconOnly);

} // namespace kinward::visit
