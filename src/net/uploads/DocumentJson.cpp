#include "net/uploads/DocumentJson.h"

#include "core/fhir/BundleReader.h"
#include "core/outbox/OutgoingMessage.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace kinward::net
{

namespace
{

QJsonObject referenceTo(const QString &reference)
{
    return {{QStringLiteral("reference"), reference}};
}

QJsonObject coding(const QString &system, const QString &code, const QString &display)
{
    QJsonObject json{{QStringLiteral("code"), code}};
    if (!system.isEmpty())
        json[QLatin1String("system")] = system;
    if (!display.isEmpty())
        json[QLatin1String("display")] = display;
    return json;
}

QJsonObject codeable(const QJsonObject &coded)
{
    return {{QStringLiteral("coding"), QJsonArray{coded}}};
}

QJsonArray identifiers(const QString &uuid)
{
    return {QJsonObject{{QStringLiteral("system"), outbox::uuidSystem},
        {QStringLiteral("value"), QStringLiteral("urn:uuid:") + uuid}}};
}

QString instant(const QDateTime &time) { return time.toUTC().toString(Qt::ISODateWithMs); }

QByteArray bytesOf(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QJsonObject attachmentOf(const uploads::Upload &upload)
{
    QJsonObject file{{QStringLiteral("contentType"), upload.contentType},
        {QStringLiteral("url"), upload.binaryUrl}, {QStringLiteral("title"), upload.fileName},
        {QStringLiteral("size"), upload.size}};
    if (!upload.sha1.isEmpty())
        file[QLatin1String("hash")] = QString::fromLatin1(upload.sha1.toBase64());
    if (upload.details.date.isValid())
        file[QLatin1String("creation")] = upload.details.date.toString(Qt::ISODate);
    return file;
}

QString titleOf(const uploads::Upload &upload)
{
    const auto title = upload.details.title.trimmed();
    return title.isEmpty() ? upload.fileName : title;
}

/// US Core wants every document to have a type.
QJsonObject kindOf(const uploads::DocumentKind &kind)
{
    if (!kind.code.isEmpty())
        return codeable(coding(kind.system, kind.code, kind.display));
    return codeable(coding(QStringLiteral("http://loinc.org"), QStringLiteral("51899-3"),
        QStringLiteral("Details Document")));
}

QJsonObject noteOf(const QString &note)
{
    return {{QStringLiteral("contentType"), QStringLiteral("text/plain; charset=utf-8")},
        {QStringLiteral("title"), QStringLiteral("Note")},
        {QStringLiteral("data"), QString::fromLatin1(note.toUtf8().toBase64())}};
}

QJsonArray contentOf(const uploads::Upload &upload)
{
    const auto content = [](const QJsonObject &attachment) {
        return QJsonObject{{QStringLiteral("attachment"), attachment}};
    };
    QJsonArray all{content(attachmentOf(upload))};
    if (!upload.details.note.trimmed().isEmpty())
        all.append(content(noteOf(upload.details.note)));
    return all;
}

} // namespace

QByteArray documentJson(
    const uploads::Upload &upload, const UploadPortal &portal, const QDateTime &now)
{
    QJsonObject json{{QStringLiteral("resourceType"), QStringLiteral("DocumentReference")},
        {QStringLiteral("identifier"), identifiers(upload.id)},
        {QStringLiteral("status"), QStringLiteral("current")},
        {QStringLiteral("docStatus"), QStringLiteral("final")},
        {QStringLiteral("category"),
            QJsonArray{codeable(coding(QStringLiteral("http://loinc.org"),
                QStringLiteral("11503-0"), QStringLiteral("Medical records")))}},
        {QStringLiteral("subject"), referenceTo(QStringLiteral("Patient/") + portal.patientId)},
        {QStringLiteral("date"), instant(now)}, {QStringLiteral("description"), titleOf(upload)},
        {QStringLiteral("type"), kindOf(upload.details.kind)},
        {QStringLiteral("content"), contentOf(upload)}};
    if (!portal.relatedPerson.isEmpty())
        json[QLatin1String("author")] = QJsonArray{referenceTo(portal.relatedPerson)};
    return bytesOf(json);
}

QByteArray folderJson(
    const uploads::Upload &upload, const UploadPortal &portal, const QDateTime &now)
{
    QJsonObject json{{QStringLiteral("resourceType"), QStringLiteral("List")},
        {QStringLiteral("identifier"), identifiers(upload.newFolderUuid)},
        {QStringLiteral("status"), QStringLiteral("current")},
        {QStringLiteral("mode"), QStringLiteral("working")},
        {QStringLiteral("title"), upload.details.newFolder},
        {QStringLiteral("code"),
            codeable(
                coding(QStringLiteral("https://profiles.ihe.net/ITI/MHD/CodeSystem/MHDlistTypes"),
                    QStringLiteral("folder"), QStringLiteral("Folder")))},
        {QStringLiteral("subject"), referenceTo(QStringLiteral("Patient/") + portal.patientId)},
        {QStringLiteral("date"), instant(now)}};
    if (!portal.relatedPerson.isEmpty())
        json[QLatin1String("source")] = referenceTo(portal.relatedPerson);
    return bytesOf(json);
}

Result<std::optional<QByteArray>> folderWith(
    const QByteArray &folder, const QString &documentId, const QDateTime &now)
{
    auto json = QJsonDocument::fromJson(folder).object();
    if (json[QLatin1String("resourceType")] != QLatin1String("List"))
        return failure(ErrorKind::Malformed, QStringLiteral("no List"));
    const auto reference = QStringLiteral("DocumentReference/") + documentId;
    auto entries = json[QLatin1String("entry")].toArray();
    for (const auto &entry : std::as_const(entries)) {
        const auto item = entry[QLatin1String("item")][QLatin1String("reference")].toString();
        if (item == reference || item.endsWith(QLatin1Char('/') + reference))
            return std::nullopt;
    }
    entries.append(QJsonObject{
        {QStringLiteral("date"), instant(now)}, {QStringLiteral("item"), referenceTo(reference)}});
    json[QLatin1String("entry")] = entries;
    json.remove(QLatin1String("emptyReason")); // R4 lst-1: only where there are no entries
    return bytesOf(json);
}

Result<fhir::RawResource> resourceIn(
    const QByteArray &body, const QString &type, const QString &uuid)
{
    const auto page = fhir::readBundle(body);
    if (!page)
        return failure(page.error());
    const auto wanted = QStringLiteral("urn:uuid:") + uuid;
    for (const auto &resource : page->resources) {
        const auto json = QJsonDocument::fromJson(resource.json);
        const auto known = json[QLatin1String("identifier")].toArray();
        for (const auto &identifier : known) {
            if (resource.type == type && identifier[QLatin1String("value")] == wanted)
                return resource;
        }
    }
    return failure(ErrorKind::NotFound, QStringLiteral("not in the answer"));
}

} // namespace kinward::net
