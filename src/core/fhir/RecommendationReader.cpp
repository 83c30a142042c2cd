#include "core/care/ImmunizationRecommendation.h"
#include "core/fhir/ChoiceReader.h"
#include "core/fhir/DatatypeReaders.h"
#include "core/fhir/ReadRecord.h"
#include "core/fhir/ResourceReader.h"

namespace kinward::fhir
{

namespace
{

/// The dates that matter to people, by their LOINC codes (R4
/// ImmunizationRecommendation.dateCriterion).
void readCriterion(care::VaccineForecast &forecast, Element element)
{
    care::CodeableConcept code;
    care::PartialDateTime date;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "code")
            code = readConcept(value);
        else if (key == "value")
            date = readDateTime(value);
    });
    if (code.hasCode(u"30980-7"))
        forecast.due = date;
    else if (code.hasCode(u"30981-5"))
        forecast.earliest = date;
    else if (code.hasCode(u"59778-1"))
        forecast.overdueFrom = date;
}

care::VaccineForecast readForecast(Element element)
{
    care::VaccineForecast forecast;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "vaccineCode")
            forecast.vaccineCodes = readList(value, readConcept);
        else if (key == "targetDisease")
            forecast.targetDisease = readConcept(value);
        else if (key == "forecastStatus")
            forecast.status = readConcept(value);
        else if (key == "forecastReason")
            forecast.reasons = readTexts(value, readLabel);
        else if (key == "dateCriterion")
            value.eachItem([&](Element criterion) { readCriterion(forecast, criterion); });
        else if (key == "description")
            forecast.description = value.text();
        else if (key == "series")
            forecast.series = value.text();
        else if (auto number = readChoice("doseNumber", key, value))
            forecast.doseNumber = *number;
        else if (auto all = readChoice("seriesDoses", key, value))
            forecast.seriesDoses = *all;
    });
    return forecast;
}

void readField(care::ImmunizationRecommendation &said, std::string_view key, Element value)
{
    if (key == "date")
        said.date = readDateTime(value);
    else if (key == "authority")
        said.authority = readReference(value);
    else if (key == "recommendation")
        said.forecasts = readList(value, readForecast);
}

} // namespace

template <> Result<care::ImmunizationRecommendation> readRecord(const QByteArray &json)
{
    return readResource<care::ImmunizationRecommendation>(
        QLatin1String("ImmunizationRecommendation"), json, readField,
        [](care::ImmunizationRecommendation &said, const Contained &contained) {
            contained.resolve(said.authority);
        });
}

} // namespace kinward::fhir
