#include "core/care/Invoice.h"
#include "core/fhir/DatatypeReaders.h"
#include "core/fhir/ReadRecord.h"
#include "core/fhir/ResourceReader.h"

namespace kinward::fhir
{

namespace
{

care::BenefitLine readLine(Element element)
{
    care::BenefitLine line;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "sequence")
            line.sequence = value.integer().value_or(0);
        else if (key == "productOrService")
            line.label = readConcept(value).label();
        else if (key == "net")
            line.net = readMoney(value);
    });
    return line;
}

care::BenefitTotal readTotal(Element element)
{
    care::BenefitTotal total;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "category")
            total.category = readConcept(value);
        else if (key == "amount")
            total.amount = readMoney(value);
    });
    return total;
}

care::Money readPayment(Element element)
{
    care::Money money;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "amount")
            money = readMoney(value);
    });
    return money;
}

void readBenefitField(care::ExplanationOfBenefit &benefit, std::string_view key, Element value)
{
    if (key == "status")
        benefit.status = value.term();
    else if (key == "type")
        benefit.type = readConcept(value);
    else if (key == "outcome")
        benefit.outcome = value.term();
    else if (key == "created")
        benefit.created = readDateTime(value);
    else if (key == "billablePeriod")
        benefit.serviced = readPeriod(value).start;
    else if (key == "insurer")
        benefit.insurer = readReference(value);
    else if (key == "provider")
        benefit.provider = readReference(value);
    else if (key == "item")
        benefit.lines = readList(value, readLine);
    else if (key == "total")
        benefit.totals = readList(value, readTotal);
    else if (key == "payment")
        benefit.payment = readPayment(value);
}

} // namespace

template <> Result<care::ExplanationOfBenefit> readRecord(const QByteArray &json)
{
    const auto finish = [](care::ExplanationOfBenefit &benefit, const Contained &contained) {
        contained.resolve(benefit.insurer);
        contained.resolve(benefit.provider);
    };
    return readResource<care::ExplanationOfBenefit>(
        QLatin1String("ExplanationOfBenefit"), json, readBenefitField, finish);
}

} // namespace kinward::fhir
