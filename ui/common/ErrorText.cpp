#include "ui/common/ErrorText.h"

#include "core/models/FullStop.h"
#include "ui/common/Sections.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace kinward::ui
{

namespace
{

/// The context under which translators find all of this.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(kinward::ui::ErrorText)
};

/// What the sentences of one error are made of.
struct Facts {
    QString practice; ///< its name, or "the practice"
    QString call; ///< "call … at …"
    QString standing; ///< "You are looking at the record as of …"; empty where nothing was read yet
};

QString waitingTime(const Error &error)
{
    if (!error.retryAfter)
        return Words::tr("Please wait a few minutes, then try again.");
    const int minutes = int(std::ceil(double(error.retryAfter->count()) / 60));
    return Words::tr("Please wait %n minute(s), then try again.", nullptr, std::max(1, minutes));
}

QString joined(const QString &first, const QString &second)
{
    return first.isEmpty() ? second : first + QLatin1Char(' ') + second;
}

QString tryAgain()
{
    //: Button
    return Words::tr("Try again");
}

QString nothingLost() { return Words::tr("Nothing you wrote is lost."); }

/// The network between this computer and the portal.
ErrorText describeConnection(ErrorKind kind, const Facts &facts, const QDateTime &now)
{
    switch (kind) {
    case ErrorKind::Timeout:
        return {Words::tr("The portal is taking too long to answer"),
            joined(facts.standing,
                Words::tr("The connection may be slow. Try again in a moment. %1")
                    .arg(nothingLost())),
            tryAgain()};
    case ErrorKind::CaptivePortal:
        return {Words::tr("This network wants you to sign in first"),
            joined(facts.standing,
                Words::tr("A page of this network answered instead of %1. Open your web browser, "
                          "sign in to the network, then come back and try again.")
                    .arg(facts.practice)),
            tryAgain()};
    case ErrorKind::CertificateRejected:
        return {Words::tr("We could not make sure that this is really %1").arg(facts.practice),
            joined(facts.standing,
                Words::tr("The connection was stopped before anything was sent. This can happen "
                          "on public Wi-Fi: try another network. If it happens again, %1.")
                    .arg(facts.call)),
            tryAgain()};
    case ErrorKind::ClockWrong:
        return {Words::tr("This computer's clock seems to be wrong"),
            joined(facts.standing,
                Words::tr("It says %1. A safe connection needs the right date and time. Set the "
                          "clock in this computer's settings, then try again. Nothing was sent.")
                    .arg(QLocale().toString(now, QLocale::LongFormat))),
            tryAgain()};
    default:
        break;
    }
    return {Words::tr("No connection"),
        facts.standing.isEmpty()
            ? Words::tr("Check that this computer is connected to the internet, then try again.")
            : joined(facts.standing, Words::tr("We keep trying.")),
        tryAgain()};
}

/// What the portal answered.
ErrorText describeAnswer(const Error &error, const Facts &facts)
{
    switch (error.kind) {
    case ErrorKind::PortalUnavailable:
        return {Words::tr("The portal is not working right now"),
            joined(facts.standing,
                Words::tr("The problem is not on this computer. Try again in a few minutes. If it "
                          "goes on, %1. %2")
                    .arg(facts.call, nothingLost())),
            tryAgain()};
    case ErrorKind::RateLimited:
        return {Words::tr("Too many tries for now"),
            joined(facts.standing,
                Words::tr("This pause keeps the record safe. %1").arg(waitingTime(error))),
            tryAgain()};
    case ErrorKind::Forbidden:
        return {Words::tr("Your access does not include this"),
            Words::tr("The practice decides what a caregiver may see. To ask for more, %1.")
                .arg(facts.call),
            {}};
    case ErrorKind::NotFound:
        return {Words::tr("This is no longer there"),
            Words::tr("The practice may have moved or replaced it. Try again to see what is there "
                      "now. If something is missing, %1.")
                .arg(facts.call),
            tryAgain()};
    case ErrorKind::Rejected:
        return {Words::tr("The portal did not accept this"),
            Words::tr("Nothing was changed. Check what you entered, then try again. If it happens "
                      "again, %1.")
                .arg(facts.call),
            tryAgain()};
    default:
        break;
    }
    return {Words::tr("We could not understand the portal's answer"),
        joined(facts.standing,
            Words::tr("The problem is not on this computer. Try again in a few minutes. If it "
                      "goes on, %1. %2")
                .arg(facts.call, nothingLost())),
        tryAgain()};
}

/// The person's access, and this computer.
ErrorText describeOwnSide(ErrorKind kind, const Facts &facts)
{
    switch (kind) {
    case ErrorKind::SignInNeeded:
        return {Words::tr("Please sign in again"),
            joined(facts.standing,
                Words::tr("To keep the record safe, your sign-in has ended. %1")
                    .arg(nothingLost())),
            //: Button
            Words::tr("Sign in again")};
    case ErrorKind::AccessEnded:
        return {Words::tr("Your access to this record ended"),
            Words::tr("If that surprises you, %1. %2").arg(facts.call, nothingLost()), {}};
    case ErrorKind::KeychainUnavailable:
        return {Words::tr("This computer has no unlocked password store"),
            Words::tr("You will be asked to sign in each time you start Kinward."),
            //: Button
            Words::tr("How to fix it")};
    case ErrorKind::StorageFailed:
        return {Words::tr("This computer could not save the record"),
            Words::tr("Its disk may be full. Free some space, then try again. Nothing at %1 was "
                      "changed.")
                .arg(facts.practice),
            tryAgain()};
    default:
        break;
    }
    return {Words::tr("This was stopped"),
        Words::tr("%1 You can start again at any time.").arg(nothingLost()), tryAgain()};
}

} // namespace

