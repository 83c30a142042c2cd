#pragma once

#include "core/models/MailOwner.h"
#include "core/models/MailRoots.h"

#include <vector>

namespace kinward::models
{

/// The threads that messages of the record and of the outbox make. A change costs what the threads
/// cost that it touches, however many there are. A value: it may be made on one thread of the
/// program and handed to another.
class MailGrouping
{
public:
    explicit MailGrouping(const QString &caregiver = {}); ///< see MailOwner

    // What threads are made of. Nothing is seen of it before regroup().
    void put(const MailRecord &record);
    void removeRecord(const QString &id);
    void put(const outbox::OutgoingMessage &message);
    void removeOutgoing(const QString &id);
    void setMark(const QString &communicationId, const outbox::MailMark &mark);

    struct Change {
        QSet<QString> threads; ///< ids of those that are new, others than before, or gone
        QStringList fresh; ///< messages that were received, are unread and were in no thread
    };
    Change regroup();
    /// What is another than it was there.
    Change changeFrom(const MailGrouping &former) const;

    const std::vector<MailThread> &threads() const { return m_threads; } ///< latest first
    const MailThread *find(const QString &threadId) const; ///< null where there is none
    QString threadOf(const QString &messageId) const { return m_threadOf.value(messageId); }
    int unread() const { return m_unread; } ///< messages

private:
    struct Known {
        MailRecord record;
        QString root; ///< of the thread that it was put into; empty: none yet
    };
    struct Outgoing {
        MailMessage message;
        QString threadId;
        QString headerId;
        QString topic;
        qint64 place = 0;
        QString root; ///< as above; empty also for what came back as a record
    };
    struct Members {
        QStringList records;
        QStringList outgoing;
    };

    QString rootOf(const Outgoing &outgoing) const;
    void moveRecords();
    void moveOutgoing();
    void move(QStringList Members::*kind, const QString &id, QString &root, const QString &newRoot);
    void noteSentAs(const MailRecord &record, bool isThere);
    MailThread threadFrom(const QString &root) const;
    QList<const MailRecord *> recordsOf(const Members &members) const;
    QList<const Outgoing *> outgoingOf(const Members &members) const;
    QSet<QString> takeOut(const QSet<QString> &threadIds);
    void putIn(std::vector<MailThread> threads);

    MailOwner m_owner;
    QHash<QString, Known> m_records;
    QHash<QString, Outgoing> m_outgoing;
    QHash<QString, outbox::MailMark> m_marks;
    MailRoots m_roots;
    QHash<QString, QStringList> m_sentAs; ///< records, by the UUID that they were sent under
    QHash<QString, Members> m_members; ///< by the root

    QSet<QString> m_moved; ///< records whose root may be another now
    QSet<QString> m_touched; ///< roots whose threads are to be made anew

    std::vector<MailThread> m_threads;
    QHash<QString, QDateTime> m_latest; ///< of threads, by id: their place is found by it
    QHash<QString, QString> m_threadOf; ///< by message
    int m_unread = 0;
};

} // namespace kinward::models
