#include "NetHouse.h"
#include "net/portal/SignInFlow.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace kinward;
using namespace kinward::test;
using net::SignInFlow;
using Step = SignInFlow::Step;
using Problem = net::ChallengeProblem;

/// Signing in with e-mail, password and code at the real demo portal.
class TestSignIn : public QObject
{
    Q_OBJECT

    struct Driver {
        explicit Driver(NetHouse &house);
        bool wait(Step expected);
        bool connectTo(const QUrl &base, Step expected = Step::Password);
        bool givePassword(const QString &password, Step expected);
        bool giveCode(const QString &code, Step expected);

        SignInFlow flow;
        QList<Problem> problems;
        QList<Error> failures;
        int codesSent = 0;
        std::optional<net::TokenSet> tokens;
    };

    NetHouse m_house{{QStringLiteral("--resend-seconds"), QStringLiteral("1")}};

private Q_SLOTS:
    void initTestCase() { m_house.activate(); }
    void cleanup();
    void endsInTokens();
    void answersAlikeToUnknownAndWrong();
    void tellsWrongCodesAndSendsAnother();
    void goesBack();
    void beginsAnewWhenThePortalForgot();
    void saysThatThisIsNoPortal();
    void survivesThePortalBeingDown();
    void locksAfterManyTries();
};

TestSignIn::Driver::Driver(NetHouse &house)
    : flow(house.http, house.clock)
{
    QObject::connect(
        &flow, &SignInFlow::problem, &flow, [this](Problem problem) { problems.append(problem); });
    QObject::connect(
        &flow, &SignInFlow::failed, &flow, [this](const Error &error) { failures.append(error); });
    QObject::connect(&flow, &SignInFlow::codeSent, &flow, [this] { ++codesSent; });
    QObject::connect(&flow, &SignInFlow::completed, &flow,
        [this](const net::PortalDescription &, const net::TokenSet &given) { tokens = given; });
}

bool TestSignIn::Driver::wait(Step expected)
{
    return QTest::qWaitFor([this] { return !flow.isBusy(); }, 30000) && flow.step() == expected;
}

bool TestSignIn::Driver::connectTo(const QUrl &base, Step expected)
{
    flow.connectTo(base);
    return flow.step() == Step::Connecting && wait(expected);
}

bool TestSignIn::Driver::givePassword(const QString &password, Step expected)
{
    flow.submitPassword(ruth, password);
    return wait(expected);
}

bool TestSignIn::Driver::giveCode(const QString &code, Step expected)
{
    flow.submitCode(code);
    return wait(expected);
}

void TestSignIn::cleanup()
{
    m_house.sandbox.setFaults({});
    m_house.sandbox.setClockOffset(0);
}

void TestSignIn::endsInTokens()
{
    Driver driver(m_house);
    QVERIFY(driver.connectTo(m_house.sandbox.base()));
    QVERIFY(driver.givePassword(ruthsPassword, Step::Code));
    QVERIFY(!driver.flow.answer().emailHint.isEmpty());
    QVERIFY(driver.giveCode(m_house.sandbox.latestCode(ruth), Step::Done));
    QCOMPARE(driver.tokens->patientId, QStringLiteral("eleanor-hartwell"));
    QVERIFY(driver.problems.isEmpty());
}

void TestSignIn::answersAlikeToUnknownAndWrong()
{
    Driver driver(m_house);
    QVERIFY(driver.connectTo(m_house.sandbox.base()));
    QVERIFY(driver.givePassword(QStringLiteral("wrong password"), Step::Password));
    QCOMPARE(driver.problems, QList<Problem>{Problem::SignInFailed});
    driver.flow.submitPassword(QStringLiteral("nobody@example.com"), ruthsPassword);
    QVERIFY(driver.wait(Step::Password));
    QCOMPARE(driver.problems, (QList<Problem>{Problem::SignInFailed, Problem::SignInFailed}));
    QVERIFY(driver.givePassword(ruthsPassword, Step::Code));
}

