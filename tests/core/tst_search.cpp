#include "SealedShelf.h"
#include "SharedData.h"
#include "TestRecords.h"
#include "core/fhir/BundleReader.h"
#include "core/models/Wording.h"
#include "core/search/RecordSearch.h"
#include "core/store/MemoryRecordStore.h"

#include <QSignalSpy>
#include <QTest>

using namespace kinward;
using namespace kinward::search;
using care::Section;
using models::RecordEntry;

namespace
{

const QDateTime now({2026, 11, 22}, {9, 30});

RecordEntry entry(Section section, const QString &id, const QString &text)
{
    RecordEntry made;
    made.section = section;
    made.id = id;
    made.title = text;
    made.searchText = models::wording::searchKey(text);
    return made;
}

/// "labs 7: a b" a group: its section, how many, and the ids of the first.
QStringList textOf(const QList<SearchGroup> &groups)
{
    QStringList lines;
    for (const SearchGroup &group : groups) {
        QStringList ids;
        for (const RecordEntry &found : group.first)
            ids.append(found.id);
        lines.append(
            QStringLiteral("%1 %2: %3")
                .arg(care::keyOf(group.section), QString::number(group.count), ids.join(u' ')));
    }
    return lines;
}

QList<fhir::RawResource> made()
{
    return {test::raw(R"({"resourceType":"MedicationRequest","id":"m","status":"active",)"
                      R"("medicationCodeableConcept":{"text":"Lisinopril 10 mg tablet"},)"
                      R"("authoredOn":"2026-03-04","requester":{"display":"Dr. Émile Rivera"},)"
                      R"("note":[{"text":"Take with food"}]})"),
        test::raw(
            R"({"resourceType":"Observation","id":"o","status":"final",)"
            R"("category":[{"coding":[{"code":"laboratory"}]}],"code":{"text":"Creatinine"},)"
            R"("effectiveDateTime":"2026-11-03","valueQuantity":{"value":7.2,"unit":"mg/dL"}})"),
        test::raw(
            R"({"resourceType":"Appointment","id":"a","status":"booked",)"
            R"("start":"2026-11-24T14:30:00-05:00","appointmentType":{"text":"Check-up"},)"
            R"("participant":[{"actor":{"reference":"Practitioner/r","display":"Dr. Émile Rivera"}}]})")};
}

} // namespace

class SearchTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::useEnglishInNewYork(); }

    void splitsIntoWords();
    void eachWordBeginsAWord();
    void groupsAreCountedAndCut();
    void findsWhatPeopleLookFor_data();
    void findsWhatPeopleLookFor();
    void followsTheStore();
    void readsTheSealedFileElsewhere();
    void readsHereWhereNoOtherThreadCan();
    void survivesItsOwner();
    void findsEverySharedRecordByItsTitle();
};

void SearchTest::splitsIntoWords()
{
    QCOMPARE(wordsOf(QStringLiteral("a1c 7.2 %, 11/24/2026. check-up (new)")),
        (QStringList{QStringLiteral("a1c"), QStringLiteral("7.2"), QStringLiteral("11/24/2026"),
            QStringLiteral("check"), QStringLiteral("up"), QStringLiteral("new")}));
    QCOMPARE(wordsOf(QStringLiteral("11/")), QStringList(QStringLiteral("11")));
    QCOMPARE(wordsOf(QString()), QStringList());
}

void SearchTest::eachWordBeginsAWord()
{
    const SearchIndex index(
        {entry(Section::Labs, QStringLiteral("a"), QStringLiteral("Año ácido úrico")),
            entry(Section::Labs, QStringLiteral("b"), QStringLiteral("Acid test")),
            entry(Section::Billing, QStringLiteral("c"), QStringLiteral("Placid"))});
    QCOMPARE(
        textOf(index.find(QStringLiteral("ACID"))), QStringList(QStringLiteral("labs 2: a b")));
    QCOMPARE(
        textOf(index.find(QStringLiteral("uri áci"))), QStringList(QStringLiteral("labs 1: a")));
    QCOMPARE(textOf(index.find(QStringLiteral("acid nothing"))), QStringList());
    QCOMPARE(textOf(index.find(QStringLiteral("lac"))), QStringList());
    QCOMPARE(textOf(index.find(QStringLiteral(" , "))), QStringList());
    QCOMPARE(textOf(SearchIndex().find(QStringLiteral("a"))), QStringList());
}

void SearchTest::groupsAreCountedAndCut()
{
    QList<RecordEntry> entries;
    for (int i = 0; i < 130; ++i)
        entries.append(entry(i % 2 ? Section::Labs : Section::Prescriptions, QString::number(i),
            QStringLiteral("Potassium %1").arg(i)));
    QCOMPARE(textOf(SearchIndex(entries).find(QStringLiteral("pot"))),
        (QStringList{
            QStringLiteral("prescriptions 65: 0 2 4 6 8"), QStringLiteral("labs 65: 1 3 5 7 9")}));
    QCOMPARE(textOf(SearchIndex(entries).find(QStringLiteral("potassium 129"))),
        QStringList(QStringLiteral("labs 1: 129")));
}

