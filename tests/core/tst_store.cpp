#include "TestRecords.h"
#include "core/store/KeptRecordStore.h"
#include "core/store/MemoryRecordStore.h"

#include <QSignalSpy>
#include <QTemporaryDir>
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
QString invoiceType() { return QStringLiteral("Invoice"); }

fhir::RawResource invoice(const QByteArray &id)
{
    return test::raw(R"({"resourceType":"Invoice","id":")" + id + "\"}");
}

/// A store of the kind that this run is about, in a folder of its own.
class Shelf
{
public:
    Shelf()
    {
        QFETCH_GLOBAL(QString, kind);
        if (kind == QLatin1String("memory"))
            m_store = std::make_unique<store::MemoryRecordStore>();
        else if (kind == QLatin1String("sealed"))
            m_store = std::make_unique<store::SealedRecordStore>(
                *store::SealedDatabase::open({m_folder.filePath(QStringLiteral("x")), m_key}));
        else
            m_store = std::make_unique<store::KeptRecordStore>(
                store::StoreFolder(m_folder.path()), QStringLiteral("x"), m_key);
    }
    store::RecordStore &operator*() const { return *m_store; }

private:
    QTemporaryDir m_folder;
    seal::SecretKey m_key = seal::SecretKey::generate();
    std::unique_ptr<store::RecordStore> m_store;
};

} // namespace

/// What every store promises.
class StoreTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void keepsWhatItIsGiven();
    void replacesByTypeAndId();
    void saysWhatChanged();
    void removesWhatIsGone();
    void notesWhenASectionWasRead();
    void forgetsEverything();
    void speaksAfterTheChange();
    void keepsSourcesApart();
    void removesOfItsSourceOnly();
    void keepsProgressWithItsPage();
    void keepsEveryByte();
    void dropsWhatWasDerivedWithAChange();
    void destroys();
};

