#include "core/care/DiagnosticReport.h"
#include "core/care/EnteredInError.h"
#include "core/fhir/ChoiceReader.h"
#include "core/fhir/DatatypeReaders.h"
#include "core/fhir/ReadRecord.h"
#include "core/fhir/ResourceReader.h"

namespace kinward::fhir
{

namespace
{

void readReportField(care::DiagnosticReport &report, std::string_view key, Element value)
{
    if (key == "status")
        report.status = value.term();
    else if (key == "category")
        report.categories = readList(value, readConcept);
    else if (key == "code")
        report.code = readConcept(value);
    else if (key == "effectiveDateTime")
        report.effective = readDateTime(value);
    else if (key == "effectivePeriod")
        report.effective = readPeriod(value).start;
    else if (key == "issued")
        report.issued = readDateTime(value);
    else if (key == "performer")
        report.performers = readList(value, readReference);
    else if (key == "result")
        report.results = readList(value, readReference);
    else if (key == "conclusion")
        report.conclusion = value.text();
    else if (key == "conclusionCode")
        report.conclusions = readTexts(value, readLabel);
    else if (key == "presentedForm")
        report.presentedForm = readList(value, readAttachment);
}

} // namespace

template <> Result<care::DiagnosticReport> readRecord(const QByteArray &json)
{
    const auto finish = [](care::DiagnosticReport &report, const Contained &contained) {
        contained.resolve(report.performers);
        contained.resolve(report.results);
        report.contained = contained.observations;
        report.contained.removeIf(
            [](const care::Observation &result) { return care::isEnteredInError(result); });
    };
    return readResource<care::DiagnosticReport>(
        QLatin1String("DiagnosticReport"), json, readReportField, finish);
}

} // namespace kinward::fhir
