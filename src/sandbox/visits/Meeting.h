#pragma once

#include "sandbox/base/Json.h"

#include <chrono>
#include <cstdint>
#include <deque>
#include <list>
#include <string>

namespace kinward::sandbox
{

using Steady = std::chrono::steady_clock;

enum class Side { Caregiver, Practice };
/// How far somebody has come. Those whom the visit is over for are told so once, and go.
enum class Stage { Waiting, Inside, Refused, Ended, Replaced };

/// A browser that has a meeting room open.
struct Attendee {
    struct Signal {
        std::uint64_t number = 0;
        std::string data;
    };
    std::string token; ///< the browser's secret
    std::string id; ///< how the practice names them
    std::string name;
    Side side = Side::Caregiver;
    Stage stage = Stage::Waiting;
    Steady::time_point seen; ///< when the browser last asked
    std::uint64_t watch = 0; ///< its latest question; an earlier one is answered at once
    std::deque<Signal> signals; ///< not yet fetched
    std::size_t signalBytes = 0;

    bool isPresent() const { return stage == Stage::Waiting || stage == Stage::Inside; }
};

/// Who is in one meeting room: one member of the practice, at most one caregiver whom they
/// admitted, and those who wait. Not safe for threads: see Meetings.
class Meeting
{
public:
    static constexpr int mostWaiting = 5;

    /// Grows with every change that somebody in the room is told of.
    std::uint64_t version() const { return m_version; }
    bool isEmpty() const { return m_people.empty(); }
    bool isFull() const;

    /// A member of the practice takes the place of the one before.
    void enter(Attendee attendee);
    Attendee *find(const std::string &token);
    /// False: nobody of that id waits, or somebody else is inside.
    bool admit(const std::string &id);
    bool refuse(const std::string &id);
    /// The visit is over for everyone.
    void end();
    void leave(const std::string &token);
    /// Whoever has not been seen since `then` has left.
    void dropUnseen(Steady::time_point then);

    /// Hands `data` to the other side of the call. False: there is no such call, or the other side
    /// has not fetched a great deal yet.
    bool signal(const Attendee &from, std::uint64_t call, std::string data);
    /// What `attendee` is to know, with the signals after `heard`.
    Json tell(Attendee &attendee, std::uint64_t heard);

private:
    Attendee *inside(Side side);
    const Attendee *inside(Side side) const;
    Attendee *waiting(const std::string &id);
    Json waitingList() const;
    void changed();

    std::list<Attendee> m_people;
    std::uint64_t m_version = 1;
    std::uint64_t m_calls = 0; ///< the number of the latest call
    std::uint64_t m_signals = 0;
    std::string m_pair; ///< the two of the call; empty: there is none
};

} // namespace kinward::sandbox
