#include "OwnShelf.h"
#include "core/outbox/DraftKeeper.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <cstdio>

using namespace kinward;
using namespace kinward::test;
using outbox::DraftKeeper;
using outbox::OutgoingState;

namespace
{

constexpr quint32 seed = 20261126;
constexpr int kills = 100;
constexpr int beat = 10; // milliseconds
constexpr qint64 promised = 1000; // milliseconds: older than that is on disk
const auto typeWord = QStringLiteral("--type");

qint64 milliseconds() { return QDateTime::currentMSecsSinceEpoch(); }

/// What this program does when it is run by the test below: types into a draft, with rests and
/// bursts, until it is killed. Prints after each key how much was typed and when, and every few
/// milliseconds what time it is: until then it lived.
int typeForEver(const QString &folder, const QByteArray &key, quint32 number)
{
    const TestClock clock;
    outbox::Outbox outbox(std::make_unique<outbox::OwnFile>(store::StoreFolder(folder),
                              OwnShelf::name(), seal::SecretKey::fromBytes(key)),
        clock);
    const auto drafts = outbox.drafts();
    auto message = drafts.isEmpty() ? letter({}) : drafts.first();
    DraftKeeper keeper(outbox, message);
    QRandomGenerator random(number);
    QTimer next;
    next.setSingleShot(true);
    next.setTimerType(Qt::PreciseTimer);
    QObject::connect(&next, &QTimer::timeout, &keeper, [&] {
        message.body += QChar('a' + char(message.body.size() % 26));
        keeper.change(message);
        std::printf("%lld %lld\n", static_cast<long long>(message.body.size()), milliseconds());
        std::fflush(stdout);
        const bool rests = random.bounded(12) == 0;
        next.start(rests ? random.bounded(200, 900) : random.bounded(5, 120));
    });
    QTimer life;
    QObject::connect(&life, &QTimer::timeout, &keeper, [] {
        std::printf("%lld\n", milliseconds());
        std::fflush(stdout);
    });
    life.start(beat);
    next.start(0);
    return QCoreApplication::exec();
}

} // namespace

/// Drafts are on disk as they are typed.
class TestDrafts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWrittenWhenTheTypingRests();
    void isWrittenWhileTheTypingGoesOn();
    void aBlankDraftIsNotKept();
    void isWrittenWhenItsWindowCloses();
    void isQueuedOrThrownAway();
    void tellsThatTheDiskIsFull();
    void survivesKillsWhileTyping();
};

void TestDrafts::isWrittenWhenTheTypingRests()
{
    const OwnShelf shelf;
    const auto outbox = shelf.open();
    auto message = letter();
    DraftKeeper keeper(*outbox, message);
    QSignalSpy saved(&keeper, &DraftKeeper::saved);
    QVERIFY(keeper.isSaved());
    message.body += QStringLiteral(" And the water pill?");
    keeper.change(message);
    QVERIFY(!keeper.isSaved());
    QVERIFY(outbox->drafts().isEmpty());
    QVERIFY(saved.wait());
    QVERIFY(keeper.isSaved());
    QCOMPARE(outbox->drafts().first().body, message.body);
    QVERIFY(keeper.saveNow()); // nothing to do
    QCOMPARE(saved.size(), 1);
}

void TestDrafts::isWrittenWhileTheTypingGoesOn()
{
    const OwnShelf shelf;
    const auto outbox = shelf.open();
    auto message = letter();
    DraftKeeper keeper(*outbox, message);
    const QSignalSpy saved(&keeper, &DraftKeeper::saved);
    QTimer typing;
    connect(&typing, &QTimer::timeout, &keeper, [&] {
        message.body += QLatin1Char('a');
        keeper.change(message);
    });
    typing.start(40); // it never rests
    QTRY_VERIFY_WITH_TIMEOUT(saved.size() >= 2, 20000);
    QVERIFY(outbox->drafts().first().body.endsWith(QLatin1String("aaa")));
}

void TestDrafts::aBlankDraftIsNotKept()
{
    const OwnShelf shelf;
    const auto outbox = shelf.open();
    auto message = letter({});
    message.topic.clear();
    DraftKeeper keeper(*outbox, message);
    keeper.change(message);
    QVERIFY(keeper.saveNow());
    QVERIFY(outbox->drafts().isEmpty());
    message.body = QStringLiteral("a word");
    keeper.change(message);
    QVERIFY(keeper.saveNow());
    message.body.clear(); // one that was kept stays as it is now
    keeper.change(message);
    QVERIFY(keeper.saveNow());
    QCOMPARE(outbox->drafts().first().body, QString());
}

