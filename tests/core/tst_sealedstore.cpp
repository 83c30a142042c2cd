// What is captured outlives the object that is listened to, which dies in the same test.
// clazy:excludeall=lambda-in-connect
#include "SealedShelf.h"
#include "core/store/SealedConnection.h"
#include "core/store/SealedSchema.h"

#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <QtConcurrentRun>

using namespace kinward;
using namespace kinward::test;
using store::SealedDatabase;
using store::SealedRecordStore;
using store::StoreFault;

/// The file: over restarts, with other keys and versions, where it is full or damaged.
class TestSealedStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEverythingOverARestart();
    void givesIdsPieceByPiece();
    void isReadOnAnotherThread();
    void whoReadsIsToldWhereItIsClosed();
    void settlesAndGoesOn();
    void keepsKeysApart();
    void keepsOrderAndOwnData();
    void takesAllOrNothing();
    void knowsALostKey();
    void refusesALaterVersion();
    void bringsAnOlderVersionUp();
    void neverThrowsOwnDataAway();
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

void TestSealedStore::givesIdsPieceByPiece()
{
    const SealedShelf shelf;
    const auto store = shelf.records();
    const auto source = QStringLiteral("Observation?category=laboratory");
    QVERIFY(store->take({source, observations(1000)}));
    QVERIFY(store->put({observation(QStringLiteral("other"), "n")}));
    int pieces = 0;
    int given = 0;
    QSet<QString> ids;
    for (auto piece = store->someIdsOf(source);; piece = store->someIdsOf(source, piece.next)) {
        QVERIFY(piece.ids.size() < 500);
        given += int(piece.ids.size());
        ids.unite(piece.ids);
        if (++pieces > 1000 || piece.next == 0)
            break;
        // What is removed behind the reader costs it nothing that is ahead.
        QVERIFY(store->remove(source, {*piece.ids.cbegin()}));
    }
    QCOMPARE(given, 1000);
    QCOMPARE(ids.size(), 1000);
    QVERIFY(pieces > 2);
    QCOMPARE(store->idsOf(source).size(), store->countOf(source));
    QVERIFY(store->countOf(source) < 1000);
}

/// As it was at one moment, while this thread goes on writing.
void TestSealedStore::isReadOnAnotherThread()
{
    const SealedShelf shelf;
    const auto store = shelf.records();
    QVERIFY(store->put(observations(3000)));
    QVERIFY(store->put({raw(R"({"resourceType":"Goal","id":"g"})")}));
    const auto reading = store->reading({observationType(), QStringLiteral("Goal")});
    auto read = QtConcurrent::run(reading);
    bool changed = false;
    while (!read.isFinished()) {
        changed = !changed;
        QVERIFY(store->put(observations(3000, changed ? "new" : "n")));
    }
    const auto found = read.result();
    QVERIFY(found.has_value());
    QCOMPARE(found->size(), 3001);
    QSet<QString> ids;
    QSet<QByteArray> notes;
    for (const auto &record : *found) {
        ids.insert(record.type + u'/' + record.id);
        if (record.type == observationType())
            notes.insert(record.json.mid(record.json.indexOf("note")));
    }
    QCOMPARE(ids.size(), 3001);
    QCOMPARE(notes.size(), 1);
    QCOMPARE(store->fault(), StoreFault::None);
}

void TestSealedStore::whoReadsIsToldWhereItIsClosed()
{
    const SealedShelf shelf;
    auto store = shelf.records();
    QVERIFY(store->put(observations(3000)));
    const auto types = QSet<QString>{observationType()};
    const auto late = store->reading(types);
    auto under = QtConcurrent::run(store->reading(types));
    QThread::usleep(300);
    store.reset(); // waits for whoever reads
    const auto found = under.result();
    QVERIFY(!found || found->size() == 3000);
    QVERIFY(!late());
    QVERIFY(!QFileInfo::exists(shelf.path() + QStringLiteral("-wal")));
    QVERIFY(QFileInfo::exists(shelf.path() + QStringLiteral("-seal")));
}

/// What is copied away after it is what a kill would leave.
void TestSealedStore::settlesAndGoesOn()
{
    const SealedShelf shelf;
    const SealedShelf left;
    auto database = *shelf.open();
    QSignalSpy checked(database.get(), &SealedDatabase::checked);
    QVERIFY(database->put({"a", "draft", "mail"}, "text"));
    database->settle(); // not known to be sound yet: nothing vouches for it
    QVERIFY(!QFileInfo::exists(shelf.path() + QStringLiteral("-seal")));
    database->check();
    QVERIFY(checked.wait());
    auto read = QtConcurrent::run([reader = database->reader()] {
        int found = 0;
        return reader.read({"draft"}, [&found](const QByteArray &) { ++found; }) ? found : -1;
    });
    database->settle();
    QCOMPARE(read.result(), 1);
    QCOMPARE(QFileInfo(shelf.path() + QStringLiteral("-wal")).size(), 0);
    for (const char *part : {"", "-seal"}) {
        const QString suffix = QLatin1String(part);
        QVERIFY(QFile::copy(shelf.path() + suffix, left.path() + suffix));
    }
    auto copy = *SealedDatabase::open({left.path(), shelf.key});
    QSignalSpy copyChecked(copy.get(), &SealedDatabase::checked);
    copy->check();
    QVERIFY(copyChecked.wait());
    QCOMPARE(copyChecked.first().first().toBool(), true);
    QCOMPARE(copy->get("a"), std::optional(QByteArray("text")));
    // The first change afterwards takes the digest away, which would be wrong after a kill.
    QVERIFY(database->put({"b", "draft", "mail"}, "more"));
    QVERIFY(!QFileInfo::exists(shelf.path() + QStringLiteral("-seal")));
    database.reset();
    QCOMPARE((*shelf.open())->countOfKind("draft"), 2);
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

void TestSealedStore::neverThrowsOwnDataAway()
{
    const SealedShelf shelf;
    {
        const auto database = *SealedDatabase::open({shelf.path(), shelf.key, true});
        for (int i = 0; i < 50; ++i)
            QVERIFY(database->put({QByteArray::number(i), "draft", {}}, QByteArray(30000, 'd')));
    }
    shelf.flip(QFileInfo(shelf.path()).size() / 2);
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

QTEST_GUILESS_MAIN(TestSealedStore)
#include "tst_sealedstore.moc"
