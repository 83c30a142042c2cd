#pragma once

#include "core/store/RecordStore.h"
#include "net/auth/AuthorizedClient.h"
#include "net/sync/SearchCourse.h"
#include "net/sync/SearchPage.h"
#include "net/sync/SectionPlan.h"

#include <QObject>

#include <optional>

namespace kinward::net
{

/// Brings one search up to date, pass after pass and page after page. Each page and how far the
/// search has come are kept together, so that it goes on from there after any end. Bundles are
/// taken apart off the GUI thread. Destroying it aborts what it asked for.
class SearchRun final : public QObject
{
    Q_OBJECT

public:
    SearchRun(AuthorizedClient &client, store::RecordStore &store, const Clock &clock,
        const SectionSearch &plan, const SyncWish &wish, QObject *parent);

    const SectionSearch &plan() const { return m_plan; }
    void start();
    /// Nothing is put into the store, and nothing said, after it.
    void cancel() { m_ended = true; }
    /// It ended without asking: what is here is recent enough.
    bool wasLeftAlone() const { return m_leftAlone; }

Q_SIGNALS:
    void received(int records); ///< that many more
    void ended(const std::optional<kinward::Error> &error);

private:
    void goOn();
    bool holdsOwnNames() const;
    void resume();
    void begin(SearchPass::Kind kind);
    /// Notes what is here before the portal is asked for all there is, piece by piece.
    void noteKept(qint64 from);
    void ask(const QUrl &url);
    void take(const Result<HttpResponse> &answer);
    void takeUnchanged(const HttpResponse &answer);
    void takePage(const Result<SearchPage> &read);
    void count(const SearchPage &page);
    void noteMissing(const SearchPage &page);
    /// The address of the next page; empty after the last. Errors: Malformed.
    Result<QUrl> nextOf(const SearchPage &page) const;
    void turnPage(const QUrl &next);
    void keepPage();
    /// The page's records and the progress, together.
    Result<void> keep(SearchPass::Kind kind, const SearchPage &page);
    void endPass();
    /// Piece by piece, too: a kill in between leaves what is left of it to be done at the next
    /// start.
    void removeUnseen(qint64 from);
    void finishPass();
    void concludePass();
    bool goOnOtherwise(const Error &error);
    void fail(const Error &error);
    void end(const std::optional<Error> &error);
    QUrl firstPage(SearchPass::Kind kind) const;

    AuthorizedClient &m_client;
    store::RecordStore &m_store;
    const Clock &m_clock;
    SectionSearch m_plan;
    SearchCourse m_course;
    SearchProgress m_progress; ///< with the pass under way
    std::optional<SearchPage> m_unkept; ///< the page taken last
    QUrl m_page; ///< asked for last; a relative `next` begins there
    QByteArray m_tag; ///< of its answer
    QSet<QUrl> m_visited; ///< a portal whose `next` leads back is not followed for ever
    bool m_begunHere = false; ///< the pass, not in an earlier run
    bool m_broughtAny = false; ///< the pass
    bool m_bare = false;
    bool m_isRestarted = false;
    bool m_leftAlone = false;
    bool m_ended = false;
};

} // namespace kinward::net
