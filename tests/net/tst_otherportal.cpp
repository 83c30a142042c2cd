// What is captured outlives the object that is listened to, which dies in the same test.
// clazy:excludeall=lambda-in-connect
#include "BrowserPerson.h"
#include "OtherPortal.h"
#include "core/store/MemoryRecordStore.h"
#include "net/portal/ActivationFlow.h"
#include "net/portal/SignInFlow.h"
#include "net/session/Sessions.h"

#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

using namespace kinward;
using namespace kinward::test;
using care::Section;
using care::SectionAccess;
using net::PatientSession;
using net::RecordSync;
using Connection = PatientSession::Connection;
using Phase = RecordSync::SectionState::Phase;

/// Portals that nobody here wrote: without the caregiver extension, and with the odd answers seen
/// on real ones.
class TestOtherPortal : public QObject
{
    Q_OBJECT

    struct House {
        House();
        PatientSession *signIn(); ///< null where it fails

        OtherPortal portal;
        TestClock clock;
        net::HttpClient http{
            clock, {2, std::chrono::milliseconds(5), std::chrono::milliseconds(100)}};
        net::SecretVault vault{QStringLiteral("kinward-other-") + net::randomToken(4)};
        net::Sessions sessions{http, vault, clock,
            [](const net::KnownLink &) { return std::make_unique<store::MemoryRecordStore>(); }};
        std::optional<Error> failure;
    };

    static bool settles(const PatientSession *session, Connection connection);

private Q_SLOTS:
    void signsInWithTheBrowser();
    void offersTheBrowserAgain();
    void takesNoInvites();
    void makesALinkOfThePatient();
    void livesWithoutAnOrganization();
    void refusesAnotherPatient();
    void livesWithoutRefreshTokens();
    void livesWithoutRotation();
    void staysWithinTheOriginOfNextLinks_data();
    void staysWithinTheOriginOfNextLinks();
    void keepsWhatWasReceived();
    void findsNoWayWithBrokenRecords();
};

TestOtherPortal::House::House()
{
    http.setAuthorities(portal.server.authorities());
    connect(&sessions, &net::Sessions::addFailed, &sessions,
        [this](const Error &error) { failure = error; });
}

PatientSession *TestOtherPortal::House::signIn()
{
    net::SignInFlow flow(http, clock);
    PatientSession *added = nullptr;
    connect(&flow, &net::SignInFlow::openInBrowser, &flow, [](const QUrl &page) {
        const QUrlQuery query(page);
        auto back = QUrl(query.queryItemValue(QStringLiteral("redirect_uri"), QUrl::FullyDecoded));
        back.setQuery(
            QStringLiteral("code=good&state=") + query.queryItemValue(QStringLiteral("state")));
        askLoopback(back);
    });
    connect(&flow, &net::SignInFlow::completed, &sessions,
        [this](const net::PortalDescription &described, const net::TokenSet &tokens) {
            sessions.add(described, tokens);
        });
    connect(&sessions, &net::Sessions::added, &flow,
        [&added](PatientSession *session) { added = session; });
    flow.connectTo(portal.base());
    if (!QTest::qWaitFor([&] { return added || failure; }, 20000))
        qFatal("neither signed in nor failed");
    return added;
}

bool TestOtherPortal::settles(const PatientSession *session, Connection connection)
{
    return QTest::qWaitFor(
        [&] { return session->connection() == connection && !session->sync().isRunning(); }, 20000);
}

void TestOtherPortal::signsInWithTheBrowser()
{
    House house;
    house.portal.isHuge = true;
    auto *session = house.signIn();
    QVERIFY(session);
    QVERIFY(settles(session, Connection::Online));
    QCOMPARE(session->records().count(QStringLiteral("Observation")), 2);
    QCOMPARE(session->sync().state(Section::Labs).phase, Phase::Ready);
    QCOMPARE(session->sync().state(Section::Prescriptions).phase, Phase::Ready);
    QCOMPARE(session->sync().state(Section::Appointments).access, SectionAccess::NotOffered);
    QCOMPARE(session->sync().state(Section::Billing).access, SectionAccess::NotOffered);
    QCOMPARE(session->sync().state(Section::Messages).access, SectionAccess::NotOffered);
    QCOMPARE(session->records().count(QStringLiteral("Practitioner")), 1);
    int practitionerPages = 0;
    for (const auto &request : house.portal.server.requests())
        practitionerPages += request.target.startsWith("/r4/Practitioner") ? 1 : 0;
    QCOMPARE(practitionerPages, 25); // of a hospital without end
}

