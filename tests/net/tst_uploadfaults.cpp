#include "UploadHouse.h"

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace kinward;
using namespace kinward::test;
using uploads::UploadState;

namespace
{

const auto documentType = QStringLiteral("DocumentReference");
const auto listType = QStringLiteral("List");
constexpr int patience = 60000;

#ifdef Q_OS_UNIX
/// No file can be written to while it lives, as on a full disk.
class NoRoom
{
public:
    NoRoom()
        : m_former(std::signal(SIGXFSZ, SIG_IGN))
    {
        getrlimit(RLIMIT_FSIZE, &m_limit);
        auto none = m_limit;
        none.rlim_cur = 0;
        setrlimit(RLIMIT_FSIZE, &none);
    }
    ~NoRoom()
    {
        setrlimit(RLIMIT_FSIZE, &m_limit);
        std::signal(SIGXFSZ, m_former);
    }
    NoRoom(const NoRoom &) = delete;
    NoRoom &operator=(const NoRoom &) = delete;

private:
    void (*m_former)(int);
    rlimit m_limit{};
};
#endif

} // namespace

/// Uploads to the demo portal while the network and the portal do what they do on a bad day.
class TestUploadFaults : public QObject
{
    Q_OBJECT

    std::unique_ptr<UploadHouse> m_house;

    void beginWith(const QStringList &arguments = {});

private Q_SLOTS:
    void faults_data();
    void faults();
    void portalRestarts();
    void faultsWithoutTus();
    void expired();
    void aPortalThatFailsIsAskedLessAndLess();
    void thoseThatFailLetTheOthersPass();
    void pausedWhileNothingCanBeWritten();
};

void TestUploadFaults::beginWith(const QStringList &arguments)
{
    m_house = std::make_unique<UploadHouse>(arguments);
}

void TestUploadFaults::faults_data()
{
    QTest::addColumn<QString>("faults");
    const auto row = [](const char *name, const char *faults) {
        QTest::newRow(name) << QString::fromLatin1(faults);
    };
    row("reset of chunks", "reset@PATCH .*uploads.*4");
    row("reset after chunks", "reset-after@PATCH .*uploads.*4");
    row("truncated answers", "truncate@.*uploads.*4");
    row("unavailable", "status:503@.*uploads.*6");
    row("busy", "status:429:1@PATCH .*uploads.*2");
    row("captive portal", "html@.*uploads.*3");
    row("token expires", "expired-token@PATCH .*uploads.*1");
    row("document and no answer", "reset-after@POST .*DocumentReference*3");
    row("document unavailable", "status:503@.*DocumentReference*5");
    row("folder and no answer", "reset-after@.*List*4");
    row("everything",
        "reset@.*uploads*3,reset-after@.*uploads*3,status:502@.*uploads*3,"
        "reset-after@.*DocumentReference*3,truncate@.*List*2");
}

/// Whatever the network does, the file is there once, whole, and in its one folder.
void TestUploadFaults::faults()
{
    QFETCH(const QString, faults);
    if (!m_house)
        beginWith();
    auto upload = m_house->choose(QStringLiteral("Scan.pdf"), 6 * mebibyte);
    upload.details.newFolder = QString::fromLatin1(QTest::currentDataTag());
    const auto before = m_house->all(listType).size();
    m_house->sandbox.setFaults(faults);
    QVERIFY(m_house->uploads.add({upload}));
    QVERIFY(m_house->becomes(upload, UploadState::Done, 2 * patience));
    m_house->sandbox.setFaults({});
    QCOMPARE(m_house->difference(upload), QString());
    QCOMPARE(m_house->all(listType).size(), before + 1);
    const auto folder = m_house->record(listType + u'/' + m_house->now(upload).details.folderId);
    QCOMPARE(entriesOf(folder), QStringList(documentType + u'/' + m_house->now(upload).documentId));
}

void TestUploadFaults::faultsWithoutTus()
{
    beginWith({QStringLiteral("--no-tus")});
    const auto upload = m_house->choose(QStringLiteral("Scan.pdf"), 2 * mebibyte);
    m_house->sandbox.setFaults(QStringLiteral(
        "reset@PUT .*Binary*2,reset-after@PUT .*Binary*2,reset-after@POST .*DocumentReference*3"));
    QVERIFY(m_house->uploads.add({upload}));
    QVERIFY(m_house->becomes(upload, UploadState::Done, 2 * patience));
    QCOMPARE(m_house->difference(upload), QString());
}

/// The portal threw away what nobody went on with for a day.
void TestUploadFaults::expired()
{
    beginWith();
    const auto upload = m_house->choose(QStringLiteral("Scan.pdf"), 40 * mebibyte);
    QVERIFY(m_house->uploads.add({upload}));
    QVERIFY(m_house->reaches(upload, mebibyte));
    QVERIFY(m_house->uploads.pause(upload.id));
    const auto former = m_house->now(upload).uploadUrl;
    constexpr int overADay = 25 * 60 * 60;
    m_house->sandbox.setClockOffset(overADay);
    m_house->clock.setOffset(overADay);
    QVERIFY(m_house->uploads.resume(upload.id));
    QVERIFY(m_house->becomes(upload, UploadState::Done));
    QVERIFY(m_house->now(upload).uploadUrl != former);
    QCOMPARE(m_house->difference(upload), QString());
}

