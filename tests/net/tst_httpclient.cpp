#include "net/http/HttpClient.h"
#include "support/Await.h"
#include "support/TestClock.h"
#include "support/TlsServer.h"

#include <QTest>

using namespace kinward;
using namespace kinward::test;
using net::HttpClient;
using net::HttpRequest;
using net::HttpResponse;

/// Answers that the demo portal never gives: redirects within the origin, dates, sizes, odd
/// statuses.
class TestHttpClient : public QObject
{
    Q_OBJECT

    Result<HttpResponse> get(const QString &path, const QByteArray &accept = "application/json");
    static QByteArray serve(const TlsServer::Request &request);

    TestClock m_clock;
    TlsServer m_server{&serve};
    TlsServer m_other{&serve};
    HttpClient m_http{m_clock, {3, std::chrono::milliseconds(5), std::chrono::milliseconds(3000)}};
    QObject m_owner;

private Q_SLOTS:
    void initTestCase() { m_http.setAuthorities(m_server.authorities() + m_other.authorities()); }
    void followsRedirectsWithinTheOrigin();
    void keepsThePostWhereAsked();
    void neverLeavesTheOrigin();
    void endsRedirectLoops();
    void readsRetryAfterAsADate();
    void keepsPagesThatWereAskedFor();
    void keepsErrorsThatAreNoPortalOfTheNetwork();
    void limitsTheSize();
    void sendsWhatIsNeededAndNoMore();
    void encodesForms();
    void remembersWhatIsUnchanged();
    void waitsForBytesNotForTheEnd();
    void tellsBrokenProtocols();
    void translatesStatuses_data();
    void translatesStatuses();
};

QByteArray TestHttpClient::serve(const TlsServer::Request &request)
{
    const auto target = request.target;
    if (target == "/here")
        return TlsServer::redirect(302, "/there?x=1");
    if (target == "/post-303")
        return TlsServer::redirect(303, "/echo");
    if (target == "/post-307")
        return TlsServer::redirect(307, "/echo");
    if (target.startsWith("/away"))
        return TlsServer::redirect(307, "https://127.0.0.1:" + target.mid(6) + "/stolen");
    if (target == "/loop")
        return TlsServer::redirect(301, "/loop");
    if (target == "/busy")
        return TlsServer::answer(
            429, "text/plain", {}, "Retry-After: Fri, 31 Dec 2100 23:59:59 GMT\r\n");
    if (target == "/page")
        return TlsServer::answer(200, "text/html; charset=utf-8", "<p>hello</p>");
    if (target == "/missing-page")
        return TlsServer::answer(404, "text/html", "<p>not here</p>");
    if (target == "/huge")
        return TlsServer::json(QByteArray(HttpClient::maxAnswerBytes + 1, ' '));
    if (target == "/noise")
        return "this is no HTTP\r\n\r\n";
    if (target == "/tagged" && request.header("If-None-Match") == "W/\"1\"")
        return TlsServer::answer(304, "application/json", {}, "ETag: W/\"1\"\r\n");
    if (target == "/tagged")
        return TlsServer::answer(200, "application/json", R"({"a":1})", "ETag: W/\"1\"\r\n");
    if (target == "/echo")
        return TlsServer::json(request.method + " " + request.body);
    return TlsServer::json("{}");
}

Result<HttpResponse> TestHttpClient::get(const QString &path, const QByteArray &accept)
{
    return await(m_http.send(&m_owner, HttpRequest::get(m_server.url(path), accept)));
}

void TestHttpClient::followsRedirectsWithinTheOrigin()
{
    auto request = HttpRequest::get(m_server.url(QStringLiteral("/here")));
    request.headers.emplaceBack("Authorization", "Bearer secret");
    const auto response = await(m_http.send(&m_owner, request));
    QVERIFY(response);
    QCOMPARE(response->url, m_server.url(QStringLiteral("/there?x=1")));
    QCOMPARE(m_server.requests().last().header("Authorization"), QByteArray("Bearer secret"));
}

void TestHttpClient::keepsThePostWhereAsked()
{
    const QList<QPair<QString, QString>> fields{{QStringLiteral("a"), QStringLiteral("1")}};
    auto request = HttpRequest::form(m_server.url(QStringLiteral("/post-307")), fields);
    request.repeatable = true;
    const auto kept = await(m_http.send(&m_owner, request));
    QVERIFY(kept);
    QCOMPARE(kept->body, QByteArray("POST a=1"));
    // What may be sent once only is not sent on to another place.
    request.repeatable = false;
    const auto before = m_server.requests().size();
    QVERIFY(!await(m_http.send(&m_owner, request)));
    QCOMPARE(m_server.requests().size() - before, 1);
    const auto changed = await(m_http.send(
        &m_owner, HttpRequest::form(m_server.url(QStringLiteral("/post-303")), fields)));
    QCOMPARE(changed->body, QByteArray("GET "));
}

void TestHttpClient::neverLeavesTheOrigin()
{
    auto request
        = HttpRequest::get(m_server.url(QStringLiteral("/away/%1").arg(m_other.serverPort())));
    request.headers.emplaceBack("Authorization", "Bearer secret");
    QCOMPARE(await(m_http.send(&m_owner, request)).error().kind, ErrorKind::CaptivePortal);
    request.accept.clear();
    const auto answer = await(m_http.send(&m_owner, request));
    QCOMPARE(answer->status, 307);
    QVERIFY(m_other.requests().isEmpty());
}

void TestHttpClient::endsRedirectLoops()
{
    const auto before = m_server.requests().size();
    QCOMPARE(get(QStringLiteral("/loop")).error().kind, ErrorKind::Malformed);
    QCOMPARE(m_server.requests().size() - before, 6);
}

