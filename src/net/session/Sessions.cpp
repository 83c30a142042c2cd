#include "net/session/Sessions.h"

#include "core/base/Logging.h"
#include "net/session/SessionsAddition.h"

#include <QTimer>

#include <algorithm>

namespace kinward::net
{

using care::PatientLink;

namespace
{

constexpr int keyBytes = 12;
/// What is kept here is shown first: loading TLS and its certificates takes longer than that.
constexpr std::chrono::milliseconds headStart{150};

/// What an entry of the keychain lacks. False where it lacks nothing.
bool completeKeys(LinkKeys &keys)
{
    const bool complete = !keys.records.isEmpty() && !keys.own.isEmpty();
    if (keys.records.isEmpty())
        keys.records = seal::SecretKey::generate();
    if (keys.own.isEmpty())
        keys.own = seal::SecretKey::generate();
    return !complete;
}

} // namespace

Sessions::Sessions(HttpClient &http, SecretVault &vault, const Clock &clock, StoreFactory makeStore,
    OwnFileFactory makeOwnFile, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_clock(clock)
    , m_book(vault)
    , m_makeStore(std::move(makeStore))
    , m_makeOwnFile(std::move(makeOwnFile))
{
}

Sessions::~Sessions() = default;

void Sessions::restore()
{
    m_book.load().then(this, [this](const Result<QList<KnownLink>> &links) {
        const auto known = links.value_or(QList<KnownLink>());
        for (auto link : known) {
            const bool isActive = link.link.status == PatientLink::Status::Active;
            if (isActive && completeKeys(link.keys))
                m_book.save(link);
            auto *session = open(link);
            if (isActive)
                QTimer::singleShot(headStart, session, [session] { session->connectAndSync(); });
        }
        Q_EMIT sessionsChanged();
        Q_EMIT restored(int(known.size()));
    });
}

void Sessions::add(const PortalDescription &portal, const TokenSet &tokens)
{
    auto *addition = new Addition(*this, portal, tokens);
    addition->start();
}

PatientSession *Sessions::find(const QString &key) const
{
    const auto found = std::find_if(m_sessions.cbegin(), m_sessions.cend(),
        [&key](const auto &session) { return session->key() == key; });
    return found == m_sessions.cend() ? nullptr : found->get();
}

PatientSession *Sessions::findLink(const QUrl &base, const PatientLink &link) const
{
    const auto found
        = std::find_if(m_sessions.cbegin(), m_sessions.cend(), [&](const auto &session) {
              const auto &known = session->link();
              const bool sameLink
                  = link.id.isEmpty() ? known.patientId == link.patientId : known.id == link.id;
              return session->base() == base && sameLink;
          });
    return found == m_sessions.cend() ? nullptr : found->get();
}

PatientSession *Sessions::open(KnownLink known)
{
    auto store = m_makeStore(known);
    auto ownFile = m_makeOwnFile ? m_makeOwnFile(known) : nullptr;
    m_sessions.push_back(std::make_unique<PatientSession>(
        m_http, m_clock, std::move(known), std::move(store), std::move(ownFile)));
    auto *session = m_sessions.back().get();
    session->setPresence(m_presence);
    connect(session, &PatientSession::knownChanged, this,
        [this](const KnownLink &changed) { m_book.save(changed); });
    return session;
}

PatientSession *Sessions::openOrRenew(
    const QUrl &base, const PatientLink &link, const TokenSet &tokens)
{
    if (auto *known = findLink(base, link)) {
        known->updateLink(link);
        known->signInAgain(tokens);
        return known;
    }
    const KnownLink fresh{randomToken(keyBytes), base, link, tokens, LinkKeys::generate()};
    m_book.save(fresh);
    auto *session = open(fresh);
    session->connectAndSync();
    return session;
}

void Sessions::setPresence(Presence presence)
{
    m_presence = presence;
    for (const auto &session : m_sessions)
        session->setPresence(presence);
}

int Sessions::unsentOf(const QString &key) const
{
    const auto *session = find(key);
    return session ? session->unsent() : 0;
}

int Sessions::unsent() const
{
    int unsent = 0;
    for (const auto &session : m_sessions)
        unsent += session->unsent();
    return unsent;
}

void Sessions::signOut(const QString &key)
{
    const auto found = std::find_if(m_sessions.begin(), m_sessions.end(),
        [&key](const auto &session) { return session->key() == key; });
    if (found == m_sessions.end())
        return;
    const auto forgotten = m_book.forget(key);
    auto session = std::move(*found);
    m_sessions.erase(found);
    drop(std::move(session));
    report(forgotten);
    Q_EMIT sessionsChanged();
}

void Sessions::forgetEverything()
{
    qDeleteAll(QObjectList(children())); // what is being added is not wanted any more
    const auto forgotten = m_book.forgetAll();
    for (auto &session : std::exchange(m_sessions, {}))
        drop(std::move(session));
    report(forgotten);
    Q_EMIT sessionsChanged();
}

/// Nothing that it still says may bring it back into the book; whoever shows it may be in the
/// middle of one of its signals.
void Sessions::drop(std::unique_ptr<PatientSession> session)
{
    session->disconnect(this);
    session->revoke();
    session->sync().stop(Error{ErrorKind::Cancelled, 0, {}});
    session->records().destroy();
    session->uploads().destroy();
    session->mailbox().destroy();
    session->shares().destroy();
    Q_EMIT linkForgotten(session->key());
    session.release()->deleteLater();
}

void Sessions::report(const QFuture<Result<void>> &forgotten)
{
    auto answer = forgotten;
    answer.then(this, [this](const Result<void> &result) {
        if (!result)
            Q_EMIT forgetFailed(result.error());
    });
}

} // namespace kinward::net
