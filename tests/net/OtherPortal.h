#pragma once

#include "net/http/HttpClient.h"
#include "net/portal/PortalDescription.h"
#include "support/TestClock.h"
#include "support/TlsServer.h"

namespace kinward::test
{

/// A portal as others build them: US Core and SMART v1, no caregiver extension, sign-in in the
/// browser, read-only scopes and refresh tokens that are not rotated. Its parts can be changed
/// while it runs.
struct OtherPortal {
    OtherPortal();

    net::PortalDescription describe(net::HttpClient &http);
    QUrl base() const { return server.url(QStringLiteral("/r4")); }
    QByteArray observation(const QByteArray &id) const;
    /// A searchset with these entries; `next` may be empty.
    static QByteArray bundle(const QList<QByteArray> &resources, const QByteArray &next = {});

    QHash<QByteArray, QByteArray> answers; ///< by target, whole answers that come before all others
    QByteArray patientId = "p-1"; ///< that tokens and Patient are for
    int observationPages = 2;
    bool isHuge = false; ///< practitioners without end
    bool givesRefreshToken = true;
    bool rotates = false;
    bool refusesTokens = false;
    TlsServer server;

private:
    QByteArray serve(const TlsServer::Request &request);
    QByteArray serveRecords(const TlsServer::Request &request);
    QByteArray serveTokens(const TlsServer::Request &request);
    QByteArray configuration() const;
    int m_tokens = 0;
};

} // namespace kinward::test
