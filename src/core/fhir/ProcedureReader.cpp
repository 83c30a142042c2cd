#include "core/care/Procedure.h"
#include "core/fhir/ChoiceReader.h"
#include "core/fhir/DatatypeReaders.h"
#include "core/fhir/ReadRecord.h"
#include "core/fhir/ResourceReader.h"

namespace kinward::fhir
{

namespace
{

void readPerformed(care::Procedure &procedure, std::string_view key, Element value)
{
    if (key == "performedDateTime") {
        procedure.performed.start = readDateTime(value);
        procedure.performed.end = procedure.performed.start;
    } else if (key == "performedPeriod") {
        procedure.performed = readPeriod(value);
    } else if (auto text = readChoice("performed", key, value)) {
        procedure.performedText = *text;
    }
}

void readOutcome(care::Procedure &procedure, std::string_view key, Element value)
{
    if (key == "outcome")
        procedure.outcome = readConcept(value);
    else if (key == "complication")
        procedure.complications = readTexts(value, readLabel);
    else if (key == "followUp")
        procedure.followUps = readTexts(value, readLabel);
    else if (key == "note")
        procedure.notes = readTexts(value, readAnnotation);
    else
        readPerformed(procedure, key, value);
}

void readField(care::Procedure &procedure, std::string_view key, Element value)
{
    if (key == "status")
        procedure.status = value.term();
    else if (key == "category")
        procedure.category = readConcept(value);
    else if (key == "code")
        procedure.code = readConcept(value);
    else if (key == "performer")
        procedure.performers = readList(value, readActor);
    else if (key == "encounter")
        procedure.encounter = readReference(value);
    else if (key == "location")
        procedure.location = readReference(value);
    else if (key == "reasonCode")
        procedure.reasons = readTexts(value, readLabel);
    else if (key == "reasonReference")
        procedure.reasonReferences = readList(value, readReference);
    else if (key == "bodySite")
        procedure.bodySites = readTexts(value, readLabel);
    else
        readOutcome(procedure, key, value);
}

} // namespace

template <> Result<care::Procedure> readRecord(const QByteArray &json)
{
    return readResource<care::Procedure>(QLatin1String("Procedure"), json, readField,
        [](care::Procedure &procedure, const Contained &contained) {
            contained.resolve(procedure.performers);
            contained.resolve(procedure.location);
            contained.resolve(procedure.reasonReferences);
        });
}

} // namespace kinward::fhir
