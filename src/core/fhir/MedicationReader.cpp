#include "core/care/MedicationRequest.h"
#include "core/fhir/ChoiceReader.h"
#include "core/fhir/DatatypeReaders.h"
#include "core/fhir/DosageReader.h"
#include "core/fhir/MedicationChoice.h"
#include "core/fhir/ReadRecord.h"

#include <QCoreApplication>

namespace kinward::fhir
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Dosage)
};

void readDispenseRequest(Element element, care::MedicationRequest &request)
{
    element.eachField([&](std::string_view key, Element value) {
        if (key == "numberOfRepeatsAllowed")
            request.refillsAllowed = value.integer();
        else if (key == "quantity")
            request.dispenseQuantity = readQuantity(value).label();
        else if (key == "expectedSupplyDuration")
            request.supplyDays = readDays(value);
        else if (key == "validityPeriod")
            request.validUntil = readPeriod(value).end;
    });
}

bool readWhy(care::MedicationRequest &request, std::string_view key, Element value)
{
    if (key == "statusReason")
        request.statusReason = readLabel(value);
    else if (key == "reasonCode")
        request.reasons += readList(value, readConcept);
    else if (key == "reasonReference")
        value.eachItem([&request](Element item) {
            if (const QString display = readDisplay(item); !display.isEmpty())
                request.reasons.append({{}, display});
        });
    else if (key == "doNotPerform")
        request.doNotPerform = value.boolean().value_or(false);
    else if (key == "reportedBoolean")
        request.isReported = value.boolean().value_or(false);
    else if (key == "reportedReference")
        request.isReported = value.isObject();
    else
        return false;
    return true;
}

void readRequestField(care::MedicationRequest &request, std::string_view key, Element value)
{
    if (key == "status")
        request.status = value.term();
    else if (key == "intent")
        request.intent = value.term();
    else if (key == "dosageInstruction")
        request.dosage = readTexts(value, readDosage);
    else if (key == "authoredOn")
        request.authoredOn = readDateTime(value);
    else if (key == "requester")
        request.requester = readReference(value);
    else if (key == "dispenseRequest")
        readDispenseRequest(value, request);
    else if (key == "note")
        request.notes = readTexts(value, readAnnotation);
}

care::MedicationIngredient readIngredient(Element element)
{
    care::MedicationIngredient ingredient;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "itemCodeableConcept")
            ingredient.item = readLabel(value);
        else if (key == "itemReference")
            ingredient.item = readDisplay(value);
        else if (key == "strength")
            ingredient.strength = readRatio(value);
    });
    return ingredient;
}

} // namespace

template <> Result<care::MedicationRequest> readRecord(const QByteArray &json)
{
    MedicationChoice medication;
    const auto onField
        = [&](care::MedicationRequest &request, std::string_view key, Element value) {
              if (!medication.read(key, value) && !readWhy(request, key, value))
                  readRequestField(request, key, value);
          };
    const auto finish = [&](care::MedicationRequest &request, const Contained &contained) {
        medication.nameIn(request, contained);
        contained.resolve(request.requester);
        // Whoever shows how it is taken must also show that it is not to be taken.
        if (request.doNotPerform)
            request.dosage.prepend(Words::tr("Do not take this medicine"));
    };
    return readResource<care::MedicationRequest>(
        QLatin1String("MedicationRequest"), json, onField, finish);
}

template <> Result<care::Medication> readRecord(const QByteArray &json)
{
    const auto onField = [](care::Medication &medication, std::string_view key, Element value) {
        if (key == "status")
            medication.status = value.term();
        else if (key == "code")
            medication.code = readConcept(value);
        else if (key == "form")
            medication.form = readConcept(value);
        else if (key == "ingredient")
            medication.ingredients = readList(value, readIngredient);
    };
    return readResource<care::Medication>(QLatin1String("Medication"), json, onField);
}

} // namespace kinward::fhir
