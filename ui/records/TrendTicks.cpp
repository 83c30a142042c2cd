#include "ui/records/TrendTicks.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace kinward::ui
{

namespace
{

double niceStep(double rough)
{
    const double power = std::pow(10, std::floor(std::log10(rough)));
    for (const double multiple : {1.0, 2.0, 5.0}) {
        if (rough <= multiple * power * (1 + 1e-9))
            return multiple * power;
    }
    return 10 * power;
}

QDate beginning(const QDate &day, int months)
{
    const int index = (day.month() - 1) / months * months;
    return {day.year(), index + 1, 1};
}

QString monthLabel(const QDate &day, int months)
{
    constexpr int year = 12;
    const QLocale locale;
    if (months >= year)
        return locale.toString(day, QStringLiteral("yyyy"));
    return locale.toString(day, QStringLiteral("MMM yyyy"));
}

QList<DateTick> monthTicks(const QDate &first, const QDate &last, int months)
{
    constexpr int year = 12;
    QList<DateTick> ticks;
    QDate day = months > year ? QDate(first.year() / (months / year) * (months / year), 1, 1)
                              : beginning(first, std::min(months, year));
    for (; day <= last; day = day.addMonths(months)) {
        if (day >= first)
            ticks.append({day, monthLabel(day, months)});
    }
    return ticks;
}

QList<DateTick> dayTicks(const QDate &first, const QDate &last, int days)
{
    QList<DateTick> ticks;
    const QLocale locale;
    for (QDate day = first; day <= last; day = day.addDays(days))
        ticks.append({day, locale.toString(day, QLocale::ShortFormat)});
    return ticks;
}

} // namespace

QList<double> ValueTicks::all() const
{
    QList<double> ticks;
    const int count = int(std::lround((high - low) / step));
    for (int i = 0; i <= count; ++i)
        ticks.append(low + i * step);
    return ticks;
}

int ValueTicks::decimals() const { return std::max(0, int(-std::floor(std::log10(step) + 1e-9))); }

ValueTicks valueTicks(double low, double high, int about)
{
    if (high - low <= std::abs(high) * 1e-9) { // one value only
        const double room = high == 0 ? 1 : std::abs(high) * 0.1;
        low -= room;
        high += room;
    }
    ValueTicks ticks;
    ticks.step = niceStep((high - low) / std::max(1, about));
    ticks.low = std::floor(low / ticks.step + 1e-9) * ticks.step;
    ticks.high = std::ceil(high / ticks.step - 1e-9) * ticks.step;
    return ticks;
}

QList<DateTick> dateTicks(const QDate &first, const QDate &last, int most)
{
    constexpr qint64 manyDays = 60; // from here on months say more
    if (first.daysTo(last) < manyDays) {
        const int days = int(first.daysTo(last)) / std::max(1, most - 1) + 1;
        return dayTicks(first, last, days);
    }
    for (const int months : {1, 2, 3, 6, 12, 24, 60, 120, 240}) {
        QList<DateTick> ticks = monthTicks(first, last, months);
        if (ticks.size() <= most)
            return ticks;
    }
    return {};
}

} // namespace kinward::ui
