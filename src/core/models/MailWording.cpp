#include "core/models/MailWording.h"

#include "core/models/Wording.h"

#include <QCoreApplication>
#include <QLocale>

namespace kinward::models::wording
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(MailWording)
};

} // namespace

QString listMoment(const QDateTime &when, const QDateTime &now)
{
    if (!when.isValid())
        return {};
    constexpr qint64 week = 7;
    const QDateTime local = when.toLocalTime();
    const QDate today = now.toLocalTime().date();
    const qint64 daysAgo = local.date().daysTo(today);
    if (daysAgo == 0)
        return QLocale().toString(local.time(), QLocale::ShortFormat);
    if (daysAgo == 1)
        //: In a list of messages, beside the times of today's: the day before today
        return Words::tr("Yesterday");
    if (daysAgo > 1 && daysAgo < week)
        return capitalized(QLocale().toString(local.date(), QStringLiteral("dddd")));
    //: A date format of Qt, in a list of messages, for a day of this year: "Nov 3"
    const QString format = local.date().year() == today.year() ? Words::tr("MMM d")
                                                               //: The same for another year
                                                               : Words::tr("MMM d, yyyy");
    return QLocale().toString(local.date(), format);
}

QString deliveryText(Delivery delivery)
{
    switch (delivery) {
    case Delivery::Received:
        break;
    case Delivery::Draft:
        return Words::tr("Draft: not sent");
    case Delivery::CameBack:
        return Words::tr("Came back: not sent");
    case Delivery::Waiting:
        return Words::tr("Waiting to be sent");
    case Delivery::Sending:
        return Words::tr("Being sent");
    case Delivery::Sent:
        //: How far a message has come: the portal has it
        return Words::tr("Sent");
    case Delivery::Delivered:
        //: How far a message has come: it is in the practice's inbox
        return Words::tr("Delivered to the practice");
    case Delivery::Read:
        return Words::tr("Read at the practice");
    }
    return {};
}

QString deliveryWord(Delivery delivery)
{
    switch (delivery) {
    case Delivery::Draft:
        //: Badge of a message that is still being written
        return Words::tr("Draft");
    case Delivery::CameBack:
        //: Badge of a message that the portal did not take
        return Words::tr("Came back");
    case Delivery::Waiting:
        //: Badge of a message that has not left yet
        return Words::tr("Waiting");
    case Delivery::Sending:
        //: Badge of a message that is just leaving
        return Words::tr("Being sent");
    default:
        return {};
    }
}

Tone deliveryTone(Delivery delivery)
{
    return delivery == Delivery::CameBack ? Tone::Danger : Tone::Neutral;
}

QString noTopic()
{
    //: Stands for the subject of a message that has none
    return Words::tr("(No subject)");
}

} // namespace kinward::models::wording
