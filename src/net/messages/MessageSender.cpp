#include "net/messages/MessageSender.h"

#include "core/base/Logging.h"
#include "core/fhir/RecordReader.h"
#include "net/http/RetryWait.h"

namespace kinward::net
{

using namespace std::chrono_literals;
using outbox::OutgoingMessage;
using outbox::OutgoingState;

namespace
{

/// Timers stand still while the computer sleeps, and the clock may be set: look again by then.
constexpr std::chrono::milliseconds longestWait = 1min;
const auto communicationType = QStringLiteral("Communication");

/// Nothing more can be done before somebody signs in, or the access comes back.
bool isForSession(const Error &error)
{
    return error.kind == ErrorKind::SignInNeeded || error.kind == ErrorKind::AccessEnded;
}

} // namespace

MessageSender::MessageSender(AuthorizedClient &client, outbox::Outbox &outbox,
    store::RecordStore &records, const Clock &clock, const Retries &retries, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_outbox(outbox)
    , m_records(records)
    , m_clock(clock)
    , m_retries(retries)
    , m_delay(retries.first)
{
    for (auto *timer : {&m_retry, &m_due}) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, &MessageSender::look);
    }
    connect(&outbox, &outbox::Outbox::changed, this, &MessageSender::followOutbox);
    connect(
        &records, &store::RecordStore::taken, this, [this](const QList<fhir::RecordKey> &taken) {
            if (m_outbox.queue().isEmpty())
                return;
            QList<fhir::RawResource> messages;
            for (const auto &record : taken) {
                if (record.type != communicationType)
                    continue;
                if (auto found = m_records.find(record.type, record.id))
                    messages.append(*std::move(found));
            }
            removeReturned(messages);
        });
    removeReturned();
}

MessageSender::~MessageSender() = default;

void MessageSender::configure(const PortalDescription &portal, const MailboxOwner &owner)
{
    m_portal = portal;
    m_owner = owner;
    m_isConfigured = true;
    look();
}

void MessageSender::setOnline(bool online)
{
    if (std::exchange(m_isOnline, online) == online)
        return;
    if (online)
        lookNow();
}

void MessageSender::lookNow()
{
    m_retry.stop();
    m_delay = m_retries.first;
    look();
}

/// Queued, taken back, thrown away.
void MessageSender::followOutbox(const QStringList &ids)
{
    if (m_attempt && ids.contains(m_attempt->messageId())) {
        const auto message = m_outbox.find(m_attempt->messageId());
        if (!message || message->state != OutgoingState::Sending)
            dropAttempt();
    }
    if (m_outbox.queue().isEmpty())
        setProblem(std::nullopt);
    look();
}

void MessageSender::dropAttempt()
{
    if (auto *attempt = std::exchange(m_attempt, nullptr)) {
        attempt->abandon();
        attempt->disconnect(this);
        attempt->setParent(nullptr);
        attempt->deleteLater(); // it may be what led here
    }
}

void MessageSender::look()
{
    if (m_attempt || !m_isConfigured || !m_isOnline || m_retry.isActive())
        return;
    m_due.stop();
    if (const auto message = nextDue())
        return begin(*message);
    if (m_soonest < longestWait || !m_outbox.queue().isEmpty())
        m_due.start(std::min(m_soonest, longestWait));
}

/// The first of the queue that may leave; of each thread only the first one.
std::optional<OutgoingMessage> MessageSender::nextDue()
{
    m_soonest = longestWait;
    QSet<QString> behind;
    std::optional<OutgoingMessage> failedBefore;
    const auto queue = m_outbox.queue();
    for (const auto &message : queue) {
        const auto thread = message.threadKey();
        if (message.state == OutgoingState::Sent || behind.contains(thread))
            continue;
        behind.insert(thread);
        const auto wait = waitOf(message);
        if (wait > 0ms)
            m_soonest = std::min(m_soonest, wait);
        else if (!m_failedThreads.contains(thread))
            return message;
        else if (!failedBefore)
            failedBefore = message;
    }
    if (failedBefore)
        m_failedThreads.clear(); // each had its turn
    return failedBefore;
}

