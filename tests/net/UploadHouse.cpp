#include "UploadHouse.h"

#include "core/outbox/OutgoingMessage.h"

#include <QDeadlineTimer>
#include <QEventLoop>
#include <QTimer>

namespace kinward::test
{

namespace
{

QList<QJsonObject> resourcesIn(const QByteArray &bundle)
{
    QList<QJsonObject> resources;
    const auto entries = QJsonDocument::fromJson(bundle)[QLatin1String("entry")].toArray();
    for (const auto &entry : entries)
        resources.append(entry[QLatin1String("resource")].toObject());
    return resources;
}

} // namespace

UploadHouse::UploadHouse(const QStringList &arguments, std::unique_ptr<outbox::OwnFile> kept)
    : NetHouse(arguments)
    , tokens(activate())
    , portal(describe())
    , client(std::make_unique<net::AuthorizedClient>(
          http, tokenEndpoint(), clock, sandbox.base(), tokens))
    , file(std::move(kept))
    , uploads(*client, records, *file, clock, quickUploads)
{
    configure();
    uploads.setOnline(true);
}

care::PatientLink UploadHouse::link()
{
    const auto links = await(net::PortalClient::links(&owner, *client, portal.caregiver->links));
    if (!links || links->isEmpty())
        qFatal("the portal has no links");
    return links->first();
}

void UploadHouse::configure() { uploads.configure(portal, link()); }

QString UploadHouse::write(const QString &name, const QByteArray &bytes) const
{
    QFile out(folder.filePath(name));
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
        qFatal("a file cannot be written");
    return out.fileName();
}

QByteArray UploadHouse::bytes(qint64 size)
{
    QByteArray made((size + 3) / 4 * 4, Qt::Uninitialized);
    random.fillRange(reinterpret_cast<quint32 *>(made.data()), made.size() / 4);
    made.truncate(size);
    return made.replace(0, 9, "%PDF-1.7\n").left(size);
}

uploads::Upload UploadHouse::choose(const QString &path) const
{
    const auto checked = uploads::checkFile(path, uploads.limits());
    if (!checked)
        qFatal("a file cannot be chosen");
    auto upload = *checked;
    upload.details.kind = uploads.limits().kinds.value(0);
    return upload;
}

uploads::Upload UploadHouse::now(const uploads::Upload &upload) const
{
    return uploads.book().find(upload.id).value_or(uploads::Upload());
}

bool UploadHouse::waitFor(const std::function<bool()> &isSo, int milliseconds) const
{
    const QDeadlineTimer deadline(milliseconds);
    while (!isSo() && !deadline.hasExpired()) {
        // Not qWaitFor(), which sleeps between events: bytes leave with thousands of them.
        QEventLoop loop;
        QObject::connect(&uploads, &net::Uploads::changed, &loop, &QEventLoop::quit);
        QObject::connect(&uploads, &net::Uploads::progressed, &loop, &QEventLoop::quit);
        QTimer::singleShot(200, &loop, &QEventLoop::quit);
        loop.exec();
    }
    return isSo();
}

bool UploadHouse::becomes(
    const uploads::Upload &upload, uploads::UploadState state, int milliseconds) const
{
    return waitFor([&] { return now(upload).state == state; }, milliseconds);
}

bool UploadHouse::reaches(const uploads::Upload &upload, qint64 sent) const
{
    return waitFor([&] { return uploads.progressOf(upload.id).sent >= sent; }, 60000)
        && now(upload).state == uploads::UploadState::Sending;
}

QList<QJsonObject> UploadHouse::atPortal(const QString &type, const QString &uuid) const
{
    auto url = sandbox.below(QLatin1Char('/') + type);
    url.setQuery(QStringLiteral("identifier=") + outbox::identifierOf(uuid));
    return resourcesIn(sandbox.get(url, client->tokens().accessToken.toLatin1()));
}

QByteArray UploadHouse::contentOf(const QJsonObject &document) const
{
    const auto attachment = document[QLatin1String("content")][0][QLatin1String("attachment")];
    const auto url = attachment[QLatin1String("url")].toString();
    return sandbox.get(
        sandbox.below(QLatin1Char('/') + url), client->tokens().accessToken.toLatin1());
}

QJsonObject UploadHouse::record(const QString &path) const
{
    return QJsonDocument::fromJson(sandbox.get(sandbox.below(QLatin1Char('/') + path),
                                       client->tokens().accessToken.toLatin1()))
        .object();
}

QList<QJsonObject> UploadHouse::all(const QString &type) const
{
    return resourcesIn(
        sandbox.get(sandbox.below(QLatin1Char('/') + type + QStringLiteral("?_count=500")),
            client->tokens().accessToken.toLatin1()));
}

QString UploadHouse::difference(const uploads::Upload &upload) const
{
    QFile sent(upload.path);
    return sent.open(QIODevice::ReadOnly) ? difference(upload, sent.readAll())
                                          : QStringLiteral("no file");
}

QString UploadHouse::difference(const uploads::Upload &upload, const QByteArray &bytes) const
{
    const auto documents = atPortal(QStringLiteral("DocumentReference"), upload.id);
    if (documents.size() != 1)
        return QStringLiteral("it is there %1 times").arg(documents.size());
    return contentOf(documents.first()) == bytes ? QString() : QStringLiteral("it is another file");
}

QStringList entriesOf(const QJsonObject &folder)
{
    QStringList entries;
    const auto all = folder[QLatin1String("entry")].toArray();
    for (const auto &entry : all)
        entries.append(entry[QLatin1String("item")][QLatin1String("reference")].toString());
    return entries;
}

} // namespace kinward::test
