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

QStringList displays(Element list, std::string_view name)
{
    QStringList out;
    list.eachItem([&](Element item) { out.append(readInner(item, name).display); });
    out.removeAll(QString());
    out.removeDuplicates();
    return out;
}

QList<care::Reference> people(Element list)
{
    QList<care::Reference> out;
    list.eachItem([&](Element item) {
        auto person = readInner(item, "individual");
        if (!person.reference.isEmpty() || !person.display.isEmpty())
            out.append(std::move(person));
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
        encounter.practitioners = people(value);
    else if (key == "period")
        encounter.period = readPeriod(value);
    else if (key == "reasonCode")
        encounter.reasons = readList(value, readConcept);
    else if (key == "diagnosis")
        encounter.diagnoses = displays(value, "condition");
    else if (key == "location")
        encounter.locations = displays(value, "location");
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
            contained.resolve(encounter.serviceProvider);
        });
}

} // namespace kinward::fhir
