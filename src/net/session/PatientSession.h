#pragma once

#include "core/base/Clock.h"
#include "core/store/RecordStore.h"
#include "core/visits/VisitNotes.h"
#include "net/messages/Mailbox.h"
#include "net/session/AttachmentFetcher.h"
#include "net/session/LinkBook.h"
#include "net/shares/Shares.h"
#include "net/sync/RecordSync.h"
#include "net/sync/SyncPace.h"
#include "net/uploads/Uploads.h"

#include <QTimer>

#include <memory>

namespace kinward::net
{

/// One patient link in use: its tokens, its records, its sync. Owned by Sessions.
class PatientSession final : public QObject
{
    Q_OBJECT

public:
    /// How the connection stands, for the status line and the error pages. Offline is every failure
    /// that may pass by itself, a wrong certificate included; `connectionError` says which.
    enum class Connection { Connecting, Online, Offline, SignInNeeded, AccessEnded };
    Q_ENUM(Connection)

    /// A link that is known to have ended begins as AccessEnded.
    /// `ownFile`: where what the caregiver writes is kept; none: in memory.
    PatientSession(HttpClient &http, const Clock &clock, KnownLink known,
        std::unique_ptr<store::RecordStore> store,
        std::unique_ptr<outbox::OwnFile> ownFile = nullptr, QObject *parent = nullptr);
    ~PatientSession() override;

    const QString &key() const { return m_known.key; }
    const QUrl &base() const { return m_known.base; }
    const care::PatientLink &link() const { return m_known.link; }
    const KnownLink &known() const { return m_known; }
    store::RecordStore &records() const { return *m_store; }
    RecordSync &sync() const { return *m_sync; }
    /// For files that the person asks for.
    AttachmentFetcher &attachments() const { return *m_attachments; }
    /// The secure messages. What was written there stays when the access ends.
    Mailbox &mailbox() const { return *m_mailbox; }
    /// The files on their way to the portal. They stay when the access ends, as messages do.
    Uploads &uploads() const { return *m_uploads; }
    /// How much the caregiver wrote or chose to upload that the portal does not have: what would be
    /// lost if it were forgotten now.
    int unsent() const;
    /// What is shared. It stays when the access ends, too.
    Shares &shares() const { return *m_shares; }
    /// Only here, and for as long as this link is signed in.
    visits::VisitNotes &visitNotes() const { return *m_visitNotes; }
    /// What the practice says of video visits; the usual until the portal was reached.
    VisitsOffer visits() const
    {
        return m_portal.caregiver ? m_portal.caregiver->visits : VisitsOffer();
    }
    Connection connection() const { return m_connection; }
    /// Why it is not Online; none while Connecting or Online.
    const std::optional<Error> &connectionError() const { return m_connectionError; }

    /// Describes the portal, reads the link anew and then syncs. Tried again by itself while
    /// Offline, after 5 s, 10 s … 5 min, and when the computer gets its network back; while Online
    /// done again as often as SyncPace wants it. Nothing more is begun while it is under way, but
    /// what a person asks for in the middle of a refresh that nobody asked for is done after it.
    void connectAndSync(RecordSync::Asked asked = RecordSync::Asked::ByPerson);
    /// How much the person is there: decides how often the record is read.
    void setPresence(Presence presence);
    /// Takes over the tokens of a new sign-in for this link and connects. Tokens for another
    /// patient are refused: SignInNeeded with Rejected.
    void signInAgain(const TokenSet &tokens);
    /// What the portal says of this link, learnt elsewhere.
    void updateLink(const care::PatientLink &link);
    /// Revokes at the portal where it can be reached; the answer does not hold anybody up.
    void revoke();

Q_SIGNALS:
    void connectionChanged(kinward::net::PatientSession::Connection connection);
    void linkChanged();
    void visitsChanged();
    void knownChanged(const kinward::net::KnownLink &known); ///< to be saved

private:
    void setConnection(Connection connection, const std::optional<Error> &error = std::nullopt);
    void takePortal(const Result<PortalDescription> &portal);
    void takeLinks(const Result<QList<care::PatientLink>> &links);
    void connectFailed(const Error &error);
    void accessLost(const Error &error);
    void endAccess(const Error &error);
    void takeSync();
    void takeStoreFault(store::StoreFault fault);
    void retryLater(const Error &error);
    void watchNetwork();
    void syncByItself();
    void doubtAccess();
    bool mayDoubtAccess();
    void scheduleNext();

    HttpClient &m_http;
    const Clock &m_clock;
    KnownLink m_known;
    PortalDescription m_portal; ///< empty until the portal was reached
    std::unique_ptr<store::RecordStore> m_store;
    std::unique_ptr<AuthorizedClient> m_client;
    std::unique_ptr<RecordSync> m_sync;
    std::unique_ptr<AttachmentFetcher> m_attachments;
    std::unique_ptr<Mailbox> m_mailbox;
    std::unique_ptr<Uploads> m_uploads; ///< written down beside the messages
    std::unique_ptr<Shares> m_shares;
    std::unique_ptr<visits::VisitNotes> m_visitNotes; ///< written down beside the messages
    Connection m_connection = Connection::Connecting;
    std::optional<Error> m_connectionError;
    bool m_isConnecting = false;
    RecordSync::Asked m_asked = RecordSync::Asked::ByPerson;
    bool m_isWantedAgain = false; ///< by a person, in the middle of one that nobody asked for
    QTimer m_retry;
    std::chrono::milliseconds m_nextDelay;
    SyncPace m_pace;
    QTimer m_next; ///< looks whether it is time
    QDateTime m_doubtedAt; ///< when a refusal last made it read the link anew
};

} // namespace kinward::net
