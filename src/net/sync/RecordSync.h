#pragma once

#include "core/base/Clock.h"
#include "core/care/Section.h"
#include "core/fhir/BundleReader.h"
#include "core/store/RecordStore.h"
#include "net/auth/AuthorizedClient.h"
#include "net/portal/PortalDescription.h"
#include "net/sync/SectionPlan.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <deque>
#include <memory>
#include <optional>

namespace kinward::net
{

/// Brings the record of one patient link from the portal into its store: sections in parallel with
/// bounded connections, `next` links followed, bundles taken apart off the GUI thread. A section
/// that fails leaves the others alone, and keeps what was received. Where a section was read in
/// full, what the portal no longer has goes from the store.
class RecordSync final : public QObject
{
    Q_OBJECT

public:
    struct SectionState {
        enum class Phase { Waiting, Loading, Ready, Failed, NoAccess };
        Phase phase = Phase::Waiting;
        int received = 0; ///< records so far, while Loading
        std::optional<Error> error; ///< Failed
        care::SectionAccess access = care::SectionAccess::Granted; ///< NoAccess: why
    };

    RecordSync(AuthorizedClient &client, store::RecordStore &store, const Clock &clock,
        QObject *parent = nullptr);
    ~RecordSync() override;

    /// To be told before `refresh`, and again whenever the portal or the link changed.
    void configure(const PortalDescription &portal, const std::optional<care::PatientLink> &link);
    /// Records a page, at most; a portal may give fewer.
    void setPageSize(int records) { m_pageSize = records; }

    /// Reads every accessible section anew. Does nothing while it runs.
    void refresh();
    /// The portal could not be asked at all: sections that were never read are Failed with this.
    void fail(const Error &error);
    /// Ends a refresh under way; what is still loading is Failed with this. Nothing is put into the
    /// store after it.
    void stop(const Error &error);
    bool isRunning() const { return m_running > 0; }
    SectionState state(care::Section section) const { return m_states.value(section); }

Q_SIGNALS:
    void sectionChanged(kinward::care::Section section);
    void started();
    void finished(); ///< every section Ready, Failed or NoAccess

private:
    class SectionJob;
    struct Search;
    using SearchPtr = std::shared_ptr<Search>;

    void setState(care::Section section, const SectionState &state);
    void addJob(const std::optional<care::Section> &section, const QList<SectionSearch> &searches);
    void forgetSection(care::Section section);
    void startWaiting();
    void ask(const SearchPtr &search, const QUrl &url);
    void takeAnswer(const SearchPtr &search, const Result<HttpResponse> &answer);
    void takePage(const SearchPtr &search, const Result<fhir::BundlePage> &page);
    void endSearch(const SearchPtr &search, const std::optional<Error> &error);
    void endJob(const SectionJob &job);

    AuthorizedClient &m_client;
    store::RecordStore &m_store;
    const Clock &m_clock;
    PortalDescription m_portal;
    std::optional<care::PatientLink> m_link;
    QHash<care::Section, SectionState> m_states;
    int m_pageSize = defaultPageSize;
    std::unique_ptr<QObject> m_run; ///< owns the requests of the refresh under way
    std::deque<SearchPtr> m_waiting;
    int m_searching = 0; ///< at once
    int m_running = 0; ///< jobs that have not ended
};

} // namespace kinward::net
