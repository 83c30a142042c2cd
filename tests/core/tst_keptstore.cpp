// What is captured outlives the object that is listened to, which dies in the same test.
// clazy:excludeall=lambda-in-connect
#include "SealedShelf.h"

#include <QSignalSpy>
#include <QTest>

using namespace kinward;
using namespace kinward::test;
using store::KeptRecordStore;
using store::SealedDatabase;
using store::StoreFault;

namespace
{

/// A kept store that has said what became of its file.
struct Told {
    explicit Told(KeptRecordStore &store)
        : faults(&store, &store::RecordStore::faultFound)
        , changed(&store, &store::RecordStore::changed)
    {
    }
    QSignalSpy faults;
    QSignalSpy changed;
};

} // namespace

/// What the program makes of a file that cannot be read or written, and where its files are.
class TestKeptStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesOnInMemoryWhereTheDiskIsFull();
    void goesOnInMemoryWithoutAFolder();
    void readsWhatItCannotWrite();
    void rebuildsWhatIsDamaged();
    void rebuildsWhatWasFoundWhileReading();
    void rebuildsWithoutTheKey();
    void destroysKeyAndFile();
    void beginsAnew();
    void filesAreForTheirOwnerAlone();
    void removesWhatNobodyKnows();
};

void TestKeptStore::goesOnInMemoryWhereTheDiskIsFull()
{
    const SealedShelf shelf;
    const auto source = observationType();
    const QDateTime when(QDate(2026, 11, 24), QTime(9, 12));
    {
        constexpr int fewPages = 24;
        KeptRecordStore store(
            store::StoreFolder(shelf.folder.path(), fewPages), SealedShelf::name(), shelf.key);
        QVERIFY(store.isSealed());
        QVERIFY(store.take({source, observations(10), QByteArray("first")}));
        QVERIFY(store.setSyncedAt(QStringLiteral("labs"), when));
        Told told(store);
        QVERIFY(
            store.take({source, observations(400, QByteArray(4000, 'x')), QByteArray("second")}));
        QVERIFY(!store.isSealed());
        QCOMPARE(store.fault(), StoreFault::DiskFull);
        QCOMPARE(told.changed.size(), 1);
        QCOMPARE(store.count(source), 400);
        QCOMPARE(store.progress(source), QByteArray("second"));
        QCOMPARE(store.syncedAt(QStringLiteral("labs")), when);
        QTest::qWait(50);
        QCOMPARE(told.faults.size(), 1); // once
        store.acknowledgeFault();
        QVERIFY(store.take({source, observations(500)}));
        QCOMPARE(store.fault(), StoreFault::None);
    }
    // What was on disk before is still there, and goes on from there.
    KeptRecordStore again(store::StoreFolder(shelf.folder.path()), SealedShelf::name(), shelf.key);
    QVERIFY(again.isSealed());
    QCOMPARE(again.count(source), 10);
    QCOMPARE(again.progress(source), QByteArray("first"));
}

