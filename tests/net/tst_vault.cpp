#include "net/auth/SecretVault.h"
#include "support/Await.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace kinward;
using namespace kinward::test;
using net::SecretVault;

namespace
{

const auto service = QStringLiteral("kinward-test");

/// What this program does when it is run by the test below, where no password store can be reached.
bool worksWithoutAKeychain()
{
    SecretVault vault(service);
    const QSignalSpy changed(&vault, &SecretVault::persistenceChanged);
    const auto name = QStringLiteral("secret");
    const bool told = !*await(vault.probe()) && !vault.isPersistent() && changed.size() == 1;
    const bool kept = await(vault.write(name, "value")) && *await(vault.read(name)) == "value";
    const auto removed = await(vault.remove(name));
    const auto gone = await(vault.read(name));
    return told && kept && !removed && removed.error().kind == ErrorKind::KeychainUnavailable
        && !gone && gone.error().kind == ErrorKind::KeychainUnavailable;
}

} // namespace

/// The vault in a real Secret Service, and without one.
class TestVault : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsSecrets();
    void keepsAnyBytes();
    void remembersForTheNextProgram();
    void keepsServicesApart();
    void knowsThatItIsPersistent();
    void answersInOrder();
    void finishesAfterItsEnd();
    void livesWithoutAKeychain();
};

void TestVault::keepsSecrets()
{
    SecretVault vault(service);
    const auto name = QStringLiteral("a");
    QCOMPARE(await(vault.read(name)).error().kind, ErrorKind::NotFound);
    QVERIFY(await(vault.write(name, "one")));
    QCOMPARE(*await(vault.read(name)), QByteArray("one"));
    QVERIFY(await(vault.write(name, "two")));
    QCOMPARE(*await(vault.read(name)), QByteArray("two"));
    QVERIFY(await(vault.remove(name)));
    QCOMPARE(await(vault.read(name)).error().kind, ErrorKind::NotFound);
    QVERIFY(await(vault.remove(name))); // nothing to forget is no failure
}

void TestVault::keepsAnyBytes()
{
    SecretVault vault(service);
    QByteArray bytes;
    for (int i = 0; i < 2000; ++i)
        bytes.append(char(i % 256));
    QVERIFY(await(vault.write(QStringLiteral("bytes"), bytes)));
    SecretVault other(service);
    QCOMPARE(*await(other.read(QStringLiteral("bytes"))), bytes);
}

void TestVault::remembersForTheNextProgram()
{
    {
        SecretVault vault(service);
        QVERIFY(await(vault.write(QStringLiteral("kept"), "value")));
    }
    SecretVault next(service);
    QCOMPARE(*await(next.read(QStringLiteral("kept"))), QByteArray("value"));
}

void TestVault::keepsServicesApart()
{
    SecretVault vault(service);
    SecretVault demo(service + QStringLiteral("-demo"));
    QVERIFY(await(vault.write(QStringLiteral("apart"), "real")));
    QCOMPARE(await(demo.read(QStringLiteral("apart"))).error().kind, ErrorKind::NotFound);
}

void TestVault::knowsThatItIsPersistent()
{
    SecretVault vault(service);
    const QSignalSpy changed(&vault, &SecretVault::persistenceChanged);
    QCOMPARE(*await(vault.probe()), true);
    QVERIFY(vault.isPersistent());
    QVERIFY(changed.isEmpty());
}

void TestVault::answersInOrder()
{
    SecretVault vault(service);
    const auto name = QStringLiteral("order");
    const auto first = vault.write(name, "1");
    const auto second = vault.write(name, "2");
    QCOMPARE(*await(vault.read(name)), QByteArray("2"));
    QVERIFY(await(first));
    QVERIFY(await(second));
    QCOMPARE(*await(SecretVault(service).read(name)), QByteArray("2"));
}

void TestVault::finishesAfterItsEnd()
{
    QFuture<Result<void>> written;
    QFuture<Result<QByteArray>> read;
    {
        SecretVault vault(service);
        written = vault.write(QStringLiteral("late"), "value");
        read = SecretVault(service).read(QStringLiteral("late"));
    }
    QVERIFY(await(written));
    QCOMPARE(*await(read), QByteArray("value"));
}

void TestVault::livesWithoutAKeychain()
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), QStringLiteral("/nonexistent"));
    QProcess child;
    child.setProcessEnvironment(environment);
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--without-keychain")});
    QVERIFY(child.waitForFinished());
    QCOMPARE(child.exitStatus(), QProcess::NormalExit);
    QCOMPARE(child.exitCode(), 0);
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    if (application.arguments().contains(QStringLiteral("--without-keychain")))
        return worksWithoutAKeychain() ? 0 : 1;
    TestVault test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_vault.moc"
