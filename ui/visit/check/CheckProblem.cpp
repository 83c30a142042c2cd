#include "ui/visit/check/CheckProblem.h"

#include <QCoreApplication>

namespace kinward::visit
{

namespace
{

class CheckProblems
{
    Q_DECLARE_TR_FUNCTIONS(kinward::visit::CheckProblems)

public:
    static QString sentence(Problem problem);
    static QString nextStep(Problem problem, System system);

private:
    static QString findCamera(System system);
    static QString allowCamera(System system);
    static QString findMicrophone(System system);
    static QString allowMicrophone(System system);
    static QString raiseMicrophone(System system);
    static QString freeDevice(System system);
    static QString findSpeaker(System system);
    static QString raiseSpeaker(System system);
    static QString findNetwork(System system);
};

QString CheckProblems::sentence(Problem problem)
{
    switch (problem) {
    case Problem::CameraNotFound:
        return tr("No camera was found.");
    case Problem::CameraInUse:
        return tr("Another program is using the camera.");
    case Problem::CameraBlocked:
        return tr("This computer does not let Kinward use the camera.");
    case Problem::CameraFailed:
        return tr("The camera did not start.");
    case Problem::MicrophoneNotFound:
        return tr("No microphone was found.");
    case Problem::MicrophoneInUse:
        return tr("Another program is using the microphone.");
    case Problem::MicrophoneBlocked:
        return tr("This computer does not let Kinward use the microphone.");
    case Problem::MicrophoneFailed:
        return tr("The microphone did not start.");
    case Problem::MicrophoneSilent:
        return tr("Microphone hears nothing.");
    case Problem::SpeakerNotFound:
        return tr("No speaker was found.");
    case Problem::SpeakerFailed:
        return tr("The sound could not be played.");
    case Problem::SpeakerNotHeard:
        return tr("You heard no sound.");
    case Problem::NetworkNotReachable:
        return tr("The meeting's computer cannot be reached.");
    case Problem::NetworkUnsafe:
        return tr(
            "The connection to the meeting's computer is not safe, so Kinward does not use it.");
    case Problem::NetworkSlow:
        return tr("The connection to the meeting's computer is slow.");
    case Problem::CheckStopped:
        return tr("The check of camera and microphone has stopped.");
    case Problem::None:
        break;
    }
    return {};
}

QString CheckProblems::nextStep(Problem problem, System system)
{
    switch (problem) {
    case Problem::CameraNotFound:
        return findCamera(system);
    case Problem::CameraInUse:
    case Problem::MicrophoneInUse:
        return freeDevice(system);
    case Problem::CameraBlocked:
        return allowCamera(system);
    case Problem::CameraFailed:
        return tr("Unplug it and plug it in again, or choose another one, then try again.");
    case Problem::MicrophoneNotFound:
        return findMicrophone(system);
    case Problem::MicrophoneBlocked:
        return allowMicrophone(system);
    case Problem::MicrophoneFailed:
        return tr("Unplug it and plug it in again, or choose another one, then try again.");
    case Problem::MicrophoneSilent:
        return raiseMicrophone(system);
    case Problem::SpeakerNotFound:
        return findSpeaker(system);
    case Problem::SpeakerFailed:
        return tr("Choose another speaker, then play the sound again.");
    case Problem::SpeakerNotHeard:
        return raiseSpeaker(system);
    case Problem::NetworkNotReachable:
        return findNetwork(system);
    case Problem::NetworkUnsafe:
        return tr("Look at the clock of this computer: a wrong date does this. On a hotel's or a "
                  "hospital's network, sign in to that network first. Else call the practice.");
    case Problem::NetworkSlow:
        return tr(
            "Move closer to your Wi-Fi router, and stop downloads and films on other devices. "
            "Without your camera a visit needs much less.");
    case Problem::CheckStopped:
        return tr("Try again. You can join all the same.");
    case Problem::None:
        break;
    }
    return {};
}

QString CheckProblems::findCamera(System system)
{
    switch (system) {
    case System::Windows:
        return tr(
            "Plug one in, or open the cover of the built-in one. If it is there and still not "
            "found, look in Settings under “Bluetooth & devices”, “Cameras”.");
    case System::MacOs:
        return tr("Plug one in. If it is there and still not found, look in System Information "
                  "under “Camera”, or restart the Mac.");
    case System::Linux:
        break;
    }
    return tr("Plug one in, or open the cover of the built-in one. Some laptops have a key or a "
              "switch that turns it off.");
}

QString CheckProblems::allowCamera(System system)
{
    switch (system) {
    case System::Windows:
        return tr("Open Settings, “Privacy & security”, “Camera”, and turn on “Camera access” and "
                  "“Let desktop apps access your camera”. Then try again.");
    case System::MacOs:
        return tr("Open System Settings, “Privacy & Security”, “Camera”, and turn on Kinward. Then "
                  "try again.");
    case System::Linux:
        break;
    }
    return tr("Open your system's settings, look for “Privacy” and “Camera”, and turn it on. If "
              "there is no such setting, your account may have to be in the group “video”: ask who "
              "looks after this computer. Then try again.");
}

QString CheckProblems::findMicrophone(System system)
{
    switch (system) {
    case System::Windows:
        return tr("Plug in a microphone or a headset. If it is there and still not found, look in "
                  "Settings under “System”, “Sound”, “Input”.");
    case System::MacOs:
        return tr("Plug in a microphone or a headset. If it is there and still not found, look in "
                  "System Settings under “Sound”, “Input”.");
    case System::Linux:
        break;
    }
    return tr("Plug in a microphone or a headset. If it is there and still not found, look in your "
              "system's settings under “Sound”, “Input”.");
}

QString CheckProblems::allowMicrophone(System system)
{
    switch (system) {
    case System::Windows:
        return tr("Open Settings, “Privacy & security”, “Microphone”, and turn on “Microphone "
                  "access” and “Let desktop apps access your microphone”. Then try again.");
    case System::MacOs:
        return tr("Open System Settings, “Privacy & Security”, “Microphone”, and turn on Kinward. "
                  "Then try again.");
    case System::Linux:
        break;
    }
    return tr("Open your system's settings, look for “Privacy” and “Microphone”, and turn it on. "
              "Then try again.");
}

QString CheckProblems::raiseMicrophone(System system)
{
    switch (system) {
    case System::Windows:
        return tr(
            "Say a few words. If that does not help, choose another one, look for a mute "
            "button on the headset, or raise it in Settings under “System”, “Sound”, “Input”.");
    case System::MacOs:
        return tr("Say a few words. If that does not help, choose another one, look for a mute "
                  "button on the headset, or raise it in System Settings under “Sound”, “Input”.");
    case System::Linux:
        break;
    }
    return tr("Say a few words. If that does not help, choose another one, look for a mute button "
              "on the headset, or raise it in your system's settings under “Sound”, “Input”.");
}

QString CheckProblems::freeDevice(System system)
{
    switch (system) {
    case System::Windows:
        return tr("Close other programs that show video or make calls: Teams, Zoom, Skype, a page "
                  "in the browser. Look near the clock at the bottom of the screen, too. Then try "
                  "again.");
    case System::MacOs:
        return tr(
            "Close other programs that show video or make calls: FaceTime, Zoom, Teams, Photo "
            "Booth, a page in the browser. Then try again.");
    case System::Linux:
        break;
    }
    return tr("Close other programs that show video or make calls: Cheese, Zoom, Teams, a page in "
              "the browser. Then try again.");
}

QString CheckProblems::findSpeaker(System system)
{
    switch (system) {
    case System::Windows:
        return tr("Plug in a speaker or a headset, or look in Settings under “System”, “Sound”, "
                  "“Output”.");
    case System::MacOs:
        return tr("Plug in a speaker or a headset, or look in System Settings under “Sound”, "
                  "“Output”.");
    case System::Linux:
        break;
    }
    return tr("Plug in a speaker or a headset, or look in your system's settings under “Sound”, "
              "“Output”.");
}

QString CheckProblems::raiseSpeaker(System system)
{
    switch (system) {
    case System::Windows:
        return tr(
            "Turn up the volume with the speaker sign near the clock, choose another speaker, "
            "or unplug a headset that you do not wear. Then play the sound again.");
    case System::MacOs:
        return tr("Turn up the volume with the speaker keys of the keyboard, choose another "
                  "speaker, or unplug a headset that you do not wear. Then play the sound again.");
    case System::Linux:
        break;
    }
    return tr(
        "Turn up the volume with the speaker sign in the corner of the screen, choose another "
        "speaker, or unplug a headset that you do not wear. Then play the sound again.");
}

QString CheckProblems::findNetwork(System system)
{
    switch (system) {
    case System::Windows:
        return tr(
            "Look at the network sign near the clock: is this computer online? If other pages "
            "open, the meeting may not be ready yet, or this network does not allow it. Try "
            "again, or call the practice.");
    case System::MacOs:
        return tr(
            "Look at the Wi-Fi sign at the top of the screen: is this Mac online? If other "
            "pages open, the meeting may not be ready yet, or this network does not allow it. "
            "Try again, or call the practice.");
    case System::Linux:
        break;
    }
    return tr("Look at the network sign in the corner of the screen: is this computer online? If "
              "other pages open, the meeting may not be ready yet, or this network does not allow "
              "it. Try again, or call the practice.");
}

} // namespace

System thisSystem()
{
#if defined(Q_OS_WIN)
    return System::Windows;
#elif defined(Q_OS_MACOS)
    return System::MacOs;
#else
    return System::Linux;
#endif
}

// Names: W3C, Media Capture and Streams, 10.2. OverconstrainedError: the chosen one is gone.
Problem cameraProblem(const QString &error)
{
    if (error.isEmpty())
        return Problem::None;
    if (error == QLatin1String("NotFoundError") || error == QLatin1String("OverconstrainedError"))
        return Problem::CameraNotFound;
    if (error == QLatin1String("NotReadableError"))
        return Problem::CameraInUse;
    if (error == QLatin1String("NotAllowedError") || error == QLatin1String("SecurityError"))
        return Problem::CameraBlocked;
    return Problem::CameraFailed;
}

Problem microphoneProblem(const QString &error)
{
    switch (cameraProblem(error)) {
    case Problem::None:
        return Problem::None;
    case Problem::CameraNotFound:
        return Problem::MicrophoneNotFound;
    case Problem::CameraInUse:
        return Problem::MicrophoneInUse;
    case Problem::CameraBlocked:
        return Problem::MicrophoneBlocked;
    default:
        return Problem::MicrophoneFailed;
    }
}

ProblemText describeProblem(Problem problem, System system)
{
    return {CheckProblems::sentence(problem), CheckProblems::nextStep(problem, system)};
}

} // namespace kinward::visit
