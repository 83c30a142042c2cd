#include "ShareHouse.h"

#include <QRandomGenerator>

using namespace kinward;
using namespace kinward::test;
using shares::Share;

/// One share for one order, and none that was not wanted, whatever happens in between.
class TestShareOrders : public QObject
{
    Q_OBJECT

    std::unique_ptr<ShareHouse> m_house;

private Q_SLOTS:
    void initTestCase();
    void init();
    void offlineNothingIsRevokedOrOrdered();
    void theLinkOutlivesTheProgram();
    void whatThePortalRefusesLeavesNothing();
    void aLostAnswerIsAskedForAgain();
    void whatIsRefusedLaterIsNotTriedForEver();
    void aFailureIsTakenBack();
    void aFailureOrderedAgainIsOne();
    void whatWasTakenBackAlreadyIsMadeAnew();
    void endedBetweenOrderAndAnswerItIsOne();
    void itIsRevokedOnABadDay();
    void forgottenNothingIsLeft();
};

void TestShareOrders::initTestCase()
{
    m_house = std::make_unique<ShareHouse>(QStringList{QStringLiteral("--reply-after"),
        QStringLiteral("0"), QStringLiteral("--access-token-seconds"), QStringLiteral("36000")});
}

void TestShareOrders::init() { QVERIFY(m_house->beginsWell()); }

void TestShareOrders::offlineNothingIsRevokedOrOrdered()
{
    const auto made = m_house->share(practiceOrder());
    QVERIFY(made);
    const auto count = m_house->atPortal().size();
    m_house->shares->setOnline(false);
    const auto revoked = await(m_house->shares->revoke(&m_house->owner, made->id));
    QCOMPARE(revoked.error().kind, ErrorKind::Offline);
    QCOMPARE(m_house->share(outsideOrder()).error().kind, ErrorKind::Offline);
    QCOMPARE(m_house->shares->unsettled(), 0);
    m_house->shares->setOnline(true);
    QVERIFY(m_house->listed(made->id)->isActive());
    QCOMPARE(m_house->atPortal().size(), count);
}

void TestShareOrders::theLinkOutlivesTheProgram()
{
    const auto made = m_house->share(outsideOrder());
    QVERIFY(made);
    m_house->begin();
    const auto &kept = m_house->shares->all(); // not asked anybody yet
    const auto share = std::find_if(
        kept.begin(), kept.end(), [&made](const auto &each) { return each.id == made->id; });
    QVERIFY(share != kept.end());
    QCOMPARE(share->link, made->link);
    m_house->configure();
    m_house->shares->setOnline(true);
    QCOMPARE(m_house->listed(made->id)->link, made->link);
}

void TestShareOrders::whatThePortalRefusesLeavesNothing()
{
    auto order = practiceOrder();
    order.recipients = {{QStringLiteral("PractitionerRole/nobody"), {}, {}}};
    const auto made = m_house->share(order);
    QCOMPARE(made.error().kind, ErrorKind::Rejected);
    QCOMPARE(made.error().httpStatus, 422);
    QCOMPARE(m_house->shares->unsettled(), 0);
}

void TestShareOrders::aLostAnswerIsAskedForAgain()
{
    const auto count = m_house->atPortal().size();
    m_house->sandbox.setFaults(QStringLiteral("reset-after@PUT caregiver/shares*2"));
    const auto made = m_house->share(outsideOrder());
    QVERIFY(made);
    QVERIFY(!made->link.isEmpty());
    QCOMPARE(m_house->atPortal().size(), count + 1);
}

void TestShareOrders::whatIsRefusedLaterIsNotTriedForEver()
{
    m_house->begin();
    shares::KeptOrder order;
    order.id = outbox::newUuid();
    order.practice = practiceOrder();
    order.practice.recipients = {{QStringLiteral("PractitionerRole/gone"), {}, {}}};
    QVERIFY(shares::ShareBook(m_house->outbox->file()).putOrder(order));
    m_house->begin();
    QCOMPARE(m_house->shares->unsent(), 1);
    m_house->configure();
    m_house->shares->setOnline(true);
    QVERIFY(m_house->settles());
    QVERIFY(m_house->atPortal(order.id).isEmpty());
}

void TestShareOrders::aFailureIsTakenBack()
{
    m_house->sandbox.setFaults(QStringLiteral("reset-after@PUT caregiver/shares"));
    const auto made = m_house->share(outsideOrder());
    QVERIFY(!made);
    QCOMPARE(m_house->shares->unsettled(), 1);
    QCOMPARE(m_house->shares->unsent(), 0);
    const auto there = m_house->atPortal().first();
    QCOMPARE(there[QLatin1String("status")].toString(), QStringLiteral("active"));
    m_house->sandbox.setFaults({});
    m_house->begin(); // and the program ended meanwhile
    m_house->configure();
    m_house->shares->setOnline(true);
    QVERIFY(m_house->settles());
    QCOMPARE(m_house->atPortal(there[QLatin1String("id")].toString())[QLatin1String("status")]
                 .toString(),
        QStringLiteral("revoked"));
}