void TestOtherPortal::offersTheBrowserAgain()
{
    House house;
    net::SignInFlow flow(house.http, house.clock);
    QList<QUrl> pages;
    QList<Error> failures;
    connect(&flow, &net::SignInFlow::openInBrowser, &flow,
        [&pages](const QUrl &page) { pages.append(page); });
    connect(&flow, &net::SignInFlow::failed, &flow,
        [&failures](const Error &error) { failures.append(error); });
    flow.connectTo(house.portal.base());
    QTRY_COMPARE(pages.size(), 1);
    QCOMPARE(flow.step(), net::SignInFlow::Step::Browser);
    QVERIFY(!flow.isBusy());
    const QUrlQuery query(pages.first());
    QCOMPARE(query.queryItemValue(QStringLiteral("tenant")), QStringLiteral("7"));
    QVERIFY(query.queryItemValue(QStringLiteral("scope"), QUrl::FullyDecoded)
                .contains(QStringLiteral("patient/Observation.read")));
    auto back = QUrl(query.queryItemValue(QStringLiteral("redirect_uri"), QUrl::FullyDecoded));
    back.setQuery(QStringLiteral("error=access_denied&state=")
        + query.queryItemValue(QStringLiteral("state")));
    QVERIFY(!askLoopback(back).isEmpty());
    QTRY_COMPARE(failures.size(), 1);
    QCOMPARE(failures.first().kind, ErrorKind::Rejected);
    flow.retry();
    QTRY_COMPARE(pages.size(), 2);
    QVERIFY(pages.first() != pages.last());
    flow.goBackTo(net::SignInFlow::Step::Portal);
    QCOMPARE(flow.step(), net::SignInFlow::Step::Portal);
}

void TestOtherPortal::takesNoInvites()
{
    House house;
    net::ActivationFlow flow(house.http, house.clock);
    std::optional<Error> failure;
    connect(&flow, &net::ActivationFlow::failed, &flow,
        [&failure](const Error &error) { failure = error; });
    flow.submitCode(QStringLiteral("123456")); // nothing is under way
    QVERIFY(!flow.isBusy());
    flow.open({house.portal.base(), QStringLiteral("abc")});
    QTRY_VERIFY(failure);
    QCOMPARE(failure->kind, ErrorKind::NotFound);
}

void TestOtherPortal::makesALinkOfThePatient()
{
    House house;
    const auto link = house.signIn()->link();
    QCOMPARE(link.patientId, QStringLiteral("p-1"));
    QVERIFY(link.patientName.contains(QStringLiteral("Example")));
    QCOMPARE(link.patientBirthDate.asSent, QStringLiteral("1950-05-05"));
    QCOMPARE(link.practice.name, QStringLiteral("Other Clinic"));
    QCOMPARE(link.practice.phone, QStringLiteral("(555) 010-9999"));
    QVERIFY(link.id.isEmpty());
}

void TestOtherPortal::livesWithoutAnOrganization()
{
    House house;
    house.portal.answers.insert(
        "/r4/Organization/o-1", TlsServer::answer(404, "application/json", {}));
    QCOMPARE(house.signIn()->link().practice.name, QStringLiteral("127.0.0.1"));
    House bare;
    bare.portal.answers.insert(
        "/r4/Patient/p-1", TlsServer::json(R"({"resourceType":"Patient","id":"p-1"})"));
    QCOMPARE(bare.signIn()->link().practice.name, QStringLiteral("127.0.0.1"));
}

void TestOtherPortal::refusesAnotherPatient()
{
    House house;
    house.portal.answers.insert(
        "/r4/Patient/p-1", TlsServer::json(R"({"resourceType":"Patient","id":"p-2"})"));
    QVERIFY(!house.signIn());
    QCOMPARE(house.failure->kind, ErrorKind::Rejected);
    House nobody;
    nobody.portal.patientId = "";
    QVERIFY(!nobody.signIn());
    QCOMPARE(nobody.failure->kind, ErrorKind::Malformed);
}

