#include "TestRecords.h"
#include "core/models/HomeSummary.h"
#include "core/store/MemoryRecordStore.h"

#include <QSignalSpy>
#include <QTest>

using namespace kinward;
using namespace kinward::models;
using test::raw;

namespace
{

QDateTime now() { return {QDate(2026, 11, 24), QTime(14, 0)}; }

fhir::RawResource result(const char *id, const char *when, const char *flag)
{
    return raw(QByteArray("{\"resourceType\":\"Observation\",\"id\":\"") + id
        + "\",\"status\":\"final\",\"code\":{\"text\":\"" + id
        + "\"},\"category\":[{\"coding\":[{\"code\":\"laboratory\"}]}],\"effectiveDateTime\":\""
        + when + "\",\"interpretation\":[{\"coding\":[{\"code\":\"" + flag + "\"}]}]}");
}

} // namespace

class HomeSummaryTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::useEnglishInNewYork(); }

    void isEmptyAtFirst();
    void findsTheNextAppointment();
    void keepsAVisitThatRunsOver();
    void countsResults();
    void startsFromWhatItSaidBefore();
    void countsWhatIsDue();
    void countsPrescriptions();
    void followsTheStore();

private:
    const test::FixedClock m_clock{now()};
};

void HomeSummaryTest::isEmptyAtFirst()
{
    store::MemoryRecordStore store;
    const HomeSummary home(store, m_clock);
    QVERIFY(!home.nextAppointment());
    QCOMPARE(home.results().fresh, 0);
    QCOMPARE(home.due().invoices, 0);
    QVERIFY(!home.due().balance);
    QCOMPARE(home.prescriptions().active, 0);
}

void HomeSummaryTest::findsTheNextAppointment()
{
    store::MemoryRecordStore store;
    test::FixedClock clock(now());
    HomeSummary home(store, clock);
    test::fill(store,
        {raw(R"({"resourceType":"Appointment","id":"past","status":"booked","start":"2026-11-23T09:00:00-05:00"})"),
            raw(R"({"resourceType":"Appointment","id":"off","status":"cancelled","start":"2026-11-24T15:00:00-05:00"})"),
            raw(R"({"resourceType":"Appointment","id":"later","status":"booked","start":"2026-12-23T09:00:00-05:00"})"),
            raw(R"({"resourceType":"Appointment","id":"next","status":"booked","start":"2026-11-24T14:30:00-05:00"})"),
            raw(R"({"resourceType":"Appointment","id":"open","status":"proposed"})")});
    QVERIFY(home.nextAppointment().has_value());
    QCOMPARE(home.nextAppointment()->meta.id, QStringLiteral("next"));
    clock.setNow(now().addDays(1));
    home.refreshForTime();
    QCOMPARE(home.nextAppointment()->meta.id, QStringLiteral("later"));
    clock.setNow(now().addDays(100));
    home.refreshForTime();
    QVERIFY(!home.nextAppointment());
}

void HomeSummaryTest::keepsAVisitThatRunsOver()
{
    store::MemoryRecordStore store;
    test::FixedClock clock(now());
    HomeSummary home(store, clock);
    const auto add
        = [&store](const QByteArray &id, const QByteArray &start, const QByteArray &more) {
              test::fill(store,
                  {raw(R"({"resourceType":"Appointment","id":")" + id
                      + R"(","status":"booked","start":"2026-11-24T)" + start
                      + R"(:00-05:00","minutesDuration":30)" + more + "}")});
          };
    const QByteArray video = R"(,"virtualService":[{"addressUrl":"https://x.test/1"}])";
    add("visit", "14:00", video);
    add("seen", "14:10", {});
    add("next", "15:30", {});
    const auto nextAt = [&](int hour, int minute) {
        clock.setNow({QDate(2026, 11, 24), QTime(hour, minute)});
        home.refreshForTime();
        return home.nextAppointment() ? home.nextAppointment()->meta.id : QString();
    };
    QCOMPARE(nextAt(14, 20), QStringLiteral("visit"));
    QCOMPARE(nextAt(14, 45), QStringLiteral("visit")); // one may still come back to it
    QCOMPARE(nextAt(15, 0), QStringLiteral("next"));
    add("soon", "14:50", {});
    QCOMPARE(nextAt(14, 45), QStringLiteral("soon"));
}

void HomeSummaryTest::countsResults()
{
    store::MemoryRecordStore store;
    test::fill(store,
        {result("A1c", "2026-11-20", "H"), result("Sodium", "2026-11-01", "N"),
            result("Old", "2026-10-01", "HH")});
    const HomeSummary home(store, m_clock);
    QCOMPARE(home.results().fresh, 2);
    QCOMPARE(home.results().flagged, 1);
    QCOMPARE(home.results().latestTitle, QStringLiteral("A1c"));
    QCOMPARE(home.results().latest.date(), QDate(2026, 11, 20));
}