void SearchTest::findsWhatPeopleLookFor_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("found");
    const QStringList medicine{QStringLiteral("prescriptions 1: m")};
    const QStringList lab{QStringLiteral("labs 1: o")};
    const QStringList visit{QStringLiteral("appointments 1: a")};
    QTest::addRow("medicine") << QStringLiteral("lisin") << medicine;
    QTest::addRow("note") << QStringLiteral("food") << medicine;
    QTest::addRow("date in numbers") << QStringLiteral("03/04/2026") << medicine;
    QTest::addRow("date without zeros") << QStringLiteral("3/4/20") << medicine;
    QTest::addRow("month in words") << QStringLiteral("march 2026") << medicine;
    QTest::addRow("test") << QStringLiteral("creat") << lab;
    QTest::addRow("value") << QStringLiteral("7.2") << lab;
    QTest::addRow("day in words") << QStringLiteral("tuesday november 24") << visit;
    QTest::addRow("practitioner without accent")
        << QStringLiteral("emile riv") << (visit + medicine);
    QTest::addRow("nothing") << QStringLiteral("zebra") << QStringList();
}

void SearchTest::findsWhatPeopleLookFor()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, found);
    store::MemoryRecordStore store;
    test::fill(store, made());
    QCOMPARE(textOf(SearchIndex(models::readEntries(store, now)).find(typed)), found);
}

void SearchTest::followsTheStore()
{
    store::MemoryRecordStore store;
    test::fill(store, made());
    const test::FixedClock clock(now);
    models::RecordCatalog catalog(store, clock);
    RecordSearch search(catalog);
    QTest::qWait(0);
    QVERIFY(!search.isReady()); // nothing is read before somebody asks
    QSignalSpy ready(&search, &RecordSearch::ready);
    search.start();
    search.start();
    QTRY_COMPARE(ready.count(), 1);
    QCOMPARE(textOf(search.find(QStringLiteral("lisin"))),
        QStringList(QStringLiteral("prescriptions 1: m")));
    test::fill(store,
        {test::raw(
            R"({"resourceType":"MedicationRequest","id":"n","status":"active",)"
            R"("medicationCodeableConcept":{"text":"Lisinopril 20 mg"},"authoredOn":"2026-11-01"})")});
    QTRY_COMPARE(textOf(search.find(QStringLiteral("lisin"))),
        QStringList(QStringLiteral("prescriptions 2: n m")));
    QVERIFY(store.clear());
    QTRY_COMPARE(textOf(search.find(QStringLiteral("lisin"))), QStringList());
}

void SearchTest::readsTheSealedFileElsewhere()
{
    const test::SealedShelf shelf;
    const auto store = shelf.records();
    test::fill(*store, made());
    const test::FixedClock clock(now);
    models::RecordCatalog catalog(*store, clock);
    QSignalSpy changed(&catalog, &models::RecordCatalog::changed);
    catalog.start();
    QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), 30000); // it may be read before start() returns
    store::MemoryRecordStore same;
    test::fill(same, made());
    const auto expected = models::readEntries(same, now);
    QCOMPARE(catalog.entries().size(), expected.size());
    for (qsizetype i = 0; i < expected.size(); ++i)
        QCOMPARE(catalog.entries().at(i).id, expected.at(i).id);
}

/// Nobody else gets at the file any more, but the store still has it.
void SearchTest::readsHereWhereNoOtherThreadCan()
{
    const test::SealedShelf shelf;
    const auto store = shelf.records();
    test::fill(*store, made());
    QVERIFY(QFile::remove(shelf.path()));
    const test::FixedClock clock(now);
    models::RecordCatalog catalog(*store, clock);
    QSignalSpy changed(&catalog, &models::RecordCatalog::changed);
    catalog.start();
    QTRY_VERIFY_WITH_TIMEOUT(!changed.isEmpty(), 30000);
    QCOMPARE(catalog.entries().size(), 3);
}

void SearchTest::survivesItsOwner()
{
    const test::FixedClock clock(now);
    for (int i = 0; i < 20; ++i) {
        store::MemoryRecordStore store;
        test::fill(store, made());
        models::RecordCatalog catalog(store, clock);
        RecordSearch search(catalog);
        search.start();
        QTest::qWait(i % 3);
    }
    QTest::qWait(50); // what was under way comes home to nobody
}

void SearchTest::findsEverySharedRecordByItsTitle()
{
    if (test::sharedSamples().isEmpty())
        QSKIP("the shared records are not there");
    store::MemoryRecordStore store;
    for (const test::Sample &sample : test::sharedSamples()) {
        const auto bundle = sample.sound ? fhir::readBundle(sample.json) : fhir::readBundle({});
        if (bundle && store.count(QStringLiteral("Observation")) < 2000)
            test::fill(store, bundle->resources);
    }
    const QList<RecordEntry> entries = models::readEntries(store, now);
    QVERIFY(entries.size() > 500);
    const SearchIndex index(entries);
    for (qsizetype i = 0; i < entries.size(); i += 97) {
        const RecordEntry &wanted = entries.at(i);
        if (wordsOf(models::wording::searchKey(wanted.title)).isEmpty())
            continue;
        bool found = false;
        for (const SearchGroup &group : index.find(wanted.title, int(entries.size()))) {
            for (const RecordEntry &hit : group.first)
                found = found || (hit.section == wanted.section && hit.id == wanted.id);
        }
        QVERIFY2(found, qPrintable(wanted.title));
    }
}

QTEST_GUILESS_MAIN(SearchTest)
#include "tst_search.moc"
