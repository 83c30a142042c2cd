#include "net/sync/SearchCourse.h"

namespace kinward::net
{

using namespace std::chrono_literals;

namespace
{

/// What a portal refused is tried again after that: it may have learnt it, or it was in trouble.
constexpr std::chrono::seconds refusalLasts = 7 * 24h;
/// Where only whole reads tell the truth, one in pieces is a whole one for that long.
constexpr std::chrono::seconds wholeFor = 1h;

} // namespace

SearchCourse::SearchCourse(bool portalTellsChanges, SyncWish wish, const Clock &clock)
    : m_portalTellsChanges(portalTellsChanges)
    , m_wish(wish)
    , m_clock(clock)
{
}

SearchCourse::Step SearchCourse::next(const SearchProgress &progress) const
{
    const bool canTell = tellsChanges(progress);
    if (progress.pass) {
        const bool isOfUse = canTell || age(progress.pass->startedAt) < wholeFor;
        return isOfUse ? Step::Resume : Step::BeginFull;
    }
    if (!progress.asOf.isValid() && !m_isCurrent)
        return Step::BeginFull;
    if (!canTell) {
        if (m_isCurrent)
            return Step::End;
        const bool isRecent = age(progress.comparedAt) < m_wish.rereadAfter;
        return isRecent ? Step::LeaveAlone : Step::BeginFull;
    }
    if (!m_isCompared && age(progress.comparedAt) >= m_wish.compareAfter)
        return tellsIds(progress) ? Step::BeginIds : Step::BeginFull;
    if (!m_isCurrent)
        return Step::BeginChanges;
    return progress.missing.isEmpty() ? Step::End : Step::BeginFull;
}

void SearchCourse::passEnded(const SearchPass &pass, bool begunHere)
{
    if (pass.kind != SearchPass::Kind::Changes)
        m_isCompared = begunHere;
    if (pass.kind != SearchPass::Kind::Ids)
        m_isCurrent = begunHere || !m_portalTellsChanges;
}

bool SearchCourse::tellsChanges(const SearchProgress &progress) const
{
    return m_portalTellsChanges && age(progress.changesRefusedAt) > refusalLasts;
}

bool SearchCourse::tellsIds(const SearchProgress &progress) const
{
    return age(progress.idsRefusedAt) > refusalLasts;
}

std::chrono::seconds SearchCourse::age(const QDateTime &when) const
{
    return when.isValid() ? std::chrono::seconds(std::abs(when.secsTo(m_clock.now())))
                          : std::chrono::seconds::max();
}

} // namespace kinward::net
