#include "NetHouse.h"
#include "core/store/KeptRecordStore.h"
#include "net/session/Sessions.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace kinward;
using namespace kinward::test;
using care::PatientLink;
using net::PatientSession;
using net::Sessions;
using store::StoreFault;
using Connection = PatientSession::Connection;

namespace
{

const auto observation = QStringLiteral("Observation");
const auto recordsKey = QLatin1String("recordsKey");
const auto ownKey = QLatin1String("ownKey");

} // namespace

/// What stays on this computer, under keys in the real keychain, and what becomes of both.
class TestKeeping : public QObject
{
    Q_OBJECT

    /// The program with its profile; it can be started again.
    struct Program {
        Program(NetHouse &house, const QString &folder);
        PatientSession *add(const net::TokenSet &tokens);
        PatientSession *restore(); ///< null where nobody is known

        NetHouse &house;
        store::StoreFolder folder;
        net::SecretVault vault{QStringLiteral("kinward-keeping")};
        Sessions sessions;
    };
    static bool settles(const PatientSession *session, Connection connection = Connection::Online);
    QJsonObject entry(const QString &key); ///< of the keychain
    QStringList files() const;
    QString withOwnFile(const Program &program, const PatientSession *session) const;

    std::unique_ptr<NetHouse> m_house;
    std::unique_ptr<QTemporaryDir> m_profile;

private Q_SLOTS:
    void init();
    void cleanup();
    void startsOfflineWithEverything();
    void keepsKeysInTheKeychainAlone();
    void destroysRecordsWithWithdrawnAccess();
    void destroysEverythingOnSigningOut();
    void destroysEverythingOffline();
    void readsAnewWithoutTheKey();
    void readsAnewWhatIsDamaged();
    void makesKeysForLinksFromBefore();
    void beginsAnewWhereAccessComesBack();
};

TestKeeping::Program::Program(NetHouse &portal, const QString &path)
    : house(portal)
    , folder(path)
    , sessions(portal.http, vault, portal.clock, [this](const net::KnownLink &link) {
        return std::make_unique<store::KeptRecordStore>(folder, link.key, link.keys.records);
    })
{
    connect(&sessions, &Sessions::linkForgotten, &sessions,
        [this](const QString &key) { folder.removeAllOf(key); });
}

PatientSession *TestKeeping::Program::add(const net::TokenSet &tokens)
{
    const QSignalSpy added(&sessions, &Sessions::added);
    sessions.add(house.describe(), tokens);
    if (!QTest::qWaitFor([&added] { return added.size() == 1; }, 30000))
        qFatal("never added");
    return added.first().first().value<PatientSession *>();
}

PatientSession *TestKeeping::Program::restore()
{
    const QSignalSpy restored(&sessions, &Sessions::restored);
    sessions.restore();
    if (!QTest::qWaitFor([&restored] { return !restored.isEmpty(); }, 30000))
        qFatal("never restored");
    return sessions.all().empty() ? nullptr : sessions.all().front().get();
}

bool TestKeeping::settles(const PatientSession *session, Connection connection)
{
    return QTest::qWaitFor(
        [&] { return session->connection() == connection && !session->sync().isRunning(); }, 40000);
}

QJsonObject TestKeeping::entry(const QString &key)
{
    net::SecretVault vault(QStringLiteral("kinward-keeping"));
    const auto found = await(vault.read(QStringLiteral("link.") + key));
    return found ? QJsonDocument::fromJson(*found).object() : QJsonObject();
}

QStringList TestKeeping::files() const
{
    return QDir(m_profile->path()).entryList(QDir::Files | QDir::Hidden);
}

/// As if the caregiver had written something.
QString TestKeeping::withOwnFile(const Program &program, const PatientSession *session) const
{
    const auto path = program.folder.ownFile(session->key());
    const auto database = store::SealedDatabase::open({path, session->known().keys.own, true});
    if (!database || !(*database)->put({"draft", "draft", {}}, "text"))
        qFatal("an own file cannot be written");
    return path;
}

void TestKeeping::init()
{
    m_house = std::make_unique<NetHouse>();
    m_profile = std::make_unique<QTemporaryDir>();
}

void TestKeeping::cleanup()
{
    Program program(*m_house, m_profile->path());
    program.restore();
    program.sessions.forgetEverything();
    QTest::qWait(300);
    m_house.reset();
}

