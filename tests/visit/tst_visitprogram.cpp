#include "tests/visit/MeetingServer.h"
#include "ui/visit/channel/MessageReader.h"

#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <variant>

using namespace kinward;
using visit::Phase;

namespace
{

constexpr int longest = 60000; ///< ms

/// The real program, in a home of its own, as the main program starts it.
class Program
{
public:
    Program()
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("HOME"), home.path());
        for (const char *name :
            {"XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"})
            environment.remove(QLatin1String(name));
        environment.insert(QStringLiteral("TMPDIR"), temporary.path());
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(KINWARD_VISIT), QStringList());
        if (!process.waitForStarted())
            qFatal("kinward-visit does not start");
        QObject::connect(&process, &QProcess::readyReadStandardOutput, &process, [this] {
            reader.append(process.readAllStandardOutput());
            while (const auto message = reader.next())
                said.append(*message);
        });
        QObject::connect(&process, &QProcess::readyReadStandardError, &process,
            [this] { errors += process.readAllStandardError(); });
    }
    ~Program()
    {
        process.closeWriteChannel();
        if (!process.waitForFinished(longest))
            process.kill();
        process.waitForFinished();
    }

    void send(const visit::ToRoom &message) { process.write(visit::encode(message)); }
    bool waitForPhase(Phase phase) const
    {
        return QTest::qWaitFor(
            [&] {
                return std::any_of(said.cbegin(), said.cend(), [&](const visit::FromRoom &message) {
                    const auto *state = std::get_if<visit::RoomState>(&message);
                    return state && state->phase == phase;
                });
            },
            longest);
    }
    bool waitForEnd() const
    {
        return QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, longest);
    }
    bool endedWell() const
    {
        return process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    }
    /// Every file in the folders that a visit could leave something in.
    QStringList files() const
    {
        QStringList found;
        for (const QTemporaryDir *folder : {&home, &temporary}) {
            QDirIterator all(folder->path(),
                QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                QDirIterator::Subdirectories);
            while (all.hasNext()) {
                const QFileInfo file(all.next());
                if (!file.isDir())
                    found += file.filePath();
            }
        }
        return found;
    }

    QTemporaryDir home;
    QTemporaryDir temporary;
    QProcess process;
    visit::MessageReader<visit::FromRoom> reader;
    QList<visit::FromRoom> said;
    QByteArray errors;
};

visit::Order orderFor(const test::MeetingServer &meeting)
{
    visit::Order order;
    order.link = meeting.url("/visit?secret=walnut");
    order.password = QStringLiteral("maple-42");
    order.title = QStringLiteral("Video visit: blood test results");
    order.check = false;
    order.authorities = meeting.authorities();
    return order;
}

} // namespace

class TestVisitProgram final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aVisitFromItsOrderToItsEnd()
    {
        test::MeetingServer meeting;
        meeting.setPage("/visit",
            "<script>console.log('walnut'); console.error('walnut'); document.cookie = 'a=1; "
            "max-age=9999';"
            "localStorage.setItem('walnut', 'walnut'); indexedDB.open('walnut', 1);"
            "if ('caches' in window) caches.open('walnut').then(c => c.put('/x', new "
            "Response('walnut')));"
            "navigator.mediaDevices.getUserMedia({audio: true, video: true}).then("
            "s => window.mine = s, e => document.title = e.name)</script>");
        Program program;
        program.send(orderFor(meeting));
        QVERIFY(program.waitForPhase(Phase::Joining));
        QVERIFY(program.waitForPhase(Phase::Room));
        QVERIFY(QTest::qWaitFor(
            [&] {
                const auto *state = std::get_if<visit::RoomState>(&program.said.last());
                return state && state->camera == visit::Sending::Live
                    && state->microphone == visit::Sending::Live;
            },
            longest));
        program.send(visit::BringToFront{});
        program.send(visit::NoteKept{1, true});
        program.send(visit::Leave{});
        QVERIFY(program.waitForPhase(Phase::Left));
        QVERIFY(program.waitForEnd());
        QVERIFY(program.endedWell());
        // Whatever pages and the engine wrote, nothing but messages came.
        QVERIFY(!program.reader.isBroken());
        QVERIFY2(!program.errors.contains("walnut") && !program.errors.contains("127.0.0.1"),
            program.errors.constData());
        for (const auto &path : program.files()) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("walnut"), qPrintable(path));
            QVERIFY2(!path.contains(QLatin1String("Cookies"))
                    && !path.contains(QLatin1String("Cache"))
                    && !path.contains(QLatin1String("Storage"))
                    && !path.contains(QLatin1String("History"))
                    && !path.contains(QLatin1String("WebEngine")),
                qPrintable(path));
        }
    }

    void itLeavesWhenTheProgramIsGone()
    {
        test::MeetingServer meeting;
        Program program;
        program.send(orderFor(meeting));
        QVERIFY(program.waitForPhase(Phase::Room));
        program.process.closeWriteChannel();
        QVERIFY(program.waitForEnd());
        QVERIFY(program.endedWell());
        QVERIFY(program.waitForPhase(Phase::Left));
    }

    void withoutAnOrderItEnds()
    {
        Program program;
        program.process.closeWriteChannel();
        QVERIFY(program.waitForEnd());
        QCOMPARE(program.process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.process.exitCode(), 1);
    }

    void whatIsNoMessageEndsIt()
    {
        Program program;
        program.process.write("\xff\xff\xff\xff");
        QVERIFY(program.waitForEnd());
        QCOMPARE(program.process.exitCode(), 1);
    }

    void aSecondOrderChangesNothing()
    {
        test::MeetingServer meeting;
        test::MeetingServer other;
        Program program;
        program.send(orderFor(meeting));
        QVERIFY(program.waitForPhase(Phase::Room));
        program.send(orderFor(other));
        program.send(visit::Leave{});
        QVERIFY(program.waitForEnd());
        QVERIFY(other.requests().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestVisitProgram)
#include "tst_visitprogram.moc"
