#include "core/care/Immunization.h"
#include "core/fhir/ChoiceReader.h"
#include "core/fhir/DatatypeReaders.h"
#include "core/fhir/ReadRecord.h"
#include "core/fhir/ResourceReader.h"

namespace kinward::fhir
{

namespace
{

/// "2 of 3", or what is known of it.
QString readProtocol(Element element)
{
    QString dose;
    QString series;
    element.eachField([&](std::string_view key, Element value) {
        if (auto number = readChoice("doseNumber", key, value))
            dose = *number;
        else if (auto all = readChoice("seriesDoses", key, value))
            series = *all;
    });
    return series.isEmpty() || dose.isEmpty() ? dose : dose + QStringLiteral(" / ") + series;
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
        vaccine.doseNumber = readFirst(value, readProtocol);
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
