#include "core/care/PartialDateTime.h"

#include <QCoreApplication>
#include <QLocale>

#include <limits>
#include <optional>
#include <utility>

namespace kinward::care
{

namespace
{

/// Walks over the fixed-width parts of a FHIR date; a part that is not there leaves it where it
/// stands.
class Cursor
{
public:
    explicit Cursor(QStringView text)
        : m_rest(text)
    {
    }

    bool atEnd() const { return m_rest.isEmpty(); }

    bool take(char16_t c)
    {
        if (!m_rest.startsWith(QChar(c)))
            return false;
        m_rest = m_rest.mid(1);
        return true;
    }

    /// Exactly `width` ASCII digits, else -1.
    int number(qsizetype width)
    {
        if (m_rest.size() < width)
            return -1;
        int value = 0;
        for (const QChar c : m_rest.left(width)) {
            if (c < u'0' || c > u'9')
                return -1;
            value = value * 10 + (c.unicode() - u'0');
        }
        m_rest = m_rest.mid(width);
        return value;
    }

    /// A fraction of any length as whole milliseconds, cut and not rounded; -1 where there are no
    /// digits.
    int milliseconds()
    {
        int value = 0;
        int digits = 0;
        for (; !atEnd() && m_rest.front() >= u'0' && m_rest.front() <= u'9'; ++digits) {
            if (digits < 3)
                value = value * 10 + (m_rest.front().unicode() - u'0');
            m_rest = m_rest.mid(1);
        }
        for (int i = digits; i < 3; ++i)
            value *= 10;
        return digits > 0 ? value : -1;
    }

private:
    QStringView m_rest;
};

/// `T09:30`, `T09:30:00`, `T09:30:00.123`; invalid where it is none of these.
QTime takeTime(Cursor &cursor)
{
    const int hour = cursor.number(2);
    const int minute = cursor.take(u':') ? cursor.number(2) : -1;
    int second = 0;
    int msec = 0;
    if (cursor.take(u':')) {
        second = cursor.number(2);
        if (cursor.take(u'.'))
            msec = cursor.milliseconds();
    }
    // FHIR allows a leap second, QTime does not.
    return {hour, minute, second == 60 ? 59 : second, msec};
}

/// `Z`, `+05:00`, `-05:00`, or nothing at all (then local time, as some portals mean it).
std::optional<QDateTime> takeOffset(Cursor &cursor, QDate date, QTime time)
{
    if (cursor.atEnd())
        return QDateTime(date, time);
    if (cursor.take(u'Z'))
        return QDateTime(date, time, Qt::UTC);
    const int sign = cursor.take(u'+') ? 1 : cursor.take(u'-') ? -1 : 0;
    const int hours = cursor.number(2);
    const int minutes = cursor.take(u':') ? cursor.number(2) : -1;
    if (sign == 0 || hours < 0 || hours > 14 || minutes < 0 || minutes > 59)
        return std::nullopt;
    return QDateTime(date, time, Qt::OffsetFromUTC, sign * (hours * 3600 + minutes * 60));
}

using Precision = PartialDateTime::Precision;

std::pair<Precision, QDateTime> parse(QStringView text)
{
    Cursor cursor(text);
    const std::pair<Precision, QDateTime> unknown{Precision::None, {}};
    const int year = cursor.number(4);
    int month = 1;
    int day = 1;
    Precision precision = Precision::Year;
    if (cursor.take(u'-')) {
        month = cursor.number(2);
        precision = Precision::Month;
        if (cursor.take(u'-')) {
            day = cursor.number(2);
            precision = Precision::Day;
        }
    }
    const QDate date(year, month, day);
    if (year < 1 || !date.isValid())
        return unknown;
    if (cursor.atEnd())
        return {precision, QDateTime(date, QTime(0, 0))};
    if (precision != Precision::Day || !cursor.take(u'T'))
        return unknown;
    const QTime time = takeTime(cursor);
    if (!time.isValid())
        return unknown;
    const auto value = takeOffset(cursor, date, time);
    if (!value || !cursor.atEnd())
        return unknown;
    return {Precision::Time, *value};
}

} // namespace

PartialDateTime PartialDateTime::fromFhir(const QString &text)
{
    auto [precision, value] = parse(text);
    return {precision, std::move(value), text};
}

QDate PartialDateTime::localDate() const
{
    return precision == Precision::Time ? value.toLocalTime().date() : value.date();
}

qint64 PartialDateTime::order() const
{
    return isKnown() ? value.toMSecsSinceEpoch() : std::numeric_limits<qint64>::min();
}

QString PartialDateTime::label() const
{
    const QLocale locale;
    switch (precision) {
    case Precision::None:
    case Precision::Year:
        return asSent;
    case Precision::Month:
        //: A month of a year, e.g. "March 2024"
        return QCoreApplication::translate("PartialDateTime", "%1 %2")
            .arg(locale.standaloneMonthName(date().month()), QString::number(date().year()));
    case Precision::Day:
    case Precision::Time:
        break;
    }
    //: Short date in Qt's date format letters, e.g. "Nov 24, 2026"
    return locale.toString(
        localDate(), QCoreApplication::translate("PartialDateTime", "MMM d, yyyy"));
}

} // namespace kinward::care
