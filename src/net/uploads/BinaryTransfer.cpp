#include "net/uploads/BinaryTransfer.h"

#include "core/uploads/FileCheck.h"

#include <QFile>

namespace kinward::net
{

using namespace std::chrono_literals;
using uploads::UploadProblem;

namespace
{

constexpr std::chrono::milliseconds patience = 60s;

/// `…/Binary/1/_history/2` is one version of `…/Binary/1`.
QString withoutVersion(const QUrl &url)
{
    return url.toString().section(QStringLiteral("/_history/"), 0, 0);
}

} // namespace

BinaryTransfer::BinaryTransfer(AuthorizedClient &client, const UploadPortal &portal,
    uploads::Upload upload, uploads::FilePlan plan, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_portal(portal)
    , m_upload(std::move(upload))
    , m_plan(std::move(plan))
{
}

void BinaryTransfer::start()
{
    QFile file(m_upload.path);
    UploadProblem unreadable;
    unreadable.what = UploadProblem::What::Unreadable;
    if (!file.open(QIODevice::ReadOnly))
        return end(uploads::changeOf(m_upload).value_or(unreadable));
    HttpRequest request;
    request.body = uploads::readParts(file, m_plan.parts, 0, m_plan.size);
    if (const auto problem = uploads::changeOf(m_upload))
        return end(*problem);
    if (request.body.size() != m_plan.size)
        return end(unreadable);
    const bool hasOwnId = m_portal.binary.updateCreate;
    request.method = hasOwnId ? HttpRequest::Method::Put : HttpRequest::Method::Post;
    request.url = m_client.base();
    request.url.setPath(request.url.path() + QStringLiteral("/Binary")
        + (hasOwnId ? QLatin1Char('/') + m_upload.id : QString()));
    request.headers.emplaceBack("Content-Type", m_upload.contentType.simplified().toLatin1());
    request.accept = "application/fhir+json";
    request.wantsRefusal = true;
    request.timeout = patience;
    request.onSent = [this](qint64 bytes) {
        if (!m_isOver)
            Q_EMIT progressed(bytes);
    };
    m_client.send(this, request).then(this, [this](const Result<HttpResponse> &answer) {
        take(answer);
    });
}

void BinaryTransfer::take(const Result<HttpResponse> &answer)
{
    if (m_isOver)
        return;
    if (!answer)
        return end(outcomeOf(answer.error()));
    if (!answer->isSuccess())
        return end(problemIn(*answer, m_upload));
    auto url = m_client.base();
    url.setPath(url.path() + QStringLiteral("/Binary/") + m_upload.id);
    if (!m_portal.binary.updateCreate) {
        const auto location = QUrl::fromEncoded(answer->header("Location"));
        if (location.isEmpty())
            return end(Error{ErrorKind::Malformed, answer->status, QStringLiteral("no Location")});
        url = answer->url.resolved(location);
    }
    end(TransferDone{withoutVersion(url)});
}

void BinaryTransfer::end(const TransferOutcome &outcome)
{
    if (std::exchange(m_isOver, true))
        return;
    Q_EMIT ended(outcome);
}

} // namespace kinward::net
