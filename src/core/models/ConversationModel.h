#pragma once

#include "core/care/Attachment.h"
#include "core/models/MailIndex.h"
#include "core/models/RecordFile.h"
#include "core/models/RecordRoles.h"

#include <QAbstractListModel>

#include <optional>

namespace kinward::models
{

/// A file of a message.
struct MessageFile {
    RecordFile file; ///< of the record; of the outbox: its name, type and size
    QString document; ///< id of the DocumentReference that it is; else empty
    QString outgoingId; ///< of the OutgoingAttachment, while it is not at the portal

    friend bool operator==(const MessageFile &, const MessageFile &) = default;
};

/// One message as it is read.
struct ConversationEntry {
    QString id;
    bool isRecord = true;
    Delivery delivery = Delivery::Received;
    bool isUnread = false;
    QString from; ///< empty: by the caregiver
    QString to;
    QDateTime when; ///< sent, queued or written down; invalid where not known
    QDateTime stateSince; ///< when it was delivered or read; invalid where not known
    QString reason; ///< why it came back, in the portal's words; may be empty
    QString body;
    QList<MessageFile> files;
    bool canBeTakenBack = false;

    bool isOwn() const { return delivery != Delivery::Received; }
    friend bool operator==(const ConversationEntry &, const ConversationEntry &) = default;
};

/// The messages of one thread in order, as they are read. Reads the store for each of them, when
/// the thread is chosen and when it changes; every change resets the model.
class ConversationModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    /// Beyond models::IdRole.
    enum Role {
        SenderRole = Qt::UserRole + 100, ///< QString
        BodyRole, ///< QString
        StateRole, ///< QString
    };

    ConversationModel(const MailIndex &index, QObject *parent = nullptr);

    void setThread(const QString &threadId); ///< empty: none
    const QString &threadId() const { return m_threadId; }
    const MailThread *shown() const { return m_index.find(m_threadId); } ///< null for none
    const ConversationEntry &at(int row) const { return m_entries.at(row); }
    /// The records that the thread speaks of.
    const QList<care::Reference> &about() const { return m_about; }
    /// Whom an answer goes to, and the Communication that it answers, which may be none.
    const QList<care::Reference> &answerTo() const { return m_answerTo; }
    const QString &answers() const { return m_answers; }
    /// A draft of the thread that goes on with it; empty where there is none.
    QString draft() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void reloaded();

private:
    void load();
    ConversationEntry recordEntry(const MailMessage &message, const ReferenceNames &names);
    ConversationEntry outgoingEntry(const MailMessage &message);
    QString spoken(const ConversationEntry &entry) const;

    const MailIndex &m_index;
    QString m_threadId;
    QList<ConversationEntry> m_entries;
    QList<care::Reference> m_about;
    QList<care::Reference> m_answerTo;
    QString m_answers;
};

} // namespace kinward::models
