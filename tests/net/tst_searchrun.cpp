#include "SearchHouse.h"

#include <QTest>

using namespace kinward;
using namespace kinward::test;
using namespace std::chrono_literals;
using net::SearchPass;
using net::SearchProgress;
using net::SearchRun;

/// One search against portals that page, refuse, forget and fail each in their own way.
class TestSearchRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAllOfItOnce();
    void asksForChangesOnly();
    void takesThePortalsClock_data();
    void takesThePortalsClock();
    void readsInFullWhereChangesAreRefused();
    void readsInFullWhereChangesAreNotOffered();
    void keepsNoPartsOfRecords();
    void goesOnWhereItStopped();
    void asksForWhatChangedMeanwhile();
    void beginsAnewWhereTheLinkExpired_data();
    void beginsAnewWhereTheLinkExpired();
    void beginsAnewWhereThePageStaysBroken();
    void asksWhetherItIsUnchanged();
    void keepsNoTagOfHalf();
    void asksTheSameAgainWhileNothingHappens();
    void marksAreWrittenAndRead();
};

void TestSearchRun::readsAllOfItOnce()
{
    SearchHouse house;
    QVERIFY(!house.run());
    QCOMPARE(house.portal.asked, (SearchHouse::Asked{"full", "page", "page"}));
    QCOMPARE(house.kept().join(QLatin1Char(' ')), QStringLiteral("a=x b=x c=x d=x e=x"));
    QCOMPARE(house.received, 5);
    QVERIFY(!house.progress().pass);
}

void TestSearchRun::asksForChangesOnly()
{
    SearchHouse house;
    QVERIFY(!house.run());
    house.portal.now = house.portal.now.addSecs(3600);
    house.portal.put("b", "y");
    house.portal.put("f");
    QVERIFY(!house.run());
    QCOMPARE(house.portal.asked, (SearchHouse::Asked{"changes", "page", "page"}));
    QCOMPARE(house.received, 6); // the first read came right after the records: the overlap
    house.portal.now = house.portal.now.addSecs(3600);
    house.portal.put("g");
    QVERIFY(!house.run());
    QCOMPARE(house.portal.asked, (SearchHouse::Asked{"changes", "page"}));
    QCOMPARE(house.received, 3); // with what came within the overlap
    QCOMPARE(house.kept().join(QLatin1Char(' ')), QStringLiteral("a=x b=y c=x d=x e=x f=x g=x"));
}

void TestSearchRun::takesThePortalsClock_data()
{
    QTest::addColumn<bool>("date");
    QTest::addColumn<bool>("bundle");
    QTest::newRow("Date") << true << false;
    QTest::newRow("Bundle.meta.lastUpdated") << false << true;
    QTest::newRow("both") << true << true;
    QTest::newRow("neither") << false << false;
}

void TestSearchRun::takesThePortalsClock()
{
    QFETCH(bool, date);
    QFETCH(bool, bundle);
    SearchHouse house;
    house.portal.sendsDate = date;
    house.portal.sendsBundleTime = bundle;
    house.clock.setOffset(-400LL * 24 * 3600); // wrong by a year, the other way round
    QVERIFY(!house.run());
    const auto asOf = house.progress().asOf;
    QVERIFY(asOf <= house.portal.now);
    QVERIFY(asOf >= house.portal.now.addSecs(-60));
    house.portal.put("f");
    QVERIFY(!house.run());
    QCOMPARE(house.portal.asked.first(), QByteArray("changes"));
    QVERIFY(house.kept().contains(QStringLiteral("f=x")));
}

void TestSearchRun::readsInFullWhereChangesAreRefused()
{
    SearchHouse house;
    house.portal.refusesChanges = true;
    QVERIFY(!house.run());
    house.portal.put("f");
    house.portal.records.remove("a");
    QVERIFY(!house.run({24h, 0min}));
    QCOMPARE(house.portal.asked, (SearchHouse::Asked{"changes 400", "full", "page", "page"}));
    QCOMPARE(house.kept().join(QLatin1Char(' ')), QStringLiteral("b=x c=x d=x e=x f=x"));
    QVERIFY(!house.run({24h, 0min}));
    QCOMPARE(house.portal.asked.first(), QByteArray("full")); // it is not asked for every time
    QVERIFY(!house.run({24h, 15min}));
    QVERIFY(house.portal.asked.isEmpty());
    QVERIFY(house.wasLeftAlone);
    house.portal.refusesChanges = false; // it has learnt it
    house.clock.advance(8 * 24 * 3600);
    QVERIFY(!house.run({1000h, 0min}));
    QCOMPARE(house.portal.asked.first(), QByteArray("changes"));
}

