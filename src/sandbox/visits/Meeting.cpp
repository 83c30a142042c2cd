#include "sandbox/visits/Meeting.h"

#include <algorithm>
#include <utility>

namespace kinward::sandbox
{

namespace
{

constexpr std::size_t mostSignals = 200;
constexpr std::size_t mostSignalBytes = std::size_t{512} * 1024;

const char *stageName(Stage stage)
{
    switch (stage) {
    case Stage::Waiting:
        return "waiting";
    case Stage::Inside:
        return "inside";
    case Stage::Refused:
        return "refused";
    case Stage::Ended:
        return "ended";
    case Stage::Replaced:
        return "replaced";
    }
    return "ended";
}

void forgetSignals(Attendee &attendee)
{
    attendee.signals.clear();
    attendee.signalBytes = 0;
}

} // namespace

bool Meeting::isFull() const
{
    const auto waiting = std::count_if(m_people.begin(), m_people.end(), [](const Attendee &each) {
        return each.side == Side::Caregiver && each.stage == Stage::Waiting;
    });
    return waiting >= mostWaiting;
}

void Meeting::enter(Attendee attendee)
{
    if (attendee.side == Side::Practice) {
        if (Attendee *before = inside(Side::Practice))
            before->stage = Stage::Replaced;
        attendee.stage = Stage::Inside;
    }
    m_people.push_back(std::move(attendee));
    changed();
}

Attendee *Meeting::find(const std::string &token)
{
    const auto found = std::find_if(m_people.begin(), m_people.end(),
        [&](const Attendee &each) { return each.token == token; });
    return found == m_people.end() ? nullptr : &*found;
}

bool Meeting::admit(const std::string &id)
{
    Attendee *guest = waiting(id);
    if (!guest || inside(Side::Caregiver))
        return false;
    guest->stage = Stage::Inside;
    changed();
    return true;
}

bool Meeting::refuse(const std::string &id)
{
    Attendee *guest = waiting(id);
    if (!guest)
        return false;
    guest->stage = Stage::Refused;
    changed();
    return true;
}

void Meeting::end()
{
    for (Attendee &each : m_people) {
        if (each.isPresent())
            each.stage = Stage::Ended;
    }
    changed();
}

void Meeting::leave(const std::string &token)
{
    m_people.remove_if([&](const Attendee &each) { return each.token == token; });
    changed();
}

void Meeting::dropUnseen(Steady::time_point then)
{
    if (m_people.remove_if([&](const Attendee &each) { return each.seen < then; }) > 0)
        changed();
}

bool Meeting::signal(const Attendee &from, std::uint64_t call, std::string data)
{
    Attendee *other = inside(from.side == Side::Practice ? Side::Caregiver : Side::Practice);
    if (m_pair.empty() || call != m_calls || from.stage != Stage::Inside || !other)
        return false;
    if (other->signals.size() >= mostSignals || other->signalBytes + data.size() > mostSignalBytes)
        return false;
    other->signalBytes += data.size();
    other->signals.push_back({++m_signals, std::move(data)});
    ++m_version;
    return true;
}

Json Meeting::tell(Attendee &attendee, std::uint64_t heard)
{
    while (!attendee.signals.empty() && attendee.signals.front().number <= heard) {
        attendee.signalBytes -= attendee.signals.front().data.size();
        attendee.signals.pop_front();
    }
    Json signals = Json::array();
    for (const Attendee::Signal &signal : attendee.signals)
        signals.push_back({{"number", signal.number}, {"data", signal.data}});
    const bool isPractice = attendee.side == Side::Practice;
    const Attendee *other = inside(isPractice ? Side::Caregiver : Side::Practice);
    const bool isInCall = !m_pair.empty() && attendee.stage == Stage::Inside;
    Json told = {{"version", m_version}, {"stage", stageName(attendee.stage)},
        {"call", isInCall ? m_calls : 0}, {"other", other ? other->name : std::string()},
        {"signals", std::move(signals)}};
    if (isPractice)
        told["waiting"] = waitingList();
    return told;
}

Json Meeting::waitingList() const
{
    Json list = Json::array();
    for (const Attendee &each : m_people) {
        if (each.side == Side::Caregiver && each.stage == Stage::Waiting)
            list.push_back({{"id", each.id}, {"name", each.name}});
    }
    return list;
}

const Attendee *Meeting::inside(Side side) const
{
    const auto found = std::find_if(m_people.begin(), m_people.end(),
        [side](const Attendee &each) { return each.side == side && each.stage == Stage::Inside; });
    return found == m_people.end() ? nullptr : &*found;
}

Attendee *Meeting::inside(Side side)
{
    return const_cast<Attendee *>(std::as_const(*this).inside(side));
}

Attendee *Meeting::waiting(const std::string &id)
{
    const auto found = std::find_if(m_people.begin(), m_people.end(), [&](const Attendee &each) {
        return each.side == Side::Caregiver && each.stage == Stage::Waiting && each.id == id;
    });
    return found == m_people.end() ? nullptr : &*found;
}

/// A call is of two; another two make another call, and what was said in the one before is void.
void Meeting::changed()
{
    ++m_version;
    Attendee *practice = inside(Side::Practice);
    Attendee *caregiver = inside(Side::Caregiver);
    const std::string pair
        = practice && caregiver ? practice->token + caregiver->token : std::string();
    if (pair == m_pair)
        return;
    m_pair = pair;
    for (Attendee &each : m_people)
        forgetSignals(each);
    if (!pair.empty())
        ++m_calls;
}

} // namespace kinward::sandbox
