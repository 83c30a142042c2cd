#include "sandbox/base/Base64.h"
#include "sandbox/base/Pdf.h"
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

constexpr auto deliveredUrl = "https://kinward.org/fhir/StructureDefinition/delivered";
constexpr auto readTag = "https://kinward.org/fhir/mailbox";

std::string hoursAgo(const Calendar &calendar, int hours, int minutes = 0)
{
    return calendar.time(
        calendar.now() - std::chrono::hours(hours) + std::chrono::minutes(minutes));
}

/// A thread's header: its topic and its people. The messages are part of it.
Json header(const Seed &seed, const std::string &id, const Subject &subject, const Thread &thread,
    const Json &reader)
{
    Json result = resource("Communication", id);
    const Line &first = thread.lines.front();
    Json members = Json::array({role(*thread.member)});
    if (thread.other)
        members.push_back(role(*thread.other));
    result["status"] = "in-progress";
    result["subject"] = reference(subject);
    result["topic"] = textConcept(thread.subject);
    result["recipient"] = first.fromPractice ? Json::array({reader}) : members;
    result["sender"] = first.fromPractice ? members.front() : reader;
    result["sent"] = hoursAgo(seed.calendar, first.hoursAgo);
    return result;
}

Json attachment(const std::string &messageId, const facts::Sheet &file, std::size_t size)
{
    return {{"contentType", "application/pdf"}, {"url", "Binary/" + messageId + "-file"},
        {"title", std::string(file.title) + ".pdf"}, {"size", size}};
}

Json message(const Seed &seed, const std::string &id, const Json &head, const Thread &thread,
    const Line &line, const Json &reader)
{
    Json result = resource("Communication", id);
    result["partOf"] = Json::array({reference("Communication/" + head["id"].get<std::string>())});
    result["status"] = "completed";
    result["subject"] = head["subject"];
    result["topic"] = head["topic"];
    const Json member = role(line.from ? *line.from : *thread.member);
    result["recipient"] = Json::array({line.fromPractice ? reader : member});
    result["sender"] = line.fromPractice ? member : reader;
    result["sent"] = hoursAgo(seed.calendar, line.hoursAgo);
    result["received"] = hoursAgo(seed.calendar, line.hoursAgo, 25);
    result["payload"] = Json::array({Json::object({{"contentString", line.text}})});
    if (line.fromPractice)
        result["meta"]["tag"]
            = Json::array({Json::object({{"system", readTag}, {"code", "read"}})});
    else
        result["extension"] = Json::array(
            {{{"url", deliveredUrl}, {"valueInstant", hoursAgo(seed.calendar, line.hoursAgo, 1)}}});
    return result;
}

/// The message, and after it its file.
void addMessage(Seed &seed, Json message, const Line &line)
{
    if (line.file.lines.empty())
        return seed.add(std::move(message));
    const auto id = message["id"].get<std::string>();
    const std::string bytes = simplePdf(line.file.title, line.file.lines);
    message["payload"].push_back(
        Json::object({{"contentAttachment", attachment(id, line.file, bytes.size())}}));
    seed.add(std::move(message));
    Json file = resource("Binary", id + "-file");
    file["contentType"] = "application/pdf";
    file["securityContext"] = reference("Communication/" + id);
    file["data"] = toBase64(bytes);
    seed.add(std::move(file));
}

void leaveUnread(Json &message)
{
    message["status"] = "in-progress";
    message.erase("received");
    message.erase("meta");
}

void addThread(Seed &seed, const std::string &id, const Subject &subject, const Thread &thread,
    const Json &reader)
{
    const Json head = header(seed, id, subject, thread, reader);
    seed.add(head);
    int number = 0;
    for (const Line &line : thread.lines) {
        Json entry
            = message(seed, id + "-m" + std::to_string(++number), head, thread, line, reader);
        if (thread.isUnread && number == static_cast<int>(thread.lines.size()))
            leaveUnread(entry);
        addMessage(seed, std::move(entry), line);
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
