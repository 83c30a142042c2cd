#include "NetHouse.h"
#include "net/session/AttachmentFetcher.h"
#include "support/TlsServer.h"

#include <QTemporaryFile>
#include <QTest>

using namespace kinward;
using namespace kinward::test;
using net::AttachmentFetcher;
using net::AuthorizedClient;

/// Files that a record names: from the demo portal over TLS, and from portals that nobody here
/// wrote.
class TestAttachments : public QObject
{
    Q_OBJECT

    NetHouse m_house;
    net::TokenSet m_tokens;

    static QByteArray answerOf(const TlsServer::Request &request);
    /// A client whose portal is `base`; the token is a word.
    std::unique_ptr<AuthorizedClient> clientAt(net::HttpClient &http, const QUrl &base);

private Q_SLOTS:
    void initTestCase() { m_tokens = m_house.activate(); }
    void comesFromTheDemoPortal();
    void anotherPatientsFileIsNotThere();
    void followsAPortalThatWrapsItInABinary();
    void neverCarriesTheTokenElsewhere();
    void anExpiredAddressElsewhereIsGone();
    void aPageIsNoFile();
    void onlyHttps();
    void goesIntoAFile();
    void aFileThatWasCutShortBeginsAnew();
    void aFileHasNoLimit();
    void aFullDiskIsTold();
    void stopsWithItsOwner();
};

QByteArray TestAttachments::answerOf(const TlsServer::Request &request)
{
    if (request.target == "/fhir/Binary/wrapped")
        return TlsServer::answer(
            200, "application/fhir+json", R"({"resourceType":"Binary","data":"aGVsbG8="})");
    if (request.target == "/fhir/Binary/page")
        return TlsServer::answer(200, "text/html", "<p>sign in to this network</p>");
    if (request.target == "/fhir/Binary/loop")
        return TlsServer::redirect(302, "/fhir/Binary/loop2");
    if (request.target.startsWith("/signed"))
        return request.header("Authorization").isEmpty()
            ? TlsServer::answer(200, "application/pdf", "%PDF-signed")
            : TlsServer::answer(400, "text/plain", "two ways to sign in");
    return TlsServer::answer(403, "application/xml", "<Error/>");
}

std::unique_ptr<AuthorizedClient> TestAttachments::clientAt(net::HttpClient &http, const QUrl &base)
{
    net::TokenSet tokens;
    tokens.accessToken = QStringLiteral("secret-word");
    return std::make_unique<AuthorizedClient>(
        http, m_house.tokenEndpoint(), m_house.clock, base, tokens);
}

void TestAttachments::comesFromTheDemoPortal()
{
    AuthorizedClient client(
        m_house.http, m_house.tokenEndpoint(), m_house.clock, m_house.sandbox.base(), m_tokens);
    AttachmentFetcher fetcher(client);
    const auto relative = await(fetcher.fetch(&m_house.owner,
        QStringLiteral("Binary/eleanor-hartwell-file-echo"), QStringLiteral("application/pdf")));
    QVERIFY(relative);
    QVERIFY(relative->startsWith("%PDF-1.4"));
    QVERIFY(relative->trimmed().endsWith("%%EOF"));
    QVERIFY(relative->contains("ejection fraction 58 %"));
    const auto absolute = await(fetcher.fetch(&m_house.owner,
        m_house.sandbox.below(QStringLiteral("/Binary/eleanor-hartwell-file-echo")).toString(),
        QStringLiteral("application/fhir+json")));
    QVERIFY(absolute);
    QCOMPARE(*absolute, *relative);
}

void TestAttachments::anotherPatientsFileIsNotThere()
{
    AuthorizedClient client(
        m_house.http, m_house.tokenEndpoint(), m_house.clock, m_house.sandbox.base(), m_tokens);
    AttachmentFetcher fetcher(client);
    const auto bytes = await(
        fetcher.fetch(&m_house.owner, QStringLiteral("Binary/milo-hartwell-file-asthma-plan"),
            QStringLiteral("application/pdf")));
    QCOMPARE(bytes.error().kind, ErrorKind::NotFound);
}

