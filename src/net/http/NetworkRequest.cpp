#include "net/http/NetworkRequest.h"

#include <QLocale>
#include <QSslConfiguration>
#include <QSslSocket>

namespace kinward::net
{

QNetworkRequest networkRequest(
    const HttpRequest &request, const QList<QSslCertificate> &authorities)
{
    QNetworkRequest out(request.url);
    auto tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!authorities.isEmpty())
        tls.setCaCertificates(authorities);
    out.setSslConfiguration(tls);
    out.setAttribute(
        QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    out.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    out.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    out.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    out.setRawHeader("Accept", request.accept.isEmpty() ? QByteArray("*/*") : request.accept);
    out.setRawHeader("Accept-Language", QLocale().bcp47Name().toLatin1());
    out.setRawHeader("User-Agent", "Kinward/" KINWARD_VERSION);
    for (const auto &[name, value] : request.headers)
        out.setRawHeader(name, value);
    return out;
}

QByteArray methodName(HttpRequest::Method method)
{
    switch (method) {
    case HttpRequest::Method::Get:
        return "GET";
    case HttpRequest::Method::Head:
        return "HEAD";
    case HttpRequest::Method::Options:
        return "OPTIONS";
    case HttpRequest::Method::Post:
        return "POST";
    case HttpRequest::Method::Put:
        return "PUT";
    case HttpRequest::Method::Patch:
        return "PATCH";
    case HttpRequest::Method::Delete:
        return "DELETE";
    }
    return {};
}

} // namespace kinward::net
