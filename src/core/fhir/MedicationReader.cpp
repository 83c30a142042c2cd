#include "core/fhir/DatatypeReaders.h"
#include "core/fhir/DosageReader.h"
#include "core/fhir/RecordReader.h"
#include "core/fhir/ResourceReader.h"

namespace kinward::fhir
{

namespace
{

/// A FHIR Duration in days; none for a unit that is not a length of time.
std::optional<double> inDays(const care::Quantity &duration)
{
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

void readDispenseRequest(Element element, care::MedicationRequest &request)
{
    element.eachField([&](std::string_view key, Element value) {
        if (key == "numberOfRepeatsAllowed")
            request.refillsAllowed = value.integer();
        else if (key == "quantity")
            request.dispenseQuantity = readQuantity(value).label();
        else if (key == "expectedSupplyDuration")
            request.supplyDays = inDays(readQuantity(value));
        else if (key == "validityPeriod")
            request.validUntil = readPeriod(value).end;
    });
}

void readRequestField(care::MedicationRequest &request, std::string_view key, Element value)
{
    if (key == "status")
        request.status = value.text();
    else if (key == "intent")
        request.intent = value.text();
    else if (key == "dosageInstruction")
        request.dosage = readTexts(value, readDosage);
    else if (key == "authoredOn")
        request.authoredOn = readDateTime(value);
    else if (key == "requester")
        request.requester = readReference(value);
    else if (key == "reasonCode")
        request.reasons = readList(value, readConcept);
    else if (key == "dispenseRequest")
        readDispenseRequest(value, request);
    else if (key == "note")
        request.notes = readTexts(value, readAnnotation);
}

/// The label where it can be had from this record alone, else the reference to where it can.
void nameMedication(
    care::MedicationRequest &request, care::Reference medication, const Contained &contained)
{
    contained.resolve(medication);
    if (request.medication.isEmpty())
        request.medication = medication.display;
    if (request.medication.isEmpty())
        request.medicationReference = medication.reference;
}

} // namespace

template <> Result<care::MedicationRequest> readRecord(const QByteArray &json)
{
    care::Reference medication;
    const auto onField
        = [&](care::MedicationRequest &request, std::string_view key, Element value) {
              if (key == "medicationCodeableConcept")
                  request.medication = readConcept(value).label();
              else if (key == "medicationReference")
                  medication = readReference(value);
              else
                  readRequestField(request, key, value);
          };
    const auto finish = [&](care::MedicationRequest &request, const Contained &contained) {
        nameMedication(request, medication, contained);
        contained.resolve(request.requester);
    };
    return readResource<care::MedicationRequest>(
        QLatin1String("MedicationRequest"), json, onField, finish);
}

template <> Result<care::Medication> readRecord(const QByteArray &json)
{
    const auto onField = [](care::Medication &medication, std::string_view key, Element value) {
        if (key == "code")
            medication.code = readConcept(value);
    };
    return readResource<care::Medication>(QLatin1String("Medication"), json, onField);
}

} // namespace kinward::fhir
