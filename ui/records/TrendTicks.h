#pragma once

#include <QDate>
#include <QList>
#include <QString>

namespace kinward::ui
{

/// Round numbers for an axis that holds all of `low` … `high`.
struct ValueTicks {
    double low = 0; ///< the axis begins and ends at a tick
    double high = 1;
    double step = 1;

    QList<double> all() const;
    int decimals() const; ///< that the step needs
};

ValueTicks valueTicks(double low, double high, int about);

struct DateTick {
    QDate day;
    QString label;
};

/// Beginnings of years, months or days, whichever are at most `most` between the two.
QList<DateTick> dateTicks(const QDate &first, const QDate &last, int most);

} // namespace kinward::ui
