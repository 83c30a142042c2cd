#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace kinward::models
{

/// How far a message has come.
enum class Delivery {
    Received, ///< written to the caregiver; the others are by them
    Draft,
    CameBack, ///< a draft that the portal did not take
    Waiting,
    Sending,
    Sent,
    Delivered,
    Read,
};

/// One message of a thread, of the record or of the outbox.
struct MailMessage {
    QString id; ///< of the Communication, or of the OutgoingMessage
    bool isRecord = true; ///< else it lies in the outbox
    Delivery delivery = Delivery::Received;
    bool isUnread = false;
    bool isArchived = false;
    bool hasFiles = false;
    QString who; ///< who wrote it; of the caregiver's own: to whom
    QDateTime when; ///< sent, queued or written down
    QDateTime delivered; ///< of the caregiver's own; invalid where not known
    QDateTime read;
    QString beginning;
    QByteArray searchText;

    bool isOwn() const { return delivery != Delivery::Received; }
    bool isDraft() const { return delivery == Delivery::Draft || delivery == Delivery::CameBack; }
    bool isLeaving() const
    {
        return delivery == Delivery::Waiting || delivery == Delivery::Sending;
    }
    bool isAtPortal() const { return !isDraft() && !isLeaving(); }
};

/// Messages that belong together, oldest first, drafts last.
struct MailThread {
    QString id; ///< of the Communication that heads it; of a new one: what it waits under
    bool isNew = false; ///< the portal knows nothing of it yet
    QString topic;
    QByteArray searchText; ///< of the topic
    QByteArray words; ///< of the topic and all messages, see sortedMailWords()
    QList<MailMessage> messages;
    QDateTime latest; ///< of its messages

    int unread() const;
    bool hasReceived() const;
    bool hasSent() const; ///< by the caregiver, and at the portal
    /// Nothing that was written to the caregiver is still in front of them.
    bool isArchived() const;
    QStringList idsAtPortal() const;
};

} // namespace kinward::models
