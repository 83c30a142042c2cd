#include "sandbox/base/VirtualService.h"
#include "sandbox/seed/SeedParts.h"
#include "sandbox/seed/facts/Appointments.h"

#include <string_view>

namespace kinward::sandbox::seed
{

namespace
{

using facts::Visit;

const Subject &subjectOf(const Visit &visit)
{
    return std::string_view(visit.patient) == child().id ? child() : mother();
}

Json participant(Json actor, const char *status)
{
    return {{"actor", std::move(actor)}, {"required", "required"}, {"status", status}};
}

Json placeReference(const char *id)
{
    for (const facts::Place &place : facts::places) {
        if (std::string_view(place.id) == id)
            return reference(std::string("Location/") + id, place.name);
    }
    return reference(std::string("Location/") + id);
}

Json specialty(const Member &member)
{
    return codeable({codes::snomed, member.specialty, member.specialtyName});
}

Json appointment(const Seed &seed, const Visit &visit, int number)
{
    const int day = seed.calendar.workday(visit.day);
    const int start = visit.hour * 60 + visit.minute;
    const bool isPending = std::string_view(visit.status) == "pending";
    Json result = resource("Appointment", numbered(std::string(visit.patient) + "-visit", number));
    result["status"] = visit.status;
    if (*visit.cancelCode)
        result["cancelationReason"]
            = {{"coding",
                   Json::array(
                       {{{"system", std::string(codes::hl7) + "appointment-cancellation-reason"},
                           {"code", visit.cancelCode}}})},
                {"text", visit.note}};
    if (*visit.member->specialty)
        result["specialty"] = Json::array({specialty(*visit.member)});
    result["appointmentType"] = textConcept(visit.title);
    result["appointmentType"]["coding"]
        = Json::array({{{"system", std::string(codes::hl7) + "v2-0276"}, {"code", visit.kind}}});
    result["description"] = visit.title;
    result["start"] = seed.calendar.time(day, start);
    result["end"] = seed.calendar.time(day, start + visit.length);
    result["minutesDuration"] = visit.length;
    result["created"] = seed.calendar.time(seed.calendar.workday(std::min(day, 0) - 20), 10 * 60);
    if (*visit.note) {
        const bool isAhead = day > 0;
        result[isAhead ? "patientInstruction" : "comment"] = visit.note;
    }
    result["participant"] = Json::array({participant(reference(subjectOf(visit)), "accepted"),
        participant(practitioner(*visit.member), isPending ? "needs-action" : "accepted"),
        participant(placeReference(visit.place), "accepted")});
    return result;
}

Json encounter(const Seed &seed, const Visit &visit, int number)
{
    const int day = seed.calendar.workday(visit.day);
    const int start = visit.hour * 60 + visit.minute;
    const bool isCheckUp = std::string_view(visit.kind) == "CHECKUP";
    const std::string prefix(visit.patient);
    Json result = resource("Encounter", numbered(prefix + "-encounter", number));
    result["status"] = "finished";
    result["class"]
        = coding({"http://terminology.hl7.org/CodeSystem/v3-ActCode", "AMB", "ambulatory"});
    Json type = isCheckUp ? codeable({codes::snomed, "185349003", "Encounter for check up"})
                          : codeable({codes::snomed, "390906007", "Follow-up encounter"});
    if (std::string_view(visit.kind) == "WALKIN")
        type = codeable({codes::snomed, "185345009", "Encounter for symptom"});
    type["text"] = visit.title;
    result["type"] = Json::array({std::move(type)});
    result["subject"] = reference(subjectOf(visit));
    result["participant"]
        = Json::array({Json::object({{"individual", practitioner(*visit.member)}})});
    result["appointment"]
        = Json::array({reference("Appointment/" + numbered(prefix + "-visit", number))});
    result["period"]
        = period(seed.calendar.time(day, start + 4), seed.calendar.time(day, start + visit.length));
    result["reasonCode"] = Json::array({textConcept(visit.title)});
    result["location"] = Json::array({Json::object({{"location", placeReference(visit.place)}})});
    result["serviceProvider"] = reference(std::string("Organization/") + subjectOf(visit).practice);
    return result;
}

/// What video visits have in common.
Json videoAppointment(const Seed &seed, const char *id, const char *title, const Member &member)
{
    Json result = resource("Appointment", id);
    result["status"] = "booked";
    result["specialty"] = Json::array({specialty(member)});
    result["appointmentType"] = hl7Concept("v2-0276", "FOLLOWUP", title);
    result["appointmentType"]["coding"][0].erase("display");
    result["description"] = title;
    result["created"] = seed.calendar.time(seed.calendar.workday(-9), 11 * 60);
    return result;
}

Json participants(const Subject &subject, const Member &member)
{
    return Json::array({participant(reference(subject), "accepted"),
        participant(practitioner(member), "accepted")});
}

TimePoint beginOf(const VideoVisit &visit, TimePoint now)
{
    using namespace std::chrono;
    if (visit.startsIn)
        return floor<minutes>(now + *visit.startsIn);
    const auto quarter = minutes(15);
    const auto start = floor<minutes>(now + minutes(50) + quarter / 2);
    return start - (start.time_since_epoch() % quarter);
}

Json videoVisit(const Seed &seed, const VideoVisit &visit)
{
    using namespace std::chrono;
    const TimePoint begins = beginOf(visit, seed.calendar.now());
    Json result = videoAppointment(seed, seedId::videoVisit, facts::videoTitle, facts::okafor);
    result["extension"] = Json::array({virtualService(visit.address, visit.password)});
    result["start"] = seed.calendar.time(begins);
    result["end"] = seed.calendar.time(begins + minutes(30));
    result["minutesDuration"] = 30;
    result["patientInstruction"] = facts::videoNote;
    result["participant"] = participants(mother(), facts::okafor);
    return result;
}

Json foundVisit(const Seed &seed)
{
    const int day = seed.calendar.workday(facts::foundDay);
    Json result = videoAppointment(seed, seedId::foundVisit, facts::foundTitle, facts::whitaker);
    result["start"] = seed.calendar.time(day, facts::foundStart);
    result["end"] = seed.calendar.time(day, facts::foundStart + facts::foundLength);
    result["minutesDuration"] = facts::foundLength;
    result["comment"] = facts::foundComment;
    result["participant"] = participants(child(), facts::whitaker);
    return result;
}

} // namespace

std::string encounterOn(const char *patient, int day)
{
    int number = 0;
    for (const Visit &visit : facts::visits) {
        ++number;
        if (visit.day == day && std::string_view(visit.patient) == patient)
            return "Encounter/" + numbered(std::string(patient) + "-encounter", number);
    }
    return {};
}

void addAppointments(Seed &seed, const VideoVisit &visit)
{
    seed.add(videoVisit(seed, visit));
    seed.add(foundVisit(seed));
    int number = 0;
    for (const Visit &each : facts::visits) {
        ++number;
        seed.add(appointment(seed, each, number));
        if (std::string_view(each.status) == "fulfilled")
            seed.add(encounter(seed, each, number));
    }
}

} // namespace kinward::sandbox::seed
