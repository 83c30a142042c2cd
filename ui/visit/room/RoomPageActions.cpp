#include "core/base/Clock.h"
#include "ui/common/ClipboardKeeper.h"
#include "ui/common/ConfirmDialog.h"
#include "ui/common/NoticeBar.h"
#include "ui/visit/engine/EngineVersion.h"
#include "ui/visit/engine/Origins.h"
#include "ui/visit/room/ControlBar.h"
#include "ui/visit/room/MeetingPage.h"
#include "ui/visit/room/NotePanel.h"
#include "ui/visit/room/RoomPage.h"
#include "ui/visit/room/VisitActions.h"

#include <QAction>
#include <QLocale>
#include <QSplitter>

#include <algorithm>
#include <array>

namespace kinward::visit
{

namespace
{

using Device = DevicesScript::Device;

constexpr std::array zoomPercents{50, 67, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300};
constexpr int usualZoom = 4; ///< of them

} // namespace

void RoomPage::notice(
    bool isGrave, const QString &text, const QString &action, std::function<void()> onAction)
{
    using Tone = models::Tone;
    m_onAction = std::move(onAction);
    m_notice->showNotice(isGrave ? Tone::Attention : Tone::Neutral, text, action);
    if (action.isEmpty())
        m_noticeTime.start();
    else
        m_noticeTime.stop(); // a question stays until it is answered or another thing happens
}

void RoomPage::tell(Remark remark, const QString &of)
{
    const bool isGood = remark == Remark::OpenedOutside || remark == Remark::HandedOver
        || remark == Remark::PasswordCopied;
    if (remark == Remark::RefusedDownload || remark == Remark::RefusedSignIn)
        notice(true, remarkText(remark, of), m_actions.outside->text(),
            [this] { m_actions.outside->trigger(); });
    else
        notice(!isGood, remarkText(remark, of));
}

void RoomPage::askToGoOn(const QUrl &url)
{
    const QString host = hostText(url);
    if (m_phase == Phase::Joining) {
        m_meeting->holdAt(url);
        return;
    }
    //: %1 is the host of an address
    notice(true, tr("The meeting wants to go on to %1.").arg(host),
        //: Button: follows a meeting to another address, %1 is its host
        tr("Go on to %1").arg(host), [this, url] { m_meeting->goOn(url); });
}

void RoomPage::askToHandOver(const QUrl &url)
{
    const QString program = programOf(url.scheme());
    //: %1 is the name of a program
    notice(false, tr("The meeting wants to go on in %1, outside of Kinward.").arg(program),
        //: Button: %1 is the name of a program
        tr("Open %1").arg(program), [this, url, program] {
            openOutside(url);
            tell(Remark::HandedOver, program);
        });
}

void RoomPage::askAboutScreen()
{
    const ui::Question question{tr("Show your screen to the meeting?"),
        tr("Everybody in the meeting then sees all of your screen, also your messages and "
           "documents, "
           "until you stop it."),
        //: Button: shows one's screen to the others of a meeting
        tr("Show my screen"), tr("Do not show it")};
    auto *dialog = new ui::ConfirmDialog(question, window());
    connect(dialog, &QDialog::finished, this, [this](int result) {
        if (auto *page = m_meeting->page())
            page->answerScreen(result == QDialog::Accepted);
    });
    dialog->open();
}

void RoomPage::askToLeave()
{
    const QString noteProblem = m_note->problem();
    if (!isJoined() && noteProblem.isEmpty()) {
        leave();
        return;
    }
    if (window()->findChild<ui::ConfirmDialog *>(QStringLiteral("leaveDialog")))
        return;
    ui::Question question{tr("Leave the visit?"),
        tr("Your camera and microphone are turned off at once. You can join again."),
        //: Button: leaves a video visit
        tr("Leave the visit"),
        //: Button: goes on with a video visit
        tr("Stay")};
    if (!isJoined())
        question = {tr("Close without the note?"), noteProblem,
            //: Button: closes a window, and what is written in it is lost
            tr("Close without it"),
            //: Button: nothing is closed
            tr("Go back")};
    else if (!noteProblem.isEmpty())
        question.explanation = noteProblem + u' ' + question.explanation;
    auto *dialog = new ui::ConfirmDialog(question, window());
    dialog->setObjectName(QStringLiteral("leaveDialog"));
    connect(dialog, &QDialog::accepted, this, &RoomPage::leave);
    connect(dialog, &QDialog::rejected, this, &RoomPage::stayed);
    dialog->open();
}

void RoomPage::noteAge()
{
    // A question of the meeting, such as whether to go on in another program, comes first.
    const bool isAsking = m_notice->isVisible() && m_onAction;
    if (isAsking || std::exchange(m_hasNotedAge, true))
        return;
    const EngineVersion engine = EngineVersion::ofThisBuild();
    if (engine.isOld(m_clock.now().date()))
        notice(false, oldEngineText(engine), m_actions.outside->text(),
            [this] { m_actions.outside->trigger(); });
}

void RoomPage::toggle(Device device)
{
    const DevicesState &state = m_meeting->devices();
    const Sending sending = device == Device::Microphone ? state.microphone : state.camera;
    // Also where the meeting's own button muted it.
    const bool isMuted = m_meeting->isMuted(device) || sending == Sending::Muted;
    m_meeting->setMuted(device, !isMuted);
    showDevices();
}

void RoomPage::toggleCamera()
{
    if (m_withCamera)
        return toggle(Device::Camera);
    // The meeting was told that there is no camera, and most ask only once.
    notice(false,
        tr("You joined without a camera. To turn it on, the meeting is joined once more."),
        //: Button: joins a visit once more, with the camera
        tr("Join with camera"), [this] { join(m_devices, true); });
}

void RoomPage::zoom(int steps)
{
    constexpr int last = int(zoomPercents.size()) - 1;
    m_zoom = steps == 0 ? 0 : std::clamp(m_zoom + steps, -usualZoom, last - usualZoom);
    const int step = usualZoom + m_zoom;
    const int percent = zoomPercents.at(std::size_t(step));
    m_meeting->setZoom(percent);
    m_actions.zoomIn->setEnabled(m_zoom < last - usualZoom);
    m_actions.zoomOut->setEnabled(m_zoom > -usualZoom);
    const QLocale locale;
    //: In a menu: back to the usual size; %1 is the present size, like “125%”
    m_actions.zoomReset->setText(
        tr("Normal size (now %1)").arg(locale.toString(percent) + locale.percent()));
}

void RoomPage::copyPassword()
{
    m_clipboard->copy(m_order.password);
    tell(Remark::PasswordCopied, {});
}

void RoomPage::openOutside(const QUrl &url) { Q_EMIT said(OpenOutside{url}); }

void RoomPage::switchPart()
{
    if (m_meeting->isAncestorOf(window()->focusWidget()))
        m_bar->setFocusOnMicrophone();
    else
        m_meeting->focusMeeting();
}

void RoomPage::showNote(bool isShown)
{
    m_isNoteWanted = isShown;
    m_actions.note->setText(isShown ? tr("Close note") : tr("Note"));
    m_note->setVisible(isShown && !m_isCompact);
    const int most = m_split->width() * 2 / 5; // the picture stays the larger part
    const int wide = std::min(most, fontMetrics().averageCharWidth() * 45);
    m_split->setSizes({m_split->width() - wide, wide});
    if (m_note->isVisible()) {
        m_note->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    m_note->flush();
    m_meeting->focusMeeting();
}

} // namespace kinward::visit
