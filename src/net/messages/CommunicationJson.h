#pragma once

#include "core/base/Result.h"
#include "core/fhir/RawResource.h"
#include "core/outbox/OutgoingMessage.h"
#include "net/http/HttpRequest.h"

#include <QHash>

namespace kinward::net
{

/// Whose mailbox it is.
struct MailboxOwner {
    QString patientId;
    QString relatedPerson; ///< `RelatedPerson/…`; may be empty
};

/// The Communication that heads a new thread (R4 §12.4): its topic and its people, no content.
QByteArray headerJson(const outbox::OutgoingMessage &message, const MailboxOwner &owner);
/// The message itself. `inlined`: the bytes of attachments that the portal takes in no other way,
/// by their id.
QByteArray messageJson(const outbox::OutgoingMessage &message, const MailboxOwner &owner,
    const QHash<QString, QByteArray> &inlined);

/// The Communication of an answer (one, or a Bundle of them) that was made here under this
/// identifier. Errors: Malformed (the answer is none), NotFound (it is not among them).
Result<fhir::RawResource> communicationIn(const QByteArray &body, const QString &uuid);
/// What the portal says of a refusal (R4 §2.29).
outbox::Refusal refusalIn(const HttpResponse &answer, const QDateTime &now);

} // namespace kinward::net
