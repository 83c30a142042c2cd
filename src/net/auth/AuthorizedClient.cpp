#include "net/auth/AuthorizedClient.h"

#include "core/base/Logging.h"
#include "net/http/Later.h"

#include <algorithm>

namespace kinward::net
{

namespace
{

constexpr qint64 refreshMargin = 30; // seconds

/// What the portal leaves out of a refresh stays as it was (RFC 6749 §6).
TokenSet merged(TokenSet fresh, const TokenSet &before)
{
    if (fresh.refreshToken.isEmpty())
        fresh.refreshToken = before.refreshToken;
    if (fresh.scopes.isEmpty())
        fresh.scopes = before.scopes;
    if (fresh.patientId.isEmpty())
        fresh.patientId = before.patientId;
    if (fresh.linkId.isEmpty())
        fresh.linkId = before.linkId;
    return fresh;
}

} // namespace

/// One request from send to its end: token, answer, and where the token was refused one refresh and
/// one more try. Child of its client; deletes itself.
class AuthorizedClient::Request final : public QObject
{
public:
    Request(AuthorizedClient &client, QObject *owner, HttpRequest request)
        : QObject(&client)
        , m_client(client)
        , m_request(std::move(request))
    {
        m_promise.start();
        connect(owner, &QObject::destroyed, this, [this] { delete this; });
    }

    ~Request() override
    {
        if (!m_ended)
            finishLater<HttpResponse>(std::move(m_promise), failure(ErrorKind::Cancelled));
    }

    QFuture<Result<HttpResponse>> future() const { return m_promise.future(); }

    void start()
    {
        if (!isOwnOrigin())
            return sendWith({});
        if (m_client.m_lost)
            return end(failure(*m_client.m_lost));
        if (m_client.isRefreshDue())
            return refreshAndSend();
        if (m_client.m_current.accessToken.isEmpty()) {
            const Error error{ErrorKind::SignInNeeded, 0, QStringLiteral("no token")};
            m_client.lose(error);
            return end(failure(error));
        }
        sendWith(m_client.m_current.accessToken);
    }

private:
    bool isOwnOrigin() const
    {
        return isSameOrigin(m_request.url, m_client.m_base)
            || isSameOrigin(m_request.url, m_client.m_endpoint.tokenUrl());
    }

    void refreshAndSend()
    {
        m_client.refreshOnce().then(this, [this](const Result<void> &refreshed) {
            if (!refreshed)
                return end(failure(refreshed.error()));
            sendWith(m_client.m_current.accessToken);
        });
    }

    void sendWith(const QString &token)
    {
        m_usedToken = token;
        auto request = m_request;
        if (!token.isEmpty())
            request.headers.emplaceBack("Authorization", "Bearer " + token.toLatin1());
        m_client.m_http.send(this, request)
            .then(this, [this](const Result<HttpResponse> &response) { take(response); });
    }

    void take(const Result<HttpResponse> &response)
    {
        if (!response || response->status < 400)
            return end(response);
        const auto error = errorForStatus(*response);
        const bool isRefusal = error.kind == ErrorKind::Forbidden
            || error.kind == ErrorKind::NotFound || error.kind == ErrorKind::Rejected;
        if (isRefusal && m_request.wantsRefusal)
            return end(response);
        if (m_usedToken.isEmpty())
            return end(failure(error));
        if (error.kind == ErrorKind::SignInNeeded && !std::exchange(m_triedAgain, true))
            return tryAgain(error);
        if (error.kind == ErrorKind::SignInNeeded || error.kind == ErrorKind::AccessEnded)
            m_client.lose(error);
        end(failure(error));
    }

    void tryAgain(const Error &error)
    {
        const auto &current = m_client.m_current;
        if (current.accessToken != m_usedToken) // somebody else's refresh was quicker
            return sendWith(current.accessToken);
        if (!current.refreshToken.isEmpty())
            return refreshAndSend();
        m_client.lose(error);
        end(failure(error));
    }

    void end(const Result<HttpResponse> &result)
    {
        m_ended = true;
        deleteLater();
        auto promise = std::move(m_promise);
        promise.addResult(result);
        promise.finish();
    }

