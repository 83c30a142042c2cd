#pragma once

#include "sandbox/fhir/ResourceStore.h"
#include "sandbox/messages/MessageFiles.h"
#include "sandbox/messages/PracticeMembers.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <vector>

namespace kinward::sandbox
{

/// How the practice works on its inbox.
struct MessageScript {
    std::set<std::string> answering; ///< ids of PractitionerRoles
    /// From a message to its answer; it is delivered after a quarter and read after half of it.
    std::chrono::milliseconds replyAfter{20000};
};

/// The practice's side of the mailboxes: messages are delivered and read; who is away sends a word
/// at once; some answer. What is to be done stands in the database and is struck off in the
/// transaction that does it: each message is answered once, whenever the portal ends.
class ScriptedMembers
{
public:
    ScriptedMembers(ResourceStore &store, MessageFiles &files, MessageScript script);
    ~ScriptedMembers();
    ScriptedMembers(const ScriptedMembers &) = delete;
    ScriptedMembers &operator=(const ScriptedMembers &) = delete;

    void start(); ///< works in a thread of its own from now on
    /// A message has come. To be called in the transaction that stores it.
    void receive(const Json &message, const std::string &practiceId,
        const std::vector<PracticeMember> &recipients);

private:
    using Milliseconds = std::chrono::milliseconds;
    struct Step;

    void plan(const Step &step, Milliseconds after);
    void work();
    bool playNext(); ///< false: nothing is due
    std::optional<Step> takeDue();
    void play(const Step &step);
    void deliver(Json message);
    void markRead(Json message);
    void answer(const Json &message, const Step &step);
    int countAnswer(const std::string &member, const std::string &mailbox);
    Milliseconds untilNext() const;
    Milliseconds now() const;

    ResourceStore &m_store;
    MessageFiles &m_files;
    MessageScript m_script;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_isStopping = false;
    bool m_hasNews = false;
    std::thread m_thread;
};

} // namespace kinward::sandbox
