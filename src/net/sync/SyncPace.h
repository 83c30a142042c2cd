#pragma once

#include "core/base/Clock.h"

#include <chrono>

namespace kinward::net
{

/// How much the person is there.
enum class Presence {
    InUse, ///< the window is in front, and keys or mouse were used a moment ago
    Idle, ///< in front, and nobody touches anything
    Away, ///< behind other windows, minimized, or the screen is locked
};

/// From one time to the next.
struct SyncIntervals {
    std::chrono::seconds inUse{90};
    std::chrono::seconds idle{10 * 60};
    std::chrono::seconds away{30 * 60};
    /// Somebody pays for every byte: *Refresh* is there for those who cannot wait.
    std::chrono::seconds metered{60 * 60};
    std::chrono::seconds recent{30}; ///< not asked for again because somebody came back
};

/// When the record is to be brought up to date next without being asked. Knows nothing of networks:
/// it is told what happens, and answers by the clock it was given.
class SyncPace final
{
public:
    explicit SyncPace(const Clock &clock, const SyncIntervals &intervals = {});

    /// Somebody who comes back finds the record current soon.
    void setPresence(Presence presence);
    void setMetered(bool metered) { m_metered = metered; }
    /// A refresh ended well.
    void noteSync();

    /// From one refresh to the next, as things are.
    std::chrono::seconds interval() const;
    /// From now on; never negative. Before the first refresh there is nothing to wait for.
    std::chrono::seconds untilNext() const;

private:
    const Clock &m_clock;
    SyncIntervals m_intervals;
    Presence m_presence = Presence::InUse;
    bool m_metered = false;
    QDateTime m_last; ///< refresh
    QDateTime m_cameBack; ///< where that asks for one before the interval is over
};

} // namespace kinward::net
