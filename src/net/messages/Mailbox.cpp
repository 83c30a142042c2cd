#include "net/messages/Mailbox.h"

#include "net/portal/Scopes.h"

namespace kinward::net
{

using care::SectionAccess;

namespace
{

const auto communicationType = QStringLiteral("Communication");

SectionAccess writingAccess(
    SectionAccess reading, const PortalDescription &portal, const QStringList &scopes)
{
    if (reading != SectionAccess::Granted)
        return reading;
    if (!portal.writes.value(communicationType).create)
        return SectionAccess::NotOffered;
    return isWritable(communicationType, scopes) ? SectionAccess::Granted
                                                 : SectionAccess::NotInScope;
}

} // namespace

Mailbox::Mailbox(AuthorizedClient &client, store::RecordStore &records,
    std::unique_ptr<outbox::Outbox> outbox, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_outbox(std::move(outbox))
    , m_sender(client, *m_outbox, records, clock, {})
    , m_poller(client, records, clock)
    , m_marks(client, *m_outbox, records)
{
    // Who wrote waits for an answer.
    connect(&m_sender, &MessageSender::sent, &m_poller, &MessagePoller::pollNow);
}

Mailbox::~Mailbox() = default;

void Mailbox::configure(
    const PortalDescription &portal, const std::optional<care::PatientLink> &link)
{
    const auto &tokens = m_client.tokens();
    const auto reading = sectionAccess(care::Section::Messages, portal, tokens.scopes, link);
    m_access = {reading, writingAccess(reading, portal, tokens.scopes)};
    m_limits = portal.caregiver ? portal.caregiver->messages.limits : outbox::MessageLimits();
    m_caregiver = link ? link->relatedPerson : QString();
    m_poller.configure(portal, reading == SectionAccess::Granted);
    m_marks.configure(portal);
    m_sender.configure(portal, {tokens.patientId, m_caregiver});
    Q_EMIT accessChanged();
}

void Mailbox::setOnline(bool online)
{
    m_sender.setOnline(online);
    m_poller.setOnline(online);
    m_marks.setOnline(online);
}

void Mailbox::destroy()
{
    setOnline(false);
    m_outbox->file().destroy();
}

} // namespace kinward::net
