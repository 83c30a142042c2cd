#include "MailHouse.h"

#include <QTest>

#include <tuple>

using namespace kinward;
using namespace kinward::test;

namespace
{

const QByteArray pdf("%PDF-1.4\nnot much of one\n%%EOF\n");

} // namespace

/// A message with a file and a thread of its own through each fault of the portal, at each of its
/// steps: there exactly once in the end.
class TestMailFaults : public QObject
{
    Q_OBJECT

    std::unique_ptr<MailHouse> m_house;

private Q_SLOTS:
    void initTestCase() { m_house = std::make_unique<MailHouse>(); }
    void cleanup() { m_house->sandbox.setFaults({}); }
    void isThereOnce_data();
    void isThereOnce();
    void waitsAsLongAsThePortalAsks();
    void waitsForSomebodyToSignIn();
    void severalAtOnceAreThereOnceEach();
};

void TestMailFaults::isThereOnce_data()
{
    QTest::addColumn<QString>("faults");
    const QList<QPair<const char *, QString>> kinds{
        {"latency", QStringLiteral("latency:400")},
        {"reset before it is read", QStringLiteral("reset")},
        {"reset after the request was sent", QStringLiteral("reset-after")},
        {"500", QStringLiteral("status:500")},
        {"503 with Retry-After", QStringLiteral("status:503:1")},
        {"401 in mid-send", QStringLiteral("expired-token")},
        {"a truncated answer", QStringLiteral("truncate")},
        {"a page for an answer", QStringLiteral("html")},
        {"429", QStringLiteral("ratelimit-header:1")},
    };
    // Four tries make a request; one that is still refused ends the attempt, and another follows. A
    // token is refreshed once a request: refused twice, somebody has to sign in.
    const QList<std::tuple<const char *, QString, int>> steps{
        {"at the file", QStringLiteral("@PUT /Binary/*"), 2},
        {"at the look", QStringLiteral("@GET /Communication*"), 2},
        {"at the message", QStringLiteral("@POST /Communication$*"), 3},
        {"at the message, long", QStringLiteral("@POST /Communication$*"), 6},
    };
    for (const auto &[kind, fault] : kinds) {
        const bool isOnce = fault == QLatin1String("expired-token");
        for (const auto &[step, where, times] : steps)
            QTest::addRow("%s %s", kind, step)
                << fault + where + QString::number(isOnce ? 1 : times);
        QTest::addRow("%s everywhere", kind) << fault + QStringLiteral("@PUT /Binary/*1,") + fault
                + QStringLiteral("@GET /Communication*1,") + fault
                + QStringLiteral("@POST /Communication$*1");
    }
}

void TestMailFaults::isThereOnce()
{
    QFETCH(QString, faults);
    auto &house = *m_house;
    auto message = letterTo(doctor, QStringLiteral("through a fault"));
    message.attachments = {attach(house.outbox, QStringLiteral("Form.pdf"), pdf)};
    house.sandbox.setFaults(faults);
    house.send(message);
    QVERIFY(house.leaves(message, 60000));
    house.sandbox.setFaults({});
    const auto there = house.atPortal(message.id);
    QCOMPARE(there.size(), 1);
    QCOMPARE(house.atPortal(message.headerId).size(), 1);
    QVERIFY(house.bytesAtPortal(message.attachments.first().id) == pdf);
    // Nor is it there under another name.
    int same = 0;
    const auto all = house.mailboxAtPortal(house.client->tokens().accessToken.toLatin1());
    for (const auto &one : all) {
        same += int(one[QLatin1String("partOf")] == there.first()[QLatin1String("partOf")]
            && !one[QLatin1String("partOf")].isUndefined());
    }
    QCOMPARE(same, 1);
}

void TestMailFaults::waitsAsLongAsThePortalAsks()
{
    auto &house = *m_house;
    house.sandbox.setFaults(QStringLiteral("status:503:6@GET /Communication*1"));
    const auto message = letterTo(doctor, QStringLiteral("later"));
    house.send(message);
    QTRY_VERIFY_WITH_TIMEOUT(house.sender.problem().has_value(), 30000);
    QCOMPARE(house.sender.problem()->retryAfter.value_or(std::chrono::seconds(0)).count(), 6);
    const int asked = house.sandbox.requests(QStringLiteral("/fhir/Communication"));
    QTest::qWait(1500); // a sender in a hurry would have been there many times
    QCOMPARE(house.sandbox.requests(QStringLiteral("/fhir/Communication")), asked);
    QVERIFY(house.leaves(message));
}

void TestMailFaults::waitsForSomebodyToSignIn()
{
    auto &house = *m_house;
    house.sandbox.setFaults(QStringLiteral("expired-token@POST /Communication$*2"));
    const auto message = letterTo(doctor, QStringLiteral("signed out in between"));
    house.send(message);
    QTRY_VERIFY_WITH_TIMEOUT(house.sender.problem().has_value(), 30000);
    QCOMPARE(house.sender.problem()->kind, ErrorKind::SignInNeeded);
    const int asked = house.sandbox.requests(QStringLiteral("/fhir/Communication"));
    QTest::qWait(1000);
    QVERIFY(!house.sender.isSending());
    QCOMPARE(house.sandbox.requests(QStringLiteral("/fhir/Communication")), asked);
    house.client->setTokens(house.client->tokens()); // somebody did
    house.sender.setOnline(true);
    QVERIFY(house.leaves(message));
    QCOMPARE(house.atPortal(message.id).size(), 1);
    QCOMPARE(house.atPortal(message.headerId).size(), 1);
}

void TestMailFaults::severalAtOnceAreThereOnceEach()
{
    auto &house = *m_house;
    house.sandbox.setFaults(QStringLiteral(
        "reset-after@POST /Communication$*5,truncate@POST /Communication$*5,status:500@PUT *4"));
    QList<outbox::OutgoingMessage> messages;
    constexpr int count = 12;
    for (int i = 0; i < count; ++i) {
        messages.append(letterTo(doctor, QString::number(i)));
        if (i % 3 != 0) // a thread has three
            messages.last().headerId = messages.at(i - i % 3).headerId;
        messages.last().attachments
            = {attach(house.outbox, QStringLiteral("%1.pdf").arg(i), pdf + QByteArray::number(i))};
        QVERIFY(house.outbox.enqueue(messages.last()));
    }
    house.passUndoTime();
    for (int i = 0; i < count; ++i) {
        const auto &message = messages.at(i);
        QVERIFY(house.leaves(message, 60000));
        QCOMPARE(house.atPortal(message.id).size(), 1);
        QCOMPARE(house.atPortal(message.headerId).size(), 1);
        QVERIFY(house.bytesAtPortal(message.attachments.first().id) == pdf + QByteArray::number(i));
    }
}

QTEST_GUILESS_MAIN(TestMailFaults)
#include "tst_mailfaults.moc"
