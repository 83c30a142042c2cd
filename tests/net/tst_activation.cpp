#include "ActivationDriver.h"

#include <QTest>

using namespace kinward;
using namespace kinward::test;
using net::Captcha;

/// The caregiver's way from the invite to the tokens, at the real demo portal over TLS: every
/// answer it can give on the way.
class TestActivation : public QObject
{
    Q_OBJECT

    using Step = ActivationDriver::Step;
    using Problem = ActivationDriver::Problem;

    /// An invite of its own for each test: the house is shared by all of them.
    QString freshInvite(const QStringList &more = {});
    /// At the credentials of a fresh invite.
    void walkToCredentials(ActivationDriver &driver);
    void walkToCode(ActivationDriver &driver);

    std::unique_ptr<NetHouse>
        m_house; ///< a new one where somebody became a caregiver: a patient has two at most
    int m_invites = 0;
    QString m_email;
    bool m_isUsedUp = false;

private Q_SLOTS:
    void init();
    void endsInTokensForThePatient();
    void showsThePracticeFirst();
    void refusesEachInviteState_data();
    void refusesEachInviteState();
    void refusesAnUnknownInvite();
    void locksAfterFiveWrongBirthDates();
    void saysWhatIsWrongWithCredentials_data();
    void saysWhatIsWrongWithCredentials();
    void acceptsTheQuestionInstead();
    void tellsAnExpiredCaptcha();
    void tellsWrongAndExpiredCodes();
    void resendsTheCode();
    void goesBackAndForward();
    void beginsAnewWhenThePortalForgot();
    void takesTheSecondInviteWithThePassword();
    void survivesThePortalBeingDownAtEachStep();
    void ignoresASubmitWhileBusy();
    void neverCallsADeadFlow();
};

void TestActivation::init()
{
    if (!std::exchange(m_isUsedUp, false) && m_house)
        return;
    m_house.reset();
    m_house = std::make_unique<NetHouse>(QStringList{QStringLiteral("--resend-seconds"),
        QStringLiteral("2"), QStringLiteral("--captcha-seconds"), QStringLiteral("300")});
}

QString TestActivation::freshInvite(const QStringList &more)
{
    m_email = QStringLiteral("caregiver%1@example.com").arg(++m_invites);
    const auto patient = QStringLiteral("milo-hartwell");
    const auto link = m_house->sandbox.invite(
        QStringList{QStringLiteral("--email"), m_email, QStringLiteral("--patient"), patient}
        + more);
    return link.section(QLatin1Char('/'), -1);
}

void TestActivation::walkToCredentials(ActivationDriver &driver)
{
    QVERIFY(driver.open(freshInvite()));
    QVERIFY(driver.begin());
    QVERIFY(driver.giveBirthDate(childBorn(), Step::Credentials));
}

void TestActivation::walkToCode(ActivationDriver &driver)
{
    walkToCredentials(driver);
    QVERIFY(driver.giveCredentials(driver.goodCredentials(), Step::Code));
}

void TestActivation::endsInTokensForThePatient()
{
    m_isUsedUp = true;
    const auto tokens = m_house->activate();
    QCOMPARE(tokens.patientId, QStringLiteral("eleanor-hartwell"));
    QVERIFY(!tokens.accessToken.isEmpty());
    QVERIFY(!tokens.refreshToken.isEmpty());
    QVERIFY(!tokens.linkId.isEmpty());
    QVERIFY(tokens.scopes.contains(QStringLiteral("patient/Appointment.rs")));
    QVERIFY(tokens.expiresAt > m_house->clock.now());
    const auto patient
        = m_house->sandbox.get(m_house->sandbox.below(QStringLiteral("/Patient/eleanor-hartwell")),
            tokens.accessToken.toLatin1());
    QVERIFY(patient.contains("1942-03-14"));
}

void TestActivation::showsThePracticeFirst()
{
    ActivationDriver driver(*m_house);
    QVERIFY(driver.open(freshInvite()));
    QCOMPARE(driver.flow.invite().practice.name, QStringLiteral("Brightwater Pediatrics"));
    QCOMPARE(driver.flow.invite().practice.phone, QStringLiteral("(555) 010-2210"));
    QVERIFY(driver.flow.invite().emailHint.startsWith(QLatin1Char('c')));
    QVERIFY(!driver.flow.invite().emailHint.contains(QStringLiteral("caregiver")));
    QVERIFY(driver.flow.invite().expiresAt > m_house->clock.now());
}

