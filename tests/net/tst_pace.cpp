#include "net/sync/SyncPace.h"

#include <QTest>

using namespace kinward;
using namespace std::chrono_literals;
using net::Presence;
using net::SyncPace;

/// How often the record is read without being asked, by a clock that stands still.
class TestPace : public QObject
{
    Q_OBJECT

    class HandClock final : public Clock
    {
    public:
        QDateTime now() const override { return time; }
        QDateTime time{QDateTime({2026, 11, 26}, {9, 0}, Qt::UTC)};
    };

private Q_SLOTS:
    void dependsOnWhoIsThere_data();
    void dependsOnWhoIsThere();
    void readsAtOnceAtFirst();
    void countsFromTheLastTime();
    void comesBackSoon();
    void doesNotAskAgainAtOnce();
    void sparesAMeteredNetwork();
    void survivesAClockThatIsSet();
};

void TestPace::dependsOnWhoIsThere_data()
{
    QTest::addColumn<Presence>("presence");
    QTest::addColumn<bool>("metered");
    QTest::addColumn<int>("seconds");
    QTest::newRow("in use") << Presence::InUse << false << 90;
    QTest::newRow("idle") << Presence::Idle << false << 600;
    QTest::newRow("away") << Presence::Away << false << 1800;
    QTest::newRow("in use, metered") << Presence::InUse << true << 3600;
    QTest::newRow("away, metered") << Presence::Away << true << 3600;
}

void TestPace::dependsOnWhoIsThere()
{
    QFETCH(Presence, presence);
    QFETCH(bool, metered);
    QFETCH(int, seconds);
    const HandClock clock;
    SyncPace pace(clock);
    pace.setPresence(presence);
    pace.setMetered(metered);
    pace.noteSync();
    QCOMPARE(int(pace.interval().count()), seconds);
    QCOMPARE(int(pace.untilNext().count()), seconds);
}

void TestPace::readsAtOnceAtFirst()
{
    const HandClock clock;
    SyncPace pace(clock);
    pace.setPresence(Presence::Away);
    pace.setMetered(true);
    QCOMPARE(pace.untilNext(), 0s);
}

void TestPace::countsFromTheLastTime()
{
    HandClock clock;
    SyncPace pace(clock);
    pace.noteSync();
    clock.time = clock.time.addSecs(60);
    QCOMPARE(pace.untilNext(), 30s);
    clock.time = clock.time.addSecs(60);
    QCOMPARE(pace.untilNext(), 0s);
    pace.noteSync();
    QCOMPARE(pace.untilNext(), 90s);
    pace.setPresence(Presence::Idle);
    QCOMPARE(pace.untilNext(), 600s);
}

void TestPace::comesBackSoon()
{
    for (const auto from : {Presence::Idle, Presence::Away}) {
        HandClock clock;
        SyncPace pace(clock);
        pace.setPresence(from);
        pace.noteSync();
        clock.time = clock.time.addSecs(40);
        pace.setPresence(Presence::InUse);
        QCOMPARE(pace.untilNext(), 3s);
        pace.setPresence(Presence::InUse); // nothing new
        clock.time = clock.time.addSecs(2);
        QCOMPARE(pace.untilNext(), 1s);
        clock.time = clock.time.addSecs(8);
        QCOMPARE(pace.untilNext(), 0s);
        pace.noteSync();
        QCOMPARE(pace.untilNext(), 90s);
    }
}

void TestPace::doesNotAskAgainAtOnce()
{
    HandClock clock;
    SyncPace pace(clock);
    pace.noteSync();
    for (int i = 0; i < 5; ++i) { // between two windows
        clock.time = clock.time.addSecs(4);
        pace.setPresence(Presence::Away);
        pace.setPresence(Presence::InUse);
    }
    QCOMPARE(pace.untilNext(), 70s);
}

void TestPace::sparesAMeteredNetwork()
{
    HandClock clock;
    SyncPace pace(clock);
    pace.setMetered(true);
    pace.setPresence(Presence::Away);
    pace.noteSync();
    clock.time = clock.time.addSecs(600);
    pace.setPresence(Presence::InUse);
    QCOMPARE(pace.untilNext(), 3000s);
    pace.setMetered(false);
    QCOMPARE(pace.untilNext(), 0s);
}

void TestPace::survivesAClockThatIsSet()
{
    HandClock clock;
    SyncPace pace(clock);
    pace.noteSync();
    clock.time = clock.time.addDays(-400);
    QCOMPARE(pace.untilNext(), 3s);
    pace.noteSync();
    clock.time = clock.time.addDays(400);
    QCOMPARE(pace.untilNext(), 0s);
}

QTEST_APPLESS_MAIN(TestPace)
#include "tst_pace.moc"
