#pragma once

#include "core/store/RecordStore.h"
#include "net/messages/SendAttempt.h"

#include <QSet>
#include <QTimer>

#include <chrono>
#include <memory>

namespace kinward::net
{

/// Hands the outbox of one patient link to the portal, one message after the other and in the order
/// of each thread; exactly once each, whatever ends in between. A message that comes back as a
/// record is gone from the outbox then. GUI thread.
class MessageSender final : public QObject
{
    Q_OBJECT

public:
    /// After a failure that may pass: the delay doubles from the first to the longest, with jitter;
    /// where the portal asks for more, it gets more.
    struct Retries {
        std::chrono::milliseconds first{2000};
        std::chrono::milliseconds longest{5 * 60 * 1000};
    };

    MessageSender(AuthorizedClient &client, outbox::Outbox &outbox, store::RecordStore &records,
        const Clock &clock, const Retries &retries, QObject *parent = nullptr);
    ~MessageSender() override;

    /// To be told before anything is sent, and again when the portal was described anew.
    void configure(const PortalDescription &portal, const MailboxOwner &owner);
    /// Whether the portal can be reached in this link's name, as far as is known.
    void setOnline(bool online);
    /// Looks whether something is due: now, rather than when the wait is over.
    void lookNow();

    bool isSending() const { return m_attempt != nullptr; }
    /// Why what is due does not leave; none while nothing keeps it.
    const std::optional<Error> &problem() const { return m_problem; }

Q_SIGNALS:
    void sent(const QString &messageId);
    void refused(const QString &messageId); ///< it is a draft again, with its Refusal
    void problemChanged();

private:
    void followOutbox(const QStringList &ids);
    void look();
    std::optional<outbox::OutgoingMessage> nextDue();
    std::chrono::milliseconds waitOf(const outbox::OutgoingMessage &message);
    void begin(const outbox::OutgoingMessage &message);
    void takeOutcome(const SendAttempt::Outcome &outcome);
    void takeMade(const QString &id, const fhir::RawResource &made);
    void takeRefusal(const QString &id, const outbox::Refusal &refusal);
    void takeFailure(const QString &id, const Error &error);
    void dropAttempt();
    void setProblem(const std::optional<Error> &error);
    void removeReturned(const QList<fhir::RawResource> &records);
    void removeReturned();

    AuthorizedClient &m_client;
    outbox::Outbox &m_outbox;
    store::RecordStore &m_records;
    const Clock &m_clock;
    Retries m_retries;
    PortalDescription m_portal;
    MailboxOwner m_owner;
    bool m_isConfigured = false;
    bool m_isOnline = false;
    SendAttempt *m_attempt = nullptr; ///< child
    QSet<QString> m_failedThreads; ///< since one last left
    std::optional<Error> m_problem;
    std::chrono::milliseconds m_delay;
    std::chrono::milliseconds m_soonest{}; ///< until something is due
    QTimer m_retry; ///< nothing is tried while it runs
    QTimer m_due;
};

} // namespace kinward::net