void TestShareOrders::aFailureOrderedAgainIsOne()
{
    const auto count = m_house->atPortal().size();
    m_house->sandbox.setFaults(QStringLiteral("reset-after@PUT caregiver/shares"));
    QVERIFY(!m_house->share(practiceOrder()));
    m_house->sandbox.setFaults({});
    const auto made = m_house->share(practiceOrder());
    QVERIFY(made);
    QCOMPARE(m_house->atPortal().size(), count + 1);
    QVERIFY(m_house->settles());
    QVERIFY(m_house->listed(made->id)->isActive());
}

/// It was, and the answer to that got lost, too.
void TestShareOrders::whatWasTakenBackAlreadyIsMadeAnew()
{
    m_house->sandbox.setFaults(QStringLiteral("reset-after@PUT caregiver/shares"));
    QVERIFY(!m_house->share(outsideOrder()));
    m_house->sandbox.setFaults({});
    const auto former = m_house->atPortal().first()[QLatin1String("id")].toString();
    QVERIFY(m_house->revokeAtPortal(former));
    m_house->begin();
    m_house->sandbox.setFaults(QStringLiteral("status:503@GET caregiver/shares"));
    m_house->configure();
    m_house->shares->setOnline(true);
    const auto made = m_house->share(outsideOrder());
    m_house->sandbox.setFaults({});
    QVERIFY(made);
    QVERIFY(made->id != former);
    QVERIFY(made->isActive());
    auto url = openLink(made->link).url();
    url.setQuery(QStringLiteral("recipient=test"));
    QVERIFY(fileIn(openLink(made->link).bundleIn(m_house->sandbox.get(url))).startsWith("%PDF"));
    QVERIFY(m_house->settles());
    QCOMPARE(m_house->shares->unsettled(), 0);
    QVERIFY(m_house->atPortal(former)[QLatin1String("status")] == QLatin1String("revoked"));
}

void TestShareOrders::endedBetweenOrderAndAnswerItIsOne()
{
    QRandomGenerator random(20261127);
    const auto before = m_house->atPortal().size();
    QStringList orders;
    for (int round = 0; round < 12; ++round) {
        auto order = outsideOrder();
        order.label = QStringLiteral("round %1").arg(round);
        m_house->sandbox.setFaults(
            round % 3 == 0 ? QStringLiteral("latency:60@PUT caregiver/shares") : QString());
        const auto answer = m_house->shares->shareOutside(&m_house->owner, order);
        QTest::qWait(random.bounded(120));
        m_house->begin();
        QVERIFY(m_house->shares->unsettled() <= 1);
        orders.append(order.label);
        m_house->configure();
        m_house->shares->setOnline(true);
        QVERIFY(m_house->settles());
    }
    m_house->sandbox.setFaults({});
    QVERIFY(m_house->settles());
    QCOMPARE(m_house->atPortal().size(), before + orders.size());
    for (const QString &label : std::as_const(orders)) {
        int found = 0;
        for (const auto &share : m_house->shares->all()) {
            if (share.label != label)
                continue;
            ++found;
            const auto link = openLink(share.link);
            auto url = link.url();
            url.setQuery(QStringLiteral("recipient=test"));
            QVERIFY(fileIn(link.bundleIn(m_house->sandbox.get(url))).startsWith("%PDF"));
        }
        QCOMPARE(found, 1);
    }
}

void TestShareOrders::itIsRevokedOnABadDay()
{
    for (const auto *fault :
        {"reset@DELETE caregiver/shares*1", "reset-after@DELETE caregiver/shares*1"}) {
        const auto made = m_house->share(outsideOrder());
        QVERIFY(made);
        m_house->sandbox.setFaults(QString::fromLatin1(fault));
        QVERIFY2(await(m_house->shares->revoke(&m_house->owner, made->id)), fault);
        m_house->sandbox.setFaults({});
        QVERIFY(m_house->listed(made->id)->status == Share::Status::Revoked);
        QCOMPARE(m_house->atPortal(made->id)[QLatin1String("status")].toString(),
            QStringLiteral("revoked"));
    }
    // A portal that does not know any more what it revoked.
    const auto made = m_house->share(outsideOrder());
    QVERIFY(made);
    QVERIFY(m_house->revokeAtPortal(made->id));
    m_house->sandbox.setFaults(QStringLiteral("status:404@DELETE caregiver/shares*1"));
    QVERIFY(await(m_house->shares->revoke(&m_house->owner, made->id)));
    QVERIFY(m_house->listed(made->id)->status == Share::Status::Revoked);
    // One that says so while it does know it: the list is the truth.
    const auto other = m_house->share(outsideOrder());
    QVERIFY(other);
    m_house->sandbox.setFaults(QStringLiteral("status:404@DELETE caregiver/shares*1"));
    QVERIFY(await(m_house->shares->revoke(&m_house->owner, other->id)));
    QVERIFY(m_house->listed(other->id)->isActive());
}

void TestShareOrders::forgottenNothingIsLeft()
{
    QVERIFY(m_house->share(outsideOrder()));
    m_house->outbox->file().destroy();
    m_house->shares->destroy();
    QVERIFY(m_house->shares->all().isEmpty());
    m_house->begin();
    QVERIFY(m_house->shares->all().isEmpty());
}

QTEST_GUILESS_MAIN(TestShareOrders)
#include "tst_shareorders.moc"
