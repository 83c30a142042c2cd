#include "TestRecords.h"
#include "core/store/MemoryRecordStore.h"

#include <QSignalSpy>
#include <QTest>

using namespace kinward;

namespace
{

fhir::RawResource patient(const QByteArray &id, const QByteArray &gender = "female")
{
    return test::raw(
        "{\"resourceType\":\"Patient\",\"id\":\"" + id + "\",\"gender\":\"" + gender + "\"}");
}

QStringList idsOf(const QList<fhir::RawResource> &resources)
{
    QStringList ids;
    for (const fhir::RawResource &resource : resources)
        ids.append(resource.id);
    ids.sort();
    return ids;
}

QString patientType() { return QStringLiteral("Patient"); }

} // namespace

class StoreTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatItIsGiven();
    void replacesByTypeAndId();
    void saysWhatChanged();
    void removesWhatIsGone();
    void notesWhenASectionWasRead();
    void forgetsEverything();
    void speaksAfterTheChange();
};

void StoreTest::keepsWhatItIsGiven()
{
    store::MemoryRecordStore store;
    QVERIFY(store.all(patientType()).isEmpty());
    QCOMPARE(store.count(patientType()), 0);
    QVERIFY(!store.find(patientType(), QStringLiteral("a")));
    QVERIFY(store.put(
        {patient("a"), patient("b"), test::raw(R"({"resourceType":"Invoice","id":"a"})")}));
    QCOMPARE(
        idsOf(store.all(patientType())), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    QCOMPARE(store.count(patientType()), 2);
    QCOMPARE(store.find(patientType(), QStringLiteral("a"))->json, patient("a").json);
    QCOMPARE(store.find(QStringLiteral("Invoice"), QStringLiteral("a"))->type,
        QStringLiteral("Invoice"));
    QVERIFY(!store.find(patientType(), QStringLiteral("c")));
}

void StoreTest::replacesByTypeAndId()
{
    store::MemoryRecordStore store;
    QVERIFY(store.put({patient("a"), patient("a", "male")}));
    QCOMPARE(store.count(patientType()), 1);
    QCOMPARE(store.find(patientType(), QStringLiteral("a"))->json, patient("a", "male").json);
}

void StoreTest::saysWhatChanged()
{
    store::MemoryRecordStore store;
    QSignalSpy changed(&store, &store::RecordStore::changed);
    QVERIFY(store.put({patient("a"), test::raw(R"({"resourceType":"Invoice","id":"i"})")}));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.takeFirst().at(0).value<QSet<QString>>(),
        (QSet<QString>{patientType(), QStringLiteral("Invoice")}));
    QVERIFY(store.put({}));
    QVERIFY(store.put({patient("a")}));
    QCOMPARE(changed.size(), 0); // nothing is different
    fhir::RawResource newer = patient("a");
    newer.versionId = QStringLiteral("2");
    QVERIFY(store.put({newer, patient("a", "male")}));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().value<QSet<QString>>(), QSet<QString>{patientType()});
}

void StoreTest::removesWhatIsGone()
{
    store::MemoryRecordStore store;
    QVERIFY(store.put({patient("a"), patient("b"), patient("c")}));
    QSignalSpy changed(&store, &store::RecordStore::changed);
    QVERIFY(store.retainOnly(patientType(),
        {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("z")}));
    QVERIFY(store.retainOnly(QStringLiteral("Invoice"), {}));
    QCOMPARE(changed.size(), 0);
    QVERIFY(store.retainOnly(patientType(), {QStringLiteral("b")}));
    QCOMPARE(idsOf(store.all(patientType())), QStringList{QStringLiteral("b")});
    QCOMPARE(changed.size(), 1);
    QVERIFY(store.retainOnly(patientType(), {}));
    QCOMPARE(store.count(patientType()), 0);
}

void StoreTest::notesWhenASectionWasRead()
{
    store::MemoryRecordStore store;
    QSignalSpy changed(&store, &store::RecordStore::syncedAtChanged);
    const QString section = QStringLiteral("labs");
    const QDateTime now(QDate(2026, 11, 24), QTime(9, 12));
    QVERIFY(!store.syncedAt(section).isValid());
    QVERIFY(store.setSyncedAt(section, now));
    QCOMPARE(store.syncedAt(section), now);
    QVERIFY(store.setSyncedAt(section, now));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().toString(), section);
}

void StoreTest::forgetsEverything()
{
    store::MemoryRecordStore store;
    QVERIFY(store.put({patient("a"), test::raw(R"({"resourceType":"Invoice","id":"i"})")}));
    QVERIFY(store.retainOnly(QStringLiteral("Invoice"), {}));
    QVERIFY(store.setSyncedAt(QStringLiteral("labs"), QDateTime(QDate(2026, 11, 24), QTime(9, 0))));
    QSignalSpy changed(&store, &store::RecordStore::changed);
    QSignalSpy synced(&store, &store::RecordStore::syncedAtChanged);
    QVERIFY(store.clear());
    QCOMPARE(store.count(patientType()), 0);
    QVERIFY(!store.syncedAt(QStringLiteral("labs")).isValid());
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().first().value<QSet<QString>>(), QSet<QString>{patientType()});
    QCOMPARE(synced.size(), 1);
    QVERIFY(store.clear());
    QCOMPARE(changed.size(), 1);
}

void StoreTest::speaksAfterTheChange()
{
    store::MemoryRecordStore store;
    int seen = -1;
    connect(&store, &store::RecordStore::changed, this, [&] { seen = store.count(patientType()); });
    QVERIFY(store.put({patient("a"), patient("b")}));
    QCOMPARE(seen, 2);
    QVERIFY(store.clear());
    QCOMPARE(seen, 0);
}

QTEST_GUILESS_MAIN(StoreTest)
#include "tst_store.moc"
