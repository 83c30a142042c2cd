#include "core/care/Observation.h"

#include <QCoreApplication>

#include <algorithm>

namespace kinward::care
{

namespace
{

QString sameUnitRange(const Quantity &low, const Quantity &high)
{
    Quantity bare = low;
    if (low.unit == high.unit && low.code == high.code) {
        bare.unit.clear();
        bare.code.clear();
    }
    //: A range of values, e.g. "4.0 – 5.6 %"
    return QCoreApplication::translate("ReferenceRange", "%1 – %2").arg(bare.label(), high.label());
}

QString openRange(QLatin1String comparator, const Quantity &end)
{
    Quantity said = end;
    if (said.comparator.isEmpty())
        said.comparator = comparator;
    return said.label();
}

} // namespace

QString ReferenceRange::label() const
{
    const bool hasLow = low && !low->asSent.isEmpty();
    const bool hasHigh = high && !high->asSent.isEmpty();
    QString said = text;
    if (hasLow && hasHigh)
        said = sameUnitRange(*low, *high);
    else if (hasHigh)
        said = openRange(QLatin1String("<="), *high);
    else if (hasLow)
        said = openRange(QLatin1String(">="), *low);
    if (said.isEmpty())
        return said;
    if (!appliesTo.isEmpty())
        //: %1 is a range of values, %2 whom it is for: "12 – 16 g/dL (Female)"
        said = QCoreApplication::translate("ReferenceRange", "%1 (%2)").arg(said, appliesTo);
    if (type.isEmpty())
        return said;
    //: %1 is the kind of range, e.g. "Therapeutic", %2 the range itself
    return QCoreApplication::translate("ReferenceRange", "%1: %2").arg(type, said);
}

bool Observation::hasCategory(QStringView category) const
{
    return std::any_of(categories.begin(), categories.end(),
        [category](const CodeableConcept &kind) { return kind.hasCode(category); });
}

int Observation::outsideRange() const
{
    const auto flagged = std::count_if(components.begin(), components.end(),
        [](const ObservationComponent &component) { return isOutsideRange(component.flag); });
    return int(flagged) + (isOutsideRange(flag) ? 1 : 0);
}

int gravity(Flag flag)
{
    switch (flag) {
    case Flag::None:
    case Flag::Normal:
        return 0;
    case Flag::Abnormal:
        return 1;
    case Flag::Low:
    case Flag::High:
        return 2;
    case Flag::CriticalAbnormal:
        return 3;
    case Flag::CriticalLow:
    case Flag::CriticalHigh:
        return 4;
    }
    return 0;
}

Flag Observation::gravest() const
{
    Flag gravest = gravity(flag) > 0 ? flag : Flag::None;
    for (const ObservationComponent &component : components) {
        if (gravity(component.flag) > gravity(gravest))
            gravest = component.flag;
    }
    return gravest;
}

} // namespace kinward::care
