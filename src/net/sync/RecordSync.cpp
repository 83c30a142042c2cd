#include "net/sync/RecordSync.h"

#include "core/base/Logging.h"
#include "net/sync/SectionJob.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

namespace kinward::net
{

using care::Section;
using care::SectionAccess;
using Phase = RecordSync::SectionState::Phase;

namespace
{

constexpr int maxSearchesAtOnce = 4;
constexpr qsizetype maxPages = 10000;
constexpr qsizetype maxPracticePages = 25; // of a large hospital nobody needs every member

/// Errors that are the portal's answer to this one search, rather than a failure of asking.
bool isRefusal(const Error &error)
{
    return error.kind == ErrorKind::Forbidden || error.kind == ErrorKind::NotFound
        || error.kind == ErrorKind::Rejected;
}

} // namespace

RecordSync::RecordSync(
    AuthorizedClient &client, store::RecordStore &store, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_store(store)
    , m_clock(clock)
{
}

RecordSync::~RecordSync() = default;

void RecordSync::configure(
    const PortalDescription &portal, const std::optional<care::PatientLink> &link)
{
    m_portal = portal;
    m_link = link;
    for (const auto section : care::allSections) {
        const auto access = sectionAccess(section, portal, m_client.tokens().scopes, link);
        auto state = m_states.value(section);
        if (access != SectionAccess::Granted)
            state = {Phase::NoAccess, 0, std::nullopt, access};
        else if (state.phase == Phase::NoAccess)
            state = {};
        setState(section, state);
        // Access that the practice took back takes the records along.
        if (access == SectionAccess::NotPermitted)
            forgetSection(section);
    }
}

void RecordSync::forgetSection(Section section)
{
    for (const auto &search : searchesFor(section, m_portal, m_client.tokens().patientId)) {
        if (!search.isOfPractice())
            m_store.retainOnly(search.source, {});
    }
}

void RecordSync::refresh()
{
    if (isRunning())
        return;
    const auto &patient = m_client.tokens().patientId;
    m_run = std::make_unique<QObject>();
    m_running = 1; // so that nothing ends before everything has begun
    Q_EMIT started();
    addJob(std::nullopt, searchesForPeople(m_portal, patient, m_pageSize));
    for (const auto section : care::allSections) {
        if (sectionAccess(section, m_portal, m_client.tokens().scopes, m_link)
            == SectionAccess::Granted)
            addJob(section, searchesFor(section, m_portal, patient, m_pageSize));
    }
    startWaiting();
    if (--m_running == 0)
        Q_EMIT finished();
}

void RecordSync::fail(const Error &error)
{
    for (const auto section : care::allSections) {
        if (state(section).phase == Phase::Waiting)
            setState(section, {Phase::Failed, 0, error, SectionAccess::Granted});
    }
}

void RecordSync::stop(const Error &error)
{
    if (!isRunning())
        return;
    m_run.release()->deleteLater(); // one of its answers may be what led here
    m_waiting.clear();
    m_searching = 0;
    m_running = 0;
    for (const auto section : care::allSections) {
        if (state(section).phase == Phase::Loading)
            setState(
                section, {Phase::Failed, state(section).received, error, SectionAccess::Granted});
    }
    Q_EMIT finished();
}

void RecordSync::addJob(const std::optional<Section> &section, const QList<SectionSearch> &searches)
{
    if (searches.isEmpty())
        return;
    auto job = std::make_shared<SectionJob>();
    job->section = section;
    job->searches = int(searches.size());
    ++m_running;
    for (const auto &plan : searches)
        m_waiting.push_back(
            std::make_shared<Search>(Search{job, plan, m_run.get(), {}, {}, {}, false, false}));
    if (section)
        setState(*section, {Phase::Loading, 0, std::nullopt, SectionAccess::Granted});
}

void RecordSync::startWaiting()
{
    while (m_searching < maxSearchesAtOnce && !m_waiting.empty()) {
        const auto search = m_waiting.front();
        m_waiting.pop_front();
        ++m_searching;
        ask(search, search->plan.url(m_client.base()));
    }
}

void RecordSync::ask(const SearchPtr &search, const QUrl &url)
{
    search->page = url;
    search->visited.insert(url);
    m_client.send(m_run.get(), HttpRequest::get(url, "application/fhir+json"))
        .then(m_run.get(),
            [this, search](const Result<HttpResponse> &answer) { takeAnswer(search, answer); });
}

void RecordSync::takeAnswer(const SearchPtr &search, const Result<HttpResponse> &answer)
{
    if (search->run != m_run.get())
        return;
    if (!answer) {
        const bool parameterRefused
            = answer.error().httpStatus == 400 && search->visited.size() == 1;
        if (parameterRefused && !std::exchange(search->bare, true))
            return ask(search, search->plan.url(m_client.base(), true));
        return endSearch(search, answer.error());
    }
    // A watcher rather than then(): Qt 6.4 looks at the receiver of then() in the worker's thread,
    // where it may just be dying.
    auto *watcher = new QFutureWatcher<Result<fhir::BundlePage>>(m_run.get());
    connect(watcher, &QFutureWatcherBase::finished, this, [this, search, watcher] {
        watcher->deleteLater();
        takePage(search, watcher->result());
    });
    watcher->setFuture(QtConcurrent::run([body = answer->body] { return fhir::readBundle(body); }));
}

void RecordSync::takePage(const SearchPtr &search, const Result<fhir::BundlePage> &page)
{
    if (search->run != m_run.get())
        return;
    if (!page)
        return endSearch(search, page.error());
    if (const auto stored = m_store.take({search->plan.source, page->resources}); !stored)
        return endSearch(search, stored.error());
    for (const auto &resource : page->resources) {
        if (resource.type == search->plan.resourceType)
            search->ids.insert(resource.id);
    }
    if (const auto &section = search->job->section) {
        auto loading = state(*section);
        loading.received += int(page->resources.size());
        setState(*section, loading);
    }
    if (page->next.isEmpty())
        return endSearch(search, std::nullopt);
    const auto next = search->page.resolved(QUrl(page->next));
    if (!isSameOrigin(next, m_client.base()) || search->visited.contains(next)
        || search->visited.size() >= maxPages)
        return endSearch(
            search, Error{ErrorKind::Malformed, 0, QStringLiteral("next link not to be followed")});
    if (search->plan.isOfPractice() && search->visited.size() >= maxPracticePages) {
        search->cutShort = true;
        return endSearch(search, std::nullopt);
    }
    ask(search, next);
}

void RecordSync::endSearch(const SearchPtr &search, const std::optional<Error> &error)
{
    auto &job = *search->job;
    const auto &type = search->plan.resourceType;
    if (error)
        qCInfo(lcSync) << "a search failed, kind" << int(error->kind) << "status"
                       << error->httpStatus;
    if (!error && !search->cutShort)
        job.complete.insert(search->plan.source, search->ids);
    else if (error && job.needs(type) && error->kind == ErrorKind::Forbidden)
        job.forbidden = true;
    else if (error && !job.error && (job.needs(type) || !isRefusal(*error)))
        job.error = error;
    --m_searching;
    if (--job.searches == 0)
        endJob(job);
    startWaiting();
}

void RecordSync::endJob(const SectionJob &job)
{
    auto error = job.error;
    for (auto it = job.complete.cbegin(); it != job.complete.cend(); ++it) {
        if (const auto kept = m_store.retainOnly(it.key(), it.value()); !kept && !error)
            error = kept.error();
    }
    if (job.section && job.forbidden) {
        setState(*job.section, {Phase::NoAccess, 0, std::nullopt, SectionAccess::NotPermitted});
    } else if (job.section && error) {
        setState(*job.section,
            {Phase::Failed, state(*job.section).received, error, SectionAccess::Granted});
    } else if (job.section) {
        m_store.setSyncedAt(syncKey(*job.section), m_clock.now());
        setState(*job.section,
            {Phase::Ready, state(*job.section).received, std::nullopt, SectionAccess::Granted});
    }
    if (--m_running == 0)
        Q_EMIT finished();
}

void RecordSync::setState(Section section, const SectionState &state)
{
    m_states.insert(section, state);
    Q_EMIT sectionChanged(section);
}

} // namespace kinward::net
