#include "net/uploads/UploadCourse.h"

#include "core/uploads/FileCheck.h"
#include "net/uploads/BinaryTransfer.h"
#include "net/uploads/DocumentJson.h"
#include "net/uploads/TusTransfer.h"

#include <QtConcurrent>

namespace kinward::net
{

using uploads::Upload;
using uploads::UploadProblem;
using uploads::UploadState;
using What = uploads::UploadProblem::What;

namespace
{

const auto documentType = QStringLiteral("DocumentReference");

} // namespace

UploadCourse::UploadCourse(const Means &means, QString uploadId, QObject *parent)
    : QObject(parent)
    , m_means(means)
    , m_id(std::move(uploadId))
    , m_isStopped(std::make_shared<std::atomic_bool>(false))
{
}

UploadCourse::~UploadCourse() { m_isStopped->store(true); }

void UploadCourse::abandon()
{
    m_isOver = true; // first: what is written down now may fail
    const auto parts = children(); // what they asked for is aborted with them
    for (auto *part : parts) {
        if (auto *tus = qobject_cast<TusTransfer *>(part))
            tus->abandon();
        part->disconnect(this);
    }
    m_isStopped->store(true);
}

void UploadCourse::start()
{
    const auto upload = this->upload();
    if (!upload)
        return;
    if (!upload->documentId.isEmpty())
        return fileAway();
    if (!upload->binaryUrl.isEmpty())
        return makeDocument();
    if (const auto problem = problemBefore(*upload))
        return end(*problem);
    makePlan(*upload);
}

/// False where it ended: nothing goes on that was not written down.
bool UploadCourse::note(const Upload &upload)
{
    const auto noted = m_means.book.update({upload});
    if (!noted)
        end(noted.error());
    return noted.has_value() && !m_isOver;
}

/// Before the first byte leaves, and again before each try.
std::optional<UploadProblem> UploadCourse::problemBefore(const Upload &upload) const
{
    if (auto problem = uploads::changeOf(upload))
        return problem;
    UploadProblem problem;
    const auto &portal = m_means.portal;
    const auto most = portal.limits.mostBytes();
    if (most && upload.size > *most) {
        problem.what = What::TooLarge;
        problem.limit = *most;
        problem.found = upload.size;
        return problem;
    }
    problem.what = What::TypeNotAccepted;
    return portal.limits.takesType(upload.contentType) ? std::nullopt : std::optional(problem);
}

void UploadCourse::makePlan(const Upload &upload)
{
    QtConcurrent::run([upload] {
        return uploads::planOf(upload);
    }).then(this, [this](const std::optional<uploads::FilePlan> &plan) { takePlan(plan); });
}

void UploadCourse::takePlan(const std::optional<uploads::FilePlan> &plan)
{
    auto upload = this->upload();
    if (m_isOver || !upload)
        return;
    if (!plan)
        return fail(What::Unreadable);
    m_plan = *plan;
    upload->size = m_plan.size;
    upload->state = UploadState::Sending;
    if (!note(*upload))
        return;
    if (upload->sha256.isEmpty())
        readDigests();
    m_isWaiting = m_isReading && m_plan.size <= mostReadBefore;
    if (!m_isWaiting)
        transfer();
}

void UploadCourse::readDigests()
{
    m_isReading = true;
    QtConcurrent::run([path = upload()->path, plan = m_plan,
                          isStopped = std::shared_ptr<const std::atomic_bool>(m_isStopped)] {
        return uploads::digestsOf(path, plan, isStopped);
    }).then(this, [this](const std::optional<uploads::FileDigests> &digests) {
        takeDigests(digests);
    });
}

void UploadCourse::takeDigests(const std::optional<uploads::FileDigests> &digests)
{
    auto upload = this->upload();
    if (m_isOver || !upload)
        return;
    m_isReading = false;
    if (!digests)
        return fail(What::Unreadable);
    upload->sha256 = digests->sha256;
    upload->sha1 = digests->sha1;
    const bool isFirst = upload->uploadUrl.isEmpty() && upload->binaryUrl.isEmpty();
    if (!note(*upload))
        return;
    if (const auto same = sameFile(*upload); same && isFirst)
        return end(*same);
    if (!std::exchange(m_isWaiting, false))
        return;
    if (upload->binaryUrl.isEmpty())
        transfer();
    else
        makeDocument();
}

std::optional<UploadProblem> UploadCourse::sameFile(const Upload &upload) const
{
    const auto other = m_means.book.sameAs(upload);
    // Of two that wait, the one that came later is the one too many.
    if (upload.evenIfSame || !other || other->place > upload.place || other->sha256.isEmpty())
        return std::nullopt;
    UploadProblem problem;
    problem.what = What::SameFile;
    problem.other = other->id;
    return problem;
}

void UploadCourse::transfer()
{
    m_hasTransferred = true;
    const auto upload = *this->upload();
    if (m_means.portal.tus.isEmpty())
        sendAsBinary(upload);
    else
        sendByTus(upload);
}

void UploadCourse::sendByTus(const Upload &upload)
{
    auto *transfer = new TusTransfer(m_means.client, m_means.portal, upload, m_plan, this);
    connect(transfer, &TusTransfer::confirmed, this, &UploadCourse::noteConfirmed);
    connect(transfer, &TusTransfer::progressed, this, &UploadCourse::progressed);
    connect(transfer, &TusTransfer::ended, this, &UploadCourse::takeTransferred);
    transfer->start();
}

void UploadCourse::sendAsBinary(const Upload &upload)
{
    auto *transfer = new BinaryTransfer(m_means.client, m_means.portal, upload, m_plan, this);
    connect(transfer, &BinaryTransfer::progressed, this, &UploadCourse::progressed);
    connect(transfer, &BinaryTransfer::ended, this, &UploadCourse::takeTransferred);
    transfer->start();
}

void UploadCourse::noteConfirmed(const QString &url, qint64 offset, const QDateTime &expires)
{
    auto upload = this->upload();
    if (!upload)
        return;
    upload->uploadUrl = url;
    upload->sent = offset;
    upload->expires = expires;
    note(*upload);
}

void UploadCourse::takeTransferred(const TransferOutcome &outcome)
{
    auto upload = this->upload();
    if (!upload)
        return;
    if (const auto *problem = std::get_if<UploadProblem>(&outcome))
        return end(*problem);
    if (const auto *error = std::get_if<Error>(&outcome))
        return end(*error);
    upload->binaryUrl = std::get<TransferDone>(outcome).url;
    upload->sent = upload->size;
    upload->state = UploadState::Filing;
    if (!note(*upload))
        return;
    Q_EMIT progressed(upload->size);
    m_isWaiting = m_isReading;
    if (!m_isWaiting)
        makeDocument();
}

void UploadCourse::makeDocument()
{
    auto upload = this->upload();
    upload->state = UploadState::Filing;
    if (!note(*upload))
        return;
    const auto &portal = m_means.portal;
    auto *creation = new RecordCreation(m_means.client,
        {documentType, m_id, portal.patientId, documentJson(*upload, portal, m_means.clock.now()),
            portal.document.conditionalCreate},
        this);
    connect(creation, &RecordCreation::ended, this, &UploadCourse::takeDocument);
    creation->start();
}

void UploadCourse::takeDocument(const RecordCreation::Outcome &outcome)
{
    if (const auto *refusal = std::get_if<HttpResponse>(&outcome))
        return takeRefusal(*refusal);
    if (const auto *error = std::get_if<Error>(&outcome))
        return end(*error);
    const auto &made = std::get<fhir::RawResource>(outcome);
    auto upload = this->upload();
    if (!upload)
        return;
    upload->documentId = made.id;
    if (!note(*upload))
        return;
    Q_EMIT recordMade(made);
    fileAway();
}

/// A file that no document names is thrown away by the portal after some time: the bytes are asked
/// for once more, and go anew where they are gone.
void UploadCourse::takeRefusal(const HttpResponse &refusal)
{
    constexpr int forbidden = 403;
    auto upload = this->upload();
    if (!upload)
        return;
    if (m_hasTransferred || refusal.status == forbidden)
        return end(problemIn(refusal, *upload));
    upload->binaryUrl.clear();
    if (note(*upload))
        start();
}

void UploadCourse::fileAway()
{
    auto upload = this->upload();
    const auto &details = upload->details;
    upload->state = UploadState::Filing;
    if (!note(*upload))
        return;
    if (details.folderId.isEmpty() && details.newFolder.isEmpty())
        return end(Arrived{});
    auto *filing = new FolderFiling(m_means.client, m_means.clock, m_means.portal, *upload, this);
    connect(filing, &FolderFiling::folderMade, this, &UploadCourse::noteFolder);
    connect(filing, &FolderFiling::ended, this, &UploadCourse::takeFiled);
    filing->start();
}

/// For the others that go into it, too.
void UploadCourse::noteFolder(const QString &folderId)
{
    const auto uuid = upload()->newFolderUuid;
    QList<Upload> changed;
    const auto all = m_means.book.uploads();
    for (const auto &other : all) {
        if (other.newFolderUuid != uuid)
            continue;
        changed.append(other);
        changed.last().details.folderId = folderId;
    }
    if (const auto noted = m_means.book.update(changed); !noted)
        end(noted.error());
}

void UploadCourse::takeFiled(const FolderFiling::Outcome &outcome)
{
    if (const auto *problem = std::get_if<UploadProblem>(&outcome))
        return end(*problem);
    if (const auto *error = std::get_if<Error>(&outcome))
        return end(*error);
    if (m_isOver)
        return;
    Q_EMIT recordMade(std::get<fhir::RawResource>(outcome));
    end(Arrived{});
}

void UploadCourse::fail(What what)
{
    UploadProblem problem;
    problem.what = what;
    if (const auto upload = this->upload()) // rather what became of the file, where that is known
        problem = uploads::changeOf(*upload).value_or(problem);
    end(problem);
}

void UploadCourse::end(const Outcome &outcome)
{
    if (std::exchange(m_isOver, true))
        return;
    m_isStopped->store(true);
    Q_EMIT ended(outcome);
}

} // namespace kinward::net
