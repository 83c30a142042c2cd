#include "core/models/TrendSeries.h"

#include "core/fhir/RecordReader.h"
#include "core/models/LabModel.h"
#include "core/models/Units.h"
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

void append(QList<Measured> &all, const care::Observation &result,
    const std::optional<care::Quantity> &amount, care::Flag flag,
    const QList<care::ReferenceRange> &ranges)
{
    const care::PartialDateTime &when
        = result.effective.isKnown() ? result.effective : result.issued;
    if (!amount || !amount->value || !when.isKnown())
        return;
    all.append(
        {{when, 0, amount->label(), amount->comparator, flag, result.meta.id}, *amount, ranges});
}

QList<Measured> measuredOf(const QList<care::Observation> &observations, const TrendTest &test)
{
    QList<Measured> all;
    QSet<QString> seen; // a report may hold a result that stands on its own, too
    for (const care::Observation &result : observations) {
        if (!isValid(result) || !isSame(result.code, test.code) || seen.contains(result.meta.id))
            continue;
        if (!result.meta.id.isEmpty())
            seen.insert(result.meta.id);
        if (!test.part) {
            append(all, result, result.quantity, result.flag, result.ranges);
            continue;
        }
        for (const care::ObservationComponent &component : result.components) {
            if (isSame(component.code, *test.part))
                append(all, result, component.quantity, component.flag, {});
        }
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
    for (auto measured = all.crbegin(); measured != all.crend(); ++measured) {
        for (const care::ReferenceRange &range : measured->ranges) {
            if (!range.type.isEmpty())
                continue; // a goal of treatment is not what is usual
            series.low = endIn(range.low, unit, measured->amount);
            series.high = endIn(range.high, unit, measured->amount);
            if (!series.low && !series.high)
                continue;
            series.range = range.label();
            return;
        }
    }
}

} // namespace

QString TrendTest::label() const
{
    //: %1 is a test, %2 one of its parts: "Blood pressure: Systolic"
    return part ? LabResultModel::tr("%1: %2").arg(code.label(), part->label()) : code.label();
}

TrendSeries trendOf(const QList<care::Observation> &observations, const TrendTest &test)
{
    TrendSeries series;
    series.title = test.label();
    const QList<Measured> all = measuredOf(observations, test);
    if (all.isEmpty())
        return series;
    const care::Quantity &latest = all.last().amount;
    const QString unit = unitKey(latest);
    series.unit = latest.unit.isEmpty() ? unit : latest.unit;
    for (const Measured &measured : all) {
        const auto value = valueIn(measured.amount, unit);
        if (!value) {
            ++series.otherUnit;
            continue;
        }
        series.points.append(measured.point);
        series.points.last().value = *value;
    }
    readRange(series, all, unit);
    return series;
}

TrendSeries readTrend(const store::RecordStore &store, const TrendTest &test)
{
    const QString type = fhir::resourceTypeOf<care::Observation>();
    return trendOf(fhir::readRecords<care::Observation>(store.all(type)).values, test);
}

} // namespace kinward::models
