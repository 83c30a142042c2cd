#include "NetHouse.h"
#include "net/auth/AuthorizedClient.h"

#include <QCryptographicHash>
#include <QSignalSpy>
#include <QTest>

using namespace kinward;
using namespace kinward::test;
using net::AuthorizedClient;
using net::HttpRequest;
using net::TokenSet;

/// The life of tokens at the real demo portal: refreshed for all who wait, rotated, spent, revoked.
class TestTokens : public QObject
{
    Q_OBJECT

    static inline const auto tokenPath = QStringLiteral("/fhir/oauth/token");

    /// A client with tokens of its own family.
    std::unique_ptr<AuthorizedClient> clientWith(const TokenSet &tokens);
    TokenSet freshTokens();
    HttpRequest patient() const
    {
        return HttpRequest::get(m_house.sandbox.below(QStringLiteral("/Patient/eleanor-hartwell")),
            "application/fhir+json");
    }
    int refreshes() const { return m_house.sandbox.requests(tokenPath); }

    NetHouse m_house;
    TokenSet m_first;
    QString m_link;

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void pkceIsWhatTheRfcSays();
    void refreshesOnceForAll();
    void refreshesBeforeTheEnd();
    void goesOnAfterAnExpiredToken();
    void keepsTokensWhenTheRefreshFails();
    void announcesBeforeAnybodyGoesOn();
    void endsWhenASpentTokenComesAgain();
    void endsWhenRevoked();
    void keepsTheTokenToItsOrigin();
    void endsWithOwnerAndClient();
    void refusesTokensOfAnotherPatient();
    void tellsRefusedCodes();
    void livesWithTokensOfASecond();
};

void TestTokens::initTestCase()
{
    m_first = m_house.activate();
    m_link
        = m_house.sandbox.base().toString() + QStringLiteral("/caregiver/links/") + m_first.linkId;
}

void TestTokens::cleanup()
{
    m_house.sandbox.setFaults({});
    m_house.clock.setOffset(0);
}

std::unique_ptr<AuthorizedClient> TestTokens::clientWith(const TokenSet &tokens)
{
    return std::make_unique<AuthorizedClient>(
        m_house.http, m_house.tokenEndpoint(), m_house.clock, m_house.sandbox.base(), tokens);
}

/// By token exchange for the same link, so that no test spends another one's family.
TokenSet TestTokens::freshTokens()
{
    const auto tokens = await(
        m_house.tokenEndpoint().exchangeForLink(&m_house.owner, m_first.accessToken, QUrl(m_link)));
    if (!tokens)
        qFatal("no tokens by exchange");
    return *tokens;
}

void TestTokens::pkceIsWhatTheRfcSays()
{
    const auto a = net::Pkce::generate();
    const auto b = net::Pkce::generate();
    QCOMPARE(a.verifier.size(), 43);
    QVERIFY(a.verifier != b.verifier);
    const auto hash = QCryptographicHash::hash(a.verifier.toLatin1(), QCryptographicHash::Sha256);
    QCOMPARE(a.challenge,
        QString::fromLatin1(
            hash.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)));
    QVERIFY(net::randomToken(6).size() == 8);
}

void TestTokens::refreshesOnceForAll()
{
    const auto client = clientWith(freshTokens());
    const QSignalSpy changed(client.get(), &AuthorizedClient::tokensChanged);
    const auto before = refreshes();
    m_house.clock.setOffset(875); // of 900
    QList<QFuture<Result<net::HttpResponse>>> answers;
    for (int i = 0; i < 8; ++i)
        answers.append(client->send(&m_house.owner, patient()));
    for (const auto &answer : answers)
        QCOMPARE(await(answer)->status, 200);
    QCOMPARE(refreshes() - before, 1);
    QCOMPARE(changed.size(), 1);
}

void TestTokens::refreshesBeforeTheEnd()
{
    const auto tokens = freshTokens();
    const auto client = clientWith(tokens);
    m_house.clock.setOffset(860);
    QVERIFY(await(client->send(&m_house.owner, patient())));
    QCOMPARE(client->tokens().accessToken, tokens.accessToken);
    m_house.clock.setOffset(871);
    QVERIFY(await(client->send(&m_house.owner, patient())));
    QVERIFY(client->tokens().accessToken != tokens.accessToken);
    QVERIFY(client->tokens().refreshToken != tokens.refreshToken);
    QCOMPARE(client->tokens().patientId, tokens.patientId);
    QCOMPARE(await(client->freshTokens())->accessToken, client->tokens().accessToken);
}

