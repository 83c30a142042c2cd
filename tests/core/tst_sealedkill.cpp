#include "SealedShelf.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace kinward;
using namespace kinward::test;
using store::SealedDatabase;

namespace
{

constexpr int changing = 60; ///< records that every page brings anew
constexpr int adding = 20; ///< records that a page adds

/// Page `number` of a portal that never ends.
store::StorePage page(int number)
{
    store::StorePage page{observationType(), {}, QByteArray::number(number)};
    const auto note = QByteArray::number(number) + QByteArray(1200, '.');
    for (int i = 0; i < changing; ++i)
        page.resources.append(observation(QStringLiteral("changing-%1").arg(i), note));
    for (int i = 0; i < adding; ++i)
        page.resources.append(observation(QStringLiteral("page-%1-%2").arg(number).arg(i), note));
    return page;
}

/// What this program does when it is run by the test below: takes pages until it is killed.
int takeForEver(const QString &path, const QByteArray &key)
{
    auto opened = SealedDatabase::open({path, seal::SecretKey::fromBytes(key)});
    if (!opened)
        return 1;
    store::SealedRecordStore store(std::move(*opened));
    std::puts("taking");
    std::fflush(stdout);
    for (int number = store.progress(observationType()).toInt() + 1;; ++number) {
        if (!store.take(page(number)))
            return 2;
    }
}

/// Whether what is there is exactly the pages up to the progress that was kept.
bool isWhole(const store::RecordStore &store)
{
    const int reached = store.progress(observationType()).toInt();
    QHash<QString, QByteArray> wanted;
    for (int number = 1; number <= reached; ++number) {
        for (const auto &resource : page(number).resources)
            wanted.insert(resource.id, resource.json);
    }
    const auto all = store.all(observationType());
    for (const auto &resource : all) {
        if (wanted.take(resource.id) != resource.json)
            return false;
    }
    return wanted.isEmpty();
}

} // namespace

/// kill -9 while records are being taken.
class TestSealedKill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void survivesKillsWhileTaking();
};

void TestSealedKill::survivesKillsWhileTaking()
{
    const SealedShelf shelf;
    QRandomGenerator random(20261126);
    constexpr int kills = 25;
    int longest = 120; // milliseconds after it began
    int inMidLog = 0;
    int before = 0;
    for (int kill = 0; kill < kills; ++kill) {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
            {QStringLiteral("--take"), shelf.path(),
                QString::fromLatin1(shelf.key.bytes().toByteArray().toHex())});
        QVERIFY(child.waitForReadyRead(30000));
        QCOMPARE(child.readLine().trimmed(), QByteArray("taking"));
        QTest::qSleep(random.bounded(longest));
        QCOMPARE(child.state(), QProcess::Running);
        child.kill();
        QVERIFY(child.waitForFinished(30000));
        inMidLog += int(QFileInfo(shelf.path() + QStringLiteral("-wal")).size() > 0);

        auto opened = shelf.open();
        QVERIFY(opened);
        QSignalSpy checked(opened->get(), &SealedDatabase::checked);
        (*opened)->check();
        QTRY_COMPARE_WITH_TIMEOUT(checked.size(), 1, 30000);
        QVERIFY(checked.first().first().toBool());
        const store::SealedRecordStore store(std::move(*opened));
        QVERIFY(isWhole(store));
        const int reached = store.progress(observationType()).toInt();
        QVERIFY(reached >= before); // what was kept stays
        if (reached == before) // a slow machine: killed before anything happened
            longest = std::min(2 * longest, 8000);
        before = reached;
    }
    QVERIFY(before > 0);
    QVERIFY(inMidLog > 0);
    qInfo("%d kills, %d pages taken", kills, before);
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--take"))
        return takeForEver(arguments.value(2), QByteArray::fromHex(arguments.value(3).toLatin1()));
    TestSealedKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_sealedkill.moc"