void TestSearchRun::readsInFullWhereChangesAreNotOffered()
{
    SearchHouse house;
    house.plan.tellsChanges = false;
    QVERIFY(!house.run());
    house.portal.records.remove("c");
    house.clock.advance(20 * 60);
    QVERIFY(!house.run());
    QCOMPARE(house.portal.asked, (SearchHouse::Asked{"full", "page"}));
    QCOMPARE(house.kept().join(QLatin1Char(' ')), QStringLiteral("a=x b=x d=x e=x"));
}

void TestSearchRun::keepsNoPartsOfRecords()
{
    SearchHouse house;
    QVERIFY(!house.run());
    house.portal.put("f");
    house.clock.advance(10 * 60);
    QVERIFY(!house.run({5min, 0min}));
    for (const auto &record : house.keeper->all(SearchHouse::source))
        QVERIFY(!record.json.contains("SUBSETTED"));
    QVERIFY(house.kept().contains(QStringLiteral("f=x")));
    QVERIFY(!house.portal.asked.contains("full")); // what was missing came as a change
}

void TestSearchRun::goesOnWhereItStopped()
{
    SearchHouse house;
    house.portal.statusAtPage.insert(3, 503);
    QCOMPARE(house.run()->kind, ErrorKind::PortalUnavailable);
    QCOMPARE(house.kept().size(), 4);
    house.portal.statusAtPage.clear();
    QVERIFY(!house.run());
    QCOMPARE(house.portal.asked.mid(0, 2), (SearchHouse::Asked{"page", "ids"})); // the third
    QCOMPARE(house.received, 4 + 1 + 5); // what was there counts, and what changed was asked for
    QCOMPARE(house.kept().size(), 5);
}

void TestSearchRun::asksForWhatChangedMeanwhile()
{
    SearchHouse house;
    house.portal.statusAtPage.insert(2, 503);
    QVERIFY(house.run());
    house.portal.statusAtPage.clear();
    house.portal.now = house.portal.now.addSecs(24 * 3600);
    house.portal.put("a", "y"); // its page was taken a day ago
    house.clock.advance(20 * 3600);
    QVERIFY(!house.run());
    QVERIFY(house.portal.asked.contains("changes"));
    QVERIFY(house.kept().contains(QStringLiteral("a=y")));
    // Where changes cannot be asked for, half of an old read is no use.
    SearchHouse other;
    other.plan.tellsChanges = false;
    other.portal.statusAtPage.insert(2, 503);
    QVERIFY(other.run());
    other.portal.statusAtPage.clear();
    other.clock.advance(2 * 3600);
    QVERIFY(!other.run());
    QCOMPARE(other.portal.asked, (SearchHouse::Asked{"full", "page", "page"}));
}

void TestSearchRun::beginsAnewWhereTheLinkExpired_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {400, 404, 410})
        QTest::addRow("%d", status) << status;
}

void TestSearchRun::beginsAnewWhereTheLinkExpired()
{
    QFETCH(int, status);
    SearchHouse house;
    house.portal.statusAtPage.insert(2, 503);
    QVERIFY(house.run());
    house.portal.statusAtPage.clear();
    auto progress = house.progress();
    house.portal.statusAtPage.insert(2, status); // whichever way through
    QCOMPARE(house.run()->httpStatus, status);
    QCOMPARE(house.portal.asked.mid(1),
        (SearchHouse::Asked{"full", "page " + QByteArray::number(status)}));
    house.portal.statusAtPage.clear();
    QVERIFY(!house.run());
    house.portal.expiredStatus = status; // the earlier ways only
    house.portal.put("f");
    QVERIFY(!house.run());
    progress.asOf = {};
    house.setProgress(progress);
    QVERIFY(!house.run());
    QCOMPARE(house.portal.asked.mid(0, 2),
        (SearchHouse::Asked{"page " + QByteArray::number(status), "full"}));
    QCOMPARE(house.kept().size(), 6);
}

