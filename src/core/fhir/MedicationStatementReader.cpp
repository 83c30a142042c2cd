#include "core/care/MedicationStatement.h"
#include "core/fhir/ChoiceReader.h"
#include "core/fhir/DatatypeReaders.h"
#include "core/fhir/DosageReader.h"
#include "core/fhir/MedicationChoice.h"
#include "core/fhir/ReadRecord.h"

namespace kinward::fhir
{

namespace
{

bool readWhy(care::MedicationStatement &statement, std::string_view key, Element value)
{
    if (key == "statusReason")
        statement.statusReasons = readTexts(value, readLabel);
    else if (key == "reasonCode")
        statement.reasons += readTexts(value, readLabel);
    else if (key == "reasonReference")
        statement.reasons += readTexts(value, readDisplay);
    else if (key == "basedOn")
        statement.basedOn = readList(value, readReference);
    else
        return false;
    return true;
}

void readField(care::MedicationStatement &statement, std::string_view key, Element value)
{
    if (key == "status")
        statement.status = value.term();
    else if (key == "category")
        statement.category = readConcept(value);
    else if (key == "effectiveDateTime")
        statement.effective.start = readDateTime(value);
    else if (key == "effectivePeriod")
        statement.effective = readPeriod(value);
    else if (key == "dateAsserted")
        statement.dateAsserted = readDateTime(value);
    else if (key == "informationSource")
        statement.informationSource = readReference(value);
    else if (key == "dosage")
        statement.dosage = readTexts(value, readDosage);
    else if (key == "note")
        statement.notes = readTexts(value, readAnnotation);
}

} // namespace

template <> Result<care::MedicationStatement> readRecord(const QByteArray &json)
{
    MedicationChoice medication;
    const auto onField
        = [&](care::MedicationStatement &statement, std::string_view key, Element value) {
              if (!medication.read(key, value) && !readWhy(statement, key, value))
                  readField(statement, key, value);
          };
    const auto finish = [&](care::MedicationStatement &statement, const Contained &contained) {
        medication.nameIn(statement, contained);
        contained.resolve(statement.informationSource);
        contained.resolve(statement.basedOn);
    };
    return readResource<care::MedicationStatement>(
        QLatin1String("MedicationStatement"), json, onField, finish);
}

} // namespace kinward::fhir
