#include "ui/activation/BirthDateInput.h"

#include <QRegularExpression>

#include <algorithm>

namespace kinward::ui
{

namespace
{

constexpr int oldestAge = 130;

QRegularExpressionMatch whole(const QString &pattern, const QString &text)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text);
}

/// Month, day and year as typed, 0 where they are missing; the year's length tells 42 from 1942.
struct Parts {
    int month = 0;
    int day = 0;
    int year = 0;
    int yearDigits = 0;
};

Parts split(const QString &text)
{
    static const auto separators = QStringLiteral("[/\\-. ]+");
    if (auto iso = whole(QStringLiteral("(\\d{4})") + separators + QStringLiteral("(\\d{1,2})")
                + separators + QStringLiteral("(\\d{1,2})"),
            text);
        iso.hasMatch())
        return {iso.captured(2).toInt(), iso.captured(3).toInt(), iso.captured(1).toInt(), 4};
    if (auto digits = whole(QStringLiteral("(\\d{2})(\\d{2})(\\d{4})"), text); digits.hasMatch())
        return {
            digits.captured(1).toInt(), digits.captured(2).toInt(), digits.captured(3).toInt(), 4};
    static const QRegularExpression separator(separators);
    const auto parts = text.split(separator, Qt::SkipEmptyParts);
    const auto number = [&](int index) { return index < parts.size() ? parts[index].toInt() : 0; };
    return {number(0), number(1), number(2), parts.size() > 2 ? int(parts[2].size()) : 0};
}

BirthDateInput::Problem problemOf(const Parts &parts, const QDate &today)
{
    using P = BirthDateInput::Problem;
    if (parts.month == 0 && parts.day == 0)
        return P::Incomplete;
    if (parts.month < 1 || parts.month > 12)
        return P::NoSuchMonth;
    if (parts.yearDigits == 0 || parts.day == 0)
        return P::Incomplete;
    if (parts.yearDigits != 4)
        return P::ShortYear;
    const QDate date(parts.year, parts.month, parts.day);
    if (!date.isValid())
        return P::NoSuchDay;
    if (date > today)
        return P::Future;
    return date < today.addYears(-oldestAge) ? P::TooLongAgo : P::None;
}

bool hasLetters(const QString &text)
{
    return std::any_of(
        text.cbegin(), text.cend(), [](QChar character) { return character.isLetter(); });
}

bool isSeparator(QChar character) { return QStringView(u"/-. ").contains(character); }

} // namespace

BirthDateInput BirthDateInput::read(const QString &text, const QDate &today)
{
    const auto trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return {};
    const auto parts = hasLetters(trimmed) ? Parts{} : split(trimmed);
    BirthDateInput input;
    input.problem = problemOf(parts, today);
    input.month = parts.month;
    input.day = parts.day;
    input.year = parts.year;
    if (input.problem == Problem::None)
        input.date = QDate(parts.year, parts.month, parts.day);
    return input;
}

QString withSeparators(const QString &typed)
{
    // Year first is pasted, never built up digit by digit: leave it as it is.
    static const QRegularExpression yearFirst(QStringLiteral("^\\d{4}[/\\-. ]"));
    if (yearFirst.match(typed).hasMatch() || hasLetters(typed))
        return typed;

    QString result;
    int part = 0;
    QString digits;
    for (const auto character : typed) {
        if (isSeparator(character) && part < 2 && !digits.isEmpty()) {
            result += QLatin1Char('/');
            ++part;
            digits.clear();
        }
        if (!character.isDigit() || (part == 2 && digits.size() == 4))
            continue;
        digits += QString::number(character.digitValue());
        result += digits.back();
        // No month begins with 2…9 and no day with 4…9: one digit is the whole of it.
        const int completeFrom = part == 0 ? 2 : 4;
        const bool complete = digits.size() == 2 || digits.toInt() >= completeFrom;
        if (part < 2 && complete) {
            result += QLatin1Char('/');
            ++part;
            digits.clear();
        }
    }
    return result;
}

} // namespace kinward::ui
