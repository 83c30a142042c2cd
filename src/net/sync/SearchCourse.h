#pragma once

#include "core/base/Clock.h"
#include "net/sync/SearchProgress.h"

#include <chrono>

namespace kinward::net
{

/// What a refresh wants of its searches.
struct SyncWish {
    /// Deletions are looked for where they were last looked for that long ago.
    std::chrono::seconds compareAfter{0};
    /// A search whose portal cannot say what changed is read anew where it was last read that long
    /// ago.
    std::chrono::seconds rereadAfter{0};
};

/// Which pass a search needs next, from what is known of it. No network, no store.
class SearchCourse final
{
public:
    enum class Step { Resume, BeginFull, BeginChanges, BeginIds, LeaveAlone, End };

    SearchCourse(bool portalTellsChanges, SyncWish wish, const Clock &clock);

    Step next(const SearchProgress &progress) const;
    /// A pass ended. One that was begun before this refresh leaves open what changed since.
    void passEnded(const SearchPass &pass, bool begunHere);

private:
    bool tellsChanges(const SearchProgress &progress) const;
    bool tellsIds(const SearchProgress &progress) const;
    /// How long ago, whichever way the clock was set since; no time is for ever.
    std::chrono::seconds age(const QDateTime &when) const;

    bool m_portalTellsChanges;
    SyncWish m_wish;
    const Clock &m_clock;
    bool m_isCurrent = false; ///< nothing that changed before this refresh is missing
    bool m_isCompared = false;
};

} // namespace kinward::net
