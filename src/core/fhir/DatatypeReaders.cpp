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
            coding.system = value.text();
        else if (key == "code")
            coding.code = value.text();
        else if (key == "display")
            coding.display = value.text();
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
            said.text = value.text();
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
            quantity.comparator = value.text();
        } else if (key == "unit") {
            quantity.unit = value.text();
        } else if (key == "code") {
            quantity.code = value.text();
        } else if (key == "system") {
            quantity.system = value.text();
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
            money.currency = value.text();
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
            reference.display = value.text();
        else if (key == "type")
            reference.sentType = value.text();
    });
    return reference;
}

care::ContactPoint readContactPoint(Element element)
{
    care::ContactPoint point;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "system")
            point.system = value.text();
        else if (key == "value")
            point.value = value.text();
        else if (key == "use")
            point.use = value.text();
    });
    return point;
}

care::Attachment readAttachment(Element element)
{
    care::Attachment attachment;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "contentType")
            attachment.contentType = value.text();
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

namespace
{

struct HumanName {
    QString use;
    QString text;
    QStringList parts; ///< prefixes, given names, family name, suffixes
};

HumanName readHumanName(Element element)
{
    HumanName name;
    QStringList prefix;
    QStringList given;
    QStringList family;
    QStringList suffix;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "use")
            name.use = value.text();
        else if (key == "text")
            name.text = value.text();
        else if (key == "prefix")
            prefix = readTexts(value);
        else if (key == "given")
            given = readTexts(value);
        else if (key == "family")
            family = readTexts(value);
        else if (key == "suffix")
            suffix = readTexts(value);
    });
    name.parts = prefix + given + family + suffix;
    return name;
}

int rankOf(const HumanName &name)
{
    if (name.parts.isEmpty() && name.text.isEmpty())
        return 0;
    if (name.use == QLatin1String("official"))
        return 3;
    return name.use == QLatin1String("old") || name.use == QLatin1String("maiden") ? 1 : 2;
}

} // namespace

QString readHumanNames(Element element)
{
    HumanName best;
    element.eachItem([&](Element item) {
        HumanName name = readHumanName(item);
        if (rankOf(name) > rankOf(best))
            best = std::move(name);
    });
    return best.parts.isEmpty() ? best.text : best.parts.join(u' ');
}

} // namespace kinward::fhir
