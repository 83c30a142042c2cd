#include "net/http/HttpExchange.h"

#include "core/base/Logging.h"
#include "net/http/HttpHeaders.h"
#include "net/http/KeptSenders.h"
#include "net/http/Later.h"
#include "net/http/NetworkRequest.h"
#include "net/http/SingleUseBody.h"

#include <QNetworkAccessManager>
#include <QRandomGenerator>

#include <algorithm>

namespace kinward::net
{

using namespace std::chrono_literals;

namespace
{

constexpr int maxRedirects = 5;

bool isRepeatable(const HttpRequest &request)
{
    switch (request.method) {
    case HttpRequest::Method::Get:
    case HttpRequest::Method::Head:
    case HttpRequest::Method::Options:
    case HttpRequest::Method::Put:
        return true;
    default:
        return request.repeatable;
    }
}

/// Errors of QNetworkReply below HTTP: its numbers 1–199 and those of a broken protocol. Its
/// ProtocolInvalidOperationError is none of them: that is how it calls the status 400.
bool isTransportError(QNetworkReply::NetworkError error)
{
    return (error > QNetworkReply::NoError && error < QNetworkReply::ContentAccessDenied)
        || error == QNetworkReply::ContentReSendError
        || error == QNetworkReply::ProtocolUnknownError || error == QNetworkReply::ProtocolFailure;
}

bool isPage(const HttpResponse &response)
{
    return response.header("Content-Type").trimmed().toLower().startsWith("text/html");
}

bool isRedirect(const HttpResponse &response)
{
    switch (response.status) {
    case 301:
    case 302:
    case 303:
    case 307:
    case 308:
        return !response.header("Location").isEmpty();
    default:
        return false;
    }
}

} // namespace

HttpClient::Exchange::Exchange(HttpClient &client, QObject *owner, HttpRequest request)
    : QObject(&client)
    , m_client(client)
    , m_request(std::move(request))
{
    m_promise.start();
    m_silence.setSingleShot(true);
    m_pause.setSingleShot(true);
    connect(&m_silence, &QTimer::timeout, this, [this] {
        ++m_timeouts;
        giveUp(
            ErrorKind::Timeout, QStringLiteral("no byte for %1 ms").arg(m_request.timeout.count()));
    });
    connect(&m_pause, &QTimer::timeout, this, &Exchange::start);
    connect(owner, &QObject::destroyed, this, [this] { delete this; });
}

HttpClient::Exchange::~Exchange()
{
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
    }
    if (!m_ended)
        finishLater<HttpResponse>(std::move(m_promise), failure(ErrorKind::Cancelled));
}

void HttpClient::Exchange::start()
{
    if (m_request.url.scheme() != QLatin1String("https"))
        return end(failure(ErrorKind::Malformed, QStringLiteral("address is not https")));
    ++m_attempt;
    m_givenUp.reset();
    m_certificateErrors.clear();
    m_sunk = 0;
    m_elapsed.start();
    auto request = networkRequest(m_request, m_client.m_authorities);
    if (const auto tag = m_client.m_answers.tagFor(m_request); !tag.isEmpty())
        request.setRawHeader("If-None-Match", tag);
    if (BodySender::isFor(m_request.url, m_request.body))
        return sendBody(request);
    auto &network = *m_client.m_network;
    switch (m_request.method) {
    case HttpRequest::Method::Get:
        return watch(network.get(request));
    case HttpRequest::Method::Head:
        return watch(network.head(request));
    case HttpRequest::Method::Options:
        return watch(network.sendCustomRequest(request, "OPTIONS"));
    case HttpRequest::Method::Patch:
        return watch(network.sendCustomRequest(request, "PATCH", m_request.body));
    case HttpRequest::Method::Delete:
        return watch(network.deleteResource(request));
    case HttpRequest::Method::Put:
        return watch(network.put(request, m_request.body));
    case HttpRequest::Method::Post:
        if (m_request.repeatable)
            return watch(network.post(request, m_request.body));
        auto *body = new SingleUseBody(m_request.body);
        // A kept connection may just be closing, and this request cannot be sent again on another.
        if (m_ownNetwork) // a redirect: its reply is still on the stack
            m_ownNetwork.release()->deleteLater();
        m_ownNetwork = std::make_unique<QNetworkAccessManager>();
        auto *reply = m_ownNetwork->post(request, body);
        body->setParent(reply);
        return watch(reply);
    }
}

