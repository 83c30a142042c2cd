#include "NetHouse.h"

#include <QElapsedTimer>
#include <QTest>

using namespace kinward;
using namespace kinward::test;
using net::HttpClient;
using net::HttpRequest;

/// What networks, certificates and portals do, at the real demo portal.
class TestHttpFaults : public QObject
{
    Q_OBJECT

    QUrl metadata() const { return m_house.sandbox.below(QStringLiteral("/metadata")); }
    Result<net::HttpResponse> ask(const QString &faults, const HttpRequest &request);
    Result<net::HttpResponse> ask(const QString &faults)
    {
        return ask(faults, HttpRequest::get(metadata()));
    }
    int asked() const { return m_house.sandbox.requests(QStringLiteral("/fhir/metadata")); }

    NetHouse m_house;

private Q_SLOTS:
    void cleanup() { m_house.sandbox.setFaults({}); }
    void answers();
    void repeatsWhatMayPass_data();
    void repeatsWhatMayPass();
    void tellsWhatStays_data();
    void tellsWhatStays();
    void waitsAsLongAsAsked();
    void doesNotWaitTooLong();
    void timesOut();
    void timesOutTwiceAtMost();
    void neverRepeatsAPost();
    void refusesWrongCertificates_data();
    void refusesWrongCertificates();
    void knowsAWrongClock();
    void trustsOnlyTheGivenAuthorities();
    void tellsThatThePortalIsDown();
    void endsWithItsOwner();
    void endsWithTheClient();
};

Result<net::HttpResponse> TestHttpFaults::ask(const QString &faults, const HttpRequest &request)
{
    if (!faults.isNull())
        m_house.sandbox.setFaults(faults);
    return await(m_house.http.send(&m_house.owner, request));
}

void TestHttpFaults::answers()
{
    const auto response = ask({});
    QVERIFY(response);
    QCOMPARE(response->status, 200);
    QVERIFY(response->body.contains("CapabilityStatement"));
    QVERIFY(response->header("content-TYPE").startsWith("application/fhir+json"));
    QVERIFY(response->header("x-none").isEmpty());
    const auto missing
        = ask({}, HttpRequest::get(m_house.sandbox.below(QStringLiteral("/Nothing/1"))));
    QVERIFY(missing); // an answer below 500 is an answer
    QVERIFY(missing->status == 401 || missing->status == 404);
}

void TestHttpFaults::repeatsWhatMayPass_data()
{
    QTest::addColumn<QString>("faults");
    QTest::addColumn<int>("attempts");
    QTest::newRow("reset") << QStringLiteral("reset@metadata*5")
                           << 1; // Qt itself tries again as well
    QTest::newRow("503 twice") << QStringLiteral("status:503@metadata*2") << 3;
    QTest::newRow("500 three times") << QStringLiteral("status:500@metadata*3") << 4;
    QTest::newRow("429 with Retry-After") << QStringLiteral("status:429:1@metadata*1") << 2;
    QTest::newRow("429 with RateLimit") << QStringLiteral("ratelimit-header:1@metadata*1") << 2;
    QTest::newRow("truncated") << QStringLiteral("truncate@metadata*1") << 2;
}

void TestHttpFaults::repeatsWhatMayPass()
{
    QFETCH(QString, faults);
    QFETCH(int, attempts);
    const auto before = asked();
    const auto response = ask(faults);
    QVERIFY(response);
    QCOMPARE(response->status, 200);
    QVERIFY(response->body.endsWith('}'));
    QVERIFY(asked() - before >= attempts);
}

