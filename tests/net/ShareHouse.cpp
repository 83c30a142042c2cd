#include "ShareHouse.h"

#include "core/fhir/BundleReader.h"
#include "core/seal/Sealer.h"
#include "net/session/LinkReader.h"

#include <QDirIterator>
#include <QJsonArray>

namespace kinward::test
{

namespace
{

QByteArray fromBase64Url(const QByteArray &text)
{
    return QByteArray::fromBase64(text, QByteArray::Base64UrlEncoding);
}

} // namespace

seal::SecretKey OpenedLink::key() const
{
    return seal::SecretKey::fromBytes(
        fromBase64Url(payload[QLatin1String("key")].toString().toLatin1()));
}

QJsonObject OpenedLink::bundleIn(const QByteArray &jwe) const
{
    const auto parts = jwe.split('.');
    if (parts.size() != 5)
        return {};
    const auto plain = seal::Sealer(key()).unseal(
        fromBase64Url(parts.at(2)) + fromBase64Url(parts.at(3)) + fromBase64Url(parts.at(4)),
        parts.at(0));
    return QJsonDocument::fromJson(plain.value_or(QByteArray())).object();
}

OpenedLink openLink(const QString &link)
{
    const auto start = link.indexOf(QLatin1String("shlink:/"));
    const auto payload = fromBase64Url(link.mid(start + 8).toLatin1());
    return {link.left(start), QJsonDocument::fromJson(payload).object()};
}

QByteArray fileIn(const QJsonObject &bundle)
{
    const auto document = bundle[QLatin1String("entry")][0][QLatin1String("resource")];
    const auto attachment = document[QLatin1String("content")][0][QLatin1String("attachment")];
    return QByteArray::fromBase64(attachment[QLatin1String("data")].toString().toLatin1());
}

ShareHouse::ShareHouse(const QStringList &arguments)
    : NetHouse(arguments)
    , tokens(activate())
    , portal(describe())
    , client(std::make_unique<net::AuthorizedClient>(
          http, tokenEndpoint(), clock, sandbox.base(), tokens))
    , fetcher(std::make_unique<net::AttachmentFetcher>(*client))
{
    const auto page = fhir::readBundle(
        sandbox.get(sandbox.below(QStringLiteral("/DocumentReference?_count=100")),
            tokens.accessToken.toLatin1()));
    if (!page || !records.put(page->resources))
        qFatal("the documents cannot be read");
    begin();
    configure();
    shares->setOnline(true);
}

void ShareHouse::begin(net::Shares::Fetch fetch)
{
    end();
    if (!fetch)
        fetch = [this](QObject *asker, const QString &url, const QString &type) {
            return fetcher->fetch(asker, url, type);
        };
    outbox = std::make_unique<outbox::Outbox>(
        std::make_unique<outbox::OwnFile>(
            store::StoreFolder(folder.path()), QStringLiteral("own"), key),
        clock);
    shares = std::make_unique<net::Shares>(*client, records, *outbox, std::move(fetch), clock);
}

void ShareHouse::end()
{
    shares.reset();
    outbox.reset();
}

care::PatientLink ShareHouse::link()
{
    const auto links = await(net::readLinks(&owner, *client, portal));
    const auto link = links ? net::linkOf(tokens, *links) : failure(links.error());
    if (!link)
        qFatal("the link cannot be read");
    return *link;
}

void ShareHouse::configure(const net::PortalDescription &as)
{
    shares->configure(as, link(), care::SectionAccess::Granted);
}

bool ShareHouse::settles()
{
    const auto before = shares->readAt();
    clock.advance(1);
    shares->refresh();
    return QTest::qWaitFor(
        [&] { return shares->readAt() > before && shares->unsettled() == 0; }, 30000);
}

bool ShareHouse::beginsWell()
{
    sandbox.setFaults({});
    sandbox.setClockOffset(0);
    begin();
    configure();
    shares->setOnline(true);
    return settles();
}

Result<shares::Share> ShareHouse::share(const shares::OutsideOrder &order)
{
    return await(shares->shareOutside(&owner, order));
}

Result<shares::Share> ShareHouse::share(const shares::PracticeOrder &order)
{
    return await(shares->shareWithPractice(&owner, order));
}

std::optional<shares::Share> ShareHouse::listed(const QString &id)
{
    if (!settles())
        return std::nullopt;
    for (const auto &share : shares->all()) {
        if (share.id == id)
            return share;
    }
    return std::nullopt;
}

bool ShareHouse::revokeAtPortal(const QString &id)
{
    net::HttpRequest request;
    request.method = net::HttpRequest::Method::Delete;
    request.url = portal.caregiver->sharing.endpoint;
    request.url.setPath(request.url.path() + u'/' + id);
    return await(client->send(&owner, request)).has_value();
}

QList<QJsonObject> ShareHouse::atPortal() const
{
    QList<QJsonObject> found;
    const auto answer
        = QJsonDocument::fromJson(sandbox.get(sandbox.below(QStringLiteral("/caregiver/shares")),
            client->tokens().accessToken.toLatin1()));
    const auto all = answer[QLatin1String("shares")].toArray();
    for (const auto &one : all)
        found.append(one.toObject());
    return found;
}

QJsonObject ShareHouse::atPortal(const QString &id) const
{
    const auto all = atPortal();
    for (const auto &one : all) {
        if (one[QLatin1String("id")].toString() == id)
            return one;
    }
    return {};
}

QJsonObject ShareHouse::manifest(const QUrl &url, const QString &passcode, int *status)
{
    QJsonObject body{{QStringLiteral("recipient"), QStringLiteral("Dr. Brown")}};
    if (!passcode.isEmpty())
        body[QLatin1String("passcode")] = passcode;
    net::HttpRequest request;
    request.method = net::HttpRequest::Method::Post;
    request.url = url;
    request.headers.emplaceBack("Content-Type", "application/json");
    request.body = QJsonDocument(body).toJson();
    const auto answer = await(http.send(&owner, request));
    if (!answer)
        qFatal("the manifest cannot be asked for");
    if (status)
        *status = answer->status;
    return QJsonDocument::fromJson(answer->body).object();
}

QByteArray ShareHouse::everythingAtPortal() const
{
    const auto said = QJsonDocument::fromJson(sandbox.description().toUtf8());
    QByteArray all;
    QDirIterator files(said[QLatin1String("data")].toString(), QDir::Files | QDir::Hidden,
        QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

shares::OutsideOrder outsideOrder(const QString &documentId)
{
    shares::OutsideOrder order;
    order.documentId = documentId;
    order.label = QStringLiteral("For Dr. Brown");
    order.emails = QStringList{QStringLiteral("brown@elsewhere.example")};
    return order;
}

shares::PracticeOrder practiceOrder()
{
    shares::PracticeOrder order;
    order.documentIds = QStringList{visitSummary};
    order.recipients
        = {{QStringLiteral("PractitionerRole/grace-kim-role"), QStringLiteral("Grace Kim"), {}}};
    order.note = QStringLiteral("For Thursday");
    order.topic = QStringLiteral("A document");
    return order;
}

} // namespace kinward::test
