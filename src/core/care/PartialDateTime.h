#pragma once

#include <QDateTime>
#include <QString>

namespace kinward::care
{

/// A FHIR date, dateTime or instant, as precise as it was sent and no more (FHIR R4 §2.24.0.1).
struct PartialDateTime {
    enum class Precision { None, Year, Month, Day, Time };

    Precision precision = Precision::None;
    QDateTime value; ///< the first moment it can mean; with the sent offset where there was one,
                     ///< else local time
    QString asSent; ///< the text of the portal

    bool isKnown() const { return precision != Precision::None; }
    QDate date() const { return value.date(); } ///< where it was said, in the sent offset
    QDate localDate() const; ///< where this computer stands; the same day unless Precision::Time
    /// Milliseconds since 1970 for ordering; what is not known comes before everything that is.
    qint64 order() const;
    /// Short and in the locale's way, as precise as sent: "Nov 24, 2026", "March 2024", "2024".
    QString label() const;

    /// Reads `2024`, `2024-03`, `2024-03-14`, `2024-03-14T09:30:00-05:00`. Anything else:
    /// Precision::None, text kept.
    static PartialDateTime fromFhir(const QString &text);

    friend bool operator==(const PartialDateTime &a, const PartialDateTime &b)
    {
        return a.asSent == b.asSent;
    }
};

/// FHIR Period: either end may be open.
struct Period {
    PartialDateTime start;
    PartialDateTime end;
};

} // namespace kinward::care
