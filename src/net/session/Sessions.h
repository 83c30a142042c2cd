#pragma once

#include "net/session/PatientSession.h"

#include <functional>
#include <memory>
#include <vector>

namespace kinward::net
{

/// All patient links in use, across portals, kept in step with the LinkBook. A link that ended
/// stays among them, without records and not connected, until it is signed out: the program
/// explains what became of it.
class Sessions final : public QObject
{
    Q_OBJECT

public:
    /// Makes the place for a link's records, with its KnownLink::keys where it keeps them on disk.
    using StoreFactory = std::function<std::unique_ptr<store::RecordStore>(const KnownLink &link)>;

    /// Makes the place for what the caregiver writes.
    using OwnFileFactory = std::function<std::unique_ptr<outbox::OwnFile>(const KnownLink &link)>;

    /// Without `makeOwnFile` it is in memory.
    Sessions(HttpClient &http, SecretVault &vault, const Clock &clock, StoreFactory makeStore,
        OwnFileFactory makeOwnFile = {}, QObject *parent = nullptr);
    ~Sessions() override;

    /// Opens the links known from before; `restored` follows, also with none.
    void restore();
    /// After activation or sign-in: reads the caregiver's links, gets a token set for each active
    /// one and opens them. Those already known take over the new tokens. Ends in `added` or
    /// `addFailed`.
    void add(const PortalDescription &portal, const TokenSet &tokens);

    const std::vector<std::unique_ptr<PatientSession>> &all() const { return m_sessions; }
    PatientSession *find(const QString &key) const; ///< null where there is none

    /// How much the person is there; for the sessions still to come, too.
    void setPresence(Presence presence);

    /// What was written and not sent, of one link or of all: to be told before one of the next two.
    int unsentOf(const QString &key) const;
    int unsent() const;

    /// Ends one session: revokes its tokens, forgets its keys, its records and what was written.
    void signOut(const QString &key);
    /// *Forget this computer*: all of them; works offline.
    void forgetEverything();
    /// KnownLink::key of every link that the keychain knows, also of those whose entry cannot be
    /// read; nothing where it cannot tell.
    std::optional<QStringList> knownKeys() const { return m_book.keys(); }

Q_SIGNALS:
    void restored(int count);
    void added(kinward::net::PatientSession *session); ///< the one the tokens were for
    void addFailed(const kinward::Error &error);
    void sessionsChanged();
    /// A link was signed out or forgotten: whatever lies on disk under its key is to go.
    void linkForgotten(const QString &key);
    /// The keychain refused to forget what it holds: KeychainUnavailable.
    void forgetFailed(const kinward::Error &error);

private:
    class Addition;

    PatientSession *open(KnownLink known);
    PatientSession *openOrRenew(
        const QUrl &base, const care::PatientLink &link, const TokenSet &tokens);
    PatientSession *findLink(const QUrl &base, const care::PatientLink &link) const;
    void drop(std::unique_ptr<PatientSession> session);
    void report(const QFuture<Result<void>> &forgotten);

    HttpClient &m_http;
    const Clock &m_clock;
    LinkBook m_book;
    StoreFactory m_makeStore;
    OwnFileFactory m_makeOwnFile;
    std::vector<std::unique_ptr<PatientSession>> m_sessions;
    Presence m_presence = Presence::InUse;
};

} // namespace kinward::net
