#pragma once

#include <QDate>
#include <QString>

namespace kinward::ui
{

/// A birth date as people type it: mm/dd/yyyy, with or without leading zeros, with / - . or spaces
/// between, digits alone, or year-month-day.
struct BirthDateInput {
    enum class Problem {
        None,
        Empty,
        Incomplete,
        ShortYear,
        NoSuchMonth,
        NoSuchDay,
        Future,
        TooLongAgo
    };

    QDate date; ///< valid only without a problem
    Problem problem = Problem::Empty;
    int month = 0; ///< as typed, for the problem's sentence
    int day = 0;
    int year = 0;

    static BirthDateInput read(const QString &text, const QDate &today);
};

/// The text with the separators that belong there, while it is being typed: "0314" becomes
/// "03/14/".
QString withSeparators(const QString &typed);

} // namespace kinward::ui
