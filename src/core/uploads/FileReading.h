#pragma once

#include "core/uploads/SentParts.h"
#include "core/uploads/Upload.h"

#include <atomic>
#include <memory>

namespace kinward::uploads
{

/// What is sent of a file: everything, or a photo without its place.
struct FilePlan {
    SentParts parts;
    qint64 size = 0; ///< bytes
};
/// Reads photos in whole; any thread. Nothing where the file cannot be read.
std::optional<FilePlan> planOf(const Upload &upload);

struct FileDigests {
    QByteArray sha256;
    QByteArray sha1;
};
/// Of what is sent, read once and a piece at a time; any thread. Nothing where the file cannot be
/// read as long as planned, or `isStopped`.
std::optional<FileDigests> digestsOf(const QString &path, const FilePlan &plan,
    const std::shared_ptr<const std::atomic_bool> &isStopped);

QByteArray sha256Of(const QByteArray &bytes);

} // namespace kinward::uploads
