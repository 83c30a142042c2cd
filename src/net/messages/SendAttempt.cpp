#include "net/messages/SendAttempt.h"

#include <QUrlQuery>

namespace kinward::net
{

namespace
{

const auto communicationType = QStringLiteral("Communication");
const auto fhirJson = QByteArrayLiteral("application/fhir+json");

QByteArray withoutLineBreaks(const QString &contentType)
{
    return contentType.simplified().toLatin1();
}

} // namespace

SendAttempt::SendAttempt(const Means &means, QString messageId, QObject *parent)
    : QObject(parent)
    , m_means(means)
    , m_id(std::move(messageId))
{
}

void SendAttempt::start()
{
    if (!noteSending(false))
        return;
    const auto sent = *message();
    for (const auto &file : sent.attachments) {
        if (file.reference.isEmpty())
            m_files.push_back(file);
    }
    sendNextFile();
}

/// False where it ended: nothing may leave that was not written down before.
bool SendAttempt::noteSending(bool mayHaveLeft)
{
    const auto noted = m_means.outgoing.noteSending(m_id, mayHaveLeft);
    if (!noted)
        end(noted.error());
    return noted.has_value();
}

void SendAttempt::sendNextFile()
{
    if (m_files.empty()) {
        if (message()->threadId.isEmpty())
            return makeHeader();
        return makeMessage();
    }
    const auto file = m_files.front();
    auto bytes = m_means.outgoing.bytesOf(file);
    if (!bytes)
        return end(outbox::Refusal{
            QStringLiteral("attachment-damaged"), file.name, 0, m_means.clock.now()});
    if (!m_means.portal.writes.value(QStringLiteral("Binary")).updateCreate) {
        m_inlined.insert(file.id, *bytes);
        m_files.pop_front();
        return sendNextFile();
    }
    // The same bytes under the same id: as often as it takes (RFC 9110 §9.2.2).
    auto request = requestTo(HttpRequest::Method::Put, QStringLiteral("/Binary/") + file.id);
    request.headers.emplaceBack("Content-Type", withoutLineBreaks(file.contentType));
    request.body = *std::move(bytes);
    m_means.client.send(this, request).then(this, [this](const Result<HttpResponse> &answer) {
        takeFile(answer);
    });
}

void SendAttempt::takeFile(const Result<HttpResponse> &answer)
{
    if (m_isOver)
        return;
    if (!answer)
        return end(answer.error());
    if (!answer->isSuccess())
        return refuse(*answer);
    m_files.pop_front();
    sendNextFile();
}

void SendAttempt::makeHeader()
{
    const auto sent = *message();
    create({sent.headerId, headerJson(sent, m_means.owner), &SendAttempt::takeHeader});
}

void SendAttempt::takeHeader(const fhir::RawResource &header)
{
    if (const auto noted = m_means.outgoing.noteThread(m_id, header.id); !noted)
        return end(noted.error());
    makeMessage();
}

void SendAttempt::makeMessage()
{
    const auto sent = *message();
    create({sent.id, messageJson(sent, m_means.owner, m_inlined), &SendAttempt::takeMessage});
}

void SendAttempt::takeMessage(const fhir::RawResource &made) { end(made); }

/// First a look: it may be there from an earlier try, and where the portal cannot be asked, nothing
/// has left.
void SendAttempt::create(const Creation &creation) { look(creation, false); }

void SendAttempt::look(const Creation &creation, bool wasPosted)
{
    auto request = requestTo(HttpRequest::Method::Get, QLatin1Char('/') + communicationType);
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("patient"),
        QString::fromLatin1(QUrl::toPercentEncoding(m_means.owner.patientId)));
    query.addQueryItem(QStringLiteral("identifier"),
        QString::fromLatin1(QUrl::toPercentEncoding(outbox::identifierOf(creation.uuid))));
    request.url.setQuery(query);
    m_means.client.send(this, request)
        .then(this, [this, creation, wasPosted](const Result<HttpResponse> &answer) {
            takeLook(creation, wasPosted, answer);
        });
}

void SendAttempt::takeLook(
    const Creation &creation, bool wasPosted, const Result<HttpResponse> &answer)
{
    if (m_isOver)
        return;
    if (!answer)
        return end(answer.error());
    if (!answer->isSuccess()) {
        if (!wasPosted && mayPostUnseen(*answer))
            return post(creation);
        return refuse(*answer);
    }
    const auto found = communicationIn(answer->body, creation.uuid);
    if (found)
        return (this->*creation.then)(*found);
    if (wasPosted || found.error().kind != ErrorKind::NotFound)
        return end(Error{ErrorKind::Malformed, answer->status, QStringLiteral("not confirmed")});
    post(creation);
}

/// A portal that does not know this search refuses it with 400 (R4 §3.1.1.4.2): then If-None-Exist
/// keeps a second one away, and nothing is needed where none has left.
bool SendAttempt::mayPostUnseen(const HttpResponse &refusal) const
{
    constexpr int badRequest = 400;
    return refusal.status == badRequest
        && (m_means.portal.writes.value(communicationType).conditionalCreate
            || !message()->mayHaveLeft);
}

void SendAttempt::post(const Creation &creation)
{
    if (!noteSending(true))
        return;
    auto request = requestTo(HttpRequest::Method::Post, QLatin1Char('/') + communicationType);
    request.headers.emplaceBack("Content-Type", fhirJson);
    request.headers.emplaceBack("Prefer", "return=representation");
    request.headers.emplaceBack("If-None-Exist",
        "identifier=" + QUrl::toPercentEncoding(outbox::identifierOf(creation.uuid)));
    request.body = creation.json;
    // Without a portal that keeps to If-None-Exist, each repeat begins with a look.
    request.repeatable = m_means.portal.writes.value(communicationType).conditionalCreate;
    m_means.client.send(this, request)
        .then(this,
            [this, creation](const Result<HttpResponse> &answer) { takePosted(creation, answer); });
}

void SendAttempt::takePosted(const Creation &creation, const Result<HttpResponse> &answer)
{
    constexpr int preconditionFailed = 412; // several match: it is there
    if (m_isOver)
        return;
    if (!answer)
        return end(answer.error());
    if (answer->isSuccess()) {
        if (const auto made = communicationIn(answer->body, creation.uuid))
            return (this->*creation.then)(*made);
    } else if (answer->status != preconditionFailed) {
        return refuse(*answer);
    }
    look(creation, true);
}

void SendAttempt::refuse(const HttpResponse &answer)
{
    end(refusalIn(answer, m_means.clock.now()));
}

HttpRequest SendAttempt::requestTo(HttpRequest::Method method, const QString &path) const
{
    HttpRequest request;
    request.method = method;
    request.url = m_means.client.base();
    request.url.setPath(request.url.path() + path);
    request.accept = fhirJson;
    request.wantsRefusal = true;
    return request;
}

void SendAttempt::end(const Outcome &outcome)
{
    if (std::exchange(m_isOver, true))
        return;
    Q_EMIT ended(outcome);
}

} // namespace kinward::net
