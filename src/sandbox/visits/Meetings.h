#pragma once

#include "sandbox/visits/Meeting.h"

#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>

namespace kinward::sandbox
{

/// Every meeting that goes on, for the threads of the server: who comes, what they are told, and
/// that they leave when they are not heard of any more. Nothing of it is kept.
class Meetings
{
public:
    /// A browser asks again and again; each question waits so long for something new.
    static constexpr std::chrono::seconds longestWait{8};
    /// Who has not asked for so long is gone.
    static constexpr std::chrono::seconds presence{25};
    /// A browser that hangs up while its question waits is gone, unless it asks again at once.
    static constexpr std::chrono::seconds hangUp{4};
    /// So many questions may wait at once, since each holds one of the server's threads. One more
    /// is answered without waiting, and told to come back later.
    static constexpr int mostWatching = 24;

    /// The browser's token, by which it is known from now on; nothing: too many wait already.
    std::optional<std::string> enter(const std::string &room, Side side, const std::string &name);
    /// What is new since `version`, or what is known after a while. Nothing: no such browser, or it
    /// hung up: `isGone` says so.
    std::optional<Json> watch(const std::string &token, std::uint64_t version, std::uint64_t heard,
        const std::function<bool()> &isGone);

    enum class Outcome { Done, Unknown, NotAllowed, NotPossible };
    Outcome signal(const std::string &token, std::uint64_t call, std::string data);
    Outcome admit(const std::string &token, const std::string &id);
    Outcome refuse(const std::string &token, const std::string &id);
    Outcome end(const std::string &token);
    void leave(const std::string &token);

    /// Nobody waits any more: the server ends.
    void stop();

private:
    struct Place {
        Meeting *meeting = nullptr;
        Attendee *attendee = nullptr;
    };
    std::optional<Place> find(const std::string &token);
    /// As a member of the practice.
    template <typename Act> Outcome decide(const std::string &token, Act act);
    void sweep();

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::map<std::string, Meeting> m_meetings; ///< by room
    std::map<std::string, std::string> m_rooms; ///< by token
    int m_watching = 0;
    bool m_stopping = false;
};

} // namespace kinward::sandbox