std::chrono::milliseconds MessageSender::waitOf(const OutgoingMessage &message)
{
    if (message.state == OutgoingState::Sending)
        return 0ms;
    constexpr std::chrono::milliseconds undo = outbox::Outbox::undoTime;
    const auto now = m_clock.now();
    const std::chrono::milliseconds wait(now.msecsTo(message.leavesAt));
    if (wait <= undo)
        return std::max(0ms, wait);
    // The clock was set back: the time to take it back begins again.
    m_outbox.postpone(message.id, now.addMSecs(undo.count()));
    return undo;
}

void MessageSender::begin(const OutgoingMessage &message)
{
    m_attempt = new SendAttempt({m_client, m_outbox, m_clock, m_portal, m_owner}, message.id, this);
    connect(m_attempt, &SendAttempt::ended, this, &MessageSender::takeOutcome);
    m_attempt->start();
}

void MessageSender::takeOutcome(const SendAttempt::Outcome &outcome)
{
    const auto id = m_attempt->messageId();
    dropAttempt();
    if (const auto *made = std::get_if<fhir::RawResource>(&outcome))
        takeMade(id, *made);
    else if (const auto *refusal = std::get_if<outbox::Refusal>(&outcome))
        takeRefusal(id, *refusal);
    else
        takeFailure(id, std::get<Error>(outcome));
    look();
}

void MessageSender::takeMade(const QString &id, const fhir::RawResource &made)
{
    m_delay = m_retries.first;
    if (const auto message = m_outbox.find(id))
        m_failedThreads.remove(message->threadKey());
    const auto communication = fhir::readRecord<care::Communication>(made.json);
    const auto sentAt = communication ? communication->sent.value : QDateTime();
    if (const auto noted = m_outbox.noteSent(id, made.id, sentAt); !noted)
        return takeFailure(id, noted.error());
    setProblem(std::nullopt);
    Q_EMIT sent(id);
    // The answer is the record as the portal has it; the next sync brings the same. Where it cannot
    // be kept, the message stays in the outbox as Sent until then.
    m_records.take({communicationType, {made}, {}});
}

void MessageSender::takeRefusal(const QString &id, const outbox::Refusal &refusal)
{
    constexpr int forbidden = 403;
    const auto message = m_outbox.find(id);
    // Of an earlier try nobody knows whether it arrived, and the portal does not let us look.
    if (message && message->mayHaveLeft && refusal.httpStatus == forbidden)
        return takeFailure(id, Error{ErrorKind::Forbidden, forbidden, {}});
    if (const auto noted = m_outbox.noteRefused(id, refusal); !noted)
        return takeFailure(id, noted.error());
    qCInfo(lcMessages) << "a message was refused with status" << refusal.httpStatus;
    Q_EMIT refused(id);
}

void MessageSender::takeFailure(const QString &id, const Error &error)
{
    if (const auto message = m_outbox.find(id))
        m_failedThreads.insert(message->threadKey());
    qCInfo(lcMessages) << "a message did not leave, kind" << int(error.kind) << "status"
                       << error.httpStatus;
    setProblem(error);
    if (isForSession(error)) {
        m_isOnline = false;
        return;
    }
    m_retry.start(waitAfter(error, m_delay, m_retries.longest));
}

void MessageSender::setProblem(const std::optional<Error> &error)
{
    const bool changes = m_problem.has_value() || error.has_value();
    m_problem = error;
    if (changes)
        Q_EMIT problemChanged();
}

/// What was sent comes back under the identifier that it was given here.
void MessageSender::removeReturned(const QList<fhir::RawResource> &records)
{
    QStringList returned;
    const auto queue = m_outbox.queue();
    for (const auto &record : records) {
        const auto message = fhir::readRecord<care::Communication>(record.json);
        for (const auto &queued : queue) {
            if (message && message->identifiers.contains(outbox::identifierOf(queued.id)))
                returned.append(queued.id);
        }
    }
    if (!returned.isEmpty())
        m_outbox.noteReturned(returned);
}

/// At the start: the program may have ended between the record and what follows of it.
void MessageSender::removeReturned()
{
    if (!m_outbox.queue().isEmpty())
        removeReturned(m_records.all(communicationType));
}

} // namespace kinward::net
