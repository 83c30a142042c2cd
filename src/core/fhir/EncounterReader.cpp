#include "core/care/Encounter.h"
#include "core/fhir/ChoiceReader.h"
#include "core/fhir/DatatypeReaders.h"
#include "core/fhir/ReadRecord.h"
#include "core/fhir/ResourceReader.h"

namespace kinward::fhir
{

namespace
{

/// The reference that an element of a list holds under `name`.
care::Reference readInner(Element element, std::string_view name)
{
    care::Reference inner;
    element.eachField([&](std::string_view key, Element value) {
        if (key == name)
            inner = readReference(value);
    });
    return inner;
}

/// The references that the elements of a list hold under `name`.
QList<care::Reference> innerOnes(Element list, std::string_view name)
{
    QList<care::Reference> out;
    list.eachItem([&](Element item) {
        auto inner = readInner(item, name);
        if (!inner.reference.isEmpty() || !inner.display.isEmpty())
            out.append(std::move(inner));
    });
    return out;
}

void readHospitalization(Element element, care::Encounter &encounter)
{
    element.eachField([&](std::string_view key, Element value) {
        if (key == "dischargeDisposition")
            encounter.dischargeDisposition = readConcept(value);
    });
}

void readField(care::Encounter &encounter, std::string_view key, Element value)
{
    if (key == "status")
        encounter.status = value.term();
    else if (key == "class")
        encounter.classCode = readCoding(value);
    else if (key == "type")
        encounter.types = readList(value, readConcept);
    else if (key == "participant")
        encounter.practitioners = innerOnes(value, "individual");
    else if (key == "period")
        encounter.period = readPeriod(value);
    else if (key == "reasonCode")
        encounter.reasons = readList(value, readConcept);
    else if (key == "reasonReference")
        encounter.reasonReferences = readList(value, readReference);
    else if (key == "diagnosis")
        encounter.diagnoses = innerOnes(value, "condition");
    else if (key == "location")
        encounter.locations = innerOnes(value, "location");
    else if (key == "serviceProvider")
        encounter.serviceProvider = readReference(value);
    else if (key == "hospitalization")
        readHospitalization(value, encounter);
}

} // namespace

template <> Result<care::Encounter> readRecord(const QByteArray &json)
{
    return readResource<care::Encounter>(QLatin1String("Encounter"), json, readField,
        [](care::Encounter &encounter, const Contained &contained) {
            contained.resolve(encounter.practitioners);
            contained.resolve(encounter.reasonReferences);
            contained.resolve(encounter.diagnoses);
            contained.resolve(encounter.locations);
            contained.resolve(encounter.serviceProvider);
        });
}

} // namespace kinward::fhir
