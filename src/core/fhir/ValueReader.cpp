#include "core/fhir/ValueReader.h"

#include "core/fhir/DatatypeReaders.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTime>

#include <array>

namespace kinward::fhir
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FhirValue)
};

QString readBoolean(Element element)
{
    const auto value = element.boolean();
    if (!value)
        return {};
    //: The answer to a question, or the value of a test that is either so or not
    return *value ? Words::tr("Yes") : Words::tr("No");
}

QString readNumber(Element element) { return element.number().asSent; }

QString readDateLabel(Element element)
{
    const care::PartialDateTime when = readDateTime(element);
    if (when.precision != care::PartialDateTime::Precision::Time)
        return when.label();
    //: A date and a time of day, e.g. "Nov 24, 2026, 2:30 PM"
    return Words::tr("%1, %2").arg(
        when.label(), QLocale().toString(when.value.toLocalTime().time(), QLocale::ShortFormat));
}

QString readTimeLabel(Element element)
{
    const QString text = element.text();
    const QTime time = QTime::fromString(text, Qt::ISODate);
    return time.isValid() ? QLocale().toString(time, QLocale::ShortFormat) : text;
}

QString readPeriodLabel(Element element)
{
    const care::Period period = readPeriod(element);
    if (!period.end.isKnown())
        return period.start.isKnown() ? Words::tr("since %1").arg(period.start.label()) : QString();
    if (!period.start.isKnown())
        return Words::tr("until %1").arg(period.end.label());
    //: From one date to another
    return Words::tr("%1 – %2").arg(period.start.label(), period.end.label());
}

/// A curve is not text: say how many points it has, and in which unit.
QString readSampledData(Element element)
{
    care::Quantity origin;
    int points = 0;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "origin")
            origin = readQuantity(value);
        else if (key == "data")
            points = int(value.text().split(u' ', Qt::SkipEmptyParts).size());
    });
    if (points == 0)
        return {};
    const QString count = Words::tr("%n measured point(s)", nullptr, points);
    //: %1 is a count of measured points, %2 their unit
    return origin.unit.isEmpty() ? count : Words::tr("%1 in %2").arg(count, origin.unit);
}

QString readConceptLabel(Element element) { return readConcept(element).label(); }

QString readCodingLabel(Element element)
{
    return care::CodeableConcept{{readCoding(element)}, {}}.label();
}

QString readAttachmentLabel(Element element)
{
    const care::Attachment attachment = readAttachment(element);
    return attachment.title.isEmpty() ? attachment.contentType : attachment.title;
}

QString readReferenceLabel(Element element)
{
    const care::Reference reference = readReference(element);
    return reference.display.isEmpty() ? reference.reference : reference.display;
}

struct ValueKind {
    std::string_view key;
    QString (*read)(Element);
};

constexpr std::array valueKinds{
    ValueKind{"valueCodeableConcept", readConceptLabel},
    ValueKind{"valueString", readText},
    ValueKind{"valueCoding", readCodingLabel},
    ValueKind{"valueBoolean", readBoolean},
    ValueKind{"valueInteger", readNumber},
    ValueKind{"valueDecimal", readNumber},
    ValueKind{"valueRange", readRange},
    ValueKind{"valueRatio", readRatio},
    ValueKind{"valueSampledData", readSampledData},
    ValueKind{"valueTime", readTimeLabel},
    ValueKind{"valueDateTime", readDateLabel},
    ValueKind{"valueDate", readDateLabel},
    ValueKind{"valueInstant", readDateLabel},
    ValueKind{"valuePeriod", readPeriodLabel},
    ValueKind{"valueUri", readText},
    ValueKind{"valueUrl", readText},
    ValueKind{"valueCode", readText},
    ValueKind{"valueMarkdown", readText},
    ValueKind{"valueAttachment", readAttachmentLabel},
    ValueKind{"valueReference", readReferenceLabel},
};

} // namespace

std::optional<AnyValue> readAnyValue(std::string_view key, Element element)
{
    if (!key.starts_with("value"))
        return std::nullopt;
    if (key == "valueQuantity") {
        care::Quantity quantity = readQuantity(element);
        QString text = quantity.label();
        return AnyValue{std::move(text), std::move(quantity)};
    }
    for (const ValueKind &kind : valueKinds) {
        if (kind.key == key)
            return AnyValue{kind.read(element), std::nullopt};
    }
    return std::nullopt;
}

} // namespace kinward::fhir
