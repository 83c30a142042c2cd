#include "PagedPortal.h"
#include "core/store/MemoryRecordStore.h"
#include "core/store/SealedRecordStore.h"
#include "net/sync/SearchRun.h"
#include "support/TestClock.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

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

    struct House {
        House();
        /// Keeps what comes in this file from now on.
        void keepSealed(const QString &path);
        /// Runs the search once, as a program that was started for it would; what it ended with.
        std::optional<Error> run(net::SyncWish wish = {24h, 15min});
        QStringList kept() const; ///< ids and texts, e.g. "a=x"
        SearchProgress progress() const;
        void setProgress(const SearchProgress &progress);

        PagedPortal portal;
        TestClock clock;
        net::HttpClient http{clock, {1, 1ms, 1ms}};
        std::unique_ptr<store::RecordStore> keeper = std::make_unique<store::MemoryRecordStore>();
        net::SectionSearch plan;
        int received = 0; ///< in the last run
        bool wasLeftAlone = false;
    };

    using Asked = QList<QByteArray>;
    static inline const auto source = QStringLiteral("Observation");

private Q_SLOTS:
    void readsAllOfItOnce();
    void asksForChangesOnly();
    void takesThePortalsClock_data();
    void takesThePortalsClock();
    void readsInFullWhereChangesAreRefused();
    void readsInFullWhereChangesAreNotOffered();
    void findsWhatIsGone_data();
    void findsWhatIsGone();
    void findsWhatIsGoneOnceADay();
    void findsWhatItMissed();
    void keepsWhatHasNoName();
    void keepsNoPartsOfRecords();
    void goesOnWhereItStopped();
    void goesOnWithTheLookForWhatIsGone();
    void asksForWhatChangedMeanwhile();
    void beginsAnewWhereTheLinkExpired_data();
    void beginsAnewWhereTheLinkExpired();
    void beginsAnewWhereThePageStaysBroken();
    void removesNothingForALostPage();
    void asksWhetherItIsUnchanged();
    void keepsNoTagOfHalf();
    void asksTheSameAgainWhileNothingHappens();
    void endsItsDeletionsAfterAKill();
    void removesManyPieceByPiece();
    void marksAreWrittenAndRead();
};

TestSearchRun::House::House()
    : plan{source, {{QStringLiteral("patient"), QStringLiteral("p-1")}}, source, true}
{
    http.setAuthorities(portal.server.authorities());
    for (const auto *id : {"a", "b", "c", "d", "e"})
        portal.put(id);
}

void TestSearchRun::House::keepSealed(const QString &path)
{
    auto opened = store::SealedDatabase::open({path, seal::SecretKey::generate()});
    if (!opened)
        qFatal("a new file does not open");
    keeper = std::make_unique<store::SealedRecordStore>(std::move(*opened));
}

std::optional<Error> TestSearchRun::House::run(net::SyncWish wish)
{
    portal.asked.clear();
    received = 0;
    net::TokenSet tokens;
    tokens.accessToken = QStringLiteral("token");
    net::AuthorizedClient client(
        http, {http, clock, portal.base(), {}}, clock, portal.base(), tokens);
    SearchRun search(client, *keeper, clock, plan, wish, nullptr);
    std::optional<std::optional<Error>> ended;
    connect(&search, &SearchRun::received, &search, [this](int records) { received += records; });
    connect(&search, &SearchRun::ended, &search,
        [&ended](const std::optional<Error> &error) { ended = error; });
    search.start();
    if (!QTest::qWaitFor([&ended] { return ended.has_value(); }, 20000))
        qFatal("a search does not end");
    wasLeftAlone = search.wasLeftAlone();
    return *ended;
}

static QString textOf(const fhir::RawResource &record)
{
    return QString::fromLatin1(record.json.mid(record.json.lastIndexOf(":\"") + 2).chopped(2));
}

static QStringList textsOf(const store::RecordStore &store)
{
    QStringList texts;
    for (const auto &record : store.all(QStringLiteral("Observation")))
        texts.append(textOf(record));
    texts.sort();
    return texts;
}

QStringList TestSearchRun::House::kept() const
{
    QStringList lines;
    for (const auto &record : keeper->all(source))
        lines.append(record.id + QLatin1Char('=') + textOf(record));
    lines.sort();
    return lines;
}

