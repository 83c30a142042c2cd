#pragma once

#include "core/store/RecordStore.h"
#include "net/auth/AuthorizedClient.h"
#include "net/portal/PortalDescription.h"
#include "net/sync/SyncPace.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace kinward::net
{

class SearchRun;

/// Asks for new messages between the syncs of the whole record: the same search, so that each goes
/// on where the other ended; often while the window is in front. GUI thread.
class MessagePoller final : public QObject
{
    Q_OBJECT

public:
    /// Twenty seconds while somebody is there, five minutes while nobody is.
    static constexpr SyncIntervals usual{std::chrono::seconds(20), std::chrono::seconds(120),
        std::chrono::seconds(300), std::chrono::seconds(900), std::chrono::seconds(5)};
    /// While the messages themselves are in sight.
    static constexpr std::chrono::seconds inSight{8};

    MessagePoller(AuthorizedClient &client, store::RecordStore &records, const Clock &clock,
        QObject *parent = nullptr);
    ~MessagePoller() override;

    /// `mayRead`: else nothing is asked.
    void configure(const PortalDescription &portal, bool mayRead);
    void setOnline(bool online);
    void setPresence(Presence presence);
    void setMetered(bool metered);
    void setInSight(bool isInSight); ///< a page of messages is in front
    void pollNow();
    /// The whole record is being read, messages too: a poll under way ends, and none begins until
    /// syncEnded().
    void syncBegins();
    void syncEnded();

Q_SIGNALS:
    void polled(); ///< the record has what the portal had
    void refused(); ///< as Forbidden: the access may be another one now

private:
    void look();
    void poll();
    void end(const std::optional<Error> &error);
    void drop();
    std::chrono::seconds untilNext() const;

    AuthorizedClient &m_client;
    store::RecordStore &m_records;
    const Clock &m_clock;
    PortalDescription m_portal;
    bool m_mayRead = false;
    bool m_isOnline = false;
    bool m_isSyncing = false;
    bool m_isInSight = false;
    bool m_isWantedAgain = false;
    SyncPace m_pace;
    QDateTime m_last;
    SearchRun *m_run = nullptr; ///< child
    int m_failures = 0; ///< one after the other
    QTimer m_next;
};

} // namespace kinward::net
