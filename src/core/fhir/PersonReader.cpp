#include "core/fhir/DatatypeReaders.h"
#include "core/fhir/RecordReader.h"
#include "core/fhir/ResourceReader.h"

namespace kinward::fhir
{

namespace
{

template <typename Value> Result<Value> readPerson(QLatin1String type, const QByteArray &json)
{
    return readResource<Value>(type, json, [](Value &person, std::string_view key, Element value) {
        if (key == "name")
            person.name = readHumanNames(value);
        else if (key == "gender")
            person.gender = value.text();
        else if (key == "birthDate")
            person.birthDate = readDateTime(value);
        else if (key == "telecom")
            person.telecom = readList(value, readContactPoint);
    });
}

} // namespace

template <> Result<care::Patient> readRecord(const QByteArray &json)
{
    return readPerson<care::Patient>(QLatin1String("Patient"), json);
}

template <> Result<care::RelatedPerson> readRecord(const QByteArray &json)
{
    return readPerson<care::RelatedPerson>(QLatin1String("RelatedPerson"), json);
}

template <> Result<care::Practitioner> readRecord(const QByteArray &json)
{
    return readPerson<care::Practitioner>(QLatin1String("Practitioner"), json);
}

} // namespace kinward::fhir
