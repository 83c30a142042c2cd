#include "net/uploads/TusTransfer.h"

#include "core/uploads/FileCheck.h"
#include "net/http/HttpHeaders.h"

namespace kinward::net
{

using namespace std::chrono_literals;
using uploads::UploadProblem;

namespace
{

constexpr int mostInVain = 5;
constexpr std::chrono::milliseconds patience = 60s; ///< the portal writes it to its disk first
/// What is written down is on the disk before anything goes on; a fast link has the next chunk over
/// in that time. How far an upload came is asked of the portal in any case.
constexpr std::chrono::milliseconds betweenNotes = 500ms;

bool isGone(int status) { return status == 403 || status == 404 || status == 410; }

/// -1 where there is none.
qint64 bytesIn(const HttpResponse &answer, QByteArrayView header)
{
    bool isNumber = false;
    const auto value = answer.header(header).trimmed().toLongLong(&isNumber);
    return isNumber && value >= 0 ? value : -1;
}

Error notTus(const HttpResponse &answer)
{
    return {ErrorKind::Malformed, answer.status, QStringLiteral("not as tus answers")};
}

} // namespace

TusTransfer::TusTransfer(AuthorizedClient &client, const UploadPortal &portal,
    uploads::Upload upload, uploads::FilePlan plan, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_portal(portal)
    , m_upload(std::move(upload))
    , m_plan(std::move(plan))
    , m_file(m_upload.path)
    , m_url(m_upload.uploadUrl)
{
}

void TusTransfer::start()
{
    if (m_url.isEmpty())
        create();
    else
        ask();
}

void TusTransfer::create()
{
    auto request = requestTo(HttpRequest::Method::Post, m_portal.tus);
    request.headers.emplaceBack("Upload-Length", QByteArray::number(m_plan.size));
    // There is no body; without a type Qt would call it a form.
    request.headers.emplaceBack("Content-Type", "application/octet-stream");
    request.headers.emplaceBack("Upload-Metadata",
        "filename " + m_upload.fileName.toUtf8().toBase64() + ",filetype "
            + m_upload.contentType.toUtf8().toBase64());
    m_client.send(this, request).then(this, [this](const Result<HttpResponse> &answer) {
        takeCreated(answer);
    });
}

void TusTransfer::takeCreated(const Result<HttpResponse> &answer)
{
    constexpr int created = 201;
    if (m_isOver)
        return;
    if (!answer)
        return end(outcomeOf(answer.error()));
    if (answer->status >= 400)
        return end(problemIn(*answer, m_upload));
    const auto location = QUrl::fromEncoded(answer->header("Location"));
    if (answer->status != created || location.isEmpty())
        return end(notTus(*answer));
    m_url = m_portal.tus.resolved(location);
    m_expires = httpDate(answer->header("Upload-Expires"));
    m_offset = 0;
    m_isConfirmed = false;
    confirm();
    sendChunk();
}

/// How far it came.
void TusTransfer::ask()
{
    m_client.send(this, requestTo(HttpRequest::Method::Head, m_url))
        .then(this, [this](const Result<HttpResponse> &answer) { takeAsked(answer); });
}

void TusTransfer::takeAsked(const Result<HttpResponse> &answer)
{
    if (m_isOver)
        return;
    if (!answer)
        return end(outcomeOf(answer.error()));
    if (isGone(answer->status))
        return beginAnew();
    if (answer->status >= 400)
        return end(Error{ErrorKind::PortalUnavailable, answer->status, {}});
    const auto offset = bytesIn(*answer, "Upload-Offset");
    if (offset < 0)
        return end(notTus(*answer));
    const auto length = bytesIn(*answer, "Upload-Length");
    if (offset > m_plan.size || (length >= 0 && length != m_plan.size))
        return beginAnew(); // of another file
    if (offset > m_offset)
        m_inVain = 0;
    m_offset = offset;
    if (const auto expires = httpDate(answer->header("Upload-Expires")); expires.isValid())
        m_expires = expires;
    m_isConfirmed = false;
    confirm();
    Q_EMIT progressed(m_offset);
    if (m_offset == m_plan.size)
        return arrive(*answer);
    sendChunk();
}

/// Nothing where the file is another one now, or gone: then this has ended.
std::optional<QByteArray> TusTransfer::nextChunk()
{
    if (!m_file.isOpen())
        m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    if (const auto problem = uploads::changeOf(m_upload)) {
        end(*problem);
        return std::nullopt;
    }
    const auto wanted = std::min(m_chunk.bytes(), m_plan.size - m_offset);
    auto chunk = uploads::readParts(m_file, m_plan.parts, m_offset, wanted);
    if (chunk.size() == wanted)
        return chunk;
    UploadProblem problem;
    problem.what = UploadProblem::What::Unreadable;
    end(problem);
    return std::nullopt;
}

void TusTransfer::sendChunk()
{
    if (m_isOver)
        return;
    auto chunk = nextChunk();
    if (!chunk)
        return;
    auto request = requestTo(HttpRequest::Method::Patch, m_url);
    request.headers.emplaceBack("Upload-Offset", QByteArray::number(m_offset));
    request.headers.emplaceBack("Content-Type", "application/offset+octet-stream");
    if (m_portal.tusOffer.hasSha256)
        request.headers.emplaceBack(
            "Upload-Checksum", "sha256 " + uploads::sha256Of(*chunk).toBase64());
    request.timeout = patience;
    request.onSent = [this](qint64 bytes) { takeSent(bytes); };
    request.body = *std::move(chunk);
    const auto bytes = request.body.size();
    m_elapsed.start();
    m_client.send(this, request).then(this, [this, bytes](const Result<HttpResponse> &answer) {
        takeTaken(bytes, answer);
    });
}

/// While a chunk leaves there is time to write down that the one before has arrived.
void TusTransfer::takeSent(qint64 bytes)
{
    if (m_isOver)
        return;
    if (m_noted.hasExpired(betweenNotes.count()))
        confirm();
    Q_EMIT progressed(m_offset + bytes);
}

void TusTransfer::takeTaken(qint64 bytes, const Result<HttpResponse> &answer)
{
    constexpr int conflict = 409;
    constexpr int locked = 423;
    constexpr int checksumMismatch = 460;
    if (m_isOver)
        return;
    if (!answer) {
        m_chunk.noteBroken();
        return end(outcomeOf(answer.error()));
    }
    if (answer->status == conflict || answer->status == checksumMismatch)
        return askAgain();
    if (answer->status == locked) // the portal is not done with what broke before
        return end(Error{ErrorKind::PortalUnavailable, locked, {}});
    if (isGone(answer->status) && answer->status != 403)
        return beginAnew();
    if (answer->status >= 400)
        return end(problemIn(*answer, m_upload));
    const auto offset = bytesIn(*answer, "Upload-Offset");
    if (offset <= m_offset || offset > m_offset + bytes)
        return askAgain();
    m_offset = offset;
    m_inVain = 0;
    m_isConfirmed = false;
    m_chunk.noteTaken(std::chrono::milliseconds(m_elapsed.elapsed()));
    if (const auto expires = httpDate(answer->header("Upload-Expires")); expires.isValid())
        m_expires = expires;
    if (m_offset == m_plan.size)
        return arrive(*answer);
    Q_EMIT progressed(m_offset);
    // Not before the request that ended has let go of its chunk: one at a time is in memory.
    QMetaObject::invokeMethod(this, &TusTransfer::sendChunk, Qt::QueuedConnection);
}

void TusTransfer::askAgain()
{
    if (++m_inVain > mostInVain)
        return end(
            Error{ErrorKind::PortalUnavailable, 0, QStringLiteral("takes no chunk, in vain")});
    ask();
}

void TusTransfer::beginAnew()
{
    if (std::exchange(m_wasGone, true))
        return end(Error{ErrorKind::PortalUnavailable, 0, QStringLiteral("loses uploads")});
    m_url.clear();
    m_expires = {};
    m_offset = 0;
    m_isConfirmed = false;
    confirm();
    Q_EMIT progressed(0);
    create();
}

void TusTransfer::confirm()
{
    if (std::exchange(m_isConfirmed, true))
        return;
    m_noted.start();
    Q_EMIT confirmed(m_url.toString(), m_offset, m_expires);
}

/// A portal that is not ours may not say where the file is now: then it is where it was sent.
void TusTransfer::arrive(const HttpResponse &answer)
{
    confirm();
    const auto content = QUrl::fromEncoded(answer.header("Content-Location"));
    end(TransferDone{(content.isEmpty() ? m_url : m_url.resolved(content)).toString()});
}

HttpRequest TusTransfer::requestTo(HttpRequest::Method method, const QUrl &url) const
{
    HttpRequest request;
    request.method = method;
    request.url = url;
    request.headers.emplaceBack("Tus-Resumable", "1.0.0");
    request.accept.clear();
    request.wantsRefusal = true;
    return request;
}

void TusTransfer::end(const TransferOutcome &outcome)
{
    if (std::exchange(m_isOver, true))
        return;
    Q_EMIT ended(outcome);
}

} // namespace kinward::net
