#include "OwnShelf.h"
#include "core/visits/NoteKeeper.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <cstdio>

using namespace kinward;
using namespace kinward::test;
using visits::NoteKeeper;
using visits::VisitNotes;

namespace
{

const auto appointment = QStringLiteral("video-1");
const auto words = QStringLiteral("Ask about the evening pills");
const auto typeWord = QStringLiteral("--type");

/// What this program does when it is run by the test below: types until it is killed, and prints
/// how much was typed and when.
int typeForEver(const QString &folder, const QByteArray &key)
{
    outbox::OwnFile file(
        store::StoreFolder(folder), OwnShelf::name(), seal::SecretKey::fromBytes(key));
    VisitNotes notes(file);
    NoteKeeper keeper(notes);
    keeper.setAppointment(appointment);
    QString text = notes.textOf(appointment);
    QTimer typing;
    QObject::connect(&typing, &QTimer::timeout, &keeper, [&] {
        text += QChar('a' + char(text.size() % 26));
        keeper.change(text);
        std::printf("%lld %lld\n", static_cast<long long>(text.size()),
            static_cast<long long>(QDateTime::currentMSecsSinceEpoch()));
        std::fflush(stdout);
    });
    typing.start(15);
    return QCoreApplication::exec();
}

} // namespace

/// The private notes of visits: sealed, and there again.
class TestVisitNotes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areThereAgain();
    void nothingOnDiskSaysWhatIsWritten();
    void anEmptyNoteIsGone_data();
    void anEmptyNoteIsGone();
    void haveALimit();
    void endWithTheLink();
    void whatCannotBeWrittenIsToldOf();
    void areLentAndGivenBack();
    void areKeptWhileTyped();
    void anotherAppointmentKeepsTheFirst();
    void whatCouldNotBeKeptWaitsForItsAppointment();
    void surviveKills();
};

void TestVisitNotes::areThereAgain()
{
    const OwnShelf shelf;
    const auto other = QStringLiteral("video-2");
    const auto longNote = QString(VisitNotes::longest, u'ñ');
    {
        const auto file = shelf.file();
        VisitNotes notes(*file);
        const QSignalSpy changed(&notes, &VisitNotes::changed);
        QVERIFY(notes.isKept());
        QVERIFY(notes.put(appointment, QStringLiteral("first")));
        QVERIFY(notes.put(appointment, words));
        QVERIFY(notes.put(appointment, words)); // nothing new
        QVERIFY(notes.put(other, longNote));
        QCOMPARE(changed.size(), 3);
        QCOMPARE(changed.last().first().toString(), other);
    }
    const auto file = shelf.file();
    const VisitNotes notes(*file);
    QCOMPARE(notes.textOf(appointment), words);
    QCOMPARE(notes.textOf(other), longNote);
    QCOMPARE(notes.textOf(QStringLiteral("video-3")), QString());
    QCOMPARE(notes.count(), 2);
}

void TestVisitNotes::nothingOnDiskSaysWhatIsWritten()
{
    const OwnShelf shelf;
    const auto file = shelf.file();
    VisitNotes notes(*file);
    QVERIFY(notes.put(appointment, words));
    const auto bytes = shelf.bytes();
    QVERIFY(bytes.size() > 1000);
    for (const QString &word : {words, QStringLiteral("pills"), appointment,
             QStringLiteral("visit-note"), QStringLiteral("video")}) {
        QVERIFY2(!bytes.contains(word.toUtf8()), qPrintable(word));
        const QByteArray utf16(reinterpret_cast<const char *>(word.utf16()),
            word.size() * qsizetype(sizeof(char16_t)));
        QVERIFY2(!bytes.contains(utf16), qPrintable(word));
    }
}

void TestVisitNotes::anEmptyNoteIsGone_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("white space") << QStringLiteral(" \n\t ");
}

void TestVisitNotes::anEmptyNoteIsGone()
{
    QFETCH(QString, text);
    const OwnShelf shelf;
    {
        const auto file = shelf.file();
        VisitNotes notes(*file);
        QVERIFY(notes.put(appointment, words));
        QVERIFY(notes.put(appointment, text));
        QCOMPARE(notes.textOf(appointment), QString());
        QCOMPARE(notes.count(), 0);
        QVERIFY(notes.put(QStringLiteral("never"), text)); // there was none
    }
    const auto file = shelf.file();
    QCOMPARE(VisitNotes(*file).count(), 0);
}

void TestVisitNotes::haveALimit()
{
    const auto file = outbox::OwnFile::inMemory();
    VisitNotes notes(*file);
    QVERIFY(!notes.isKept());
    QVERIFY(notes.put(appointment, words));
    const auto tooLong = notes.put(appointment, QString(VisitNotes::longest + 1, u'x'));
    QVERIFY(!tooLong);
    QCOMPARE(tooLong.error().kind, ErrorKind::Rejected);
    QCOMPARE(notes.textOf(appointment), words);
    QCOMPARE(notes.put({}, words).error().kind, ErrorKind::Rejected);
}

void TestVisitNotes::endWithTheLink()
{
    const OwnShelf shelf;
    const auto file = shelf.file();
    VisitNotes notes(*file);
    QVERIFY(notes.put(appointment, words));
    file->destroy();
    QCOMPARE(notes.textOf(appointment), QString());
    QCOMPARE(notes.count(), 0);
    QVERIFY(!QFile::exists(shelf.path()));
    QVERIFY(notes.put(appointment, words)); // a visit that is just ending
    QVERIFY(!QFile::exists(shelf.path()));
}

