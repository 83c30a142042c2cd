#include "ScriptedServer.h"
#include "net/http/HttpClient.h"
#include "support/Await.h"
#include "support/TestClock.h"

#include <QNetworkProxy>
#include <QTest>
#include <QTimer>

using namespace kinward;
using namespace kinward::test;
using net::HttpClient;
using net::HttpRequest;
using net::HttpResponse;

/// Large bodies, at servers that take them, refuse them, and break.
class TestBodySender : public QObject
{
    Q_OBJECT

    using Method = HttpRequest::Method;

    HttpRequest large(Method method = Method::Patch, const QUrl &url = {}) const;
    QFuture<Result<HttpResponse>> send(const HttpRequest &request);
    Result<HttpResponse> ask(const HttpRequest &request) { return await(send(request)); }
    /// Takes every request, and answers.
    void answerWith(const QByteArray &answer);
    static QByteArray pattern(qsizetype size);

    TestClock m_clock;
    ScriptedServer m_server;
    HttpClient m_http{m_clock, {3, std::chrono::milliseconds(5), std::chrono::milliseconds(3000)}};
    std::unique_ptr<QObject> m_owner;
    QByteArray m_came; ///< the last request that was answered
    QByteArray m_body = pattern(3 * 1024 * 1024 + 17);

private Q_SLOTS:
    void init();
    void sendsAllOfIt();
    void tellsHowFarItCame();
    void readsAnswersInPieces();
    void readsChunkedAnswers();
    void waitsThroughInterimAnswers();
    void keepsTheConnection();
    void keepsNoConnectionInDoubt();
    void keepsNoConnectionForever();
    void sendsAgainWhatAClosingConnectionLost();
    void neverRepeatsAPost();
    void takesAnEarlyRefusal();
    void tellsWhatBreaks_data();
    void tellsWhatBreaks();
    void timesOut_data();
    void timesOut();
    void repeatsAPut();
    void refusesUnknownCertificates();
    void forgetsAuthorities();
    void followsNoRedirect();
    void judgesStatuses();
    void writesNoHeaderWithinAHeader();
    void endsWithItsOwner();
    void endsInTheMiddleOfBeingTold();
    void endsWithTheClient();
    void leavesProxiesToQt();
};

namespace
{

const QByteArray fine("HTTP/1.1 204 No Content\r\n\r\n");

} // namespace

QByteArray TestBodySender::pattern(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = char((i * 31 + i / 4099) & 0xFF);
    return bytes;
}

void TestBodySender::init()
{
    m_owner = std::make_unique<QObject>();
    m_http.setAuthorities(m_server.authorities()); // and nothing is kept
    m_server.abortAll();
    QVERIFY(QTest::qWaitFor([this] { return m_server.open() == 0; }));
    answerWith(fine);
}

HttpRequest TestBodySender::large(Method method, const QUrl &url) const
{
    HttpRequest request;
    request.method = method;
    request.url = url.isEmpty() ? m_server.url() : url;
    request.accept.clear();
    request.body = m_body;
    return request;
}

QFuture<Result<HttpResponse>> TestBodySender::send(const HttpRequest &request)
{
    return m_http.send(m_owner.get(), request);
}

void TestBodySender::answerWith(const QByteArray &answer)
{
    m_server.play([this, answer](QSslSocket &socket, QByteArray &received) {
        if (!ScriptedServer::bodyOf(received))
            return;
        m_came = std::exchange(received, {});
        socket.write(answer);
    });
}

void TestBodySender::sendsAllOfIt()
{
    auto request = large(Method::Patch, m_server.url(QStringLiteral("/a b/é?x=1&y=%26#part")));
    request.headers.emplaceBack("Upload-Offset", "7");
    request.headers.emplaceBack("Authorization", "Bearer secret");
    const auto answer = ask(request);
    QVERIFY(answer);
    QCOMPARE(answer->status, 204);
    QCOMPARE(answer->url, request.url);
    QVERIFY(ScriptedServer::bodyOf(m_came) == m_body);
    const auto head = m_came.left(m_came.indexOf("\r\n\r\n") + 2);
    QVERIFY(head.startsWith("PATCH /a%20b/%C3%A9?x=1&y=%26 HTTP/1.1\r\n"));
    const auto host = "\r\nHost: 127.0.0.1:" + QByteArray::number(m_server.serverPort()) + "\r\n";
    for (const auto &line : {host, QByteArray("\r\nUpload-Offset: 7\r\n"),
             QByteArray("\r\nAuthorization: Bearer secret\r\n"), QByteArray("\r\nAccept: */*\r\n"),
             QByteArray("\r\nAccept-Encoding: identity\r\n"),
             QByteArray("\r\nUser-Agent: Kinward/")})
        QCOMPARE(head.count(line), 1);
}

