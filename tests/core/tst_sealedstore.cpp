// What is captured outlives the object that is listened to, which dies in the same test.
// clazy:excludeall=lambda-in-connect
#include "SealedShelf.h"
#include "core/store/SealedConnection.h"
#include "core/store/SealedSchema.h"

#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>

using namespace kinward;
using namespace kinward::test;
using store::KeptRecordStore;
using store::SealedDatabase;
using store::SealedRecordStore;
using store::StoreFault;

namespace
{

QList<fhir::RawResource> observations(int count, const QByteArray &note = "n")
{
    QList<fhir::RawResource> out;
    for (int i = 0; i < count; ++i)
        out.append(observation(QString::number(i), note));
    return out;
}

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

/// The file: over restarts, with other keys and versions, where it is damaged, full or not there.
class TestSealedStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEverythingOverARestart();
    void keepsKeysApart();
    void keepsOrderAndOwnData();
    void takesAllOrNothing();
    void knowsALostKey();
    void refusesALaterVersion();
    void bringsAnOlderVersionUp();
    void goesOnInMemoryWhereTheDiskIsFull();
    void goesOnInMemoryWithoutAFolder();
    void readsWhatItCannotWrite();
    void rebuildsWhatIsDamaged();
    void rebuildsWhatWasFoundWhileReading();
    void rebuildsWithoutTheKey();
    void neverThrowsOwnDataAway();
    void destroysKeyAndFile();
    void beginsAnew();
    void filesAreForTheirOwnerAlone();
    void removesWhatNobodyKnows();
};

void TestSealedStore::keepsEverythingOverARestart()
{
    const SealedShelf shelf;
    const auto source = QStringLiteral("Observation?category=laboratory");
    const QDateTime when(QDate(2026, 11, 24), QTime(9, 12, 5, 250));
    {
        auto store = shelf.records();
        QVERIFY(store->take({source, observations(500), QByteArray("page 3")}));
        QVERIFY(store->setSyncedAt(QStringLiteral("labs"), when));
    }
    for (int start = 0; start < 2; ++start) {
        auto store = shelf.records();
        QCOMPARE(store->count(observationType()), 500);
        QCOMPARE(store->all(observationType()).size(), 500);
        QCOMPARE(store->idsOf(source).size(), 500);
        QCOMPARE(store->progress(source), QByteArray("page 3"));
        QCOMPARE(store->syncedAt(QStringLiteral("labs")), when);
        const auto found = store->find(observationType(), QStringLiteral("77"));
        QCOMPARE(found->json, observation(QStringLiteral("77"), "n").json);
        QSignalSpy changed(store.get(), &store::RecordStore::changed);
        QVERIFY(store->take({source, observations(500)}));
        QVERIFY(changed.isEmpty());
    }
}

void TestSealedStore::keepsKeysApart()
{
    const SealedShelf one;
    const SealedShelf other;
    QVERIFY(one.records()->put(observations(3)));
    QVERIFY(QFile::copy(one.path(), other.path()));
    const auto opened = other.open();
    QVERIFY(!opened);
    QCOMPARE(opened.error(), StoreFault::KeyLost);
    QCOMPARE(SealedDatabase::open({one.path(), {}}).error(), StoreFault::KeyLost);
    QCOMPARE(one.records()->count(observationType()), 3);
}

