#include "core/care/AuditEvent.h"
#include "core/fhir/DatatypeReaders.h"
#include "core/fhir/ReadRecord.h"
#include "core/fhir/ResourceReader.h"

namespace kinward::fhir
{

namespace
{

care::AuditEventAgent readAgent(Element element)
{
    care::AuditEventAgent agent;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "who")
            agent.who = readReference(value);
        else if (key == "name")
            agent.name = value.text();
        else if (key == "role")
            agent.roles = readList(value, readConcept);
        else if (key == "requestor")
            agent.isRequestor = value.boolean().value_or(false);
    });
    return agent;
}

care::AuditEventEntity readEntity(Element element)
{
    care::AuditEventEntity entity;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "what")
            entity.what = readReference(value);
        else if (key == "name")
            entity.name = value.text();
        else if (key == "description")
            entity.description = value.text();
        else if (key == "type")
            entity.type = readCoding(value);
    });
    return entity;
}

care::Reference readObserver(Element element)
{
    care::Reference observer;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "observer")
            observer = readReference(value);
    });
    return observer;
}

void readField(care::AuditEvent &event, std::string_view key, Element value)
{
    if (key == "type")
        event.type = readCoding(value);
    else if (key == "subtype")
        event.subtypes = readList(value, readCoding);
    else if (key == "action")
        event.action = value.text();
    else if (key == "recorded")
        event.recorded = readDateTime(value);
    else if (key == "outcome")
        event.outcome = value.term();
    else if (key == "outcomeDesc")
        event.outcomeDescription = value.text();
    else if (key == "purposeOfEvent")
        event.purposes = readList(value, readConcept);
    else if (key == "agent")
        event.agents = readList(value, readAgent);
    else if (key == "source")
        event.observer = readObserver(value);
    else if (key == "entity")
        event.entities = readList(value, readEntity);
}

} // namespace

template <> Result<care::AuditEvent> readRecord(const QByteArray &json)
{
    return readResource<care::AuditEvent>(QLatin1String("AuditEvent"), json, readField,
        [](care::AuditEvent &event, const Contained &contained) {
            contained.resolve(event.observer);
            for (care::AuditEventAgent &agent : event.agents)
                contained.resolve(agent.who);
        });
}

} // namespace kinward::fhir
