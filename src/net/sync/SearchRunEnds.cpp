#include "core/base/Logging.h"
#include "net/sync/SearchRun.h"

#include <QTimer>

// How a pass ends, well or not.
namespace kinward::net
{

using Kind = SearchPass::Kind;

namespace
{

constexpr int maxStumbles = 2;

/// The portal does not know what was asked for: an address that expired, a parameter it refuses.
bool isRefusal(const Error &error)
{
    return error.kind == ErrorKind::Rejected || error.kind == ErrorKind::NotFound;
}

} // namespace

/// All pages were taken; what the portal did not list is gone.
void SearchRun::endPass()
{
    if (m_progress.pass->unseen.isEmpty())
        finishPass();
    else
        removeUnseen(0);
}

void SearchRun::finishPass()
{
    concludePass();
    if (const auto kept = m_store.setProgress(m_plan.source, m_progress.toBytes()); !kept)
        return end(kept.error());
    goOn();
}

void SearchRun::removeUnseen(qint64 from)
{
    auto piece = m_store.someIdsOf(m_plan.source, from);
    const auto &unseen = m_progress.pass->unseen;
    piece.ids.removeIf([&unseen](const QString &id) { return !unseen.contains(markOf(id)); });
    if (!piece.ids.isEmpty()) {
        if (const auto removed = m_store.remove(m_plan.source, piece.ids); !removed)
            return end(removed.error());
    }
    if (m_ended) // whoever heard of it may have stopped this
        return;
    if (piece.next == 0)
        return finishPass();
    QTimer::singleShot(0, this, [this, next = piece.next] {
        if (!m_ended)
            removeUnseen(next);
    });
}

void SearchRun::concludePass()
{
    const auto pass = *m_progress.pass;
    if (pass.asOf.isValid()
        && (pass.kind == Kind::Full || (pass.kind == Kind::Changes && m_broughtAny)))
        m_progress.asOf = pass.asOf;
    if (pass.kind != Kind::Changes)
        m_progress.comparedAt = pass.startedAt;
    // What was read in an earlier run may be gone since.
    if (pass.kind == Kind::Full && !m_begunHere && m_plan.tellsChanges)
        m_progress.comparedAt = {};
    if (pass.kind == Kind::Full)
        m_progress.missing.clear();
    if (pass.pages == 1 && m_begunHere && !m_tag.isEmpty())
        m_progress.answers.insert(pass.kind, {m_page, m_tag});
    else
        m_progress.answers.remove(pass.kind);
    m_progress.pass.reset();
    m_course.passEnded(pass, m_begunHere);
}

/// A portal that refuses what was asked is asked in another way. False where there is none.
bool SearchRun::goOnOtherwise(const Error &error)
{
    const auto kind = m_progress.pass->kind;
    if (!isRefusal(error))
        return false;
    if (m_progress.pass->pages > 0) { // the page's address is not known any more
        if (std::exchange(m_isRestarted, true))
            return false;
        begin(kind);
        return true;
    }
    if (error.kind != ErrorKind::Rejected || (kind == Kind::Full && m_bare))
        return false;
    if (kind == Kind::Full) {
        m_bare = true;
        ask(firstPage(kind));
        return true;
    }
    (kind == Kind::Changes ? m_progress.changesRefusedAt : m_progress.idsRefusedAt) = m_clock.now();
    m_progress.pass.reset();
    goOn();
    return true;
}

/// What may pass by itself leaves the pass where it is; what may not leaves nothing to resume.
void SearchRun::fail(const Error &error)
{
    auto &pass = *m_progress.pass;
    const bool isBroken = isRefusal(error) || error.kind == ErrorKind::Malformed;
    const bool stumbled = error.httpStatus >= 500 && ++pass.stumbles > maxStumbles;
    const bool isKept = pass.pages > 0;
    if (isBroken || stumbled)
        m_progress.pass.reset();
    if (isKept && (isBroken || error.httpStatus >= 500)) {
        if (const auto kept = m_store.setProgress(m_plan.source, m_progress.toBytes()); !kept)
            return end(kept.error());
    }
    end(error);
}

void SearchRun::end(const std::optional<Error> &error)
{
    if (std::exchange(m_ended, true))
        return;
    if (error)
        qCInfo(lcSync) << "a search failed, kind" << int(error->kind) << "status"
                       << error->httpStatus;
    Q_EMIT ended(error);
}

} // namespace kinward::net
