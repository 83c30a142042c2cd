#include "core/care/Claim.h"
#include "core/fhir/ChoiceReader.h"
#include "core/fhir/DatatypeReaders.h"
#include "core/fhir/ReadRecord.h"
#include "core/fhir/ResourceReader.h"

namespace kinward::fhir
{

namespace
{

care::ClaimLine readLine(Element element)
{
    care::ClaimLine line;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "sequence")
            line.sequence = value.integer().value_or(0);
        else if (key == "productOrService")
            line.label = readLabel(value);
        else if (key == "servicedDate")
            line.serviced.start = line.serviced.end = readDateTime(value);
        else if (key == "servicedPeriod")
            line.serviced = readPeriod(value);
        else if (key == "quantity")
            line.quantity = readQuantity(value);
        else if (key == "net")
            line.net = readMoney(value);
    });
    return line;
}

QString readDiagnosis(Element element)
{
    QString diagnosis;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "diagnosisCodeableConcept")
            diagnosis = readLabel(value);
        else if (key == "diagnosisReference")
            diagnosis = readDisplay(value);
    });
    return diagnosis;
}

care::Reference readCoverage(Element element)
{
    care::Reference coverage;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "coverage")
            coverage = readReference(value);
    });
    return coverage;
}

void readParts(care::Claim &claim, std::string_view key, Element value)
{
    if (key == "insurance")
        claim.coverages = readList(value, readCoverage);
    else if (key == "diagnosis")
        claim.diagnoses = readTexts(value, readDiagnosis);
    else if (key == "item")
        claim.lines = readList(value, readLine);
    else if (key == "total")
        claim.total = readMoney(value);
}

void readField(care::Claim &claim, std::string_view key, Element value)
{
    if (key == "identifier")
        claim.number = readFirst(value, readIdentifierValue);
    else if (key == "status")
        claim.status = value.term();
    else if (key == "type")
        claim.type = readConcept(value);
    else if (key == "use")
        claim.use = value.term();
    else if (key == "created")
        claim.created = readDateTime(value);
    else if (key == "billablePeriod")
        claim.billablePeriod = readPeriod(value);
    else if (key == "insurer")
        claim.insurer = readReference(value);
    else if (key == "provider")
        claim.provider = readReference(value);
    else if (key == "facility")
        claim.facility = readReference(value);
    else
        readParts(claim, key, value);
}

} // namespace

template <> Result<care::Claim> readRecord(const QByteArray &json)
{
    return readResource<care::Claim>(QLatin1String("Claim"), json, readField,
        [](care::Claim &claim, const Contained &contained) {
            contained.resolve(claim.insurer);
            contained.resolve(claim.provider);
            contained.resolve(claim.facility);
            contained.resolve(claim.coverages);
        });
}

} // namespace kinward::fhir
