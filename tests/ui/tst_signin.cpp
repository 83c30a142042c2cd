#include "net/portal/SignInFlow.h"
#include "support/TlsServer.h"
#include "ui/Account.h"
#include "ui/Stage.h"
#include "ui/signin/PortalAddress.h"
#include "ui/signin/SignInPage.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace kinward;
using net::SignInFlow;
using ui::PortalAddress;
using ui::SignInPage;

namespace
{

const auto email = QStringLiteral("ruth.signs.in@example.com");

/// A portal of somebody else's: no challenge endpoint, so one signs in with the browser.
QByteArray otherPortal(const test::TlsServer::Request &request)
{
    const QByteArray base = "https://" + request.header("Host");
    if (request.target.endsWith("/metadata"))
        return test::TlsServer::json(
            R"({"resourceType":"CapabilityStatement","status":"active","kind":"instance","fhirVersion":"4.0.1","format":["json"],"rest":[{"mode":"server","resource":[{"type":"Patient"}]}]})");
    if (request.target.endsWith("/smart-configuration"))
        return test::TlsServer::json(R"({"issuer":")" + base + R"(","authorization_endpoint":")"
            + base + R"(/authorize","token_endpoint":")" + base
            + R"(/token","capabilities":[],"code_challenge_methods_supported":["S256"],"grant_types_supported":["authorization_code"],"scopes_supported":[]})");
    return test::TlsServer::answer(404, "application/json", "{}");
}

} // namespace