void HomeSummaryTest::startsFromWhatItSaidBefore()
{
    store::MemoryRecordStore store;
    test::fill(store, {result("A1c", "2026-11-20", "H"), result("Sodium", "2026-11-01", "N")});
    {
        const HomeSummary before(store, m_clock);
    }
    const QString name = QStringLiteral("recent labs");
    QVERIFY(!store.derived(name).isEmpty());
    // Some days later: one of the two is no news any more, and nothing had to be read anew.
    const QByteArray kept = store.derived(name);
    const test::FixedClock later{now().addDays(10)};
    const HomeSummary home(store, later);
    QCOMPARE(home.results().fresh, 1);
    QCOMPARE(home.results().flagged, 1);
    QCOMPARE(home.results().latestTitle, QStringLiteral("A1c"));
    QCOMPARE(home.results().latest.date(), QDate(2026, 11, 20));
    QCOMPARE(store.derived(name), kept);
    // A clock that was put back asks for more than was kept.
    const test::FixedClock earlier{now().addDays(-1)};
    const HomeSummary then(store, earlier);
    QCOMPARE(then.results().fresh, 2);
    QVERIFY(store.derived(name) != kept);
    // Another version's bytes, or none at all, are not believed.
    for (const QByteArray &odd :
        {QByteArray("\xff\xff"), kept.left(kept.size() - 3), QByteArray()}) {
        QVERIFY(store.setDerived(name, odd));
        const HomeSummary anew(store, m_clock);
        QCOMPARE(anew.results().fresh, 2);
    }
}

void HomeSummaryTest::countsWhatIsDue()
{
    store::MemoryRecordStore store;
    test::fill(store,
        {raw(R"({"resourceType":"Invoice","id":"1","status":"issued","totalGross":{"value":45.50,"currency":"USD"}})"),
            raw(R"({"resourceType":"Invoice","id":"2","status":"issued","totalNet":{"value":4.50,"currency":"USD"}})"),
            raw(R"({"resourceType":"Invoice","id":"3","status":"balanced","totalNet":{"value":9,"currency":"EUR"}})"),
            raw(R"({"resourceType":"QuestionnaireResponse","id":"q","status":"in-progress"})"),
            raw(R"({"resourceType":"QuestionnaireResponse","id":"r","status":"completed"})")});
    const HomeSummary home(store, m_clock);
    QCOMPARE(home.due().invoices, 2);
    QVERIFY(home.due().balance.has_value());
    QCOMPARE(home.due().balance->asSent, QStringLiteral("50.00"));
    QCOMPARE(home.due().questionnaires, 1);
}

void HomeSummaryTest::countsPrescriptions()
{
    store::MemoryRecordStore store;
    for (int i = 0; i < 5; ++i) {
        const QByteArray n = QByteArray::number(i);
        test::fill(store,
            {raw("{\"resourceType\":\"MedicationRequest\",\"id\":\"" + n
                + "\",\"status\":\"active\",\"authoredOn\":\"2026-11-0" + QByteArray::number(i + 1)
                + "\",\"medicationCodeableConcept\":{\"text\":\"Medicine " + n
                + "\"},\"dispenseRequest\":{\"numberOfRepeatsAllowed\":" + QByteArray::number(i % 2)
                + "}}")});
    }
    test::fill(store, {raw(R"({"resourceType":"MedicationRequest","id":"x","status":"stopped"})")});
    const HomeSummary home(store, m_clock);
    QCOMPARE(home.prescriptions().active, 5);
    QCOMPARE(home.prescriptions().withoutRefills, 3);
    QCOMPARE(home.prescriptions().names,
        (QStringList{QStringLiteral("Medicine 4"), QStringLiteral("Medicine 3"),
            QStringLiteral("Medicine 2")}));
}

void HomeSummaryTest::followsTheStore()
{
    store::MemoryRecordStore store;
    HomeSummary home(store, m_clock);
    QSignalSpy changed(&home, &HomeSummary::changed);
    test::fill(store, {raw(R"({"resourceType":"Invoice","id":"1","status":"issued"})")});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(home.due().invoices, 1);
    test::fill(store, {raw(R"({"resourceType":"Claim","id":"1"})")});
    QCOMPARE(changed.size(), 1);
    QVERIFY(store.clear());
    QCOMPARE(home.due().invoices, 0);
}

QTEST_GUILESS_MAIN(HomeSummaryTest)
#include "tst_homesummary.moc"
