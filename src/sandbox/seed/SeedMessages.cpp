#include "sandbox/seed/SeedFamily.h"
#include "sandbox/seed/SeedParts.h"
#include "sandbox/seed/facts/Messages.h"

#include <string_view>

namespace kinward::sandbox::seed
{

namespace
{

using facts::Line;
using facts::Thread;

std::string hoursAgo(const Calendar &calendar, int hours, int minutes = 0)
{
    return calendar.time(
        calendar.now() - std::chrono::hours(hours) + std::chrono::minutes(minutes));
}

Json communication(const std::string &id, const Subject &subject)
{
    Json result = resource("Communication", id);
    result["status"] = "completed";
    result["subject"] = reference(subject);
    return result;
}

/// A thread's header: its topic and its people. The messages are part of it.
Json header(const Seed &seed, const std::string &id, const Subject &subject, const Thread &thread,
    const Json &reader)
{
    Json result = communication(id, subject);
    const std::string when = hoursAgo(seed.calendar, thread.lines.begin()->hoursAgo);
    result["topic"] = textConcept(thread.subject);
    result["recipient"] = Json::array({reader});
    result["sender"] = role(*thread.member);
    result["sent"] = when;
    result["received"] = when;
    return result;
}

Json payload(const Line &line)
{
    Json result = Json::array({Json::object({{"contentString", line.text}})});
    if (*line.file)
        result.push_back(Json::object({{"contentAttachment",
            {{"contentType", "text/plain; charset=utf-8"}, {"data", line.fileBase64},
                {"title", line.file}}}}));
    return result;
}

Json message(const Seed &seed, const std::string &id, const Json &head, const Line &line)
{
    Json result = resource("Communication", id);
    result["partOf"] = Json::array({reference("Communication/" + head["id"].get<std::string>())});
    result["status"] = "completed";
    result["subject"] = head["subject"];
    result["topic"] = head["topic"];
    const Json &reader = head["recipient"][0];
    result["recipient"] = Json::array({line.fromPractice ? reader : head["sender"]});
    result["sender"] = line.fromPractice ? head["sender"] : reader;
    result["sent"] = hoursAgo(seed.calendar, line.hoursAgo);
    result["payload"] = payload(line);
    return result;
}

void addThread(Seed &seed, const std::string &id, const Subject &subject, const Thread &thread,
    const Json &reader)
{
    const Json head = header(seed, id, subject, thread, reader);
    seed.add(head);
    int number = 0;
    for (const Line &line : thread.lines) {
        Json entry = message(seed, id + "-m" + std::to_string(++number), head, line);
        const bool isLast = number == static_cast<int>(thread.lines.size());
        if (isLast && thread.isUnread)
            entry["status"] = "in-progress";
        else
            entry["received"] = hoursAgo(seed.calendar, line.hoursAgo, 25);
        seed.add(std::move(entry));
    }
}

} // namespace

void addOwnMessages(Seed &seed)
{
    int number = 0;
    for (const Thread &thread : facts::ownThreads)
        addThread(seed, numbered(std::string(mother().id) + "-own-thread", ++number), mother(),
            thread, reference(mother()));
}

} // namespace kinward::sandbox::seed

namespace kinward::sandbox
{

std::vector<Json> seedWelcomeMessages(
    const std::string &patientId, const std::string &relatedPersonId, TimePoint now)
{
    seed::Seed result{seed::Calendar(now), {}};
    const seed::Subject &subject = patientId == seedId::child ? seed::child() : seed::mother();
    int number = 0;
    for (const seed::facts::Thread &thread : seed::facts::welcomeThreads) {
        if (patientId == thread.patient)
            seed::addThread(result, relatedPersonId + "-t" + std::to_string(++number), subject,
                thread, seed::reference("RelatedPerson/" + relatedPersonId));
    }
    return std::move(result.resources);
}

} // namespace kinward::sandbox