class TestSignIn final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        net::HttpClient http(m_clock);
        http.setAuthorities(m_portal.authorities());
        QVERIFY(test::makeAccount(m_portal, http, m_clock, email));
    }
    void init()
    {
        m_stage = std::make_unique<test::Stage>();
        m_http = std::make_unique<net::HttpClient>(
            m_clock, net::RetryPolicy{1, std::chrono::milliseconds(10)});
        m_http->setAuthorities(m_portal.authorities());
        m_flow = new SignInFlow(*m_http, m_clock);
        m_page = new SignInPage(*m_flow, m_stage->theme());
        m_flow->setParent(m_page);
    }
    void cleanup()
    {
        m_stage.reset();
        m_http.reset();
    }

    void addressesAreForgiven_data()
    {
        using Problem = PortalAddress::Problem;
        QTest::addColumn<QString>("typed");
        QTest::addColumn<Problem>("problem");
        QTest::addColumn<QString>("base");
        const auto base = QStringLiteral("https://portal.example/fhir");
        QTest::newRow("whole") << base << Problem::None << base;
        QTest::newRow("without https")
            << QStringLiteral("portal.example/fhir") << Problem::None << base;
        QTest::newRow("blanks and slash")
            << QStringLiteral("  portal.example/fhir/ ") << Problem::None << base;
        QTest::newRow("port") << QStringLiteral("portal.example:8443") << Problem::None
                              << QStringLiteral("https://portal.example:8443");
        QTest::newRow("nothing") << QStringLiteral(" ") << Problem::Empty << QString();
        QTest::newRow("http") << QStringLiteral("http://portal.example") << Problem::NotSecure
                              << QString();
        QTest::newRow("words") << QStringLiteral("my doctor's page") << Problem::NotAnAddress
                               << QString();
        QTest::newRow("hidden user")
            << QStringLiteral("https://a@evil.example/fhir") << Problem::NotAnAddress << QString();
    }
    void addressesAreForgiven()
    {
        QFETCH(QString, typed);
        QFETCH(PortalAddress::Problem, problem);
        QFETCH(QString, base);
        const auto address = PortalAddress::read(typed);
        QCOMPARE(int(address.problem), int(problem));
        QCOMPARE(address.base.toString(), base);
    }

    void withPasswordAndCodeByKeyboard()
    {
        QSignalSpy completed(m_flow, &SignInFlow::completed);
        m_stage->show(m_page);
        QCOMPARE(m_stage->namelessControls(), QStringList());
        QVERIFY(m_stage->tabTo("addressEdit"));
        m_stage->keys(m_portal.base().toString().mid(8)); // without https://
        m_stage->key(Qt::Key_Return);
        QVERIFY(m_stage->waitFor("passwordPage"));
        QCOMPARE(m_stage->namelessControls(), QStringList());
        QCOMPARE(m_stage->focusName(), QStringLiteral("emailEdit"));
        m_stage->keys(email);
        QVERIFY(m_stage->tabTo("passwordEdit"));
        m_stage->keys(QStringLiteral("wrong"));
        m_stage->key(Qt::Key_Return);
        QVERIFY(m_stage->waitFor("passwordProblem"));
        QTRY_COMPARE(m_stage->focusName(), QStringLiteral("passwordEdit"));
        m_stage->keys(test::accountPassword);
        m_stage->key(Qt::Key_Return);
        QVERIFY(m_stage->waitFor("codePage"));
        m_stage->keys(m_portal.latestCode(email));
        m_stage->key(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(completed.count(), 1, 20000);
    }

    void againWithoutTheAddress()
    {
        QSignalSpy cancelled(m_page, &SignInPage::cancelled);
        m_stage->show(m_page);
        m_page->setPortal(m_portal.base(), QStringLiteral("Lakeside Family Medicine"));
        QVERIFY(!m_stage->isShown("addressEdit"));
        QVERIFY(m_stage->waitFor("passwordPage"));
        QVERIFY(m_stage->text("titleLabel").contains(QStringLiteral("Lakeside Family Medicine")));
        m_stage->click("backButton");
        QCOMPARE(cancelled.count(), 1);
    }

    void whatIsMissingIsSaidAtItsField()
    {
        m_stage->show(m_page);
        m_page->setPortal(m_portal.base(), {});
        QVERIFY(m_stage->waitFor("passwordPage"));
        m_stage->type("emailEdit", QStringLiteral("ruth"));
        m_stage->click("continueButton");
        QVERIFY(m_stage->isShown("emailProblem"));
        m_stage->type("emailEdit", email);
        m_stage->click("continueButton");
        QVERIFY(!m_stage->isShown("emailProblem"));
        QVERIFY(m_stage->isShown("passwordProblem"));
    }

    void aWebsiteThatIsNoPortalIsNamedAsSuch()
    {
        const test::TlsServer server(
            [](const auto &) { return test::TlsServer::answer(404, "application/json", "{}"); });
        m_http->setAuthorities(server.authorities());
        m_stage->show(m_page);
        m_stage->type("addressEdit", server.url(QStringLiteral("/fhir")).toString());
        m_stage->click("continueButton");
        QVERIFY(m_stage->waitFor("addressProblem"));
    }

    void aPortalThatIsDownCanBeTriedAgain()
    {
        m_portal.setFaults(QStringLiteral("status:503@smart-configuration"));
        m_stage->show(m_page);
        m_page->setPortal(m_portal.base(), {});
        QTRY_VERIFY_WITH_TIMEOUT(m_stage->isShown("noticeAction"), 20000);
        m_portal.setFaults({});
        m_stage->click("noticeAction");
        QVERIFY(m_stage->waitFor("passwordPage"));
    }

    void otherPortalsContinueInTheBrowser()
    {
        const test::TlsServer server(otherPortal);
        m_http->setAuthorities(server.authorities());
        QList<QUrl> opened;
        m_page->setUrlOpener([&](const QUrl &url) {
            opened.append(url);
            return opened.size() < 3;
        });
        m_stage->show(m_page);
        m_stage->type("addressEdit", server.url(QStringLiteral("/fhir")).toString());
        m_stage->click("continueButton");
        QVERIFY(m_stage->waitFor("browserPage"));
        QCOMPARE(m_stage->namelessControls(), QStringList());
        QTRY_COMPARE(opened.size(), 1);
        QVERIFY(opened.first().query().contains(QStringLiteral("code_challenge_method=S256")));
        m_stage->click("continueButton");
        QCOMPARE(opened.size(), 2);
        QCOMPARE(opened[1], opened[0]);
        QVERIFY(!m_stage->isShown("noticeBar"));
        m_stage->click("continueButton");
        QVERIFY(m_stage->isShown("noticeBar"));
        m_stage->click("backButton");
        QVERIFY(m_stage->waitFor("addressPage"));
    }

private:
    test::SandboxProcess m_portal;
    SystemClock m_clock;
    std::unique_ptr<test::Stage> m_stage;
    std::unique_ptr<net::HttpClient> m_http;
    SignInFlow *m_flow = nullptr;
    SignInPage *m_page = nullptr;
};

QTEST_MAIN(TestSignIn)
#include "tst_signin.moc"