/// The shape that drafts and the outbox need of the same class.
void TestSealedStore::keepsOrderAndOwnData()
{
    const SealedShelf shelf;
    const SealedDatabase::Options options{shelf.path(), shelf.key, true};
    const auto putAll = [](SealedDatabase &database) {
        for (const char *name : {"c", "a", "b"}) {
            if (!database.put({name, "draft", "mail"}, QByteArray("text ") + name))
                return false;
        }
        return true;
    };
    {
        const auto database = *SealedDatabase::open(options);
        QVERIFY(database->transact([&] { return putAll(*database); }));
        QVERIFY(database->put({"a", "draft", "mail"}, "changed"));
        QVERIFY(database->put({"z", "note", "mail"}, "other"));
    }
    const auto database = *SealedDatabase::open(options);
    QByteArrayList drafts;
    database->eachOfKind("draft", [&drafts](const QByteArray &text) { drafts << text; });
    QCOMPARE(drafts, (QByteArrayList{"text c", "changed", "text b"}));
    QCOMPARE(database->countOfKind("draft"), 3);
    QCOMPARE(database->get("z"), std::optional(QByteArray("other")));
    QVERIFY(!database->get("y"));
    QCOMPARE(database->removeOfSource("mail", {"a"}), std::optional(3));
    QCOMPARE(database->get("a"), std::optional(QByteArray("changed")));
    QVERIFY(!database->transact([&] { return database->removeAll() && false; }));
    QCOMPARE(database->countOfKind("draft"), 1);
    QCOMPARE(database->fault(), StoreFault::None);
}

void TestSealedStore::takesAllOrNothing()
{
    const SealedShelf shelf;
    auto opened = SealedDatabase::open({shelf.path(), shelf.key, false, 20});
    QVERIFY(opened);
    SealedRecordStore store(std::move(*opened));
    const auto source = observationType();
    QVERIFY(store.take({source, observations(10), QByteArray("first")}));
    QSignalSpy changed(&store, &store::RecordStore::changed);
    const auto taken
        = store.take({source, observations(400, QByteArray(4000, 'x')), QByteArray("second")});
    QVERIFY(!taken);
    QCOMPARE(taken.error().kind, ErrorKind::StorageFailed);
    QCOMPARE(taken.error().detail, QStringLiteral("DiskFull"));
    QCOMPARE(store.database().fault(), StoreFault::DiskFull);
    QVERIFY(changed.isEmpty());
    QCOMPARE(store.count(source), 10);
    QCOMPARE(store.progress(source), QByteArray("first"));
    QCOMPARE(
        store.find(source, QStringLiteral("0"))->json, observation(QStringLiteral("0"), "n").json);
    QVERIFY(
        store.take({source, observations(11), QByteArray("third")})); // where it fits it goes on
    QCOMPARE(store.progress(source), QByteArray("third"));
}

void TestSealedStore::knowsALostKey()
{
    SealedShelf shelf;
    QVERIFY(shelf.records()->put(observations(3)));
    shelf.key = seal::SecretKey::generate();
    QCOMPARE(shelf.open().error(), StoreFault::KeyLost);
    QVERIFY(QFile::exists(shelf.path())); // nothing is thrown away by opening it
}

void TestSealedStore::refusesALaterVersion()
{
    const SealedShelf shelf;
    QVERIFY(shelf.records()->put(observations(3)));
    {
        store::SealedConnection connection(shelf.path());
        QCOMPARE(connection.openFor(
                     {QStringLiteral("user_version = %1").arg(store::SealedSchema::latest() + 1)}),
            StoreFault::None);
    }
    QCOMPARE(shelf.open().error(), StoreFault::TooNew);
}

/// A file as the first version made it, with records in it.
void TestSealedStore::bringsAnOlderVersionUp()
{
    const SealedShelf shelf;
    const auto source = QStringLiteral("Observation?category=vital-signs");
    {
        store::SealedConnection connection(shelf.path());
        QCOMPARE(connection.openFor({QStringLiteral("journal_mode = WAL")}), StoreFault::None);
        QCOMPARE(store::SealedSchema::migrate(connection.database(), 1), StoreFault::None);
        QCOMPARE(store::SealedSchema::version(connection.database()), 1);
    }
    QVERIFY(store::SealedSchema::latest() > 1);
    {
        auto store = shelf.records();
        QVERIFY(store->take({source, observations(40), QByteArray("p")}));
    }
    {
        // Back to the first version, now that there is something in it.
        store::SealedConnection connection(shelf.path());
        QCOMPARE(connection.openFor({QStringLiteral("user_version = 1")}), StoreFault::None);
        QVERIFY(connection.run("DROP INDEX row_source").isActive());
    }
    QFile::remove(shelf.path() + QStringLiteral("-seal"));
    auto store = shelf.records();
    QCOMPARE(store->all(observationType()).size(), 40);
    QCOMPARE(store->progress(source), QByteArray("p"));
    QVERIFY(store->retainOnly(source, {QStringLiteral("1")}));
    QCOMPARE(store->count(observationType()), 1);
    store.reset();
    store::SealedConnection connection(shelf.path());
    QCOMPARE(connection.openFor({}), StoreFault::None);
    QCOMPARE(store::SealedSchema::version(connection.database()), store::SealedSchema::latest());
}