void TestKeeping::startsOfflineWithEverything()
{
    QHash<QString, int> counts;
    QDateTime synced;
    {
        Program program(*m_house, m_profile->path());
        auto *session = program.add(m_house->activate());
        QVERIFY(settles(session));
        for (const auto *type : {"Patient", "Observation", "Appointment", "MedicationRequest"})
            counts[QLatin1String(type)] = session->records().count(QLatin1String(type));
        synced = session->records().syncedAt(care::keyOf(care::Section::Labs));
        QTest::qWait(300); // the keychain
    }
    QVERIFY(counts.value(observation) > 0);
    m_house->sandbox.stop();
    Program again(*m_house, m_profile->path());
    auto *session = again.restore();
    QVERIFY(session);
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        QCOMPARE(session->records().count(it.key()), it.value());
    QCOMPARE(session->records().syncedAt(care::keyOf(care::Section::Labs)), synced);
    QVERIFY(settles(session, Connection::Offline));
    QCOMPARE(session->records().all(observation).size(), counts.value(observation));
    m_house->sandbox.startAgain();
    session->connectAndSync();
    QVERIFY(settles(session));
}

void TestKeeping::keepsKeysInTheKeychainAlone()
{
    Program program(*m_house, m_profile->path());
    auto *session = program.add(m_house->activate());
    QVERIFY(settles(session));
    QTest::qWait(300);
    const auto known = entry(session->key());
    const auto records = QByteArray::fromBase64(known[recordsKey].toString().toLatin1());
    const auto own = QByteArray::fromBase64(known[ownKey].toString().toLatin1());
    QCOMPARE(records, session->known().keys.records.bytes().toByteArray());
    QCOMPARE(own, session->known().keys.own.bytes().toByteArray());
    QCOMPARE(records.size(), qsizetype(seal::SecretKey::size));
    QVERIFY(records != own);
    QVERIFY2(QJsonDocument(known).toJson(QJsonDocument::Compact).size() < 2000,
        "an entry that some keychains refuse");
    for (const auto &name : files()) {
        QVERIFY(name.startsWith(session->key())); // random, and nothing else
        QFile file(QDir(m_profile->path()).filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto bytes = file.readAll();
        for (const auto &key : {records, own})
            QVERIFY(!bytes.contains(key) && !bytes.contains(key.toBase64()));
        for (const auto *word : {"Eleanor", "Hartwell", "eleanor-hartwell", "Observation"})
            QVERIFY(!bytes.contains(word));
    }
    QVERIFY(QFile::exists(program.folder.recordsFile(session->key())));
}

void TestKeeping::destroysRecordsWithWithdrawnAccess()
{
    QString key;
    QString ownFile;
    {
        Program program(*m_house, m_profile->path());
        auto *session = program.add(m_house->activate());
        QVERIFY(settles(session));
        key = session->key();
        ownFile = withOwnFile(program, session);
        m_house->sandbox.endLink(session->link().id);
        session->connectAndSync();
        QVERIFY(settles(session, Connection::AccessEnded));
        QVERIFY(session->known().keys.records.isEmpty());
        QVERIFY(!session->known().keys.own.isEmpty());
        QVERIFY(!QFile::exists(program.folder.recordsFile(key)));
        QCOMPARE(session->records().count(observation), 0);
        QTest::qWait(300);
    }
    QCOMPARE(entry(key)[recordsKey].toString(), QString());
    QVERIFY(!entry(key)[ownKey].toString().isEmpty());
    for (const auto &name : files())
        QVERIFY2(name.endsWith(QStringLiteral(".own")) || name.contains(QStringLiteral(".own-")),
            qPrintable(name));
    // It stays known, and stays without records; what the caregiver wrote can still be read.
    Program again(*m_house, m_profile->path());
    auto *session = again.restore();
    QCOMPARE(session->connection(), Connection::AccessEnded);
    QVERIFY(session->known().keys.records.isEmpty());
    QVERIFY(!QFile::exists(again.folder.recordsFile(key)));
    const auto own = store::SealedDatabase::open({ownFile, session->known().keys.own, true});
    QVERIFY(own);
    QCOMPARE((*own)->get("draft"), std::optional(QByteArray("text")));
}

void TestKeeping::destroysEverythingOnSigningOut()
{
    Program program(*m_house, m_profile->path());
    auto *session = program.add(m_house->activate());
    QVERIFY(settles(session));
    const auto key = session->key();
    withOwnFile(program, session);
    QVERIFY(files().size() > 2);
    QTest::qWait(300);
    QVERIFY(!entry(key).isEmpty());
    program.sessions.signOut(key);
    QCOMPARE(files(), QStringList());
    QTest::qWait(500);
    QVERIFY(entry(key).isEmpty());
    QCOMPARE(files(), QStringList()); // nothing came after it
}

void TestKeeping::destroysEverythingOffline()
{
    m_house->activate();
    Program program(*m_house, m_profile->path());
    auto *session = program.add(m_house->activate(childInvite, childBorn()));
    QCOMPARE(program.sessions.all().size(), std::size_t(2));
    QStringList keys;
    for (const auto &each : program.sessions.all()) {
        QVERIFY(settles(each.get()));
        keys.append(each->key());
    }
    withOwnFile(program, session);
    m_house->sandbox.stop();
    QTest::qWait(300);
    program.sessions.forgetEverything();
    QCOMPARE(files(), QStringList());
    QTest::qWait(500);
    for (const auto &key : std::as_const(keys))
        QVERIFY(entry(key).isEmpty());
    QCOMPARE(files(), QStringList());
    m_house->sandbox.startAgain();
}

void TestKeeping::readsAnewWithoutTheKey()
{
    QString key;
    {
        Program program(*m_house, m_profile->path());
        auto *session = program.add(m_house->activate());
        QVERIFY(settles(session));
        key = session->key();
        QTest::qWait(300);
    }
    auto changed = entry(key);
    changed[recordsKey]
        = QString::fromLatin1(seal::SecretKey::generate().bytes().toByteArray().toBase64());
    net::SecretVault vault(QStringLiteral("kinward-keeping"));
    QVERIFY(await(vault.write(
        QStringLiteral("link.") + key, QJsonDocument(changed).toJson(QJsonDocument::Compact))));
    Program again(*m_house, m_profile->path());
    auto *session = again.restore();
    QCOMPARE(session->records().fault(), StoreFault::KeyLost);
    QCOMPARE(session->records().count(observation), 0);
    QVERIFY(settles(session));
    QVERIFY(session->records().count(observation) > 0);
}

void TestKeeping::readsAnewWhatIsDamaged()
{
    QString path;
    {
        Program program(*m_house, m_profile->path());
        auto *session = program.add(m_house->activate());
        QVERIFY(settles(session));
        path = program.folder.recordsFile(session->key());
        QTest::qWait(300);
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(file.size() - 3));
    const char byte = file.peek(1).at(0);
    QVERIFY(file.putChar(char(byte ^ 8)));
    file.close();
    Program again(*m_house, m_profile->path());
    auto *session = again.restore();
    const QSignalSpy faults(&session->records(), &store::RecordStore::faultFound);
    QTRY_COMPARE_WITH_TIMEOUT(faults.size(), 1, 30000); // found some time after the start
    QCOMPARE(session->records().fault(), StoreFault::Damaged);
    QVERIFY(settles(session)); // by itself
    QVERIFY(session->records().count(observation) > 0);
    QVERIFY(session->records().syncedAt(care::keyOf(care::Section::Labs)).isValid());
}

/// Links of a version that kept nothing on disk.
void TestKeeping::makesKeysForLinksFromBefore()
{
    QString key;
    {
        Program program(*m_house, m_profile->path());
        auto *session = program.add(m_house->activate());
        QVERIFY(settles(session));
        key = session->key();
        QTest::qWait(300);
    }
    auto before = entry(key);
    before.remove(recordsKey);
    before.remove(ownKey);
    net::SecretVault vault(QStringLiteral("kinward-keeping"));
    QVERIFY(await(vault.write(
        QStringLiteral("link.") + key, QJsonDocument(before).toJson(QJsonDocument::Compact))));
    Program again(*m_house, m_profile->path());
    auto *session = again.restore();
    QVERIFY(!session->known().keys.records.isEmpty());
    QVERIFY(!session->known().keys.own.isEmpty());
    QVERIFY(settles(session));
    QTRY_VERIFY(!entry(key)[recordsKey].toString().isEmpty());
}

void TestKeeping::beginsAnewWhereAccessComesBack()
{
    Program program(*m_house, m_profile->path());
    const auto tokens = m_house->activate();
    auto *session = program.add(tokens);
    QVERIFY(settles(session));
    const auto former = session->known().keys.records.bytes().toByteArray();
    auto link = session->link();
    link.status = PatientLink::Status::Withdrawn;
    session->updateLink(link);
    QCOMPARE(session->connection(), Connection::AccessEnded);
    QCOMPARE(files(), QStringList());
    link.status = PatientLink::Status::Active;
    session->updateLink(link);
    session->signInAgain(tokens);
    QVERIFY(settles(session));
    QVERIFY(session->records().count(observation) > 0);
    QVERIFY(QFile::exists(program.folder.recordsFile(session->key())));
    const auto fresh = session->known().keys.records.bytes().toByteArray();
    QVERIFY(!fresh.isEmpty() && fresh != former);
}

QTEST_GUILESS_MAIN(TestKeeping)
#include "tst_keeping.moc"
