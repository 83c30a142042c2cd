#include "MailHouse.h"

#include <QSignalSpy>
#include <QTest>

using namespace kinward;
using namespace kinward::test;
using outbox::OutgoingMessage;
using outbox::OutgoingState;

namespace
{

const QByteArray pdf("%PDF-1.4\nnot much of one\n%%EOF\n");

QString headOf(const QJsonObject &message)
{
    return message[QLatin1String("partOf")][0][QLatin1String("reference")].toString();
}

} // namespace

/// What leaves, what does not any more, and in which order; what the portal does not take.
class TestSending : public QObject
{
    Q_OBJECT

    std::unique_ptr<MailHouse> m_house;

private Q_SLOTS:
    void initTestCase() { m_house = std::make_unique<MailHouse>(); }
    void cleanup() { m_house->sandbox.setFaults({}); }
    void canBeTakenBackForFiveSeconds();
    void leavesByItselfAfterFiveSeconds();
    void canBeTakenBackWhileItsFilesGoAhead();
    void keepsTheOrderOfAThread();
    void anotherThreadDoesNotWait();
    void comesBackWithTheReason();
    void goesOutAfterTheReasonIsGone();
    void thrownAwayInMidSend();
};

void TestSending::canBeTakenBackForFiveSeconds()
{
    auto &house = *m_house;
    const auto message = letterTo(doctor, QStringLiteral("taken back"));
    QVERIFY(house.outbox.enqueue(message));
    house.clock.advance(4);
    house.sender.lookNow();
    QTest::qWait(300);
    QVERIFY(house.outbox.find(message.id)->state == OutgoingState::Waiting);
    QVERIFY(house.outbox.takeBack(message.id));
    house.passUndoTime();
    QTest::qWait(300);
    QVERIFY(house.outbox.find(message.id)->state == OutgoingState::Draft);
    QVERIFY(house.atPortal(message.id).isEmpty());
    QVERIFY(house.atPortal(message.headerId).isEmpty());
    QVERIFY(house.outbox.discard(message.id));
}

void TestSending::leavesByItselfAfterFiveSeconds()
{
    const auto message = letterTo(doctor, QStringLiteral("nobody looks"));
    QVERIFY(m_house->outbox.enqueue(message));
    QVERIFY(m_house->leaves(message));
    QCOMPARE(m_house->atPortal(message.id).size(), 1);
}

void TestSending::canBeTakenBackWhileItsFilesGoAhead()
{
    auto &house = *m_house;
    house.sandbox.setFaults(QStringLiteral("latency:1500@PUT /Binary"));
    auto message = letterTo(doctor, QStringLiteral("with a file"));
    message.attachments = {attach(house.outbox, QStringLiteral("Form.pdf"), pdf)};
    house.send(message);
    QTRY_VERIFY(house.outbox.find(message.id)->state == OutgoingState::Sending);
    QTest::qWait(200);
    QVERIFY(house.outbox.takeBack(message.id));
    QTRY_VERIFY(!house.sender.isSending());
    QTest::qWait(2000);
    QVERIFY(house.atPortal(message.id).isEmpty());
    QVERIFY(house.outbox.find(message.id)->state == OutgoingState::Draft);
    house.sandbox.setFaults({});
    house.send(*house.outbox.find(message.id)); // and sent after all
    QVERIFY(house.leaves(message));
    QCOMPARE(house.atPortal(message.id).size(), 1);
    QVERIFY(house.bytesAtPortal(message.attachments.first().id) == pdf);
}

void TestSending::keepsTheOrderOfAThread()
{
    auto &house = *m_house;
    house.sandbox.setFaults(QStringLiteral("status:503:0@POST /Communication$*3"));
    QList<OutgoingMessage> messages;
    for (int i = 0; i < 4; ++i) {
        messages.append(letterTo(doctor, QString::number(i)));
        messages.last().headerId = messages.first().headerId;
        QVERIFY(house.outbox.enqueue(messages.last()));
    }
    house.passUndoTime();
    QVERIFY(house.leaves(messages.last()));
    const auto header = house.atPortal(messages.first().headerId);
    QCOMPARE(header.size(), 1);
    QStringList arrivals;
    for (const auto &message : messages) {
        const auto there = house.atPortal(message.id);
        QCOMPARE(there.size(), 1);
        QCOMPARE(headOf(there.first()),
            QLatin1String("Communication/") + header.first()[QLatin1String("id")].toString());
        arrivals.append(there.first()[QLatin1String("sent")].toString());
    }
    auto sorted = arrivals;
    sorted.sort();
    QCOMPARE(arrivals, sorted);
    QStringList bodies; // the portal lists what came first first where nothing was changed
    const auto known = house.records.all(QStringLiteral("Communication"));
    for (const auto &message : std::as_const(messages)) {
        const auto id = house.atPortal(message.id).constFirst()[QLatin1String("id")].toString();
        bodies.append(
            house.records.find(QStringLiteral("Communication"), id) ? message.body : QString());
    }
    QVERIFY(!known.isEmpty());
    QCOMPARE(bodies.join(QString()), QStringLiteral("0123"));
}