void TestActivation::refusesEachInviteState_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<int>("problem");
    QTest::newRow("used") << QStringLiteral("used") << int(Problem::InviteUsed);
    QTest::newRow("expired") << QStringLiteral("expired") << int(Problem::InviteExpired);
    QTest::newRow("locked") << QStringLiteral("locked") << int(Problem::InviteLocked);
    QTest::newRow("other e-mail") << QStringLiteral("other_email")
                                  << int(Problem::InviteOtherEmail);
    QTest::newRow("no primary account")
        << QStringLiteral("no_primary_account") << int(Problem::InviteNoPrimaryAccount);
    QTest::newRow("caregiver limit")
        << QStringLiteral("caregiver_limit") << int(Problem::InviteCaregiverLimit);
}

void TestActivation::refusesEachInviteState()
{
    QFETCH(QString, state);
    QFETCH(int, problem);
    ActivationDriver driver(*m_house);
    QVERIFY(driver.open(freshInvite({QStringLiteral("--state"), state}), Step::Refused));
    QCOMPARE(int(driver.lastProblem()), problem);
    QCOMPARE(int(driver.flow.answer().problem), problem);
    QCOMPARE(driver.flow.answer().practice.phone, QStringLiteral("(555) 010-2210"));
    QVERIFY(driver.failures.isEmpty());
}

void TestActivation::refusesAnUnknownInvite()
{
    ActivationDriver driver(*m_house);
    QVERIFY(driver.open(QStringLiteral("nobody-knows-this"), Step::Refused));
    QCOMPARE(driver.lastProblem(), Problem::InviteUnknown);
}

void TestActivation::locksAfterFiveWrongBirthDates()
{
    ActivationDriver driver(*m_house);
    QVERIFY(driver.open(freshInvite()));
    QVERIFY(driver.begin());
    for (int left = 4; left > 0; --left) {
        QVERIFY(driver.giveBirthDate(childBorn().addDays(left), Step::BirthDate));
        QCOMPARE(driver.lastProblem(), Problem::BirthDateMismatch);
        QCOMPARE(driver.flow.answer().attemptsLeft, std::optional(left));
    }
    QVERIFY(driver.giveBirthDate(childBorn().addDays(7), Step::Refused));
    QCOMPARE(driver.lastProblem(), Problem::InviteLocked);
    QCOMPARE(driver.flow.answer().practice.phone, QStringLiteral("(555) 010-2210"));
    QCOMPARE(driver.problems.size(), 5);
}

void TestActivation::saysWhatIsWrongWithCredentials_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<bool>("rightCaptcha");
    QTest::addColumn<QString>("terms"); ///< "*": those in force
    QTest::addColumn<int>("problem");
    const auto good = ruthsPassword;
    const auto current = QStringLiteral("*");
    QTest::newRow("too short") << QStringLiteral("short7!") << true << current
                               << int(Problem::PasswordTooShort);
    QTest::newRow("too long") << QString(65, QLatin1Char('a')) + good << true << current
                              << int(Problem::PasswordTooLong);
    QTest::newRow("common") << QStringLiteral("password1") << true << current
                            << int(Problem::PasswordCommon);
    QTest::newRow("captcha wrong") << good << false << current << int(Problem::CaptchaWrong);
    QTest::newRow("terms refused") << good << true << QString() << int(Problem::TermsNotAccepted);
    QTest::newRow("terms outdated")
        << good << true << QStringLiteral("1999-01") << int(Problem::TermsOutdated);
}

void TestActivation::saysWhatIsWrongWithCredentials()
{
    QFETCH(QString, password);
    QFETCH(bool, rightCaptcha);
    QFETCH(QString, terms);
    QFETCH(int, problem);
    ActivationDriver driver(*m_house);
    walkToCredentials(driver);
    QCOMPARE(driver.flow.answer().passwordRules.minLength, 8);
    QCOMPARE(driver.flow.answer().passwordRules.maxLength, 64);
    auto credentials = driver.goodCredentials();
    credentials.newPassword = password;
    if (!rightCaptcha)
        credentials.captchaAnswer = QStringLiteral("wrong");
    if (terms != QLatin1String("*"))
        credentials.termsVersion = terms;
    QVERIFY(driver.giveCredentials(credentials, Step::Credentials));
    QCOMPARE(int(driver.lastProblem()), problem);
    QVERIFY(driver.giveCredentials(driver.goodCredentials(), Step::Code));
}

