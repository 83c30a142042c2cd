#include "net/uploads/TransferOutcome.h"

#include "core/fhir/RecordReader.h"

namespace kinward::net
{

namespace
{

using What = uploads::UploadProblem::What;

What meaningOf(int status)
{
    switch (status) {
    case 401:
    case 403:
        return What::NotPermitted;
    case 413:
        return What::TooLarge;
    case 415:
        return What::TypeNotAccepted;
    default:
        return What::PortalRefused;
    }
}

} // namespace

uploads::UploadProblem problemIn(const HttpResponse &refusal, const uploads::Upload &upload)
{
    uploads::UploadProblem problem;
    problem.what = meaningOf(refusal.status);
    if (problem.what == What::TooLarge) {
        problem.limit = refusal.header("Tus-Max-Size").toLongLong();
        problem.found = upload.size;
    }
    const auto outcome = fhir::readRecord<care::OperationOutcome>(refusal.body);
    if (!outcome)
        return problem;
    for (const auto &issue : outcome->issues) {
        if (problem.reason.isEmpty())
            problem.reason = issue.details.text;
    }
    return problem;
}

TransferOutcome outcomeOf(const Error &error)
{
    constexpr int insufficientStorage = 507;
    if (error.httpStatus != insufficientStorage)
        return error;
    uploads::UploadProblem problem;
    problem.what = What::PortalFull;
    return problem;
}

} // namespace kinward::net