void TestBodySender::tellsHowFarItCame()
{
    auto request = large();
    request.body = m_body.repeated(4);
    QList<qint64> told;
    request.onSent = [&told](qint64 bytes) { told.append(bytes); };
    QVERIFY(ask(request));
    QVERIFY(told.size() > 4);
    QVERIFY(std::is_sorted(told.cbegin(), told.cend()));
    QVERIFY(told.first() < request.body.size());
    QCOMPARE(told.last(), request.body.size());
}

void TestBodySender::readsAnswersInPieces()
{
    m_server.play([](QSslSocket &socket, QByteArray &received) {
        if (!ScriptedServer::bodyOf(received))
            return;
        received.clear();
        auto *timer = new QTimer(&socket);
        timer->callOnTimeout(&socket,
            [&socket,
                rest = QByteArray("HTTP/1.1 200 OK\r\nContent-"
                                  "Length: 5\r\n\r\nhello")]() mutable {
                socket.write(rest.left(3));
                rest.remove(0, 3);
            });
        timer->start(1);
    });
    const auto answer = ask(large());
    QVERIFY(answer);
    QCOMPARE(answer->body, QByteArray("hello"));
}

void TestBodySender::readsChunkedAnswers()
{
    answerWith("HTTP/1.1 201 Made\r\nTransfer-Encoding: chunked\r\nLocation: /1\r\n\r\n"
               "3\r\n{\"a\r\n4\r\n\":1}\r\n0\r\n\r\n");
    auto request = large(Method::Post);
    request.accept = "application/json";
    QList<qint64> told;
    request.onReceived = [&told](qint64 bytes, qint64) { told.append(bytes); };
    const auto answer = ask(request);
    QVERIFY(answer);
    QCOMPARE(answer->status, 201);
    QCOMPARE(answer->body, QByteArray(R"({"a":1})"));
    QCOMPARE(answer->header("location"), QByteArray("/1"));
    QCOMPARE(told.last(), 7);
}

void TestBodySender::waitsThroughInterimAnswers()
{
    m_server.play([told = false](QSslSocket &socket, QByteArray &received) mutable {
        if (!std::exchange(told, true))
            socket.write("HTTP/1.1 100 Continue\r\n\r\n");
        if (ScriptedServer::bodyOf(received))
            socket.write(fine);
    });
    QCOMPARE(ask(large())->status, 204);
}

void TestBodySender::keepsTheConnection()
{
    const auto before = m_server.connections();
    for (int i = 0; i < 3; ++i)
        QVERIFY(ask(large()));
    QCOMPARE(m_server.connections() - before, 1);
    QVERIFY(ask(large(Method::Post))); // may be sent once only
    QCOMPARE(m_server.connections() - before, 2);
}

void TestBodySender::keepsNoConnectionInDoubt()
{
    for (const auto *doubtful :
        {"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n",
            "HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n",
            "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\nHTTP/1.1 200 OK\r\n\r\n"}) {
        answerWith(doubtful);
        QCOMPARE(ask(large())->status, 200);
        QVERIFY(QTest::qWaitFor([this] { return m_server.open() == 0; }));
    }
}

void TestBodySender::keepsNoConnectionForever()
{
    QVERIFY(ask(large()));
    QCOMPARE(m_server.open(), 1);
    QVERIFY(QTest::qWaitFor([this] { return m_server.open() == 0; }, 30000));
}

void TestBodySender::sendsAgainWhatAClosingConnectionLost()
{
    QVERIFY(ask(large()));
    const auto before = m_server.connections();
    m_server.play([this, before](QSslSocket &socket, QByteArray &received) {
        if (m_server.connections() == before)
            return socket.abort();
        if (ScriptedServer::bodyOf(received))
            socket.write(fine);
    });
    QCOMPARE(ask(large())->status, 204);
    QCOMPARE(m_server.connections() - before, 1);
}