    AuthorizedClient &m_client;
    HttpRequest m_request;
    QPromise<Result<HttpResponse>> m_promise;
    QString m_usedToken;
    bool m_triedAgain = false;
    bool m_ended = false;
};

AuthorizedClient::AuthorizedClient(HttpClient &http, TokenEndpoint tokens, const Clock &clock,
    QUrl base, TokenSet current, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_endpoint(std::move(tokens))
    , m_clock(clock)
    , m_base(std::move(base))
    , m_current(std::move(current))
{
    if (m_current.expiresAt.isValid())
        m_refreshAt = m_current.expiresAt.addSecs(-refreshMargin);
}

AuthorizedClient::~AuthorizedClient()
{
    qDeleteAll(QObjectList(children()));
    for (auto &promise : m_waiting)
        finishLater<void>(std::move(promise), failure(ErrorKind::Cancelled));
}

QFuture<Result<HttpResponse>> AuthorizedClient::send(QObject *owner, const HttpRequest &request)
{
    auto *job = new Request(*this, owner, request);
    auto future = job->future();
    QMetaObject::invokeMethod(job, &Request::start, Qt::QueuedConnection);
    return future;
}

QFuture<Result<TokenSet>> AuthorizedClient::freshTokens()
{
    if (m_lost)
        return later<TokenSet>(failure(*m_lost));
    if (!isRefreshDue())
        return later<TokenSet>(m_current);
    return chain<TokenSet>(
        this, refreshOnce(), [this](const Result<void> &) { return later<TokenSet>(m_current); });
}

void AuthorizedClient::setTokens(const TokenSet &tokens)
{
    m_lost.reset();
    adopt(tokens);
}

bool AuthorizedClient::isRefreshDue() const
{
    return !m_current.refreshToken.isEmpty() && m_refreshAt.isValid()
        && m_clock.now() >= m_refreshAt;
}

QFuture<Result<void>> AuthorizedClient::refreshOnce()
{
    QPromise<Result<void>> promise;
    promise.start();
    auto future = promise.future();
    m_waiting.push_back(std::move(promise));
    if (m_waiting.size() == 1) {
        m_endpoint.refresh(this, m_current).then(this, [this](const Result<TokenSet> &result) {
            finishRefresh(result);
        });
    }
    return future;
}

void AuthorizedClient::finishRefresh(const Result<TokenSet> &result)
{
    Result<void> outcome;
    if (!result) {
        outcome = failure(result.error());
    } else if (!result->patientId.isEmpty() && result->patientId != m_current.patientId) {
        outcome = failure(ErrorKind::Rejected, QStringLiteral("tokens of another patient"));
    } else {
        adopt(merged(*result, m_current));
        Q_EMIT tokensChanged(m_current); // before anybody goes on: the old refresh token is spent
    }
    if (!outcome
        && (outcome.error().kind == ErrorKind::SignInNeeded
            || outcome.error().kind == ErrorKind::Rejected)) {
        outcome = failure(
            Error{ErrorKind::SignInNeeded, outcome.error().httpStatus, outcome.error().detail});
        lose(outcome.error());
    }
    for (auto &promise : std::exchange(m_waiting, {})) {
        promise.addResult(outcome);
        promise.finish();
    }
}

void AuthorizedClient::adopt(TokenSet tokens)
{
    m_current = std::move(tokens);
    m_refreshAt = {};
    if (m_current.expiresAt.isValid()) {
        // Tokens that live less than a minute are used for half of their life, or each request
        // would refresh them.
        const auto life = std::max<qint64>(0, m_clock.now().msecsTo(m_current.expiresAt));
        m_refreshAt = m_current.expiresAt.addMSecs(-std::min(refreshMargin * 1000, life / 2));
    }
}

void AuthorizedClient::lose(const Error &error)
{
    if (m_lost)
        return;
    qCInfo(lcAuth) << "access lost, kind" << int(error.kind);
    m_lost = error;
    Q_EMIT accessLost(error);
}

} // namespace kinward::net