SearchProgress TestSearchRun::House::progress() const
{
    return SearchProgress::fromBytes(keeper->progress(source));
}

void TestSearchRun::House::setProgress(const SearchProgress &progress)
{
    QVERIFY(keeper->setProgress(source, progress.toBytes()));
}

void TestSearchRun::readsAllOfItOnce()
{
    House house;
    QVERIFY(!house.run());
    QCOMPARE(house.portal.asked, (Asked{"full", "page", "page"}));
    QCOMPARE(house.kept().join(QLatin1Char(' ')), QStringLiteral("a=x b=x c=x d=x e=x"));
    QCOMPARE(house.received, 5);
    QVERIFY(!house.progress().pass);
}

void TestSearchRun::asksForChangesOnly()
{
    House house;
    QVERIFY(!house.run());
    house.portal.now = house.portal.now.addSecs(3600);
    house.portal.put("b", "y");
    house.portal.put("f");
    QVERIFY(!house.run());
    QCOMPARE(house.portal.asked, (Asked{"changes", "page", "page"}));
    QCOMPARE(house.received, 6); // the first read came right after the records: the overlap
    house.portal.now = house.portal.now.addSecs(3600);
    house.portal.put("g");
    QVERIFY(!house.run());
    QCOMPARE(house.portal.asked, (Asked{"changes", "page"}));
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
    House house;
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
    House house;
    house.portal.refusesChanges = true;
    QVERIFY(!house.run());
    house.portal.put("f");
    house.portal.records.remove("a");
    QVERIFY(!house.run({24h, 0min}));
    QCOMPARE(house.portal.asked, (Asked{"changes 400", "full", "page", "page"}));
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
    House house;
    house.plan.tellsChanges = false;
    QVERIFY(!house.run());
    house.portal.records.remove("c");
    house.clock.advance(20 * 60);
    QVERIFY(!house.run());
    QCOMPARE(house.portal.asked, (Asked{"full", "page"}));
    QCOMPARE(house.kept().join(QLatin1Char(' ')), QStringLiteral("a=x b=x d=x e=x"));
}

void TestSearchRun::findsWhatIsGone_data()
{
    QTest::addColumn<bool>("refuses");
    QTest::addColumn<bool>("ignores");
    QTest::newRow("ids") << false << false;
    QTest::newRow("no _elements") << true << false;
    QTest::newRow("_elements without effect") << false << true;
}