void TestTokens::goesOnAfterAnExpiredToken()
{
    const auto client = clientWith(freshTokens());
    const QSignalSpy lost(client.get(), &AuthorizedClient::accessLost);
    const auto before = refreshes();
    m_house.sandbox.setFaults(QStringLiteral("expired-token@Patient*1"));
    const auto first = client->send(&m_house.owner, patient());
    const auto second = client->send(&m_house.owner, patient());
    QCOMPARE(await(first)->status, 200);
    QCOMPARE(await(second)->status, 200);
    QCOMPARE(refreshes() - before, 1);
    m_house.sandbox.setFaults(QStringLiteral("expired-token@Patient*9"));
    const auto hopeless = await(client->send(&m_house.owner, patient()));
    QCOMPARE(hopeless.error().kind, ErrorKind::SignInNeeded);
    QCOMPARE(lost.size(), 1);
    m_house.sandbox.setFaults({});
    QCOMPARE(await(client->send(&m_house.owner, patient())).error().kind,
        ErrorKind::SignInNeeded); // until the next sign-in
    client->setTokens(freshTokens());
    QVERIFY(await(client->send(&m_house.owner, patient())));
}

void TestTokens::keepsTokensWhenTheRefreshFails()
{
    const auto tokens = freshTokens();
    const auto client = clientWith(tokens);
    const QSignalSpy lost(client.get(), &AuthorizedClient::accessLost);
    m_house.clock.setOffset(880);
    m_house.sandbox.setFaults(QStringLiteral("reset@oauth/token*1"));
    const auto before = refreshes();
    QCOMPARE(await(client->send(&m_house.owner, patient())).error().kind, ErrorKind::Offline);
    QCOMPARE(refreshes() - before, 1); // not again by itself
    QCOMPARE(client->tokens().refreshToken, tokens.refreshToken);
    QVERIFY(lost.isEmpty());
    m_house.sandbox.setFaults(QStringLiteral("status:503@oauth/token*1"));
    QCOMPARE(
        await(client->send(&m_house.owner, patient())).error().kind, ErrorKind::PortalUnavailable);
    m_house.sandbox.setFaults({});
    QVERIFY(await(client->send(&m_house.owner, patient())));
}

void TestTokens::announcesBeforeAnybodyGoesOn()
{
    const auto client = clientWith(freshTokens());
    QStringList events;
    connect(client.get(), &AuthorizedClient::tokensChanged, &m_house.owner,
        [&events] { events << QStringLiteral("announced"); });
    m_house.clock.setOffset(880);
    auto answer = client->send(&m_house.owner, patient());
    answer.then(&m_house.owner,
        [&events](const Result<net::HttpResponse> &) { events << QStringLiteral("answered"); });
    await(answer);
    QCOMPARE(events, (QStringList{QStringLiteral("announced"), QStringLiteral("answered")}));
}

void TestTokens::endsWhenASpentTokenComesAgain()
{
    const auto tokens = freshTokens();
    const auto client = clientWith(tokens);
    const auto copy = clientWith(tokens);
    const QSignalSpy lost(client.get(), &AuthorizedClient::accessLost);
    const QSignalSpy copyLost(copy.get(), &AuthorizedClient::accessLost);
    m_house.clock.setOffset(880);
    QVERIFY(await(client->send(&m_house.owner, patient())));
    QCOMPARE(await(copy->send(&m_house.owner, patient())).error().kind, ErrorKind::SignInNeeded);
    QCOMPARE(copyLost.size(), 1);
    // The portal ends the whole family: the honest one has to sign in again, too.
    QCOMPARE(await(client->send(&m_house.owner, patient())).error().kind, ErrorKind::SignInNeeded);
    QCOMPARE(lost.size(), 1);
    QCOMPARE(lost.first().first().value<Error>().kind, ErrorKind::SignInNeeded);
}

