#include "core/care/MedicationDispense.h"
#include "core/fhir/ChoiceReader.h"
#include "core/fhir/DatatypeReaders.h"
#include "core/fhir/DosageReader.h"
#include "core/fhir/MedicationChoice.h"
#include "core/fhir/ReadRecord.h"

namespace kinward::fhir
{

namespace
{

bool readSubstituted(Element element)
{
    bool substituted = false;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "wasSubstituted")
            substituted = value.boolean().value_or(false);
    });
    return substituted;
}

bool readSupply(care::MedicationDispense &dispense, std::string_view key, Element value)
{
    if (key == "quantity")
        dispense.quantity = readQuantity(value).label();
    else if (key == "daysSupply")
        dispense.supplyDays = readDays(value);
    else if (key == "whenPrepared")
        dispense.whenPrepared = readDateTime(value);
    else if (key == "whenHandedOver")
        dispense.whenHandedOver = readDateTime(value);
    else if (key == "dosageInstruction")
        dispense.dosage = readTexts(value, readDosage);
    else if (key == "substitution")
        dispense.wasSubstituted = readSubstituted(value);
    else
        return false;
    return true;
}

void readField(care::MedicationDispense &dispense, std::string_view key, Element value)
{
    if (key == "status")
        dispense.status = value.term();
    else if (key == "statusReasonCodeableConcept")
        dispense.statusReason = readLabel(value);
    else if (key == "statusReasonReference")
        dispense.statusReason = readDisplay(value);
    else if (key == "type")
        dispense.type = readConcept(value);
    else if (key == "authorizingPrescription")
        dispense.prescriptions = readList(value, readReference);
    else if (key == "performer")
        dispense.performers = readList(value, readActor);
    else if (key == "location")
        dispense.location = readReference(value);
    else if (key == "note")
        dispense.notes = readTexts(value, readAnnotation);
    else
        readSupply(dispense, key, value);
}

} // namespace

template <> Result<care::MedicationDispense> readRecord(const QByteArray &json)
{
    MedicationChoice medication;
    const auto onField
        = [&](care::MedicationDispense &dispense, std::string_view key, Element value) {
              if (!medication.read(key, value))
                  readField(dispense, key, value);
          };
    const auto finish = [&](care::MedicationDispense &dispense, const Contained &contained) {
        medication.nameIn(dispense, contained);
        contained.resolve(dispense.prescriptions);
        contained.resolve(dispense.performers);
        contained.resolve(dispense.location);
    };
    return readResource<care::MedicationDispense>(
        QLatin1String("MedicationDispense"), json, onField, finish);
}

} // namespace kinward::fhir