void TestSearchRun::findsWhatIsGone()
{
    QFETCH(bool, refuses);
    QFETCH(bool, ignores);
    House house;
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

void TestSearchRun::findsWhatIsGoneOnceADay()
{
    House house;
    QVERIFY(!house.run());
    house.portal.records.remove("a");
    house.clock.advance(23 * 3600);
    QVERIFY(!house.run());
    QVERIFY(house.keeper->find(source, QStringLiteral("a")));
    house.clock.advance(2 * 3600);
    QVERIFY(!house.run());
    QVERIFY(!house.keeper->find(source, QStringLiteral("a")));
    house.portal.records.remove("b");
    house.clock.advance(-30LL * 24 * 3600); // a clock that was set back is no reason to wait
    QVERIFY(!house.run());
    QVERIFY(!house.keeper->find(source, QStringLiteral("b")));
}

void TestSearchRun::findsWhatItMissed()
{
    House house;
    QVERIFY(!house.run());
    house.portal.now = house.portal.now.addSecs(24 * 3600);
    house.portal.put("late");
    house.portal.records["late"].updated = house.portal.now.addSecs(-48 * 3600); // written late
    house.portal.put("f");
    QVERIFY(!house.run());
    QCOMPARE(house.keeper->count(source), 6); // nobody could know
    house.clock.advance(10 * 60);
    QVERIFY(!house.run({5min, 0min}));
    QCOMPARE(house.portal.asked,
        (Asked{"ids", "page", "page", "page", "changes", "full", "page", "page", "page"}));
    QCOMPARE(house.keeper->count(source), 7);
    QVERIFY(house.progress().missing.isEmpty());
}

void TestSearchRun::keepsWhatHasNoName()
{
    House house;
    const QByteArray nameless = R"({"resourceType":"Observation","valueString":"n"})";
    const QByteArray typeless = R"({"id":"c","valueString":"t"})";
    house.portal.records[QByteArray("c")].json = nameless;
    house.portal.records[QByteArray("d")].json = typeless;
    QVERIFY(!house.run());
    QCOMPARE(house.received, 5);
    QCOMPARE(textsOf(house.store).join(u' '), QStringLiteral("n t x x x"));
    const auto ids = house.store.idsOf(source);
    QCOMPARE(std::count_if(ids.begin(), ids.end(), net::isOwnName), 2);
    QVERIFY(!ids.contains(QStringLiteral("c"))); // whose id that is, is not known
    house.clock.advance(25 * 3600);
    QVERIFY(!house.run()); // sent again, they are the same
    QVERIFY(house.portal.asked.contains("full")); // a list of ids would not have them
    QCOMPARE(house.store.idsOf(source), ids);
    house.portal.records[QByteArray("c")].json.replace("\"n\"", "\"m\"");
    house.portal.records.remove("d");
    house.clock.advance(25 * 3600);
    QVERIFY(!house.run());
    QCOMPARE(textsOf(house.store).join(u' '), QStringLiteral("m x x x"));
}

void TestSearchRun::keepsNoPartsOfRecords()
{
    House house;
    QVERIFY(!house.run());
    house.portal.put("f");
    house.clock.advance(10 * 60);
    QVERIFY(!house.run({5min, 0min}));
    for (const auto &record : house.keeper->all(source))
        QVERIFY(!record.json.contains("SUBSETTED"));
    QVERIFY(house.kept().contains(QStringLiteral("f=x")));
    QVERIFY(!house.portal.asked.contains("full")); // what was missing came as a change
}

void TestSearchRun::goesOnWhereItStopped()
{
    House house;
    house.portal.statusAtPage.insert(3, 503);
    QCOMPARE(house.run()->kind, ErrorKind::PortalUnavailable);
    QCOMPARE(house.kept().size(), 4);
    house.portal.statusAtPage.clear();
    QVERIFY(!house.run());
    QCOMPARE(house.portal.asked.mid(0, 2), (Asked{"page", "ids"})); // the third
    QCOMPARE(house.received, 4 + 1 + 5); // what was there counts, and what changed was asked for
    QCOMPARE(house.kept().size(), 5);
}

void TestSearchRun::goesOnWithTheLookForWhatIsGone()
{
    House house;
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

void TestSearchRun::asksForWhatChangedMeanwhile()
{
    House house;
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
    House other;
    other.plan.tellsChanges = false;
    other.portal.statusAtPage.insert(2, 503);
    QVERIFY(other.run());
    other.portal.statusAtPage.clear();
    other.clock.advance(2 * 3600);
    QVERIFY(!other.run());
    QCOMPARE(other.portal.asked, (Asked{"full", "page", "page"}));
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
    House house;
    house.portal.statusAtPage.insert(2, 503);
    QVERIFY(house.run());
    house.portal.statusAtPage.clear();
    auto progress = house.progress();
    house.portal.statusAtPage.insert(2, status); // whichever way through
    QCOMPARE(house.run()->httpStatus, status);
    QCOMPARE(house.portal.asked.mid(1), (Asked{"full", "page " + QByteArray::number(status)}));
    house.portal.statusAtPage.clear();
    QVERIFY(!house.run());
    house.portal.expiredStatus = status; // the earlier ways only
    house.portal.put("f");
    QVERIFY(!house.run());
    progress.asOf = {};
    house.setProgress(progress);
    QVERIFY(!house.run());
    QCOMPARE(house.portal.asked.mid(0, 2), (Asked{"page " + QByteArray::number(status), "full"}));
    QCOMPARE(house.kept().size(), 6);
}

void TestSearchRun::beginsAnewWhereThePageStaysBroken()
{
    House house;
    house.portal.statusAtPage.insert(2, 500);
    for (int i = 0; i < 3; ++i)
        QVERIFY(house.run());
    house.portal.put("a", "y");
    QVERIFY(house.run());
    QCOMPARE(house.portal.asked, (Asked{"full", "page 500"}));
    QVERIFY(house.kept().contains(QStringLiteral("a=y")));
}

void TestSearchRun::removesNothingForALostPage()
{
    House house;
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

void TestSearchRun::asksWhetherItIsUnchanged()
{
    House house;
    house.portal.knowsTags = true;
    house.portal.pageSize = 20;
    house.plan.tellsChanges = false;
    QVERIFY(!house.run());
    house.clock.advance(20 * 60);
    QVERIFY(!house.run());
    QCOMPARE(house.portal.asked, (Asked{"full 304"}));
    QCOMPARE(house.kept().size(), 5);
    house.portal.records.remove("a");
    house.clock.advance(20 * 60);
    QVERIFY(!house.run());
    QCOMPARE(house.portal.asked, (Asked{"full"}));
    QCOMPARE(house.kept().size(), 4);
    // A portal that says so without having been asked has said nothing.
    house.portal.statusAtPage.insert(1, 304);
    house.setProgress({});
    QCOMPARE(house.run()->kind, ErrorKind::Malformed);
}

void TestSearchRun::keepsNoTagOfHalf()
{
    House house;
    house.portal.knowsTags = true; // the first page stays, the others change
    house.plan.tellsChanges = false;
    QVERIFY(!house.run());
    house.portal.put("e", "y");
    house.clock.advance(20 * 60);
    QVERIFY(!house.run());
    QCOMPARE(house.portal.asked, (Asked{"full", "page", "page"}));
    QVERIFY(house.kept().contains(QStringLiteral("e=y")));
}

void TestSearchRun::asksTheSameAgainWhileNothingHappens()
{
    House house;
    house.portal.knowsTags = true;
    QVERIFY(!house.run());
    house.portal.now = house.portal.now.addSecs(3600);
    QVERIFY(!house.run()); // with what came within the overlap
    for (const auto *expected : {"changes", "changes 304", "changes 304"}) {
        house.portal.now = house.portal.now.addSecs(3600);
        QVERIFY(!house.run());
        QCOMPARE(house.portal.asked, (Asked{expected}));
    }
    house.portal.put("a", "y");
    QVERIFY(!house.run());
    QCOMPARE(house.received, 1);
    QVERIFY(house.kept().contains(QStringLiteral("a=y")));
}

void TestSearchRun::endsItsDeletionsAfterAKill()
{
    House house;
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
void TestSearchRun::removesManyPieceByPiece()
{
    const QTemporaryDir folder;
    House house;
    house.keepSealed(folder.filePath(QStringLiteral("records")));
    house.portal.pageSize = 250;
    for (int i = 0; i < 900; ++i)
        house.portal.put(QByteArray::number(i));
    QVERIFY(!house.run());
    QCOMPARE(house.keeper->countOf(source), 905);
    for (int i = 0; i < 900; i += 2)
        house.portal.records.remove(QByteArray::number(i));
    house.clock.advance(25 * 3600);

    int pieces = 0;
    const auto counting
        = connect(house.keeper.get(), &store::RecordStore::changed, this, [&pieces] { ++pieces; });
    net::TokenSet tokens;
    tokens.accessToken = QStringLiteral("token");
    {
        net::AuthorizedClient client(house.http, {house.http, house.clock, house.portal.base(), {}},
            house.clock, house.portal.base(), tokens);
        SearchRun search(client, *house.keeper, house.clock, house.plan, {24h, 15min}, nullptr);
        connect(house.keeper.get(), &store::RecordStore::changed, &search, &SearchRun::cancel);
        search.start();
        QTRY_VERIFY_WITH_TIMEOUT(pieces > 0, 20000);
        QTest::qWait(20);
    }
    QCOMPARE(pieces, 1);
    const int left = house.keeper->countOf(source);
    QVERIFY2(left > 455 && left < 905, qPrintable(QString::number(left)));
    QVERIFY(house.progress().pass && house.progress().pass->isListed);

    QVERIFY(!house.run());
    QVERIFY(pieces > 2);
    QCOMPARE(house.keeper->countOf(source), 455);
    QVERIFY(!house.keeper->find(source, QStringLiteral("898")));
    QVERIFY(house.keeper->find(source, QStringLiteral("899")));
    QVERIFY(!house.progress().pass);
    disconnect(counting);
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
