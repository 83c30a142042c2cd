#include "tests/support/TlsServer.h"
#include "ui/visit/check/NetworkCheck.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace kinward;
using test::TlsServer;
using visit::NetworkCheck;
using visit::NetworkFinding;

Q_DECLARE_METATYPE(kinward::visit::NetworkFinding)

/// The short look at the way to the meeting.
class TstVisitNetwork final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGoodOne();
    void aSlowOne();
    void anyStatusIsAnAnswer();
    void nobodyListens();
    void strangersAuthority();
    void stoppedTellsNothing();
    void redirectsAreNotFollowed();
};

namespace
{

QByteArray pem(const TlsServer &server) { return server.authorities().first().toPem(); }

QByteArray nothing(const TlsServer::Request &)
{
    return TlsServer::answer(200, "text/html", {}, "Set-Cookie: seen=1; Path=/\r\n");
}

/// No way is a finding that never came.
std::optional<NetworkFinding> findingFor(const QUrl &link, const QByteArray &authorities)
{
    NetworkCheck check(authorities);
    std::optional<NetworkFinding> found;
    QObject::connect(&check, &NetworkCheck::finished, &check,
        [&found](const NetworkFinding &finding) { found = finding; });
    check.start(link);
    if (!QTest::qWaitFor([&found] { return found.has_value(); }, 20000))
        return std::nullopt;
    return found;
}

} // namespace

void TstVisitNetwork::aGoodOne()
{
    const TlsServer server(nothing);
    const auto found = findingFor(server.url(QStringLiteral("/visit/secret?key=1")), pem(server));
    QVERIFY(found);
    QCOMPARE(found->way, NetworkFinding::Good);
    QCOMPARE(server.requests().size(), NetworkCheck::questions);
    for (const auto &request : server.requests()) {
        QCOMPARE(request.method, QByteArray("HEAD"));
        QCOMPARE(request.target, QByteArray("/")); // a link that opens once is not used up
        QVERIFY(request.header("cookie").isEmpty());
        QVERIFY(request.header("referer").isEmpty());
    }
}

void TstVisitNetwork::aSlowOne()
{
    const TlsServer server([](const TlsServer::Request &request) {
        QThread::msleep(350);
        return nothing(request);
    });
    const auto found = findingFor(server.url(QStringLiteral("/")), pem(server));
    QVERIFY(found);
    QCOMPARE(found->way, NetworkFinding::Slow);
    QVERIFY(found->median >= std::chrono::milliseconds(350));
}

void TstVisitNetwork::anyStatusIsAnAnswer()
{
    for (const int status : {401, 404, 405, 503}) {
        const TlsServer server([status](const TlsServer::Request &) {
            return TlsServer::answer(status, "text/plain", {});
        });
        const auto found = findingFor(server.url(QStringLiteral("/")), pem(server));
        QVERIFY(found);
        QCOMPARE(found->way, NetworkFinding::Good);
    }
}

void TstVisitNetwork::nobodyListens()
{
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const auto link = QUrl(QStringLiteral("https://127.0.0.1:%1/").arg(closed.serverPort()));
    closed.close();
    const auto found = findingFor(link, {});
    QVERIFY(found);
    QCOMPARE(found->way, NetworkFinding::NotReachable);
}

void TstVisitNetwork::strangersAuthority()
{
    const TlsServer server(nothing);
    const auto found = findingFor(server.url(QStringLiteral("/")), {});
    QVERIFY(found);
    QCOMPARE(found->way, NetworkFinding::Unsafe);
    QVERIFY(server.requests().isEmpty());
}

void TstVisitNetwork::stoppedTellsNothing()
{
    const TlsServer server([](const TlsServer::Request &) { return QByteArray(); }); // silence
    NetworkCheck check(pem(server));
    int findings = 0;
    connect(&check, &NetworkCheck::finished, this, [&findings] { ++findings; });
    check.start(server.url(QStringLiteral("/")));
    QTRY_COMPARE(server.requests().size(), 1);
    check.stop();
    QTest::qWait(300);
    QCOMPARE(findings, 0);
    QCOMPARE(server.requests().size(), 1);
}

void TstVisitNetwork::redirectsAreNotFollowed()
{
    const TlsServer elsewhere(nothing);
    const TlsServer server([&elsewhere](const TlsServer::Request &) {
        return TlsServer::redirect(302, elsewhere.url(QStringLiteral("/")).toEncoded());
    });
    const auto found = findingFor(server.url(QStringLiteral("/")), pem(server) + pem(elsewhere));
    QVERIFY(found);
    QCOMPARE(found->way, NetworkFinding::Good);
    QVERIFY(elsewhere.requests().isEmpty());
}

QTEST_MAIN(TstVisitNetwork)
#include "tst_visitnetwork.moc"
