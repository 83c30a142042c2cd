#pragma once

#include "net/auth/TokenEndpoint.h"

#include <QObject>
#include <QTcpServer>

namespace kinward::net {

/// Authorization code with PKCE in the system browser, loopback redirect (RFC 8252), `state` and `iss` (RFC 9207) checked:
/// the sign-in for portals without the challenge endpoint. One attempt; destroy to give up.
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

    /// Listens on a free loopback port and says which page the browser is to open. Errors: Offline (no port).
    Result<QUrl> begin();

Q_SIGNALS:
    void finished(const kinward::Result<kinward::net::TokenSet> &result);

private:
    void answer(QTcpSocket *socket);

    TokenEndpoint m_tokens;
    Portal m_portal;
    Pkce m_pkce;
    QString m_state;
    QTcpServer m_server;
};

} // namespace kinward::net
