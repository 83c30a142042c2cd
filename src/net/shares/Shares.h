#pragma once

#include "core/base/Clock.h"
#include "core/care/Section.h"
#include "core/outbox/Outbox.h"
#include "core/shares/ShareBook.h"
#include "core/store/RecordStore.h"
#include "net/auth/AuthorizedClient.h"
#include "net/portal/PortalDescription.h"
#include "net/shares/ShareJson.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QPointer>
#include <QPromise>
#include <QSet>

#include <functional>
#include <memory>

namespace kinward::net
{

class ShareOrder;

/// What the caregiver shares, of one patient link: with members of the practice, or outside by a
/// link whose file was encrypted here and whose key the portal never has. Owned by the
/// PatientSession. GUI thread.
///
/// An order is written down before it leaves, under the UUID of the share that it becomes. One that
/// the program's end cut short is taken up when the portal can be reached again; one whose failure
/// the person was told is taken back at the portal then, unless they order the same again before.
class Shares final : public QObject
{
    Q_OBJECT

public:
    struct Access {
        care::SectionAccess practice = care::SectionAccess::NotOffered;
        care::SectionAccess outside = care::SectionAccess::NotOffered;
        friend bool operator==(const Access &, const Access &) = default;
    };
    /// Fetches a file that a record names, as AttachmentFetcher does.
    using Fetch = std::function<QFuture<Result<QByteArray>>(
        QObject *owner, const QString &url, const QString &contentType)>;

    /// Everything outlives it.
    Shares(AuthorizedClient &client, store::RecordStore &records, outbox::Outbox &outgoing,
        Fetch fetch, const Clock &clock, QObject *parent = nullptr);
    ~Shares() override;

    const Access &access() const { return m_access; }
    /// As the portal announced them; none until it was reached once.
    const shares::ShareLimits &limits() const { return m_offer.limits; }
    /// The portal keeps no shares for the practice, but its members can be sent a message that
    /// names the document: then shareWithPractice() does that, and the Share is one that isMessage.
    bool canShareThroughMessages() const { return m_canSendMessages; }

    /// The latest first, as last read: also while the portal cannot be reached.
    const QList<shares::Share> &all() const { return m_book.all(); }
    /// Orders that would be lost if all of it were forgotten now.
    int unsent() const;
    /// Those, and what the portal still has to be told that it is not wanted any more.
    int unsettled() const { return int(m_book.orders().size()); }
    /// When all() was read; invalid: not since the program began.
    const QDateTime &readAt() const { return m_readAt; }
    /// Why it could not be read the last time.
    const std::optional<Error> &problem() const { return m_problem; }

    /// Where `owner` is gone when the answer is there, nobody is told; the share comes about all
    /// the same. Errors: Forbidden (not permitted), NotFound (no such document), Rejected (the
    /// portal refused it; httpStatus 413: larger than it takes), StorageFailed (it could not be
    /// written down, and did not leave), and those of AuthorizedClient::send.
    QFuture<Result<shares::Share>> shareWithPractice(
        QObject *owner, const shares::PracticeOrder &order);
    /// The same; errors of fetching the file besides. The Share has its link.
    QFuture<Result<shares::Share>> shareOutside(QObject *owner, const shares::OutsideOrder &order);
    /// At once or not at all: where the portal cannot be reached the answer is Offline, and the
    /// share stays as it is. Revoking twice is no error.
    QFuture<Result<void>> revoke(QObject *owner, const QString &id);
    /// Reads the list anew, where the portal has one and can be reached.
    void refresh();

    /// `writingMessages`: whether messages can be written, see Mailbox::Access.
    void configure(const PortalDescription &portal, const std::optional<care::PatientLink> &link,
        care::SectionAccess writingMessages);
    void setOnline(bool online);
    /// Signed out or forgotten: what was written was destroyed.
    void destroy();

Q_SIGNALS:
    void changed(); ///< all(), readAt() or problem()
    void accessChanged(); ///< or the limits, or canShareThroughMessages()

private:
    /// Who waits for an order.
    struct Waiting {
        QPointer<QObject> owner;
        std::shared_ptr<QPromise<Result<shares::Share>>> promise;
    };

    HttpRequest requestTo(HttpRequest::Method method, const QString &id = {}) const;
    bool canAsk() const;
    QFuture<Result<shares::Share>> begin(QObject *owner, shares::KeptOrder order);
    QFuture<Result<shares::Share>> sendMessage(const shares::PracticeOrder &order);
    void start(const shares::KeptOrder &order);
    void takeOutcome(const QString &id);
    bool beginsAnew(const QString &id);
    void takeFailure(const ShareOrder &way, const QString &id);
    void settleOrders();
    void takeBack(const QString &id);
    void noteRevoked(const QString &id);
    void takeList(const Result<HttpResponse> &answer);
    void takeShares(const QList<ListedShare> &listed);

    AuthorizedClient &m_client;
    store::RecordStore &m_records;
    outbox::Outbox &m_outgoing;
    Fetch m_fetch;
    const Clock &m_clock;
    shares::ShareBook m_book;
    SharingOffer m_offer;
    Access m_access;
    bool m_canSendMessages = false;
    bool m_isOnline = false;
    bool m_isReading = false;
    bool m_isWantedAgain = false; ///< what is being read may be older than what is known here
    QDateTime m_readAt;
    std::optional<Error> m_problem;
    QHash<QString, ShareOrder *> m_underWay; ///< children, by the order's id
    QHash<QString, Waiting> m_waiting;
    QSet<QString> m_takenBack; ///< orders that the portal is being told of
    QSet<QString> m_takenUp; ///< orders that had been given up, and are wanted again
};

} // namespace kinward::net
