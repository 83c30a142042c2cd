#include "net/auth/TokenEndpoint.h"

#include "core/base/Logging.h"
#include "net/http/Later.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace kinward::net
{

namespace
{

using Fields = QList<QPair<QString, QString>>;

QString text(const QJsonObject &object, QLatin1String name) { return object[name].toString(); }

/// RFC 6749 §5.2. Only the error's own word goes into the detail, and only where it looks like one.
Error oauthError(const HttpResponse &response)
{
    static const QRegularExpression word(QStringLiteral("^[a-z_]{1,40}$"));
    const auto object = QJsonDocument::fromJson(response.body).object();
    const auto code = text(object, QLatin1String("error"));
    if (code == QLatin1String("invalid_grant"))
        return {ErrorKind::SignInNeeded, response.status, code};
    if (word.match(code).hasMatch())
        return {ErrorKind::Rejected, response.status, code};
    return errorForStatus(response);
}

Result<TokenSet> readTokens(const HttpResponse &response, const QDateTime &now)
{
    if (!response.isSuccess())
        return failure(oauthError(response));
    const auto object = QJsonDocument::fromJson(response.body).object();
    TokenSet tokens;
    tokens.accessToken = text(object, QLatin1String("access_token"));
    const auto type = text(object, QLatin1String("token_type"));
    if (tokens.accessToken.isEmpty()
        || type.compare(QLatin1String("Bearer"), Qt::CaseInsensitive) != 0)
        return failure(ErrorKind::Malformed, QStringLiteral("no bearer token"), response.status);
    tokens.refreshToken = text(object, QLatin1String("refresh_token"));
    if (const auto seconds = object[QLatin1String("expires_in")].toInteger(); seconds > 0)
        tokens.expiresAt = now.toUTC().addSecs(seconds);
    tokens.scopes
        = text(object, QLatin1String("scope")).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    tokens.patientId = text(object, QLatin1String("patient"));
    tokens.linkId = text(object, QLatin1String("caregiver_link"));
    return tokens;
}

} // namespace

TokenEndpoint::TokenEndpoint(
    HttpClient &http, const Clock &clock, QUrl tokenUrl, QUrl revocationUrl)
    : m_http(&http)
    , m_clock(&clock)
    , m_tokenUrl(std::move(tokenUrl))
    , m_revocationUrl(std::move(revocationUrl))
{
}

QFuture<Result<TokenSet>> TokenEndpoint::exchangeCode(QObject *owner, const QString &code,
    const Pkce &pkce, const std::optional<QString> &redirectUri) const
{
    Fields fields{{QStringLiteral("grant_type"), QStringLiteral("authorization_code")},
        {QStringLiteral("code"), code}, {QStringLiteral("code_verifier"), pkce.verifier}};
    if (redirectUri)
        fields.emplaceBack(QStringLiteral("redirect_uri"), *redirectUri);
    return ask(owner, fields);
}

QFuture<Result<TokenSet>> TokenEndpoint::refresh(QObject *owner, const TokenSet &current) const
{
    return ask(owner,
        {{QStringLiteral("grant_type"), QStringLiteral("refresh_token")},
            {QStringLiteral("refresh_token"), current.refreshToken}});
}

QFuture<Result<TokenSet>> TokenEndpoint::exchangeForLink(
    QObject *owner, const QString &accessToken, const QUrl &link) const
{
    return ask(owner,
        {{QStringLiteral("grant_type"),
             QStringLiteral("urn:ietf:params:oauth:grant-type:token-exchange")},
            {QStringLiteral("subject_token"), accessToken},
            {QStringLiteral("subject_token_type"),
                QStringLiteral("urn:ietf:params:oauth:token-type:access_token")},
            {QStringLiteral("resource"), link.toString(QUrl::FullyEncoded)}});
}

QFuture<Result<TokenSet>> TokenEndpoint::ask(QObject *owner, Fields fields) const
{
    fields.emplaceBack(QStringLiteral("client_id"), clientId);
    return m_http->send(owner, HttpRequest::form(m_tokenUrl, fields))
        .then([clock = m_clock](const Result<HttpResponse> &response) -> Result<TokenSet> {
            if (!response)
                return failure(response.error());
            auto tokens = readTokens(*response, clock->now());
            if (!tokens)
                qCInfo(lcAuth) << "no tokens, status" << response->status;
            return tokens;
        });
}

QFuture<Result<void>> TokenEndpoint::revoke(QObject *owner, const QString &token) const
{
    if (m_revocationUrl.isEmpty())
        return later<void>({});
    auto request = HttpRequest::form(m_revocationUrl,
        {{QStringLiteral("token"), token}, {QStringLiteral("client_id"), clientId}});
    request.repeatable = true;
    request.accept.clear(); // RFC 7009 §2.2: the body of the answer means nothing
    return m_http->send(owner, request)
        .then([](const Result<HttpResponse> &response) -> Result<void> {
            if (!response)
                return failure(response.error());
            if (!response->isSuccess())
                return failure(oauthError(*response));
            return {};
        });
}

} // namespace kinward::net
