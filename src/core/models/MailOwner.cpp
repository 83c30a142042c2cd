#include "core/models/MailOwner.h"

#include "core/fhir/RecordReader.h"

#include <algorithm>

namespace kinward::models
{

namespace
{

using outbox::OutgoingMessage;
using outbox::OutgoingState;

Delivery deliveryOf(const OutgoingMessage &message)
{
    switch (message.state) {
    case OutgoingState::Draft:
        return message.refusal ? Delivery::CameBack : Delivery::Draft;
    case OutgoingState::Waiting:
        return Delivery::Waiting;
    case OutgoingState::Sending:
        return Delivery::Sending;
    case OutgoingState::Sent:
        break;
    }
    return Delivery::Sent;
}

Delivery deliveryOf(const MailRecord &record)
{
    if (record.received.isValid())
        return Delivery::Read;
    return record.delivered.isValid() ? Delivery::Delivered : Delivery::Sent;
}

QDateTime momentOf(const OutgoingMessage &message)
{
    if (message.state == OutgoingState::Draft)
        return message.savedAt;
    return message.sentAt.isValid() ? message.sentAt : message.queuedAt;
}

} // namespace

MailOwner::MailOwner(QString caregiver)
    : m_caregiver(std::move(caregiver))
{
}

bool MailOwner::isOwn(const care::Reference &sender) const
{
    if (m_caregiver.isEmpty())
        return sender.type() == fhir::resourceTypeOf<care::RelatedPerson>()
            || sender.type() == fhir::resourceTypeOf<care::Patient>();
    return sender.reference == m_caregiver || sender.reference.endsWith(u'/' + m_caregiver);
}

bool MailOwner::isFor(const MailRecord &record) const
{
    return m_caregiver.isEmpty() || record.recipients.isEmpty()
        || std::any_of(
            record.recipients.begin(), record.recipients.end(), [this](const QString &recipient) {
                return isOwn({recipient, {}, {}});
            });
}

MailMessage MailOwner::messageOf(const MailRecord &record, const outbox::MailMark &mark) const
{
    MailMessage message;
    message.id = record.id;
    message.isArchived = mark.isArchived.value_or(record.isArchived);
    message.hasFiles = record.hasFiles;
    message.when = record.sent;
    message.beginning = record.beginning;
    message.searchText = record.searchText;
    if (!isOwn(record.sender)) {
        message.isUnread = !mark.isRead.value_or(record.isRead) && isFor(record);
        message.who = record.sender.display;
        return message;
    }
    message.delivered = record.delivered;
    message.read = record.received;
    message.delivery = deliveryOf(record);
    message.who = record.recipientNames;
    return message;
}

MailMessage MailOwner::messageOf(const OutgoingMessage &outgoing)
{
    MailMessage message;
    message.id = outgoing.id;
    message.isRecord = false;
    message.delivery = deliveryOf(outgoing);
    message.hasFiles = !outgoing.attachments.isEmpty();
    message.who = namesOf(outgoing.recipients).join(QStringLiteral(", "));
    message.when = momentOf(outgoing);
    message.beginning = mailBeginning(outgoing.body);
    message.searchText
        = mailSearchText(QStringList{outgoing.topic, message.who, outgoing.body}.join(u' '));
    return message;
}

} // namespace kinward::models
