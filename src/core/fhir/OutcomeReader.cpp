#include "core/care/OperationOutcome.h"
#include "core/fhir/DatatypeReaders.h"
#include "core/fhir/ReadRecord.h"
#include "core/fhir/ResourceReader.h"

namespace kinward::fhir
{

namespace
{

care::OutcomeIssue readIssue(Element element)
{
    care::OutcomeIssue issue;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "severity")
            issue.severity = value.term();
        else if (key == "code")
            issue.code = value.text();
        else if (key == "details")
            issue.details = readConcept(value);
        else if (key == "diagnostics")
            issue.diagnostics = value.text();
        else if (key == "expression" || key == "location")
            issue.expressions += readTexts(value);
    });
    return issue;
}

} // namespace

template <> Result<care::OperationOutcome> readRecord(const QByteArray &json)
{
    const auto onField = [](care::OperationOutcome &outcome, std::string_view key, Element value) {
        if (key == "issue")
            outcome.issues = readList(value, readIssue);
    };
    return readResource<care::OperationOutcome>(QLatin1String("OperationOutcome"), json, onField);
}

} // namespace kinward::fhir