void TestOtherPortal::livesWithoutRefreshTokens()
{
    House house;
    house.portal.givesRefreshToken = false;
    auto *session = house.signIn();
    QVERIFY(settles(session, Connection::Online));
    house.portal.refusesTokens = true;
    session->connectAndSync();
    QVERIFY(settles(session, Connection::SignInNeeded));
    QCOMPARE(session->connectionError()->kind, ErrorKind::SignInNeeded);
    QCOMPARE(
        session->records().count(QStringLiteral("Observation")), 2); // everything stays in place
    house.portal.refusesTokens = false;
    const auto again = house.signIn();
    QCOMPARE(again, session); // the same link takes over the new sign-in
    QVERIFY(settles(session, Connection::Online));
    QCOMPARE(house.sessions.all().size(), std::size_t(1));
}

void TestOtherPortal::livesWithoutRotation()
{
    House house;
    auto *session = house.signIn();
    QVERIFY(settles(session, Connection::Online));
    const auto before = session->known().tokens;
    house.clock.setOffset(3600);
    session->connectAndSync();
    QVERIFY(settles(session, Connection::Online));
    const auto after = session->known().tokens;
    QVERIFY(after.accessToken != before.accessToken);
    QCOMPARE(after.refreshToken, before.refreshToken);
    QCOMPARE(after.scopes, before.scopes);
    QCOMPARE(after.patientId, before.patientId);
}

void TestOtherPortal::staysWithinTheOriginOfNextLinks_data()
{
    QTest::addColumn<QByteArray>("next");
    QTest::newRow("elsewhere") << QByteArray("https://elsewhere.invalid/r4/Observation?page=2");
    QTest::newRow("not secure") << QByteArray("http://127.0.0.1/r4/Observation?page=2");
    QTest::newRow("itself") << QByteArray("Observation?patient=p-1&category=laboratory&_count=200");
}

void TestOtherPortal::staysWithinTheOriginOfNextLinks()
{
    QFETCH(QByteArray, next);
    House house;
    house.portal.answers.insert("/r4/Observation?patient=p-1&category=laboratory&_count=200",
        OtherPortal::bundle({house.portal.observation("a-1")}, next));
    auto *session = house.signIn();
    QVERIFY(settles(session, Connection::Online));
    QCOMPARE(session->sync().state(Section::Labs).phase, Phase::Failed);
    QCOMPARE(session->sync().state(Section::Labs).error->kind, ErrorKind::Malformed);
    QCOMPARE(session->records().count(QStringLiteral("Observation")), 1);
}

void TestOtherPortal::keepsWhatWasReceived()
{
    House house;
    house.portal.observationPages = 6;
    auto *session = house.signIn();
    QVERIFY(settles(session, Connection::Online));
    QCOMPARE(session->records().count(QStringLiteral("Observation")), 6);
    const auto syncedAt = session->records().syncedAt(QStringLiteral("labs"));
    house.portal.answers.insert(
        "/r4/Observation?page=4", TlsServer::answer(502, "text/html", "<p>bad gateway</p>"));
    house.clock.setOffset(60);
    session->connectAndSync();
    QVERIFY(settles(session, Connection::Online));
    QCOMPARE(session->sync().state(Section::Labs).phase, Phase::Failed);
    QCOMPARE(session->sync().state(Section::Labs).error->kind, ErrorKind::PortalUnavailable);
    QCOMPARE(session->records().count(QStringLiteral("Observation")),
        6); // what is missing now is not taken for deleted
    QCOMPARE(session->records().syncedAt(QStringLiteral("labs")), syncedAt);
    house.portal.answers.clear();
    house.portal.observationPages = 4;
    QTRY_COMPARE_WITH_TIMEOUT( // tried again by itself, from the page that was lost
        session->records().count(QStringLiteral("Observation")), 4, 15000);
}

void TestOtherPortal::findsNoWayWithBrokenRecords()
{
    House house;
    house.portal.answers.insert("/r4/Patient/p-1", TlsServer::json("this is no JSON"));
    QVERIFY(!house.signIn());
    QCOMPARE(house.failure->kind, ErrorKind::Malformed);
    House broken;
    broken.portal.answers.insert(
        "/r4/Observation?patient=p-1&category=laboratory&_count=200", TlsServer::json("{"));
    auto *session = broken.signIn();
    QVERIFY(settles(session, Connection::Online));
    QCOMPARE(session->sync().state(Section::Labs).error->kind, ErrorKind::Malformed);
}

QTEST_GUILESS_MAIN(TestOtherPortal)
#include "tst_otherportal.moc"
