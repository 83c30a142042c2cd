#include "net/sync/RecordSync.h"

#include "net/sync/SearchRun.h"
#include "net/sync/SectionJob.h"

#include <algorithm>

namespace kinward::net
{

using namespace std::chrono_literals;
using care::Section;
using care::SectionAccess;
using Phase = RecordSync::SectionState::Phase;

namespace
{

constexpr int maxSearchesAtOnce = 4;
constexpr SyncWish personsWish{5min, 0min};
constexpr SyncWish ownWish{24h, 15min};

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
        if (search.isOfPractice())
            continue;
        m_store.retainOnly(search.source, {});
        if (!m_store.progress(search.source).isEmpty())
            m_store.setProgress(search.source, {}); // permitted again, all of it is read again
    }
}

void RecordSync::refresh(Asked asked)
{
    if (isRunning())
        return;
    m_asked = asked;
    const auto &patient = m_client.tokens().patientId;
    if (m_run)
        m_run.release()->deleteLater(); // its last search may be what led here
    m_run = std::make_unique<QObject>();
    m_running = 1; // so that nothing ends before everything has begun
    Q_EMIT started();
    addJob(std::nullopt, searchesForPeople(m_portal, patient, m_pageSize));
    for (const auto section : care::allSections) {
        if (sectionAccess(section, m_portal, m_client.tokens().scopes, m_link)
            == SectionAccess::Granted)
            addJob(section, searchesFor(section, m_portal, patient, m_pageSize));
    }
    // The longest first: what is begun last would go on alone.
    std::stable_sort(
        m_waiting.begin(), m_waiting.end(), [](const SearchRun *a, const SearchRun *b) {
            return a->plan().usualLength() > b->plan().usualLength();
        });
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
    const auto searches = m_run->findChildren<SearchRun *>();
    for (auto *search : searches)
        search->cancel();
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
        addSearch(job, plan);
    if (section)
        setState(*section, {Phase::Loading, 0, std::nullopt, SectionAccess::Granted});
}

void RecordSync::addSearch(const JobPtr &job, const SectionSearch &plan)
{
    const auto &wish = m_asked == Asked::ByPerson ? personsWish : ownWish;
    auto *search = new SearchRun(m_client, m_store, m_clock, plan, wish, m_run.get());
    connect(search, &SearchRun::received, this, [this, job](int records) {
        if (!job->section)
            return;
        auto loading = state(*job->section);
        loading.received += records;
        setState(*job->section, loading);
    });
    connect(
        search, &SearchRun::ended, this, [this, job, search](const std::optional<Error> &error) {
            endSearch(*job, *search, error);
        });
    m_waiting.push_back(search);
}

void RecordSync::startWaiting()
{
    while (m_searching < maxSearchesAtOnce && !m_waiting.empty()) {
        auto *search = m_waiting.front();
        m_waiting.pop_front();
        ++m_searching;
        search->start();
    }
}

void RecordSync::endSearch(
    SectionJob &job, const SearchRun &search, const std::optional<Error> &error)
{
    const auto &type = search.plan().resourceType;
    job.leftAlone = job.leftAlone || (search.wasLeftAlone() && job.needs(type));
    if (error && job.needs(type) && error->kind == ErrorKind::Forbidden)
        job.forbidden = true;
    else if (error && !job.error && (job.needs(type) || !isRefusal(*error)))
        job.error = error;
    --m_searching;
    if (--job.searches == 0)
        endJob(job);
    if (isRunning())
        startWaiting();
}

void RecordSync::endJob(const SectionJob &job)
{
    if (job.section && job.forbidden) {
        setState(*job.section, {Phase::NoAccess, 0, std::nullopt, SectionAccess::NotPermitted});
    } else if (job.section && job.error) {
        setState(*job.section,
            {Phase::Failed, state(*job.section).received, job.error, SectionAccess::Granted});
    } else if (job.section) {
        if (!job.leftAlone)
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
