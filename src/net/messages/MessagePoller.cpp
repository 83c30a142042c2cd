#include "net/messages/MessagePoller.h"

#include "net/sync/SearchRun.h"

namespace kinward::net
{

using namespace std::chrono_literals;

namespace
{

/// Timers stand still while the computer sleeps: look again by then.
constexpr std::chrono::milliseconds longestWait = 1min;
constexpr int mostDoublings = 5;
/// What is gone is the whole sync's affair; a portal that cannot say what changed is read anew now
/// and then.
constexpr SyncWish wish{24h, 2min};

} // namespace

MessagePoller::MessagePoller(
    AuthorizedClient &client, store::RecordStore &records, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_records(records)
    , m_clock(clock)
    , m_pace(clock, usual)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &MessagePoller::look);
}

MessagePoller::~MessagePoller() = default;

void MessagePoller::configure(const PortalDescription &portal, bool mayRead)
{
    m_portal = portal;
    m_mayRead = mayRead;
    if (!mayRead)
        drop();
    look();
}

void MessagePoller::setOnline(bool online)
{
    m_isOnline = online;
    if (!online)
        drop();
    look();
}

void MessagePoller::setPresence(Presence presence)
{
    m_pace.setPresence(presence);
    look();
}

void MessagePoller::setMetered(bool metered)
{
    m_pace.setMetered(metered);
    look();
}

void MessagePoller::setInSight(bool isInSight)
{
    m_isInSight = isInSight;
    look();
}

void MessagePoller::pollNow()
{
    m_failures = 0;
    if (m_run)
        m_isWantedAgain = true; // what it asked for may be older than what is wanted
    else
        poll();
}

void MessagePoller::syncBegins()
{
    m_isSyncing = true;
    drop();
}

void MessagePoller::syncEnded()
{
    m_isSyncing = false;
    m_last = m_clock.now();
    m_pace.noteSync();
    look();
}

std::chrono::seconds MessagePoller::untilNext() const
{
    if (!m_last.isValid())
        return 0s;
    const std::chrono::seconds since(m_last.secsTo(m_clock.now()));
    const auto left = [since](std::chrono::seconds wait) {
        return std::clamp(wait - since, 0s, wait); // also where the clock was set back
    };
    if (m_failures > 0) // the pace slows down, whoever is there
        return left(inSight * (1 << std::min(m_failures, mostDoublings)));
    return m_isInSight ? std::min(m_pace.untilNext(), left(inSight)) : m_pace.untilNext();
}

void MessagePoller::look()
{
    m_next.stop();
    if (!m_mayRead || !m_isOnline || m_isSyncing || m_run)
        return;
    const auto wait = untilNext();
    if (wait == 0s)
        return poll();
    m_next.start(std::min<std::chrono::milliseconds>(wait, longestWait));
}

void MessagePoller::poll()
{
    if (!m_mayRead || !m_isOnline || m_isSyncing || m_run)
        return;
    const auto plans = searchesFor(care::Section::Messages, m_portal, m_client.tokens().patientId);
    if (plans.isEmpty())
        return;
    m_isWantedAgain = false;
    m_run = new SearchRun(m_client, m_records, m_clock, plans.first(), wish, this);
    connect(m_run, &SearchRun::ended, this, &MessagePoller::end);
    m_run->start();
}

void MessagePoller::end(const std::optional<Error> &error)
{
    m_run->deleteLater();
    m_run = nullptr;
    m_last = m_clock.now();
    m_pace.noteSync();
    m_failures = error ? m_failures + 1 : 0;
    if (!error)
        Q_EMIT polled();
    else if (error->kind == ErrorKind::Forbidden)
        Q_EMIT refused();
    if (m_isWantedAgain && !error)
        poll();
    else
        look();
}

void MessagePoller::drop()
{
    m_next.stop();
    if (auto *run = std::exchange(m_run, nullptr)) {
        run->cancel();
        run->disconnect(this);
        run->setParent(nullptr);
        run->deleteLater(); // its answer may be what led here
    }
}

} // namespace kinward::net