void TestAttachments::followsAPortalThatWrapsItInABinary()
{
    TlsServer portal(&TestAttachments::answerOf);
    net::HttpClient http(m_house.clock, quickRetries);
    http.setAuthorities(portal.authorities());
    const auto client = clientAt(http, portal.url(QStringLiteral("/fhir")));
    AttachmentFetcher fetcher(*client);
    const auto bytes = await(fetcher.fetch(
        &m_house.owner, QStringLiteral("Binary/wrapped"), QStringLiteral("text/plain")));
    QVERIFY(bytes);
    QCOMPARE(*bytes, QByteArray("hello"));
    QCOMPARE(portal.requests().last().header("Authorization"), QByteArray("Bearer secret-word"));
    QVERIFY(portal.requests().last().header("Accept").startsWith("text/plain, */*"));
}

void TestAttachments::neverCarriesTheTokenElsewhere()
{
    TlsServer store(&TestAttachments::answerOf);
    const QByteArray signedUrl = store.url(QStringLiteral("/signed?expires=9")).toEncoded();
    TlsServer portal(
        [&](const TlsServer::Request &) { return TlsServer::redirect(307, signedUrl); });
    net::HttpClient http(m_house.clock, quickRetries);
    http.setAuthorities(portal.authorities() + store.authorities());
    const auto client = clientAt(http, portal.url(QStringLiteral("/fhir")));
    AttachmentFetcher fetcher(*client);
    for (const QString &url :
        {QStringLiteral("Binary/redirected"), QString::fromLatin1(signedUrl)}) {
        const auto bytes
            = await(fetcher.fetch(&m_house.owner, url, QStringLiteral("application/pdf")));
        QVERIFY(bytes);
        QCOMPARE(*bytes, QByteArray("%PDF-signed"));
    }
    QCOMPARE(store.requests().size(), 2);
    for (const auto &request : store.requests())
        QVERIFY(!request.head.contains("secret-word"));
    QCOMPARE(portal.requests().size(), 1);
    QVERIFY(portal.requests().first().head.contains("Bearer secret-word"));
}

void TestAttachments::anExpiredAddressElsewhereIsGone()
{
    TlsServer store(&TestAttachments::answerOf);
    net::HttpClient http(m_house.clock, quickRetries);
    http.setAuthorities(store.authorities());
    const auto client = clientAt(http, QUrl(QStringLiteral("https://portal.example/fhir")));
    AttachmentFetcher fetcher(*client);
    const auto bytes = await(fetcher.fetch(&m_house.owner,
        store.url(QStringLiteral("/expired")).toString(), QStringLiteral("application/pdf")));
    QCOMPARE(bytes.error().kind, ErrorKind::NotFound);
}

void TestAttachments::aPageIsNoFile()
{
    TlsServer portal(&TestAttachments::answerOf);
    net::HttpClient http(m_house.clock, quickRetries);
    http.setAuthorities(portal.authorities());
    const auto client = clientAt(http, portal.url(QStringLiteral("/fhir")));
    AttachmentFetcher fetcher(*client);
    const auto page = QStringLiteral("Binary/page");
    QCOMPARE(
        await(fetcher.fetch(&m_house.owner, page, QStringLiteral("application/pdf"))).error().kind,
        ErrorKind::CaptivePortal);
    QVERIFY(await(fetcher.fetch(&m_house.owner, page, QStringLiteral("text/html"))));
}

void TestAttachments::onlyHttps()
{
    const auto client = clientAt(m_house.http, m_house.sandbox.base());
    AttachmentFetcher fetcher(*client);
    for (const auto *url : {"http://files.example/a.pdf", "file:///etc/passwd", "urn:uuid:1"})
        QCOMPARE(await(fetcher.fetch(&m_house.owner, QString::fromLatin1(url), {})).error().kind,
            ErrorKind::Malformed);
}

