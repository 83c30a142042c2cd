#include "ui/meetings/VisitStatus.h"

#include <QCoreApplication>

namespace kinward::ui
{

using visit::Phase;
using visit::Sending;
using Stage = VisitStatus::Stage;
using Trouble = VisitStatus::Trouble;

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(VisitStatus)
};

QString phaseText(Phase phase)
{
    switch (phase) {
    case Phase::Check:
        return Words::tr("You are getting ready for the video visit.");
    case Phase::Joining:
        return Words::tr("Joining the video visit.");
    case Phase::Room:
        return Words::tr("Video visit under way.");
    case Phase::Left:
        break;
    }
    return Words::tr("You left the video visit.");
}

/// The same where the record of somebody else is in sight.
QString phaseText(Phase phase, const QString &patient)
{
    switch (phase) {
    case Phase::Check:
        return Words::tr("You are getting ready for the video visit of %1.").arg(patient);
    case Phase::Joining:
        return Words::tr("Joining the video visit of %1.").arg(patient);
    case Phase::Room:
        return Words::tr("Video visit of %1 under way.").arg(patient);
    case Phase::Left:
        break;
    }
    return Words::tr("You left the video visit of %1.").arg(patient);
}

QString microphoneText(Sending sending)
{
    switch (sending) {
    case Sending::Live:
        return Words::tr("Microphone on.");
    case Sending::Muted:
        return Words::tr("Microphone off.");
    case Sending::Nothing:
        break;
    }
    return Words::tr("Microphone not in use.");
}

QString cameraText(Sending sending)
{
    switch (sending) {
    case Sending::Live:
        return Words::tr("Camera on.");
    case Sending::Muted:
        return Words::tr("Camera off.");
    case Sending::Nothing:
        break;
    }
    return Words::tr("Camera not in use.");
}

QString troubleText(Trouble trouble)
{
    switch (trouble) {
    case Trouble::NotInstalled:
        return Words::tr("The video visit opened in your browser: the part of Kinward that shows "
                         "video visits is not installed on this computer.");
    case Trouble::DidNotStart:
        return Words::tr("The window of the video visit did not start. You can join in your "
                         "browser.");
    case Trouble::NeverAnswered:
        return Words::tr("The window of the video visit does not answer, so it was closed. You can "
                         "join in your browser.");
    case Trouble::Crashed:
        return Words::tr("The window of the video visit closed by mistake. Your camera and "
                         "microphone are off. Join again, or join in your browser.");
    case Trouble::SpokeNonsense:
        return Words::tr("The window of the video visit did something that Kinward does not allow, "
                         "so it was closed. Your camera and microphone are off. You can join in "
                         "your browser.");
    case Trouble::LinkRefused:
        return Words::tr("The link of this video visit cannot be used. Ask the practice for "
                         "another one.");
    case Trouble::NoBrowser:
        break;
    }
    return noBrowserText();
}

QString withNote(const VisitStatus &status, const QString &sentence)
{
    if (!status.room.isNoteAtRisk)
        return sentence;
    return sentence + u' '
        + Words::tr("Your private note could not be kept. Copy it in the window of the visit "
                    "first.");
}

} // namespace

QString noBrowserText()
{
    return Words::tr("No browser opened. Copy the meeting link from the appointment and paste it "
                     "into the address bar of your browser.");
}

QString refusedOutsideText()
{
    return Words::tr("The page of the video visit wanted to open something that Kinward does not "
                     "open.");
}

bool VisitStatus::isJoined() const
{
    return stage == Stage::Open && (room.phase == Phase::Joining || room.phase == Phase::Room);
}

bool VisitStatus::losesByLeaving() const
{
    return isJoined() || (stage == Stage::Open && room.isNoteAtRisk);
}

bool VisitStatus::canJoinAgain() const
{
    return stage == Stage::Trouble
        && (trouble == Trouble::DidNotStart || trouble == Trouble::NeverAnswered
            || trouble == Trouble::Crashed);
}

bool VisitStatus::canOpenInBrowser() const
{
    return stage == Stage::Trouble && trouble != Trouble::NotInstalled
        && trouble != Trouble::LinkRefused;
}

QString describeVisit(const VisitStatus &status, bool withName)
{
    switch (status.stage) {
    case Stage::Nothing:
        return {};
    case Stage::Opening:
        return withName ? Words::tr("Opening the video visit of %1.").arg(status.patient)
                        : Words::tr("Opening the video visit.");
    case Stage::Closing:
        return withName ? Words::tr("Leaving the video visit of %1.").arg(status.patient)
                        : Words::tr("Leaving the video visit.");
    case Stage::Trouble:
        return troubleText(status.trouble);
    case Stage::Open:
        break;
    }
    const visit::RoomState &room = status.room;
    QStringList sentences{withName ? phaseText(room.phase, status.patient) : phaseText(room.phase)};
    if (status.isJoined())
        sentences << microphoneText(room.microphone) << cameraText(room.camera);
    if (room.isSharingScreen)
        sentences << Words::tr("Others see your screen.");
    if (status.hasAccessEnded)
        sentences << Words::tr("Your access to %1's record ended. The visit goes on.")
                         .arg(status.patient);
    return sentences.join(QLatin1Char(' '));
}

Question leaveForAnotherQuestion(
    const VisitStatus &status, const QString &present, const QString &next)
{
    return {Words::tr("Leave the present visit?"),
        withNote(status,
            Words::tr("You are in a video visit: “%1”. To join “%2” you have to leave it.")
                .arg(present, next)),
        Words::tr("Leave and join the other"), Words::tr("Stay in the visit")};
}

Question leaveVisitQuestion(const VisitStatus &status)
{
    return {Words::tr("Leave the video visit?"),
        withNote(status,
            Words::tr("The others do not see and hear you any more. You can join again as long as "
                      "the visit goes on.")),
        Words::tr("Leave the visit"), Words::tr("Stay in the visit")};
}

Question leaveToSignOutQuestion(const VisitStatus &status)
{
    return {Words::tr("Leave the video visit?"),
        withNote(status,
            Words::tr("You are in the video visit of %1. Signing out leaves it.")
                .arg(status.patient)),
        Words::tr("Leave and sign out"), Words::tr("Stay in the visit")};
}

} // namespace kinward::ui
