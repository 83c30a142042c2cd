#include "ui/visit/room/RoomPage.h"

#include "core/base/Clock.h"
#include "ui/common/ClipboardKeeper.h"
#include "ui/common/Icons.h"
#include "ui/common/NoticeBar.h"
#include "ui/common/Theme.h"
#include "ui/visit/engine/Origins.h"
#include "ui/visit/room/ControlBar.h"
#include "ui/visit/room/MeetingPage.h"
#include "ui/visit/room/NotePanel.h"
#include "ui/visit/room/VisitActions.h"

#include <QAction>
#include <QSplitter>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

namespace kinward::visit
{

namespace
{

using Device = DevicesScript::Device;

/// For remarks that ask nothing; long enough for slow readers.
constexpr std::chrono::seconds remarkTime(30);

} // namespace

RoomPage::RoomPage(
    VisitActions &actions, const Clock &clock, const ui::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_clock(clock)
    , m_theme(theme)
    , m_clipboard(new ui::ClipboardKeeper(ui::ClipboardKeeper::usualTime, this))
    , m_notice(new ui::NoticeBar(theme))
    , m_meeting(new MeetingPane(theme))
    , m_note(new NotePanel(theme))
    , m_split(new QSplitter)
    , m_bar(new ControlBar(actions, theme))
{
    setObjectName(QStringLiteral("roomPage"));
    m_notice->setObjectName(QStringLiteral("roomNotice"));
    m_split->addWidget(m_meeting);
    m_split->addWidget(m_note);
    m_split->setStretchFactor(0, 1);
    m_split->setChildrenCollapsible(false);
    m_note->hide();
    auto *noticeRow = new QVBoxLayout;
    noticeRow->setContentsMargins(theme.grid(1), 0, theme.grid(1), 0);
    noticeRow->addWidget(m_notice);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.grid(0.5));
    column->addLayout(noticeRow);
    column->addWidget(m_split, 1);
    column->addWidget(m_bar);
    m_noticeTime.setSingleShot(true);
    m_noticeTime.setInterval(remarkTime);
    connect(&m_noticeTime, &QTimer::timeout, m_notice, &ui::NoticeBar::clear);
    connect(m_notice, &ui::NoticeBar::actionTriggered, this, [this] {
        const auto action = std::exchange(m_onAction, {});
        m_notice->clear();
        if (action)
            action();
    });
    connectMeeting();
    connectActions();
}

RoomPage::~RoomPage() = default;

void RoomPage::connectMeeting()
{
    connect(m_meeting, &MeetingPane::joining, this, [this] {
        // After a failure the page is gone: nobody is joining anything.
        m_phase = m_meeting->isJoined() ? Phase::Joining : Phase::Left;
        m_notice->clear();
        showDevices();
    });
    connect(m_meeting, &MeetingPane::shown, this, [this] {
        m_phase = Phase::Room;
        noteAge();
        // Whoever writes the note must not go on writing into the meeting.
        if (!m_note->isAncestorOf(window()->focusWidget()))
            m_meeting->focusMeeting();
        Q_EMIT stateChanged();
    });
    connect(m_meeting, &MeetingPane::devicesChanged, this, &RoomPage::showDevices);
    connect(m_meeting, &MeetingPane::remarked, this, &RoomPage::tell);
    connect(m_meeting, &MeetingPane::openOutsideWanted, this, &RoomPage::openOutside);
    connect(m_meeting, &MeetingPane::goOnAsked, this, &RoomPage::askToGoOn);
    connect(m_meeting, &MeetingPane::handOverAsked, this, &RoomPage::askToHandOver);
    connect(m_meeting, &MeetingPane::screenAsked, this, &RoomPage::askAboutScreen);
    connect(m_meeting, &MeetingPane::fullScreenWanted, this, &RoomPage::fullScreenWanted);
    connect(m_meeting, &MeetingPane::hung, this, [this] {
        //: Button: loads the meeting again
        notice(true, hangText(), tr("Load again"), [this] { joinAgain(); });
    });
    connect(m_meeting, &MeetingPane::answeredAgain, m_notice, &ui::NoticeBar::clear);
    connect(m_meeting, &MeetingPane::left, this, [this] {
        m_phase = Phase::Left;
        m_notice->clear();
        Q_EMIT stateChanged();
        Q_EMIT left();
    });
}

void RoomPage::connectActions()
{
    const auto on = [this](QAction *action, auto &&slot) {
        connect(action, &QAction::triggered, this, std::forward<decltype(slot)>(slot));
    };
    on(m_actions.microphone, [this] { toggle(Device::Microphone); });
    on(m_actions.camera, [this] { toggleCamera(); });
    on(m_actions.stopScreen, [this] { m_meeting->stopScreen(); });
    on(m_actions.password, [this] { copyPassword(); });
    on(m_actions.note, [this] { showNote(!m_isNoteWanted); });
    on(m_actions.fullScreen, [this] { Q_EMIT fullScreenWanted(!m_isFullScreen); });
    on(m_actions.smallWindow, [this] { Q_EMIT smallWindowWanted(!m_isCompact); });
    on(m_actions.zoomIn, [this] { zoom(1); });
    on(m_actions.zoomOut, [this] { zoom(-1); });
    on(m_actions.zoomReset, [this] { zoom(0); });
    using Place = ShowInProgram::Place;
    on(m_actions.messages, [this] { Q_EMIT said(ShowInProgram{Place::Messages}); });
    on(m_actions.documents, [this] { Q_EMIT said(ShowInProgram{Place::Documents}); });
    on(m_actions.outside, [this] {
        openOutside(m_order.link);
        tell(Remark::OpenedOutside, hostText(m_order.link));
    });
    on(m_actions.otherPart, [this] { switchPart(); });
    on(m_actions.leave, [this] { askToLeave(); });
    connect(m_note, &NotePanel::closeWanted, this, [this] { showNote(false); });
    connect(m_note, &NotePanel::problemChanged, this, &RoomPage::stateChanged);
    connect(m_note, &NotePanel::written, this, [this](const Note &note) { Q_EMIT said(note); });
}

void RoomPage::setOrder(const Order &order)
{
    m_order = order;
    m_note->setText(order.note, order.keepsNote);
    m_actions.password->setVisible(!order.password.isEmpty());
}

void RoomPage::join(const DeviceChoice &devices, bool withCamera)
{
    m_devices = devices;
    m_withCamera = withCamera;
    joinAgain();
}

void RoomPage::joinAgain()
{
    MeetingTerms terms;
    terms.link = m_order.link;
    terms.devices = m_devices;
    terms.withCamera = m_withCamera;
    terms.authorities = QSslCertificate::fromData(m_order.authorities);
    m_meeting->join(terms);
    zoom(0);
}

void RoomPage::leave()
{
    m_note->flush();
    m_meeting->leave();
}

RoomState RoomPage::state() const
{
    const DevicesState &devices = m_meeting->devices();
    return {m_phase, devices.microphone, devices.camera, devices.isSharingScreen,
        !m_note->problem().isEmpty()};
}

void RoomPage::setCompact(bool isCompact)
{
    m_isCompact = isCompact;
    m_bar->setCompact(isCompact);
    m_note->setVisible(m_isNoteWanted && !isCompact);
    m_actions.smallWindow->setText(isCompact ? tr("Large window") : tr("Small window on top"));
}

void RoomPage::setFullScreen(bool isFullScreen)
{
    if (std::exchange(m_isFullScreen, isFullScreen) && !isFullScreen)
        m_meeting->endFullScreen(); // Escape and F11 are the window's: the page hears of neither
    m_actions.fullScreen->setText(isFullScreen ? tr("End full screen") : tr("Full screen"));
}

void RoomPage::showDevices()
{
    const DevicesState &state = m_meeting->devices();
    m_bar->setDevices(state);
    const bool isMuted
        = m_meeting->isMuted(Device::Microphone) || state.microphone == Sending::Muted;
    m_actions.microphone->setText(isMuted ? tr("Unmute") : tr("Mute"));
    m_actions.microphone->setIcon(ui::icon(
        isMuted ? QStringLiteral("microphone-off") : QStringLiteral("microphone"), m_theme));
    m_actions.microphone->setToolTip(
        isMuted ? tr("Let the others hear you") : tr("Do not let the others hear you"));
    const bool isOff
        = !m_withCamera || m_meeting->isMuted(Device::Camera) || state.camera == Sending::Muted;
    m_actions.camera->setText(isOff ? tr("Turn camera on") : tr("Turn camera off"));
    m_actions.camera->setIcon(
        ui::icon(isOff ? QStringLiteral("video-off") : QStringLiteral("video"), m_theme));
    m_actions.camera->setToolTip(
        isOff ? tr("Let the others see you") : tr("Do not let the others see you"));
    Q_EMIT stateChanged();
}

} // namespace kinward::visit
