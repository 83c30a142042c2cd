#include "core/fhir/DatatypeReaders.h"

#include "core/care/Observation.h"

namespace kinward::fhir
{

care::PartialDateTime readDateTime(Element element)
{
    const QString text = element.text();
    return text.isEmpty() ? care::PartialDateTime() : care::PartialDateTime::fromFhir(text);
}

care::Coding readCoding(Element element)
{
    care::Coding coding;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "system")
            coding.system = value.term();
        else if (key == "code")
            coding.code = value.term();
        else if (key == "display")
            coding.display = value.term();
        else if (key == "userSelected")
            coding.userSelected = value.boolean().value_or(false);
    });
    return coding;
}

care::CodeableConcept readConcept(Element element)
{
    care::CodeableConcept said;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "coding")
            said.codings = readList(value, readCoding);
        else if (key == "text")
            said.text = value.term();
    });
    return said;
}

care::Quantity readQuantity(Element element)
{
    care::Quantity quantity;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "value") {
            Number number = value.number();
            quantity.value = number.value;
            quantity.asSent = std::move(number.asSent);
        } else if (key == "comparator") {
            quantity.comparator = value.term();
        } else if (key == "unit") {
            quantity.unit = value.term();
        } else if (key == "code") {
            quantity.code = value.term();
        } else if (key == "system") {
            quantity.system = value.term();
        }
    });
    return quantity;
}

care::Money readMoney(Element element)
{
    care::Money money;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "value") {
            Number number = value.number();
            money.value = number.value;
            money.asSent = std::move(number.asSent);
        } else if (key == "currency" || (key == "code" && money.currency.isEmpty())) {
            // `code` is how FHIR before R4 said it, when Money was still a Quantity.
            money.currency = value.term();
        }
    });
    return money;
}

care::Period readPeriod(Element element)
{
    care::Period period;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "start")
            period.start = readDateTime(value);
        else if (key == "end")
            period.end = readDateTime(value);
    });
    return period;
}

care::Reference readReference(Element element)
{
    care::Reference reference;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "reference")
            reference.reference = value.text();
        else if (key == "display")
            reference.display = value.term();
        else if (key == "type")
            reference.sentType = value.term();
    });
    return reference;
}

care::ContactPoint readContactPoint(Element element)
{
    care::ContactPoint point;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "system")
            point.system = value.term();
        else if (key == "value")
            point.value = value.text();
        else if (key == "use")
            point.use = value.term();
    });
    return point;
}

care::Attachment readAttachment(Element element)
{
    care::Attachment attachment;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "contentType")
            attachment.contentType = value.term();
        else if (key == "title")
            attachment.title = value.text();
        else if (key == "url")
            attachment.url = value.text();
        else if (key == "size")
            attachment.size = value.integer().value_or(-1);
        else if (key == "data")
            attachment.hasData = value.isString();
    });
    return attachment;
}

QString readAnnotation(Element element)
{
    QString text;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "text")
            text = value.text();
    });
    return text;
}

QString readIdentifierValue(Element element)
{
    QString text;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "value")
            text = value.text();
    });
    return text;
}

care::Reference readActor(Element element)
{
    care::Reference actor;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "actor")
            actor = readReference(value);
    });
    return actor;
}

std::optional<double> readDays(Element element)
{
    const care::Quantity duration = readQuantity(element);
    if (!duration.value)
        return std::nullopt;
    const QString &unit = duration.code.isEmpty() ? duration.unit : duration.code;
    if (unit == QLatin1String("d") || unit.startsWith(QLatin1String("day"), Qt::CaseInsensitive))
        return *duration.value;
    if (unit == QLatin1String("h"))
        return *duration.value / 24;
    if (unit == QLatin1String("min"))
        return *duration.value / (24 * 60);
    if (unit == QLatin1String("wk"))
        return *duration.value * 7;
    if (unit == QLatin1String("mo"))
        return *duration.value * 30.44; // a mean Gregorian month
    if (unit == QLatin1String("a"))
        return *duration.value * 365.25;
    return std::nullopt;
}

std::optional<qint64> readCount(Element element)
{
    const auto number = element.number().value;
    return number && *number >= 0 && *number < 9e15 ? std::optional(qint64(*number)) : std::nullopt;
}

QString readRange(Element element)
{
    care::ReferenceRange range;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "low")
            range.low = readQuantity(value);
        else if (key == "high")
            range.high = readQuantity(value);
    });
    return range.label();
}

QString readRatio(Element element)
{
    care::Quantity numerator;
    care::Quantity denominator;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "numerator")
            numerator = readQuantity(value);
        else if (key == "denominator")
            denominator = readQuantity(value);
    });
    const QString above = numerator.label();
    const QString below = denominator.label();
    if (above.isEmpty() || below.isEmpty())
        return above;
    // A titre has bare numbers; everything else is an amount in an amount.
    const bool titre = above == numerator.asSent && below == denominator.asSent;
    return above + (titre ? QStringLiteral(":") : QStringLiteral(" / ")) + below;
}

QStringList readTexts(Element element, QString (*read)(Element))
{
    QStringList texts = readList(element, read);
    texts.removeAll(QString());
    return texts;
}

} // namespace kinward::fhir
