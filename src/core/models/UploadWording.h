#pragma once

#include "core/models/RecordRoles.h"
#include "core/uploads/Upload.h"

#include <QString>

#include <chrono>
#include <optional>

/// The words of uploads: how large, how far, what went wrong and what to do. `practice` is what the
/// practice is called. See Wording.h.
namespace kinward::models::wording
{

/// "61 MB"; a size that a limit is compared with gets as many decimals as tell them apart.
QString fileSize(qint64 bytes);
QString uploadState(uploads::UploadState state); ///< "Waiting", "Uploading", …
Tone uploadTone(uploads::UploadState state);
/// "less than a minute left", "3 minutes left"; empty where it is not known.
QString timeLeft(const std::optional<std::chrono::seconds> &left);
QString speed(double bytesPerSecond); ///< "2.1 MB/s"; empty where it does not move
/// What happened, and what is safe: "This file is 61 MB; PRACTICE accepts up to 50 MB. Nothing was
/// sent."
QString uploadProblem(const uploads::UploadProblem &problem, const QString &practice);
/// What to do about it.
QString uploadAdvice(const uploads::UploadProblem &problem, const QString &practice);

} // namespace kinward::models::wording
