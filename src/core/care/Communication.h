#pragma once

#include "core/care/Attachment.h"
#include "core/care/CodeableConcept.h"
#include "core/care/Reference.h"
#include "core/care/ResourceMeta.h"

namespace kinward::care
{

/// FHIR Communication (R4 §12.4): a secure message. A thread's header has no `partOf`.
struct Communication {
    ResourceMeta meta;
    QStringList identifiers; ///< `system|value` of each
    QString status;
    QString topic;
    QStringList partOf;
    QStringList inResponseTo;
    QList<Reference> about; ///< the records that it speaks of
    Reference sender;
    QList<Reference> recipients;
    PartialDateTime sent;
    PartialDateTime received; ///< unknown while the recipient has not read it
    PartialDateTime delivered; ///< caregiver extension; unknown where the portal does not tell
    QStringList body; ///< the text payloads
    QList<Attachment> attachments; ///< the other payloads; a reference is the url of one
};

} // namespace kinward::care