void TestSending::anotherThreadDoesNotWait()
{
    auto &house = *m_house;
    auto stuck = letterTo(doctor, QStringLiteral("stuck"));
    stuck.attachments = {attach(house.outbox, QStringLiteral("Form.pdf"), pdf)};
    const auto other = letterTo(doctor, QStringLiteral("passes"));
    house.sandbox.setFaults(QStringLiteral("status:500@PUT /Binary"));
    QVERIFY(house.outbox.enqueue(stuck));
    QVERIFY(house.outbox.enqueue(other));
    house.passUndoTime();
    QVERIFY(house.leaves(other));
    QVERIFY(house.outbox.find(stuck.id).has_value());
    house.sandbox.setFaults({});
    QVERIFY(house.leaves(stuck));
}

void TestSending::comesBackWithTheReason()
{
    auto &house = *m_house;
    const QSignalSpy refused(&house.sender, &net::MessageSender::refused);
    const auto message = letterTo(refusing, QStringLiteral("to somebody who takes none"));
    const auto other = letterTo(doctor, QStringLiteral("behind it"));
    QVERIFY(house.outbox.enqueue(message));
    QVERIFY(house.outbox.enqueue(other));
    house.passUndoTime();
    QVERIFY(house.comesBack(message));
    QVERIFY(house.leaves(other));
    QCOMPARE(refused.size(), 1);
    const auto draft = *house.outbox.find(message.id);
    QVERIFY(draft.refusal.has_value());
    QCOMPARE(draft.refusal->code, QStringLiteral("not-accepting"));
    QCOMPARE(draft.refusal->httpStatus, 422);
    QVERIFY(draft.refusal->reason.size() > 10);
    QCOMPARE(draft.body, message.body);
    QVERIFY(draft.threadId.isEmpty());
    QVERIFY(house.atPortal(message.id).isEmpty());
    auto changed = draft; // the caregiver picks somebody else
    changed.recipients = letterTo(doctor, {}).recipients;
    house.send(changed);
    QVERIFY(house.leaves(changed));
    const auto there = house.atPortal(message.id);
    QCOMPARE(there.size(), 1);
    QCOMPARE(there.first()[QLatin1String("recipient")][0][QLatin1String("reference")].toString(),
        doctor);
}

void TestSending::goesOutAfterTheReasonIsGone()
{
    auto &house = *m_house;
    const auto most = house.portal.caregiver->messages.limits.bodyLength.value_or(0);
    QVERIFY(most > 0);
    auto message = letterTo(doctor, QString(int(most) + 1, u'x'));
    house.send(message);
    QVERIFY(house.comesBack(message));
    auto draft = *house.outbox.find(message.id);
    QCOMPARE(draft.refusal->code, QStringLiteral("too-long"));
    draft.topic = QStringLiteral("Another topic");
    draft.body.chop(1);
    house.send(draft);
    QVERIFY(house.leaves(draft));
    const auto there = house.atPortal(message.id);
    QCOMPARE(there.size(), 1);
    // It is headed by what it is about now.
    const auto header = house.sandbox.get(house.sandbox.below(u'/' + headOf(there.first())),
        house.client->tokens().accessToken.toLatin1());
    QVERIFY(header.contains("Another topic"));
}

void TestSending::thrownAwayInMidSend()
{
    auto &house = *m_house;
    house.sandbox.setFaults(QStringLiteral("latency:300@PUT /Binary"));
    for (int wait = 0; wait < 400; wait += 40) {
        auto message = letterTo(doctor, QStringLiteral("thrown away"));
        message.attachments = {attach(house.outbox, QStringLiteral("Form.pdf"), pdf)};
        house.send(message);
        QTest::qWait(wait);
        if (house.outbox.canBeTakenBack(message.id)) {
            QVERIFY(house.outbox.discard(message.id));
            QTRY_VERIFY(!house.sender.isSending());
            QVERIFY(house.atPortal(message.id).isEmpty());
        } else {
            QVERIFY(house.leaves(message));
            QCOMPARE(house.atPortal(message.id).size(), 1);
        }
    }
}

QTEST_GUILESS_MAIN(TestSending)
#include "tst_sending.moc"
