#include "core/care/Condition.h"
#include "core/fhir/ChoiceReader.h"
#include "core/fhir/DatatypeReaders.h"
#include "core/fhir/ReadRecord.h"
#include "core/fhir/ResourceReader.h"

namespace kinward::fhir
{

namespace
{

void readOnset(care::Condition &condition, std::string_view key, Element value)
{
    if (key == "onsetDateTime") {
        condition.onsetDate = readDateTime(value);
        condition.onset = condition.onsetDate.label();
    } else if (key == "onsetPeriod") {
        condition.onsetDate = readPeriod(value).start;
        condition.onset = condition.onsetDate.label();
    } else if (key == "abatementDateTime") {
        condition.abatementDate = readDateTime(value);
        condition.abatement = condition.abatementDate.label();
    } else if (auto onset = readChoice("onset", key, value)) {
        condition.onset = *onset;
    } else if (auto abatement = readChoice("abatement", key, value)) {
        condition.abatement = *abatement;
    }
}

void readField(care::Condition &condition, std::string_view key, Element value)
{
    if (key == "clinicalStatus")
        condition.clinicalStatus = readStatusConcept(value);
    else if (key == "verificationStatus")
        condition.verificationStatus = readStatusConcept(value);
    else if (key == "category")
        condition.categories = readList(value, readConcept);
    else if (key == "severity")
        condition.severity = readConcept(value);
    else if (key == "code")
        condition.code = readConcept(value);
    else if (key == "bodySite")
        condition.bodySites = readTexts(value, readLabel);
    else if (key == "recordedDate")
        condition.recordedDate = readDateTime(value);
    else if (key == "recorder")
        condition.recorder = readReference(value);
    else if (key == "asserter")
        condition.asserter = readReference(value);
    else if (key == "encounter")
        condition.encounter = readReference(value);
    else if (key == "note")
        condition.notes = readTexts(value, readAnnotation);
    else
        readOnset(condition, key, value);
}

} // namespace

template <> Result<care::Condition> readRecord(const QByteArray &json)
{
    return readResource<care::Condition>(QLatin1String("Condition"), json, readField,
        [](care::Condition &condition, const Contained &contained) {
            contained.resolve(condition.recorder);
            contained.resolve(condition.asserter);
        });
}

} // namespace kinward::fhir
