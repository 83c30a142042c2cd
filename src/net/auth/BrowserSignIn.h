#pragma once

#include "net/auth/TokenEndpoint.h"

#include <QObject>
#include <QTcpServer>

class QUrlQuery;

namespace kinward::net
{

/// Authorization code with PKCE in the system browser, loopback redirect (RFC 8252), `state` and
/// `iss` (RFC 9207) checked: the sign-in for portals without the challenge endpoint. One attempt;
/// destroy to give up.
class BrowserSignIn final : public QObject
{
    Q_OBJECT

public:
    struct Portal {
        QUrl authorizationUrl;
        QUrl base; ///< sent as `aud`
        QString issuer;
        bool issRequired = false;
        QStringList scopes;
    };
    BrowserSignIn(TokenEndpoint tokens, Portal portal, QObject *parent = nullptr);

    /// Listens on a free loopback port and says which page the browser is to open. Errors: Offline
    /// (no port).
    Result<QUrl> begin();

Q_SIGNALS:
    void signedIn(const kinward::net::TokenSet &tokens);
    /// In its place. Rejected: the portal or the person said no, or the answer is not from this
    /// portal; and the errors of TokenEndpoint.
    void failed(const kinward::Error &error);

private:
    void listenTo(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const QByteArray &head);
    Result<QString> codeIn(const QUrlQuery &query) const;
    void take(const Result<QString> &code);

    TokenEndpoint m_tokens;
    Portal m_portal;
    Pkce m_pkce;
    QString m_state;
    QString m_redirectUri;
    QTcpServer m_server;
    bool m_answered = false; ///< later calls of the browser change nothing
};

} // namespace kinward::net