void TestHttpFaults::tellsWhatStays_data()
{
    QTest::addColumn<QString>("faults");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("attempts");
    QTest::newRow("reset") << QStringLiteral("reset@metadata") << int(ErrorKind::Offline) << 0
                           << -1;
    QTest::newRow("truncated") << QStringLiteral("truncate@metadata") << int(ErrorKind::Offline)
                               << 0 << 4;
    QTest::newRow("500") << QStringLiteral("status:500@metadata")
                         << int(ErrorKind::PortalUnavailable) << 500 << 4;
    QTest::newRow("501") << QStringLiteral("status:501@metadata")
                         << int(ErrorKind::PortalUnavailable) << 501 << 1;
    QTest::newRow("503") << QStringLiteral("status:503@metadata")
                         << int(ErrorKind::PortalUnavailable) << 503 << 4;
    QTest::newRow("511") << QStringLiteral("status:511@metadata") << int(ErrorKind::CaptivePortal)
                         << 511 << 1;
    QTest::newRow("captive page") << QStringLiteral("html@metadata")
                                  << int(ErrorKind::CaptivePortal) << 200 << 1;
    QTest::newRow("captive redirect")
        << QStringLiteral("html-redirect@metadata") << int(ErrorKind::CaptivePortal) << 302 << 1;
}

void TestHttpFaults::tellsWhatStays()
{
    QFETCH(QString, faults);
    QFETCH(int, attempts);
    const auto before = asked();
    const auto response = ask(faults);
    QVERIFY(!response);
    QTEST(int(response.error().kind), "kind");
    QTEST(response.error().httpStatus, "status");
    if (attempts > 0)
        QCOMPARE(asked() - before, attempts);
}

void TestHttpFaults::waitsAsLongAsAsked()
{
    QElapsedTimer timer;
    timer.start();
    QVERIFY(ask(QStringLiteral("status:503:1@metadata*1")));
    QVERIFY(timer.elapsed() >= 1000);
}

void TestHttpFaults::doesNotWaitTooLong()
{
    const auto before = asked();
    const auto limited = ask(QStringLiteral("status:429:120@metadata"));
    QVERIFY(!limited);
    QCOMPARE(limited.error().kind, ErrorKind::RateLimited);
    QCOMPARE(limited.error().retryAfter, std::optional(std::chrono::seconds(120)));
    const auto window = ask(QStringLiteral("ratelimit-header:60@metadata"));
    QCOMPARE(window.error().retryAfter, std::optional(std::chrono::seconds(60)));
    QCOMPARE(asked() - before, 2);
}

void TestHttpFaults::timesOut()
{
    auto request = HttpRequest::get(metadata());
    request.timeout = std::chrono::milliseconds(300);
    const auto slowOnce = ask(QStringLiteral("latency:3000@metadata*1"), request);
    QVERIFY(slowOnce);
    QCOMPARE(slowOnce->status, 200);
}

void TestHttpFaults::timesOutTwiceAtMost()
{
    auto request = HttpRequest::get(metadata());
    request.timeout = std::chrono::milliseconds(300);
    QElapsedTimer timer;
    timer.start();
    const auto slow = ask(QStringLiteral("latency:5000@metadata"), request);
    QCOMPARE(slow.error().kind, ErrorKind::Timeout);
    QVERIFY(timer.elapsed() >= 600);
    QVERIFY(timer.elapsed() < 4000);
}

void TestHttpFaults::neverRepeatsAPost()
{
    const auto path = QStringLiteral("/fhir/oauth/token");
    const auto request = HttpRequest::form(m_house.sandbox.below(QStringLiteral("/oauth/token")),
        {{QStringLiteral("grant_type"), QStringLiteral("refresh_token")}});
    for (const auto *fault :
        {"reset-after@token", "reset@token", "status:503@token", "status:429:0@token"}) {
        const auto before = m_house.sandbox.requests(path);
        QVERIFY(!ask(QString::fromLatin1(fault), request));
        QCOMPARE(m_house.sandbox.requests(path) - before, 1);
    }
}

