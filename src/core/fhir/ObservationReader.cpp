#include "core/fhir/ObservationReader.h"

#include "core/fhir/ChoiceReader.h"
#include "core/fhir/DatatypeReaders.h"
#include "core/fhir/ReadRecord.h"
#include "core/fhir/ResourceReader.h"
#include "core/fhir/ValueReader.h"

#include <algorithm>
#include <array>

namespace kinward::fhir
{

namespace
{

using care::Flag;

struct FlagCode {
    QLatin1String code;
    Flag flag;
};

/// HL7 v3 ObservationInterpretation (and v2 table 0078, whose codes of the same name mean the
/// same), the codes that place a value. HU and LU are "significantly" high and low: by a large
/// amount, but without the "immediate action" that defines HH and LL, so they are not shown as
/// critical. `<` and `>` lie beyond what the instrument measures, LX and HX beyond a threshold.
/// Codes that state a finding and not a place (POS, R, DET …) are no flag: whether they are good
/// news depends on the test.
constexpr std::array flagCodes{
    FlagCode{QLatin1String("N"), Flag::Normal},
    FlagCode{QLatin1String("L"), Flag::Low},
    FlagCode{QLatin1String("LU"), Flag::Low},
    FlagCode{QLatin1String("LX"), Flag::Low},
    FlagCode{QLatin1String("<"), Flag::Low},
    FlagCode{QLatin1String("H"), Flag::High},
    FlagCode{QLatin1String("HU"), Flag::High},
    FlagCode{QLatin1String("HX"), Flag::High},
    FlagCode{QLatin1String(">"), Flag::High},
    FlagCode{QLatin1String("LL"), Flag::CriticalLow},
    FlagCode{QLatin1String("HH"), Flag::CriticalHigh},
    FlagCode{QLatin1String("A"), Flag::Abnormal},
    FlagCode{QLatin1String("EX"), Flag::Abnormal},
    FlagCode{QLatin1String("AA"), Flag::CriticalAbnormal},
};

int gravityOf(Flag flag)
{
    switch (flag) {
    case Flag::None:
        return 0;
    case Flag::Normal:
        return 1;
    case Flag::Abnormal:
        return 2;
    case Flag::Low:
    case Flag::High:
        return 3; // says more than Abnormal
    case Flag::CriticalAbnormal:
        return 4;
    case Flag::CriticalLow:
    case Flag::CriticalHigh:
        return 5;
    }
    return 0;
}

/// A practice's own code system may use the same letters for something else.
bool isInterpretationSystem(const QString &system)
{
    return system.isEmpty() || system.contains(QLatin1String("ObservationInterpretation"))
        || system.endsWith(QLatin1String("v2/0078")) || system.endsWith(QLatin1String("v2-0078"))
        || system == QLatin1String("urn:oid:2.16.840.1.113883.5.83");
}

Flag flagOfCode(const care::Coding &coding)
{
    if (!isInterpretationSystem(coding.system))
        return Flag::None;
    const auto *const found = std::find_if(flagCodes.begin(), flagCodes.end(),
        [&coding](const FlagCode &entry) { return entry.code == coding.code; });
    return found == flagCodes.end() ? Flag::None : found->flag;
}

care::ReferenceRange readReferenceRange(Element element)
{
    care::ReferenceRange range;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "low")
            range.low = readQuantity(value);
        else if (key == "high")
            range.high = readQuantity(value);
        else if (key == "text")
            range.text = value.text();
        else if (key == "appliesTo")
            range.appliesTo = readTexts(value, readLabel).join(QStringLiteral(", "));
        else if (key == "type")
            if (const auto type = readConcept(value); !type.hasCode(u"normal"))
                range.type = type.label();
    });
    return range;
}

/// Of an observation or one of its components.
template <typename Value> void readInterpretation(Value &measured, Element value)
{
    const auto interpretation = readList(value, readConcept);
    measured.flag = flagOf(interpretation);
    measured.interpretation = interpretation.isEmpty() ? QString() : interpretation.first().label();
}

care::ObservationComponent readComponent(Element element)
{
    care::ObservationComponent component;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "code") {
            component.code = readConcept(value);
        } else if (key == "interpretation") {
            readInterpretation(component, value);
        } else if (key == "referenceRange") {
            component.ranges = readList(value, readReferenceRange);
        } else if (key == "dataAbsentReason") {
            component.absentReason = readConcept(value).label();
        } else if (auto any = readAnyValue(key, value)) {
            component.value = std::move(any->text);
            component.quantity = std::move(any->quantity);
        }
    });
    return component;
}

/// The first known moment of effective[x]; a period or a timing stands at its start.
bool readEffective(care::Observation &observation, std::string_view key, Element value)
{
    if (key == "effectiveDateTime" || key == "effectiveInstant")
        observation.effective = readDateTime(value);
    else if (key == "effectivePeriod")
        observation.effective = readPeriod(value).start;
    else if (key == "effectiveTiming")
        value.eachField([&observation](std::string_view timingKey, Element timing) {
            if (timingKey == "event")
                observation.effective = readFirst(timing, readDateTime);
        });
    else
        return false;
    return true;
}

void readResult(care::Observation &observation, std::string_view key, Element value)
{
    if (key == "interpretation") {
        readInterpretation(observation, value);
    } else if (key == "referenceRange") {
        observation.ranges = readList(value, readReferenceRange);
    } else if (key == "component") {
        observation.components = readList(value, readComponent);
    } else if (key == "dataAbsentReason") {
        observation.absentReason = readLabel(value);
    } else if (key == "bodySite") {
        observation.bodySite = readLabel(value);
    } else if (key == "method") {
        observation.method = readLabel(value);
    } else if (key == "hasMember") {
        observation.members = readList(value, readReference);
    } else if (auto any = readAnyValue(key, value)) {
        observation.value = std::move(any->text);
        observation.quantity = std::move(any->quantity);
    }
}

} // namespace

care::Flag flagOf(const QList<care::CodeableConcept> &interpretation)
{
    Flag gravest = Flag::None;
    for (const care::CodeableConcept &said : interpretation) {
        for (const care::Coding &coding : said.codings) {
            const Flag flag = flagOfCode(coding);
            if (gravityOf(flag) > gravityOf(gravest))
                gravest = flag;
        }
    }
    return gravest;
}

void readObservationField(care::Observation &observation, std::string_view key, Element value)
{
    if (key == "status")
        observation.status = value.term();
    else if (key == "category")
        observation.categories = readList(value, readConcept);
    else if (key == "code")
        observation.code = readConcept(value);
    else if (key == "issued")
        observation.issued = readDateTime(value);
    else if (key == "performer")
        observation.performers = readList(value, readReference);
    else if (key == "note")
        observation.notes = readTexts(value, readAnnotation);
    else if (!readEffective(observation, key, value))
        readResult(observation, key, value);
}

template <> Result<care::Observation> readRecord(const QByteArray &json)
{
    const auto finish = [](care::Observation &observation, const Contained &contained) {
        contained.resolve(observation.members);
        contained.resolve(observation.performers);
    };
    return readResource<care::Observation>(
        QLatin1String("Observation"), json, readObservationField, finish);
}

} // namespace kinward::fhir
