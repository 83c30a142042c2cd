#pragma once

#include "net/auth/TokenEndpoint.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <vector>

namespace kinward::net
{

/// Requests in the name of one patient link: adds the bearer token to requests of the portal's own
/// origin, refreshes it once for all who wait (single flight) shortly before it expires or on 401,
/// and sends the refused request again. Refused for good, it answers everything with that error
/// until `setTokens`.
class AuthorizedClient final : public QObject
{
    Q_OBJECT

public:
    AuthorizedClient(HttpClient &http, TokenEndpoint tokens, const Clock &clock, QUrl base,
        TokenSet current, QObject *parent = nullptr);
    ~AuthorizedClient() override;

    /// A response with status < 400 (304 included; but see HttpRequest::wantsRefusal); everything
    /// else is an Error, see errorForStatus and HttpClient::send.
    QFuture<Result<HttpResponse>> send(QObject *owner, const HttpRequest &request);
    /// The tokens, refreshed first where that is due. For token exchange.
    QFuture<Result<TokenSet>> freshTokens();

    const QUrl &base() const { return m_base; }
    const TokenSet &tokens() const { return m_current; }
    /// Takes over a new sign-in for the same link.
    void setTokens(const TokenSet &tokens);
    /// The portal was described (anew).
    void setEndpoint(const TokenEndpoint &endpoint) { m_endpoint = endpoint; }

Q_SIGNALS:
    /// Rotated: to be written to the vault at once.
    void tokensChanged(const kinward::net::TokenSet &tokens);
    /// The session is over (SignInNeeded) or the access to the patient is (AccessEnded).
    void accessLost(const kinward::Error &error);

private:
    class Request;

    bool isRefreshDue() const;
    QFuture<Result<void>> refreshOnce();
    void finishRefresh(const Result<TokenSet> &result);
    void adopt(TokenSet tokens);
    void lose(const Error &error);

    HttpClient &m_http;
    TokenEndpoint m_endpoint;
    const Clock &m_clock;
    QUrl m_base;
    TokenSet m_current;
    QDateTime m_refreshAt; ///< invalid: not before the portal says 401
    std::optional<Error> m_lost;
    std::vector<QPromise<Result<void>>> m_waiting; ///< for the refresh under way
};

} // namespace kinward::net
