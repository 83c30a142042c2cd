#include "net/session/PatientSession.h"

#include "core/base/Logging.h"
#include "net/session/KnownLinkJson.h"
#include "net/session/LinkReader.h"

#include <QNetworkInformation>

namespace kinward::net
{

using namespace std::chrono_literals;
using care::PatientLink;

namespace
{

constexpr std::chrono::milliseconds firstDelay = 5s;
constexpr std::chrono::milliseconds longestDelay = 5min;
constexpr std::chrono::milliseconds longestWait = 1min;
constexpr std::chrono::seconds doubtAgainAfter = 30min;

/// Failures of the way to the portal rather than of one thing that was asked.
bool mayPass(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Offline:
    case ErrorKind::Timeout:
    case ErrorKind::PortalUnavailable:
    case ErrorKind::RateLimited:
    case ErrorKind::CaptivePortal:
    case ErrorKind::CertificateRejected:
    case ErrorKind::ClockWrong:
        return true;
    default:
        return false;
    }
}

TokenEndpoint endpointOf(HttpClient &http, const Clock &clock, const PortalDescription &portal)
{
    return {http, clock, portal.token, portal.revocation};
}

} // namespace

PatientSession::PatientSession(HttpClient &http, const Clock &clock, KnownLink known,
    std::unique_ptr<store::RecordStore> store, std::unique_ptr<outbox::OwnFile> ownFile,
    QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_clock(clock)
    , m_known(std::move(known))
    , m_store(std::move(store))
    , m_client(std::make_unique<AuthorizedClient>(
          http, endpointOf(http, clock, {}), clock, m_known.base, m_known.tokens))
    , m_sync(std::make_unique<RecordSync>(*m_client, *m_store, clock))
    , m_attachments(std::make_unique<AttachmentFetcher>(*m_client))
    , m_mailbox(std::make_unique<Mailbox>(*m_client, *m_store,
          std::make_unique<outbox::Outbox>(
              ownFile ? std::move(ownFile) : outbox::OwnFile::inMemory(), clock),
          clock))
    , m_uploads(std::make_unique<Uploads>(
          *m_client, *m_store, m_mailbox->outgoing().file(), clock, Uploads::Retries()))
    , m_shares(std::make_unique<Shares>(
          *m_client, *m_store, m_mailbox->outgoing(),
          [this](QObject *owner, const QString &url, const QString &contentType) {
              return m_attachments->fetch(owner, url, contentType);
          },
          clock))
    , m_visitNotes(std::make_unique<visits::VisitNotes>(m_mailbox->outgoing().file()))
    , m_nextDelay(firstDelay)
    , m_pace(clock)
{
    if (m_known.link.status != PatientLink::Status::Active) {
        m_connection = Connection::AccessEnded;
        m_connectionError = Error{ErrorKind::AccessEnded, 0, QStringLiteral("known to have ended")};
    }
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &PatientSession::syncByItself);
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &PatientSession::scheduleNext);
    connect(m_client.get(), &AuthorizedClient::accessLost, this, &PatientSession::accessLost);
    connect(m_client.get(), &AuthorizedClient::tokensChanged, this, [this](const TokenSet &tokens) {
        m_known.tokens = tokens;
        Q_EMIT knownChanged(m_known);
    });
    connect(m_sync.get(), &RecordSync::started, &m_mailbox->poller(), &MessagePoller::syncBegins);
    connect(m_sync.get(), &RecordSync::finished, &m_mailbox->poller(), &MessagePoller::syncEnded);
    connect(m_sync.get(), &RecordSync::finished, m_shares.get(), &Shares::refresh);
    connect(m_sync.get(), &RecordSync::finished, this, &PatientSession::takeSync);
    connect(&m_mailbox->poller(), &MessagePoller::refused, this, &PatientSession::doubtAccess);
    connect(m_store.get(), &store::RecordStore::faultFound, this, &PatientSession::takeStoreFault);
    watchNetwork();
}

PatientSession::~PatientSession() = default;

void PatientSession::watchNetwork()
{
    // Where Qt has no backend for this system there is no instance, and the timer alone has to do.
    QNetworkInformation::loadDefaultBackend();
    const auto *network = QNetworkInformation::instance();
    if (!network)
        return;
    connect(network, &QNetworkInformation::reachabilityChanged, this,
        [this](QNetworkInformation::Reachability reachability) {
            if (reachability == QNetworkInformation::Reachability::Online
                && m_connection == Connection::Offline)
                syncByItself();
        });
    m_pace.setMetered(network->isMetered());
    m_mailbox->poller().setMetered(network->isMetered());
    connect(network, &QNetworkInformation::isMeteredChanged, this, [this](bool metered) {
        m_pace.setMetered(metered);
        m_mailbox->poller().setMetered(metered);
        scheduleNext();
    });
}