void TestSearchRun::beginsAnewWhereThePageStaysBroken()
{
    SearchHouse house;
    house.portal.statusAtPage.insert(2, 500);
    for (int i = 0; i < 3; ++i)
        QVERIFY(house.run());
    house.portal.put("a", "y");
    QVERIFY(house.run());
    QCOMPARE(house.portal.asked, (SearchHouse::Asked{"full", "page 500"}));
    QVERIFY(house.kept().contains(QStringLiteral("a=y")));
}

void TestSearchRun::asksWhetherItIsUnchanged()
{
    SearchHouse house;
    house.portal.knowsTags = true;
    house.portal.pageSize = 20;
    house.plan.tellsChanges = false;
    QVERIFY(!house.run());
    house.clock.advance(20 * 60);
    QVERIFY(!house.run());
    QCOMPARE(house.portal.asked, (SearchHouse::Asked{"full 304"}));
    QCOMPARE(house.kept().size(), 5);
    house.portal.records.remove("a");
    house.clock.advance(20 * 60);
    QVERIFY(!house.run());
    QCOMPARE(house.portal.asked, (SearchHouse::Asked{"full"}));
    QCOMPARE(house.kept().size(), 4);
    // A portal that says so without having been asked has said nothing.
    house.portal.statusAtPage.insert(1, 304);
    house.setProgress({});
    QCOMPARE(house.run()->kind, ErrorKind::Malformed);
}

void TestSearchRun::keepsNoTagOfHalf()
{
    SearchHouse house;
    house.portal.knowsTags = true; // the first page stays, the others change
    house.plan.tellsChanges = false;
    QVERIFY(!house.run());
    house.portal.put("e", "y");
    house.clock.advance(20 * 60);
    QVERIFY(!house.run());
    QCOMPARE(house.portal.asked, (SearchHouse::Asked{"full", "page", "page"}));
    QVERIFY(house.kept().contains(QStringLiteral("e=y")));
}

void TestSearchRun::asksTheSameAgainWhileNothingHappens()
{
    SearchHouse house;
    house.portal.knowsTags = true;
    QVERIFY(!house.run());
    house.portal.now = house.portal.now.addSecs(3600);
    QVERIFY(!house.run()); // with what came within the overlap
    for (const auto *expected : {"changes", "changes 304", "changes 304"}) {
        house.portal.now = house.portal.now.addSecs(3600);
        QVERIFY(!house.run());
        QCOMPARE(house.portal.asked, (SearchHouse::Asked{expected}));
    }
    house.portal.put("a", "y");
    QVERIFY(!house.run());
    QCOMPARE(house.received, 1);
    QVERIFY(house.kept().contains(QStringLiteral("a=y")));
}

void TestSearchRun::marksAreWrittenAndRead()
{
    SearchProgress progress;
    progress.asOf = QDateTime({2026, 1, 2}, {3, 4, 5, 678}, Qt::UTC);
    progress.missing = {QStringLiteral("m")};
    progress.answers.insert(
        SearchPass::Kind::Ids, {QUrl(QStringLiteral("https://x/y?z=%20a")), "W/\"1\""});
    SearchPass pass;
    pass.kind = SearchPass::Kind::Changes;
    pass.next = QUrl::fromEncoded("https://x/y?page=%2B1&x=a%20b");
    pass.unseen = net::marksOf({QStringLiteral("a"), QStringLiteral("b"), {}});
    pass.pages = 3;
    pass.stumbles = 2;
    progress.pass = pass;
    const auto read = SearchProgress::fromBytes(progress.toBytes());
    QCOMPARE(read.asOf, progress.asOf);
    QVERIFY(!read.comparedAt.isValid());
    QCOMPARE(read.missing, progress.missing);
    QCOMPARE(read.answers.value(SearchPass::Kind::Ids).tag, QByteArray("W/\"1\""));
    QCOMPARE(read.pass->kind, pass.kind);
    QCOMPARE(read.pass->next.toEncoded(), pass.next.toEncoded());
    QCOMPARE(read.pass->unseen, pass.unseen);
    QCOMPARE(read.pass->unseen.size(), 3);
    QCOMPARE(read.pass->pages, 3);
    QCOMPARE(read.pass->stumbles, 2);
    for (const auto *bytes : {"", "x", "\xa1\x00\x02", "{\"format\":1}", "\xbf"})
        QVERIFY(!SearchProgress::fromBytes(bytes).asOf.isValid());
}

QTEST_GUILESS_MAIN(TestSearchRun)
#include "tst_searchrun.moc"
