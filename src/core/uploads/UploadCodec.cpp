#include "core/uploads/UploadCodec.h"

#include <QCborMap>
#include <QCborValue>

namespace kinward::uploads
{

namespace
{

using What = UploadProblem::What;

QString text(const QCborMap &map, QLatin1String key) { return map[key].toString(); }

qint64 number(const QCborMap &map, QLatin1String key) { return map[key].toInteger(); }

QDateTime time(const QCborMap &map, QLatin1String key)
{
    const QCborValue value = map[key];
    return value.isInteger() ? QDateTime::fromMSecsSinceEpoch(value.toInteger()) : QDateTime();
}

void put(QCborMap &map, QLatin1String key, const QString &value)
{
    if (!value.isEmpty())
        map.insert(key, value);
}

void put(QCborMap &map, QLatin1String key, const QByteArray &value)
{
    if (!value.isEmpty())
        map.insert(key, value);
}

void put(QCborMap &map, QLatin1String key, const QDateTime &value)
{
    if (value.isValid())
        map.insert(key, value.toMSecsSinceEpoch());
}

QCborMap toMap(const DocumentKind &kind)
{
    QCborMap map;
    put(map, QLatin1String("system"), kind.system);
    put(map, QLatin1String("code"), kind.code);
    put(map, QLatin1String("display"), kind.display);
    return map;
}

DocumentKind kindIn(const QCborMap &map)
{
    return {text(map, QLatin1String("system")), text(map, QLatin1String("code")),
        text(map, QLatin1String("display"))};
}

QCborMap toMap(const UploadDetails &details)
{
    QCborMap map;
    put(map, QLatin1String("title"), details.title);
    map.insert(QLatin1String("kind"), toMap(details.kind));
    put(map, QLatin1String("date"), details.date.toString(Qt::ISODate));
    put(map, QLatin1String("note"), details.note);
    put(map, QLatin1String("folder"), details.folderId);
    put(map, QLatin1String("newFolder"), details.newFolder);
    map.insert(QLatin1String("strips"), details.stripsPlace);
    map.insert(QLatin1String("shares"), details.sharesAfter);
    return map;
}

UploadDetails detailsIn(const QCborMap &map)
{
    UploadDetails details;
    details.title = text(map, QLatin1String("title"));
    details.kind = kindIn(map[QLatin1String("kind")].toMap());
    details.date = QDate::fromString(text(map, QLatin1String("date")), Qt::ISODate);
    details.note = text(map, QLatin1String("note"));
    details.folderId = text(map, QLatin1String("folder"));
    details.newFolder = text(map, QLatin1String("newFolder"));
    details.stripsPlace = map[QLatin1String("strips")].toBool(true);
    details.sharesAfter = map[QLatin1String("shares")].toBool();
    return details;
}

QCborMap toMap(const UploadProblem &problem)
{
    QCborMap map;
    map.insert(QLatin1String("what"), int(problem.what));
    map.insert(QLatin1String("limit"), problem.limit);
    map.insert(QLatin1String("found"), problem.found);
    put(map, QLatin1String("reason"), problem.reason);
    put(map, QLatin1String("other"), problem.other);
    return map;
}

std::optional<UploadProblem> problemIn(const QCborValue &value)
{
    if (!value.isMap())
        return std::nullopt;
    const QCborMap map = value.toMap();
    const auto what = number(map, QLatin1String("what"));
    const bool isKnown = what >= int(What::NotFound) && what <= int(What::FolderRefused);
    return UploadProblem{isKnown ? What(what) : What::PortalRefused,
        number(map, QLatin1String("limit")), number(map, QLatin1String("found")),
        text(map, QLatin1String("reason")), text(map, QLatin1String("other"))};
}

/// Of how far it came.
void putCourse(QCborMap &map, const Upload &upload)
{
    map.insert(QLatin1String("state"), int(upload.state));
    map.insert(QLatin1String("sent"), upload.sent);
    put(map, QLatin1String("upload"), upload.uploadUrl);
    put(map, QLatin1String("expires"), upload.expires);
    put(map, QLatin1String("binary"), upload.binaryUrl);
    put(map, QLatin1String("folderUuid"), upload.newFolderUuid);
    put(map, QLatin1String("document"), upload.documentId);
    if (upload.problem)
        map.insert(QLatin1String("problem"), toMap(*upload.problem));
    put(map, QLatin1String("added"), upload.addedAt);
    put(map, QLatin1String("ended"), upload.endedAt);
    map.insert(QLatin1String("place"), upload.place);
    put(map, QLatin1String("sha256"), upload.sha256);
    put(map, QLatin1String("sha1"), upload.sha1);
    map.insert(QLatin1String("evenIfSame"), upload.evenIfSame);
}

void readCourse(const QCborMap &map, Upload &upload)
{
    const auto state = number(map, QLatin1String("state"));
    if (state >= int(UploadState::Waiting) && state <= int(UploadState::Failed))
        upload.state = UploadState(state);
    upload.sent = number(map, QLatin1String("sent"));
    upload.uploadUrl = text(map, QLatin1String("upload"));
    upload.expires = time(map, QLatin1String("expires"));
    upload.binaryUrl = text(map, QLatin1String("binary"));
    upload.newFolderUuid = text(map, QLatin1String("folderUuid"));
    upload.documentId = text(map, QLatin1String("document"));
    upload.problem = problemIn(map[QLatin1String("problem")]);
    upload.addedAt = time(map, QLatin1String("added"));
    upload.endedAt = time(map, QLatin1String("ended"));
    upload.place = number(map, QLatin1String("place"));
    upload.sha256 = map[QLatin1String("sha256")].toByteArray();
    upload.sha1 = map[QLatin1String("sha1")].toByteArray();
    upload.evenIfSame = map[QLatin1String("evenIfSame")].toBool();
}

} // namespace

QByteArray encode(const SealedUpload &sealed)
{
    const auto &upload = sealed.upload;
    QCborMap map;
    put(map, QLatin1String("id"), upload.id);
    map.insert(QLatin1String("listed"), sealed.isListed);
    put(map, QLatin1String("path"), upload.path);
    put(map, QLatin1String("name"), upload.fileName);
    put(map, QLatin1String("type"), upload.contentType);
    map.insert(QLatin1String("fileSize"), upload.fileSize);
    map.insert(QLatin1String("size"), upload.size);
    put(map, QLatin1String("modified"), upload.fileModified);
    map.insert(QLatin1String("details"), toMap(upload.details));
    putCourse(map, upload);
    return map.toCborValue().toCbor();
}

std::optional<SealedUpload> decodeUpload(const QByteArray &bytes)
{
    const QCborMap map = QCborValue::fromCbor(bytes).toMap();
    SealedUpload sealed;
    auto &upload = sealed.upload;
    upload.id = text(map, QLatin1String("id"));
    if (upload.id.isEmpty())
        return std::nullopt;
    sealed.isListed = map[QLatin1String("listed")].toBool(true);
    upload.path = text(map, QLatin1String("path"));
    upload.fileName = text(map, QLatin1String("name"));
    upload.contentType = text(map, QLatin1String("type"));
    upload.fileSize = number(map, QLatin1String("fileSize"));
    upload.size = number(map, QLatin1String("size"));
    upload.fileModified = time(map, QLatin1String("modified"));
    upload.details = detailsIn(map[QLatin1String("details")].toMap());
    readCourse(map, upload);
    return sealed;
}

} // namespace kinward::uploads
