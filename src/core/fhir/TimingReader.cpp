#include "core/fhir/TimingReader.h"

#include "core/fhir/DatatypeReaders.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTime>

#include <array>

namespace kinward::fhir
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Timing)
};

struct Repeat {
    QString frequency;
    QString frequencyMax;
    QString period;
    QString periodMax;
    QString periodUnit;
    QStringList days;
    QStringList times;
    QStringList when;
    QString bounds;
};

struct CodeWord {
    QLatin1String code;
    const char *word;
};

/// HL7 v3 TimingEvent and FHIR EventTiming.
constexpr std::array eventWords{
    CodeWord{QLatin1String("MORN"), QT_TRANSLATE_NOOP("Timing", "in the morning")},
    CodeWord{QLatin1String("NOON"), QT_TRANSLATE_NOOP("Timing", "at noon")},
    CodeWord{QLatin1String("AFT"), QT_TRANSLATE_NOOP("Timing", "in the afternoon")},
    CodeWord{QLatin1String("EVE"), QT_TRANSLATE_NOOP("Timing", "in the evening")},
    CodeWord{QLatin1String("NIGHT"), QT_TRANSLATE_NOOP("Timing", "at night")},
    CodeWord{QLatin1String("PHS"), QT_TRANSLATE_NOOP("Timing", "after falling asleep")},
    CodeWord{QLatin1String("HS"), QT_TRANSLATE_NOOP("Timing", "at bedtime")},
    CodeWord{QLatin1String("WAKE"), QT_TRANSLATE_NOOP("Timing", "on waking")},
    CodeWord{QLatin1String("C"), QT_TRANSLATE_NOOP("Timing", "with meals")},
    CodeWord{QLatin1String("CM"), QT_TRANSLATE_NOOP("Timing", "with breakfast")},
    CodeWord{QLatin1String("CD"), QT_TRANSLATE_NOOP("Timing", "with lunch")},
    CodeWord{QLatin1String("CV"), QT_TRANSLATE_NOOP("Timing", "with dinner")},
    CodeWord{QLatin1String("AC"), QT_TRANSLATE_NOOP("Timing", "before meals")},
    CodeWord{QLatin1String("ACM"), QT_TRANSLATE_NOOP("Timing", "before breakfast")},
    CodeWord{QLatin1String("ACD"), QT_TRANSLATE_NOOP("Timing", "before lunch")},
    CodeWord{QLatin1String("ACV"), QT_TRANSLATE_NOOP("Timing", "before dinner")},
    CodeWord{QLatin1String("PC"), QT_TRANSLATE_NOOP("Timing", "after meals")},
    CodeWord{QLatin1String("PCM"), QT_TRANSLATE_NOOP("Timing", "after breakfast")},
    CodeWord{QLatin1String("PCD"), QT_TRANSLATE_NOOP("Timing", "after lunch")},
    CodeWord{QLatin1String("PCV"), QT_TRANSLATE_NOOP("Timing", "after dinner")},
};

/// A code that has no word here is said as it was sent: leaving it out would change the
/// instruction.
QString eventWord(const QString &code)
{
    for (const CodeWord &entry : eventWords) {
        if (entry.code == code)
            return Words::tr(entry.word);
    }
    return code;
}

QString dayWord(const QString &code)
{
    static constexpr std::array days{QLatin1String("mon"), QLatin1String("tue"),
        QLatin1String("wed"), QLatin1String("thu"), QLatin1String("fri"), QLatin1String("sat"),
        QLatin1String("sun")};
    for (std::size_t i = 0; i < days.size(); ++i) {
        if (days[i] == code)
            return QLocale().dayName(int(i) + 1);
    }
    return code;
}

QString timeWord(const QString &text)
{
    const QTime time = QTime::fromString(text, Qt::ISODate);
    return time.isValid() ? QLocale().toString(time, QLocale::ShortFormat) : text;
}

QString span(const QString &from, const QString &to)
{
    return to.isEmpty() || to == from ? from : from + QStringLiteral("–") + to;
}

