#pragma once

#include "ui/visit/engine/DevicesScript.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace kinward::ui
{
class FlowLayout;
class Theme;
} // namespace kinward::ui

namespace kinward::visit
{

class VisitActions;

/// The controls under the meeting. Whether one is heard and seen stands in it in words at all
/// times, also in full screen and in the small window; a change is told to screen readers.
class ControlBar final : public QFrame
{
    Q_OBJECT

public:
    ControlBar(VisitActions &actions, const ui::Theme &theme, QWidget *parent = nullptr);

    void setDevices(const DevicesState &state);
    /// Only what a small window has room for.
    void setCompact(bool isCompact);
    void setFocusOnMicrophone();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit(); ///< words beside the icons where two lines hold them
    QWidget *makeDevice(QLabel *state, QPushButton *button);
    void showDevice(DevicesScript::Device device, QLabel *label, Sending sending);
    QPushButton *makeMore();

    VisitActions &m_actions;
    const ui::Theme &m_theme;
    QLabel *m_microphone = nullptr;
    QLabel *m_camera = nullptr;
    QPushButton *m_microphoneButton = nullptr;
    QPushButton *m_small = nullptr; ///< the way back from the small window
    QPushButton *m_leave = nullptr;
    ui::FlowLayout *m_flow = nullptr;
    QList<QWidget *> m_onlyLarge;
    bool m_isCompact = false;
};

} // namespace kinward::visit
