#include "net/portal/ActivationFlow.h"
#include "support/SandboxProcess.h"
#include "ui/Stage.h"
#include "ui/activation/ActivationWizard.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace kinward;
using net::ActivationFlow;
using net::InviteLink;
using ui::ActivationWizard;

namespace
{

const auto motherBorn = QStringLiteral("03/14/1942");
const auto goodPassword = QStringLiteral("seven quiet herons");
constexpr auto patient = "eleanor-hartwell";

QString word(const char *text) { return QString::fromLatin1(text); }

} // namespace

/// The whole way from an invite to a token set, in a real window, with the real demo portal behind
/// it.
class TestActivation final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        // A patient has room for two caregivers: whoever takes a place leaves a fresh portal
        // behind.
        if (!m_portal)
            m_portal = std::make_unique<test::SandboxProcess>(
                QStringList{word("--resend-seconds"), word("2")});
        m_stage = std::make_unique<test::Stage>();
        m_email = QStringLiteral("person%1@example.com").arg(++m_people);
    }
    void cleanup()
    {
        m_portal->setFaults({});
        m_portal->setClockOffset(0);
        m_stage.reset();
        if (std::exchange(m_placeTaken, false))
            m_portal.reset();
        m_completed.reset();
        m_http.reset();
    }

    void theWholeWayByMouse()
    {
        open(invite());
        QVERIFY(m_stage->waitFor("practicePage"));
        QVERIFY(m_stage->text("titleLabel").contains(QStringLiteral("Lakeside Family Medicine")));
        QCOMPARE(m_stage->text("progressLabel"), QStringLiteral("Step 1 of 4"));
        QCOMPARE(m_stage->namelessControls(), QStringList());
        m_stage->click("continueButton");

        QVERIFY(m_stage->waitFor("birthDatePage"));
        QCOMPARE(m_stage->focusName(), QStringLiteral("birthDateEdit"));
        QCOMPARE(m_stage->namelessControls(), QStringList());
        m_stage->type("birthDateEdit", motherBorn);
        m_stage->click("continueButton");

        QVERIFY(m_stage->waitFor("credentialsPage"));
        QCOMPARE(m_stage->focusName(), QStringLiteral("newPasswordEdit"));
        m_stage->type("newPasswordEdit", goodPassword);
        m_stage->type("repeatPasswordEdit", goodPassword);
        QVERIFY(waitForCaptcha());
        QCOMPARE(m_stage->namelessControls(), QStringList());
        m_stage->type("captchaEdit", m_portal->captchaAnswer(m_captcha));
        m_stage->click("termsCheck");
        m_stage->click("continueButton");

        QVERIFY(m_stage->waitFor("codePage"));
        QCOMPARE(m_stage->text("progressLabel"), QStringLiteral("Step 4 of 4"));
        QCOMPARE(m_stage->namelessControls(), QStringList());
        const auto code = m_portal->latestCode(m_email);
        m_stage->type("codeEdit", code.left(3) + QLatin1Char(' ') + code.mid(3));
        QCOMPARE(m_stage->get<QLineEdit>("codeEdit")->text(), code);
        m_stage->click("continueButton");
        QTRY_COMPARE_WITH_TIMEOUT(m_completed->count(), 1, 20000);
        QVERIFY(m_stage->isShown("openingPage"));
    }

    void theWholeWayByKeyboard()
    {
        open(invite());
        QVERIFY(m_stage->waitFor("practicePage"));
        m_stage->key(Qt::Key_Return);
        QVERIFY(m_stage->waitFor("birthDatePage"));
        m_stage->keys(QStringLiteral("03141942"));
        m_stage->key(Qt::Key_Return);
        QVERIFY(m_stage->waitFor("credentialsPage"));
        m_stage->keys(goodPassword);
        QVERIFY(m_stage->tabTo("repeatPasswordEdit"));
        m_stage->keys(goodPassword);
        QVERIFY(waitForCaptcha());
        QVERIFY(m_stage->tabTo("otherCaptchaButton"));
        m_captcha.clear();
        m_stage->key(Qt::Key_Space);
        QVERIFY(waitForCaptcha());
        QVERIFY(m_stage->text("captchaQuestion").size() > 5);
        QCOMPARE(m_stage->focusName(), QStringLiteral("captchaEdit"));
        m_stage->keys(m_portal->captchaAnswer(m_captcha));
        QVERIFY(m_stage->tabTo("termsCheck"));
        m_stage->key(Qt::Key_Space);
        m_stage->key(Qt::Key_Return);
        QVERIFY(m_stage->waitFor("codePage"));
        m_stage->keys(m_portal->latestCode(m_email));
        m_stage->key(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(m_completed->count(), 1, 20000);
    }

    void eachInviteStateHasItsPage_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("title");
        QTest::addColumn<bool>("signIn");
        QTest::newRow("used") << word("used") << word("This invite has been used") << true;
        QTest::newRow("expired") << word("expired") << word("This invite has expired") << false;
        QTest::newRow("locked") << word("locked") << word("This invite is locked") << false;
        QTest::newRow("other e-mail")
            << word("other_email") << word("This invite went to another e-mail") << false;
        QTest::newRow("no account")
            << word("no_primary_account") << word("The patient needs an account first") << false;
        QTest::newRow("limit") << word("caregiver_limit")
                               << word("All places for caregivers are taken") << false;
    }
    void eachInviteStateHasItsPage()
    {
        QFETCH(QString, state);
        QFETCH(QString, title);
        QFETCH(bool, signIn);
        open(invite({word("--state"), state}));
        QVERIFY(m_stage->waitFor("refusedPage"));
        QCOMPARE(m_stage->text("titleLabel"), title);
        QVERIFY(m_stage->text("nextStepLabel").contains(QStringLiteral("(555) 010-4477")));
        QCOMPARE(m_stage->isShown("continueButton"), signIn);
        QCOMPARE(m_stage->namelessControls(), QStringList());
        QSignalSpy cancelled(m_wizard, &ActivationWizard::cancelled);
        m_stage->click("backButton");
        QCOMPARE(cancelled.count(), 1);
    }

    void anUnknownInviteIsExplained()
    {
        auto link = InviteLink{m_portal->base(), QStringLiteral("nobody-knows-this-one")};
        open(link);
        QVERIFY(m_stage->waitFor("refusedPage"));
        QCOMPARE(m_stage->text("titleLabel"), QStringLiteral("We cannot find this invite"));
    }

    void fiveWrongBirthDatesLockTheInvite()
    {
        open(invite());
        toBirthDate();
        for (int left = 4; left > 0; --left) {
            m_stage->type("birthDateEdit", QStringLiteral("01/02/19%1").arg(50 + left));
            m_stage->click("continueButton");
            const auto wanted = QString::number(left);
            QTRY_VERIFY_WITH_TIMEOUT(m_stage->isShown("birthDateProblem")
                    && m_stage->wordsOf("birthDateProblem").contains(wanted + QLatin1Char(' ')),
                20000);
            QCOMPARE(m_stage->focusName(), QStringLiteral("birthDateEdit"));
        }
        m_stage->type("birthDateEdit", QStringLiteral("01/02/1950"));
        m_stage->click("continueButton");
        QVERIFY(m_stage->waitFor("refusedPage"));
        QCOMPARE(m_stage->text("titleLabel"), QStringLiteral("This invite is locked"));
        QVERIFY(m_stage->text("nextStepLabel").contains(QStringLiteral("(555) 010-4477")));
    }

    void impossibleDatesCostNoTry()
    {
        open(invite());
        toBirthDate();
        m_stage->type("birthDateEdit", QStringLiteral("02/30/1942"));
        m_stage->key(Qt::Key_Return);
        QVERIFY(m_stage->wordsOf("birthDateProblem").contains(QStringLiteral("28")));
        m_stage->type("birthDateEdit", QStringLiteral("01/02/1950"));
        QVERIFY(!m_stage->isShown("birthDateProblem"));
        m_stage->key(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_stage->isShown("birthDateProblem"), 20000);
        QVERIFY(m_stage->wordsOf("birthDateProblem").contains(QStringLiteral("4 ")));
    }

    void backAndForwardKeepWhatWasTyped()
    {
        open(invite());
        toCredentials();
        m_stage->type("newPasswordEdit", goodPassword);
        m_stage->type("repeatPasswordEdit", goodPassword);
        QVERIFY(waitForCaptcha());
        m_stage->type("captchaEdit", QStringLiteral("half an answer"));
        QTRY_VERIFY_WITH_TIMEOUT(m_termsAreThere, 20000);
        m_stage->click("termsCheck");
        m_stage->click("backButton");
        QVERIFY(m_stage->isShown("birthDatePage"));
        QCOMPARE(m_stage->get<QLineEdit>("birthDateEdit")->text(), motherBorn);
        m_stage->click("backButton");
        QVERIFY(m_stage->isShown("practicePage"));
        m_stage->click("continueButton");
        QVERIFY(m_stage->waitFor("birthDatePage"));
        QCOMPARE(m_stage->get<QLineEdit>("birthDateEdit")->text(), motherBorn);
        m_stage->click("continueButton");
        QVERIFY(m_stage->waitFor("credentialsPage"));
        QCOMPARE(m_stage->get<QLineEdit>("newPasswordEdit")->text(), goodPassword);
        QCOMPARE(m_stage->get<QLineEdit>("repeatPasswordEdit")->text(), goodPassword);
        QCOMPARE(m_stage->get<QLineEdit>("captchaEdit")->text(), QStringLiteral("half an answer"));
        QVERIFY(m_stage->get<QCheckBox>("termsCheck")->isChecked());
    }

    void rulesAreTickedOffWhileTyping()
    {
        open(invite());
        toCredentials();
        const auto rule = [this](int number) {
            return m_stage->find(QStringLiteral("passwordRule%1").arg(number))->accessibleName();
        };
        QVERIFY(rule(0).startsWith(QStringLiteral("Still to do")));
        // Seven characters as people count them, fourteen UTF-16 units.
        m_stage->get<QLineEdit>("newPasswordEdit")
            ->insert(QString::fromUtf8("🦆🦆🦆🦆🦆🦆🦆"));
        m_stage->keys(QStringLiteral(" "));
        m_stage->key(Qt::Key_Backspace);
        QVERIFY(rule(0).startsWith(QStringLiteral("Still to do")));
        m_stage->keys(QStringLiteral("x"));
        QVERIFY(rule(0).startsWith(QStringLiteral("Done")));
        QVERIFY(rule(1).startsWith(QStringLiteral("Still to do")));
        m_stage->type("newPasswordEdit", m_email);
        QVERIFY(rule(2).startsWith(QStringLiteral("Still to do")));
        m_stage->type("newPasswordEdit", goodPassword);
        m_stage->type("repeatPasswordEdit", goodPassword);
        for (int number = 0; number < 3; ++number)
            QVERIFY(rule(number).startsWith(QStringLiteral("Done")));
    }

    void passwordsCanBePasted()
    {
        open(invite());
        toCredentials();
        QGuiApplication::clipboard()->setText(goodPassword);
        QTest::keySequence(m_stage->get("newPasswordEdit"), QKeySequence::Paste);
        QCOMPARE(m_stage->get<QLineEdit>("newPasswordEdit")->text(), goodPassword);
    }

    void whatIsMissingIsSaidAtItsField_data()
    {
        QTest::addColumn<QString>("password");
        QTest::addColumn<QString>("repeated");
        QTest::addColumn<QString>("answer");
        QTest::addColumn<bool>("accepts");
        QTest::addColumn<QString>("problem");
        QTest::addColumn<QString>("focus");
        QTest::newRow("short") << word("seven") << word("seven") << word("x") << true
                               << word("newPasswordProblem") << word("newPasswordEdit");
        QTest::newRow("different") << goodPassword << word("seven quiet hares") << word("x") << true
                                   << word("repeatPasswordProblem") << word("repeatPasswordEdit");
        QTest::newRow("no answer") << goodPassword << goodPassword << QString() << true
                                   << word("captchaProblem") << word("captchaEdit");
        QTest::newRow("wrong answer") << goodPassword << goodPassword << word("nonsense") << true
                                      << word("captchaProblem") << word("captchaEdit");
        QTest::newRow("no terms") << goodPassword << goodPassword << word("RIGHT") << false
                                  << word("termsProblem") << word("termsCheck");
        QTest::newRow("widely used")
            << word("password123") << word("password123") << word("RIGHT") << true
            << word("newPasswordProblem") << word("newPasswordEdit");
    }
    void whatIsMissingIsSaidAtItsField()
    {
        QFETCH(QString, password);
        QFETCH(QString, repeated);
        QFETCH(QString, answer);
        QFETCH(bool, accepts);
        QFETCH(QString, problem);
        QFETCH(QString, focus);
        open(invite());
        toCredentials();
        m_stage->type("newPasswordEdit", password);
        m_stage->type("repeatPasswordEdit", repeated);
        QVERIFY(waitForCaptcha());
        m_stage->type(
            "captchaEdit", answer == word("RIGHT") ? m_portal->captchaAnswer(m_captcha) : answer);
        QTRY_VERIFY_WITH_TIMEOUT(m_termsAreThere, 20000);
        if (accepts)
            m_stage->click("termsCheck");
        m_stage->click("continueButton");
        QVERIFY(m_stage->waitFor(qPrintable(problem)));
        QVERIFY(!m_stage->wordsOf(qPrintable(problem)).isEmpty());
        QTRY_COMPARE(m_stage->focusName(), focus);
    }

    void theTermsAreReadInFullAndSaved()
    {
        QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("terms.txt"));
        open(invite());
        m_wizard->setFileChooser([path](QWidget *, const QString &suggested, const auto &chosen) {
            QVERIFY(suggested.endsWith(QStringLiteral(".txt")));
            chosen(path);
        });
        toCredentials();
        m_stage->click("readTermsButton");
        QVERIFY(m_stage->waitFor("termsText"));
        const auto text = m_stage->get<QPlainTextEdit>("termsText")->toPlainText();
        QVERIFY(text.size() > 200);
        m_stage->click("saveTermsButton");
        QFile saved(path);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QVERIFY(QString::fromUtf8(saved.readAll()).contains(text));
        m_stage->click("closeTermsButton");
        QTRY_VERIFY(!m_stage->isShown("termsText"));
    }

    void wrongAndExpiredCodesAndAnotherOne()
    {
        open(invite());
        toCode();
        m_stage->type("codeEdit", QStringLiteral("12"));
        m_stage->click("continueButton");
        QVERIFY(m_stage->wordsOf("codeProblem").contains(QStringLiteral("6 digits")));
        const auto first = m_portal->latestCode(m_email);
        m_stage->type("codeEdit", first == word("000000") ? word("000001") : word("000000"));
        m_stage->click("continueButton");
        QTRY_VERIFY_WITH_TIMEOUT(m_stage->isShown("codeProblem")
                && m_stage->wordsOf("codeProblem").contains(QStringLiteral("not the code")),
            20000);

        QVERIFY(m_stage->text("countdownLabel").contains(QStringLiteral("0:")));
        QVERIFY(!m_stage->get("resendButton")->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(m_stage->get("resendButton")->isEnabled(), 10000);
        m_stage->click("resendButton");
        QTRY_COMPARE_WITH_TIMEOUT(m_portal->mailCount(m_email), 3, 20000);
        QTRY_VERIFY_WITH_TIMEOUT(m_stage->isShown("noticeBar"), 20000);
        QVERIFY(!m_stage->get("resendButton")->isEnabled());
        QVERIFY(m_stage->get<QLineEdit>("codeEdit")->text().isEmpty());

        m_portal->setClockOffset(601);
        m_stage->type("codeEdit", m_portal->latestCode(m_email));
        m_stage->click("continueButton");
        QTRY_VERIFY_WITH_TIMEOUT(m_stage->isShown("codeProblem")
                && m_stage->wordsOf("codeProblem").contains(QStringLiteral("expired")),
            20000);
    }

    void whereThePortalForgotTheWayOneBeginsAgainWithWhatWasTyped()
    {
        open(invite());
        toCode();
        m_portal->setClockOffset(4 * 3600);
        m_stage->type("codeEdit", m_portal->latestCode(m_email));
        m_stage->click("continueButton");
        QVERIFY(m_stage->waitFor("birthDatePage"));
        QTRY_VERIFY(m_stage->isShown("noticeBar"));
        QVERIFY(m_stage->wordsOf("noticeBar").contains(QStringLiteral("begin again")));
        QCOMPARE(m_stage->get<QLineEdit>("birthDateEdit")->text(), motherBorn);
    }

    void goingBackFromTheCodeLosesNothing()
    {
        open(invite());
        toCode();
        m_stage->type("codeEdit", QStringLiteral("12"));
        m_stage->click("backButton");
        QVERIFY(m_stage->isShown("credentialsPage"));
        QCOMPARE(m_stage->get<QLineEdit>("newPasswordEdit")->text(), goodPassword);
        QVERIFY(m_stage->get<QCheckBox>("termsCheck")->isChecked());
    }

    void anExistingAccountIsAskedForItsPassword()
    {
        open(invite());
        toCode();
        m_stage->type("codeEdit", m_portal->latestCode(m_email));
        m_stage->click("continueButton");
        QTRY_COMPARE_WITH_TIMEOUT(m_completed->count(), 1, 20000);

        open(invite({word("--patient"), word("milo-hartwell")}));
        QVERIFY(m_stage->waitFor("practicePage"));
        m_stage->click("continueButton");
        QVERIFY(m_stage->waitFor("birthDatePage"));
        m_stage->type("birthDateEdit", QStringLiteral("06/05/%1").arg(childBirthYear()));
        m_stage->click("continueButton");
        QVERIFY(m_stage->waitFor("existingPasswordPage"));
        QCOMPARE(m_stage->namelessControls(), QStringList());
        m_stage->type("passwordEdit", QStringLiteral("not this one"));
        m_stage->click("continueButton");
        QVERIFY(m_stage->waitFor("passwordProblem"));
        m_stage->type("passwordEdit", goodPassword);
        m_stage->click("continueButton");
        QVERIFY(m_stage->waitFor("codePage"));
    }

    void aPortalThatIsDownCanBeTriedAgain()
    {
        open(invite());
        toBirthDate();
        m_portal->setFaults(QStringLiteral("status:503@challenge"));
        m_stage->type("birthDateEdit", motherBorn);
        m_stage->click("continueButton");
        QVERIFY(!m_stage->get("continueButton")->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(m_stage->isShown("noticeAction"), 40000);
        QVERIFY(m_stage->get("continueButton")->isEnabled());
        QCOMPARE(m_stage->get<QLineEdit>("birthDateEdit")->text(), motherBorn);
        m_portal->setFaults({});
        m_stage->click("noticeAction");
        QVERIFY(m_stage->waitFor("credentialsPage"));
    }

    void aCaptivePortalIsNamedAsSuch()
    {
        m_portal->setFaults(QStringLiteral("html@smart-configuration"));
        open(invite());
        QTRY_VERIFY_WITH_TIMEOUT(m_stage->isShown("noticeAction"), 40000);
        QVERIFY(m_stage->wordsOf("noticeBar").contains(QStringLiteral("network")));
        QCOMPARE(m_stage->focusName(), QStringLiteral("noticeAction"));
        m_portal->setFaults({});
        m_stage->key(Qt::Key_Return);
        QVERIFY(m_stage->waitFor("practicePage"));
    }

private:
    InviteLink invite(const QStringList &more = {})
    {
        QStringList arguments{word("--email"), m_email, word("--name"), word("Test Person")};
        if (!more.contains(word("--patient")))
            arguments += {word("--patient"), word(patient)};
        return *InviteLink::find(m_portal->invite(arguments + more));
    }

    void open(const InviteLink &link)
    {
        m_stage->clear();
        m_captcha.clear();
        m_termsAreThere = false;
        m_http = std::make_unique<net::HttpClient>(
            m_clock, net::RetryPolicy{2, std::chrono::milliseconds(10)});
        m_http->setAuthorities(m_portal->authorities());
        auto *flow = new ActivationFlow(*m_http, m_clock);
        m_wizard = new ActivationWizard(*flow, m_stage->theme());
        flow->setParent(m_wizard);
        m_completed = std::make_unique<QSignalSpy>(flow, &ActivationFlow::completed);
        connect(flow, &ActivationFlow::captchaLoaded, m_wizard,
            [this](const net::Captcha &captcha) { m_captcha = captcha.id; });
        connect(flow, &ActivationFlow::completed, m_wizard, [this] { m_placeTaken = true; });
        connect(flow, &ActivationFlow::termsLoaded, m_wizard, [this] { m_termsAreThere = true; });
        m_stage->show(m_wizard);
        flow->open(link);
    }

    void toBirthDate()
    {
        QVERIFY(m_stage->waitFor("practicePage"));
        m_stage->click("continueButton");
        QVERIFY(m_stage->waitFor("birthDatePage"));
    }
    void toCredentials()
    {
        toBirthDate();
        m_stage->type("birthDateEdit", motherBorn);
        m_stage->click("continueButton");
        QVERIFY(m_stage->waitFor("credentialsPage"));
    }
    void toCode()
    {
        toCredentials();
        m_stage->type("newPasswordEdit", goodPassword);
        m_stage->type("repeatPasswordEdit", goodPassword);
        QVERIFY(waitForCaptcha());
        m_stage->type("captchaEdit", m_portal->captchaAnswer(m_captcha));
        QTRY_VERIFY_WITH_TIMEOUT(m_termsAreThere, 20000);
        m_stage->click("termsCheck");
        m_stage->click("continueButton");
        QVERIFY(m_stage->waitFor("codePage"));
    }
    bool waitForCaptcha() const
    {
        return QTest::qWaitFor([this] { return !m_captcha.isEmpty(); }, 20000);
    }
    static int childBirthYear()
    {
        const auto today = QDate::currentDate();
        const bool hadBirthday = today >= QDate(today.year(), 6, 5);
        return today.year() - 9 - (hadBirthday ? 0 : 1);
    }

    std::unique_ptr<test::SandboxProcess> m_portal;
    SystemClock m_clock;
    std::unique_ptr<test::Stage> m_stage;
    std::unique_ptr<net::HttpClient> m_http;
    ActivationWizard *m_wizard = nullptr;
    std::unique_ptr<QSignalSpy> m_completed;
    QString m_captcha;
    bool m_termsAreThere = false;
    bool m_placeTaken = false;
    QString m_email;
    int m_people = 0;
};

QTEST_MAIN(TestActivation)
#include "tst_activation.moc"
