#include "net/session/SyncPace.h"

#include <algorithm>

namespace kinward::net
{

using namespace std::chrono_literals;

namespace
{

constexpr std::chrono::seconds inUse = 90s;
constexpr std::chrono::seconds idle = 10min;
constexpr std::chrono::seconds away = 30min;
/// Somebody pays for every byte: *Refresh* is there for those who cannot wait.
constexpr std::chrono::seconds metered = 1h;
constexpr std::chrono::seconds soon = 3s;
constexpr std::chrono::seconds recent = 30s; ///< not asked for again because somebody came back

} // namespace

SyncPace::SyncPace(const Clock &clock)
    : m_clock(clock)
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
        return metered;
    switch (m_presence) {
    case Presence::InUse:
        return inUse;
    case Presence::Idle:
        return idle;
    case Presence::Away:
        break;
    }
    return away;
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
    if (m_cameBack.isValid() && !m_metered && since >= recent) {
        const auto back = soon - std::chrono::seconds(m_cameBack.secsTo(now));
        return std::min(regular, std::clamp(back, 0s, soon));
    }
    return regular;
}

} // namespace kinward::net
