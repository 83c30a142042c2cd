#include "BrowserPerson.h"
#include "NetHouse.h"
#include "net/auth/BrowserSignIn.h"

#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace kinward;
using namespace kinward::test;
using net::BrowserSignIn;

/// Sign-in on the pages of the real demo portal, with a small browser, and what else may knock at
/// the loopback address.
class TestBrowser : public QObject
{
    Q_OBJECT

    struct Attempt {
        Attempt(NetHouse &house, bool issRequired = true);
        QUrl callback(const QString &query) const; ///< "STATE" in it stands for the right one

        net::PortalDescription portal;
        BrowserSignIn signIn;
        QSignalSpy signedIn{&signIn, &BrowserSignIn::signedIn};
        QSignalSpy failed{&signIn, &BrowserSignIn::failed};
        QUrl page;
    };

    NetHouse m_house;

private Q_SLOTS:
    void initTestCase() { m_house.activate(); }
    void asksForWhatItNeeds();
    void endsInTokens();
    void ignoresWhatIsNotTheAnswer();
    void refusesBadAnswers_data();
    void refusesBadAnswers();
    void takesOneAnswer();
    void livesWithoutIssuer();
};

TestBrowser::Attempt::Attempt(NetHouse &house, bool issRequired)
    : portal(house.describe())
    , signIn(net::TokenEndpoint(house.http, house.clock, portal.token, portal.revocation),
          {portal.authorization, portal.base, portal.issuer, issRequired, portal.scopesToAsk()})
    , page(*signIn.begin())
{
}

QUrl TestBrowser::Attempt::callback(const QString &query) const
{
    const QUrlQuery asked(page);
    auto url = QUrl(asked.queryItemValue(QStringLiteral("redirect_uri"), QUrl::FullyDecoded));
    url.setQuery(QString(query).replace(
        QLatin1String("STATE"), asked.queryItemValue(QStringLiteral("state"))));
    return url;
}

void TestBrowser::asksForWhatItNeeds()
{
    const Attempt attempt(m_house);
    const QUrlQuery query(attempt.page);
    const auto item = [&query](const char *name) {
        return query.queryItemValue(QString::fromLatin1(name), QUrl::FullyDecoded);
    };
    QCOMPARE(attempt.page.adjusted(QUrl::RemoveQuery), attempt.portal.authorization);
    QCOMPARE(item("response_type"), QStringLiteral("code"));
    QCOMPARE(item("client_id"), QStringLiteral("kinward-desktop"));
    QCOMPARE(item("code_challenge_method"), QStringLiteral("S256"));
    QCOMPARE(item("code_challenge").size(), 43);
    QCOMPARE(item("aud"), m_house.sandbox.base().toString());
    QVERIFY(item("state").size() >= 43);
    QVERIFY(
        item("scope").contains(QStringLiteral("launch/patient offline_access patient/Patient.rs")));
    QVERIFY(item("redirect_uri").startsWith(QStringLiteral("http://127.0.0.1:")));
}

void TestBrowser::endsInTokens()
{
    Attempt attempt(m_house);
    const auto back = signInOnPage(m_house.sandbox, attempt.page);
    const auto shown = askLoopback(back);
    QVERIFY(shown.startsWith("HTTP/1.1 200"));
    QVERIFY(shown.contains("You can close this window"));
    QVERIFY(shown.contains("Content-Security-Policy: default-src 'none'"));
    QVERIFY(!shown.contains(QUrlQuery(back).queryItemValue(QStringLiteral("code")).toLatin1()));
    QTRY_COMPARE(attempt.signedIn.size(), 1);
    QCOMPARE(attempt.signedIn.first().first().value<net::TokenSet>().patientId,
        QStringLiteral("eleanor-hartwell"));
    QVERIFY(attempt.failed.isEmpty());
}

