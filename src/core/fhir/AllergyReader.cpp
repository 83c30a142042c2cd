#include "core/care/AllergyIntolerance.h"
#include "core/fhir/ChoiceReader.h"
#include "core/fhir/DatatypeReaders.h"
#include "core/fhir/ReadRecord.h"
#include "core/fhir/ResourceReader.h"

namespace kinward::fhir
{

namespace
{

care::AllergyReaction readReaction(Element element)
{
    care::AllergyReaction reaction;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "substance")
            reaction.substance = readConcept(value);
        else if (key == "manifestation")
            reaction.manifestations = readList(value, readConcept);
        else if (key == "severity")
            reaction.severity = value.term();
        else if (key == "description")
            reaction.description = value.text();
        else if (key == "onset")
            reaction.onset = readDateTime(value);
    });
    return reaction;
}

void readField(care::AllergyIntolerance &allergy, std::string_view key, Element value)
{
    if (key == "clinicalStatus")
        allergy.clinicalStatus = readStatusConcept(value);
    else if (key == "verificationStatus")
        allergy.verificationStatus = readStatusConcept(value);
    else if (key == "type")
        allergy.type = value.term();
    else if (key == "category")
        allergy.categories = readTexts(value);
    else if (key == "criticality")
        allergy.criticality = value.term();
    else if (key == "code")
        allergy.code = readConcept(value);
    else if (key == "recordedDate")
        allergy.recordedDate = readDateTime(value);
    else if (key == "lastOccurrence")
        allergy.lastOccurrence = readDateTime(value);
    else if (key == "recorder")
        allergy.recorder = readReference(value);
    else if (key == "reaction")
        allergy.reactions = readList(value, readReaction);
    else if (key == "note")
        allergy.notes = readTexts(value, readAnnotation);
    else if (auto onset = readChoice("onset", key, value))
        allergy.onset = *onset;
}

} // namespace

template <> Result<care::AllergyIntolerance> readRecord(const QByteArray &json)
{
    return readResource<care::AllergyIntolerance>(QLatin1String("AllergyIntolerance"), json,
        readField, [](care::AllergyIntolerance &allergy, const Contained &contained) {
            contained.resolve(allergy.recorder);
        });
}

} // namespace kinward::fhir
