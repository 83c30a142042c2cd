#include "core/models/CareWording.h"

#include "core/models/CodeWords.h"
#include "core/models/Wording.h"

namespace kinward::models::wording
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CareWording)
};

constexpr auto context = "CareWording";

constexpr std::array planWords{
    CodeWord{QLatin1String("draft"), QT_TRANSLATE_NOOP("CareWording", "In preparation")},
    CodeWord{QLatin1String("active"), QT_TRANSLATE_NOOP("CareWording", "Active")},
    CodeWord{QLatin1String("on-hold"), QT_TRANSLATE_NOOP("CareWording", "On hold")},
    CodeWord{QLatin1String("revoked"), QT_TRANSLATE_NOOP("CareWording", "Withdrawn")},
    CodeWord{QLatin1String("completed"), QT_TRANSLATE_NOOP("CareWording", "Completed")},
    CodeWord{QLatin1String("unknown"), QT_TRANSLATE_NOOP("CareWording", "Status not known")},
};

constexpr std::array activityWords{
    CodeWord{QLatin1String("not-started"), QT_TRANSLATE_NOOP("CareWording", "Not started yet")},
    CodeWord{QLatin1String("scheduled"), QT_TRANSLATE_NOOP("CareWording", "Planned")},
    CodeWord{QLatin1String("in-progress"), QT_TRANSLATE_NOOP("CareWording", "Ongoing")},
    CodeWord{QLatin1String("on-hold"), QT_TRANSLATE_NOOP("CareWording", "On hold")},
    CodeWord{QLatin1String("completed"), QT_TRANSLATE_NOOP("CareWording", "Completed")},
    CodeWord{QLatin1String("cancelled"), QT_TRANSLATE_NOOP("CareWording", "Canceled")},
    CodeWord{QLatin1String("stopped"), QT_TRANSLATE_NOOP("CareWording", "Stopped")},
    CodeWord{QLatin1String("unknown"), QT_TRANSLATE_NOOP("CareWording", "Status not known")},
};

constexpr std::array reportedWords{
    CodeWord{QLatin1String("active"), QT_TRANSLATE_NOOP("CareWording", "Taken")},
    CodeWord{QLatin1String("completed"), QT_TRANSLATE_NOOP("CareWording", "No longer taken")},
    CodeWord{QLatin1String("intended"), QT_TRANSLATE_NOOP("CareWording", "To be taken later")},
    CodeWord{QLatin1String("stopped"), QT_TRANSLATE_NOOP("CareWording", "Stopped")},
    CodeWord{QLatin1String("on-hold"), QT_TRANSLATE_NOOP("CareWording", "On hold")},
    CodeWord{QLatin1String("unknown"), QT_TRANSLATE_NOOP("CareWording", "Status not known")},
    CodeWord{QLatin1String("not-taken"), QT_TRANSLATE_NOOP("CareWording", "Not taken")},
};

constexpr std::array goalWords{
    CodeWord{QLatin1String("proposed"), QT_TRANSLATE_NOOP("CareWording", "Proposed")},
    CodeWord{QLatin1String("planned"), QT_TRANSLATE_NOOP("CareWording", "Planned")},
    CodeWord{QLatin1String("accepted"), QT_TRANSLATE_NOOP("CareWording", "Agreed on")},
    CodeWord{QLatin1String("active"), QT_TRANSLATE_NOOP("CareWording", "Active")},
    CodeWord{QLatin1String("on-hold"), QT_TRANSLATE_NOOP("CareWording", "On hold")},
    CodeWord{QLatin1String("completed"), QT_TRANSLATE_NOOP("CareWording", "Completed")},
    CodeWord{QLatin1String("cancelled"), QT_TRANSLATE_NOOP("CareWording", "Canceled")},
    CodeWord{QLatin1String("rejected"), QT_TRANSLATE_NOOP("CareWording", "Not agreed on")},
};

constexpr std::array achievementWords{
    CodeWord{QLatin1String("in-progress"), QT_TRANSLATE_NOOP("CareWording", "Under way")},
    CodeWord{QLatin1String("improving"), QT_TRANSLATE_NOOP("CareWording", "Getting closer")},
    CodeWord{QLatin1String("worsening"), QT_TRANSLATE_NOOP("CareWording", "Getting farther away")},
    CodeWord{QLatin1String("no-change"), QT_TRANSLATE_NOOP("CareWording", "No change")},
    CodeWord{QLatin1String("achieved"), QT_TRANSLATE_NOOP("CareWording", "Reached")},
    CodeWord{QLatin1String("sustaining"), QT_TRANSLATE_NOOP("CareWording", "Reached and kept up")},
    CodeWord{QLatin1String("not-achieved"), QT_TRANSLATE_NOOP("CareWording", "Not reached")},
    CodeWord{QLatin1String("no-progress"), QT_TRANSLATE_NOOP("CareWording", "No progress")},
    CodeWord{QLatin1String("not-attainable"),
        QT_TRANSLATE_NOOP("CareWording", "Cannot be reached any more")},
};

} // namespace

QString period(const care::Period &period)
{
    const QString start = shortDate(period.start);
    const QString end = shortDate(period.end);
    if (end.isEmpty())
        //: A span of time that goes on; %1 is a date
        return start.isEmpty() ? QString() : Words::tr("since %1").arg(start);
    if (start.isEmpty())
        //: A span of time; %1 is the date it ends or ended
        return Words::tr("until %1").arg(end);
    //: A span of time; %1 and %2 are dates
    return start == end ? start : Words::tr("%1 – %2").arg(start, end);
}

bool isOver(const care::Period &period, const QDate &today)
{
    using Precision = care::PartialDateTime::Precision;
    switch (period.end.precision) {
    case Precision::None:
        return false;
    case Precision::Year: // a year ends with its last day
        return period.end.date().year() < today.year();
    case Precision::Month:
        return period.end.date().addMonths(1) <= today;
    case Precision::Day:
    case Precision::Time:
        break;
    }
    return period.end.localDate() < today;
}

QString carePlanStatus(const QString &code) { return wordFor(context, code, planWords); }

QString activityStatus(const QString &code) { return wordFor(context, code, activityWords); }

QString reportedStatus(const QString &code) { return wordFor(context, code, reportedWords); }

QString goalStatus(const QString &code) { return wordFor(context, code, goalWords); }

QString documentStatus(const QString &status, const QString &docStatus)
{
    if (status == QLatin1String("superseded"))
        return Words::tr("Replaced by a newer one", "status of a document");
    if (docStatus == QLatin1String("preliminary"))
        return Words::tr("Preliminary", "status of a document");
    if (docStatus == QLatin1String("amended"))
        return Words::tr("Changed after it was finished", "status of a document");
    return {};
}

QString goalAchievement(const QString &code, const QString &label)
{
    const QString word = wordFor(context, code, achievementWords);
    return word == code ? label : word;
}

Tone goalTone(const QString &achievementCode)
{
    if (achievementCode == QLatin1String("achieved")
        || achievementCode == QLatin1String("sustaining")
        || achievementCode == QLatin1String("improving"))
        return Tone::Good;
    return achievementCode == QLatin1String("worsening")
            || achievementCode == QLatin1String("not-achieved")
        ? Tone::Attention
        : Tone::Neutral;
}

} // namespace kinward::models::wording
