#include "MailHouse.h"

#include "core/outbox/AttachmentCopy.h"

#include <QTemporaryDir>

namespace kinward::test
{

namespace
{

constexpr net::MessageSender::Retries inAHurry{
    std::chrono::milliseconds(30), std::chrono::milliseconds(300)};

QList<QJsonObject> resourcesIn(const QByteArray &bundle)
{
    QList<QJsonObject> resources;
    const auto entries = QJsonDocument::fromJson(bundle)[QLatin1String("entry")].toArray();
    for (const auto &entry : entries)
        resources.append(entry[QLatin1String("resource")].toObject());
    return resources;
}

} // namespace

outbox::OutgoingMessage letterTo(const QString &recipient, const QString &body)
{
    auto message = outbox::Outbox::newMessage();
    message.recipients = {{recipient, {}, {}}};
    message.topic = QStringLiteral("About the evening pills");
    message.body = body;
    return message;
}

outbox::OutgoingAttachment attach(
    outbox::Outbox &outbox, const QString &name, const QByteArray &bytes)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
        qFatal("a file cannot be written");
    outbox::AttachmentCopy copy(outbox.file(), file.fileName(), outbox::MessageLimits::mostBytes);
    std::optional<outbox::OutgoingAttachment> made;
    QObject::connect(&copy, &outbox::AttachmentCopy::finished, &copy,
        [&made](const outbox::OutgoingAttachment &attachment) { made = attachment; });
    copy.start();
    if (!QTest::qWaitFor([&made] { return made.has_value(); }, 30000))
        qFatal("a file cannot be copied");
    return *made;
}

MailHouse::MailHouse(const QStringList &arguments)
    : NetHouse(arguments)
    , tokens(activate())
    , portal(describe())
    , client(std::make_unique<net::AuthorizedClient>(
          http, tokenEndpoint(), clock, sandbox.base(), tokens))
    , outbox(outbox::OwnFile::inMemory(), clock)
    , sender(*client, outbox, records, clock, inAHurry)
{
    sender.configure(portal, {tokens.patientId, {}});
    sender.setOnline(true);
}

void MailHouse::passUndoTime()
{
    clock.advance(outbox::Outbox::undoTime.count() + 1);
    sender.lookNow();
}

void MailHouse::send(const outbox::OutgoingMessage &message)
{
    if (!outbox.enqueue(message))
        qFatal("a message cannot be queued");
    passUndoTime();
}

bool MailHouse::leaves(const outbox::OutgoingMessage &message, int milliseconds)
{
    return QTest::qWaitFor([&] { return !outbox.find(message.id); }, milliseconds);
}

bool MailHouse::comesBack(const outbox::OutgoingMessage &message)
{
    return QTest::qWaitFor(
        [&] {
            const auto found = outbox.find(message.id);
            return found && found->state == outbox::OutgoingState::Draft;
        },
        30000);
}

QList<QJsonObject> MailHouse::atPortal(const QString &uuid) const
{
    auto url = sandbox.below(QStringLiteral("/Communication"));
    url.setQuery(QStringLiteral("identifier=") + outbox::identifierOf(uuid));
    return resourcesIn(sandbox.get(url, client->tokens().accessToken.toLatin1()));
}

QList<QJsonObject> MailHouse::mailboxAtPortal(const QByteArray &token) const
{
    return resourcesIn(
        sandbox.get(sandbox.below(QStringLiteral("/Communication?_count=500")), token));
}

QByteArray MailHouse::bytesAtPortal(const QString &binaryId) const
{
    return sandbox.get(sandbox.below(QStringLiteral("/Binary/") + binaryId),
        client->tokens().accessToken.toLatin1());
}

} // namespace kinward::test