/// "2 times a day" for a period of one.
QString timesAUnit(const Repeat &repeat, int count)
{
    const QString times = repeat.frequencyMax.isEmpty()
        ? Words::tr("%n time(s)", "how often a medicine is taken", count)
        : Words::tr("%1 times", "how often a medicine is taken")
              .arg(span(repeat.frequency, repeat.frequencyMax));
    const QString &unit = repeat.periodUnit;
    if (unit == QLatin1String("h"))
        return Words::tr("%1 an hour").arg(times);
    if (unit == QLatin1String("d"))
        return Words::tr("%1 a day").arg(times);
    if (unit == QLatin1String("wk"))
        return Words::tr("%1 a week").arg(times);
    if (unit == QLatin1String("mo"))
        return Words::tr("%1 a month").arg(times);
    if (unit == QLatin1String("a"))
        return Words::tr("%1 a year").arg(times);
    //: %1 e.g. "2 times", %2 a unit of time as the portal sent it
    return Words::tr("%1 every %2").arg(times, unit);
}

/// "every 4–6 hours" for any other period.
QString everyPeriod(const Repeat &repeat)
{
    const QString length = span(repeat.period, repeat.periodMax);
    const QString &unit = repeat.periodUnit;
    if (unit == QLatin1String("s"))
        return Words::tr("every %1 seconds").arg(length);
    if (unit == QLatin1String("min"))
        return Words::tr("every %1 minutes").arg(length);
    if (unit == QLatin1String("h"))
        return Words::tr("every %1 hours").arg(length);
    if (unit == QLatin1String("d"))
        return Words::tr("every %1 days").arg(length);
    if (unit == QLatin1String("wk"))
        return Words::tr("every %1 weeks").arg(length);
    if (unit == QLatin1String("mo"))
        return Words::tr("every %1 months").arg(length);
    if (unit == QLatin1String("a"))
        return Words::tr("every %1 years").arg(length);
    return Words::tr("every %1 %2").arg(length, unit);
}

QString howOften(const Repeat &repeat)
{
    if (repeat.period.isEmpty())
        return {};
    const QString frequency = repeat.frequency.isEmpty() ? QStringLiteral("1") : repeat.frequency;
    bool whole = false;
    const int count = frequency.toInt(&whole);
    if (repeat.period == QLatin1String("1") && repeat.periodMax.isEmpty() && whole)
        return timesAUnit(repeat, count);
    if (count == 1 && repeat.frequencyMax.isEmpty())
        return everyPeriod(repeat);
    //: %1 is how often, %2 the period, e.g. "2–3 times every 4 hours"
    return Words::tr("%1 times %2").arg(span(frequency, repeat.frequencyMax), everyPeriod(repeat));
}

/// boundsDuration, boundsRange or boundsPeriod: for how long.
QString readBounds(std::string_view key, Element value)
{
    if (key == "boundsDuration")
        return Words::tr("for %1").arg(readQuantity(value).label());
    if (key == "boundsRange")
        return Words::tr("for %1").arg(readRange(value));
    const care::Period period = readPeriod(value);
    return period.end.isKnown() ? Words::tr("until %1").arg(period.end.label()) : QString();
}

/// Portals write 1 also as 1.0. A count says no more by it.
QString readCountText(Element element)
{
    QString text = element.number().asSent;
    if (!text.contains(u'.') || text.contains(u'e', Qt::CaseInsensitive))
        return text;
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    return text;
}

Repeat readRepeat(Element element)
{
    Repeat repeat;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "frequency")
            repeat.frequency = readCountText(value);
        else if (key == "frequencyMax")
            repeat.frequencyMax = readCountText(value);
        else if (key == "period")
            repeat.period = readCountText(value);
        else if (key == "periodMax")
            repeat.periodMax = readCountText(value);
        else if (key == "periodUnit")
            repeat.periodUnit = value.term();
        else if (key == "dayOfWeek")
            repeat.days = readTexts(value);
        else if (key == "timeOfDay")
            repeat.times = readTexts(value);
        else if (key == "when")
            repeat.when = readTexts(value);
        else if (key.starts_with("bounds"))
            repeat.bounds = readBounds(key, value);
    });
    return repeat;
}

QString describe(const Repeat &repeat)
{
    QStringList parts{howOften(repeat)};
    for (const QString &code : repeat.when)
        parts.append(eventWord(code));
    for (const QString &code : repeat.days)
        parts.append(dayWord(code));
    for (const QString &time : repeat.times)
        parts.append(timeWord(time));
    parts.append(repeat.bounds);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace

QString readTiming(Element element)
{
    QString code;
    QString repeat;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "code") {
            code = readConcept(value).asWritten();
        } else if (key == "repeat") {
            repeat = describe(readRepeat(value));
        }
    });
    // A code such as QD is jargon; the repeat says the same in words wherever it was sent.
    return repeat.isEmpty() ? code : repeat;
}

} // namespace kinward::fhir
