#include "sandbox/seed/SeedFamily.h"

#include "sandbox/seed/SeedParts.h"
#include "sandbox/seed/facts/Vitals.h"

namespace kinward::sandbox
{

namespace seed::facts
{

int childBirthDay(const Calendar &calendar)
{
    constexpr int age = 9;
    const int year = calendar.thisYear();
    const bool hadBirthday = calendar.dayOf(year, 6, 5) <= 0;
    return calendar.dayOf(year - age - (hadBirthday ? 0 : 1), 6, 5);
}

} // namespace seed::facts

std::vector<Json> seedFamily(TimePoint now, const VideoVisit &visit)
{
    seed::Seed result{seed::Calendar(now), {}};
    seed::addPeople(result);
    seed::addAppointments(result, visit);
    seed::addPrescriptions(result);
    seed::addLabs(result);
    seed::addVitals(result);
    seed::addQuestionnaires(result);
    seed::addBilling(result);
    seed::addOwnMessages(result);
    seed::addHistory(result);
    seed::addCarePlans(result);
    seed::addDocuments(result);
    return std::move(result.resources);
}

std::string childBirthDate(TimePoint now)
{
    const seed::Calendar calendar(now);
    return calendar.date(seed::facts::childBirthDay(calendar));
}

} // namespace kinward::sandbox
