#include "app/Application.h"
#include "app/PresenceWatch.h"
#include "app/SingleInstance.h"
#include "core/store/StoreFolder.h"
#include "net/session/LinkBook.h"
#include "tests/support/Await.h"
#include "ui/common/Translations.h"
#include "ui/settings/Settings.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFileInfo>
#include <QLineEdit>
#include <QLocale>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace kinward::app;

namespace
{

const auto program = QStringLiteral(KINWARD_PROGRAM);
const auto inviteLink = QStringLiteral(
    "kinward://invite?base=https%3A%2F%2Fportal.example%2Ffhir&code=abcdefgh12345678");

QWidget *visible(const char *name)
{
    for (auto *window : QApplication::topLevelWidgets()) {
        if (!window->isVisible())
            continue;
        for (auto *child : window->findChildren<QWidget *>(QLatin1String(name))) {
            if (child->isVisible())
                return child;
        }
    }
    return nullptr;
}

bool appears(const char *name)
{
    return QTest::qWaitFor([&] { return visible(name) != nullptr; }, 30000);
}

/// The keychain knows one patient, whose portal nobody answers at.
kinward::net::KnownLink rememberALink()
{
    kinward::net::KnownLink known;
    known.key = QStringLiteral("kx3v");
    known.base = QUrl(QStringLiteral("https://127.0.0.1:1/"));
    known.link.id = QStringLiteral("link-rosa");
    known.link.patientId = QStringLiteral("rosa");
    known.link.patientName = QStringLiteral("Rosa Peña");
    known.tokens.refreshToken = QStringLiteral("r");
    known.tokens.patientId = QStringLiteral("rosa");
    known.keys = kinward::net::LinkKeys::generate();
    kinward::net::SecretVault vault(QStringLiteral("kinward"));
    kinward::net::LinkBook book(vault);
    if (!kinward::test::await(vault.probe()).value_or(false) || !kinward::test::await(book.load())
        || !kinward::test::await(book.save(known)))
        qFatal("the keychain does not keep the link");
    return known;
}

/// The next test begins as on a new computer.
void forgetLinks()
{
    kinward::net::SecretVault vault(QStringLiteral("kinward"));
    kinward::net::LinkBook book(vault);
    if (!kinward::test::await(vault.probe()).value_or(false) || !kinward::test::await(book.load())
        || !kinward::test::await(book.forgetAll()))
        qFatal("the keychain does not forget the links");
}

void end(QProcess &process)
{
    process.terminate();
    if (!process.waitForFinished(10000))
        process.kill();
    process.waitForFinished(10000);
}

} // namespace

class TestApp final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { forgetLinks(); }

    void aSecondStartHandsItsLinkOverAndEnds()
    {
        const QTemporaryDir profile;
        const SingleInstance first(profile.path());
        QVERIFY(first.isFirst());
        QSignalSpy received(&first, &SingleInstance::messageReceived);
        QProcess second;
        second.start(program, {QStringLiteral("--profile"), profile.path(), inviteLink});
        QTRY_COMPARE_WITH_TIMEOUT(second.state(), QProcess::NotRunning, 30000);
        QCOMPARE(second.exitStatus(), QProcess::NormalExit);
        QCOMPARE(second.exitCode(), 0);
        QTRY_COMPARE(received.count(), 1);
        QCOMPARE(received.first().first().toString(), inviteLink);
    }

    void ofTwoStartedAtOnceOneStays()
    {
        const QTemporaryDir profile;
        QProcess one;
        QProcess other;
        for (auto *process : {&one, &other})
            process->start(program, {QStringLiteral("--profile"), profile.path(), inviteLink});
        const auto running = [&] {
            return int(one.state() != QProcess::NotRunning)
                + int(other.state() != QProcess::NotRunning);
        };
        QTRY_COMPARE_WITH_TIMEOUT(running(), 1, 30000);
        auto &ended = one.state() == QProcess::NotRunning ? one : other;
        auto &stays = &ended == &one ? other : one;
        QCOMPARE(ended.exitCode(), 0);
        QTest::qWait(500);
        QCOMPARE(stays.state(), QProcess::Running);
        end(stays);
    }

