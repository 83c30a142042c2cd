#pragma once

#include "core/models/MailRecord.h"
#include "core/models/MailThread.h"
#include "core/outbox/MailMark.h"
#include "core/outbox/OutgoingMessage.h"

namespace kinward::models
{

/// Whose mailbox it is, and how messages look from there.
class MailOwner
{
public:
    /// `caregiver`: their `RelatedPerson/…`. Empty: whatever a RelatedPerson or the patient sent is
    /// theirs.
    explicit MailOwner(QString caregiver = {});

    bool isOwn(const care::Reference &sender) const;
    /// Else it is somebody else's to read: a portal may keep the mail of several people together.
    bool isFor(const MailRecord &record) const;
    /// `mark` goes before what the portal says.
    MailMessage messageOf(const MailRecord &record, const outbox::MailMark &mark) const;
    static MailMessage messageOf(const outbox::OutgoingMessage &outgoing);

private:
    QString m_caregiver;
};

} // namespace kinward::models
