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
QString caregiver() { return QStringLiteral("RelatedPerson/ana"); }

fhir::RawResource message(const QByteArray &id, const QByteArray &fields)
{
    return raw("{\"resourceType\":\"Communication\",\"id\":\"" + id + "\",\"status\":\"completed\","
        + fields + "}");
}

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
    void countsMessages();
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
    const HomeSummary home(store, m_clock, caregiver());
    QVERIFY(!home.nextAppointment());
    QCOMPARE(home.messages().unread, 0);
    QVERIFY(!home.messages().latestSent.isKnown());
    QCOMPARE(home.results().fresh, 0);
    QCOMPARE(home.due().invoices, 0);
    QVERIFY(!home.due().balance);
    QCOMPARE(home.prescriptions().active, 0);
}

void HomeSummaryTest::findsTheNextAppointment()
{
    store::MemoryRecordStore store;
    test::FixedClock clock(now());
    HomeSummary home(store, clock, caregiver());
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

void HomeSummaryTest::countsMessages()
{
    store::MemoryRecordStore store;
    const QByteArray toMe
        = R"("recipient":[{"reference":"RelatedPerson/ana"}],"payload":[{"contentString":"Hi"}],)";
    test::fill(store,
        {message("thread",
             R"("topic":{"text":"Mom's cough"},"recipient":[{"reference":"RelatedPerson/ana"}],
                              "sent":"2026-11-30")"),
            message("read",
                toMe
                    + R"("partOf":[{"reference":"Communication/thread"}],"sent":"2026-11-20T09:00:00Z",
                                      "received":"2026-11-20T10:00:00Z","sender":{"display":"Dr. Chen"})"),
            message("unread", toMe + R"("partOf":[{"reference":"Communication/thread"}],
                                        "sent":"2026-11-21T09:00:00Z","sender":{"display":"Nurse Kim"})"),
            message(
                "absolute", R"("recipient":[{"reference":"https://x.test/fhir/RelatedPerson/ana"}],
                                   "payload":[{"contentString":"Hi"}],"sent":"2026-11-01T09:00:00Z")"),
            message("patient's",
                R"("recipient":[{"reference":"Patient/rosa"}],"payload":[{"contentString":"Hi"}],
                                    "sent":"2026-11-24T09:00:00Z")"),
            message("mine",
                R"("sender":{"reference":"RelatedPerson/ana"},"recipient":[{"reference":"Practitioner/1"}],
                               "payload":[{"contentString":"Hi"}],"sent":"2026-11-24T09:00:00Z")"),
            raw(R"({"resourceType":"Communication","id":"wrong","status":"entered-in-error",
                    "recipient":[{"reference":"RelatedPerson/ana"}],"payload":[{"contentString":"Hi"}]})")});
    const HomeSummary home(store, m_clock, caregiver());
    QCOMPARE(home.messages().unread, 2);
    QCOMPARE(home.messages().latestTopic, QStringLiteral("Mom's cough"));
    QCOMPARE(home.messages().latestSender, QStringLiteral("Nurse Kim"));
    QCOMPARE(home.messages().latestSent.date(), QDate(2026, 11, 21));
    const HomeSummary nobody(store, m_clock, {});
    QCOMPARE(nobody.messages().unread, 0);
}

void HomeSummaryTest::countsResults()
{
    store::MemoryRecordStore store;
    test::fill(store,
        {result("A1c", "2026-11-20", "H"), result("Sodium", "2026-11-01", "N"),
            result("Old", "2026-10-01", "HH")});
    const HomeSummary home(store, m_clock, caregiver());
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
        const HomeSummary before(store, m_clock, caregiver());
    }
    const QString name = QStringLiteral("recent labs");
    QVERIFY(!store.derived(name).isEmpty());
    // Some days later: one of the two is no news any more, and nothing had to be read anew.
    const QByteArray kept = store.derived(name);
    const test::FixedClock later{now().addDays(10)};
    const HomeSummary home(store, later, caregiver());
    QCOMPARE(home.results().fresh, 1);
    QCOMPARE(home.results().flagged, 1);
    QCOMPARE(home.results().latestTitle, QStringLiteral("A1c"));
    QCOMPARE(home.results().latest.date(), QDate(2026, 11, 20));
    QCOMPARE(store.derived(name), kept);
    // A clock that was put back asks for more than was kept.
    const test::FixedClock earlier{now().addDays(-1)};
    const HomeSummary then(store, earlier, caregiver());
    QCOMPARE(then.results().fresh, 2);
    QVERIFY(store.derived(name) != kept);
    // Another version's bytes, or none at all, are not believed.
    for (const QByteArray &odd :
        {QByteArray("\xff\xff"), kept.left(kept.size() - 3), QByteArray()}) {
        QVERIFY(store.setDerived(name, odd));
        const HomeSummary anew(store, m_clock, caregiver());
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
    const HomeSummary home(store, m_clock, caregiver());
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
    const HomeSummary home(store, m_clock, caregiver());
    QCOMPARE(home.prescriptions().active, 5);
    QCOMPARE(home.prescriptions().withoutRefills, 3);
    QCOMPARE(home.prescriptions().names,
        (QStringList{QStringLiteral("Medicine 4"), QStringLiteral("Medicine 3"),
            QStringLiteral("Medicine 2")}));
}

void HomeSummaryTest::followsTheStore()
{
    store::MemoryRecordStore store;
    HomeSummary home(store, m_clock, caregiver());
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
