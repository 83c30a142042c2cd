#pragma once

#include "net/auth/TokenEndpoint.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

namespace kinward::net {

/// Requests in the name of one patient link: adds the bearer token to requests of the portal's own origin, refreshes it
/// once for all who wait (single flight) shortly before it expires or on 401, and sends the refused request again.
class AuthorizedClient final : public QObject
{
    Q_OBJECT

public:
    AuthorizedClient(HttpClient &http, TokenEndpoint tokens, const Clock &clock, QUrl base, TokenSet current, QObject *parent = nullptr);
    ~AuthorizedClient() override;

    /// A response with status < 400 (304 included); everything else is an Error, see errorForStatus and HttpClient::send.
    QFuture<Result<HttpResponse>> send(QObject *owner, const HttpRequest &request);

    const QUrl &base() const { return m_base; }
    const TokenSet &tokens() const { return m_current; }
    /// Takes over a new sign-in for the same link.
    void setTokens(const TokenSet &tokens);

Q_SIGNALS:
    /// Rotated: to be written to the vault at once.
    void tokensChanged(const kinward::net::TokenSet &tokens);
    /// The session is over (SignInNeeded) or the access to the patient is (AccessEnded).
    void accessLost(const kinward::Error &error);

private:
    QFuture<Result<void>> refreshOnce();
    void finishRefresh(const Result<TokenSet> &result);

    HttpClient &m_http;
    TokenEndpoint m_endpoint;
    const Clock &m_clock;
    QUrl m_base;
    TokenSet m_current;
    QList<QPromise<Result<void>>> m_waiting;
};

} // namespace kinward::net
