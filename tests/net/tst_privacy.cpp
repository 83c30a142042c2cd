#include "ActivationDriver.h"
#include "core/store/MemoryRecordStore.h"
#include "net/session/Sessions.h"

#include <QDirIterator>
#include <QLoggingCategory>
#include <QMutex>
#include <QTest>

using namespace kinward;
using namespace kinward::test;

namespace
{

QMutex mutex;
QByteArray logged;

void collect(QtMsgType, const QMessageLogContext &context, const QString &text)
{
    const QMutexLocker lock(&mutex);
    logged += QByteArray(context.category) + ": " + text.toUtf8() + '\n';
}

} // namespace

/// DESIGN.md §4.5: nothing of a person, no token and no address in the log, whatever goes wrong;
/// nothing on disk.
class TestPrivacy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void logsNothingOfAnybody();
};

void TestPrivacy::logsNothingOfAnybody()
{
    QLoggingCategory::setFilterRules(QStringLiteral("kinward.*=true"));
    const auto before = qInstallMessageHandler(collect);
    NetHouse house;
    QByteArrayList secrets{"Eleanor", "Hartwell", "Ruth", "ruth@", "eleanor-hartwell",
        "demo-eleanor", "1942", "Lakeside", "https:", "127.0.0.1", "/fhir", ruthsPassword.toUtf8(),
        "patient="};
    {
        const auto tokens = house.activate();
        secrets << tokens.accessToken.toLatin1() << tokens.refreshToken.toLatin1()
                << tokens.linkId.toLatin1();
        net::SecretVault vault(QStringLiteral("kinward-privacy"));
        net::Sessions sessions(house.http, vault, house.clock,
            [](const net::KnownLink &) { return std::make_unique<store::MemoryRecordStore>(); });
        sessions.add(house.describe(), tokens);
        QTRY_COMPARE_WITH_TIMEOUT(sessions.all().size(), std::size_t(1), 30000);
        auto *session = sessions.all().front().get();
        const auto settles = [session](net::PatientSession::Connection connection) {
            return QTest::qWaitFor(
                [&] { return session->connection() == connection && !session->sync().isRunning(); },
                30000);
        };
        QVERIFY(settles(net::PatientSession::Connection::Online));
        // And now everything goes wrong, one after the other.
        for (const auto *faults : {"status:500", "html", "html-redirect", "reset", "truncate",
                 "status:403", "status:400@/fhir/[A-Z]", "expired-token*99"}) {
            house.sandbox.setFaults(QString::fromLatin1(faults));
            session->connectAndSync();
            QVERIFY(QTest::qWaitFor(
                [&] {
                    return session->connection() != net::PatientSession::Connection::Connecting
                        && !session->sync().isRunning();
                },
                30000));
        }
        house.sandbox.setFaults({});
        ActivationDriver driver(house);
        driver.open(QStringLiteral("unknown"), ActivationDriver::Step::Refused);
        QTest::qWait(300);
        for (QDirIterator files(qEnvironmentVariable("HOME"), QDir::Files | QDir::Hidden,
                 QDirIterator::Subdirectories);
             files.hasNext();) {
            const auto path = files.next();
            QFile file(path);
            if (path.contains(QStringLiteral("keyrings")) || !file.open(QIODevice::ReadOnly)
                || path.contains(QStringLiteral("portal.sqlite3"))
                || path.contains(QStringLiteral("/mail/")))
                continue; // the keychain itself, and the portal's own
            const auto bytes = file.readAll();
            QVERIFY2(!bytes.contains(tokens.accessToken.toLatin1())
                    && !bytes.contains(tokens.refreshToken.toLatin1()),
                "a token on disk");
        }
    }
    qInstallMessageHandler(before);
    QVERIFY(logged.contains("kinward.http")); // it was listened to
    for (const auto &secret : secrets) {
        QVERIFY(!secret.isEmpty());
        QVERIFY2(!logged.contains(secret), "something private is in the log");
    }
}

QTEST_GUILESS_MAIN(TestPrivacy)
#include "tst_privacy.moc"