void TestVisitNotes::whatCannotBeWrittenIsToldOf()
{
    const OwnShelf shelf;
    const auto file = shelf.file(12);
    VisitNotes notes(*file);
    QVERIFY(notes.put(appointment, words));
    const auto kept = notes.put(appointment, QString(VisitNotes::longest, u'\u6f22'));
    QVERIFY(!kept);
    QCOMPARE(kept.error().kind, ErrorKind::StorageFailed);
    QCOMPARE(notes.textOf(appointment), words);
}

void TestVisitNotes::areLentAndGivenBack()
{
    const auto file = outbox::OwnFile::inMemory();
    VisitNotes notes(*file);
    const QSignalSpy changed(&notes, &VisitNotes::lentChanged);
    notes.lend(appointment);
    notes.lend(appointment);
    QVERIFY(notes.isLent(appointment));
    QVERIFY(!notes.isLent(QStringLiteral("video-2")));
    notes.giveBack(QStringLiteral("video-2"));
    notes.giveBack(appointment);
    notes.giveBack(appointment);
    QVERIFY(!notes.isLent(appointment));
    QCOMPARE(changed.size(), 2);
}

void TestVisitNotes::areKeptWhileTyped()
{
    const OwnShelf shelf;
    const auto file = shelf.file();
    VisitNotes notes(*file);
    NoteKeeper keeper(notes);
    keeper.setAppointment(appointment);
    // Without a rest it is written down all the same.
    QString text;
    QElapsedTimer since;
    since.start();
    while (since.elapsed() < 950) {
        text += u'x';
        keeper.change(text);
        QTest::qWait(20);
    }
    QVERIFY(notes.textOf(appointment).size() > 5);
    QTRY_VERIFY(keeper.isSaved());
    QCOMPARE(notes.textOf(appointment), text);
    {
        NoteKeeper last(notes);
        last.setAppointment(appointment);
        last.change(words);
    }
    QCOMPARE(notes.textOf(appointment), words);
}

void TestVisitNotes::anotherAppointmentKeepsTheFirst()
{
    const auto file = outbox::OwnFile::inMemory();
    VisitNotes notes(*file);
    NoteKeeper keeper(notes);
    keeper.setAppointment(appointment);
    keeper.change(words);
    keeper.setAppointment(QStringLiteral("video-2"));
    QCOMPARE(notes.textOf(appointment), words);
    QTest::qWait(int(NoteKeeper::longestWait.count()) + 100);
    QCOMPARE(notes.textOf(QStringLiteral("video-2")), QString());
}

void TestVisitNotes::whatCouldNotBeKeptWaitsForItsAppointment()
{
    const OwnShelf shelf;
    const auto file = shelf.file();
    VisitNotes notes(*file);
    NoteKeeper keeper(notes);
    const auto tooLong = QString(VisitNotes::longest + 1, u'a');
    keeper.setAppointment(appointment);
    keeper.change(tooLong);
    keeper.setAppointment(QStringLiteral("video-2"));
    QVERIFY(keeper.isSaved() && keeper.text().isEmpty());
    keeper.change(words);
    QVERIFY(keeper.saveNow());
    QCOMPARE(notes.textOf(appointment), QString()); // still too long
    keeper.setAppointment(appointment);
    QVERIFY(!keeper.isSaved());
    QCOMPARE(keeper.text(), tooLong);
    // What was written down in a visit meanwhile is not overwritten.
    keeper.setAppointment(QStringLiteral("video-2"));
    QVERIFY(notes.put(appointment, words));
    keeper.setAppointment(appointment);
    QCOMPARE(keeper.text(), words + QStringLiteral("\n\n") + tooLong);
    keeper.change(words + u'!');
    QVERIFY(keeper.saveNow());
    keeper.setAppointment(QStringLiteral("video-2"));
    QCOMPARE(notes.textOf(appointment), words + u'!');
}

void TestVisitNotes::surviveKills()
{
    constexpr int kills = 10;
    constexpr qint64 promised = 1000; // milliseconds: older than that is on disk
    const OwnShelf shelf;
    QRandomGenerator random(20261127);
    qsizetype before = 0;
    for (int kill = 0; kill < kills; ++kill) {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
            {typeWord, shelf.folder.path(),
                QString::fromLatin1(shelf.key.bytes().toByteArray().toHex())});
        QVERIFY(child.waitForReadyRead(30000));
        QTest::qSleep(1200 + random.bounded(600));
        QCOMPARE(child.state(), QProcess::Running);
        child.kill();
        QVERIFY(child.waitForFinished(30000));
        const auto lines = child.readAllStandardOutput().trimmed().split('\n');
        const qint64 end = lines.last().split(' ').value(1).toLongLong();
        qsizetype old = 0; // what was typed long enough before the end
        for (const QByteArray &line : lines) {
            const auto parts = line.split(' ');
            if (parts.size() == 2 && parts[1].toLongLong() <= end - promised)
                old = parts[0].toLongLong();
        }
        const auto file = shelf.file();
        const QString text = VisitNotes(*file).textOf(appointment);
        QVERIFY(old > before);
        QVERIFY2(
            text.size() >= old, qPrintable(QStringLiteral("%1 of %2").arg(text.size()).arg(old)));
        before = text.size();
    }
    QVERIFY(!shelf.bytes().contains("abcdefgh"));
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    if (arguments.value(1) == typeWord)
        return typeForEver(arguments.value(2), QByteArray::fromHex(arguments.value(3).toLatin1()));
    TestVisitNotes test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_visitnotes.moc"
