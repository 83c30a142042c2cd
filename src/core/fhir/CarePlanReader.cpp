#include "core/care/CarePlan.h"
#include "core/fhir/ChoiceReader.h"
#include "core/fhir/DatatypeReaders.h"
#include "core/fhir/ReadRecord.h"
#include "core/fhir/ResourceReader.h"

#include <QCoreApplication>

namespace kinward::fhir
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CarePlan)
};

void readActivityDetail(Element element, care::CarePlanActivity &activity)
{
    QString description;
    bool forbidden = false;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "code")
            activity.label = readConcept(value).label();
        else if (key == "description")
            description = value.text();
        else if (key == "status")
            activity.status = value.term();
        else if (key == "doNotPerform")
            forbidden = value.boolean().value_or(false);
        else if (key == "location")
            activity.location = readReference(value).display;
        else if (auto when = readChoice("scheduled", key, value))
            activity.when = *when;
    });
    if (activity.label.isEmpty())
        activity.label = description;
    // Whoever shows an activity must also show that it is one not to be done.
    if (forbidden)
        //: %1 is an activity of a care plan that the patient is to keep away from
        activity.label = Words::tr("Not to be done: %1").arg(activity.label);
}

care::CarePlanActivity readActivity(Element element)
{
    care::CarePlanActivity activity;
    QString referenced;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "detail")
            readActivityDetail(value, activity);
        else if (key == "reference")
            referenced = readReference(value).display;
    });
    if (activity.label.isEmpty())
        activity.label = referenced;
    return activity;
}

void readLinks(care::CarePlan &plan, std::string_view key, Element value)
{
    if (key == "author")
        plan.author = readReference(value);
    else if (key == "addresses")
        plan.addresses = readList(value, readReference);
    else if (key == "goal")
        plan.goals = readList(value, readReference);
    else if (key == "careTeam")
        plan.careTeams = readList(value, readReference);
    else if (key == "activity")
        plan.activities = readList(value, readActivity);
    else if (key == "note")
        plan.notes = readTexts(value, readAnnotation);
}

void readField(care::CarePlan &plan, std::string_view key, Element value)
{
    if (key == "status")
        plan.status = value.term();
    else if (key == "intent")
        plan.intent = value.term();
    else if (key == "title")
        plan.title = value.text();
    else if (key == "description")
        plan.description = value.text();
    else if (key == "category")
        plan.categories = readList(value, readConcept);
    else if (key == "period")
        plan.period = readPeriod(value);
    else
        readLinks(plan, key, value);
}

} // namespace

template <> Result<care::CarePlan> readRecord(const QByteArray &json)
{
    return readResource<care::CarePlan>(QLatin1String("CarePlan"), json, readField,
        [](care::CarePlan &plan, const Contained &contained) {
            contained.resolve(plan.author);
            contained.resolve(plan.addresses);
            contained.resolve(plan.goals);
            contained.resolve(plan.careTeams);
        });
}

} // namespace kinward::fhir
