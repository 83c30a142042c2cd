#include "MailHouse.h"
#include "net/messages/Mailbox.h"
#include "net/session/AttachmentFetcher.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace kinward;
using namespace kinward::test;
using outbox::OutgoingState;

namespace
{

const QByteArray pdf("%PDF-1.4\n%\xe2\xe3\xcf\xd3\nnot much of one\n%%EOF\n");

/// Bytes that compress badly and have every value.
QByteArray picture(int size)
{
    QByteArray bytes("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
    quint32 state = 20261126;
    while (bytes.size() < size) {
        state = state * 1664525U + 1013904223U;
        bytes += char(state >> 24);
    }
    return bytes;
}

QJsonObject payloadWithFile(const QJsonObject &message)
{
    const auto payload = message[QLatin1String("payload")].toArray();
    for (const auto &part : payload) {
        const auto file = part[QLatin1String("contentAttachment")].toObject();
        if (!file.isEmpty())
            return file;
    }
    return {};
}

QString headOf(const QJsonObject &message)
{
    return message[QLatin1String("partOf")][0][QLatin1String("reference")].toString();
}

} // namespace

/// Messages of the caregiver on their way to the demo portal over TLS, and what comes back.
class TestMessages : public QObject
{
    Q_OBJECT

    std::unique_ptr<MailHouse> m_house;

