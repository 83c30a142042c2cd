#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "net/http/HttpRequest.h"

#include <QFuture>
#include <QObject>
#include <QSslCertificate>

#include <memory>

class QNetworkAccessManager;

namespace kinward::net {

/// How often and how long a repeatable request is tried: exponential backoff with full jitter.
struct RetryPolicy {
    int attempts = 4; ///< in all
    std::chrono::milliseconds firstDelay{300};
    std::chrono::milliseconds maxDelay{5000}; ///< also the longest Retry-After that is waited out
};

/// HTTP over TLS as DESIGN.md §4.6 wants it: TLS ≥ 1.2, certificates validated with no way round, redirects followed only
/// within the origin, timeouts, retries of repeatable requests, Retry-After and RateLimit honoured. GUI thread.
class HttpClient final : public QObject
{
    Q_OBJECT

public:
    explicit HttpClient(const Clock &clock, RetryPolicy retry = {}, QObject *parent = nullptr);
    ~HttpClient() override;

    /// Trusts exactly these authorities instead of the system's (the demo portal's own CA).
    void setAuthorities(const QList<QSslCertificate> &authorities);

    /// Sends, on behalf of `owner`: when the owner is destroyed the request is aborted and ends as Cancelled.
    /// Any HTTP answer below 500 other than 429 is a response, whatever its status; the rest are Errors:
    /// Offline, Timeout, PortalUnavailable, RateLimited, CaptivePortal, CertificateRejected, ClockWrong, Cancelled.
    QFuture<Result<HttpResponse>> send(QObject *owner, const HttpRequest &request);

private:
    class Exchange;

    const Clock &m_clock;
    RetryPolicy m_retry;
    std::unique_ptr<QNetworkAccessManager> m_network;
    QList<QSslCertificate> m_authorities;
};

/// The Error that an HTTP status stands for (4xx): SignInNeeded, Forbidden, NotFound, Rejected. `body` may be an
/// OperationOutcome that says that the link ended: AccessEnded.
Error errorForStatus(const HttpResponse &response);

} // namespace kinward::net
