#pragma once

#include "core/base/Result.h"
#include "core/fhir/RawResource.h"
#include "core/uploads/Upload.h"
#include "net/uploads/UploadPortal.h"

#include <QDateTime>

namespace kinward::net
{

/// The DocumentReference (R4 §2.44) of a file that the portal has.
QByteArray documentJson(
    const uploads::Upload &upload, const UploadPortal &portal, const QDateTime &now);
/// A new folder: a List (R4 §2.37) as in IHE MHD, with nothing in it.
QByteArray folderJson(
    const uploads::Upload &upload, const UploadPortal &portal, const QDateTime &now);
/// The folder with this document in it; nothing where it is in it already. Errors: Malformed (it
/// is no List).
Result<std::optional<QByteArray>> folderWith(
    const QByteArray &folder, const QString &documentId, const QDateTime &now);

/// The resource of an answer (one, or a Bundle of them) that has this identifier made here. Errors:
/// Malformed (the answer is none), NotFound (it is not among them).
Result<fhir::RawResource> resourceIn(
    const QByteArray &body, const QString &type, const QString &uuid);

} // namespace kinward::net
