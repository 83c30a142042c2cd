#include "core/care/CareTeam.h"
#include "core/fhir/ChoiceReader.h"
#include "core/fhir/DatatypeReaders.h"
#include "core/fhir/ReadRecord.h"
#include "core/fhir/ResourceReader.h"

namespace kinward::fhir
{

namespace
{

care::CareTeamParticipant readParticipant(Element element)
{
    care::CareTeamParticipant participant;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "role")
            participant.roles = readList(value, readConcept);
        else if (key == "member")
            participant.member = readReference(value);
        else if (key == "onBehalfOf")
            participant.onBehalfOf = readReference(value);
        else if (key == "period")
            participant.period = readPeriod(value);
    });
    return participant;
}

void readField(care::CareTeam &team, std::string_view key, Element value)
{
    if (key == "status")
        team.status = value.term();
    else if (key == "name")
        team.name = value.text();
    else if (key == "category")
        team.categories = readList(value, readConcept);
    else if (key == "period")
        team.period = readPeriod(value);
    else if (key == "participant")
        team.participants = readList(value, readParticipant);
    else if (key == "managingOrganization")
        team.managingOrganizations = readList(value, readReference);
    else if (key == "reasonCode")
        team.reasons = readList(value, readConcept);
    else if (key == "telecom")
        team.telecom = readList(value, readContactPoint);
    else if (key == "note")
        team.notes = readTexts(value, readAnnotation);
}

} // namespace

template <> Result<care::CareTeam> readRecord(const QByteArray &json)
{
    return readResource<care::CareTeam>(QLatin1String("CareTeam"), json, readField,
        [](care::CareTeam &team, const Contained &contained) {
            for (care::CareTeamParticipant &participant : team.participants)
                contained.resolve(participant.member);
            contained.resolve(team.managingOrganizations);
        });
}

} // namespace kinward::fhir
