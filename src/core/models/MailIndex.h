#pragma once

#include "core/models/MailGrouping.h"
#include "core/outbox/Outbox.h"
#include "core/store/RecordStore.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace kinward::models
{

/// The threads of one mailbox: the Communications of the record, and what the outbox holds. Follows
/// both. A long record is read on another thread at first, then message by message as they come.
/// GUI thread.
class MailIndex final : public QObject
{
    Q_OBJECT

public:
    /// `caregiver`: see MailOwner.
    MailIndex(const store::RecordStore &records, const outbox::Outbox &outgoing, QString caregiver,
        QObject *parent = nullptr);
    ~MailIndex() override;

    void setCaregiver(const QString &reference);
    const store::RecordStore &records() const { return m_store; }
    const outbox::Outbox &outgoing() const { return m_outgoing; }
    bool isReady() const { return m_isReady; } ///< read at least once
    const std::vector<MailThread> &threads() const
    {
        return m_grouping->threads();
    } ///< latest first
    const MailThread *find(const QString &threadId) const; ///< null where there is none
    /// The thread of a message of the record or of the outbox; empty where it is in none.
    QString threadOf(const QString &messageId) const { return m_grouping->threadOf(messageId); }
    int unread() const { return m_grouping->unread(); } ///< messages
    /// The latest message that was written to the caregiver, and its thread; null for none.
    struct Latest {
        const MailThread *thread = nullptr;
        const MailMessage *message = nullptr;
    };
    Latest latestReceived() const;

Q_SIGNALS:
    void aboutToChange(); ///< the threads as they were are there for the last time
    /// These are new, others than before, or gone.
    void changed(const QSet<QString> &threadIds);
    /// New, and not read anywhere yet; not what is found by the first reading.
    void arrived(const QStringList &messageIds);

private:
    using Grouping = std::shared_ptr<MailGrouping>;
    void followRecords();
    void followOutgoing();
    void read();
    void readAnew();
    Grouping groupingOfOwn() const;
    void take(const Grouping &grouping);
    void takeSome();
    void update();
    void updateSoon();
    void tell(const MailGrouping::Change &change);
    bool isLong() const;

    const store::RecordStore &m_store;
    const outbox::Outbox &m_outgoing;
    QString m_caregiver;
    Grouping m_grouping; ///< never null
    // Ids of what came since it was last read.
    QSet<QString> m_taken;
    QSet<QString> m_written;
    QSet<QString> m_marked;
    bool m_isReady = false;
    bool m_isReading = false;
    bool m_isTold = false; ///< which records the next change is about
    bool m_isOutdated = false; ///< what is being read has to be read again
    bool m_isWaiting = false; ///< for the pause to end
    QTimer m_pause; ///< between two changes of a long mailbox
};

} // namespace kinward::models
