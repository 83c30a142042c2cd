#pragma once

#include "ui/common/ConfirmDialog.h"
#include "ui/visit/channel/Messages.h"

#include <QString>

namespace kinward::ui
{

/// How the video visit stands that was last asked for.
struct VisitStatus {
    enum class Stage {
        Nothing,
        Opening, ///< its window is not there yet
        Open, ///< see `room`
        Closing,
        Trouble, ///< see `trouble`
    };
    enum class Trouble {
        NotInstalled, ///< it was opened in the browser
        DidNotStart,
        NeverAnswered,
        Crashed,
        SpokeNonsense,
        LinkRefused,
        NoBrowser,
    };

    Stage stage = Stage::Nothing;
    Trouble trouble = Trouble::DidNotStart;
    visit::RoomState room; ///< while Open
    QString patient; ///< whom it is about
    bool hasAccessEnded = false; ///< to the patient's record

    bool isJoined() const; ///< somebody would miss the person
    /// Leaving takes something away: a visit, or a private note that could not be kept.
    bool losesByLeaving() const;
    bool canJoinAgain() const;
    bool canOpenInBrowser() const;
};

/// "Video visit under way. Microphone on. Camera off." With the patient's name where the record of
/// somebody else is in sight.
QString describeVisit(const VisitStatus &status, bool withName);
QString noBrowserText();
QString refusedOutsideText();
/// Before the person joins `next` in the place of `present`.
Question leaveForAnotherQuestion(
    const VisitStatus &status, const QString &present, const QString &next);
Question leaveVisitQuestion(const VisitStatus &status);
/// Before signing out or forgetting, which leaves the visit.
Question leaveToSignOutQuestion(const VisitStatus &status);

} // namespace kinward::ui