void TestActivation::acceptsTheQuestionInstead()
{
    ActivationDriver driver(*m_house);
    walkToCredentials(driver);
    const auto credentials = driver.goodCredentials(Captcha::Kind::Question);
    QCOMPARE(driver.captchas.last().kind, Captcha::Kind::Question);
    QVERIFY(driver.captchas.last().question.endsWith(QLatin1Char('?')));
    QVERIFY(driver.giveCredentials(credentials, Step::Code));

    driver.captchas.clear();
    driver.flow.loadCaptcha(Captcha::Kind::Question);
    driver.flow.loadCaptcha(Captcha::Kind::Picture);
    QTRY_VERIFY(!driver.captchas.isEmpty());
    QTest::qWait(200);
    QCOMPARE(driver.captchas.size(), 1); // only what was asked for last
    QVERIFY(driver.captchas.last().png.startsWith("\x89PNG"));
}

void TestActivation::tellsAnExpiredCaptcha()
{
    ActivationDriver driver(*m_house);
    walkToCredentials(driver);
    const auto credentials = driver.goodCredentials();
    m_house->sandbox.setClockOffset(301);
    QVERIFY(driver.giveCredentials(credentials, Step::Credentials));
    m_house->sandbox.setClockOffset(0);
    QCOMPARE(driver.lastProblem(), Problem::CaptchaExpired);
}

void TestActivation::tellsWrongAndExpiredCodes()
{
    m_isUsedUp = true;
    ActivationDriver driver(*m_house);
    walkToCode(driver);
    QCOMPARE(driver.flow.answer().codeExpiresIn.count(), 600);
    const auto code = m_house->sandbox.latestCode(m_email);
    const auto wrong
        = code == QLatin1String("123456") ? QStringLiteral("654321") : QStringLiteral("123456");
    QVERIFY(driver.giveCode(wrong, Step::Code));
    QCOMPARE(driver.lastProblem(), Problem::CodeWrong);
    QCOMPARE(driver.flow.answer().attemptsLeft, std::optional(4));
    m_house->sandbox.setClockOffset(601);
    QVERIFY(driver.giveCode(code, Step::Code));
    QCOMPARE(driver.lastProblem(), Problem::CodeExpired);
    driver.flow.resendCode();
    QVERIFY(driver.wait(Step::Code));
    QVERIFY(driver.giveCode(m_house->sandbox.latestCode(m_email)));
    m_house->sandbox.setClockOffset(0);
}

void TestActivation::resendsTheCode()
{
    m_isUsedUp = true;
    ActivationDriver driver(*m_house);
    walkToCode(driver);
    QVERIFY(driver.flow.answer().resendAfter.count() > 0);
    const auto before = m_house->sandbox.mailCount(m_email);
    driver.flow.resendCode();
    QVERIFY(driver.wait(Step::Code));
    QCOMPARE(driver.lastProblem(), Problem::ResendTooSoon);
    QVERIFY(driver.flow.answer().retryAfter.value().count() > 0);
    QCOMPARE(driver.codesSent, 0);
    QTest::qWait(2100);
    driver.flow.resendCode();
    QVERIFY(driver.wait(Step::Code));
    QCOMPARE(driver.codesSent, 1);
    QCOMPARE(m_house->sandbox.mailCount(m_email), before + 1);
    QVERIFY(driver.giveCode(m_house->sandbox.latestCode(m_email)));
}

void TestActivation::goesBackAndForward()
{
    m_isUsedUp = true;
    ActivationDriver driver(*m_house);
    walkToCode(driver);
    driver.flow.goBackTo(Step::Done); // no way forward but through the portal
    QCOMPARE(driver.flow.step(), Step::Code);
    driver.flow.goBackTo(Step::BirthDate);
    QCOMPARE(driver.flow.step(), Step::BirthDate);
    QVERIFY(driver.giveBirthDate(childBorn(), Step::Credentials));
    QVERIFY(driver.giveCredentials(driver.goodCredentials(), Step::Code));
    driver.flow.goBackTo(Step::Credentials);
    QVERIFY(driver.giveCredentials(driver.goodCredentials(), Step::Code));
    QVERIFY(driver.problems.isEmpty());
    QVERIFY(driver.giveCode(m_house->sandbox.latestCode(m_email)));
}

