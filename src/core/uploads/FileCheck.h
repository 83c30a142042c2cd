#pragma once

#include "core/uploads/Upload.h"
#include "core/uploads/UploadLimits.h"

#include <tl/expected.hpp>

namespace kinward::uploads
{

/// A file as it can be uploaded, or why it cannot, before a byte of it leaves: it is there, can be
/// read, is a file and not empty, not too large, of a type that the portal takes (by its first
/// bytes, see outbox::factsOf). The Upload has an id of its own, the file's name without its ending
/// as the title, and today's facts of the file. Reads some kilobytes; any thread.
tl::expected<Upload, UploadProblem> checkFile(const QString &path, const UploadLimits &limits);

/// Whether the file is still the one that was checked: NotFound, Unreadable, Changed (by its size
/// and the time of its last change), or nothing.
std::optional<UploadProblem> changeOf(const Upload &upload);

} // namespace kinward::uploads
