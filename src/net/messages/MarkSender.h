#pragma once

#include "core/outbox/Outbox.h"
#include "core/store/RecordStore.h"
#include "net/auth/AuthorizedClient.h"
#include "net/portal/PortalDescription.h"

#include <QObject>
#include <QTimer>

namespace kinward::net
{

/// Tells the portal what the caregiver read and archived, where it takes that over; a mark that
/// came back with the record is not kept here any more. GUI thread.
class MarkSender final : public QObject
{
    Q_OBJECT

public:
    MarkSender(AuthorizedClient &client, outbox::Outbox &outbox, store::RecordStore &records,
        QObject *parent = nullptr);

    void configure(const PortalDescription &portal);
    void setOnline(bool online);
    /// Kept at once, told to the portal soon. Errors: StorageFailed.
    Result<void> setRead(const QStringList &communicationIds, bool isRead);
    Result<void> setArchived(const QStringList &communicationIds, bool isArchived);

private:
    Result<void> mark(const QStringList &ids, const outbox::MailMark &what);
    void tell();
    void takeAnswer(const QList<outbox::MailMark> &told, const Result<HttpResponse> &answer);

    AuthorizedClient &m_client;
    outbox::Outbox &m_outbox;
    store::RecordStore &m_records;
    QUrl m_endpoint; ///< empty: marks stay here
    bool m_isOnline = false;
    bool m_isTelling = false;
    int m_failures = 0;
    QTimer m_soon;
};

} // namespace kinward::net