ErrorText describeError(const Error &error, const care::Practice &practice,
    const QDateTime &lastSync, const QDateTime &now)
{
    const Facts facts{
        practiceName(practice),
        callPhrase(practice),
        lastSync.isValid() ? asOfText(lastSync, false, now.date()) : QString(),
    };
    switch (error.kind) {
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
    case ErrorKind::CaptivePortal:
    case ErrorKind::CertificateRejected:
    case ErrorKind::ClockWrong:
        return describeConnection(error.kind, facts, now);
    case ErrorKind::PortalUnavailable:
    case ErrorKind::RateLimited:
    case ErrorKind::Forbidden:
    case ErrorKind::NotFound:
    case ErrorKind::Rejected:
    case ErrorKind::Malformed:
        return describeAnswer(error, facts);
    case ErrorKind::SignInNeeded:
    case ErrorKind::AccessEnded:
    case ErrorKind::KeychainUnavailable:
    case ErrorKind::StorageFailed:
    case ErrorKind::Cancelled:
        break;
    }
    return describeOwnSide(error.kind, facts);
}

ErrorText describeAccess(
    care::Section section, care::SectionAccess access, const care::PatientLink &link)
{
    const QString name = sectionName(section);
    const QString call = callPhrase(link.practice);
    switch (access) {
    case care::SectionAccess::Granted:
        return {};
    case care::SectionAccess::NotOffered:
        //: %1 is the name of a section, e.g. Billing
        return {Words::tr("%1: not part of this portal").arg(name),
            Words::tr("This practice does not share this section online. To ask about it, %1.")
                .arg(call),
            {}};
    case care::SectionAccess::NotInScope:
        return {Words::tr("%1: not included when you signed in").arg(name),
            Words::tr("Sign in again and allow this section to see it here. %1").arg(nothingLost()),
            Words::tr("Sign in again")};
    case care::SectionAccess::NotPermitted:
        break;
    }
    const QString level = link.accessLevel.isEmpty()
        ? QString()
        //: %1 is a person, %2 the name of an access level, as the practice wrote it
        : Words::tr("Your access to %1's record is “%2”.").arg(link.patientName, link.accessLevel);
    return {Words::tr("%1: not part of your access").arg(name),
        joined(level,
            Words::tr("The practice decides what a caregiver may see. To ask for more, %1.")
                .arg(call)),
        {}};
}

