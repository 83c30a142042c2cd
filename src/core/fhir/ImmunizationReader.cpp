#include "core/care/Immunization.h"
#include "core/fhir/ChoiceReader.h"
#include "core/fhir/DatatypeReaders.h"
#include "core/fhir/ReadRecord.h"
#include "core/fhir/ResourceReader.h"

namespace kinward::fhir
{

namespace
{

/// The first protocol that it is a dose of; the diseases of all of them.
void readProtocols(care::Immunization &vaccine, Element list)
{
    bool isFirst = true;
    list.eachItem([&](Element protocol) {
        protocol.eachField([&](std::string_view key, Element value) {
            if (key == "targetDisease")
                vaccine.targetDiseases += readTexts(value, readLabel);
            else if (!isFirst)
                return;
            else if (key == "series")
                vaccine.series = value.text();
            else if (auto number = readChoice("doseNumber", key, value))
                vaccine.doseNumber = *number;
            else if (auto all = readChoice("seriesDoses", key, value))
                vaccine.seriesDoses = *all;
        });
        isFirst = false;
    });
    vaccine.targetDiseases.removeDuplicates();
}

QString readReaction(Element element)
{
    QString display;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "detail")
            display = readReference(value).display;
    });
    return display;
}

void readGiving(care::Immunization &vaccine, std::string_view key, Element value)
{
    if (key == "manufacturer")
        vaccine.manufacturer = readReference(value).display;
    else if (key == "lotNumber")
        vaccine.lotNumber = value.text();
    else if (key == "expirationDate")
        vaccine.expirationDate = readDateTime(value);
    else if (key == "site")
        vaccine.site = readConcept(value);
    else if (key == "route")
        vaccine.route = readConcept(value);
    else if (key == "doseQuantity")
        vaccine.dose = readQuantity(value).label();
    else if (key == "performer")
        vaccine.performers = readList(value, readActor);
    else if (key == "location")
        vaccine.location = readReference(value);
}

void readField(care::Immunization &vaccine, std::string_view key, Element value)
{
    if (key == "status")
        vaccine.status = value.term();
    else if (key == "statusReason")
        vaccine.statusReason = readConcept(value);
    else if (key == "vaccineCode")
        vaccine.vaccineCode = readConcept(value);
    else if (key == "occurrenceDateTime")
        vaccine.occurrence = readDateTime(value);
    else if (key == "occurrenceString")
        vaccine.occurrenceText = value.text();
    else if (key == "primarySource")
        vaccine.primarySource = value.boolean().value_or(true);
    else if (key == "protocolApplied")
        readProtocols(vaccine, value);
    else if (key == "reasonCode")
        vaccine.reasons = readTexts(value, readLabel);
    else if (key == "reaction")
        vaccine.reactions = readTexts(value, readReaction);
    else if (key == "note")
        vaccine.notes = readTexts(value, readAnnotation);
    else
        readGiving(vaccine, key, value);
}

} // namespace

template <> Result<care::Immunization> readRecord(const QByteArray &json)
{
    return readResource<care::Immunization>(QLatin1String("Immunization"), json, readField,
        [](care::Immunization &vaccine, const Contained &contained) {
            contained.resolve(vaccine.performers);
            contained.resolve(vaccine.location);
        });
}

} // namespace kinward::fhir
