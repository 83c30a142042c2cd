#pragma once

#include "core/care/Section.h"
#include "net/messages/MarkSender.h"
#include "net/messages/MessagePoller.h"
#include "net/messages/MessageSender.h"

namespace kinward::net
{

/// The secure messages of one patient link: what is written, how it leaves, how the answers come.
/// What is there to read is in the records, see models::MailIndex. Owned by the PatientSession.
class Mailbox final : public QObject
{
    Q_OBJECT

public:
    /// Whether messages can be read and written.
    struct Access {
        care::SectionAccess reading = care::SectionAccess::Granted;
        care::SectionAccess writing = care::SectionAccess::Granted;
        friend bool operator==(const Access &, const Access &) = default;
    };

    Mailbox(AuthorizedClient &client, store::RecordStore &records,
        std::unique_ptr<outbox::Outbox> outbox, const Clock &clock, QObject *parent = nullptr);
    ~Mailbox() override;

    outbox::Outbox &outgoing() const { return *m_outbox; }
    MessageSender &sender() { return m_sender; }
    MessagePoller &poller() { return m_poller; }
    MarkSender &marks() { return m_marks; }
    /// As the portal announced them; none until it was reached once.
    const outbox::MessageLimits &limits() const { return m_limits; }
    const Access &access() const { return m_access; }
    /// Their RelatedPerson or, without the extension, empty: what they sent is known by identifier.
    const QString &caregiver() const { return m_caregiver; }

    void configure(const PortalDescription &portal, const std::optional<care::PatientLink> &link);
    void setOnline(bool online);
    /// Signed out or forgotten: what was written is gone.
    void destroy();

Q_SIGNALS:
    void accessChanged(); ///< or the limits

private:
    AuthorizedClient &m_client;
    std::unique_ptr<outbox::Outbox> m_outbox;
    MessageSender m_sender;
    MessagePoller m_poller;
    MarkSender m_marks;
    outbox::MessageLimits m_limits;
    Access m_access;
    QString m_caregiver;
};

} // namespace kinward::net