void TestSealedStore::goesOnInMemoryWhereTheDiskIsFull()
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
void TestSealedStore::goesOnInMemoryWithoutAFolder()
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
void TestSealedStore::readsWhatItCannotWrite()
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

void TestSealedStore::rebuildsWhatIsDamaged()
{
    const SealedShelf shelf;
    const auto source = observationType();
    {
        auto store = shelf.records();
        QVERIFY(store->take({source, observations(100), QByteArray("p")}));
        QVERIFY(store->setSyncedAt(QStringLiteral("labs"), QDateTime::currentDateTime()));
    }
    QFile file(shelf.path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(file.size() - 1)); // of a row or of nothing: the digest knows
    const char last = file.peek(1).at(0);
    QVERIFY(file.putChar(char(last ^ 1)));
    file.close();

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

void TestSealedStore::rebuildsWhatWasFoundWhileReading()
{
    const SealedShelf shelf;
    const QByteArray note(
        30000, 'x'); // fills its pages, so that the middle of the file is in a row
    QVERIFY(shelf.records()->put(observations(9, note)));
    QFile::remove(shelf.path() + QStringLiteral("-seal"));
    QFile file(shelf.path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(file.size() / 2));
    const char byte = file.peek(1).at(0);
    QVERIFY(file.putChar(char(byte ^ 0x40)));
    file.close();
    KeptRecordStore store(store::StoreFolder(shelf.folder.path()), SealedShelf::name(), shelf.key);
    store.setCheckDelay(std::chrono::hours(1));
    Told told(store);
    QCOMPARE(store.all(observationType()).size(), 8); // what is not as it was is never given out
    QCOMPARE(store.fault(), StoreFault::None); // whoever reads goes on first
    QTRY_COMPARE(told.faults.size(), 1);
    QCOMPARE(store.fault(), StoreFault::Damaged);
    QCOMPARE(store.count(observationType()), 0);
}

void TestSealedStore::rebuildsWithoutTheKey()
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

void TestSealedStore::neverThrowsOwnDataAway()
{
    const SealedShelf shelf;
    {
        const auto database = *SealedDatabase::open({shelf.path(), shelf.key, true});
        for (int i = 0; i < 50; ++i)
            QVERIFY(database->put({QByteArray::number(i), "draft", {}}, QByteArray(30000, 'd')));
    }
    QFile file(shelf.path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(file.size() / 2));
    const char byte = file.peek(1).at(0);
    QVERIFY(file.putChar(char(byte ^ 0x40)));
    file.close();
    const auto database = *SealedDatabase::open({shelf.path(), shelf.key, true});
    QSignalSpy checked(database.get(), &SealedDatabase::checked);
    database->check();
    QTRY_COMPARE(checked.size(), 1);
    QVERIFY(!checked.first().first().toBool());
    QCOMPARE(database->fault(), StoreFault::Damaged);
    // All but the one that was changed can still be read, and more be written.
    int read = 0;
    database->eachOfKind("draft", [&read](const QByteArray &) { ++read; });
    QCOMPARE(read, 49);
    QVERIFY(database->put({"new", "draft", {}}, "text"));
    QCOMPARE(database->get("new"), std::optional(QByteArray("text")));
}

void TestSealedStore::destroysKeyAndFile()
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

void TestSealedStore::beginsAnew()
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

void TestSealedStore::filesAreForTheirOwnerAlone()
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

void TestSealedStore::removesWhatNobodyKnows()
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

QTEST_GUILESS_MAIN(TestSealedStore)
#include "tst_sealedstore.moc"
