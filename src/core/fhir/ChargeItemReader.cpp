#include "core/care/ChargeItem.h"
#include "core/fhir/ChoiceReader.h"
#include "core/fhir/DatatypeReaders.h"
#include "core/fhir/ReadRecord.h"
#include "core/fhir/ResourceReader.h"

namespace kinward::fhir
{

namespace
{

bool readWhatAndWhen(care::ChargeItem &item, std::string_view key, Element value)
{
    if (key == "code") {
        item.code = readConcept(value);
    } else if (key == "productCodeableConcept") {
        item.product = readConcept(value);
    } else if (key == "productReference") {
        item.product.text = readDisplay(value);
    } else if (key == "occurrenceDateTime") {
        item.occurrence.start = readDateTime(value);
        item.occurrence.end = item.occurrence.start;
    } else if (key == "occurrencePeriod") {
        item.occurrence = readPeriod(value);
    } else if (auto when = readChoice("occurrence", key, value)) {
        item.occurrenceText = *when;
    } else {
        return false;
    }
    return true;
}

void readField(care::ChargeItem &item, std::string_view key, Element value)
{
    if (key == "status")
        item.status = value.term();
    else if (key == "performer")
        item.performers = readList(value, readActor);
    else if (key == "quantity")
        item.quantity = readQuantity(value);
    else if (key == "priceOverride")
        item.priceOverride = readMoney(value);
    else if (key == "overrideReason")
        item.overrideReason = value.text();
    else if (key == "enteredDate")
        item.enteredDate = readDateTime(value);
    else if (key == "account")
        item.accounts = readList(value, readReference);
    else if (key == "reason")
        item.reasons = readTexts(value, readLabel);
    else if (key == "note")
        item.notes = readTexts(value, readAnnotation);
    else
        readWhatAndWhen(item, key, value);
}

} // namespace

template <> Result<care::ChargeItem> readRecord(const QByteArray &json)
{
    return readResource<care::ChargeItem>(QLatin1String("ChargeItem"), json, readField,
        [](care::ChargeItem &item, const Contained &contained) {
            contained.resolve(item.performers);
            contained.resolve(item.accounts);
        });
}

} // namespace kinward::fhir
