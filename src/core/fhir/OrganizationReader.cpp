#include "core/care/Organization.h"
#include "core/fhir/DatatypeReaders.h"
#include "core/fhir/ExtensionReader.h"
#include "core/fhir/ReadRecord.h"
#include "core/fhir/ResourceReader.h"

namespace kinward::fhir
{

namespace
{

// Caregiver extension (docs/portal-api.yaml, search): who may be written to.
const auto messagingUrl = QStringLiteral("https://kinward.org/fhir/StructureDefinition/messaging");

void readMessaging(care::PractitionerRole &role, const QList<Extension> &extensions)
{
    for (const Extension &extension : extensions) {
        if (extension.url != messagingUrl)
            continue;
        role.messaging = extension.text;
        for (const Extension &part : extension.children) {
            if (part.url == QLatin1String("status"))
                role.messaging = part.text;
            else if (part.url == QLatin1String("note"))
                role.messagingNote = part.text;
        }
    }
}

} // namespace

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
        else if (key == "extension")
            readMessaging(role, readList(value, readExtension));
    };
    const auto finish = [](care::PractitionerRole &role, const Contained &contained) {
        contained.resolve(role.practitioner);
        contained.resolve(role.organization);
    };
    return readResource<care::PractitionerRole>(
        QLatin1String("PractitionerRole"), json, onField, finish);
}

} // namespace kinward::fhir
