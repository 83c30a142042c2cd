#pragma once

#include <QString>

namespace kinward::visit
{

/// What can be wrong before a visit.
enum class Problem {
    None,
    CameraNotFound,
    CameraInUse,
    CameraBlocked,
    CameraFailed,
    MicrophoneNotFound,
    MicrophoneInUse,
    MicrophoneBlocked,
    MicrophoneFailed,
    MicrophoneSilent,
    SpeakerNotFound,
    SpeakerFailed,
    SpeakerNotHeard,
    NetworkNotReachable,
    NetworkUnsafe,
    NetworkSlow,
    CheckStopped,
};

enum class System { Linux, Windows, MacOs };
/// The one that this program was built for.
System thisSystem();

/// A problem as it is told to a person.
struct ProblemText {
    QString sentence;
    QString nextStep; ///< what to do about it on that system
};

/// `error`: the name of the engine's DOMException; empty where all is well.
Problem cameraProblem(const QString &error);
Problem microphoneProblem(const QString &error);
ProblemText describeProblem(Problem problem, System system);

} // namespace kinward::visit
