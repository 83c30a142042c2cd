#include "net/uploads/RecordCreation.h"

#include "core/outbox/OutgoingMessage.h"
#include "net/uploads/DocumentJson.h"
#include "net/uploads/RecordRequest.h"

#include <QUrlQuery>

namespace kinward::net
{

RecordCreation::RecordCreation(AuthorizedClient &client, Order order, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_order(std::move(order))
{
}

void RecordCreation::look(bool wasPosted)
{
    auto request = recordRequest(m_client, HttpRequest::Method::Get, m_order.type);
    QUrlQuery query;
    const auto encoded
        = [](const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); };
    query.addQueryItem(QStringLiteral("patient"), encoded(m_order.patientId));
    query.addQueryItem(QStringLiteral("identifier"), encoded(outbox::identifierOf(m_order.uuid)));
    request.url.setQuery(query);
    m_client.send(this, request).then(this, [this, wasPosted](const Result<HttpResponse> &answer) {
        takeLook(wasPosted, answer);
    });
}

void RecordCreation::takeLook(bool wasPosted, const Result<HttpResponse> &answer)
{
    constexpr int badRequest = 400;
    if (!answer)
        return end(answer.error());
    if (!answer->isSuccess()) {
        // A portal that does not know this search (R4 §3.1.1.4.2): If-None-Exist has to do.
        if (!wasPosted && answer->status == badRequest && m_order.isConditional)
            return post();
        return end(*answer);
    }
    const auto found = resourceIn(answer->body, m_order.type, m_order.uuid);
    if (found)
        return end(*found);
    if (wasPosted || found.error().kind != ErrorKind::NotFound)
        return end(Error{ErrorKind::Malformed, answer->status, QStringLiteral("not confirmed")});
    post();
}

void RecordCreation::post()
{
    auto request = recordRequest(m_client, HttpRequest::Method::Post, m_order.type);
    request.headers.emplaceBack("Content-Type", "application/fhir+json");
    request.headers.emplaceBack("Prefer", "return=representation");
    request.headers.emplaceBack("If-None-Exist",
        "identifier=" + QUrl::toPercentEncoding(outbox::identifierOf(m_order.uuid)));
    request.body = m_order.json;
    // Without a portal that keeps to If-None-Exist, each repeat begins with a look.
    request.repeatable = m_order.isConditional;
    m_client.send(this, request).then(this, [this](const Result<HttpResponse> &answer) {
        takePosted(answer);
    });
}

void RecordCreation::takePosted(const Result<HttpResponse> &answer)
{
    constexpr int preconditionFailed = 412; // several match: it is there
    if (!answer)
        return end(answer.error());
    if (answer->isSuccess()) {
        if (const auto made = resourceIn(answer->body, m_order.type, m_order.uuid))
            return end(*made);
    } else if (answer->status != preconditionFailed) {
        return end(*answer);
    }
    look(true);
}

void RecordCreation::end(const Outcome &outcome)
{
    if (std::exchange(m_isOver, true))
        return;
    Q_EMIT ended(outcome);
}

} // namespace kinward::net
