#include "sandbox/visits/Meetings.h"

#include "sandbox/base/Random.h"

namespace kinward::sandbox
{

std::optional<std::string> Meetings::enter(
    const std::string &room, Side side, const std::string &name)
{
    const std::scoped_lock guard(m_mutex);
    sweep();
    Meeting &meeting = m_meetings[room];
    if (side == Side::Caregiver && meeting.isFull())
        return std::nullopt;
    Attendee attendee;
    attendee.token = randomToken();
    attendee.id = randomToken(9);
    attendee.name = name;
    attendee.side = side;
    attendee.seen = Steady::now();
    std::string token = attendee.token;
    m_rooms[token] = room;
    meeting.enter(std::move(attendee));
    m_changed.notify_all();
    return token;
}

std::optional<Json> Meetings::watch(const std::string &token, std::uint64_t version,
    std::uint64_t heard, const std::function<bool()> &isGone)
{
    std::unique_lock guard(m_mutex);
    sweep();
    std::optional<Place> place = find(token);
    if (!place)
        return std::nullopt;
    place->attendee->seen = Steady::now();
    const std::uint64_t mine = ++place->attendee->watch;
    m_changed.notify_all(); // an earlier question of the same browser
    const auto until = Steady::now() + longestWait;
    const bool mayWait = m_watching < mostWatching;
    bool hasHungUp = false;
    ++m_watching;
    while (mayWait && place && !hasHungUp && !m_stopping && place->attendee->watch == mine
        && place->meeting->version() <= version && Steady::now() < until) {
        // Now and then to look who is not heard of any more.
        m_changed.wait_for(guard, std::chrono::milliseconds(500));
        sweep();
        place = find(token);
        hasHungUp = isGone();
    }
    --m_watching;
    if (place && hasHungUp && place->attendee->watch == mine)
        place->attendee->seen = Steady::now() - presence + hangUp;
    if (!place || hasHungUp)
        return std::nullopt;
    Json told = place->meeting->tell(*place->attendee, heard);
    told["pause"] = mayWait ? 0 : 1;
    return told;
}

Meetings::Outcome Meetings::signal(const std::string &token, std::uint64_t call, std::string data)
{
    const std::scoped_lock guard(m_mutex);
    const std::optional<Place> place = find(token);
    if (!place)
        return Outcome::Unknown;
    if (!place->meeting->signal(*place->attendee, call, std::move(data)))
        return Outcome::NotPossible;
    m_changed.notify_all();
    return Outcome::Done;
}

template <typename Act> Meetings::Outcome Meetings::decide(const std::string &token, Act act)
{
    const std::scoped_lock guard(m_mutex);
    const std::optional<Place> place = find(token);
    if (!place)
        return Outcome::Unknown;
    const Attendee &member = *place->attendee;
    if (member.side != Side::Practice || member.stage != Stage::Inside)
        return Outcome::NotAllowed;
    if (!act(*place->meeting))
        return Outcome::NotPossible;
    m_changed.notify_all();
    return Outcome::Done;
}

Meetings::Outcome Meetings::admit(const std::string &token, const std::string &id)
{
    return decide(token, [&id](Meeting &meeting) { return meeting.admit(id); });
}

Meetings::Outcome Meetings::refuse(const std::string &token, const std::string &id)
{
    return decide(token, [&id](Meeting &meeting) { return meeting.refuse(id); });
}

Meetings::Outcome Meetings::end(const std::string &token)
{
    return decide(token, [](Meeting &meeting) {
        meeting.end();
        return true;
    });
}

void Meetings::leave(const std::string &token)
{
    const std::scoped_lock guard(m_mutex);
    if (const std::optional<Place> place = find(token))
        place->meeting->leave(token);
    sweep();
    m_changed.notify_all();
}

void Meetings::stop()
{
    const std::scoped_lock guard(m_mutex);
    m_stopping = true;
    m_changed.notify_all();
}

std::optional<Meetings::Place> Meetings::find(const std::string &token)
{
    const auto room = m_rooms.find(token);
    if (room == m_rooms.end())
        return std::nullopt;
    Meeting &meeting = m_meetings[room->second];
    if (Attendee *attendee = meeting.find(token))
        return Place{&meeting, attendee};
    return std::nullopt;
}

void Meetings::sweep()
{
    for (auto &[room, meeting] : m_meetings)
        meeting.dropUnseen(Steady::now() - presence);
    std::erase_if(m_rooms, [this](const auto &entry) {
        const auto meeting = m_meetings.find(entry.second);
        return meeting == m_meetings.end() || !meeting->second.find(entry.first);
    });
    std::erase_if(m_meetings, [](const auto &entry) { return entry.second.isEmpty(); });
}

} // namespace kinward::sandbox
