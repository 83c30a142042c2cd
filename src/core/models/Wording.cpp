#include "core/models/Wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace kinward::models::wording
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Wording)
};

struct CodeWord {
    QLatin1String code;
    const char *word;
};

/// The word for a code; a code that FHIR did not know yet is shown as it was sent.
template <std::size_t N> QString wordFor(const QString &code, const std::array<CodeWord, N> &words)
{
    const auto found = std::find_if(
        words.begin(), words.end(), [&code](const CodeWord &entry) { return entry.code == code; });
    return found == words.end() ? code : Words::tr(found->word);
}

constexpr std::array appointmentWords{
    CodeWord{QLatin1String("proposed"), QT_TRANSLATE_NOOP("Wording", "Proposed")},
    CodeWord{QLatin1String("pending"), QT_TRANSLATE_NOOP("Wording", "Waiting for confirmation")},
    CodeWord{QLatin1String("booked"), QT_TRANSLATE_NOOP("Wording", "Booked")},
    CodeWord{QLatin1String("arrived"), QT_TRANSLATE_NOOP("Wording", "Arrived")},
    CodeWord{QLatin1String("checked-in"), QT_TRANSLATE_NOOP("Wording", "Checked in")},
    CodeWord{QLatin1String("fulfilled"), QT_TRANSLATE_NOOP("Wording", "Took place")},
    CodeWord{QLatin1String("cancelled"), QT_TRANSLATE_NOOP("Wording", "Canceled")},
    CodeWord{QLatin1String("noshow"), QT_TRANSLATE_NOOP("Wording", "Missed")},
    CodeWord{QLatin1String("waitlist"), QT_TRANSLATE_NOOP("Wording", "On the waiting list")},
};

constexpr std::array prescriptionWords{
    CodeWord{QLatin1String("active"), QT_TRANSLATE_NOOP("Wording", "Active")},
    CodeWord{QLatin1String("on-hold"), QT_TRANSLATE_NOOP("Wording", "On hold")},
    CodeWord{QLatin1String("cancelled"), QT_TRANSLATE_NOOP("Wording", "Canceled")},
    CodeWord{QLatin1String("completed"), QT_TRANSLATE_NOOP("Wording", "Completed")},
    CodeWord{QLatin1String("stopped"), QT_TRANSLATE_NOOP("Wording", "Stopped")},
    CodeWord{QLatin1String("draft"), QT_TRANSLATE_NOOP("Wording", "Not yet prescribed")},
    CodeWord{QLatin1String("unknown"), QT_TRANSLATE_NOOP("Wording", "Status not known")},
};

constexpr std::array questionnaireWords{
    CodeWord{QLatin1String("in-progress"), QT_TRANSLATE_NOOP("Wording", "Not finished")},
    CodeWord{QLatin1String("completed"), QT_TRANSLATE_NOOP("Wording", "Completed")},
    CodeWord{QLatin1String("amended"), QT_TRANSLATE_NOOP("Wording", "Changed after completion")},
    CodeWord{QLatin1String("stopped"), QT_TRANSLATE_NOOP("Wording", "Stopped")},
};

constexpr std::array invoiceWords{
    CodeWord{QLatin1String("draft"), QT_TRANSLATE_NOOP("Wording", "In preparation")},
    CodeWord{QLatin1String("issued"), QT_TRANSLATE_NOOP("Wording", "Due")},
    CodeWord{QLatin1String("balanced"), QT_TRANSLATE_NOOP("Wording", "Paid")},
    CodeWord{QLatin1String("cancelled"), QT_TRANSLATE_NOOP("Wording", "Canceled")},
};

constexpr std::array benefitWords{
    CodeWord{QLatin1String("queued"), QT_TRANSLATE_NOOP("Wording", "Waiting at the insurer")},
    CodeWord{QLatin1String("complete"), QT_TRANSLATE_NOOP("Wording", "Processed")},
    CodeWord{QLatin1String("error"), QT_TRANSLATE_NOOP("Wording", "Problem at the insurer")},
    CodeWord{QLatin1String("partial"), QT_TRANSLATE_NOOP("Wording", "Processed in part")},
};

constexpr std::array reportWords{
    CodeWord{QLatin1String("registered"), QT_TRANSLATE_NOOP("Wording", "Results to come")},
    CodeWord{QLatin1String("partial"), QT_TRANSLATE_NOOP("Wording", "Some results to come")},
    CodeWord{QLatin1String("preliminary"), QT_TRANSLATE_NOOP("Wording", "Preliminary")},
    CodeWord{QLatin1String("amended"), QT_TRANSLATE_NOOP("Wording", "Changed by the laboratory")},
    CodeWord{
        QLatin1String("corrected"), QT_TRANSLATE_NOOP("Wording", "Corrected by the laboratory")},
    CodeWord{QLatin1String("appended"), QT_TRANSLATE_NOOP("Wording", "Added to by the laboratory")},
    CodeWord{QLatin1String("cancelled"), QT_TRANSLATE_NOOP("Wording", "Canceled")},
    CodeWord{QLatin1String("unknown"), QT_TRANSLATE_NOOP("Wording", "Status not known")},
};

/// "$" for the currencies everybody here writes so; the ISO code for the others, since "$" alone
/// would mislead.
QString currencySign(const QString &currency)
{
    if (currency == QLatin1String("USD"))
        return QStringLiteral("$");
    if (currency == QLatin1String("EUR"))
        return QStringLiteral("€");
    if (currency == QLatin1String("GBP"))
        return QStringLiteral("£");
    return currency.isEmpty() ? QString() : currency + QChar(QChar::Nbsp);
}

