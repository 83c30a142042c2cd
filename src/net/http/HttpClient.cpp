#include "net/http/HttpClient.h"

#include "net/http/HttpExchange.h"
#include "net/http/HttpHeaders.h"
#include "net/http/KeptSenders.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>

namespace kinward::net
{

namespace
{

constexpr qint64 daySeconds = 24 * 60 * 60;

/// `link-ended` or `link-withdrawn` of an OperationOutcome that says so (docs/portal-api.yaml,
/// Unauthorized); else empty.
QString endOfLink(const QByteArray &body)
{
    const auto issue = QJsonDocument::fromJson(body)[QLatin1String("issue")][0];
    const auto code
        = issue[QLatin1String("details")][QLatin1String("coding")][0][QLatin1String("code")]
              .toString();
    const bool ended
        = code == QLatin1String("link-ended") || code == QLatin1String("link-withdrawn");
    return ended ? code : QString();
}

} // namespace

HttpClient::HttpClient(const Clock &clock, RetryPolicy retry, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_retry(retry)
    , m_network(std::make_unique<QNetworkAccessManager>())
    , m_senders(std::make_unique<KeptSenders>(maxAnswerBytes))
{
}

HttpClient::~HttpClient()
{
    // The exchanges still use the members of this class; QObject would delete them too late.
    qDeleteAll(QObjectList(children()));
}

void HttpClient::setAuthorities(const QList<QSslCertificate> &authorities)
{
    m_authorities = authorities;
    m_network->clearConnectionCache();
    m_senders->clear();
}

QFuture<Result<HttpResponse>> HttpClient::send(QObject *owner, const HttpRequest &request)
{
    auto *exchange = new Exchange(*this, owner, request);
    auto future = exchange->future();
    QMetaObject::invokeMethod(exchange, &Exchange::start, Qt::QueuedConnection);
    return future;
}

bool HttpClient::isClockImplausible() const
{
    static const auto builtOn = QDate::fromString(QStringLiteral(KINWARD_BUILD_DATE), Qt::ISODate);
    // A day of grace on both: time zones, and a portal whose own clock is a little off.
    return m_clock.now().date().addDays(1) < builtOn
        || (m_serverAhead && std::abs(*m_serverAhead) > daySeconds);
}

void HttpClient::noteServerTime(const QByteArray &dateHeader)
{
    if (const auto date = httpDate(dateHeader); date.isValid())
        m_serverAhead = m_clock.now().secsTo(date);
}

Error errorForStatus(const HttpResponse &response)
{
    const auto status = response.status;
    if (status == 401 || status == 403) {
        if (const auto reason = endOfLink(response.body); !reason.isEmpty())
            return {ErrorKind::AccessEnded, status, reason};
    }
    switch (status) {
    case 401:
        return {ErrorKind::SignInNeeded, status, {}};
    case 403:
        return {ErrorKind::Forbidden, status, {}};
    case 404:
    case 410:
        return {ErrorKind::NotFound, status, {}};
    default:
        return {ErrorKind::Rejected, status, {}};
    }
}

bool isSameOrigin(const QUrl &a, const QUrl &b)
{
    constexpr int httpsPort = 443;
    return a.scheme() == b.scheme() && a.host() == b.host()
        && a.port(httpsPort) == b.port(httpsPort);
}

} // namespace kinward::net
