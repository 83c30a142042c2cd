#include "core/models/VitalWording.h"

#include "core/models/Units.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>

namespace kinward::models
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(VitalWording)
};

constexpr QStringView loinc(u"http://loinc.org");

struct Kind {
    QStringView code;
    VitalGroup group;
    const char *name; ///< codes of the same name mean the same
};

constexpr auto pressureName = QT_TRANSLATE_NOOP("VitalWording", "Blood pressure");
constexpr auto oxygenName = QT_TRANSLATE_NOOP("VitalWording", "Oxygen saturation");
constexpr auto temperatureName = QT_TRANSLATE_NOOP("VitalWording", "Body temperature");
constexpr auto weightName = QT_TRANSLATE_NOOP("VitalWording", "Weight");
constexpr auto heightName = QT_TRANSLATE_NOOP("VitalWording", "Height");
constexpr auto headName = QT_TRANSLATE_NOOP("VitalWording", "Head circumference");

/// The vital signs of FHIR R4 (§10.1, observation-vitalsigns) and US Core, and codes near them.
constexpr std::array kinds{
    Kind{u"85354-9", VitalGroup::Circulation, pressureName},
    Kind{u"55284-4", VitalGroup::Circulation, pressureName},
    Kind{u"96607-7", VitalGroup::Circulation,
        QT_TRANSLATE_NOOP("VitalWording", "Average blood pressure")},
    Kind{u"8480-6", VitalGroup::Circulation,
        QT_TRANSLATE_NOOP("VitalWording", "Systolic blood pressure")},
    Kind{u"8462-4", VitalGroup::Circulation,
        QT_TRANSLATE_NOOP("VitalWording", "Diastolic blood pressure")},
    Kind{u"8478-0", VitalGroup::Circulation,
        QT_TRANSLATE_NOOP("VitalWording", "Mean blood pressure")},
    Kind{u"8867-4", VitalGroup::Circulation, QT_TRANSLATE_NOOP("VitalWording", "Heart rate")},
    Kind{u"9279-1", VitalGroup::Breathing, QT_TRANSLATE_NOOP("VitalWording", "Breathing rate")},
    Kind{u"2708-6", VitalGroup::Breathing, oxygenName},
    Kind{u"59408-5", VitalGroup::Breathing, oxygenName},
    Kind{u"8310-5", VitalGroup::Body, temperatureName},
    Kind{u"8331-1", VitalGroup::Body, temperatureName},
    Kind{u"29463-7", VitalGroup::Body, weightName},
    Kind{u"3141-9", VitalGroup::Body, weightName},
    Kind{u"8302-2", VitalGroup::Body, heightName},
    Kind{u"8306-3", VitalGroup::Body, QT_TRANSLATE_NOOP("VitalWording", "Length lying down")},
    Kind{u"39156-5", VitalGroup::Body, QT_TRANSLATE_NOOP("VitalWording", "Body mass index (BMI)")},
    Kind{u"59576-9", VitalGroup::Body, QT_TRANSLATE_NOOP("VitalWording", "BMI percentile")},
    Kind{u"9843-4", VitalGroup::Body, headName},
    Kind{u"8287-5", VitalGroup::Body, headName},
    Kind{u"8289-1", VitalGroup::Body,
        QT_TRANSLATE_NOOP("VitalWording", "Head circumference percentile")},
    Kind{u"77606-2", VitalGroup::Body,
        QT_TRANSLATE_NOOP("VitalWording", "Weight for length percentile")},
    Kind{u"72514-3", VitalGroup::Other, QT_TRANSLATE_NOOP("VitalWording", "Pain, from 0 to 10")},
};

const care::ObservationComponent *componentOf(
    const care::Observation &result, QStringView code, QStringView mean)
{
    const auto found = std::find_if(result.components.begin(), result.components.end(),
        [&](const care::ObservationComponent &component) {
            const bool isIt
                = component.code.hasCode(loinc, code) || component.code.hasCode(loinc, mean);
            return isIt && component.quantity && component.quantity->value;
        });
    return found == result.components.end() ? nullptr : &*found;
}

QString partText(const care::ObservationComponent &component)
{
    //: In place of a value; %1 is the reason as the practice wrote it
    const QString value = !component.value.isEmpty() || component.absentReason.isEmpty()
        ? component.value
        : Words::tr("no value: %1").arg(component.absentReason);
    //: %1 is a part of a measurement, %2 its value
    return value.isEmpty() ? QString() : Words::tr("%1: %2").arg(component.code.label(), value);
}

} // namespace

QString BloodPressure::label() const
{
    const care::Quantity &first = *systolic->quantity;
    const care::Quantity &second = *diastolic->quantity;
    const QString unit = first.unit.isEmpty() ? first.code : first.unit;
    return QStringLiteral("%1%2/%3%4 %5")
        .arg(first.comparator, first.asSent, second.comparator, second.asSent, unit)
        .trimmed();
}

std::optional<BloodPressure> bloodPressureOf(const care::Observation &result)
{
    const BloodPressure pressure{
        componentOf(result, u"8480-6", u"96608-5"), componentOf(result, u"8462-4", u"96609-3")};
    if (!pressure.systolic || !pressure.diastolic
        || unitKey(*pressure.systolic->quantity) != unitKey(*pressure.diastolic->quantity))
        return std::nullopt;
    return pressure;
}

namespace wording
{

std::optional<VitalKind> vitalKind(const care::CodeableConcept &code)
{
    const auto found = std::find_if(kinds.begin(), kinds.end(),
        [&code](const Kind &kind) { return code.hasCode(loinc, kind.code); });
    if (found == kinds.end())
        return std::nullopt;
    const auto first = std::find_if(
        kinds.begin(), kinds.end(), [&](const Kind &kind) { return kind.name == found->name; });
    return VitalKind{int(first - kinds.begin()), found->group, Words::tr(found->name)};
}

QString vitalGroup(VitalGroup group)
{
    switch (group) {
    case VitalGroup::Circulation:
        return Words::tr("Heart and circulation");
    case VitalGroup::Breathing:
        return Words::tr("Breathing");
    case VitalGroup::Body:
        return Words::tr("Body");
    case VitalGroup::Other:
        break;
    }
    return Words::tr("Other", "heading over vital signs");
}

QString vitalValue(const care::Observation &result)
{
    QStringList parts;
    const auto pressure = bloodPressureOf(result);
    if (!result.value.isEmpty())
        parts.append(result.value);
    if (pressure)
        parts.append(pressure->label());
    for (const care::ObservationComponent &component : result.components) {
        if (!pressure || (&component != pressure->systolic && &component != pressure->diastolic))
            parts.append(partText(component));
    }
    parts.removeAll(QString());
    if (!parts.isEmpty())
        return parts.join(QStringLiteral("; "));
    //: In place of a value; %1 is the reason as the practice wrote it
    return result.absentReason.isEmpty() ? Words::tr("no value")
                                         : Words::tr("no value: %1").arg(result.absentReason);
}

//: The upper number of a blood pressure
QString systolic() { return Words::tr("Systolic"); }

//: The lower number of a blood pressure
QString diastolic() { return Words::tr("Diastolic"); }

} // namespace wording
} // namespace kinward::models