void TestSignIn::tellsWrongCodesAndSendsAnother()
{
    Driver driver(m_house);
    driver.flow.submitCode(QStringLiteral("123456")); // nothing is under way
    driver.flow.resendCode();
    QVERIFY(!driver.flow.isBusy());
    QVERIFY(driver.connectTo(m_house.sandbox.base()));
    QVERIFY(driver.givePassword(ruthsPassword, Step::Code));
    const auto code = m_house.sandbox.latestCode(ruth);
    QVERIFY(driver.giveCode(
        code == QLatin1String("123456") ? QStringLiteral("654321") : QStringLiteral("123456"),
        Step::Code));
    QCOMPARE(driver.problems, QList<Problem>{Problem::CodeWrong});
    QTest::qWait(1100);
    driver.flow.resendCode();
    QVERIFY(driver.wait(Step::Code));
    QCOMPARE(driver.codesSent, 1);
    QVERIFY(driver.giveCode(m_house.sandbox.latestCode(ruth), Step::Done));
}

void TestSignIn::goesBack()
{
    Driver driver(m_house);
    QVERIFY(driver.connectTo(m_house.sandbox.base()));
    QVERIFY(driver.givePassword(ruthsPassword, Step::Code));
    driver.flow.goBackTo(Step::Done);
    QCOMPARE(driver.flow.step(), Step::Code);
    driver.flow.goBackTo(Step::Password);
    QCOMPARE(driver.flow.step(), Step::Password);
    driver.flow.retry(); // nothing failed
    QVERIFY(!driver.flow.isBusy());
    driver.flow.goBackTo(Step::Portal);
    QCOMPARE(driver.flow.step(), Step::Portal);
    QVERIFY(driver.connectTo(m_house.sandbox.base()));
}

void TestSignIn::beginsAnewWhenThePortalForgot()
{
    Driver driver(m_house);
    QVERIFY(driver.connectTo(m_house.sandbox.base()));
    QVERIFY(driver.givePassword(ruthsPassword, Step::Code));
    m_house.sandbox.setClockOffset(24 * 60 * 60);
    QVERIFY(driver.giveCode(QStringLiteral("123456"), Step::Password));
    QCOMPARE(driver.problems, QList<Problem>{Problem::SessionExpired});
}

void TestSignIn::saysThatThisIsNoPortal()
{
    Driver driver(m_house);
    QVERIFY(driver.connectTo(m_house.sandbox.below(QStringLiteral("/nothing")), Step::Portal));
    QCOMPARE(driver.failures.size(), 1);
    QVERIFY(driver.connectTo(QUrl(QStringLiteral("https://portal.invalid")), Step::Portal));
    QCOMPARE(driver.failures.last().kind, ErrorKind::Offline);
}

void TestSignIn::survivesThePortalBeingDown()
{
    Driver driver(m_house);
    m_house.sandbox.stop();
    QVERIFY(driver.connectTo(m_house.sandbox.base(), Step::Portal));
    m_house.sandbox.startAgain();
    driver.flow.retry();
    QVERIFY(driver.wait(Step::Password));
    m_house.sandbox.stop();
    QVERIFY(driver.givePassword(ruthsPassword, Step::Password));
    m_house.sandbox.startAgain();
    driver.flow.retry();
    QVERIFY(driver.wait(Step::Code));
    m_house.sandbox.setFaults(QStringLiteral("reset@oauth/token*1"));
    QVERIFY(driver.giveCode(m_house.sandbox.latestCode(ruth), Step::Code));
    QCOMPARE(driver.failures.size(), 3);
    driver.flow.retry();
    QVERIFY(driver.wait(Step::Done));
    QVERIFY(driver.tokens);
}

void TestSignIn::locksAfterManyTries()
{
    Driver driver(m_house);
    QVERIFY(driver.connectTo(m_house.sandbox.base()));
    for (int tries = 0; tries < 12 && !driver.problems.contains(Problem::AccountLocked); ++tries) {
        driver.flow.submitPassword(
            QStringLiteral("locked@example.com"), QStringLiteral("wrong password"));
        QVERIFY(driver.wait(Step::Password));
    }
    QCOMPARE(driver.problems.last(), Problem::AccountLocked);
    QVERIFY(driver.flow.answer().retryAfter.value().count() > 60);
    QVERIFY(driver.failures.isEmpty());
}

QTEST_GUILESS_MAIN(TestSignIn)
#include "tst_signin.moc"
