#pragma once

#include "core/base/Clock.h"
#include "core/base/Result.h"
#include "net/http/AnswerMemory.h"
#include "net/http/HttpRequest.h"

#include <QFuture>
#include <QObject>
#include <QSslCertificate>

#include <memory>

class QNetworkAccessManager;

namespace kinward::net
{

class KeptSenders;

/// How often and how long a repeatable request is tried: exponential backoff with full jitter. A
/// request that timed out is repeated only once, because four timeouts are longer than anybody
/// waits.
struct RetryPolicy {
    int attempts = 4; ///< in all
    std::chrono::milliseconds firstDelay{300};
    std::chrono::milliseconds maxDelay{5000}; ///< also the longest Retry-After that is waited out
};

/// HTTP over TLS as DESIGN.md §4.6 wants it: TLS ≥ 1.2, certificates validated with no way round,
/// redirects followed only within the origin and never with a large body (which also goes over a
/// connection of our own: BodySender), timeouts, retries of repeatable requests, Retry-After
/// and RateLimit honoured. GUI thread. Addresses that are not https are refused as Malformed,
/// answers larger than `maxAnswerBytes` too.
class HttpClient final : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 maxAnswerBytes = 64LL * 1024 * 1024;

    explicit HttpClient(const Clock &clock, RetryPolicy retry = {}, QObject *parent = nullptr);
    ~HttpClient() override;

    /// Trusts exactly these authorities instead of the system's (the demo portal's own CA).
    void setAuthorities(const QList<QSslCertificate> &authorities);

    /// Sends, on behalf of `owner`: when the owner is destroyed the request is aborted and ends as
    /// Cancelled, as it does when this client is destroyed. The future never finishes before this
    /// call returns. Any HTTP answer below 500 other than 429 (but see HttpRequest::isAnswer) is a
    /// response, whatever its status; the rest are Errors: Offline, Timeout, PortalUnavailable,
    /// RateLimited, CaptivePortal, CertificateRejected, ClockWrong, Malformed, Cancelled.
    /// CaptivePortal is: 511, a page (2xx, text/html) where JSON was asked for, or a redirect to
    /// another origin.
    QFuture<Result<HttpResponse>> send(QObject *owner, const HttpRequest &request);

private:
    class Exchange;

    /// Before this program was built, or more than a day from what a portal's valid answer said.
    bool isClockImplausible() const;
    void noteServerTime(const QByteArray &dateHeader);

    const Clock &m_clock;
    RetryPolicy m_retry;
    std::unique_ptr<QNetworkAccessManager> m_network;
    std::unique_ptr<KeptSenders> m_senders;
    QList<QSslCertificate> m_authorities;
    std::optional<qint64> m_serverAhead; ///< seconds
    AnswerMemory m_answers;
};

/// The Error that an HTTP status stands for (4xx): SignInNeeded, Forbidden, NotFound, Rejected.
/// `body` may be an OperationOutcome that says that the link ended: AccessEnded, its `detail` then
/// being `link-ended` or `link-withdrawn`.
Error errorForStatus(const HttpResponse &response);

/// Whether two addresses have the same scheme, host and port (RFC 6454).
bool isSameOrigin(const QUrl &a, const QUrl &b);

} // namespace kinward::net