void TestUploadFaults::portalRestarts()
{
    if (!m_house)
        beginWith();
    const auto upload = m_house->choose(QStringLiteral("Scan.pdf"), 40 * mebibyte);
    QVERIFY(m_house->uploads.add({upload}));
    QVERIFY(m_house->reaches(upload, mebibyte));
    const auto url = m_house->now(upload).uploadUrl;
    m_house->sandbox.stop();
    QTRY_VERIFY_WITH_TIMEOUT(m_house->uploads.problem().has_value(), patience);
    QVERIFY(m_house->now(upload).state == UploadState::Sending);
    m_house->sandbox.startAgain();
    QVERIFY(m_house->becomes(upload, UploadState::Done));
    QVERIFY(!m_house->uploads.problem());
    QCOMPARE(m_house->now(upload).uploadUrl, url);
    QCOMPARE(m_house->difference(upload), QString());
}

/// Bytes that left are no progress where the portal has none of them in the end.
void TestUploadFaults::aPortalThatFailsIsAskedLessAndLess()
{
    beginWith();
    const auto upload = m_house->choose(QStringLiteral("Scan.pdf"), 40 * mebibyte);
    QVERIFY(m_house->uploads.add({upload}));
    QVERIFY(m_house->reaches(upload, mebibyte));
    const auto path = QUrl(m_house->now(upload).uploadUrl).path();
    m_house->sandbox.setFaults(QStringLiteral("status:503@PATCH .*uploads.*"));
    QVERIFY(m_house->waitFor([&] { return m_house->uploads.problem().has_value(); }, patience));
    const auto before = m_house->sandbox.requests(path);
    QTest::qWait(3000);
    // From 30 ms on twice as long each time, up to 300 ms: some 13 tries of two requests.
    const auto asked = m_house->sandbox.requests(path) - before;
    QVERIFY2(asked > 0 && asked <= 34, qPrintable(QString::number(asked)));
    QVERIFY(m_house->uploads.problem().has_value());
    m_house->sandbox.setFaults({});
    QVERIFY(m_house->becomes(upload, UploadState::Done));
    QCOMPARE(m_house->difference(upload), QString());
}

void TestUploadFaults::thoseThatFailLetTheOthersPass()
{
    beginWith();
    QList<uploads::Upload> failing;
    QStringList faults;
    for (const auto *name : {"One.pdf", "Two.pdf"}) {
        failing.append(m_house->choose(QString::fromLatin1(name), 40 * mebibyte));
        QVERIFY(m_house->uploads.add({failing.last()}));
        QVERIFY(m_house->reaches(failing.last(), mebibyte));
        QVERIFY(m_house->uploads.pause(failing.last().id));
        const auto id = QUrl(m_house->now(failing.last()).uploadUrl).fileName();
        faults.append(QStringLiteral("status:503@PATCH .*uploads/%1").arg(id));
    }
    m_house->sandbox.setFaults(faults.join(u','));
    m_house->uploads.setOnline(false);
    for (const auto &upload : std::as_const(failing))
        QVERIFY(m_house->uploads.resume(upload.id));
    const auto last = m_house->choose(QStringLiteral("Three.pdf"), 3 * mebibyte);
    QVERIFY(m_house->uploads.add({last}));
    m_house->uploads.setOnline(true);
    QVERIFY(m_house->becomes(last, UploadState::Done, 20000));
    m_house->sandbox.setFaults({});
    for (const auto &upload : std::as_const(failing))
        QVERIFY(m_house->becomes(upload, UploadState::Done));
}

void TestUploadFaults::pausedWhileNothingCanBeWritten()
{
#ifndef Q_OS_UNIX
    QSKIP("there is no way to fill the disk for a moment here");
#else
    const QTemporaryDir shelf;
    m_house = std::make_unique<UploadHouse>(QStringList(),
        std::make_unique<outbox::OwnFile>(
            store::StoreFolder(shelf.path()), QStringLiteral("kx3v"), seal::SecretKey::generate()));
    const auto upload = m_house->choose(QStringLiteral("Scan.pdf"), 40 * mebibyte);
    QVERIFY(m_house->uploads.add({upload}));
    QVERIFY(m_house->reaches(upload, mebibyte));
    {
        const NoRoom noRoom;
        const auto paused = m_house->uploads.pause(upload.id);
        QVERIFY(!paused);
        QCOMPARE(paused.error().kind, ErrorKind::StorageFailed);
    }
    QVERIFY(m_house->becomes(upload, UploadState::Done)); // it was not paused: it goes on
    QCOMPARE(m_house->difference(upload), QString());
    m_house.reset(); // before the folder goes
#endif
}

QTEST_GUILESS_MAIN(TestUploadFaults)
#include "tst_uploadfaults.moc"
