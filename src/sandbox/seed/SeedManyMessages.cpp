#include "sandbox/seed/SeedFamily.h"
#include "sandbox/seed/SeedParts.h"
#include "sandbox/seed/facts/ManyMessages.h"

#include <algorithm>
#include <iterator>

namespace kinward::sandbox
{

namespace
{

using seed::Subject;

constexpr int unreadThreads = 12; ///< the newest ones
constexpr int hoursOfMailbox = 3 * 365 * 24;

template <typename List> const char *pick(const List &list, int number)
{
    return list[static_cast<std::size_t>(number) % std::size(list)];
}

std::string letter(int number)
{
    // Steps without common factors, so that the same words meet again late.
    return std::string(pick(seed::facts::openings, number)) + ' '
        + pick(seed::facts::middles, number * 7 + number / 16) + ' '
        + pick(seed::facts::middles, number * 5 + number / 9 + 3) + "\n\n"
        + pick(seed::facts::closings, number * 3 + number / 7);
}

class Mailbox
{
public:
    Mailbox(TimePoint now, const Subject &subject, const std::string &relatedPersonId)
        : m_calendar(now)
        , m_subject(subject)
        , m_prefix(relatedPersonId + "-more")
        , m_reader(seed::reference("RelatedPerson/" + relatedPersonId))
    {
    }

    /// `hours`: how long ago it began; its messages follow each other until `hours - span`.
    void addThread(int number, int messages, int hours, int span)
    {
        const std::string id = m_prefix + std::to_string(number);
        const bool isChild = m_subject.id == std::string_view(seedId::child);
        const seed::Member &member = *seed::facts::writers[isChild ? 1 : 0][number % 4];
        const Json topic = seed::textConcept(pick(seed::facts::topics, number));
        Json head = communication(id, member, number % 3 != 0, hours);
        head["status"] = "in-progress";
        head["topic"] = topic;
        resources.push_back(std::move(head));
        for (int i = 0; i < messages; ++i) {
            const bool isUnread = number < unreadThreads && i + 1 == messages;
            const bool fromPractice = isUnread || (i + number) % 3 != 0;
            Json entry = communication(id + "-m" + std::to_string(i + 1), member, fromPractice,
                hours - span * i / messages);
            entry["topic"] = topic;
            entry["partOf"] = Json::array({seed::reference("Communication/" + id)});
            entry["payload"]
                = Json::array({Json::object({{"contentString", letter(m_letters++)}})});
            entry["status"] = isUnread ? "in-progress" : "completed";
            if (!isUnread)
                entry["received"] = entry["sent"];
            resources.push_back(std::move(entry));
        }
    }

    std::vector<Json> resources;

private:
    Json communication(
        const std::string &id, const seed::Member &member, bool fromPractice, int hours) const
    {
        Json result = seed::resource("Communication", id);
        const Json practice = seed::role(member);
        result["subject"] = seed::reference(m_subject);
        result["sender"] = fromPractice ? practice : m_reader;
        result["recipient"] = Json::array({fromPractice ? m_reader : practice});
        result["sent"] = m_calendar.time(m_calendar.now() - std::chrono::hours(hours));
        return result;
    }

    seed::Calendar m_calendar;
    const Subject &m_subject;
    std::string m_prefix;
    Json m_reader;
    int m_letters = 0;
};

} // namespace

std::vector<Json> seedManyMessages(const std::string &patientId, const std::string &relatedPersonId,
    TimePoint now, MailboxSize size)
{
    const bool isChild = patientId == seedId::child;
    if (!isChild && patientId != seedId::mother)
        return {};
    Mailbox mailbox(now, isChild ? seed::child() : seed::mother(), relatedPersonId);
    const int threads = std::clamp(size.threads, 1, std::max(1, size.messages));
    const int apart = std::max(1, hoursOfMailbox / threads);
    for (int i = 0; i < threads; ++i) {
        const int messages = size.messages / threads + (i < size.messages % threads ? 1 : 0);
        mailbox.addThread(i, messages, 2 + (i + 1) * apart, apart);
    }
    return std::move(mailbox.resources);
}

} // namespace kinward::sandbox
