#include "core/care/Consent.h"
#include "core/fhir/ChoiceReader.h"
#include "core/fhir/DatatypeReaders.h"
#include "core/fhir/ReadRecord.h"
#include "core/fhir/ResourceReader.h"

namespace kinward::fhir
{

namespace
{

care::Reference readProvisionActor(Element element)
{
    care::Reference actor;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "reference")
            actor = readReference(value);
    });
    return actor;
}

QString readCodingLabel(Element element)
{
    return care::CodeableConcept{{readCoding(element)}, {}}.label();
}

// The reader's depth limit also limits this recursion.
care::ConsentProvision readProvision(Element element)
{
    care::ConsentProvision rule;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "type")
            rule.type = value.term();
        else if (key == "period")
            rule.period = readPeriod(value);
        else if (key == "actor")
            rule.actors = readList(value, readProvisionActor);
        else if (key == "action")
            rule.actions = readTexts(value, readLabel);
        else if (key == "purpose")
            rule.purposes = readTexts(value, readCodingLabel);
        else if (key == "securityLabel")
            rule.securityLabels = readTexts(value, readCodingLabel);
        else if (key == "class")
            rule.classes = readTexts(value, readCodingLabel);
        else if (key == "provision")
            rule.provisions = readList(value, readProvision);
    });
    return rule;
}

QString readPolicy(Element element)
{
    QString uri;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "uri")
            uri = value.text();
    });
    return uri;
}

void readContent(care::Consent &consent, std::string_view key, Element value)
{
    if (key == "sourceAttachment")
        consent.source = readAttachment(value);
    else if (key == "sourceReference")
        consent.sourceReference = readReference(value);
    else if (key == "policyRule")
        consent.policyRule = readConcept(value);
    else if (key == "policy")
        consent.policies = readTexts(value, readPolicy);
    else if (key == "provision")
        consent.provision = readProvision(value);
}

void readField(care::Consent &consent, std::string_view key, Element value)
{
    if (key == "status")
        consent.status = value.term();
    else if (key == "scope")
        consent.scope = readConcept(value);
    else if (key == "category")
        consent.categories = readList(value, readConcept);
    else if (key == "dateTime")
        consent.dateTime = readDateTime(value);
    else if (key == "performer")
        consent.performers = readList(value, readReference);
    else if (key == "organization")
        consent.organizations = readList(value, readReference);
    else
        readContent(consent, key, value);
}

} // namespace

template <> Result<care::Consent> readRecord(const QByteArray &json)
{
    return readResource<care::Consent>(QLatin1String("Consent"), json, readField,
        [](care::Consent &consent, const Contained &contained) {
            contained.resolve(consent.performers);
            contained.resolve(consent.organizations);
        });
}

} // namespace kinward::fhir
