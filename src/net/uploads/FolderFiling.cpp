#include "net/uploads/FolderFiling.h"

#include "core/fhir/BundleReader.h"
#include "net/uploads/DocumentJson.h"
#include "net/uploads/RecordRequest.h"

namespace kinward::net
{

namespace
{

const auto listType = QStringLiteral("List");
constexpr int mostReads = 8;

/// The version to name in If-Match; empty where the portal has none.
QByteArray versionOf(const HttpResponse &answer)
{
    if (const auto tag = answer.header("ETag"); !tag.isEmpty())
        return tag;
    const auto page = fhir::readBundle(answer.body);
    const bool isKnown
        = page && page->resources.size() == 1 && !page->resources.first().versionId.isEmpty();
    return isKnown ? "W/\"" + page->resources.first().versionId.toLatin1() + '"' : QByteArray();
}

} // namespace

FolderFiling::FolderFiling(AuthorizedClient &client, const Clock &clock, const UploadPortal &portal,
    uploads::Upload upload, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_clock(clock)
    , m_portal(portal)
    , m_upload(std::move(upload))
    , m_folderId(m_upload.details.folderId)
{
}

void FolderFiling::start()
{
    if (!m_folderId.isEmpty())
        return read();
    auto *creation = new RecordCreation(m_client,
        {listType, m_upload.newFolderUuid, m_portal.patientId,
            folderJson(m_upload, m_portal, m_clock.now()), m_portal.list.conditionalCreate},
        this);
    connect(creation, &RecordCreation::ended, this, &FolderFiling::takeMade);
    creation->start();
}

void FolderFiling::takeMade(const RecordCreation::Outcome &outcome)
{
    if (const auto *refusal = std::get_if<HttpResponse>(&outcome))
        return refuse(*refusal);
    if (const auto *error = std::get_if<Error>(&outcome))
        return end(*error);
    m_folderId = std::get<fhir::RawResource>(outcome).id;
    Q_EMIT folderMade(m_folderId);
    read();
}

void FolderFiling::read()
{
    ++m_reads;
    m_client
        .send(this,
            recordRequest(
                m_client, HttpRequest::Method::Get, listType + QLatin1Char('/') + m_folderId))
        .then(this, [this](const Result<HttpResponse> &answer) { takeRead(answer); });
}

void FolderFiling::takeRead(const Result<HttpResponse> &answer)
{
    if (!answer)
        return end(answer.error());
    if (!answer->isSuccess())
        return refuse(*answer);
    const auto folder = folderWith(answer->body, m_upload.documentId, m_clock.now());
    if (!folder)
        return end(folder.error());
    if (!folder->has_value())
        return arrive(answer->body);
    write(**folder, versionOf(*answer));
}

void FolderFiling::write(const QByteArray &folder, const QByteArray &version)
{
    auto request = recordRequest(
        m_client, HttpRequest::Method::Put, listType + QLatin1Char('/') + m_folderId);
    request.headers.emplaceBack("Content-Type", "application/fhir+json");
    request.headers.emplaceBack("Prefer", "return=representation");
    if (!version.isEmpty())
        request.headers.emplaceBack("If-Match", version);
    request.body = folder;
    m_client.send(this, request).then(this, [this](const Result<HttpResponse> &answer) {
        takeWritten(answer);
    });
}

/// What was written is read again: the answer need not have it, and a repeat of this request meets
/// a version that it made itself.
void FolderFiling::takeWritten(const Result<HttpResponse> &answer)
{
    constexpr int conflict = 409;
    constexpr int preconditionFailed = 412;
    if (!answer)
        return end(answer.error());
    const bool isOutdated = answer->status == conflict || answer->status == preconditionFailed;
    if (!answer->isSuccess() && !isOutdated)
        return refuse(*answer);
    if (m_reads >= mostReads)
        return end(Error{ErrorKind::Rejected, answer->status, QStringLiteral("too many changes")});
    read();
}

void FolderFiling::arrive(const QByteArray &folder)
{
    const auto page = fhir::readBundle(folder);
    if (!page || page->resources.isEmpty())
        return end(Error{ErrorKind::Malformed, 0, QStringLiteral("no List")});
    end(page->resources.first());
}

/// The document is at the portal, whatever becomes of the folder.
void FolderFiling::refuse(const HttpResponse &answer)
{
    auto problem = problemIn(answer, m_upload);
    problem.what = uploads::UploadProblem::What::FolderRefused;
    end(problem);
}

void FolderFiling::end(const Outcome &outcome)
{
    if (std::exchange(m_isOver, true))
        return;
    Q_EMIT ended(outcome);
}

} // namespace kinward::net
