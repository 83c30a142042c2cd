#include "SearchHouse.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace kinward;
using namespace kinward::test;
using namespace std::chrono_literals;
using net::SearchPass;
using net::SearchRun;

/// What one search does about records that the portal has no more, or does not name.
class TestSearchGone : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatIsGone_data();
    void findsWhatIsGone();
    void findsWhatIsGoneOnceADay();
    void findsWhatItMissed();
    void keepsWhatHasNoName();
    void goesOnWithTheLookForWhatIsGone();
    void removesNothingForALostPage();
    void endsItsDeletionsAfterAKill();
    void removesManyPieceByPiece();
};

void TestSearchGone::findsWhatIsGone_data()
{
    QTest::addColumn<bool>("refuses");
    QTest::addColumn<bool>("ignores");
    QTest::newRow("ids") << false << false;
    QTest::newRow("no _elements") << true << false;
    QTest::newRow("_elements without effect") << false << true;
}

void TestSearchGone::findsWhatIsGone()
{
    QFETCH(bool, refuses);
    QFETCH(bool, ignores);
    SearchHouse house;
    house.portal.refusesIds = refuses;
    house.portal.ignoresIds = ignores;
    QVERIFY(!house.run());
    house.portal.records.remove("a");
    house.portal.records.remove("d");
    house.clock.advance(10 * 60);
    QVERIFY(!house.run({5min, 0min}));
    QCOMPARE(house.portal.asked.first(), refuses ? QByteArray("ids 400") : QByteArray("ids"));
    QCOMPARE(house.kept().join(QLatin1Char(' ')), QStringLiteral("b=x c=x e=x"));
    QVERIFY(!house.run({5min, 0min}));
    QCOMPARE(house.portal.asked.first(), QByteArray("changes")); // just now
    house.clock.advance(10 * 60);
    QVERIFY(!house.run({5min, 0min}));
    QCOMPARE(house.portal.asked.first(), refuses ? QByteArray("full") : QByteArray("ids"));
}

void TestSearchGone::findsWhatIsGoneOnceADay()
{
    SearchHouse house;
    QVERIFY(!house.run());
    house.portal.records.remove("a");
    house.clock.advance(23 * 3600);
    QVERIFY(!house.run());
    QVERIFY(house.keeper->find(SearchHouse::source, QStringLiteral("a")));
    house.clock.advance(2 * 3600);
    QVERIFY(!house.run());
    QVERIFY(!house.keeper->find(SearchHouse::source, QStringLiteral("a")));
    house.portal.records.remove("b");
    house.clock.advance(-30LL * 24 * 3600); // a clock that was set back is no reason to wait
    QVERIFY(!house.run());
    QVERIFY(!house.keeper->find(SearchHouse::source, QStringLiteral("b")));
}

void TestSearchGone::findsWhatItMissed()
{
    SearchHouse house;
    QVERIFY(!house.run());
    house.portal.now = house.portal.now.addSecs(24 * 3600);
    house.portal.put("late");
    house.portal.records["late"].updated = house.portal.now.addSecs(-48 * 3600); // written late
    house.portal.put("f");
    QVERIFY(!house.run());
    QCOMPARE(house.keeper->count(SearchHouse::source), 6); // nobody could know
    house.clock.advance(10 * 60);
    QVERIFY(!house.run({5min, 0min}));
    QCOMPARE(house.portal.asked,
        (SearchHouse::Asked{
            "ids", "page", "page", "page", "changes", "full", "page", "page", "page"}));
    QCOMPARE(house.keeper->count(SearchHouse::source), 7);
    QVERIFY(house.progress().missing.isEmpty());
}

void TestSearchGone::keepsWhatHasNoName()
{
    SearchHouse house;
    const QByteArray nameless = R"({"resourceType":"Observation","valueString":"n"})";
    const QByteArray typeless = R"({"id":"c","valueString":"t"})";
    house.portal.records[QByteArray("c")].json = nameless;
    house.portal.records[QByteArray("d")].json = typeless;
    QVERIFY(!house.run());
    QCOMPARE(house.received, 5);
    QCOMPARE(house.keptTexts(), QStringLiteral("n t x x x"));
    const auto ids = house.keeper->idsOf(SearchHouse::source);
    QCOMPARE(std::count_if(ids.begin(), ids.end(), net::isOwnName), 2);
    QVERIFY(!ids.contains(QStringLiteral("c"))); // whose id that is, is not known
    house.clock.advance(25 * 3600);
    QVERIFY(!house.run()); // sent again, they are the same
    QVERIFY(house.portal.asked.contains("full")); // a list of ids would not have them
    QCOMPARE(house.keeper->idsOf(SearchHouse::source), ids);
    house.portal.records[QByteArray("c")].json.replace("\"n\"", "\"m\"");
    house.portal.records.remove("d");
    house.clock.advance(25 * 3600);
    QVERIFY(!house.run());
    QCOMPARE(house.keptTexts(), QStringLiteral("m x x x"));
}

