#include "net/uploads/Uploads.h"

#include "core/outbox/OutgoingMessage.h"
#include "core/uploads/FileCheck.h"

#include <QMap>

#include <algorithm>

namespace kinward::net
{

using namespace std::chrono_literals;
using uploads::Upload;
using uploads::UploadState;

namespace
{

tl::unexpected<Error> notNow()
{
    return failure(ErrorKind::Rejected, QStringLiteral("not in this state"));
}

/// A server that does not say is asked for nothing more than tus' core.
TusOffer tusOfferIn(const HttpResponse &answer)
{
    TusOffer offer;
    if (!answer.isSuccess())
        return offer;
    const auto algorithms = answer.header("Tus-Checksum-Algorithm").split(',');
    offer.hasSha256 = std::any_of(algorithms.begin(), algorithms.end(),
        [](const QByteArray &algorithm) { return algorithm.trimmed() == "sha256"; });
    if (const auto most = answer.header("Tus-Max-Size").toLongLong(); most > 0)
        offer.maxBytes = most;
    return offer;
}

} // namespace

Uploads::Uploads(AuthorizedClient &client, store::RecordStore &records, outbox::OwnFile &file,
    const Clock &clock, const Retries &retries, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_records(records)
    , m_clock(clock)
    , m_retries(retries)
    , m_book(file, clock)
    , m_delay(retries.first)
{
    m_elapsed.start();
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &Uploads::look);
    connect(&m_book, &uploads::UploadBook::changed, this, &Uploads::changed);
}

Uploads::~Uploads() = default;

std::optional<Upload> Uploads::sameFileAs(const Upload &upload) const
{
    return m_book.sameAs(upload);
}

Uploads::Progress Uploads::progressOf(const QString &id) const
{
    const auto upload = m_book.find(id);
    if (!upload)
        return {};
    Progress progress{upload->sent, upload->size, 0, std::nullopt};
    if (upload->state == UploadState::Sending && isUnderWay(id)) {
        progress.sent = m_underWay;
        progress.bytesPerSecond = m_rate.bytesPerSecond();
        progress.left = m_rate.timeFor(progress.total - progress.sent);
    }
    return progress;
}

Result<void> Uploads::add(const QList<Upload> &uploads)
{
    // Those that are still to make a folder of this name make the same one.
    QMap<QString, QString> folders;
    const auto known = m_book.uploads();
    for (const auto &upload : known) {
        if (!upload.newFolderUuid.isEmpty() && upload.details.folderId.isEmpty())
            folders.insert(upload.details.newFolder, upload.newFolderUuid);
    }
    auto added = uploads;
    for (auto &upload : added) {
        upload.state = UploadState::Waiting;
        if (!upload.details.folderId.isEmpty() || upload.details.newFolder.isEmpty())
            continue;
        auto &uuid = folders[upload.details.newFolder];
        if (uuid.isEmpty())
            uuid = outbox::newUuid();
        upload.newFolderUuid = uuid;
    }
    const auto kept = m_book.add(added);
    look();
    return kept;
}

Result<void> Uploads::change(const QString &id, UploadState state)
{
    auto upload = m_book.find(id);
    if (!upload)
        return notNow();
    upload->state = state;
    const auto kept = m_book.update({*upload});
    look();
    return kept;
}

Result<void> Uploads::pause(const QString &id)
{
    const auto upload = m_book.find(id);
    if (!upload || (upload->state != UploadState::Waiting && upload->state != UploadState::Sending))
        return notNow();
    if (isUnderWay(id))
        dropCourse();
    return change(id, UploadState::Paused);
}

Result<void> Uploads::resume(const QString &id)
{
    const auto upload = m_book.find(id);
    if (!upload || upload->state != UploadState::Paused)
        return notNow();
    m_failed.remove(id);
    const auto kept = change(id, UploadState::Waiting);
    lookNow();
    return kept;
}

Result<void> Uploads::cancel(const QString &id)
{
    const auto upload = m_book.find(id);
    if (!upload || upload->isBeyondCancel())
        return notNow();
    const auto kept = m_book.remove({id});
    if (!kept)
        return kept;
    if (isUnderWay(id))
        dropCourse();
    throwAway(*upload);
    look();
    return {};
}

Result<void> Uploads::dismiss(const QString &id)
{
    const auto upload = m_book.find(id);
    if (!upload || (upload->state != UploadState::Done && upload->state != UploadState::Failed))
        return notNow();
    const auto kept = m_book.remove({id});
    if (kept && upload->documentId.isEmpty())
        throwAway(*upload);
    return kept;
}

Result<void> Uploads::retry(const QString &id)
{
    auto upload = m_book.find(id);
    if (!upload || upload->state != UploadState::Failed)
        return notNow();
    upload->evenIfSame = upload->evenIfSame
        || (upload->problem && upload->problem->what == uploads::UploadProblem::What::SameFile);
    upload->problem.reset();
    upload->state = UploadState::Waiting;
    if (upload->documentId.isEmpty())
        takeAnew(*upload);
    m_failed.remove(id);
    const auto kept = m_book.update({*upload});
    lookNow();
    return kept;
}

/// The file as it is now. What the portal has of it is of no use where it is another one, and is
/// asked for once more where it is the same.
void Uploads::takeAnew(Upload &upload)
{
    upload.binaryUrl.clear();
    const auto now = uploads::checkFile(upload.path, m_portal.limits);
    if (!now) {
        upload.problem = now.error();
        upload.state = UploadState::Failed;
        return;
    }
    if (!uploads::changeOf(upload))
        return;
    throwAway(upload);
    upload.contentType = now->contentType;
    upload.fileSize = now->fileSize;
    upload.size = now->size;
    upload.fileModified = now->fileModified;
    upload.sent = 0;
    upload.uploadUrl.clear();
    upload.expires = {};
    upload.sha256.clear();
    upload.sha1.clear();
}

/// The portal need not keep what nobody wants (tus 1.0.0, termination). Where it cannot be told, it
/// forgets it by itself some day.
void Uploads::throwAway(const Upload &upload, int tries)
{
    constexpr int locked = 423; // by the chunk that was just broken off
    if (upload.uploadUrl.isEmpty() || tries == 0)
        return;
    HttpRequest request;
    request.method = HttpRequest::Method::Delete;
    request.url = QUrl(upload.uploadUrl);
    request.headers.emplaceBack("Tus-Resumable", "1.0.0");
    request.accept.clear();
    request.wantsRefusal = true;
    request.repeatable = true;
    m_client.send(this, request)
        .then(this, [this, upload, tries](const Result<HttpResponse> &answer) {
            if (answer && answer->status == locked)
                QTimer::singleShot(1s, this, [=, this] { throwAway(upload, tries - 1); });
        });
}

void Uploads::configure(
    const PortalDescription &portal, const std::optional<care::PatientLink> &link)
{
    const auto &tokens = m_client.tokens();
    const auto documents = portal.caregiver ? portal.caregiver->documents : DocumentsOffer();
    m_access = uploadAccess(portal, tokens.scopes, link);
    m_portal.limits = documents.limits;
    m_portal.limits.inOneRequest = documents.uploads.isEmpty();
    m_portal.binary = portal.writes.value(QStringLiteral("Binary"));
    m_portal.document = portal.writes.value(QStringLiteral("DocumentReference"));
    m_portal.list = portal.writes.value(QStringLiteral("List"));
    m_portal.patientId = tokens.patientId;
    m_portal.relatedPerson = link ? link->relatedPerson : QString();
    const bool isKnown = m_knowsTus && m_portal.tus == documents.uploads;
    if (!isKnown)
        m_portal.tusOffer = {};
    m_portal.tus = documents.uploads;
    limitToTus();
    Q_EMIT accessChanged();
    if (!isKnown && !m_portal.tus.isEmpty())
        return askWhatTusCan();
    m_isConfigured = true;
    look();
}

void Uploads::askWhatTusCan()
{
    HttpRequest request;
    request.method = HttpRequest::Method::Options;
    request.url = m_portal.tus;
    request.accept.clear();
    request.wantsRefusal = true;
    m_client.send(this, request)
        .then(this, [this, endpoint = m_portal.tus](const Result<HttpResponse> &answer) {
            takeWhatTusCan(endpoint, answer);
        });
}

/// Where there was no answer it is asked anew with the next description of the portal.
void Uploads::takeWhatTusCan(const QUrl &endpoint, const Result<HttpResponse> &answer)
{
    if (endpoint != m_portal.tus)
        return; // another one since, which was asked too
    m_knowsTus = answer.has_value();
    m_portal.tusOffer = answer ? tusOfferIn(*answer) : TusOffer();
    limitToTus();
    m_isConfigured = true;
    Q_EMIT accessChanged();
    look();
}

void Uploads::limitToTus()
{
    if (const auto &most = m_portal.tusOffer.maxBytes)
        m_portal.limits.maxBytes = qMin(m_portal.limits.maxBytes.value_or(*most), *most);
}

void Uploads::setOnline(bool online)
{
    if (std::exchange(m_isOnline, online) == online)
        return;
    if (online)
        lookNow();
}

void Uploads::lookNow()
{
    m_retry.stop();
    m_delay = m_retries.first;
    look();
}

void Uploads::destroy()
{
    setOnline(false);
    dropCourse();
    m_isConfigured = m_knowsTus = false;
    m_book.forget();
}

} // namespace kinward::net