void PatientSession::setPresence(Presence presence)
{
    m_pace.setPresence(presence);
    m_mailbox->poller().setPresence(presence);
    scheduleNext();
}

void PatientSession::syncByItself() { connectAndSync(RecordSync::Asked::ByItself); }

/// What the link shares was refused: the practice may have changed the link meanwhile.
void PatientSession::doubtAccess()
{
    if (mayDoubtAccess())
        syncByItself();
}

/// A portal that refuses what its own links promise is not asked over and over.
bool PatientSession::mayDoubtAccess()
{
    const auto now = m_clock.now();
    if (!m_portal.caregiver) // it has no links to read
        return false;
    if (m_doubtedAt.isValid() && std::abs(m_doubtedAt.secsTo(now)) < doubtAgainAfter.count())
        return false;
    m_doubtedAt = now;
    return true;
}

/// Waits a minute at most and looks again: timers stand still while the computer sleeps.
void PatientSession::scheduleNext()
{
    if (m_connection != Connection::Online || m_isConnecting || m_sync->isRunning()
        || m_retry.isActive())
        return;
    const auto wait = m_pace.untilNext();
    if (wait == 0s)
        return syncByItself();
    m_next.start(std::min<std::chrono::milliseconds>(wait, longestWait));
}

void PatientSession::connectAndSync(RecordSync::Asked asked)
{
    if (m_isConnecting || m_sync->isRunning()) {
        if (asked == RecordSync::Asked::ByPerson && m_asked == RecordSync::Asked::ByItself)
            m_isWantedAgain = true;
        return;
    }
    m_asked = asked;
    m_isWantedAgain = false;
    m_isConnecting = true;
    m_retry.stop();
    m_next.stop();
    // What goes on in the background of a record that can be read is nothing to tell.
    if (asked == RecordSync::Asked::ByPerson || m_connection != Connection::Online)
        setConnection(Connection::Connecting);
    PortalClient(m_http)
        .describe(this, m_known.base)
        .then(this, [this](const Result<PortalDescription> &portal) { takePortal(portal); });
}

void PatientSession::takePortal(const Result<PortalDescription> &portal)
{
    if (!portal)
        return connectFailed(portal.error());
    const VisitsOffer before = visits();
    m_portal = *portal;
    if (visits() != before)
        Q_EMIT visitsChanged();
    m_client->setEndpoint(endpointOf(m_http, m_clock, m_portal));
    readLinks(this, *m_client, m_portal)
        .then(this, [this](const Result<QList<PatientLink>> &links) { takeLinks(links); });
}

void PatientSession::takeLinks(const Result<QList<PatientLink>> &links)
{
    if (!links)
        return connectFailed(links.error());
    const auto link = linkOf(m_client->tokens(), *links);
    if (!link)
        return connectFailed(link.error());
    m_isConnecting = false;
    updateLink(*link);
    if (link->status != PatientLink::Status::Active)
        return;
    const auto permitted = m_portal.caregiver ? std::optional(*link) : std::nullopt;
    m_sync->configure(m_portal, permitted);
    m_mailbox->configure(m_portal, permitted);
    m_uploads->configure(m_portal, permitted);
    m_shares->configure(m_portal, permitted, m_mailbox->access().writing);
    if (m_connection != Connection::Online)
        setConnection(Connection::Online);
    m_sync->refresh(m_asked);
}

void PatientSession::updateLink(const PatientLink &link)
{
    const auto before = toJson(m_known);
    m_known.link = link;
    if (link.status == PatientLink::Status::Active && m_known.keys.records.isEmpty()) {
        // The access came back; the former key went with it.
        m_known.keys.records = seal::SecretKey::generate();
        m_store->beginAnew(m_known.keys.records);
    }
    if (toJson(m_known) != before) {
        Q_EMIT linkChanged();
        Q_EMIT knownChanged(m_known);
    }
    if (link.status != PatientLink::Status::Active)
        endAccess(Error{ErrorKind::AccessEnded, 0, QStringLiteral("the portal's links say so")});
}

void PatientSession::connectFailed(const Error &error)
{
    m_isConnecting = false;
    m_sync->fail(error);
    if (error.kind == ErrorKind::SignInNeeded || error.kind == ErrorKind::Rejected)
        return setConnection(Connection::SignInNeeded, error);
    if (error.kind == ErrorKind::AccessEnded)
        return accessLost(error);
    setConnection(Connection::Offline, error);
    retryLater(error);
}