void TestHttpFaults::refusesWrongCertificates_data()
{
    QTest::addColumn<QString>("certificate");
    for (const auto *kind : {"expired", "not-yet-valid", "other-host", "unknown-ca"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestHttpFaults::refusesWrongCertificates()
{
    QFETCH(QString, certificate);
    NetHouse other({QStringLiteral("--wrong-certificate"), certificate});
    const auto response = await(other.http.send(
        &other.owner, HttpRequest::get(other.sandbox.below(QStringLiteral("/metadata")))));
    QVERIFY(!response);
    QCOMPARE(response.error().kind, ErrorKind::CertificateRejected);
}

void TestHttpFaults::knowsAWrongClock()
{
    const auto kindWith = [this](const QString &certificate, qint64 offset, bool afterAnAnswer) {
        NetHouse other({QStringLiteral("--wrong-certificate"), certificate});
        other.clock.setOffset(offset);
        if (afterAnAnswer) {
            other.http.setAuthorities(m_house.sandbox.authorities());
            await(other.http.send(&other.owner, HttpRequest::get(metadata())));
            other.http.setAuthorities(other.sandbox.authorities());
        }
        const auto response = await(other.http.send(
            &other.owner, HttpRequest::get(other.sandbox.below(QStringLiteral("/metadata")))));
        return response ? ErrorKind::Cancelled : response.error().kind;
    };
    constexpr qint64 year = 365LL * 24 * 60 * 60;
    QCOMPARE(kindWith(QStringLiteral("not-yet-valid"), -20 * year, false),
        ErrorKind::ClockWrong); // before the program was built
    QCOMPARE(kindWith(QStringLiteral("expired"), 3 * year, false),
        ErrorKind::CertificateRejected); // who can tell?
    QCOMPARE(kindWith(QStringLiteral("expired"), 3 * year, true),
        ErrorKind::ClockWrong); // a portal said what day it is
    QCOMPARE(kindWith(QStringLiteral("expired"), 0, true), ErrorKind::CertificateRejected);
    QCOMPARE(
        kindWith(QStringLiteral("unknown-ca"), -20 * year, false), ErrorKind::CertificateRejected);
    QCOMPARE(
        kindWith(QStringLiteral("other-host"), -20 * year, false), ErrorKind::CertificateRejected);
}

void TestHttpFaults::trustsOnlyTheGivenAuthorities()
{
    HttpClient system(m_house.clock, quickRetries);
    const auto refused = await(system.send(&m_house.owner, HttpRequest::get(metadata())));
    QCOMPARE(refused.error().kind, ErrorKind::CertificateRejected);
    system.setAuthorities(m_house.sandbox.authorities());
    QVERIFY(await(system.send(&m_house.owner, HttpRequest::get(metadata()))));
}

void TestHttpFaults::tellsThatThePortalIsDown()
{
    m_house.sandbox.stop();
    const auto down = ask({});
    m_house.sandbox.startAgain();
    QCOMPARE(down.error().kind, ErrorKind::Offline);
    const auto nowhere
        = ask({}, HttpRequest::get(QUrl(QStringLiteral("https://portal.invalid/fhir/metadata"))));
    QCOMPARE(nowhere.error().kind, ErrorKind::Offline);
    const auto insecure
        = ask({}, HttpRequest::get(QUrl(QStringLiteral("http://127.0.0.1/fhir/metadata"))));
    QCOMPARE(insecure.error().kind, ErrorKind::Malformed);
    QVERIFY(ask({}));
}

void TestHttpFaults::endsWithItsOwner()
{
    m_house.sandbox.setFaults(QStringLiteral("latency:2000@metadata"));
    auto owner = std::make_unique<QObject>();
    int calls = 0;
    auto future = m_house.http.send(owner.get(), HttpRequest::get(metadata()));
    future.then(owner.get(), [&calls](const Result<net::HttpResponse> &) { ++calls; });
    auto other = m_house.http.send(owner.get(), HttpRequest::get(metadata()));
    QTest::qWait(100);
    owner.reset();
    QCOMPARE(await(other).error().kind, ErrorKind::Cancelled);
    QVERIFY(finishes(future));
    QCOMPARE(calls, 0);
}

void TestHttpFaults::endsWithTheClient()
{
    m_house.sandbox.setFaults(QStringLiteral("latency:2000@metadata"));
    auto client = std::make_unique<HttpClient>(m_house.clock, quickRetries);
    client->setAuthorities(m_house.sandbox.authorities());
    const auto running = client->send(&m_house.owner, HttpRequest::get(metadata()));
    QTest::qWait(100);
    const auto fresh = client->send(&m_house.owner, HttpRequest::get(metadata()));
    client.reset();
    QVERIFY(!running.isFinished()); // never in the middle of a destructor
    QCOMPARE(await(running).error().kind, ErrorKind::Cancelled);
    QCOMPARE(await(fresh).error().kind, ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(TestHttpFaults)
#include "tst_httpfaults.moc"
