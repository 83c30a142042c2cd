#include "core/care/CarePlan.h"
#include "core/fhir/ChoiceReader.h"
#include "core/fhir/DatatypeReaders.h"
#include "core/fhir/ReadRecord.h"
#include "core/fhir/ResourceReader.h"

namespace kinward::fhir
{

namespace
{

care::GoalTarget readTarget(Element element)
{
    care::GoalTarget target;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "measure")
            target.measure = readConcept(value).label();
        else if (key == "dueDate")
            target.due = readDateTime(value);
        else if (auto detail = readChoice("detail", key, value))
            target.detail = *detail;
    });
    return target;
}

void readField(care::Goal &goal, std::string_view key, Element value)
{
    if (key == "lifecycleStatus")
        goal.lifecycleStatus = value.term();
    else if (key == "achievementStatus")
        goal.achievementStatus = readConcept(value);
    else if (key == "description")
        goal.description = readConcept(value);
    else if (key == "startDate")
        goal.start = readDateTime(value);
    else if (key == "target")
        goal.targets = readList(value, readTarget);
    else if (key == "addresses")
        goal.addresses = readList(value, readReference);
    else if (key == "note")
        goal.notes = readTexts(value, readAnnotation);
}

} // namespace

template <> Result<care::Goal> readRecord(const QByteArray &json)
{
    return readResource<care::Goal>(QLatin1String("Goal"), json, readField);
}

} // namespace kinward::fhir
