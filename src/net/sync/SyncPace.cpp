#include "net/sync/SyncPace.h"

#include <algorithm>

namespace kinward::net
{

using namespace std::chrono_literals;

namespace
{

constexpr std::chrono::seconds soon = 3s;

} // namespace

SyncPace::SyncPace(const Clock &clock, const SyncIntervals &intervals)
    : m_clock(clock)
    , m_intervals(intervals)
{
}

void SyncPace::setPresence(Presence presence)
{
    const bool comesBack = presence == Presence::InUse && m_presence != Presence::InUse;
    m_presence = presence;
    if (comesBack)
        m_cameBack = m_clock.now();
}

void SyncPace::noteSync()
{
    m_last = m_clock.now();
    m_cameBack = {};
}

std::chrono::seconds SyncPace::interval() const
{
    if (m_metered)
        return m_intervals.metered;
    switch (m_presence) {
    case Presence::InUse:
        return m_intervals.inUse;
    case Presence::Idle:
        return m_intervals.idle;
    case Presence::Away:
        break;
    }
    return m_intervals.away;
}

std::chrono::seconds SyncPace::untilNext() const
{
    if (!m_last.isValid())
        return 0s;
    const auto now = m_clock.now();
    const std::chrono::seconds since(m_last.secsTo(now));
    if (since < 0s) // the clock was set back
        return soon;
    const auto regular = std::max(0s, interval() - since);
    if (m_cameBack.isValid() && !m_metered && since >= m_intervals.recent) {
        const auto back = soon - std::chrono::seconds(m_cameBack.secsTo(now));
        return std::min(regular, std::clamp(back, 0s, soon));
    }
    return regular;
}

} // namespace kinward::net
