#include "core/uploads/FileCheck.h"

#include "core/outbox/AttachmentFacts.h"
#include "core/outbox/OutgoingMessage.h"

#include <QFile>
#include <QFileInfo>

namespace kinward::uploads
{

namespace
{

using What = UploadProblem::What;

constexpr qint64 beginningBytes = 4096;

tl::unexpected<UploadProblem> refused(What what, qint64 limit = 0, qint64 found = 0)
{
    UploadProblem problem;
    problem.what = what;
    problem.limit = limit;
    problem.found = found;
    return tl::unexpected<UploadProblem>(std::move(problem));
}

/// What the person would call it: not `.pdf`, but `Plan 1.2` of `Plan 1.2.pdf`.
QString titleOf(const QString &fileName)
{
    const auto stem = QFileInfo(fileName).completeBaseName();
    return (stem.isEmpty() ? fileName : stem).left(120);
}

} // namespace

tl::expected<Upload, UploadProblem> checkFile(const QString &path, const UploadLimits &limits)
{
    const QFileInfo info(path);
    if (!info.exists())
        return refused(What::NotFound);
    if (!info.isFile()) // a folder, or a device that never ends
        return refused(What::Folder);
    QFile file(info.absoluteFilePath());
    if (!file.open(QIODevice::ReadOnly))
        return refused(What::Unreadable);
    const auto beginning = file.peek(beginningBytes);
    if (file.error() != QFileDevice::NoError)
        return refused(What::Unreadable);
    if (file.size() == 0)
        return refused(What::Empty);
    const auto most = limits.mostBytes();
    if (most && file.size() > *most)
        return refused(What::TooLarge, *most, file.size());
    const auto facts = outbox::factsOf(info.fileName(), {}, beginning);
    if (!limits.takesType(facts.contentType))
        return refused(What::TypeNotAccepted);
    Upload upload;
    upload.id = outbox::newUuid();
    upload.path = info.absoluteFilePath();
    upload.fileName = outbox::safeFileName(info.fileName(), facts.contentType);
    upload.contentType = facts.contentType;
    upload.fileSize = file.size();
    upload.size = upload.fileSize;
    upload.fileModified = info.lastModified();
    upload.details.title = titleOf(upload.fileName);
    return upload;
}

std::optional<UploadProblem> changeOf(const Upload &upload)
{
    const QFileInfo info(upload.path);
    if (!info.exists())
        return refused(What::NotFound).value();
    if (!info.isReadable())
        return refused(What::Unreadable).value();
    const bool isSame = info.isFile() && info.size() == upload.fileSize
        && info.lastModified().toMSecsSinceEpoch() == upload.fileModified.toMSecsSinceEpoch();
    return isSame ? std::nullopt : std::optional(refused(What::Changed).value());
}

} // namespace kinward::uploads
