#pragma once

#include "NetHouse.h"
#include "core/fhir/RecordReader.h"
#include "core/outbox/Outbox.h"
#include "core/store/MemoryRecordStore.h"
#include "net/messages/MessageSender.h"

#include <QJsonArray>
#include <QJsonObject>

namespace kinward::test
{

inline const auto motherId = QStringLiteral("eleanor-hartwell");
/// Members of the mother's practice, and what they do with messages.
inline const auto nurse = QStringLiteral("PractitionerRole/grace-kim-role"); ///< answers
inline const auto doctor = QStringLiteral("PractitionerRole/amara-okafor-role"); ///< only reads
inline const auto refusing = QStringLiteral("PractitionerRole/daniel-reyes-role");

/// A new message, as it is before *Send*.
outbox::OutgoingMessage letterTo(const QString &recipient, const QString &body);
/// Puts bytes into the outbox, as a file of that name. Not kept before a message has it.
outbox::OutgoingAttachment attach(
    outbox::Outbox &outbox, const QString &name, const QByteArray &bytes);

/// A portal, and Ruth's mailbox for her mother with a sender in a hurry.
struct MailHouse : NetHouse {
    explicit MailHouse(const QStringList &arguments = {});

    net::TokenSet tokens;
    net::PortalDescription portal;
    std::unique_ptr<net::AuthorizedClient> client;
    store::MemoryRecordStore records;
    outbox::Outbox outbox;
    net::MessageSender sender;

    /// Puts it into the queue and lets the time pass in which it could be taken back.
    void send(const outbox::OutgoingMessage &message);
    void passUndoTime();
    /// True where it left, and came back as a record, in time.
    bool leaves(const outbox::OutgoingMessage &message, int milliseconds = 30000);
    /// True where it is a draft again.
    bool comesBack(const outbox::OutgoingMessage &message);
    /// What the portal has under an identifier that was made here, asked for with Qt alone.
    QList<QJsonObject> atPortal(const QString &uuid) const;
    QList<QJsonObject> mailboxAtPortal(const QByteArray &token) const; ///< all Communications
    QByteArray bytesAtPortal(const QString &binaryId) const;
};

} // namespace kinward::test
