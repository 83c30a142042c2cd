#include "net/shares/Shares.h"

#include "core/fhir/RecordReader.h"
#include "core/outbox/AttachmentFacts.h"
#include "net/http/Later.h"
#include "net/shares/ShareOrder.h"

#include <algorithm>

namespace kinward::net
{

using care::SectionAccess;
using shares::KeptOrder;
using shares::Share;

namespace
{

SectionAccess accessTo(
    bool isOffered, const std::optional<care::PatientLink> &link, QLatin1String permission)
{
    if (!isOffered)
        return SectionAccess::NotOffered;
    return link && link->permissions.contains(permission) ? SectionAccess::Granted
                                                          : SectionAccess::NotPermitted;
}

constexpr QLatin1String practicePermission("documents.share.practice");
constexpr QLatin1String outsidePermission("documents.share.outside");

} // namespace

Shares::Shares(AuthorizedClient &client, store::RecordStore &records, outbox::Outbox &outgoing,
    Fetch fetch, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_records(records)
    , m_outgoing(outgoing)
    , m_fetch(std::move(fetch))
    , m_clock(clock)
    , m_book(outgoing.file())
{
    connect(&m_book, &shares::ShareBook::changed, this, &Shares::changed);
}

Shares::~Shares()
{
    qDeleteAll(QObjectList(children()));
    for (const auto &waiting : std::as_const(m_waiting))
        finishLater<Share>(std::move(*waiting.promise), failure(ErrorKind::Cancelled));
}

void Shares::configure(const PortalDescription &portal,
    const std::optional<care::PatientLink> &link, SectionAccess writingMessages)
{
    m_offer = portal.caregiver ? portal.caregiver->sharing : SharingOffer();
    m_access = {accessTo(m_offer.limits.practice, link, practicePermission),
        accessTo(m_offer.limits.outside, link, outsidePermission)};
    m_canSendMessages = m_access.practice == SectionAccess::NotOffered
        && writingMessages == SectionAccess::Granted
        && (!link || link->permissions.contains(practicePermission));
    Q_EMIT accessChanged();
    if (m_isOnline)
        refresh();
}

void Shares::setOnline(bool online)
{
    if (!std::exchange(m_isOnline, online) && online)
        refresh();
}

void Shares::destroy()
{
    m_isOnline = false;
    qDeleteAll(m_underWay);
    m_underWay.clear();
    m_book.forget();
}

bool Shares::canAsk() const
{
    return m_isOnline && !m_offer.endpoint.isEmpty()
        && (m_access.practice == SectionAccess::Granted
            || m_access.outside == SectionAccess::Granted);
}

HttpRequest Shares::requestTo(HttpRequest::Method method, const QString &id) const
{
    HttpRequest request;
    request.method = method;
    request.url = m_offer.endpoint;
    if (!id.isEmpty())
        request.url.setPath(request.url.path() + u'/' + id);
    request.repeatable = true; // what is revoked twice is revoked
    return request;
}

int Shares::unsent() const
{
    const auto orders = m_book.orders();
    return int(std::count_if(
        orders.begin(), orders.end(), [](const auto &order) { return !order.isGivenUp; }));
}

QFuture<Result<Share>> Shares::shareWithPractice(QObject *owner, const shares::PracticeOrder &order)
{
    if (m_canSendMessages)
        return sendMessage(order);
    if (m_access.practice != SectionAccess::Granted)
        return later<Share>(failure(ErrorKind::Forbidden, QStringLiteral("not permitted")));
    KeptOrder kept;
    kept.kind = Share::Kind::Practice;
    kept.practice = order;
    return begin(owner, kept);
}

QFuture<Result<Share>> Shares::shareOutside(QObject *owner, const shares::OutsideOrder &order)
{
    if (m_access.outside != SectionAccess::Granted)
        return later<Share>(failure(ErrorKind::Forbidden, QStringLiteral("not permitted")));
    KeptOrder kept;
    kept.kind = Share::Kind::Outside;
    kept.outside = order;
    kept.key = seal::SecretKey::generate();
    if (kept.key.isEmpty())
        return later<Share>(failure(ErrorKind::StorageFailed, QStringLiteral("no random numbers")));
    return begin(owner, kept);
}

QFuture<Result<Share>> Shares::begin(QObject *owner, KeptOrder order)
{
    if (!m_isOnline)
        return later<Share>(failure(ErrorKind::Offline, QStringLiteral("not connected")));
    order.id = outbox::newUuid();
    order.at = m_clock.now();
    // What was asked for before, and may be at the portal already, is not made a second time.
    const auto former = m_book.givenUpLike(order);
    if (former && !m_takenBack.contains(former->id)) {
        order = *former;
        m_takenUp.insert(order.id);
    }
    order.isGivenUp = false;
    if (const auto kept = m_book.putOrder(order); !kept)
        return later<Share>(failure(kept.error()));
    auto promise = std::make_shared<QPromise<Result<Share>>>();
    promise->start();
    auto future = promise->future();
    m_waiting.insert(order.id, {owner, promise});
    start(order);
    return future;
}

void Shares::start(const KeptOrder &order)
{
    auto *way = new ShareOrder({m_client, m_records, m_fetch, m_offer}, order, this);
    m_underWay.insert(order.id, way);
    connect(way, &ShareOrder::ended, this, [this, id = order.id] { takeOutcome(id); });
    way->start();
}

void Shares::takeOutcome(const QString &id)
{
    auto *way = m_underWay.take(id);
    if (!way)
        return; // destroyed meanwhile
    way->deleteLater();
    auto outcome = way->outcome();
    if (m_takenUp.remove(id) && outcome && outcome->status == Share::Status::Revoked) {
        if (beginsAnew(id))
            return;
        outcome = failure(ErrorKind::StorageFailed, QStringLiteral("not written down"));
    }
    // Where it cannot be written down the order stays, and brings the link back after the next
    // start.
    if (outcome)
        m_book.put(*outcome);
    else
        takeFailure(*way, id);
    const auto waiting = m_waiting.take(id);
    if (waiting.promise)
        finishLater<Share>(
            std::move(*waiting.promise), waiting.owner ? outcome : failure(ErrorKind::Cancelled));
    if (outcome)
        refresh();
}

/// What the portal had taken back before it was wanted again is asked for as something new. False
/// where that cannot be written down.
bool Shares::beginsAnew(const QString &id)
{
    auto order = m_book.findOrder(id);
    if (!order)
        return false;
    order->id = outbox::newUuid();
    order->at = m_clock.now();
    if (order->kind == Share::Kind::Outside)
        order->key = seal::SecretKey::generate();
    if (!m_book.putOrder(*order))
        return false;
    m_book.dropOrder(id);
    m_waiting.insert(order->id, m_waiting.take(id));
    start(*order);
    return true;
}

void Shares::takeFailure(const ShareOrder &way, const QString &id)
{
    const bool isTold = m_waiting.contains(id);
    if (way.isRefused() || (isTold && !way.mayBeThere())) {
        m_book.dropOrder(id);
        return;
    }
    auto order = m_book.findOrder(id);
    if (!order || !isTold)
        return; // it is tried again when the list has been read
    order->isGivenUp = true;
    m_book.putOrder(*order);
}

/// What earlier orders came to: see the class.
void Shares::settleOrders()
{
    const auto orders = m_book.orders();
    for (const auto &order : orders) {
        if (m_underWay.contains(order.id) || m_takenBack.contains(order.id))
            continue;
        const auto &expires = order.outside.expires;
        const bool isLate = expires.isValid() && expires < m_clock.now();
        if (order.isGivenUp || isLate)
            takeBack(order.id);
        else
            start(order);
    }
}

void Shares::takeBack(const QString &id)
{
    m_takenBack.insert(id);
    m_client.send(this, requestTo(HttpRequest::Method::Delete, id))
        .then(this, [this, id](const Result<HttpResponse> &answer) {
            m_takenBack.remove(id);
            if (!answer && answer.error().kind != ErrorKind::NotFound)
                return;
            m_book.dropOrder(id);
            if (m_book.find(id))
                refresh();
        });
}

QFuture<Result<Share>> Shares::sendMessage(const shares::PracticeOrder &order)
{
    auto message = outbox::Outbox::newMessage();
    message.recipients = order.recipients;
    message.topic = order.topic;
    message.body = order.note;
    for (const QString &id : order.documentIds) {
        const auto type = fhir::resourceTypeOf<care::DocumentReference>();
        const auto record = m_records.find(type, id);
        const auto document = record ? fhir::readRecord<care::DocumentReference>(record->json)
                                     : failure(ErrorKind::NotFound, QStringLiteral("no document"));
        if (!document)
            return later<Share>(failure(ErrorKind::NotFound, QStringLiteral("no document")));
        const auto file = document->contents.value(0);
        message.attachments.append({outbox::newUuid(),
            outbox::safeFileName(file.title.isEmpty() ? document->description : file.title),
            file.contentType, std::max<qint64>(file.size, 0), type + u'/' + id});
    }
    if (const auto queued = m_outgoing.enqueue(message); !queued)
        return later<Share>(failure(queued.error()));
    Share share;
    share.id = message.id;
    share.documentIds = order.documentIds;
    share.recipients = order.recipients;
    share.note = order.note;
    share.created = m_clock.now();
    share.isMessage = true;
    return later<Share>(share);
}

QFuture<Result<void>> Shares::revoke(QObject *owner, const QString &id)
{
    if (!m_isOnline || m_offer.endpoint.isEmpty())
        return later<void>(failure(ErrorKind::Offline, QStringLiteral("not connected")));
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    m_client.send(this, requestTo(HttpRequest::Method::Delete, id))
        .then(
            this, [this, id, promise, asker = QPointer(owner)](const Result<HttpResponse> &answer) {
                Result<void> outcome;
                // A portal may not know any more what it revoked at the first try; if it does, the
                // list that is read now says so.
                if (answer || answer.error().kind == ErrorKind::NotFound)
                    noteRevoked(id);
                else
                    outcome = failure(answer.error());
                if (!asker)
                    outcome = failure(ErrorKind::Cancelled);
                finishLater<void>(std::move(*promise), outcome);
            });
    return promise->future();
}

void Shares::noteRevoked(const QString &id)
{
    if (auto share = m_book.find(id)) {
        share->status = Share::Status::Revoked;
        m_book.put(*share);
    }
    refresh();
}

void Shares::refresh()
{
    if (!canAsk())
        return;
    if (m_isReading) {
        m_isWantedAgain = true;
        return;
    }
    m_isReading = true;
    m_isWantedAgain = false;
    m_client.send(this, requestTo(HttpRequest::Method::Get))
        .then(this, [this](const Result<HttpResponse> &answer) { takeList(answer); });
}

void Shares::takeList(const Result<HttpResponse> &answer)
{
    m_isReading = false;
    if (m_isWantedAgain) // a share may have been made since, that is not in it
        return refresh();
    const auto listed = answer ? readShares(answer->body) : failure(answer.error());
    m_problem = listed ? std::nullopt : std::optional(listed.error());
    if (!listed) {
        Q_EMIT changed();
        return;
    }
    m_readAt = m_clock.now();
    takeShares(*listed);
    Q_EMIT changed();
    settleOrders();
}

void Shares::takeShares(const QList<ListedShare> &listed)
{
    QList<Share> shares;
    for (const auto &each : listed) {
        const auto order = m_book.findOrder(each.share.id);
        // It was made, and the answer got lost.
        if (order && !order->isGivenUp && !m_underWay.contains(order->id)) {
            if (const auto share = completed(each, *order, m_offer.viewer))
                m_book.put(*share);
        }
        shares.append(each.share);
    }
    m_book.takeList(shares);
}

} // namespace kinward::net
