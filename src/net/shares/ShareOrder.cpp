#include "net/shares/ShareOrder.h"

#include "core/fhir/AttachmentReader.h"
#include "core/fhir/RecordReader.h"
#include "core/shl/Jwe.h"
#include "core/shl/SharedBundle.h"
#include "net/shares/ShareJson.h"

#include <QtConcurrentRun>

namespace kinward::net
{

namespace
{

constexpr int contentTooLarge = 413;

tl::unexpected<Error> tooLarge()
{
    return failure(ErrorKind::Rejected, QStringLiteral("larger than allowed"), contentTooLarge);
}

} // namespace

ShareOrder::ShareOrder(const Means &means, shares::KeptOrder order, QObject *parent)
    : QObject(parent)
    , m_means(means)
    , m_order(std::move(order))
{
}

void ShareOrder::start()
{
    if (m_order.kind == shares::Share::Kind::Practice)
        return send(practiceShareJson(m_order.practice));
    findDocument();
}

void ShareOrder::findDocument()
{
    const auto type = fhir::resourceTypeOf<care::DocumentReference>();
    const auto record = m_means.records.find(type, m_order.outside.documentId);
    const auto document = record ? fhir::readRecord<care::DocumentReference>(record->json)
                                 : failure(ErrorKind::NotFound, QStringLiteral("no document"));
    if (!document || document->contents.isEmpty())
        return end(failure(ErrorKind::NotFound, QStringLiteral("no file")));
    m_document = *document;
    // A document is its first content; what follows is about it, e.g. a note.
    const auto &file = m_document.contents.first();
    if (m_means.offer.limits.maxBytes && file.size > *m_means.offer.limits.maxBytes)
        return end(tooLarge());
    const auto take = [this](const Result<QByteArray> &bytes) {
        if (bytes)
            encrypt(*bytes);
        else
            end(failure(bytes.error()));
    };
    if (file.hasData)
        return take(fhir::readAttachmentData(record->json, 0));
    m_means.fetch(this, file.url, file.contentType).then(this, take);
}

/// On another thread: of a long file it takes several frames.
void ShareOrder::encrypt(const QByteArray &bytes)
{
    if (m_means.offer.limits.maxBytes && bytes.size() > *m_means.offer.limits.maxBytes)
        return end(tooLarge());
    QtConcurrent::run([document = m_document, bytes, order = m_order] {
        const auto bundle = shl::sharedBundle(document, document.contents.first(), bytes);
        const auto jwe = shl::encryptedCompact(bundle, order.key, shl::bundleType);
        return jwe ? outsideShareJson(order.outside, *jwe) : QByteArray();
    }).then(this, [this](const QByteArray &json) {
        if (json.isEmpty())
            return end(failure(ErrorKind::StorageFailed, QStringLiteral("no random numbers")));
        send(json);
    });
}

void ShareOrder::send(const QByteArray &json)
{
    HttpRequest request;
    request.method = HttpRequest::Method::Put; // the same under the same id, as often as it takes
    request.url = m_means.offer.endpoint;
    request.url.setPath(request.url.path() + u'/' + m_order.id);
    request.headers.emplaceBack("Content-Type", "application/json");
    request.body = json;
    m_wasSent = true;
    m_means.client.send(this, request).then(this, [this](const Result<HttpResponse> &answer) {
        takeAnswer(answer);
    });
}

void ShareOrder::takeAnswer(const Result<HttpResponse> &answer)
{
    if (!answer)
        return end(failure(answer.error()));
    const auto made = readShare(answer->body);
    if (!made)
        return end(failure(made.error()));
    if (made->share.id != m_order.id)
        return end(failure(ErrorKind::Malformed, QStringLiteral("another share")));
    end(completed(*made, m_order, m_means.offer.viewer));
}

void ShareOrder::end(Result<shares::Share> outcome)
{
    if (std::exchange(m_isOver, true))
        return;
    m_outcome = std::move(outcome);
    Q_EMIT ended();
}

bool ShareOrder::isRefused() const
{
    if (m_outcome)
        return false;
    const auto kind = m_outcome.error().kind;
    return kind == ErrorKind::Forbidden || kind == ErrorKind::NotFound
        || kind == ErrorKind::Rejected;
}

bool ShareOrder::mayBeThere() const { return m_wasSent && !m_outcome && !isRefused(); }

} // namespace kinward::net