void TestBodySender::neverRepeatsAPost()
{
    const auto before = m_server.connections();
    m_server.play([](QSslSocket &socket, QByteArray &received) {
        if (ScriptedServer::bodyOf(received))
            socket.abort();
    });
    QCOMPARE(ask(large(Method::Post)).error().kind, ErrorKind::Offline);
    QCOMPARE(ask(large(Method::Patch)).error().kind, ErrorKind::Offline);
    QCOMPARE(m_server.connections() - before, 2);
}

void TestBodySender::takesAnEarlyRefusal()
{
    m_server.play([](QSslSocket &socket, QByteArray &received) {
        if (received.size() < 100 || socket.property("answered").toBool())
            return;
        socket.setProperty("answered", true);
        socket.setReadBufferSize(1); // takes no more of it
        socket.write("HTTP/1.1 413 Too Large\r\nContent-Length: 2\r\n\r\nno");
    });
    auto request = large();
    request.body = m_body.repeated(12);
    qint64 told = 0;
    request.onSent = [&told](qint64 bytes) { told = bytes; };
    const auto answer = ask(request);
    QVERIFY(answer);
    QCOMPARE(answer->status, 413);
    QCOMPARE(answer->body, QByteArray("no"));
    QVERIFY(told < request.body.size());
    answerWith(fine); // not on a connection that is in the middle of a body
    const auto before = m_server.connections();
    QCOMPARE(ask(large())->status, 204);
    QCOMPARE(m_server.connections() - before, 1);
}

void TestBodySender::tellsWhatBreaks_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("kind");
    QTest::newRow("reset in the middle") << QByteArray() << int(ErrorKind::Offline);
    QTest::newRow("half of a head") << QByteArray("HTTP/1.1 20") << int(ErrorKind::Offline);
    QTest::newRow("half of a body")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nx") << int(ErrorKind::Offline);
    QTest::newRow("noise") << QByteArray("this is no HTTP\r\n\r\n") << int(ErrorKind::Malformed);
    QTest::newRow("huge") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 67108865\r\n\r\n")
                          << int(ErrorKind::Malformed);
}

void TestBodySender::tellsWhatBreaks()
{
    QFETCH(QByteArray, answer);
    m_server.play([answer](QSslSocket &socket, QByteArray &received) {
        if (received.size() < 1024 * 1024 || socket.property("answered").toBool())
            return;
        socket.setProperty("answered", true);
        socket.write(answer);
        if (answer.isEmpty())
            socket.abort();
        else if (answer.endsWith("20") || answer.endsWith('x'))
            socket.disconnectFromHost();
    });
    const auto before = m_server.connections();
    const auto broken = ask(large());
    QVERIFY(!broken);
    QTEST(int(broken.error().kind), "kind");
    QCOMPARE(broken.error().httpStatus, 0);
    QCOMPARE(m_server.connections() - before, 1);
}

void TestBodySender::timesOut_data()
{
    QTest::addColumn<bool>("takesTheBody");
    QTest::newRow("no answer") << true;
    QTest::newRow("takes no bytes") << false;
}

void TestBodySender::timesOut()
{
    QFETCH(bool, takesTheBody);
    m_server.play([takesTheBody](QSslSocket &socket, QByteArray &) {
        if (!takesTheBody)
            socket.setReadBufferSize(1);
    });
    auto request = large();
    request.body = m_body.repeated(12);
    request.timeout = std::chrono::milliseconds(500);
    QCOMPARE(ask(request).error().kind, ErrorKind::Timeout);
}

void TestBodySender::repeatsAPut()
{
    m_server.play([count = 0](QSslSocket &socket, QByteArray &received) mutable {
        if (!ScriptedServer::bodyOf(received))
            return;
        received.clear();
        if (++count == 1)
            return socket.abort();
        socket.write(count == 2 ? "HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n" : fine);
    });
    QCOMPARE(ask(large(Method::Put))->status, 204);
}

void TestBodySender::refusesUnknownCertificates()
{
    const ScriptedServer other;
    m_http.setAuthorities(other.authorities());
    QCOMPARE(ask(large()).error().kind, ErrorKind::CertificateRejected);
    m_http.setAuthorities(m_server.authorities());
    auto elsewhere = m_server.url();
    elsewhere.setHost(QStringLiteral("localhost")); // the certificate is for 127.0.0.1
    m_came.clear();
    QCOMPARE(ask(large(Method::Patch, elsewhere)).error().kind, ErrorKind::CertificateRejected);
    QVERIFY(m_came.isEmpty());
}

