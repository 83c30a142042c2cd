#include "sandbox/messages/ScriptedMembers.h"

#include "sandbox/accounts/Query.h"
#include "sandbox/base/Random.h"
#include "sandbox/fhir/ElementPath.h"
#include "sandbox/messages/AnswerTexts.h"

#include <algorithm>
#include <iostream>

namespace kinward::sandbox
{

namespace
{

constexpr auto deliveredUrl = "https://kinward.org/fhir/StructureDefinition/delivered";
constexpr auto answerSystem = "https://kinward.org/fhir/demo/answer";
/// The portal's clock can be moved while nobody tells of it.
constexpr std::chrono::milliseconds longestSleep{250};

constexpr auto tables
    = "CREATE TABLE IF NOT EXISTS message_script (message TEXT NOT NULL, member TEXT NOT NULL, "
      "what TEXT NOT NULL, practice TEXT NOT NULL, due INTEGER NOT NULL, "
      "PRIMARY KEY (message, member, what));"
      "CREATE TABLE IF NOT EXISTS message_answers (member TEXT NOT NULL, mailbox TEXT NOT NULL, "
      "count INTEGER NOT NULL, PRIMARY KEY (member, mailbox));";

Json referenceTo(const std::string &target) { return {{"reference", target}}; }

/// Where the answer belongs: the thread of the message, or the one that it begins.
Json threadOf(const Json &message)
{
    if (message.contains("partOf"))
        return message["partOf"];
    return Json::array({referenceTo("Communication/" + message["id"].get<std::string>())});
}

Json topicOf(const ResourceStore &store, const Json &message)
{
    if (message.contains("topic"))
        return message["topic"];
    for (const Json &element : threadOf(message)) {
        const auto target = referenceIn(element);
        const auto header = target ? store.find(target->type, target->id) : std::nullopt;
        if (header && header->contains("topic"))
            return (*header)["topic"];
    }
    return nullptr;
}

} // namespace

struct ScriptedMembers::Step {
    std::string message;
    std::string member; ///< the reference of who does it; empty: the practice
    std::string what;
    std::string practice; ///< id of the Organization
};

ScriptedMembers::ScriptedMembers(ResourceStore &store, MessageFiles &files, MessageScript script)
    : m_store(store)
    , m_files(files)
    , m_script(std::move(script))
{
    store.database().execute(tables);
}

ScriptedMembers::~ScriptedMembers()
{
    {
        const std::lock_guard guard(m_mutex);
        m_isStopping = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void ScriptedMembers::start()
{
    m_thread = std::thread([this] { work(); });
}

void ScriptedMembers::receive(const Json &message, const std::string &practiceId,
    const std::vector<PracticeMember> &recipients)
{
    const auto id = message["id"].get<std::string>();
    const auto isThere
        = [](const PracticeMember &member) { return member.messaging != Messaging::Away; };
    plan({id, {}, "deliver", practiceId}, m_script.replyAfter / 4);
    if (std::any_of(recipients.begin(), recipients.end(), isThere))
        plan({id, {}, "read", practiceId}, m_script.replyAfter / 2);
    for (const PracticeMember &member : recipients) {
        const std::string who = member.reference.toString();
        if (!isThere(member))
            plan({id, who, "away", practiceId}, m_script.replyAfter / 4);
        else if (m_script.answering.count(member.reference.id) > 0)
            plan({id, who, "answer", practiceId}, m_script.replyAfter);
    }
    const std::lock_guard guard(m_mutex);
    m_hasNews = true;
    m_wake.notify_all();
}

void ScriptedMembers::plan(const Step &step, Milliseconds after)
{
    // Named twice in one message, somebody still answers it once.
    run(m_store.database(), "INSERT OR IGNORE INTO message_script VALUES (?, ?, ?, ?, ?)",
        step.message, step.member, step.what, step.practice, std::int64_t{(now() + after).count()});
}

void ScriptedMembers::work()
{
    std::unique_lock guard(m_mutex);
    while (!m_isStopping) {
        m_hasNews = false;
        guard.unlock();
        Milliseconds sleep = longestSleep;
        try {
            while (playNext()) { }
            sleep = untilNext();
        } catch (const std::exception &failure) {
            std::cerr << "kinward-sandbox: the practice's inbox: " << failure.what() << '\n';
        }
        guard.lock();
        m_wake.wait_for(guard, sleep, [this] { return m_isStopping || m_hasNews; });
    }
}

bool ScriptedMembers::playNext()
{
    {
        const std::lock_guard guard(m_mutex);
        if (m_isStopping)
            return false;
    }
    Database::Transaction transaction(m_store.database());
    const std::optional<Step> step = takeDue();
    if (step)
        play(*step);
    transaction.commit();
    return step.has_value();
}

std::optional<ScriptedMembers::Step> ScriptedMembers::takeDue()
{
    std::optional<Step> step;
    {
        Statement row = query(m_store.database(),
            "SELECT message, member, what, practice FROM message_script WHERE due <= ? "
            "ORDER BY due, rowid LIMIT 1",
            std::int64_t{now().count()});
        if (row.step())
            step = Step{row.text(0), row.text(1), row.text(2), row.text(3)};
    }
    if (step)
        run(m_store.database(),
            "DELETE FROM message_script WHERE message = ? AND member = ? AND what = ?",
            step->message, step->member, step->what);
    return step;
}

void ScriptedMembers::play(const Step &step)
{
    std::optional<Json> message = m_store.find("Communication", step.message);
    if (!message)
        return;
    if (step.what == "deliver")
        deliver(std::move(*message));
    else if (step.what == "read")
        markRead(std::move(*message));
    else
        answer(*message, step);
}

void ScriptedMembers::deliver(Json message)
{
    message["extension"].push_back(
        {{"url", deliveredUrl}, {"valueInstant", toInstant(m_store.clock().now())}});
    m_store.put(std::move(message));
}

void ScriptedMembers::markRead(Json message)
{
    message["received"] = toInstant(m_store.clock().now());
    message["status"] = "completed";
    m_store.put(std::move(message));
}

void ScriptedMembers::answer(const Json &message, const Step &step)
{
    const auto who = parseReference(step.member);
    const auto member = who ? PracticeMembers(m_store).find(*who, step.practice) : std::nullopt;
    if (!member)
        return; // They have left the practice.
    const std::string mailbox = textAt(message, "sender.reference");
    const AnswerText text = step.what == "away"
        ? awayAnswer(member->name, member->note)
        : memberAnswer(countAnswer(step.member, mailbox), member->name);
    const std::string id = randomUuid();
    Json payload = Json::array({{{"contentString", text.body}}});
    if (!text.file.bytes.empty())
        payload.push_back({{"contentAttachment",
            {{"contentType", text.file.contentType},
                {"url", "Binary/" + m_files.add(text.file, id)}, {"title", text.fileName},
                {"size", text.file.bytes.size()}, {"hash", attachmentHash(text.file.bytes)}}}});
    Json reply = {{"resourceType", "Communication"}, {"id", id},
        {"identifier",
            Json::array({{{"system", answerSystem}, {"value", step.message + "/" + step.member}}})},
        {"status", "in-progress"}, {"subject", message["subject"]}, {"partOf", threadOf(message)},
        {"inResponseTo", Json::array({referenceTo("Communication/" + step.message)})},
        {"sender", {{"reference", step.member}, {"display", member->name}}},
        {"recipient", Json::array({message["sender"]})}, {"sent", toInstant(m_store.clock().now())},
        {"payload", std::move(payload)}};
    if (Json topic = topicOf(m_store, message); !topic.is_null())
        reply["topic"] = std::move(topic);
    m_store.put(std::move(reply));
}

int ScriptedMembers::countAnswer(const std::string &member, const std::string &mailbox)
{
    run(m_store.database(),
        "INSERT INTO message_answers VALUES (?, ?, 1) "
        "ON CONFLICT (member, mailbox) DO UPDATE SET count = count + 1",
        member, mailbox);
    Statement row = query(m_store.database(),
        "SELECT count FROM message_answers WHERE member = ? AND mailbox = ?", member, mailbox);
    row.step();
    return static_cast<int>(row.number(0));
}

ScriptedMembers::Milliseconds ScriptedMembers::untilNext() const
{
    const auto guard = m_store.database().lock();
    Statement row = m_store.database().prepare("SELECT MIN(due) FROM message_script");
    if (!row.step() || row.isNull(0))
        return longestSleep;
    return std::clamp(Milliseconds(row.number(0)) - now(), Milliseconds(0), longestSleep);
}

ScriptedMembers::Milliseconds ScriptedMembers::now() const
{
    return std::chrono::floor<Milliseconds>(m_store.clock().now().time_since_epoch());
}

} // namespace kinward::sandbox
