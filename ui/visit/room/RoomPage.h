#pragma once

#include "ui/visit/channel/Messages.h"
#include "ui/visit/room/MeetingPane.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QSplitter;

namespace kinward
{
class Clock;
} // namespace kinward

namespace kinward::ui
{
class ClipboardKeeper;
class NoticeBar;
} // namespace kinward::ui

namespace kinward::visit
{

class ControlBar;
class NotePanel;
class VisitActions;

/// The visit itself: the meeting, what is to be said about it, the controls, the private note.
class RoomPage final : public QWidget
{
    Q_OBJECT

public:
    RoomPage(VisitActions &actions, const Clock &clock, const ui::Theme &theme,
        QWidget *parent = nullptr);
    ~RoomPage() override;

    void setOrder(const Order &order); ///< before the first join
    void setAgeTold() { m_hasNotedAge = true; } ///< the person knows how old the engine is
    void join(const DeviceChoice &devices, bool withCamera);
    void joinAgain(); ///< as before
    void leave(); ///< without asking
    /// Asks, unless there is nothing to lose: a visit, or what stands in a note that is not kept.
    void askToLeave();
    bool isJoined() const { return m_meeting->isJoined(); }
    RoomState state() const;
    NotePanel &note() const { return *m_note; }
    MeetingPane &meeting() const { return *m_meeting; }
    void setCompact(bool isCompact);
    void setFullScreen(bool isFullScreen); ///< as the window is now

Q_SIGNALS:
    void stateChanged();
    void said(const kinward::visit::FromRoom &message);
    void fullScreenWanted(bool isWanted);
    void smallWindowWanted(bool isWanted);
    void stayed(); ///< the person was asked whether to leave, and does not
    void left();

private:
    void connectMeeting();
    void connectActions();
    void tell(Remark remark, const QString &of);
    void askToGoOn(const QUrl &url);
    void askToHandOver(const QUrl &url);
    void askAboutScreen();
    void noteAge();
    void showDevices();
    void toggle(DevicesScript::Device device);
    void toggleCamera();
    void zoom(int steps); ///< 0: back to the usual size
    void copyPassword();
    void openOutside(const QUrl &url);
    void switchPart();
    void showNote(bool isShown);
    void notice(bool isGrave, const QString &text, const QString &action = {},
        std::function<void()> onAction = {});

    VisitActions &m_actions;
    const Clock &m_clock;
    const ui::Theme &m_theme;
    Order m_order;
    DeviceChoice m_devices;
    bool m_withCamera = true;
    Phase m_phase = Phase::Joining;
    ui::ClipboardKeeper *m_clipboard = nullptr;
    ui::NoticeBar *m_notice = nullptr;
    std::function<void()> m_onAction; ///< of the notice
    QTimer m_noticeTime;
    MeetingPane *m_meeting = nullptr;
    NotePanel *m_note = nullptr;
    QSplitter *m_split = nullptr;
    ControlBar *m_bar = nullptr;
    int m_zoom = 0; ///< steps from the usual size
    bool m_isFullScreen = false;
    bool m_isCompact = false;
    bool m_isNoteWanted = false; ///< also where the small window has no room for it
    bool m_hasNotedAge = false;
};

} // namespace kinward::visit