void TestBodySender::forgetsAuthorities()
{
    QVERIFY(ask(large()));
    const ScriptedServer other;
    m_http.setAuthorities(other.authorities());
    QCOMPARE(ask(large()).error().kind, ErrorKind::CertificateRejected);
}

void TestBodySender::followsNoRedirect()
{
    answerWith("HTTP/1.1 307 There\r\nLocation: /there\r\nContent-Length: 0\r\n\r\n");
    const auto answer = ask(large());
    QVERIFY(answer);
    QCOMPARE(answer->status, 307);
    QVERIFY(m_came.startsWith("PATCH /upload "));
    auto request = large();
    request.accept = "application/json";
    QCOMPARE(ask(request).error().kind, ErrorKind::CaptivePortal);
    QVERIFY(m_came.startsWith("PATCH /upload "));
}

void TestBodySender::judgesStatuses()
{
    answerWith("HTTP/1.1 429 Slowly\r\nRetry-After: 60\r\nContent-Length: 0\r\n\r\n");
    const auto limited = ask(large());
    QCOMPARE(limited.error().kind, ErrorKind::RateLimited);
    QCOMPARE(limited.error().retryAfter, std::optional(std::chrono::seconds(60)));
    answerWith("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n");
    QCOMPARE(ask(large()).error().kind, ErrorKind::PortalUnavailable);
    answerWith("HTTP/1.1 511 Sign in\r\nContent-Length: 0\r\n\r\n");
    QCOMPARE(ask(large()).error().kind, ErrorKind::CaptivePortal);
}

void TestBodySender::writesNoHeaderWithinAHeader()
{
    auto request = large();
    request.headers.emplaceBack("Content-Type", "text/plain\r\nX-Other: 1");
    m_came.clear();
    QCOMPARE(ask(request).error().kind, ErrorKind::Malformed);
    QVERIFY(m_came.isEmpty());
}

void TestBodySender::endsWithItsOwner()
{
    m_server.play([](QSslSocket &, QByteArray &) {});
    const auto running = send(large());
    QVERIFY(QTest::qWaitFor([this] { return m_server.open() == 1; }));
    m_owner.reset();
    QCOMPARE(await(running).error().kind, ErrorKind::Cancelled);
    QVERIFY(QTest::qWaitFor([this] { return m_server.open() == 0; }));
}

void TestBodySender::endsInTheMiddleOfBeingTold()
{
    auto request = large();
    int told = 0;
    request.onSent = [this, &told](qint64) {
        ++told;
        m_owner.reset();
    };
    m_server.play([](QSslSocket &, QByteArray &) {});
    QCOMPARE(await(send(request)).error().kind, ErrorKind::Cancelled);
    QVERIFY(QTest::qWaitFor([this] { return m_server.open() == 0; }));
    QCOMPARE(told, 1);
}

void TestBodySender::endsWithTheClient()
{
    auto client = std::make_unique<HttpClient>(m_clock);
    client->setAuthorities(m_server.authorities());
    QVERIFY(await(client->send(m_owner.get(), large())));
    m_server.play([](QSslSocket &, QByteArray &) {});
    const auto running = client->send(m_owner.get(), large());
    QTest::qWait(50);
    client.reset();
    QVERIFY(!running.isFinished());
    QCOMPARE(await(running).error().kind, ErrorKind::Cancelled);
    QVERIFY(QTest::qWaitFor([this] { return m_server.open() == 0; }));
}

void TestBodySender::leavesProxiesToQt()
{
    QTcpServer proxy;
    QVERIFY(proxy.listen(QHostAddress::LocalHost));
    QNetworkProxy::setApplicationProxy(
        QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), proxy.serverPort()));
    const auto running
        = send(large(Method::Patch, QUrl(QStringLiteral("https://portal.invalid/upload"))));
    const bool isAsked = QTest::qWaitFor([&proxy] { return proxy.hasPendingConnections(); });
    QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy);
    m_owner.reset();
    QCOMPARE(await(running).error().kind, ErrorKind::Cancelled);
    QVERIFY(isAsked);
}

QTEST_GUILESS_MAIN(TestBodySender)
#include "tst_bodysender.moc"
