#pragma once

#include "core/base/Clock.h"
#include "core/care/Section.h"
#include "core/store/RecordStore.h"
#include "net/auth/AuthorizedClient.h"
#include "net/portal/PortalDescription.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <optional>

namespace kinward::net {

/// Brings the record of one patient link from the portal into its store: sections in parallel with bounded connections,
/// `next` links followed, bundles taken apart off the GUI thread. A section that fails leaves the others alone.
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

    RecordSync(AuthorizedClient &client, store::RecordStore &store, const Clock &clock, QObject *parent = nullptr);
    ~RecordSync() override;

    /// To be told before `refresh`, and again whenever the portal or the link changed.
    void configure(const PortalDescription &portal, const std::optional<care::PatientLink> &link);

    /// Reads every accessible section anew. Does nothing while it runs.
    void refresh();
    bool isRunning() const { return m_running > 0; }
    SectionState state(care::Section section) const { return m_states.value(section); }

Q_SIGNALS:
    void sectionChanged(kinward::care::Section section);
    void started();
    void finished(); ///< every section Ready, Failed or NoAccess

private:
    class SectionJob;

    AuthorizedClient &m_client;
    store::RecordStore &m_store;
    const Clock &m_clock;
    PortalDescription m_portal;
    std::optional<care::PatientLink> m_link;
    QHash<care::Section, SectionState> m_states;
    int m_running = 0;
};

} // namespace kinward::net
