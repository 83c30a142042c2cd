#include "core/models/TrendSeries.h"

#include "core/fhir/RecordReader.h"
#include "core/models/LabModel.h"
#include "core/models/Units.h"
#include "core/models/VitalWording.h"
#include "core/models/Wording.h"

#include <QSet>

#include <algorithm>

namespace kinward::models
{

namespace
{

struct Measured {
    TrendPoint point;
    care::Quantity amount;
    std::optional<care::Quantity> second; ///< of a pair
    QList<care::ReferenceRange> ranges;
};

bool isSame(const care::CodeableConcept &a, const care::CodeableConcept &b)
{
    if (a.codings.isEmpty() || b.codings.isEmpty())
        return !a.label().isEmpty()
            && wording::searchKey(a.label()) == wording::searchKey(b.label());
    return std::any_of(a.codings.begin(), a.codings.end(), [&b](const care::Coding &coding) {
        return !coding.code.isEmpty() && b.hasCode(coding.system, coding.code);
    });
}

bool isValid(const care::Observation &result)
{
    return !care::isEnteredInError(result) && result.status != QLatin1String("cancelled");
}

const care::PartialDateTime &whenOf(const care::Observation &result)
{
    return result.effective.isKnown() ? result.effective : result.issued;
}

void append(QList<Measured> &all, const care::Observation &result,
    const std::optional<care::Quantity> &amount, care::Flag flag,
    const QList<care::ReferenceRange> &ranges)
{
    if (!amount || !amount->value || !whenOf(result).isKnown())
        return;
    all.append({{whenOf(result), 0, amount->label(), amount->comparator, flag, result.meta.id, {}},
        *amount, {}, ranges});
}

void appendPressure(QList<Measured> &all, const care::Observation &result)
{
    const auto pressure = bloodPressureOf(result);
    if (!pressure || !whenOf(result).isKnown())
        return;
    const care::ObservationComponent &systolic = *pressure->systolic;
    const care::ObservationComponent &diastolic = *pressure->diastolic;
    const QString comparator = systolic.quantity->comparator + diastolic.quantity->comparator;
    all.append({{whenOf(result), 0, pressure->label(), comparator, result.gravest(), result.meta.id,
                    TrendPair{systolic.flag, 0, diastolic.flag}},
        *systolic.quantity, diastolic.quantity, {}});
}

/// What `take` takes of the results that count, in time order.
template <typename Take>
QList<Measured> measuredOf(const QList<care::Observation> &observations, Take take)
{
    QList<Measured> all;
    QSet<QString> seen; // a report may hold a result that stands on its own, too
    for (const care::Observation &result : observations) {
        if (!isValid(result) || seen.contains(result.meta.id))
            continue;
        if (!result.meta.id.isEmpty())
            seen.insert(result.meta.id);
        take(all, result);
    }
    std::stable_sort(all.begin(), all.end(), [](const Measured &a, const Measured &b) {
        return a.point.when.order() < b.point.when.order();
    });
    return all;
}

std::optional<double> endIn(
    const std::optional<care::Quantity> &end, const QString &unit, const care::Quantity &measured)
{
    if (!end)
        return std::nullopt;
    care::Quantity amount = *end;
    // A range is often sent without its unit: then it is in that of the result.
    if (amount.unit.isEmpty() && amount.code.isEmpty()) {
        amount.unit = measured.unit;
        amount.code = measured.code;
    }
    return valueIn(amount, unit);
}

/// Of the latest result that has a usual range.
void readRange(TrendSeries &series, const QList<Measured> &all, const QString &unit)
{
    for (qsizetype i = all.size(); i-- > 0;) {
        const Measured &measured = all.at(i);
        for (const care::ReferenceRange &range : measured.ranges) {
            if (!range.type.isEmpty())
                continue; // a goal of treatment is not what is usual
            series.low = endIn(range.low, unit, measured.amount);
            series.high = endIn(range.high, unit, measured.amount);
            if (!series.low && !series.high)
                continue;
            series.range = range.label();
            return;
        }
    }
}

/// The point in the unit of the series; none where it cannot be said in it.
std::optional<TrendPoint> pointIn(const Measured &measured, const QString &unit)
{
    const auto value = valueIn(measured.amount, unit);
    const auto second = measured.second ? valueIn(*measured.second, unit) : value;
    if (!value || !second)
        return std::nullopt;
    TrendPoint point = measured.point;
    point.value = *value;
    if (point.pair)
        point.pair->second = *second;
    return point;
}

TrendSeries seriesOf(const QString &title, const QList<Measured> &all)
{
    TrendSeries series;
    series.title = title;
    if (all.isEmpty())
        return series;
    const care::Quantity &latest = all.last().amount;
    const QString unit = unitKey(latest);
    series.unit = latest.unit.isEmpty() ? unit : latest.unit;
    for (const Measured &measured : all) {
        if (auto point = pointIn(measured, unit))
            series.points.append(std::move(*point));
        else
            ++series.otherUnit;
    }
    readRange(series, all, unit);
    return series;
}

} // namespace

QString TrendTest::label() const
{
    //: %1 is a test, %2 one of its parts: "Blood pressure: Systolic"
    return part ? LabResultModel::tr("%1: %2").arg(code.label(), part->label()) : code.label();
}

TrendSeries trendOf(const QList<care::Observation> &observations, const TrendTest &test)
{
    const auto take = [&test](QList<Measured> &all, const care::Observation &result) {
        if (!isSame(result.code, test.code))
            return;
        if (!test.part)
            append(all, result, result.quantity, result.flag, result.ranges);
        for (const care::ObservationComponent &component : result.components) {
            if (test.part && isSame(component.code, *test.part))
                append(all, result, component.quantity, component.flag, {});
        }
    };
    return seriesOf(test.label(), measuredOf(observations, take));
}

TrendSeries trendOfAll(const QList<care::Observation> &observations, const QString &title)
{
    const auto take = [](QList<Measured> &all, const care::Observation &result) {
        append(all, result, result.quantity, result.flag, result.ranges);
    };
    return seriesOf(title, measuredOf(observations, take));
}

TrendSeries pressureTrend(const QList<care::Observation> &observations, const QString &title)
{
    TrendSeries series = seriesOf(title, measuredOf(observations, appendPressure));
    series.firstPart = wording::systolic();
    series.secondPart = wording::diastolic();
    return series;
}

TrendSeries readTrend(const store::RecordStore &store, const TrendTest &test)
{
    const QString type = fhir::resourceTypeOf<care::Observation>();
    return trendOf(fhir::readRecords<care::Observation>(store.all(type)).values, test);
}

} // namespace kinward::models