void TestBrowser::ignoresWhatIsNotTheAnswer()
{
    Attempt attempt(m_house);
    const auto good = attempt.callback(QStringLiteral("code=x&state=STATE"));
    auto favicon = good;
    favicon.setPath(QStringLiteral("/favicon.ico"));
    QVERIFY(askLoopback(favicon).startsWith("HTTP/1.1 404"));
    QVERIFY(askLoopback(attempt.callback(QStringLiteral("code=x&state=guessed")))
                .startsWith("HTTP/1.1 404"));
    QVERIFY(askLoopback(attempt.callback({})).startsWith("HTTP/1.1 404"));
    QVERIFY(askLoopback(good, "POST").startsWith("HTTP/1.1 404"));
    QVERIFY(askLoopback(good, "GET", "rebound.example").startsWith("HTTP/1.1 404"));
    QVERIFY(askLoopback(good, "GET /x").startsWith("HTTP/1.1 404")); // no request line
    auto huge = good;
    huge.setPath(QLatin1Char('/') + QString(20000, QLatin1Char('a')));
    QVERIFY(askLoopback(huge).isEmpty());
    QVERIFY(attempt.failed.isEmpty());
    QVERIFY(askLoopback(signInOnPage(m_house.sandbox, attempt.page)).startsWith("HTTP/1.1 200"));
    QTRY_COMPARE(attempt.signedIn.size(), 1);
}

void TestBrowser::refusesBadAnswers_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("kind");
    const auto issuer
        = QString::fromLatin1(QUrl::toPercentEncoding(m_house.sandbox.base().toString()));
    const auto with = [&issuer](const QString &query) {
        return query + QStringLiteral("&state=STATE&iss=") + issuer;
    };
    QTest::newRow("the person said no")
        << with(QStringLiteral("error=access_denied")) << int(ErrorKind::Rejected);
    QTest::newRow("no code") << with(QStringLiteral("extra=1")) << int(ErrorKind::Malformed);
    QTest::newRow("unknown code") << with(QStringLiteral("code=nobody-gave-this"))
                                  << int(ErrorKind::SignInNeeded);
    QTest::newRow("no issuer") << QStringLiteral("code=x&state=STATE") << int(ErrorKind::Rejected);
    QTest::newRow("another issuer")
        << QStringLiteral("code=x&state=STATE&iss=https%3A%2F%2Fevil.example")
        << int(ErrorKind::Rejected);
}

void TestBrowser::refusesBadAnswers()
{
    QFETCH(QString, query);
    Attempt attempt(m_house);
    QVERIFY(askLoopback(attempt.callback(query)).startsWith("HTTP/1.1 200"));
    QTRY_COMPARE(attempt.failed.size(), 1);
    QTEST(int(attempt.failed.first().first().value<Error>().kind), "kind");
    QVERIFY(attempt.signedIn.isEmpty());
}

void TestBrowser::takesOneAnswer()
{
    Attempt attempt(m_house);
    QTcpSocket early;
    const auto callback = attempt.callback(QStringLiteral("error=access_denied&state=STATE&iss=%1")
                                               .arg(m_house.sandbox.base().toString()));
    early.connectToHost(callback.host(), quint16(callback.port()));
    QVERIFY(early.waitForConnected());
    QTest::qWait(50);
    QVERIFY(!askLoopback(callback).isEmpty());
    early.write("GET " + callback.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority)
        + " HTTP/1.1\r\nHost: " + callback.authority().toLatin1() + "\r\n\r\n");
    QTest::qWait(200);
    QCOMPARE(attempt.failed.size(), 1);
    QVERIFY(askLoopback(callback).isEmpty()); // nobody listens any more
}

void TestBrowser::livesWithoutIssuer()
{
    Attempt attempt(m_house, false);
    auto back = signInOnPage(m_house.sandbox, attempt.page);
    QUrlQuery query(back);
    query.removeQueryItem(QStringLiteral("iss"));
    query.addQueryItem(
        QStringLiteral("session_state"), QStringLiteral("more that nobody asked for"));
    back.setQuery(query);
    QVERIFY(!askLoopback(back).isEmpty());
    QTRY_COMPARE(attempt.signedIn.size(), 1);
}

QTEST_GUILESS_MAIN(TestBrowser)
#include "tst_browser.moc"
