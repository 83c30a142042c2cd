#include "ui/visit/room/VisitWords.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

namespace kinward::visit
{

// lupdate mistakes the class of the strings in a function whose type names a scope.
using ui::ErrorText;

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(kinward::visit::VisitWords)
};

} // namespace

QString remarkText(Remark remark, const QString &of)
{
    switch (remark) {
    case Remark::OpenedOutside:
        //: %1 is the host of an address
        return Words::tr("The link to %1 opens in your web browser. The visit stays here.").arg(of);
    case Remark::HandedOver:
        //: %1 is the name of a program
        return Words::tr("The visit was given to %1. You can leave it here.").arg(of);
    case Remark::RefusedDownload:
        return Words::tr("The meeting tried to save a file on this computer. Kinward did not let "
                         "it. To get that file, open the visit in your web browser.");
    case Remark::RefusedNewWindow:
        //: %1 is the host of an address
        return Words::tr("The meeting tried to open another window, for %1, without your click. "
                         "Kinward did not let it.")
            .arg(of);
    case Remark::RefusedScheme:
        //: %1 is the beginning of an address, like “file”
        return Words::tr("The meeting tried to open an address that begins with “%1”. Kinward does "
                         "not open those.")
            .arg(of);
    case Remark::RefusedUnencrypted:
        //: %1 is the host of an address
        return Words::tr("The link to %1 is not encrypted, so others could read along. Kinward did "
                         "not open it.")
            .arg(of);
    case Remark::RefusedTooLong:
        return Words::tr("A link of the meeting is too long to be opened from here.");
    case Remark::RefusedCertificate:
        //: %1 is the host of an address
        return Words::tr("%1 could not prove that it is who it says, so Kinward did not connect to "
                         "it. A part of the meeting may be missing.")
            .arg(of);
    case Remark::RefusedOtherPage:
        //: %1 is the host of an address
        return Words::tr("Another page within the meeting, %1, asked for your camera, microphone "
                         "or screen. Kinward gives them to the meeting alone.")
            .arg(of);
    case Remark::RefusedPermission:
        return Words::tr("The meeting asked for something that a visit does not need, such as "
                         "where you are. Kinward did not give it.");
    case Remark::RefusedSignIn:
        //: %1 is the host of an address
        return Words::tr("%1 asks for a user name and a password before it shows the meeting. "
                         "Open the visit in your web browser to enter them.")
            .arg(of);
    case Remark::StaysMuted:
        return Words::tr(
            "The meeting tried to turn on what you turned off here. It stays off until "
            "you turn it on below.");
    case Remark::PasswordCopied:
        return Words::tr(
            "The meeting's password is copied. Paste it where the meeting asks for it; "
            "after a minute it is taken off the clipboard again.");
    }
    return {};
}

ErrorText failureText(Failure failure, const QString &host)
{
    //: Button: loads the meeting again
    const QString again = Words::tr("Try again");
    switch (failure) {
    case Failure::NotReached:
        //: %1 is the host of an address
        return {Words::tr("%1 does not answer").arg(host),
            Words::tr("Check that this computer is connected to the internet, and try again. If it "
                      "goes on, open the visit in your web browser or call the practice."),
            again};
    case Failure::NotTrusted:
        return {Words::tr("This may not be the meeting"),
            //: %1 is the host of an address
            Words::tr("%1 could not prove that it is who it says. Kinward did not connect, and "
                      "nothing was sent. Call the practice to hear what is wrong.")
                .arg(host),
            again};
    case Failure::NoAddress:
        return {Words::tr("This link leads to no visit"),
            Words::tr("Visits are at addresses that begin with “https”. Call the practice and ask "
                      "for another link."),
            {}};
    case Failure::Crashed:
        return {Words::tr("The meeting stopped working"),
            Words::tr("Your camera and microphone are off. You can join again at once; what you "
                      "wrote in your note is kept."),
            //: Button: joins a visit again
            Words::tr("Join again")};
    }
    return {};
}

QString hangText()
{
    return Words::tr(
        "The meeting has not answered for a while. Wait a moment more, or load it again.");
}

QString oldEngineText(const EngineVersion &engine)
{
    //: A date format of Qt, for a month: “November 2022”
    const QString format = Words::tr("MMMM yyyy");
    //: %1 is a month, like “November 2022”
    return Words::tr("The part of Kinward that shows visits is from %1. If the meeting does not "
                     "work well here, open it in your web browser.")
        .arg(QLocale().toString(engine.secureAsOf, format));
}

QString programOf(const QString &scheme)
{
    static const QHash<QString, QString> names{
        {QStringLiteral("zoommtg"), QStringLiteral("Zoom")},
        {QStringLiteral("zoomus"), QStringLiteral("Zoom")},
        {QStringLiteral("zoomphonecall"), QStringLiteral("Zoom")},
        {QStringLiteral("msteams"), QStringLiteral("Microsoft Teams")},
        {QStringLiteral("ms-teams"), QStringLiteral("Microsoft Teams")},
        {QStringLiteral("skype"), QStringLiteral("Skype")},
        {QStringLiteral("wbx"), QStringLiteral("Webex")},
        {QStringLiteral("webex"), QStringLiteral("Webex")},
        {QStringLiteral("webexteams"), QStringLiteral("Webex")},
        {QStringLiteral("gotomeeting"), QStringLiteral("GoTo Meeting")},
        {QStringLiteral("jitsi-meet"), QStringLiteral("Jitsi Meet")},
        {QStringLiteral("org.jitsi.meet"), QStringLiteral("Jitsi Meet")},
        {QStringLiteral("facetime"), QStringLiteral("FaceTime")},
    };
    if (scheme == QLatin1String("mailto"))
        //: After “Open”, “give to”: the program with which this computer writes e-mail
        return Words::tr("your mail program");
    static const QStringList calls{QStringLiteral("tel"), QStringLiteral("sms"),
        QStringLiteral("callto"), QStringLiteral("sip"), QStringLiteral("sips")};
    if (calls.contains(scheme))
        //: After “Open”, “give to”: the program with which this computer makes calls
        return Words::tr("your telephone program");
    return names.value(scheme, scheme);
}

QString sendingText(DevicesScript::Device device, Sending sending)
{
    const bool isMicrophone = device == DevicesScript::Device::Microphone;
    switch (sending) {
    case Sending::Live:
        return isMicrophone ? Words::tr("Microphone on") : Words::tr("Camera on");
    case Sending::Muted:
        return isMicrophone ? Words::tr("Microphone muted") : Words::tr("Camera off");
    case Sending::Nothing:
        break;
    }
    return isMicrophone ? Words::tr("Microphone not in use") : Words::tr("Camera not in use");
}

QString spokenSendingText(DevicesScript::Device device, Sending sending)
{
    const bool isMicrophone = device == DevicesScript::Device::Microphone;
    switch (sending) {
    case Sending::Live:
        return isMicrophone ? Words::tr("Your microphone is on.") : Words::tr("Your camera is on.");
    case Sending::Muted:
        return isMicrophone ? Words::tr("Your microphone is muted.")
                            : Words::tr("Your camera is off.");
    case Sending::Nothing:
        break;
    }
    return isMicrophone ? Words::tr("Your microphone is not in use.")
                        : Words::tr("Your camera is not in use.");
}

} // namespace kinward::visit
