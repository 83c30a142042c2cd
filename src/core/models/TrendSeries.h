#pragma once

#include "core/care/Observation.h"
#include "core/store/RecordStore.h"

#include <optional>

namespace kinward::models
{

/// What is followed over time: a test, or one part of it (systolic, of a blood pressure).
struct TrendTest {
    care::CodeableConcept code;
    std::optional<care::CodeableConcept> part;

    QString label() const;
};

/// Of two numbers that were measured together.
struct TrendPair {
    care::Flag firstFlag = care::Flag::None; ///< of the point's value
    double second = 0; ///< in the unit of the series
    care::Flag secondFlag = care::Flag::None;
};

struct TrendPoint {
    care::PartialDateTime when;
    double value = 0; ///< in the unit of the series
    QString sent; ///< as the practice wrote it: "< 5.40 mg/dL"
    QString comparator; ///< of "< 5": the true value lies beyond the mark
    care::Flag flag = care::Flag::None; ///< of the whole
    QString recordId;
    std::optional<TrendPair> pair; ///< in every point of a series of pairs, and in no other
};

/// One test over time, in one unit.
struct TrendSeries {
    QString title;
    QString unit; ///< as the practice writes it
    QList<TrendPoint> points; ///< in time order
    std::optional<double> low; ///< of the latest usual range, in the unit of the series
    std::optional<double> high;
    QString range; ///< that range as it is read
    int otherUnit = 0; ///< results in a unit that cannot be turned into this one
    QString firstPart; ///< of a series of pairs: what the two numbers are, "Systolic" …
    QString secondPart; ///< … and "Diastolic"

    bool isTrend() const { return points.size() >= 2; }
};

/// Results of the same test: by a coding that both have, else by the same label. The unit is the
/// latest result's; what cannot be said in it is left out and counted.
TrendSeries trendOf(const QList<care::Observation> &observations, const TrendTest &test);
/// Results that are known to be of one kind, whatever their codes.
TrendSeries trendOfAll(const QList<care::Observation> &observations, const QString &title);
/// Blood pressure: systolic and diastolic together, of results that have both.
TrendSeries pressureTrend(const QList<care::Observation> &observations, const QString &title);
TrendSeries readTrend(const store::RecordStore &store, const TrendTest &test);

} // namespace kinward::models
