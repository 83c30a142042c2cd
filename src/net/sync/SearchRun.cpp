#include "net/sync/SearchRun.h"

#include "net/http/HttpClient.h"

#include <QFutureWatcher>
#include <QTimer>
#include <QtConcurrentRun>

#include <algorithm>

namespace kinward::net
{

using namespace std::chrono_literals;
using Kind = SearchPass::Kind;

namespace
{

constexpr int maxPages = 10000;
constexpr int maxPracticePages = 25; // of a large hospital nobody needs every member
constexpr qsizetype maxMissing = 100; // more are as good a reason for a full read
/// Changes are asked for from that long before the last time on: a portal may finish writing a
/// record after its lastUpdated, and its clocks may differ among themselves.
constexpr std::chrono::seconds overlap = 10min;

} // namespace

SearchRun::SearchRun(AuthorizedClient &client, store::RecordStore &store, const Clock &clock,
    const SectionSearch &plan, const SyncWish &wish, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_store(store)
    , m_clock(clock)
    , m_plan(plan)
    , m_course(plan.tellsChanges, wish, clock)
{
}

void SearchRun::start()
{
    m_progress = SearchProgress::fromBytes(m_store.progress(m_plan.source));
    goOn();
}

void SearchRun::goOn()
{
    using Step = SearchCourse::Step;
    // What was missing may have come as a change.
    m_progress.missing.removeIf(
        [this](const QString &id) { return m_store.find(m_plan.resourceType, id).has_value(); });
    switch (m_course.next(m_progress)) {
    case Step::Resume:
        return resume();
    case Step::BeginFull:
        return begin(Kind::Full);
    case Step::BeginChanges:
        return begin(Kind::Changes);
    case Step::BeginIds:
        return begin(holdsOwnNames() ? Kind::Full : Kind::Ids);
    case Step::LeaveAlone:
        m_leftAlone = true;
        return end(std::nullopt);
    case Step::End:
        return end(std::nullopt);
    }
}

/// Then a list of the portal's ids cannot tell what is gone.
bool SearchRun::holdsOwnNames() const
{
    const auto ids = m_store.idsOf(m_plan.source);
    return std::any_of(ids.begin(), ids.end(), isOwnName);
}

void SearchRun::resume()
{
    const auto &pass = *m_progress.pass;
    m_begunHere = false;
    m_broughtAny = true;
    m_visited.clear();
    if (pass.isListed)
        return endPass();
    if (!isSameOrigin(pass.next, m_client.base())) // the portal moved
        return begin(pass.kind);
    if (pass.kind == Kind::Full)
        Q_EMIT received(m_store.countOf(m_plan.source));
    ask(pass.next);
}

void SearchRun::begin(Kind kind)
{
    SearchPass pass;
    pass.kind = kind;
    pass.startedAt = m_clock.now();
    m_progress.pass = pass;
    m_begunHere = true;
    m_broughtAny = false;
    m_visited.clear();
    if (kind == Kind::Changes)
        ask(firstPage(kind));
    else
        noteKept(0);
}

void SearchRun::noteKept(qint64 from)
{
    const auto piece = m_store.someIdsOf(m_plan.source, from);
    m_progress.pass->unseen.unite(marksOf(piece.ids));
    if (piece.next == 0)
        return ask(firstPage(m_progress.pass->kind));
    QTimer::singleShot(0, this, [this, next = piece.next] {
        if (!m_ended)
            noteKept(next);
    });
}

QUrl SearchRun::firstPage(Kind kind) const
{
    switch (kind) {
    case Kind::Changes:
        return m_plan.changesUrl(m_client.base(), m_progress.asOf.addSecs(-overlap.count()));
    case Kind::Ids:
        return m_plan.idsUrl(m_client.base());
    case Kind::Full:
        break;
    }
    return m_plan.url(m_client.base(), m_bare);
}

void SearchRun::ask(const QUrl &url)
{
    m_page = url;
    m_visited.insert(url);
    auto request = HttpRequest::get(url, "application/fhir+json");
    const auto known = m_progress.answers.value(m_progress.pass->kind);
    if (m_progress.pass->pages == 0 && known.url == url && m_progress.missing.isEmpty())
        request.headers.emplaceBack("If-None-Match", known.tag);
    m_client.send(this, request).then(this, [this](const Result<HttpResponse> &answer) {
        take(answer);
    });
}

void SearchRun::take(const Result<HttpResponse> &answer)
{
    keepPage(); // where the next one was quicker
    if (m_ended)
        return;
    if (!answer) {
        if (!goOnOtherwise(answer.error()))
            fail(answer.error());
        return;
    }
    if (answer->status == 304)
        return takeUnchanged(*answer);
    m_tag = answer->header("ETag");
    auto *watcher = new QFutureWatcher<Result<SearchPage>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        takePage(watcher->result());
    });
    watcher->setFuture(QtConcurrent::run(
        [answer = *answer, type = m_plan.resourceType] { return readSearchPage(answer, type); }));
}

