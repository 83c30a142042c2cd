#pragma once

#include "ui/visit/channel/Messages.h"

#include <QMainWindow>

#include <optional>

class QStackedWidget;

namespace kinward
{
class Clock;
} // namespace kinward

namespace kinward::ui
{
class Theme;
} // namespace kinward::ui

namespace kinward::visit
{

class CheckPage;
class LeftPage;
class RoomPage;
class VisitActions;
class VisitHeader;

/// The window of one visit: the check of the devices, the room, and that it was left.
class VisitWindow final : public QMainWindow
{
    Q_OBJECT

public:
    VisitWindow(const Clock &clock, const ui::Theme &theme, QWidget *parent = nullptr);
    ~VisitWindow() override;

    void open(const Order &order); ///< once
    void comeToFront();
    /// Without asking; ended() when everything is released.
    void leaveNow();
    void takeKept(const NoteKept &kept);
    RoomPage &room() const { return *m_room; }

Q_SIGNALS:
    void said(const kinward::visit::FromRoom &message);
    void ended(); ///< the window is closed and nothing of the visit is left

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void startCheck(const Order &order);
    void endCheck();
    void join(const DeviceChoice &devices, bool withCamera);
    void takeLeft();
    void tellState();
    void setFullScreen(bool isWanted);
    void setSmall(bool isWanted);

    const Clock &m_clock;
    const ui::Theme &m_theme;
    VisitActions *m_actions = nullptr;
    VisitHeader *m_header = nullptr;
    QStackedWidget *m_pages = nullptr;
    CheckPage *m_check = nullptr; ///< until the visit is joined
    RoomPage *m_room = nullptr;
    LeftPage *m_left = nullptr;
    std::optional<RoomState> m_told;
    QRect m_largeGeometry; ///< before the small window
    bool m_wasMaximized = false; ///< then
    bool m_isSmall = false;
    bool m_closesWhenLeft = false;
    bool m_isNoteGivenUp = false; ///< the person knows that it is lost, or nobody can be asked
};

} // namespace kinward::visit