void TestDrafts::isWrittenWhenItsWindowCloses()
{
    const OwnShelf shelf;
    {
        const auto outbox = shelf.open();
        DraftKeeper keeper(*outbox, letter({}));
        keeper.change(letter(QStringLiteral("in a hurry")));
    }
    QCOMPARE(shelf.open()->drafts().first().body, QStringLiteral("in a hurry"));
}

void TestDrafts::isQueuedOrThrownAway()
{
    const OwnShelf shelf;
    const auto outbox = shelf.open();
    auto message = letter();
    {
        DraftKeeper keeper(*outbox, message);
        keeper.change(message);
        QVERIFY(keeper.send());
        message.body = QStringLiteral("too late");
        keeper.change(message);
    }
    QCOMPARE(outbox->queue().size(), 1);
    QCOMPARE(outbox->queue().first().body, letter().body);
    message = letter();
    {
        DraftKeeper keeper(*outbox, message);
        keeper.change(message);
        QVERIFY(keeper.saveNow());
        keeper.change(message);
        QVERIFY(keeper.discard());
    }
    QVERIFY(shelf.open()->drafts().isEmpty());
}

void TestDrafts::tellsThatTheDiskIsFull()
{
    const OwnShelf shelf;
    constexpr int pages = 40;
    const auto outbox = shelf.open(pages);
    DraftKeeper keeper(*outbox, letter());
    QSignalSpy failed(&keeper, &DraftKeeper::saveFailed);
    auto message = letter(QString(600000, QLatin1Char('x')));
    message.id = keeper.message().id;
    keeper.change(message);
    QVERIFY(failed.wait());
    QVERIFY(!keeper.isSaved());
    QCOMPARE(failed.first().first().value<Error>().kind, ErrorKind::StorageFailed);
    message.body = QStringLiteral("shorter");
    keeper.change(message);
    QVERIFY(keeper.saveNow());
    QCOMPARE(outbox->find(message.id)->body, QStringLiteral("shorter"));
}

void TestDrafts::survivesKillsWhileTyping()
{
    const OwnShelf shelf;
    QRandomGenerator random(seed);
    qint64 known = 0; // how much was on disk after the last kill
    qint64 oldestLost = 0; // milliseconds before the kill
    qint64 keys = 0;
    for (int kill = 0; kill < kills; ++kill) {
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(QCoreApplication::applicationFilePath(),
            {typeWord, shelf.folder.path(),
                QString::fromLatin1(shelf.key.bytes().toByteArray().toHex()),
                QString::number(random.generate())});
        QVERIFY(child.waitForReadyRead(30000));
        QTest::qSleep(random.bounded(2500));
        QCOMPARE(child.state(), QProcess::Running);
        child.kill();
        QVERIFY(child.waitForFinished(30000));

        const auto outbox = shelf.open();
        const auto drafts = outbox->drafts();
        const auto kept = drafts.isEmpty() ? 0 : qint64(drafts.first().body.size());
        QVERIFY(drafts.size() <= 1 && kept >= known);
        QVERIFY(outbox->file().fault() == store::StoreFault::None);
        // By the child's own life: a machine that stood still meanwhile made nobody wait.
        qint64 lived = 0;
        qint64 lost = 0; // when the first letter was typed that is not there; 0: all are
        const auto lines = child.readAllStandardOutput().trimmed().split('\n');
        for (const auto &line : lines) {
            const auto words = line.split(' ');
            lived = std::max(lived, words.last().toLongLong());
            if (words.size() == 2 && words.first().toLongLong() > kept && lost == 0)
                lost = words.last().toLongLong();
            keys += int(words.size() == 2);
        }
        if (lost > 0)
            oldestLost = std::max(oldestLost, lived - lost);
        known = kept;
    }
    qInfo("%d kills while typing, %lld keys, %lld letters kept, the oldest lost was %lld ms old, "
          "seed %u",
        kills, keys, known, oldestLost, seed);
    QVERIFY(known > kills);
    QVERIFY2(oldestLost <= promised, "a draft older than a second is lost");
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    if (arguments.value(1) == typeWord)
        return typeForEver(arguments.value(2), QByteArray::fromHex(arguments.value(3).toLatin1()),
            arguments.value(4).toUInt());
    TestDrafts test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_drafts.moc"