    /// The message of the practice that answers one of ours, when it is in the records.
    std::optional<care::Communication> answerTo(
        const QString &communicationId, const store::RecordStore &records) const;

private Q_SLOTS:
    void initTestCase()
    {
        m_house = std::make_unique<MailHouse>(
            QStringList{QStringLiteral("--reply-after"), QStringLiteral("1")});
    }
    void cleanup() { m_house->sandbox.setFaults({}); }
    void isAnsweredWithFilesBothWays();
    void waitsForTheNetwork();
    void goesOnAfterARestart();
    void isSentOnceAlthoughTheAnswerWasLostWithTheProgram();
    void namesARecordAndADocument();
    void marksAreToldAndComeBack();
    void diesAtAnyMoment();
};

std::optional<care::Communication> TestMessages::answerTo(
    const QString &communicationId, const store::RecordStore &records) const
{
    const auto all = records.all(QStringLiteral("Communication"));
    for (const auto &record : all) {
        const auto json = QJsonDocument::fromJson(record.json);
        if (json[QLatin1String("inResponseTo")][0][QLatin1String("reference")].toString()
            == QLatin1String("Communication/") + communicationId)
            return *fhir::readRecord<care::Communication>(record.json);
    }
    return std::nullopt;
}

void TestMessages::isAnsweredWithFilesBothWays()
{
    store::MemoryRecordStore records;
    net::Mailbox mailbox(*m_house->client, records,
        std::make_unique<outbox::Outbox>(outbox::OwnFile::inMemory(), m_house->clock),
        m_house->clock);
    const QSignalSpy sent(&mailbox.sender(), &net::MessageSender::sent);
    mailbox.configure(m_house->portal, std::nullopt);
    mailbox.setOnline(true);
    QVERIFY(mailbox.access().writing == care::SectionAccess::Granted);
    QCOMPARE(mailbox.limits().attachments.value_or(0), 5);

    auto message = letterTo(nurse, QStringLiteral("Is this the right form?\nGracias 👵"));
    const auto image = picture(700000);
    message.attachments = {attach(mailbox.outgoing(), QStringLiteral("Form.pdf"), pdf),
        attach(mailbox.outgoing(), QStringLiteral("Photo.png"), image)};
    QVERIFY(!outbox::problemOf(message, mailbox.limits()));
    QVERIFY(mailbox.outgoing().enqueue(message));
    m_house->clock.advance(6);
    mailbox.sender().lookNow();
    QTRY_COMPARE_WITH_TIMEOUT(sent.size(), 1, 30000);
    QTRY_VERIFY(!mailbox.outgoing().find(message.id));
    QVERIFY(!mailbox.sender().problem());

    const auto there = m_house->atPortal(message.id);
    QCOMPARE(there.size(), 1);
    QCOMPARE(m_house->atPortal(message.headerId).size(), 1);
    QCOMPARE(headOf(there.first()),
        QLatin1String("Communication/")
            + m_house->atPortal(message.headerId).first()[QLatin1String("id")].toString());
    const auto payload = there.first()[QLatin1String("payload")].toArray();
    QCOMPARE(payload.size(), 3);
    QCOMPARE(payload.at(0)[QLatin1String("contentString")].toString(), message.body);
    QCOMPARE(payload.at(1)[QLatin1String("contentAttachment")][QLatin1String("title")].toString(),
        QStringLiteral("Form.pdf"));
    QVERIFY(m_house->bytesAtPortal(message.attachments.first().id) == pdf);
    QVERIFY(m_house->bytesAtPortal(message.attachments.last().id) == image);

    const auto id = there.first()[QLatin1String("id")].toString();
    QVERIFY(records.find(QStringLiteral("Communication"), id));
    mailbox.poller().setInSight(true);
    QTRY_VERIFY_WITH_TIMEOUT(
        (mailbox.poller().pollNow(), answerTo(id, records).has_value()), 30000);
    const auto answer = *answerTo(id, records);
    const auto record = *records.find(QStringLiteral("Communication"), answer.meta.id);
    const auto file = payloadWithFile(QJsonDocument::fromJson(record.json).object());
    QCOMPARE(file[QLatin1String("contentType")].toString(), QStringLiteral("application/pdf"));
    net::AttachmentFetcher fetcher(*m_house->client);
    const auto url = file[QLatin1String("url")].toString();
    const auto bytes
        = await(fetcher.fetch(&m_house->owner, url, QStringLiteral("application/pdf")));
    QVERIFY(bytes);
    QVERIFY(bytes->startsWith("%PDF-"));
    QVERIFY(*bytes == m_house->bytesAtPortal(url.section(u'/', -1)));
    QCOMPARE(bytes->size(), qsizetype(file[QLatin1String("size")].toInt()));
}

void TestMessages::waitsForTheNetwork()
{
    auto &house = *m_house;
    house.sender.setOnline(false);
    const auto message = letterTo(doctor, QStringLiteral("on a plane"));
    house.send(message);
    QTest::qWait(300);
    QVERIFY(house.outbox.find(message.id)->state == OutgoingState::Waiting);
    house.sandbox.stop();
    house.sender.setOnline(true); // so it seems
    QTRY_VERIFY_WITH_TIMEOUT(house.sender.problem().has_value(), 30000);
    QCOMPARE(house.sender.problem()->kind, ErrorKind::Offline);
    house.sandbox.startAgain();
    QVERIFY(house.leaves(message));
    QVERIFY(!house.sender.problem());
    QCOMPARE(house.atPortal(message.id).size(), 1);
}

void TestMessages::goesOnAfterARestart()
{
    auto &house = *m_house;
    const QTemporaryDir folder;
    const auto key = seal::SecretKey::generate();
    const auto program = [&] {
        return std::make_unique<outbox::Outbox>(
            std::make_unique<outbox::OwnFile>(
                store::StoreFolder(folder.path()), QStringLiteral("k"), key),
            house.clock);
    };
    auto message = letterTo(doctor, QStringLiteral("before the restart"));
    {
        const auto outbox = program();
        message.attachments = {attach(*outbox, QStringLiteral("Form.pdf"), pdf)};
        QVERIFY(outbox->enqueue(message));
    }
    house.clock.advance(60);
    const auto outbox = program();
    net::MessageSender sender(*house.client, *outbox, house.records, house.clock, {});
    QTest::qWait(50);
    QVERIFY(!sender.isSending()); // it does not know the portal yet
    sender.configure(house.portal, {house.tokens.patientId, {}});
    sender.setOnline(true);
    QTRY_VERIFY_WITH_TIMEOUT(!outbox->find(message.id), 30000);
    QCOMPARE(house.atPortal(message.id).size(), 1);
    QVERIFY(house.bytesAtPortal(message.attachments.first().id) == pdf);
}

void TestMessages::isSentOnceAlthoughTheAnswerWasLostWithTheProgram()
{
    auto &house = *m_house;
    const auto message = letterTo(doctor, QStringLiteral("lost answer"));
    house.send(message);
    QVERIFY(house.leaves(message));
    outbox::Outbox again(outbox::OwnFile::inMemory(), house.clock); // as it was before the answer
    QVERIFY(again.enqueue(message));
    QVERIFY(again.noteSending(message.id, true));
    store::MemoryRecordStore empty;
    net::MessageSender sender(*house.client, again, empty, house.clock, {});
    const int posts = house.sandbox.requests(QStringLiteral("/fhir/Communication"));
    sender.configure(house.portal, {house.tokens.patientId, {}});
    sender.setOnline(true);
    QTRY_VERIFY_WITH_TIMEOUT(!again.find(message.id), 30000);
    QVERIFY(house.sandbox.requests(QStringLiteral("/fhir/Communication")) > posts);
    QCOMPARE(house.atPortal(message.id).size(), 1);
    QCOMPARE(house.atPortal(message.headerId).size(), 1);
    QCOMPARE(empty.all(QStringLiteral("Communication")).size(), 1);
}

void TestMessages::namesARecordAndADocument()
{
    auto &house = *m_house;
    auto message = letterTo(doctor, QStringLiteral("About this one"));
    const auto token = house.client->tokens().accessToken.toLatin1();
    const auto first = [&](const char *type) {
        const auto page = house.sandbox.get(
            house.sandbox.below(u'/' + QString::fromLatin1(type) + QStringLiteral("?_count=1")),
            token);
        return QString::fromLatin1(type) + u'/'
            + QJsonDocument::fromJson(
                page)[QLatin1String("entry")][0][QLatin1String("resource")][QLatin1String("id")]
                  .toString();
    };
    message.about.reference = first("MedicationRequest");
    message.attachments = {{outbox::newUuid(), QStringLiteral("A document"),
        QStringLiteral("application/pdf"), 0, first("DocumentReference")}};
    house.send(message);
    QVERIFY(house.leaves(message));
    const auto there = house.atPortal(message.id).constFirst();
    QCOMPARE(there[QLatin1String("about")][0][QLatin1String("reference")].toString(),
        message.about.reference);
    QCOMPARE(there[QLatin1String("payload")][1][QLatin1String("contentReference")]
                  [QLatin1String("reference")]
                      .toString(),
        message.attachments.first().reference);
}

void TestMessages::marksAreToldAndComeBack()
{
    auto &house = *m_house;
    const auto message = letterTo(nurse, QStringLiteral("to be read"));
    house.send(message);
    QVERIFY(house.leaves(message));
    const auto id = house.atPortal(message.id).constFirst()[QLatin1String("id")].toString();
    net::MessagePoller poller(*house.client, house.records, house.clock);
    poller.configure(house.portal, true);
    poller.setOnline(true);
    QTRY_VERIFY_WITH_TIMEOUT((poller.pollNow(), answerTo(id, house.records).has_value()), 30000);
    const auto answer = answerTo(id, house.records)->meta.id;

    net::MarkSender marks(*house.client, house.outbox, house.records);
    marks.configure(house.portal);
    QVERIFY(marks.setRead({answer}, true));
    QVERIFY(marks.setArchived({answer}, true));
    QVERIFY(house.outbox.marks().value(answer).isPending); // not told without a network
    marks.setOnline(true);
    QTRY_VERIFY_WITH_TIMEOUT(
        (poller.pollNow(), !house.outbox.marks().contains(answer)), 30000); // came back
    const auto there
        = house.sandbox.get(house.sandbox.below(QStringLiteral("/Communication/") + answer),
            house.client->tokens().accessToken.toLatin1());
    QVERIFY(there.contains("\"read\""));
    QVERIFY(there.contains("\"archived\""));
    const auto here = house.records.find(QStringLiteral("Communication"), answer)->json;
    QVERIFY(here.contains("\"archived\""));
    QVERIFY(marks.setRead({answer}, false));
    QTRY_VERIFY_WITH_TIMEOUT((poller.pollNow(), !house.outbox.marks().contains(answer)), 30000);
    QVERIFY(!house.records.find(QStringLiteral("Communication"), answer)
                 ->json.contains("\"received\""));
}

void TestMessages::diesAtAnyMoment()
{
    auto &house = *m_house;
    for (int wait = 0; wait < 100; wait += 10) {
        auto outbox = std::make_unique<outbox::Outbox>(outbox::OwnFile::inMemory(), house.clock);
        auto records = std::make_unique<store::MemoryRecordStore>();
        auto message = letterTo(doctor, QStringLiteral("cut short"));
        message.attachments = {attach(*outbox, QStringLiteral("Form.pdf"), pdf)};
        auto mailbox = std::make_unique<net::Mailbox>(
            *house.client, *records, std::move(outbox), house.clock);
        mailbox->configure(house.portal, std::nullopt);
        mailbox->setOnline(true);
        QVERIFY(mailbox->outgoing().enqueue(message));
        QVERIFY(mailbox->marks().setRead({QStringLiteral("nothing")}, true));
        house.clock.advance(6);
        mailbox->sender().lookNow();
        QTest::qWait(wait);
        mailbox.reset();
        QTest::qWait(20);
        QVERIFY(house.atPortal(message.id).size() <= 1);
    }
}

QTEST_GUILESS_MAIN(TestMessages)
#include "tst_messages.moc"
