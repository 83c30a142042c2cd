#include "core/care/Location.h"
#include "core/fhir/DatatypeReaders.h"
#include "core/fhir/ReadRecord.h"
#include "core/fhir/ResourceReader.h"

namespace kinward::fhir
{

namespace
{

void readField(care::Location &place, std::string_view key, Element value)
{
    if (key == "status")
        place.status = value.term();
    else if (key == "name")
        place.name = value.text();
    else if (key == "description")
        place.description = value.text();
    else if (key == "mode")
        place.mode = value.term();
    else if (key == "type")
        place.types = readList(value, readConcept);
    else if (key == "telecom")
        place.telecom = readList(value, readContactPoint);
    else if (key == "address")
        place.address = readAddress(value);
    else if (key == "physicalType")
        place.physicalType = readConcept(value);
    else if (key == "managingOrganization")
        place.managingOrganization = readReference(value);
    else if (key == "partOf")
        place.partOf = readReference(value);
}

} // namespace

template <> Result<care::Location> readRecord(const QByteArray &json)
{
    return readResource<care::Location>(QLatin1String("Location"), json, readField,
        [](care::Location &place, const Contained &contained) {
            contained.resolve(place.managingOrganization);
            contained.resolve(place.partOf);
        });
}

} // namespace kinward::fhir
