#include "ui/visit/engine/Origins.h"

#include <QHostAddress>

namespace kinward::visit
{

namespace
{

int portOf(const QUrl &url)
{
    constexpr int https = 443;
    constexpr int http = 80;
    return url.port(url.scheme() == QLatin1String("https") ? https : http);
}

} // namespace

QUrl originOf(const QUrl &url)
{
    QUrl origin;
    origin.setScheme(url.scheme());
    origin.setHost(url.host());
    origin.setPort(url.port());
    return origin;
}

bool isSameOrigin(const QUrl &one, const QUrl &other)
{
    return !one.host().isEmpty() && one.scheme() == other.scheme() && one.host() == other.host()
        && portOf(one) == portOf(other);
}

bool isLoopback(const QUrl &url)
{
    const QString host = url.host();
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

QString hostText(const QUrl &url)
{
    const QString host = url.host(QUrl::FullyEncoded);
    return url.port() < 0 ? host : host + u':' + QString::number(url.port());
}

} // namespace kinward::visit