ErrorText describeEndedAccess(const care::PatientLink &link)
{
    const QString call = callPhrase(link.practice);
    if (link.endReason == QLatin1String("patient-adult"))
        return {Words::tr("%1 is now an adult, so your access ended").arg(link.patientName),
            Words::tr("%1 can invite you again. If you have questions, %2. %3")
                .arg(link.patientName, call, nothingLost()),
            {}};
    return {Words::tr("Your access to %1's record ended").arg(link.patientName),
        Words::tr("If that surprises you, %1. %2").arg(call, nothingLost()), {}};
}

QString describeStoreFault(store::StoreFault fault, const care::Practice &practice)
{
    using store::StoreFault;
    const QString name = practiceName(practice);
    switch (fault) {
    case StoreFault::None:
        break;
    case StoreFault::DiskFull:
        return Words::tr("This computer's disk is full, so the record is kept only until you close "
                         "Kinward. Free some space, then start Kinward again.");
    case StoreFault::NotWritable:
        return Words::tr("Kinward cannot write to its folder on this computer, so the record is "
                         "kept only until you close it. Ask whoever looks after this computer, "
                         "then start Kinward again.");
    case StoreFault::Damaged:
        return Words::tr("The copy of the record on this computer was damaged, so we removed it. "
                         "We read it again from %1 as soon as there is a connection. %2")
            .arg(name, nothingLost());
    case StoreFault::KeyLost:
        return Words::tr("This computer's password store no longer has the key to the copy of the "
                         "record, so we removed that copy. We read it again from %1 as soon as "
                         "there is a connection.")
            .arg(name);
    case StoreFault::TooNew:
        return Words::tr("The copy of the record on this computer was made by a newer Kinward, so "
                         "we removed it. We read it again from %1 as soon as there is a "
                         "connection. To avoid this, install the newest Kinward.")
            .arg(name);
    }
    return {};
}

QString describeLostRecords()
{
    return Words::tr("This computer's password store no longer has the key to the record kept "
                     "here, so we removed that copy. Sign in to read it again from the practice.");
}

QString momentText(const QDateTime &moment, const QDate &today)
{
    const QDateTime local = moment.toLocalTime();
    const QString time = QLocale().toString(local.time(), QLocale::ShortFormat);
    const qint64 daysAgo = local.date().daysTo(today);
    if (daysAgo == 0)
        //: A moment; %1 is the time of day, e.g. 9:12 AM
        return Words::tr("today, %1").arg(time);
    if (daysAgo == 1)
        return Words::tr("yesterday, %1").arg(time);
    //: A date format of Qt, for a day of this year: "Tuesday, November 24"
    const QString format = local.date().year() == today.year() ? Words::tr("dddd, MMMM d")
                                                               //: The same for another year
                                                               : Words::tr("MMMM d, yyyy");
    //: %1 is a date, %2 the time of day
    return Words::tr("%1, %2").arg(QLocale().toString(local.date(), format), time);
}

QString asOfText(const QDateTime &synced, bool isConnected, const QDate &today)
{
    const QString moment = momentText(synced, today);
    //: %1 is a moment, e.g. "today, 9:12 AM"
    return isConnected ? Words::tr("Last updated %1").arg(moment)
                       : models::wording::withOneStop(
                           Words::tr("You are looking at the record as of %1.").arg(moment));
}

QString practiceName(const care::Practice &practice)
{
    //: Stands for a practice's name in the middle of a sentence
    return practice.name.isEmpty() ? Words::tr("the practice") : practice.name;
}

QString callPhrase(const care::Practice &practice)
{
    // Whole phrases, because they are put together differently in every language.
    if (!practice.name.isEmpty() && !practice.phone.isEmpty())
        //: Middle of a sentence; %1 is a practice, %2 its telephone number
        return Words::tr("call %1 at %2").arg(practice.name, practice.phone);
    if (!practice.name.isEmpty())
        return Words::tr("call %1").arg(practice.name);
    return Words::tr("call the practice");
}

} // namespace kinward::ui