void StoreTest::initTestCase_data()
{
    QTest::addColumn<QString>("kind");
    for (const auto *kind : {"memory", "sealed", "kept"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void StoreTest::keepsWhatItIsGiven()
{
    const Shelf shelf;
    auto &store = *shelf;
    QVERIFY(store.all(patientType()).isEmpty());
    QCOMPARE(store.count(patientType()), 0);
    QVERIFY(!store.find(patientType(), QStringLiteral("a")));
    QVERIFY(store.put({patient("a"), patient("b"), invoice("a")}));
    QCOMPARE(
        idsOf(store.all(patientType())), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    QCOMPARE(store.count(patientType()), 2);
    QCOMPARE(store.find(patientType(), QStringLiteral("a"))->json, patient("a").json);
    QCOMPARE(store.find(invoiceType(), QStringLiteral("a"))->type, invoiceType());
    QVERIFY(!store.find(patientType(), QStringLiteral("c")));
}

void StoreTest::replacesByTypeAndId()
{
    const Shelf shelf;
    auto &store = *shelf;
    QVERIFY(store.put({patient("a"), patient("a", "male")}));
    QCOMPARE(store.count(patientType()), 1);
    QCOMPARE(store.find(patientType(), QStringLiteral("a"))->json, patient("a", "male").json);
}

void StoreTest::saysWhatChanged()
{
    const Shelf shelf;
    auto &store = *shelf;
    QSignalSpy changed(&store, &store::RecordStore::changed);
    QVERIFY(store.put({patient("a"), invoice("i")}));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.takeFirst().at(0).value<QSet<QString>>(),
        (QSet<QString>{patientType(), invoiceType()}));
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
    const Shelf shelf;
    auto &store = *shelf;
    QVERIFY(store.put({patient("a"), patient("b"), patient("c")}));
    QSignalSpy changed(&store, &store::RecordStore::changed);
    QVERIFY(store.retainOnly(patientType(),
        {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("z")}));
    QVERIFY(store.retainOnly(invoiceType(), {}));
    QCOMPARE(changed.size(), 0);
    QVERIFY(store.retainOnly(patientType(), {QStringLiteral("b")}));
    QCOMPARE(idsOf(store.all(patientType())), QStringList{QStringLiteral("b")});
    QCOMPARE(changed.size(), 1);
    QVERIFY(store.retainOnly(patientType(), {}));
    QCOMPARE(store.count(patientType()), 0);
}

void StoreTest::notesWhenASectionWasRead()
{
    const Shelf shelf;
    auto &store = *shelf;
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
    const Shelf shelf;
    auto &store = *shelf;
    QVERIFY(store.put({patient("a"), invoice("i")}));
    QVERIFY(store.retainOnly(invoiceType(), {}));
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
    const Shelf shelf;
    auto &store = *shelf;
    int seen = -1;
    connect(&store, &store::RecordStore::changed, this, [&] { seen = store.count(patientType()); });
    QVERIFY(store.put({patient("a"), patient("b")}));
    QCOMPARE(seen, 2);
    QVERIFY(store.clear());
    QCOMPARE(seen, 0);
}

void StoreTest::keepsSourcesApart()
{
    const Shelf shelf;
    auto &store = *shelf;
    const QString women = QStringLiteral("Patient?gender=female");
    const QString men = QStringLiteral("Patient?gender=male");
    // What is of another type belongs to its own search.
    QVERIFY(store.take({women, {patient("a"), patient("b"), invoice("i")}}));
    QVERIFY(store.take({men, {patient("c", "male")}}));
    QCOMPARE(store.idsOf(women), (QSet<QString>{QStringLiteral("a"), QStringLiteral("b")}));
    QCOMPARE(store.idsOf(men), QSet<QString>{QStringLiteral("c")});
    QCOMPARE(store.idsOf(invoiceType()), QSet<QString>{QStringLiteral("i")});
    QVERIFY(store.idsOf(patientType()).isEmpty());
    // The last one that brought it is its source, also where nothing else is different.
    QSignalSpy changed(&store, &store::RecordStore::changed);
    QVERIFY(store.take({men, {patient("b")}}));
    QCOMPARE(changed.size(), 0);
    QVERIFY(store.retainOnly(women, {}));
    QCOMPARE(
        idsOf(store.all(patientType())), (QStringList{QStringLiteral("b"), QStringLiteral("c")}));
    QVERIFY(store.put({patient("b")}));
    QCOMPARE(store.idsOf(patientType()), QSet<QString>{QStringLiteral("b")});
    QVERIFY(store.retainOnly(men, {QStringLiteral("b")}));
    QCOMPARE(idsOf(store.all(patientType())), QStringList{QStringLiteral("b")});
}

void StoreTest::removesOfItsSourceOnly()
{
    const Shelf shelf;
    store::RecordStore &store = *shelf;
    const QString women = QStringLiteral("Patient?gender=female");
    const QString men = QStringLiteral("Patient?gender=male");
    QVERIFY(store.take({women, {patient("a"), patient("b"), patient("d")}}));
    QVERIFY(store.take({men, {patient("c", "male")}}));
    QVERIFY(store.setDerived(women, "3"));
    QCOMPARE(store.countOf(women), 3);
    QCOMPARE(store.countOf(invoiceType()), 0);
    QSignalSpy changed(&store, &store::RecordStore::changed);
    QVERIFY(store.remove(women, {QStringLiteral("c"), QStringLiteral("z")}));
    QVERIFY(store.remove(women, {}));
    QCOMPARE(changed.size(), 0);
    QCOMPARE(store.derived(women), QByteArray("3"));
    QVERIFY(store.remove(women, {QStringLiteral("a"), QStringLiteral("d"), QStringLiteral("c")}));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(store.derived(women), QByteArray());
    QCOMPARE(
        idsOf(store.all(patientType())), (QStringList{QStringLiteral("b"), QStringLiteral("c")}));
    QCOMPARE(store.countOf(women), 1);
    QCOMPARE(store.count(patientType()), 2);
}

void StoreTest::keepsProgressWithItsPage()
{
    const Shelf shelf;
    auto &store = *shelf;
    const QString source = QStringLiteral("Patient?gender=female");
    QVERIFY(store.progress(source).isEmpty());
    QVERIFY(store.take({source, {patient("a")}, QByteArray("page 2")}));
    QCOMPARE(store.progress(source), QByteArray("page 2"));
    QVERIFY(store.take({source, {patient("b")}})); // says nothing of it
    QCOMPARE(store.progress(source), QByteArray("page 2"));
    QVERIFY(store.setProgress(source, QByteArray("\0 done \n", 8)));
    QCOMPARE(store.progress(source), QByteArray("\0 done \n", 8));
    QVERIFY(store.setProgress(invoiceType(), "other"));
    QCOMPARE(store.progress(source), QByteArray("\0 done \n", 8));
    QVERIFY(store.clear());
    QVERIFY(store.progress(source).isEmpty());
    QVERIFY(store.progress(invoiceType()).isEmpty());
}

void StoreTest::keepsEveryByte()
{
    const Shelf shelf;
    auto &store = *shelf;
    fhir::RawResource odd{QStringLiteral("Patient"), QString::fromUtf8("ñ/?\n"),
        QStringLiteral("v/1"), QDateTime(QDate(2026, 11, 24), QTime(9, 12, 0, 345), Qt::UTC),
        QByteArray("{\"a\":\"\0\xff R\"}", 13)};
    fhir::RawResource bare{odd.type, {}, {}, {}, {}};
    QVERIFY(store.put({odd, bare}));
    for (const auto &wanted : {odd, bare}) {
        const auto found = store.find(wanted.type, wanted.id);
        QVERIFY(found);
        QCOMPARE(found->type, wanted.type);
        QCOMPARE(found->id, wanted.id);
        QCOMPARE(found->versionId, wanted.versionId);
        QCOMPARE(found->lastUpdated, wanted.lastUpdated);
        QCOMPARE(found->json, wanted.json);
    }
    QSignalSpy changed(&store, &store::RecordStore::changed);
    QVERIFY(store.put({odd, bare}));
    QCOMPARE(changed.size(), 0);
}

void StoreTest::dropsWhatWasDerivedWithAChange()
{
    const Shelf shelf;
    store::RecordStore &store = *shelf;
    const QString name = QStringLiteral("sum");
    const QString other = QStringLiteral("other");
    const auto keepBoth = [&] {
        return store.setDerived(name, QByteArray("1\0 2", 4)) && store.setDerived(other, "3")
            && store.derived(name) == QByteArray("1\0 2", 4) && store.derived(other) == "3";
    };
    QCOMPARE(store.derived(name), QByteArray());
    QVERIFY(store.take({patientType(), {patient("a"), patient("b")}}));
    QVERIFY(keepBoth());
    // Neither what is there already nor a note is a change.
    QVERIFY(store.take({patientType(), {patient("a")}, QByteArray("page 2")}));
    QVERIFY(store.setSyncedAt(QStringLiteral("labs"), QDateTime::currentDateTime()));
    QVERIFY(store.retainOnly(patientType(), {QStringLiteral("a"), QStringLiteral("b")}));
    QCOMPARE(store.derived(other), QByteArray("3"));

    QVERIFY(store.take({patientType(), {patient("a", "male")}}));
    QCOMPARE(store.derived(name), QByteArray());
    QCOMPARE(store.derived(other), QByteArray());
    QVERIFY(keepBoth());
    QVERIFY(store.retainOnly(patientType(), {QStringLiteral("a")}));
    QCOMPARE(store.derived(name), QByteArray());
    QVERIFY(keepBoth());
    QVERIFY(store.clear());
    QCOMPARE(store.derived(name), QByteArray());
}

void StoreTest::destroys()
{
    const Shelf shelf;
    auto &store = *shelf;
    QVERIFY(store.put({patient("a")}));
    QSignalSpy changed(&store, &store::RecordStore::changed);
    QVERIFY(store.destroy());
    QCOMPARE(changed.size(), 1);
    QCOMPARE(store.count(patientType()), 0);
    QVERIFY(store.put({patient("b")}));
    QCOMPARE(store.count(patientType()), 1);
}

QTEST_GUILESS_MAIN(StoreTest)
#include "tst_store.moc"