/// What was one page is that page still: nothing changed, and nothing is gone.
void SearchRun::takeUnchanged(const HttpResponse &answer)
{
    auto &pass = *m_progress.pass;
    const auto known = m_progress.answers.value(pass.kind);
    if (pass.pages > 0 || known.url != m_page)
        return fail(Error{ErrorKind::Malformed, 304, QStringLiteral("unchanged, but never sent")});
    m_tag = known.tag;
    pass.pages = 1;
    pass.asOf = answeredAt(answer);
    pass.unseen.clear();
    pass.isListed = true;
    concludePass();
    if (const auto kept = m_store.setProgress(m_plan.source, m_progress.toBytes()); !kept)
        return end(kept.error());
    goOn();
}

void SearchRun::takePage(const Result<SearchPage> &read)
{
    if (m_ended)
        return;
    if (!read)
        return fail(read.error());
    count(*read);
    const auto next = nextOf(*read);
    if (!next) { // the page is good, the way on is not: anew the next time
        const auto kind = m_progress.pass->kind;
        m_progress.pass.reset();
        const auto kept = keep(kind, *read);
        return end(kept ? next.error() : kept.error());
    }
    turnPage(*next);
    m_unkept = *read;
    if (!m_progress.pass->isListed)
        ask(*next);
    // After the request is on its way: the portal works on it while this page is put away.
    QTimer::singleShot(0, this, &SearchRun::keepPage);
}

void SearchRun::keepPage()
{
    if (m_ended || !m_unkept)
        return;
    const auto page = *std::exchange(m_unkept, std::nullopt);
    const auto kind = m_progress.pass->kind;
    const bool isListed = m_progress.pass->isListed;
    const bool isDone = isListed && m_progress.pass->unseen.isEmpty();
    if (isDone)
        concludePass();
    if (const auto kept = keep(kind, page); !kept)
        return end(kept.error());
    if (kind != Kind::Ids && !m_ended)
        Q_EMIT received(int(page.bundle.resources.size()));
    if (!isListed || m_ended) // whoever heard of the page may have stopped it
        return;
    if (isDone)
        goOn();
    else
        endPass();
}

void SearchRun::turnPage(const QUrl &next)
{
    auto &pass = *m_progress.pass;
    pass.next = next;
    pass.isListed = next.isEmpty();
    if (pass.isListed || !m_plan.isOfPractice() || pass.pages < maxPracticePages)
        return;
    pass.isListed = true; // not all of it, so nothing is known to be gone
    pass.unseen.clear();
    m_progress.missing.clear();
}

void SearchRun::count(const SearchPage &page)
{
    auto &pass = *m_progress.pass;
    if (pass.kind == Kind::Ids)
        noteMissing(page);
    if (++pass.pages == 1)
        pass.asOf = page.madeAt;
    pass.stumbles = 0;
    pass.unseen.subtract(page.marks);
    m_broughtAny = m_broughtAny || !page.ids.isEmpty();
}

void SearchRun::noteMissing(const SearchPage &page)
{
    for (const auto &id : page.ids) {
        if (m_progress.missing.size() < maxMissing && !m_progress.pass->unseen.contains(markOf(id))
            && !m_store.find(m_plan.resourceType, id))
            m_progress.missing.append(id);
    }
}

Result<QUrl> SearchRun::nextOf(const SearchPage &page) const
{
    if (page.bundle.next.isEmpty())
        return QUrl();
    const auto next = m_page.resolved(QUrl(page.bundle.next));
    if (!isSameOrigin(next, m_client.base()) || m_visited.contains(next)
        || m_progress.pass->pages >= maxPages)
        return failure(ErrorKind::Malformed, QStringLiteral("next link not to be followed"));
    return next;
}

Result<void> SearchRun::keep(Kind kind, const SearchPage &page)
{
    // Of the records of a pass for ids, only those are whole.
    if (kind == Kind::Ids || page.bundle.resources.isEmpty())
        return m_store.setProgress(m_plan.source, m_progress.toBytes());
    return m_store.take({m_plan.source, page.bundle.resources, m_progress.toBytes()});
}

} // namespace kinward::net
