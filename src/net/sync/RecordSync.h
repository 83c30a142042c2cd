#pragma once

#include "core/base/Clock.h"
#include "core/care/Section.h"
#include "core/store/RecordStore.h"
#include "net/auth/AuthorizedClient.h"
#include "net/portal/PortalDescription.h"
#include "net/sync/SectionPlan.h"

#include <QHash>
#include <QObject>

#include <deque>
#include <memory>
#include <optional>

namespace kinward::net
{

class SearchRun;

/// Brings the record of one patient link from the portal into its store: sections in parallel with
/// bounded connections. After the first time only what changed is asked for, where the portal can
/// say so; what it no longer has is looked for now and then. A section that fails leaves the others
/// alone, and keeps what was received.
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

    /// Who wants to know: a person looks for what is gone, too, and for all that cannot be asked
    /// for cheaply.
    enum class Asked { ByPerson, ByItself };
    /// Brings every accessible section up to date. Does nothing while it runs.
    void refresh(Asked asked = Asked::ByPerson);
    /// The portal could not be asked at all: sections that were never read are Failed with this.
    void fail(const Error &error);
    /// Ends a refresh under way; what is still loading is Failed with this. Nothing is put into the
    /// store after it.
    void stop(const Error &error);
    bool isRunning() const { return m_running > 0; }
    /// Nobody asked for the refresh under way.
    bool isQuiet() const { return m_asked == Asked::ByItself; }
    SectionState state(care::Section section) const { return m_states.value(section); }

Q_SIGNALS:
    void sectionChanged(kinward::care::Section section);
    void started();
    void finished(); ///< every section Ready, Failed or NoAccess

private:
    class SectionJob;
    using JobPtr = std::shared_ptr<SectionJob>;

    void setState(care::Section section, const SectionState &state);
    void addJob(const std::optional<care::Section> &section, const QList<SectionSearch> &searches);
    void addSearch(const JobPtr &job, const SectionSearch &plan);
    void forgetSection(care::Section section);
    void startWaiting();
    void endSearch(SectionJob &job, const SearchRun &search, const std::optional<Error> &error);
    void endJob(const SectionJob &job);

    AuthorizedClient &m_client;
    store::RecordStore &m_store;
    const Clock &m_clock;
    PortalDescription m_portal;
    std::optional<care::PatientLink> m_link;
    QHash<care::Section, SectionState> m_states;
    int m_pageSize = defaultPageSize;
    Asked m_asked = Asked::ByPerson;
    std::unique_ptr<QObject> m_run; ///< owns the searches of the refresh under way
    std::deque<SearchRun *> m_waiting;
    int m_searching = 0; ///< at once
    int m_running = 0; ///< jobs that have not ended
};

} // namespace kinward::net