void TestHttpClient::readsRetryAfterAsADate()
{
    const auto busy = get(QStringLiteral("/busy"));
    QCOMPARE(busy.error().kind, ErrorKind::RateLimited);
    const auto end = QDateTime(QDate(2100, 12, 31), QTime(23, 59, 59), Qt::UTC);
    QVERIFY(std::abs(m_clock.now().secsTo(end) - busy.error().retryAfter.value().count()) < 60);
}

void TestHttpClient::keepsPagesThatWereAskedFor()
{
    QCOMPARE(get(QStringLiteral("/page"), "text/html")->body, QByteArray("<p>hello</p>"));
    QCOMPARE(get(QStringLiteral("/page"), {})->status, 200);
    QCOMPARE(get(QStringLiteral("/page"), "application/fhir+json").error().kind,
        ErrorKind::CaptivePortal);
}

void TestHttpClient::keepsErrorsThatAreNoPortalOfTheNetwork()
{
    // Over valid TLS this page is the host's own: a wrong address rather than a captive portal.
    QCOMPARE(get(QStringLiteral("/missing-page"))->status, 404);
}

void TestHttpClient::limitsTheSize()
{
    QCOMPARE(get(QStringLiteral("/huge")).error().kind, ErrorKind::Malformed);
}

void TestHttpClient::sendsWhatIsNeededAndNoMore()
{
    QVERIFY(get(QStringLiteral("/plain"), "application/fhir+json"));
    const auto &request = m_server.requests().last();
    QCOMPARE(request.header("Accept"), QByteArray("application/fhir+json"));
    QVERIFY(!request.header("Accept-Language").isEmpty());
    QVERIFY(request.header("User-Agent").startsWith("Kinward/"));
    QVERIFY(request.header("Cookie").isEmpty());
    QVERIFY(request.header("Referer").isEmpty());
    HttpRequest removal;
    removal.method = HttpRequest::Method::Delete;
    removal.url = m_server.url(QStringLiteral("/echo"));
    QCOMPARE(await(m_http.send(&m_owner, removal))->body, QByteArray("DELETE "));
}

void TestHttpClient::encodesForms()
{
    const auto request = HttpRequest::form(
        m_server.url(QStringLiteral("/echo")), {{QStringLiteral("p"), QStringLiteral("a+b &=%é")}});
    QCOMPARE(
        await(m_http.send(&m_owner, request))->body, QByteArray("POST p=a%2Bb%20%26%3D%25%C3%A9"));
}

void TestHttpClient::remembersWhatIsUnchanged()
{
    auto request = HttpRequest::get(m_server.url(QStringLiteral("/tagged")));
    QCOMPARE(await(m_http.send(&m_owner, request))->status, 200);
    QCOMPARE(m_server.requests().last().header("If-None-Match"), QByteArray()); // only where asked
    request.isRemembered = true;
    for (const auto *tag : {"", "W/\"1\"", "W/\"1\""}) {
        const auto answer = await(m_http.send(&m_owner, request));
        QCOMPARE(m_server.requests().last().header("If-None-Match"), QByteArray(tag));
        QCOMPARE(answer->status, 200);
        QCOMPARE(answer->body, QByteArray(R"({"a":1})"));
    }
}

void TestHttpClient::waitsForBytesNotForTheEnd()
{
    TlsServer silent([](const TlsServer::Request &) { return QByteArray(); });
    m_http.setAuthorities(silent.authorities());
    auto request = HttpRequest::get(silent.url(QStringLiteral("/")));
    request.timeout = std::chrono::milliseconds(800);
    QCOMPARE(await(m_http.send(&m_owner, request)).error().kind, ErrorKind::Timeout);
    QCOMPARE(silent.requests().size(), 2);
    initTestCase();
}

void TestHttpClient::tellsBrokenProtocols()
{
    const auto noise = get(QStringLiteral("/noise"));
    QVERIFY(!noise);
    QVERIFY(noise.error().kind == ErrorKind::Malformed || noise.error().kind == ErrorKind::Offline);
}

void TestHttpClient::translatesStatuses_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("kind");
    const auto outcome = [](const QByteArray &code) {
        return QByteArray(
                   R"({"resourceType":"OperationOutcome","issue":[{"code":"suppressed","details":{"coding":[{"code":")")
            + code + R"("}]}}]})";
    };
    QTest::newRow("400") << 400 << QByteArray() << int(ErrorKind::Rejected);
    QTest::newRow("401") << 401 << QByteArray() << int(ErrorKind::SignInNeeded);
    QTest::newRow("401, ended") << 401 << outcome("link-ended") << int(ErrorKind::AccessEnded);
    QTest::newRow("401, withdrawn")
        << 401 << outcome("link-withdrawn") << int(ErrorKind::AccessEnded);
    QTest::newRow("401, else") << 401 << outcome("token-expired") << int(ErrorKind::SignInNeeded);
    QTest::newRow("403") << 403 << QByteArray("{") << int(ErrorKind::Forbidden);
    QTest::newRow("404") << 404 << QByteArray() << int(ErrorKind::NotFound);
    QTest::newRow("410") << 410 << QByteArray() << int(ErrorKind::NotFound);
    QTest::newRow("412") << 412 << QByteArray() << int(ErrorKind::Rejected);
    QTest::newRow("422") << 422 << QByteArray() << int(ErrorKind::Rejected);
}

void TestHttpClient::translatesStatuses()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    const auto error = net::errorForStatus(HttpResponse{status, {}, {}, body});
    QTEST(int(error.kind), "kind");
    QCOMPARE(error.httpStatus, status);
}

QTEST_GUILESS_MAIN(TestHttpClient)
#include "tst_httpclient.moc"