void TestTokens::endsWhenRevoked()
{
    const auto tokens = freshTokens();
    const auto client = clientWith(tokens);
    QVERIFY(await(client->send(&m_house.owner, patient())));
    const auto endpoint = m_house.tokenEndpoint();
    QVERIFY(await(endpoint.revoke(&m_house.owner, tokens.refreshToken)));
    QVERIFY(await(
        endpoint.revoke(&m_house.owner, tokens.refreshToken))); // RFC 7009: unknown is well, too
    QCOMPARE(await(client->send(&m_house.owner, patient())).error().kind, ErrorKind::SignInNeeded);
    const net::TokenEndpoint without(m_house.http, m_house.clock, endpoint.tokenUrl(), {});
    QVERIFY(await(without.revoke(&m_house.owner, tokens.refreshToken)));
}

void TestTokens::keepsTheTokenToItsOrigin()
{
    NetHouse other;
    m_house.http.setAuthorities(m_house.sandbox.authorities() + other.sandbox.authorities());
    const auto client = clientWith(freshTokens());
    const auto elsewhere = HttpRequest::get(
        other.sandbox.below(QStringLiteral("/Patient/eleanor-hartwell")), "application/fhir+json");
    const QSignalSpy lost(client.get(), &AuthorizedClient::accessLost);
    QCOMPARE(await(client->send(&m_house.owner, elsewhere)).error().httpStatus, 401);
    QVERIFY(lost.isEmpty());
    QVERIFY(await(client->send(&m_house.owner,
        HttpRequest::get(
            other.sandbox.below(QStringLiteral("/metadata")), "application/fhir+json"))));
    QVERIFY(await(client->send(&m_house.owner, patient())));
}

void TestTokens::endsWithOwnerAndClient()
{
    auto client = clientWith(freshTokens());
    m_house.sandbox.setFaults(QStringLiteral("latency:1500"));
    auto owner = std::make_unique<QObject>();
    int calls = 0;
    auto owned = client->send(owner.get(), patient());
    owned.then(owner.get(), [&calls](const Result<net::HttpResponse> &) { ++calls; });
    m_house.clock.setOffset(880);
    const auto waiting = client->send(&m_house.owner, patient());
    QTest::qWait(100);
    owner.reset();
    QVERIFY(finishes(owned));
    QCOMPARE(owned.result().error().kind, ErrorKind::Cancelled);
    client.reset();
    QVERIFY(!waiting.isFinished());
    QCOMPARE(await(waiting).error().kind, ErrorKind::Cancelled);
    QCOMPARE(calls, 0);
}

void TestTokens::refusesTokensOfAnotherPatient()
{
    auto tokens = freshTokens();
    tokens.patientId = QStringLiteral("somebody-else");
    const auto client = clientWith(tokens);
    const QSignalSpy lost(client.get(), &AuthorizedClient::accessLost);
    m_house.clock.setOffset(880);
    QCOMPARE(await(client->send(&m_house.owner, patient())).error().kind, ErrorKind::SignInNeeded);
    QCOMPARE(lost.size(), 1);
}

void TestTokens::tellsRefusedCodes()
{
    const auto endpoint = m_house.tokenEndpoint();
    const auto refused = await(endpoint.exchangeCode(
        &m_house.owner, QStringLiteral("no-such-code"), net::Pkce::generate()));
    QCOMPARE(refused.error().kind, ErrorKind::SignInNeeded);
    const auto target = await(endpoint.exchangeForLink(
        &m_house.owner, m_first.accessToken, QUrl(m_link + QStringLiteral("x"))));
    QCOMPARE(target.error().kind, ErrorKind::Rejected);
    QCOMPARE(target.error().detail, QStringLiteral("invalid_target"));
}

void TestTokens::livesWithTokensOfASecond()
{
    NetHouse hasty({QStringLiteral("--access-token-seconds"), QStringLiteral("1")});
    AuthorizedClient client(
        hasty.http, hasty.tokenEndpoint(), hasty.clock, hasty.sandbox.base(), hasty.activate());
    const QSignalSpy changed(&client, &AuthorizedClient::tokensChanged);
    const auto request = HttpRequest::get(
        hasty.sandbox.below(QStringLiteral("/Patient/eleanor-hartwell")), "application/fhir+json");
    for (int i = 0; i < 4; ++i) {
        QCOMPARE(await(client.send(&hasty.owner, request))->status, 200);
        QTest::qWait(700);
    }
    QVERIFY(changed.size() >= 2);
}

QTEST_GUILESS_MAIN(TestTokens)
#include "tst_tokens.moc"