/// ISO 4217 minor units where they are not two.
int decimalsOf(const QString &currency)
{
    static constexpr std::array whole{QLatin1String("JPY"), QLatin1String("KRW"),
        QLatin1String("CLP"), QLatin1String("VND"), QLatin1String("ISK"), QLatin1String("PYG")};
    return std::find(whole.begin(), whole.end(), currency) == whole.end() ? 2 : 0;
}

QString flagSign(care::Flag flag)
{
    switch (flag) {
    case care::Flag::None:
    case care::Flag::Normal:
        return {};
    case care::Flag::Low:
        return QStringLiteral("▼");
    case care::Flag::High:
        return QStringLiteral("▲");
    case care::Flag::Abnormal:
        return QStringLiteral("◆");
    case care::Flag::CriticalLow:
    case care::Flag::CriticalHigh:
    case care::Flag::CriticalAbnormal:
        return QStringLiteral("‼");
    }
    return {};
}

} // namespace

QString longDate(const care::PartialDateTime &when)
{
    using Precision = care::PartialDateTime::Precision;
    if (when.precision != Precision::Day && when.precision != Precision::Time)
        return when.label();
    const QLocale locale;
    const QString day = locale.toString(when.localDate(), QLocale::LongFormat);
    if (when.precision == Precision::Day)
        return day;
    //: %1 a date, %2 a time of day: "Tuesday, November 24, 2026, 2:30 PM"
    return Words::tr("%1, %2").arg(
        day, locale.toString(when.value.toLocalTime().time(), QLocale::ShortFormat));
}

QString shortDate(const care::PartialDateTime &when) { return when.label(); }

QString birthDate(const care::PartialDateTime &when)
{
    if (when.precision != care::PartialDateTime::Precision::Day)
        return when.asSent;
    // The order in which the birth date is asked for and typed, in every language.
    return when.date().toString(QStringLiteral("MM/dd/yyyy"));
}

QString relativeDay(const QDate &day, const QDate &today)
{
    constexpr qint64 farDays = 7; ///< beyond a week the date says more
    const qint64 days = today.daysTo(day);
    if (!day.isValid() || !today.isValid() || std::abs(days) > farDays)
        return {};
    if (days == 0)
        return Words::tr("today");
    if (days == 1)
        return Words::tr("tomorrow");
    if (days == -1)
        return Words::tr("yesterday");
    return days > 0 ? Words::tr("in %n day(s)", nullptr, int(days))
                    : Words::tr("%n day(s) ago", nullptr, int(-days));
}

QString money(const care::Money &amount)
{
    if (!amount.value)
        return {};
    const QString sign = currencySign(amount.currency);
    const int decimals = decimalsOf(amount.currency);
    const QLocale locale;
    // Without a currency, QLocale would put in its own.
    return sign.isEmpty() ? locale.toString(*amount.value, 'f', decimals)
                          : locale.toCurrencyString(*amount.value, sign, decimals).trimmed();
}

QString appointmentStatus(const QString &code) { return wordFor(code, appointmentWords); }

QString prescriptionStatus(const QString &code) { return wordFor(code, prescriptionWords); }

QString questionnaireStatus(const QString &code) { return wordFor(code, questionnaireWords); }

QString invoiceStatus(const QString &code) { return wordFor(code, invoiceWords); }

QString benefitOutcome(const QString &code) { return wordFor(code, benefitWords); }

QString reportStatus(const QString &code)
{
    return code == QLatin1String("final") ? QString() : wordFor(code, reportWords);
}

QString flagWord(care::Flag flag)
{
    switch (flag) {
    case care::Flag::None:
    case care::Flag::Normal:
        return {};
    case care::Flag::Low:
        return Words::tr("Low", "flag of a test result");
    case care::Flag::High:
        return Words::tr("High", "flag of a test result");
    case care::Flag::CriticalLow:
        return Words::tr("Critical low", "flag of a test result");
    case care::Flag::CriticalHigh:
        return Words::tr("Critical high", "flag of a test result");
    case care::Flag::Abnormal:
        return Words::tr("Outside the usual", "flag of a test result");
    case care::Flag::CriticalAbnormal:
        return Words::tr("Critical", "flag of a test result");
    }
    return {};
}

QString flagText(care::Flag flag)
{
    const QString word = flagWord(flag);
    return word.isEmpty() ? word : flagSign(flag) + u' ' + word;
}

Tone flagTone(care::Flag flag)
{
    switch (flag) {
    case care::Flag::None:
        return Tone::Neutral;
    case care::Flag::Normal:
        return Tone::Good;
    case care::Flag::Low:
    case care::Flag::High:
    case care::Flag::Abnormal:
        return Tone::Attention;
    case care::Flag::CriticalLow:
    case care::Flag::CriticalHigh:
    case care::Flag::CriticalAbnormal:
        return Tone::Danger;
    }
    return Tone::Neutral;
}

QString searchKey(const QString &text)
{
    QString key;
    key.reserve(text.size());
    const QString decomposed = text.normalized(QString::NormalizationForm_KD);
    for (const QChar c : decomposed) {
        if (!c.isMark())
            key.append(c);
    }
    return key.toCaseFolded().simplified();
}

QString capitalized(const QString &text)
{
    return text.isEmpty() ? text : QLocale().toUpper(text.left(1)) + text.mid(1);
}

} // namespace kinward::models::wording