void TestSearchGone::goesOnWithTheLookForWhatIsGone()
{
    SearchHouse house;
    QVERIFY(!house.run());
    house.portal.records.remove("a");
    house.portal.statusAtPage.insert(2, 502);
    house.clock.advance(10 * 60);
    QVERIFY(house.run({5min, 0min}));
    QCOMPARE(house.kept().size(), 5); // the half of it says nothing
    house.portal.statusAtPage.clear();
    QVERIFY(!house.run({24h, 0min}));
    QCOMPARE(house.portal.asked.first(), QByteArray("page"));
    QCOMPARE(house.kept().join(QLatin1Char(' ')), QStringLiteral("b=x c=x d=x e=x"));
}

void TestSearchGone::removesNothingForALostPage()
{
    SearchHouse house;
    QVERIFY(!house.run());
    house.clock.advance(10 * 60);
    for (const int status : {404, 410, 500, 403}) {
        house.portal.statusAtPage = {{2, status}};
        QVERIFY(house.run({5min, 0min}));
        house.portal.refusesIds = true; // and in full
        QVERIFY(house.run({5min, 0min}));
        house.portal.refusesIds = false;
        QCOMPARE(house.kept().size(), 5);
    }
}

void TestSearchGone::endsItsDeletionsAfterAKill()
{
    SearchHouse house;
    QVERIFY(!house.run());
    auto progress = house.progress(); // as the last page left it, before anything was removed
    SearchPass pass;
    pass.kind = SearchPass::Kind::Ids;
    pass.isListed = true;
    pass.startedAt = house.clock.now();
    pass.pages = 3;
    pass.unseen = net::marksOf({QStringLiteral("b"), QStringLiteral("e")});
    progress.pass = pass;
    house.setProgress(progress);
    house.portal.now = house.portal.now.addSecs(3600);
    QVERIFY(!house.run());
    QCOMPARE(house.portal.asked.first(), QByteArray("changes"));
    QVERIFY(!house.progress().pass);
}

/// More than are looked at within one frame; and stopped after the first of them.
void TestSearchGone::removesManyPieceByPiece()
{
    const QTemporaryDir folder;
    SearchHouse house;
    house.keepSealed(folder.filePath(QStringLiteral("records")));
    house.portal.pageSize = 250;
    for (int i = 0; i < 900; ++i)
        house.portal.put(QByteArray::number(i));
    QVERIFY(!house.run());
    QCOMPARE(house.keeper->countOf(SearchHouse::source), 905);
    for (int i = 0; i < 900; i += 2)
        house.portal.records.remove(QByteArray::number(i));
    house.clock.advance(25 * 3600);

    int pieces = 0;
    const auto counting
        = connect(house.keeper.get(), &store::RecordStore::changed, this, [&pieces] { ++pieces; });
    {
        auto client = house.client();
        SearchRun search(client, *house.keeper, house.clock, house.plan, {24h, 15min}, nullptr);
        connect(house.keeper.get(), &store::RecordStore::changed, &search, &SearchRun::cancel);
        search.start();
        QTRY_VERIFY_WITH_TIMEOUT(pieces > 0, 20000);
        QTest::qWait(20);
    }
    QCOMPARE(pieces, 1);
    const int left = house.keeper->countOf(SearchHouse::source);
    QVERIFY2(left > 455 && left < 905, qPrintable(QString::number(left)));
    QVERIFY(house.progress().pass && house.progress().pass->isListed);

    QVERIFY(!house.run());
    QVERIFY(pieces > 2);
    QCOMPARE(house.keeper->countOf(SearchHouse::source), 455);
    QVERIFY(!house.keeper->find(SearchHouse::source, QStringLiteral("898")));
    QVERIFY(house.keeper->find(SearchHouse::source, QStringLiteral("899")));
    QVERIFY(!house.progress().pass);
    disconnect(counting);
}

QTEST_GUILESS_MAIN(TestSearchGone)
#include "tst_searchgone.moc"
