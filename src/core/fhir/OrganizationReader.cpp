#include "core/care/Organization.h"
#include "core/fhir/DatatypeReaders.h"
#include "core/fhir/ReadRecord.h"
#include "core/fhir/ResourceReader.h"

namespace kinward::fhir
{

template <> Result<care::Organization> readRecord(const QByteArray &json)
{
    const auto onField = [](care::Organization &practice, std::string_view key, Element value) {
        if (key == "name")
            practice.name = value.text();
        else if (key == "telecom")
            practice.telecom = readList(value, readContactPoint);
    };
    return readResource<care::Organization>(QLatin1String("Organization"), json, onField);
}

template <> Result<care::PractitionerRole> readRecord(const QByteArray &json)
{
    const auto onField = [](care::PractitionerRole &role, std::string_view key, Element value) {
        if (key == "practitioner")
            role.practitioner = readReference(value);
        else if (key == "organization")
            role.organization = readReference(value);
        else if (key == "code")
            role.codes = readList(value, readConcept);
        else if (key == "specialty")
            role.specialties = readList(value, readConcept);
        else if (key == "telecom")
            role.telecom = readList(value, readContactPoint);
    };
    const auto finish = [](care::PractitionerRole &role, const Contained &contained) {
        contained.resolve(role.practitioner);
        contained.resolve(role.organization);
    };
    return readResource<care::PractitionerRole>(
        QLatin1String("PractitionerRole"), json, onField, finish);
}

} // namespace kinward::fhir
