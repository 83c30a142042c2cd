#include "core/care/Coverage.h"
#include "core/fhir/ChoiceReader.h"
#include "core/fhir/DatatypeReaders.h"
#include "core/fhir/ReadRecord.h"
#include "core/fhir/ResourceReader.h"

namespace kinward::fhir
{

namespace
{

care::CoverageClass readClass(Element element)
{
    care::CoverageClass entry;
    element.eachField([&](std::string_view key, Element part) {
        if (key == "type")
            entry.type = readConcept(part);
        else if (key == "value")
            entry.value = part.text();
        else if (key == "name")
            entry.name = part.text();
    });
    return entry;
}

care::CoverageCost readCost(Element element)
{
    care::CoverageCost cost;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "type")
            cost.type = readConcept(value).label();
        else if (key == "valueMoney")
            cost.amount = readMoney(value);
        else if (key == "valueQuantity")
            cost.quantity = readQuantity(value).label();
    });
    return cost;
}

void readField(care::Coverage &coverage, std::string_view key, Element value)
{
    if (key == "status")
        coverage.status = value.term();
    else if (key == "type")
        coverage.type = readConcept(value);
    else if (key == "subscriberId")
        coverage.subscriberId = value.text();
    else if (key == "subscriber")
        coverage.subscriber = readReference(value);
    else if (key == "policyHolder")
        coverage.policyHolder = readReference(value);
    else if (key == "relationship")
        coverage.relationship = readConcept(value);
    else if (key == "period")
        coverage.period = readPeriod(value);
    else if (key == "payor")
        coverage.payors = readList(value, readReference);
    else if (key == "class")
        coverage.classes = readList(value, readClass);
    else if (key == "dependent")
        coverage.dependent = value.text();
    else if (key == "network")
        coverage.network = value.text();
    else if (key == "costToBeneficiary")
        coverage.costs = readList(value, readCost);
}

} // namespace

template <> Result<care::Coverage> readRecord(const QByteArray &json)
{
    return readResource<care::Coverage>(QLatin1String("Coverage"), json, readField,
        [](care::Coverage &coverage, const Contained &contained) {
            contained.resolve(coverage.subscriber);
            contained.resolve(coverage.policyHolder);
            contained.resolve(coverage.payors);
        });
}

} // namespace kinward::fhir