void TestActivation::beginsAnewWhenThePortalForgot()
{
    ActivationDriver driver(*m_house);
    walkToCredentials(driver);
    const auto credentials = driver.goodCredentials();
    constexpr int day = 24 * 60 * 60;
    m_house->sandbox.setClockOffset(day);
    driver.steps.clear();
    QVERIFY(driver.giveCredentials(credentials, Step::BirthDate));
    QCOMPARE(driver.problems, QList<Problem>{Problem::SessionExpired});
    QCOMPARE(driver.steps, QList<Step>{Step::BirthDate});
    QVERIFY(driver.giveBirthDate(childBorn(), Step::Credentials));
    QVERIFY(driver.giveCredentials(driver.goodCredentials(), Step::Code));
    m_house->sandbox.setClockOffset(0);
}

void TestActivation::takesTheSecondInviteWithThePassword()
{
    m_isUsedUp = true;
    m_house->activate();
    ActivationDriver driver(*m_house);
    QVERIFY(driver.open(childInvite));
    QVERIFY(driver.begin());
    QVERIFY(driver.giveBirthDate(childBorn(), Step::Password));
    driver.flow.submitPassword(QStringLiteral("not her password"));
    QVERIFY(driver.wait(Step::Password));
    QCOMPARE(driver.lastProblem(), Problem::SignInFailed);
    driver.flow.submitPassword(ruthsPassword);
    QVERIFY(driver.wait(Step::Code));
    QVERIFY(driver.giveCode(m_house->sandbox.latestCode(ruth)));
    QCOMPARE(driver.tokens->patientId, QStringLiteral("milo-hartwell"));
}

void TestActivation::survivesThePortalBeingDownAtEachStep()
{
    m_isUsedUp = true;
    ActivationDriver driver(*m_house);
    auto &sandbox = m_house->sandbox;
    const auto down = [&](Step at) {
        const auto before = driver.failures.size();
        const bool failed = driver.wait(at) && driver.failures.size() == before + 1
            && driver.lastFailure() == ErrorKind::Offline;
        sandbox.startAgain();
        return failed;
    };
    const auto code = freshInvite();
    sandbox.stop();
    driver.flow.open({sandbox.base(), code});
    QVERIFY(down(Step::LookingUp));
    QVERIFY(driver.retry(Step::Welcome));
    sandbox.stop();
    driver.flow.begin();
    QVERIFY(down(Step::Welcome));
    QVERIFY(driver.retry(Step::BirthDate));
    sandbox.stop();
    driver.flow.submitBirthDate(childBorn());
    QVERIFY(down(Step::BirthDate));
    QVERIFY(driver.retry(Step::Credentials));
    const auto credentials = driver.goodCredentials();
    sandbox.stop();
    driver.flow.loadCaptcha(Captcha::Kind::Picture);
    QTRY_COMPARE(driver.failures.size(), 4);
    driver.flow.loadTerms();
    QTRY_COMPARE(driver.failures.size(), 5);
    driver.flow.submitCredentials(credentials);
    QVERIFY(down(Step::Credentials));
    QVERIFY(driver.giveCredentials(driver.goodCredentials(), Step::Code));
    const auto oneTimeCode = sandbox.latestCode(m_email);
    sandbox.stop();
    driver.flow.submitCode(oneTimeCode);
    QVERIFY(down(Step::Code));
    sandbox.setFaults(QStringLiteral("reset@/oauth/token*1")); // and once more after the last step
    const auto before = driver.failures.size();
    QVERIFY(driver.retry(Step::Code));
    QCOMPARE(driver.failures.size(), before + 1);
    QVERIFY(driver.retry(Step::Done));
    QVERIFY(driver.tokens);
}

void TestActivation::ignoresASubmitWhileBusy()
{
    ActivationDriver driver(*m_house);
    QVERIFY(driver.open(freshInvite()));
    QVERIFY(driver.begin());
    driver.flow.submitBirthDate(childBorn().addDays(1));
    driver.flow.submitBirthDate(childBorn().addDays(2));
    driver.flow.goBackTo(Step::Welcome);
    driver.flow.open({m_house->sandbox.base(), QStringLiteral("another")});
    QVERIFY(driver.wait(Step::BirthDate));
    QCOMPARE(driver.flow.answer().attemptsLeft, std::optional(4));
}

void TestActivation::neverCallsADeadFlow()
{
    const auto code = freshInvite();
    for (int turns = 0; turns < 12; ++turns) {
        ActivationDriver driver(*m_house);
        driver.flow.open({m_house->sandbox.base(), code});
        driver.flow.loadTerms();
        QTest::qWait(turns * 3);
    }
    QTest::qWait(200);
}

QTEST_GUILESS_MAIN(TestActivation)
#include "tst_activation.moc"
