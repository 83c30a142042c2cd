#include "net/session/AttachmentFetcher.h"

#include "core/fhir/AttachmentReader.h"
#include "net/http/Later.h"

#include <QFileDevice>

namespace kinward::net
{

namespace
{

constexpr int maxRedirects = 3;

bool isRedirect(int status) { return status >= 300 && status < 400 && status != 304; }

/// What the file is, and anything else: a portal that only speaks FHIR wraps it in a Binary. Not
/// "json", for which HttpClient would take every redirect to another origin for a network's
/// sign-in page.
QByteArray acceptFor(const QString &contentType)
{
    const QByteArray type = contentType.section(u';', 0, 0).trimmed().toLatin1();
    return type.isEmpty() || type.contains("json") ? QByteArray("*/*") : type + ", */*;q=0.1";
}

} // namespace

/// One file from the first request over its redirects to its bytes. Child of the fetcher; deletes
/// itself.
class AttachmentFetcher::Fetch final : public QObject
{
public:
    Fetch(AttachmentFetcher &fetcher, QObject *owner, QString contentType, Progress progress)
        : QObject(&fetcher)
        , m_client(fetcher.m_client)
        , m_contentType(std::move(contentType))
        , m_progress(std::move(progress))
    {
        m_promise.start();
        connect(owner, &QObject::destroyed, this, [this] { delete this; });
    }

    ~Fetch() override
    {
        if (!m_ended)
            finishLater<QByteArray>(std::move(m_promise), failure(ErrorKind::Cancelled));
    }

    QFuture<Result<QByteArray>> future() const { return m_promise.future(); }

    void writeTo(QFileDevice *file) { m_file = file; }

    void ask(const QUrl &url)
    {
        m_url = url;
        auto request = HttpRequest::get(url, acceptFor(m_contentType));
        request.onReceived = m_progress;
        if (m_file)
            request.sink = [this](qint64 at, const QByteArray &piece) { return write(at, piece); };
        m_client.send(this, request).then(this, [this](const Result<HttpResponse> &response) {
            take(response);
        });
    }

private:
    void take(const Result<HttpResponse> &response)
    {
        if (!response)
            return end(failure(meaningOf(response.error())));
        if (isRedirect(response->status))
            return follow(*response);
        if (isPage(*response))
            return end(failure(ErrorKind::CaptivePortal, QStringLiteral("a page for a file")));
        auto bytes = fhir::unwrapBinary(response->body, response->header("Content-Type"));
        if (bytes && m_file && !bytes->isEmpty()) { // it came wrapped, and all at once
            if (!write(0, *bytes))
                return end(failure(ErrorKind::StorageFailed, QStringLiteral("cut short")));
            bytes->clear();
        }
        end(std::move(bytes));
    }

    /// A try that begins anew leaves nothing of the one before.
    bool write(qint64 at, const QByteArray &piece)
    {
        const bool isReady = at > 0 ? m_file->seek(at) : m_file->resize(0) && m_file->seek(0);
        return isReady && m_file->write(piece) == piece.size();
    }

    /// An address elsewhere that is refused has expired; it says nothing of the person's access.
    Error meaningOf(Error error) const
    {
        const bool refused = error.httpStatus >= 400 && error.httpStatus < 500
            && error.kind != ErrorKind::RateLimited;
        if (refused && !isSameOrigin(m_url, m_client.base()))
            error.kind = ErrorKind::NotFound;
        return error;
    }

    bool isPage(const HttpResponse &response) const
    {
        return response.header("Content-Type").startsWith("text/html")
            && !m_contentType.startsWith(QLatin1String("text/html"));
    }

    void follow(const HttpResponse &response)
    {
        const QUrl target = m_url.resolved(QUrl::fromEncoded(response.header("Location")));
        if (++m_redirects > maxRedirects || !target.isValid())
            return end(failure(ErrorKind::Malformed, QStringLiteral("redirects")));
        ask(target);
    }

    void end(Result<QByteArray> result)
    {
        m_ended = true;
        deleteLater();
        auto promise = std::move(m_promise);
        promise.addResult(std::move(result));
        promise.finish();
    }

    AuthorizedClient &m_client;
    QString m_contentType;
    Progress m_progress;
    QFileDevice *m_file = nullptr; ///< takes the bytes; none: the promise does
    QUrl m_url;
    QPromise<Result<QByteArray>> m_promise;
    int m_redirects = 0;
    bool m_ended = false;
};

AttachmentFetcher::AttachmentFetcher(AuthorizedClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
}

AttachmentFetcher::~AttachmentFetcher() { qDeleteAll(QObjectList(children())); }

QFuture<Result<QByteArray>> AttachmentFetcher::fetch(
    QObject *owner, const QString &url, const QString &contentType, Progress progress)
{
    auto *job = new Fetch(*this, owner, contentType, std::move(progress));
    auto future = job->future();
    job->ask(addressOf(url));
    return future;
}

QFuture<Result<QByteArray>> AttachmentFetcher::fetchInto(QFileDevice &file, QObject *owner,
    const QString &url, const QString &contentType, Progress progress)
{
    auto *job = new Fetch(*this, owner, contentType, std::move(progress));
    job->writeTo(&file);
    auto future = job->future();
    job->ask(addressOf(url));
    return future;
}

QUrl AttachmentFetcher::addressOf(const QString &url) const
{
    QUrl base = m_client.base();
    if (!base.path().endsWith(u'/'))
        base.setPath(base.path() + u'/');
    return base.resolved(QUrl(url));
}

} // namespace kinward::net