void HttpClient::Exchange::watch(QNetworkReply *reply)
{
    m_reply = reply;
    m_silence.start(m_request.timeout);
    const auto heard = [this] { m_silence.start(m_request.timeout); };
    connect(reply, &QNetworkReply::uploadProgress, this, [this, heard](qint64 bytes, qint64 all) {
        heard();
        if (m_request.onSent && all > 0) // without a body it tells of nothing
            m_request.onSent(bytes);
    });
    connect(reply, &QNetworkReply::metaDataChanged, this, heard);
    if (m_request.onReceived)
        connect(reply, &QNetworkReply::downloadProgress, this, m_request.onReceived);
    connect(reply, &QNetworkReply::readyRead, this, [this, heard] {
        heard();
        if (isSunk(*m_reply) && !sink(*m_reply))
            giveUp(ErrorKind::StorageFailed, QStringLiteral("the answer cannot be kept"));
        else if (m_reply->bytesAvailable() > maxAnswerBytes)
            giveUp(ErrorKind::Malformed, QStringLiteral("answer too large"));
    });
    connect(reply, &QNetworkReply::sslErrors, this,
        [this](const QList<QSslError> &errors) { m_certificateErrors += errors; });
    connect(reply, &QNetworkReply::finished, this, &Exchange::take);
}

bool HttpClient::Exchange::isSunk(const QNetworkReply &reply) const
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QByteArray type = reply.rawHeader("Content-Type").toLower();
    return m_request.sink && status >= 200 && status < 300 && !type.contains("json")
        && !type.startsWith("text/html");
}

bool HttpClient::Exchange::sink(QNetworkReply &reply)
{
    const QByteArray piece = reply.readAll();
    const bool isKept = piece.isEmpty() || m_request.sink(m_sunk, piece);
    m_sunk += piece.size();
    return isKept;
}

/// A large body, by a connection of our own.
void HttpClient::Exchange::sendBody(const QNetworkRequest &request)
{
    // A kept connection may just be closing, and a POST cannot be sent again on another.
    const bool mayUseKept
        = isRepeatable(m_request) || m_request.method != HttpRequest::Method::Post;
    sendBody(
        request, mayUseKept ? m_client.m_senders->take(request) : m_client.m_senders->takeNew());
}

void HttpClient::Exchange::sendBody(const QNetworkRequest &request, BodySenderPtr sender)
{
    m_sender = std::move(sender);
    m_silence.start(m_request.timeout);
    connect(m_sender.get(), &BodySender::sent, this, [this](qint64 bytes) {
        m_silence.start(m_request.timeout);
        if (const auto onSent = m_request.onSent) // a copy: whoever is told may delete this
            onSent(bytes);
    });
    connect(m_sender.get(), &BodySender::received, this, [this](qint64 bytes, qint64 all) {
        m_silence.start(m_request.timeout);
        if (const auto onReceived = m_request.onReceived)
            onReceived(bytes, all);
    });
    connect(m_sender.get(), &BodySender::finished, this,
        [this, request](QNetworkReply::NetworkError error, const HttpResponse &answer) {
            takeSent(request, error, answer);
        });
    m_sender->send(request, methodName(m_request.method), m_request.body);
}

void HttpClient::Exchange::takeSent(
    const QNetworkRequest &request, QNetworkReply::NetworkError error, const HttpResponse &answer)
{
    auto sender = std::move(m_sender);
    sender->disconnect(this);
    if (error != QNetworkReply::NoError && sender->wasClosing())
        return sendBody(request, m_client.m_senders->takeNew());
    m_certificateErrors = sender->certificateErrors();
    m_client.m_senders->keep(std::move(sender), request);
    m_silence.stop();
    if (error != QNetworkReply::NoError)
        return settle(failure(transportError(error)));
    m_client.noteServerTime(answer.header("Date"));
    settle(answer);
}

void HttpClient::Exchange::giveUp(ErrorKind kind, const QString &detail)
{
    if (m_sender) {
        m_sender.reset();
        return settle(failure(kind, detail));
    }
    m_givenUp = Error{kind, 0, detail};
    m_reply->abort(); // emits finished
}

void HttpClient::Exchange::take()
{
    m_silence.stop();
    auto *reply = m_reply.data();
    m_reply.clear();
    reply->deleteLater();
    auto result = outcome(*reply);
    if (result && isRedirect(*result) && follow(*result))
        return;
    settle(std::move(result));
}

void HttpClient::Exchange::settle(Result<HttpResponse> result)
{
    const auto status = result ? result->status : result.error().httpStatus;
    qCDebug(lcHttp) << "status" << status << "after" << m_elapsed.elapsed() << "ms, attempt"
                    << m_attempt;
    if (result)
        result = judge(m_client.m_answers.settle(m_request, std::move(*result)));
    if (!result) {
        if (const auto delay = delayBeforeRepeat(result.error()))
            return m_pause.start(*delay);
        qCInfo(lcHttp) << "failed with status" << status << "kind" << int(result.error().kind)
                       << "attempt" << m_attempt;
    }
    end(std::move(result));
}