void PatientSession::accessLost(const Error &error)
{
    if (error.kind != ErrorKind::AccessEnded)
        return setConnection(Connection::SignInNeeded, error);
    if (m_connection == Connection::AccessEnded)
        return;
    const bool withdrawn = error.detail == QLatin1String("link-withdrawn");
    m_known.link.status = withdrawn ? PatientLink::Status::Withdrawn : PatientLink::Status::Ended;
    Q_EMIT linkChanged();
    Q_EMIT knownChanged(m_known);
    endAccess(error);
}

/// What the portal sent goes with the access (DESIGN.md §4.2); that it ended stays known, so that
/// it can be explained.
void PatientSession::endAccess(const Error &error)
{
    m_retry.stop();
    m_next.stop();
    setConnection(Connection::AccessEnded, error);
    m_sync->stop(error);
    m_store->destroy();
    m_known.keys.records.wipe();
    Q_EMIT knownChanged(m_known);
}

/// What was dropped from disk is still at the portal.
void PatientSession::takeStoreFault(store::StoreFault fault)
{
    const bool kept = fault == store::StoreFault::DiskFull
        || fault == store::StoreFault::NotWritable || fault == store::StoreFault::None;
    if (kept || m_connection == Connection::AccessEnded)
        return;
    m_sync->stop(Error{ErrorKind::Cancelled, 0, QStringLiteral("the records are read anew")});
    m_store->clear(); // how far the searches had come, too: what they brought before is gone
    connectAndSync();
}

void PatientSession::takeSync()
{
    if (m_connection != Connection::Online)
        return;
    bool anyReady = false;
    bool isRefused = false;
    std::optional<Error> failed;
    for (const auto section : care::allSections) {
        const auto state = m_sync->state(section);
        anyReady = anyReady || state.phase == RecordSync::SectionState::Phase::Ready;
        isRefused = isRefused || (state.error && state.error->kind == ErrorKind::Forbidden);
        const bool isFailure = state.error && mayPass(*state.error);
        // A portal that asks to be left alone for longer is obeyed.
        if (isFailure && (!failed || failed->retryAfter < state.error->retryAfter))
            failed = state.error;
    }
    if (failed && !anyReady)
        setConnection(Connection::Offline, failed);
    if (failed)
        return retryLater(*failed);
    m_nextDelay = firstDelay;
    m_pace.noteSync();
    if (m_isWantedAgain)
        connectAndSync();
    else if (isRefused && mayDoubtAccess())
        syncByItself();
    else
        scheduleNext();
}

void PatientSession::retryLater(const Error &error)
{
    const auto asked = std::chrono::milliseconds(error.retryAfter.value_or(0s));
    m_retry.start(std::max(m_nextDelay, asked));
    m_nextDelay = std::min(longestDelay, m_nextDelay * 2);
}

void PatientSession::signInAgain(const TokenSet &tokens)
{
    if (tokens.patientId != m_known.link.patientId)
        return setConnection(Connection::SignInNeeded,
            Error{ErrorKind::Rejected, 0, QStringLiteral("tokens of another patient")});
    m_client->setTokens(tokens);
    m_known.tokens = tokens;
    m_nextDelay = firstDelay;
    Q_EMIT knownChanged(m_known);
    connectAndSync();
}

int PatientSession::unsent() const
{
    return m_mailbox->outgoing().unsent() + m_uploads->book().unfinished() + m_shares->unsent();
}

void PatientSession::revoke()
{
    const auto token = m_known.tokens.refreshToken.isEmpty() ? m_known.tokens.accessToken
                                                             : m_known.tokens.refreshToken;
    if (token.isEmpty())
        return;
    // On behalf of the client: this session does not wait for it, and is gone by then.
    auto *http = &m_http;
    auto *clock = &m_clock;
    PortalClient(m_http)
        .describe(http, m_known.base)
        .then([http, clock, token](const Result<PortalDescription> &portal) {
            if (portal)
                endpointOf(*http, *clock, *portal).revoke(http, token);
        });
}

void PatientSession::setConnection(Connection connection, const std::optional<Error> &error)
{
    m_connection = connection;
    m_connectionError = error;
    if (connection != Connection::Connecting) { // what goes on meanwhile may go on
        m_mailbox->setOnline(connection == Connection::Online);
        m_uploads->setOnline(connection == Connection::Online);
        m_shares->setOnline(connection == Connection::Online);
    }
    qCInfo(lcPortal) << "connection" << connection;
    Q_EMIT connectionChanged(connection);
}

} // namespace kinward::net
