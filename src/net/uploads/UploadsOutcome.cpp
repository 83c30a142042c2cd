#include "core/base/Logging.h"
#include "net/http/RetryWait.h"
#include "net/uploads/Uploads.h"

namespace kinward::net
{

using namespace std::chrono_literals;
using uploads::Upload;
using uploads::UploadProblem;
using uploads::UploadState;

namespace
{

constexpr std::chrono::milliseconds betweenTellings = 100ms;

bool isForSession(const Error &error)
{
    return error.kind == ErrorKind::SignInNeeded || error.kind == ErrorKind::AccessEnded;
}

bool isDue(const Upload &upload)
{
    return upload.state == UploadState::Waiting || upload.state == UploadState::Sending
        || upload.state == UploadState::Filing;
}

} // namespace

bool Uploads::isUnderWay(const QString &id) const { return m_course && m_course->uploadId() == id; }

void Uploads::look()
{
    if (m_course || !m_isConfigured || !m_isOnline || m_retry.isActive())
        return;
    if (const auto upload = nextDue())
        begin(*upload);
    else
        setProblem(std::nullopt);
}

/// One that failed lets the others pass.
std::optional<Upload> Uploads::nextDue()
{
    std::optional<Upload> failedBefore;
    const auto all = m_book.uploads();
    for (const auto &upload : all) {
        if (!isDue(upload))
            continue;
        if (!m_failed.contains(upload.id))
            return upload;
        if (!failedBefore)
            failedBefore = upload;
    }
    if (failedBefore)
        m_failed.clear(); // each had its turn
    return failedBefore;
}

void Uploads::begin(const Upload &upload)
{
    m_rate.clear();
    m_underWay = m_arrived = upload.sent;
    m_course = new UploadCourse({m_client, m_book, m_clock, m_portal}, upload.id, this);
    connect(m_course, &UploadCourse::progressed, this, &Uploads::takeProgress);
    connect(m_course, &UploadCourse::recordMade, this, &Uploads::takeRecord);
    connect(m_course, &UploadCourse::ended, this, &Uploads::takeOutcome);
    m_course->start();
}

void Uploads::dropCourse()
{
    if (auto *course = std::exchange(m_course, nullptr)) {
        course->abandon();
        course->disconnect(this);
        course->setParent(nullptr);
        course->deleteLater(); // it may be what led here
    }
}

void Uploads::takeProgress(qint64 sent)
{
    const std::chrono::milliseconds now(m_elapsed.elapsed());
    const auto id = m_course->uploadId();
    m_rate.note(now, sent);
    m_underWay = sent;
    noteArrived(id);
    if (now - m_toldAt < betweenTellings)
        return;
    m_toldAt = now;
    Q_EMIT progressed(id);
}

/// What the portal has for certain; of what is on its way it may keep nothing, time after time.
void Uploads::noteArrived(const QString &id)
{
    const auto upload = m_book.find(id);
    if (!upload || upload->sent <= std::exchange(m_arrived, upload->sent))
        return;
    m_delay = m_retries.first;
    m_failed.clear();
    setProblem(std::nullopt);
}

/// The record is as the portal has it; the next sync brings the same.
void Uploads::takeRecord(const fhir::RawResource &record)
{
    m_records.take({record.type, {record}, {}});
}

void Uploads::takeOutcome(const UploadCourse::Outcome &outcome)
{
    const auto id = m_course->uploadId();
    dropCourse();
    noteArrived(id);
    const auto upload = m_book.find(id);
    if (upload && std::holds_alternative<UploadCourse::Arrived>(outcome))
        takeArrival(*upload);
    else if (const auto *problem = std::get_if<UploadProblem>(&outcome); upload && problem)
        takeProblem(*upload, *problem);
    else if (const auto *error = std::get_if<Error>(&outcome))
        takeFailure(id, *error);
    look();
}

void Uploads::takeArrival(Upload upload)
{
    m_delay = m_retries.first;
    m_failed.remove(upload.id);
    upload.state = UploadState::Done;
    upload.problem.reset();
    upload.endedAt = m_clock.now();
    if (const auto noted = m_book.update({upload}); !noted)
        return takeFailure(upload.id, noted.error());
    setProblem(std::nullopt);
    Q_EMIT filed(upload.id, upload.documentId);
}

void Uploads::takeProblem(Upload upload, const UploadProblem &problem)
{
    upload.state = UploadState::Failed;
    upload.problem = problem;
    qCInfo(lcUploads) << "an upload cannot go on, problem" << int(problem.what);
    if (const auto noted = m_book.update({upload}); !noted)
        takeFailure(upload.id, noted.error());
}

void Uploads::takeFailure(const QString &id, const Error &error)
{
    m_failed.insert(id);
    qCInfo(lcUploads) << "an upload did not go on, kind" << int(error.kind) << "status"
                      << error.httpStatus;
    setProblem(error);
    if (isForSession(error)) {
        m_isOnline = false;
        return;
    }
    m_retry.start(waitAfter(error, m_delay, m_retries.longest));
}

void Uploads::setProblem(const std::optional<Error> &error)
{
    const bool changes = m_problem.has_value() || error.has_value();
    m_problem = error;
    if (changes)
        Q_EMIT problemChanged();
}

} // namespace kinward::net
