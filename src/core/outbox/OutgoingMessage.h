#pragma once

#include "core/care/Reference.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace kinward::outbox
{

/// Where a message stands on its way.
enum class OutgoingState {
    Draft,
    Waiting, ///< queued; can be taken back
    Sending, ///< the portal is being asked to take it, or may have taken it
    Sent, ///< the portal has it; gone from here when the sync brings it back as a record
};

/// A file that goes with a message: sealed here in pieces, or a document that the portal has.
struct OutgoingAttachment {
    QString id; ///< UUID made here: names its pieces, and its Binary at the portal
    QString name; ///< safe on every system, see safeFileName()
    QString contentType;
    qint64 size = 0; ///< bytes
    QString reference; ///< `DocumentReference/…`: nothing of it is kept here

    friend bool operator==(const OutgoingAttachment &, const OutgoingAttachment &) = default;
};

/// Why the portal did not take a message.
struct Refusal {
    QString code; ///< for the next step; empty where the portal gave none
    QString reason; ///< in the portal's words, for the person; may be empty
    int httpStatus = 0; ///< 0: it did not get as far as the portal
    QDateTime at;
};

/// A message that the caregiver writes or has written, until it is a Communication of the record.
struct OutgoingMessage {
    QString id; ///< UUID made here; `urn:uuid:…` is the identifier of its Communication
    OutgoingState state = OutgoingState::Draft;
    QString threadId; ///< id of the Communication that heads the thread; empty: it is a new one
    QString headerId; ///< UUID: the identifier of the header, where one has to be made
    QList<care::Reference> recipients;
    QString topic;
    QString body;
    QString inResponseTo; ///< id of a Communication; may be empty
    care::Reference about; ///< the record it asks about; may be empty
    QList<OutgoingAttachment> attachments;
    QDateTime savedAt; ///< when it was last written down
    QDateTime queuedAt; ///< invalid for a draft
    QDateTime leavesAt; ///< not before; invalid for a draft
    qint64 place = 0; ///< in the queue, ascending
    bool mayHaveLeft = false; ///< from here on it cannot be taken back
    bool beganThread = false; ///< `threadId` was made for it
    QString communicationId; ///< Sent: what it became
    QDateTime sentAt; ///< Sent: by the portal's clock where it says so
    std::optional<Refusal> refusal = {}; ///< of a draft that came back

    /// Messages with the same key leave one after the other.
    QString threadKey() const { return threadId.isEmpty() ? headerId : threadId; }
    /// Nothing was written yet.
    bool isBlank() const
    {
        return topic.trimmed().isEmpty() && body.trimmed().isEmpty() && attachments.isEmpty();
    }
    bool isUnsent() const
    {
        return state != OutgoingState::Sent && !(state == OutgoingState::Draft && isBlank());
    }
};

/// The system of identifiers made here (R4 §2.24.0.6, for `urn:uuid:`).
inline const auto uuidSystem = QStringLiteral("urn:ietf:rfc:3986");
/// `system|value` for a search or If-None-Exist.
inline QString identifierOf(const QString &uuid)
{
    return uuidSystem + QStringLiteral("|urn:uuid:") + uuid;
}
QString newUuid(); ///< random, lower case, without braces

} // namespace kinward::outbox