/// A file lies where the folder should be: not even the superuser can write there.
void TestKeptStore::goesOnInMemoryWithoutAFolder()
{
    const SealedShelf shelf;
    QFile file(shelf.folder.filePath(QStringLiteral("sealed")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(SealedDatabase::open({file.fileName() + QStringLiteral("/x"), shelf.key}).error(),
        StoreFault::NotWritable);
    KeptRecordStore store(store::StoreFolder(file.fileName()), SealedShelf::name(), shelf.key);
    QVERIFY(!store.isSealed());
    QCOMPARE(store.fault(), StoreFault::NotWritable);
    QVERIFY(store.put(observations(3)));
    QCOMPARE(store.count(observationType()), 3);
    QVERIFY(store.destroy());
}

/// SQLite's log cannot be made where a folder has its name; the superuser cannot do it either.
void TestKeptStore::readsWhatItCannotWrite()
{
    const SealedShelf shelf;
    const auto source = QStringLiteral("Observation?category=laboratory");
    QVERIFY(shelf.records()->take({source, observations(30), QByteArray("p")}));
    QVERIFY(QDir().mkdir(shelf.path() + QStringLiteral("-wal")));
    KeptRecordStore store(store::StoreFolder(shelf.folder.path()), SealedShelf::name(), shelf.key);
    QVERIFY(!store.isSealed());
    QCOMPARE(store.fault(), StoreFault::NotWritable);
    QCOMPARE(store.count(observationType()), 30);
    QCOMPARE(store.idsOf(source).size(), 30);
    QCOMPARE(store.progress(source), QByteArray("p"));
    QVERIFY(store.put(observations(31)));
    QCOMPARE(store.count(observationType()), 31);
}

void TestKeptStore::rebuildsWhatIsDamaged()
{
    const SealedShelf shelf;
    const auto source = observationType();
    {
        auto store = shelf.records();
        QVERIFY(store->take({source, observations(100), QByteArray("p")}));
        QVERIFY(store->setSyncedAt(QStringLiteral("labs"), QDateTime::currentDateTime()));
    }
    shelf.flip(-1); // of a row or of nothing: the digest knows

    KeptRecordStore store(store::StoreFolder(shelf.folder.path()), SealedShelf::name(), shelf.key);
    Told told(store);
    QSignalSpy synced(&store, &store::RecordStore::syncedAtChanged);
    store.setCheckDelay(std::chrono::milliseconds(0));
    QCOMPARE(store.count(source), 100); // until it is known
    QVERIFY(store.syncedAt(QStringLiteral("labs")).isValid());
    QTRY_COMPARE(told.faults.size(), 1);
    QCOMPARE(told.faults.first().first().value<StoreFault>(), StoreFault::Damaged);
    QCOMPARE(store.fault(), StoreFault::Damaged);
    QCOMPARE(told.changed.first().first().value<QSet<QString>>(), QSet<QString>{source});
    QCOMPARE(synced.size(), 1);
    QVERIFY(store.isSealed());
    QCOMPARE(store.count(source), 0);
    QVERIFY(store.progress(source).isEmpty()); // so that all of it is read anew
    QVERIFY(!store.syncedAt(QStringLiteral("labs")).isValid());
    QVERIFY(store.put(observations(4)));
    QCOMPARE(store.count(source), 4);
}

void TestKeptStore::rebuildsWhatWasFoundWhileReading()
{
    const SealedShelf shelf;
    const QByteArray note(
        30000, 'x'); // fills its pages, so that the middle of the file is in a row
    QVERIFY(shelf.records()->put(observations(9, note)));
    QFile::remove(shelf.path() + QStringLiteral("-seal"));
    shelf.flip(QFileInfo(shelf.path()).size() / 2);
    KeptRecordStore store(store::StoreFolder(shelf.folder.path()), SealedShelf::name(), shelf.key);
    store.setCheckDelay(std::chrono::hours(1));
    Told told(store);
    QCOMPARE(store.all(observationType()).size(), 8); // what is not as it was is never given out
    QCOMPARE(store.fault(), StoreFault::None); // whoever reads goes on first
    QTRY_COMPARE(told.faults.size(), 1);
    QCOMPARE(store.fault(), StoreFault::Damaged);
    QCOMPARE(store.count(observationType()), 0);
}

void TestKeptStore::rebuildsWithoutTheKey()
{
    SealedShelf shelf;
    QVERIFY(shelf.records()->put(observations(9)));
    shelf.key = seal::SecretKey::generate();
    {
        KeptRecordStore store(
            store::StoreFolder(shelf.folder.path()), SealedShelf::name(), shelf.key);
        QCOMPARE(store.fault(), StoreFault::KeyLost);
        QVERIFY(store.isSealed());
        QCOMPARE(store.count(observationType()), 0);
        QVERIFY(store.put(observations(2)));
    }
    QCOMPARE(shelf.records()->count(observationType()), 2);
}

void TestKeptStore::destroysKeyAndFile()
{
    const SealedShelf shelf;
    KeptRecordStore store(store::StoreFolder(shelf.folder.path()), SealedShelf::name(), shelf.key);
    QVERIFY(store.put(observations(9)));
    const QDir folder(shelf.folder.path());
    QVERIFY(!folder.entryList(QDir::Files).isEmpty());
    Told told(store);
    QVERIFY(store.destroy());
    QCOMPARE(folder.entryList(QDir::Files), QStringList());
    QCOMPARE(told.changed.size(), 1);
    QVERIFY(!store.isSealed());
    QVERIFY(store.put(observations(2)));
    QCOMPARE(folder.entryList(QDir::Files), QStringList());
}

void TestKeptStore::beginsAnew()
{
    const SealedShelf shelf;
    const auto fresh = seal::SecretKey::generate();
    {
        KeptRecordStore store(
            store::StoreFolder(shelf.folder.path()), SealedShelf::name(), shelf.key);
        QVERIFY(store.put(observations(9)));
        QVERIFY(store.destroy());
        store.beginAnew(fresh);
        QVERIFY(store.isSealed());
        QCOMPARE(store.count(observationType()), 0);
        QVERIFY(store.put(observations(2)));
    }
    QCOMPARE(shelf.open().error(), StoreFault::KeyLost);
    KeptRecordStore again(store::StoreFolder(shelf.folder.path()), SealedShelf::name(), fresh);
    QCOMPARE(again.count(observationType()), 2);
}

void TestKeptStore::filesAreForTheirOwnerAlone()
{
#ifdef Q_OS_UNIX
    const QTemporaryDir above;
    const store::StoreFolder folder(above.filePath(QStringLiteral("a/sealed")));
    const KeptRecordStore store(folder, SealedShelf::name(), seal::SecretKey::generate());
    QVERIFY(store.isSealed());
    constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup
        | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    const QDir inside(above.filePath(QStringLiteral("a/sealed")));
    QVERIFY(!(QFile::permissions(inside.path()) & others));
    const auto files = inside.entryInfoList(QDir::Files);
    QVERIFY(files.size() > 1);
    for (const auto &file : files)
        QVERIFY2(!(file.permissions() & others), qPrintable(file.fileName()));
#else
    QSKIP("The folder's own rules hold on this system");
#endif
}

void TestKeptStore::removesWhatNobodyKnows()
{
    const QTemporaryDir above;
    const store::StoreFolder folder(above.path());
    const auto key = seal::SecretKey::generate();
    for (const auto *name : {"known", "stray", "-other"}) {
        KeptRecordStore store(folder, QString::fromLatin1(name), key);
        QVERIFY(store.put(observations(2)));
    }
    QVERIFY(SealedDatabase::open({folder.ownFile(QStringLiteral("stray")), key, true}));
    QCOMPARE(folder.removeStrayRecords({QStringLiteral("known")}), 2);
    QCOMPARE(folder.removeStrayRecords({QStringLiteral("known")}), 0);
    QVERIFY(QFile::exists(folder.recordsFile(QStringLiteral("known"))));
    QVERIFY(QFile::exists(folder.ownFile(QStringLiteral("stray")))); // never what somebody wrote
    QVERIFY(folder.removeAllOf(QStringLiteral("stray")));
    QVERIFY(!QFile::exists(folder.ownFile(QStringLiteral("stray"))));
    QFile other(above.filePath(QStringLiteral("settings.ini")));
    QVERIFY(other.open(QIODevice::WriteOnly));
    QVERIFY(folder.removeEverything());
    QCOMPARE(
        QDir(above.path()).entryList(QDir::Files), QStringList{QStringLiteral("settings.ini")});
    QVERIFY(other.remove());
    QCOMPARE(QDir(above.path()).entryList(QDir::Files), QStringList());
}

QTEST_GUILESS_MAIN(TestKeptStore)
#include "tst_keptstore.moc"
