#include "core/care/Patient.h"
#include "core/fhir/DatatypeReaders.h"
#include "core/fhir/ReadRecord.h"
#include "core/fhir/ResourceReader.h"

namespace kinward::fhir
{

namespace
{

bool readPersonField(care::Person &person, std::string_view key, Element value)
{
    if (key == "name")
        person.name = readHumanNames(value);
    else if (key == "gender")
        person.gender = value.term();
    else if (key == "birthDate")
        person.birthDate = readDateTime(value);
    else if (key == "telecom")
        person.telecom = readList(value, readContactPoint);
    else if (key == "address")
        person.address = readFirst(value, readAddress);
    else
        return false;
    return true;
}

care::PatientContact readContact(Element element)
{
    care::PatientContact contact;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "relationship")
            contact.relationships = readList(value, readConcept);
        else if (key == "name")
            contact.name = readHumanNames(value);
        else if (key == "telecom")
            contact.telecom = readList(value, readContactPoint);
    });
    return contact;
}

} // namespace

template <> Result<care::Patient> readRecord(const QByteArray &json)
{
    const auto onField = [](care::Patient &patient, std::string_view key, Element value) {
        if (readPersonField(patient, key, value))
            return;
        if (key == "contact")
            patient.contacts = readList(value, readContact);
        else if (key == "deceasedBoolean")
            patient.isDeceased = value.boolean().value_or(false);
        else if (key == "deceasedDateTime")
            patient.isDeceased = (patient.deceased = readDateTime(value)).isKnown();
    };
    return readResource<care::Patient>(QLatin1String("Patient"), json, onField);
}

template <> Result<care::RelatedPerson> readRecord(const QByteArray &json)
{
    const auto onField = [](care::RelatedPerson &person, std::string_view key, Element value) {
        if (readPersonField(person, key, value))
            return;
        if (key == "relationship")
            person.relationships = readList(value, readConcept);
        else if (key == "period")
            person.period = readPeriod(value);
    };
    return readResource<care::RelatedPerson>(QLatin1String("RelatedPerson"), json, onField);
}

template <> Result<care::Practitioner> readRecord(const QByteArray &json)
{
    const auto onField = [](care::Practitioner &person, std::string_view key, Element value) {
        readPersonField(person, key, value);
    };
    return readResource<care::Practitioner>(QLatin1String("Practitioner"), json, onField);
}

} // namespace kinward::fhir