void TestAttachments::goesIntoAFile()
{
    AuthorizedClient client(
        m_house.http, m_house.tokenEndpoint(), m_house.clock, m_house.sandbox.base(), m_tokens);
    AttachmentFetcher fetcher(client);
    const auto url = QStringLiteral("Binary/eleanor-hartwell-file-echo");
    const auto bytes = await(fetcher.fetch(&m_house.owner, url, QStringLiteral("application/pdf")));
    QVERIFY(bytes);
    // Once as it is, once in a Binary as JSON.
    for (const char *type : {"application/pdf", "application/fhir+json"}) {
        QTemporaryFile file;
        QVERIFY(file.open());
        const auto end
            = await(fetcher.fetchInto(file, &m_house.owner, url, QString::fromLatin1(type)));
        QVERIFY(end);
        QVERIFY(end->isEmpty());
        QVERIFY(file.seek(0));
        QCOMPARE(file.readAll(), *bytes);
    }
}

void TestAttachments::aFileThatWasCutShortBeginsAnew()
{
    int asked = 0;
    TlsServer portal([&](const TlsServer::Request &) {
        const auto whole = TlsServer::answer(200, "application/pdf", "%PDF-the whole of it");
        return ++asked == 1 ? whole.chopped(6) : whole;
    });
    net::HttpClient http(m_house.clock, quickRetries);
    http.setAuthorities(portal.authorities());
    const auto client = clientAt(http, portal.url(QStringLiteral("/fhir")));
    AttachmentFetcher fetcher(*client);
    QTemporaryFile file;
    QVERIFY(file.open());
    QVERIFY(await(fetcher.fetchInto(
        file, &m_house.owner, QStringLiteral("Binary/cut"), QStringLiteral("application/pdf"))));
    QCOMPARE(asked, 2);
    QVERIFY(file.seek(0));
    QCOMPARE(file.readAll(), QByteArray("%PDF-the whole of it"));
}

void TestAttachments::aFileHasNoLimit()
{
    const auto size = AttachmentFetcher::maxBytes + 4096;
    TlsServer portal([&](const TlsServer::Request &) {
        return TlsServer::answer(200, "video/mp4", QByteArray(size, 'v'));
    });
    net::HttpClient http(m_house.clock, quickRetries);
    http.setAuthorities(portal.authorities());
    const auto client = clientAt(http, portal.url(QStringLiteral("/fhir")));
    AttachmentFetcher fetcher(*client);
    const auto url = QStringLiteral("Binary/long");
    const auto type = QStringLiteral("video/mp4");
    QCOMPARE(await(fetcher.fetch(&m_house.owner, url, type)).error().kind, ErrorKind::Malformed);
    QTemporaryFile file;
    QVERIFY(file.open());
    QVERIFY(await(fetcher.fetchInto(file, &m_house.owner, url, type)));
    QCOMPARE(file.size(), size);
}

void TestAttachments::aFullDiskIsTold()
{
    QFile full(QStringLiteral("/dev/full"));
    if (!full.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        QSKIP("this system has no device that is always full");
    TlsServer portal([](const TlsServer::Request &) {
        return TlsServer::answer(200, "application/pdf", "%PDF-nowhere to go");
    });
    net::HttpClient http(m_house.clock, quickRetries);
    http.setAuthorities(portal.authorities());
    const auto client = clientAt(http, portal.url(QStringLiteral("/fhir")));
    AttachmentFetcher fetcher(*client);
    QCOMPARE(await(fetcher.fetchInto(full, &m_house.owner, QStringLiteral("Binary/a"),
                       QStringLiteral("application/pdf")))
                 .error()
                 .kind,
        ErrorKind::StorageFailed);
}

void TestAttachments::stopsWithItsOwner()
{
    AuthorizedClient client(
        m_house.http, m_house.tokenEndpoint(), m_house.clock, m_house.sandbox.base(), m_tokens);
    auto fetcher = std::make_unique<AttachmentFetcher>(client);
    auto owner = std::make_unique<QObject>();
    const auto url = QStringLiteral("Binary/eleanor-hartwell-file-echo");
    auto stopped = fetcher->fetch(owner.get(), url, QStringLiteral("application/pdf"));
    owner.reset();
    QCOMPARE(await(stopped).error().kind, ErrorKind::Cancelled);
    auto left = fetcher->fetch(&m_house.owner, url, QStringLiteral("application/pdf"));
    fetcher.reset();
    QCOMPARE(await(left).error().kind, ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(TestAttachments)
#include "tst_attachments.moc"
