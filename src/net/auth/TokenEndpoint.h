#pragma once

#include "net/auth/Pkce.h"
#include "net/auth/TokenSet.h"
#include "net/http/HttpClient.h"

#include <optional>

namespace kinward::net
{

inline constexpr QLatin1String clientId{"kinward-desktop"};

/// The token and revocation endpoints of a portal. Errors of its futures: SignInNeeded
/// (invalid_grant), Rejected, Malformed and those of HttpClient. A token request is never repeated:
/// the code or the refresh token may be spent.
class TokenEndpoint
{
public:
    TokenEndpoint(HttpClient &http, const Clock &clock, QUrl tokenUrl, QUrl revocationUrl);

    /// `redirectUri` only where the code came by redirect.
    QFuture<Result<TokenSet>> exchangeCode(QObject *owner, const QString &code, const Pkce &pkce,
        const std::optional<QString> &redirectUri = std::nullopt) const;
    QFuture<Result<TokenSet>> refresh(QObject *owner, const TokenSet &current) const;
    /// Token exchange (RFC 8693): a token set of its own for another link of the same caregiver.
    QFuture<Result<TokenSet>> exchangeForLink(
        QObject *owner, const QString &accessToken, const QUrl &link) const;
    QFuture<Result<void>> revoke(QObject *owner, const QString &token) const;

    const QUrl &tokenUrl() const { return m_tokenUrl; }

private:
    QFuture<Result<TokenSet>> ask(QObject *owner, QList<QPair<QString, QString>> fields) const;

    HttpClient *m_http;
    const Clock *m_clock;
    QUrl m_tokenUrl;
    QUrl m_revocationUrl;
};

} // namespace kinward::net