#ifdef Q_OS_UNIX
    void whenTheSystemEndsItTheRecordsAreClosed_data()
    {
        QTest::addColumn<int>("number");
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGINT") << SIGINT;
        QTest::newRow("SIGHUP") << SIGHUP;
    }

    void whenTheSystemEndsItTheRecordsAreClosed()
    {
        QFETCH(const int, number);
        const auto known = rememberALink();
        const QTemporaryDir profile;
        const QString file = kinward::store::StoreFolder(profile.filePath(QStringLiteral("sealed")))
                                 .recordsFile(known.key);
        const QString log = file + QStringLiteral("-wal");
        QProcess process;
        process.start(program, {QStringLiteral("--profile"), profile.path()});
        // The file is new: what makes it one is in its log.
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(log).size() > 0, 30000);
        QTest::qWait(500);
        QCOMPARE(process.state(), QProcess::Running);
        QCOMPARE(::kill(pid_t(process.processId()), number), 0);
        QVERIFY(process.waitForFinished(20000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 0);
        QVERIFY(QFile::exists(file + QStringLiteral("-seal"))); // its digest
        QVERIFY(QFileInfo(log).size() == 0);
    }
#endif

    void afterAKillTheNextStartIsTheFirst()
    {
        const QTemporaryDir profile;
        QProcess killed;
        killed.start(program, {QStringLiteral("--profile"), profile.path()});
        QVERIFY(QTest::qWaitFor(
            [&] { return QFile::exists(profile.filePath(QStringLiteral("running.lock"))); },
            30000));
        QTest::qWait(300);
        killed.kill();
        QVERIFY(killed.waitForFinished(10000));
        const SingleInstance next(profile.path());
        QVERIFY(next.isFirst());
        QProcess second;
        QSignalSpy received(&next, &SingleInstance::messageReceived);
        second.start(program, {QStringLiteral("--profile"), profile.path(), inviteLink});
        QTRY_COMPARE_WITH_TIMEOUT(received.count(), 1, 30000);
        QTRY_COMPARE(second.state(), QProcess::NotRunning);
    }

    void helpAndVersionAreTold()
    {
        QProcess help;
        help.start(program, {QStringLiteral("--help")});
        QVERIFY(help.waitForFinished(30000));
        QVERIFY(help.readAllStandardOutput().contains("--demo"));
        QProcess version;
        version.start(program, {QStringLiteral("--version")});
        QVERIFY(version.waitForFinished(30000));
        QVERIFY(version.readAllStandardOutput().contains(KINWARD_VERSION));
    }

    void aNewProfileBeginsWithWelcomeAndTheDemoIsOneClickAway()
    {
        const QTemporaryDir profile;
        StartOptions options;
        options.profileFolder = profile.path();
        Application application(*qApp, options);
        application.start();
        QVERIFY(appears("welcomePage"));

        application.openInvite(QStringLiteral("not a link"));
        QVERIFY(appears("inviteProblem"));

        QTest::mouseClick(visible("demoButton"), Qt::LeftButton);
        QVERIFY(appears("practicePage"));
        QVERIFY(appears("demoMailList"));
        QVERIFY(visible("practicePage")->window()->windowTitle().contains(QStringLiteral("Demo")));
        // Leaving the invite leads to the demo's own welcome page, which has no demo to offer.
        QTest::mouseClick(visible("backButton"), Qt::LeftButton);
        QVERIFY(appears("welcomePage"));
        QVERIFY(!visible("demoButton"));
        // An invite that comes from outside opens over whatever is shown.
        application.openInvite(inviteLink);
        QVERIFY(appears("activationWizard"));
    }

    void seesWhetherSomebodyIsThere()
    {
        using kinward::net::Presence;
        PresenceWatch watch(std::chrono::milliseconds(300));
        const QSignalSpy changed(&watch, &PresenceWatch::presenceChanged);
        QLineEdit edit;
        edit.show();
        edit.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&edit));
        QTest::keyClicks(&edit, QStringLiteral("a"));
        QCOMPARE(watch.presence(), Presence::InUse);
        QTRY_COMPARE(watch.presence(), Presence::Idle);
        QTest::keyClicks(&edit, QStringLiteral("b"));
        QCOMPARE(watch.presence(), Presence::InUse);
        Q_EMIT qGuiApp->applicationStateChanged(Qt::ApplicationInactive);
        QCOMPARE(watch.presence(), Presence::Away);
        QTest::qWait(400);
        QCOMPARE(watch.presence(), Presence::Away);
        Q_EMIT qGuiApp->applicationStateChanged(Qt::ApplicationActive);
        QCOMPARE(watch.presence(), Presence::InUse);
        QVERIFY(changed.size() >= 4);
    }

    void theLanguageFollowsTheSetting()
    {
        kinward::ui::Translations translations;
        translations.use(QStringLiteral("es"));
        QCOMPARE(QLocale().language(), QLocale::Spanish);
        translations.use(QStringLiteral("en"));
        QCOMPARE(QLocale().language(), QLocale::English);
    }
};

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    TestApp test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_app.moc"
