#pragma once

#include "net/http/HttpRequest.h"

#include <QNetworkRequest>
#include <QSslCertificate>

namespace kinward::net
{

/// The request as Qt has it: its address and headers, TLS ≥ 1.2 with the certificate validated (by
/// these authorities; by the system's where there are none), no redirects, cookies or caches.
QNetworkRequest networkRequest(
    const HttpRequest &request, const QList<QSslCertificate> &authorities);

QByteArray methodName(HttpRequest::Method method);

} // namespace kinward::net