Result<HttpResponse> HttpClient::Exchange::outcome(QNetworkReply &reply)
{
    if (m_givenUp)
        return failure(*m_givenUp);
    HttpResponse response;
    response.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (isTransportError(reply.error()) || response.status == 0)
        return failure(transportError(reply.error()));
    response.url = reply.url();
    response.headers = reply.rawHeaderPairs();
    if (isSunk(reply) && !sink(reply))
        return failure(ErrorKind::StorageFailed, QStringLiteral("the answer cannot be kept"));
    response.body = reply.readAll();
    m_client.noteServerTime(response.header("Date"));
    return response;
}

Result<HttpResponse> HttpClient::Exchange::judge(HttpResponse response) const
{
    const auto status = response.status;
    const bool wantsJson = m_request.accept.contains("json");
    if (status == 511
        || (wantsJson && (isRedirect(response) || (response.isSuccess() && isPage(response)))))
        return failure(
            ErrorKind::CaptivePortal, QStringLiteral("a page where JSON was asked for"), status);
    const bool isAnswer = status == 429 && m_request.isAnswer && m_request.isAnswer(response);
    if (!isAnswer && (status == 429 || status >= 500)) {
        Error error{
            status == 429 ? ErrorKind::RateLimited : ErrorKind::PortalUnavailable, status, {}};
        error.retryAfter = retryAfterOf(response, m_client.m_clock.now());
        return failure(std::move(error));
    }
    return response;
}

Error HttpClient::Exchange::transportError(QNetworkReply::NetworkError error)
{
    const auto detail = QStringLiteral("network error %1").arg(int(error));
    switch (error) {
    case QNetworkReply::TimeoutError:
        ++m_timeouts;
        return {ErrorKind::Timeout, 0, detail};
    case QNetworkReply::SslHandshakeFailedError: {
        const bool onlyDates = !m_certificateErrors.isEmpty()
            && std::all_of(m_certificateErrors.cbegin(), m_certificateErrors.cend(),
                [](const QSslError &problem) {
                    return problem.error() == QSslError::CertificateExpired
                        || problem.error() == QSslError::CertificateNotYetValid;
                });
        const bool clockWrong = onlyDates && m_client.isClockImplausible();
        return {clockWrong ? ErrorKind::ClockWrong : ErrorKind::CertificateRejected, 0, detail};
    }
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolFailure:
        return {ErrorKind::Malformed, 0, detail};
    default:
        return {ErrorKind::Offline, 0, detail};
    }
}

std::optional<std::chrono::milliseconds> HttpClient::Exchange::delayBeforeRepeat(
    const Error &error) const
{
    const auto &policy = m_client.m_retry;
    if (!isRepeatable(m_request) || m_attempt >= policy.attempts)
        return std::nullopt;
    const bool transient = error.kind == ErrorKind::Offline || error.kind == ErrorKind::RateLimited
        || (error.kind == ErrorKind::Timeout && m_timeouts < 2)
        || (error.kind == ErrorKind::PortalUnavailable && error.httpStatus != 501);
    if (!transient || (error.retryAfter && *error.retryAfter > policy.maxDelay))
        return std::nullopt;
    const auto ceiling = std::min<std::chrono::milliseconds>(
        policy.maxDelay, policy.firstDelay * (1 << (m_attempt - 1)));
    const auto jitter
        = std::chrono::milliseconds(QRandomGenerator::global()->bounded(int(ceiling.count()) + 1));
    return error.retryAfter
        ? *error.retryAfter + std::min<std::chrono::milliseconds>(jitter, policy.firstDelay)
        : jitter;
}

/// False where the redirect is not to be followed.
bool HttpClient::Exchange::follow(const HttpResponse &response)
{
    const auto target = response.url.resolved(QUrl::fromEncoded(response.header("Location")));
    if (!isSameOrigin(target, m_request.url))
        return false;
    if (++m_redirects > maxRedirects) {
        end(failure(ErrorKind::Malformed, QStringLiteral("too many redirects"), response.status));
        return true;
    }
    m_request.url = target;
    if (response.status < 307 && m_request.method == HttpRequest::Method::Post) {
        m_request.method = HttpRequest::Method::Get; // RFC 9110 §15.4, as browsers do it
        m_request.body.clear();
    }
    --m_attempt; // a redirect is no failure
    start();
    return true;
}

void HttpClient::Exchange::end(Result<HttpResponse> result)
{
    m_ended = true;
    deleteLater();
    auto promise = std::move(m_promise); // whoever waits may delete the client, and this with it
    promise.addResult(std::move(result));
    promise.finish();
}

} // namespace kinward::net
