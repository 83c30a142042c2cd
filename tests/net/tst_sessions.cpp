// What is captured outlives the object that is listened to, which dies in the same test.
// clazy:excludeall=lambda-in-connect
#include "NetHouse.h"
#include "core/store/KeptRecordStore.h"
#include "core/store/MemoryRecordStore.h"
#include "net/session/Sessions.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace kinward;
using namespace kinward::test;
using care::PatientLink;
using care::Section;
using care::SectionAccess;
using net::PatientSession;
using net::Sessions;
using Connection = PatientSession::Connection;
using Phase = net::RecordSync::SectionState::Phase;

/// Ruth's patients on this computer: added, kept over a restart in the real keychain, ended,
/// forgotten.
class TestSessions : public QObject
{
    Q_OBJECT

    /// The program: it can be started again with the same keychain.
    struct Program {
        explicit Program(NetHouse &house,
            const QString &service = QStringLiteral("kinward-sessions"),
            const Sessions::StoreFactory &makeStore = inMemory);
        static std::unique_ptr<store::RecordStore> inMemory(const net::KnownLink &)
        {
            return std::make_unique<store::MemoryRecordStore>();
        }
        PatientSession *add(const net::TokenSet &tokens); ///< null where it fails
        int restore();
        PatientSession *of(const QString &patient) const;

        NetHouse &house;
        net::SecretVault vault;
        Sessions sessions;
        std::optional<Error> failure;
    };
    static bool settles(const PatientSession *session, Connection connection = Connection::Online,
        int timeout = 40000);

    static inline const auto mother = QStringLiteral("eleanor-hartwell");
    static inline const auto child = QStringLiteral("milo-hartwell");

    std::unique_ptr<NetHouse> m_house;

private Q_SLOTS:
    void init();
    void cleanup();
    void opensAllOfTheCaregiversLinks();
    void staysSignedInAfterARestart();
    void survivesTokensOfASecondOverARestart();
    void tellsThatSigningInIsNeeded();
    void comesBackByItself();
    void startsWithoutANetwork();
    void readsByItself();
    void tellsWithdrawnAccess();
    void tellsAccessThatEndedWhileClosed();
    void leavesOutWhatIsNotPermitted();
    void signsOut();
    void forgetsOffline();
    void failsWithoutAPortal();
    void tellsWrongTokens();
    void diesAtAnyMoment();
};

TestSessions::Program::Program(
    NetHouse &portal, const QString &service, const Sessions::StoreFactory &makeStore)
    : house(portal)
    , vault(service)
    , sessions(portal.http, vault, portal.clock, makeStore)
{
    connect(&sessions, &Sessions::addFailed, &sessions,
        [this](const Error &error) { failure = error; });
}

PatientSession *TestSessions::Program::add(const net::TokenSet &tokens)
{
    PatientSession *added = nullptr;
    failure.reset();
    const auto connection = connect(&sessions, &Sessions::added, &sessions,
        [&added](PatientSession *session) { added = session; });
    sessions.add(house.describe(), tokens);
    if (!QTest::qWaitFor([&] { return added || failure; }, 30000))
        qFatal("neither added nor failed");
    disconnect(connection);
    return added;
}

int TestSessions::Program::restore()
{
    const QSignalSpy restored(&sessions, &Sessions::restored);
    sessions.restore();
    if (!QTest::qWaitFor([&] { return !restored.isEmpty(); }, 30000))
        qFatal("never restored");
    return restored.first().first().toInt();
}

PatientSession *TestSessions::Program::of(const QString &patient) const
{
    for (const auto &session : sessions.all()) {
        if (session->link().patientId == patient)
            return session.get();
    }
    return nullptr;
}

bool TestSessions::settles(const PatientSession *session, Connection connection, int timeout)
{
    return QTest::qWaitFor(
        [&] { return session->connection() == connection && !session->sync().isRunning(); },
        timeout);
}

void TestSessions::init() { m_house = std::make_unique<NetHouse>(); }

void TestSessions::cleanup()
{
    Program program(*m_house);
    const QSignalSpy failed(&program.sessions, &Sessions::forgetFailed);
    program.restore();
    program.sessions.forgetEverything();
    QTest::qWait(300);
    QVERIFY(failed.isEmpty());
    m_house.reset();
}

void TestSessions::opensAllOfTheCaregiversLinks()
{
    m_house->activate();
    const auto tokens = m_house->activate(childInvite, childBorn());
    Program program(*m_house);
    auto *own = program.add(tokens);
    QCOMPARE(own->link().patientId, child); // the one the tokens were for
    QCOMPARE(program.sessions.all().size(), std::size_t(2));
    auto *other = program.of(mother);
    QVERIFY(settles(own));
    QVERIFY(settles(other));
    QCOMPARE(own->link().practice.name, QStringLiteral("Brightwater Pediatrics"));
    QCOMPARE(other->link().practice.name, QStringLiteral("Lakeside Family Medicine"));
    QCOMPARE(other->link().relationship, QStringLiteral("Daughter"));
    QVERIFY(own->known().tokens.accessToken != other->known().tokens.accessToken);
    QVERIFY(other->records().find(QStringLiteral("Patient"), mother));
    QVERIFY(!other->records().find(QStringLiteral("Patient"), child));
    QVERIFY(own->records().count(QStringLiteral("Appointment")) > 0);
    QCOMPARE(program.sessions.find(own->key()), own);
    QVERIFY(!program.sessions.find(QStringLiteral("nobody")));
    QVERIFY(!own->connectionError());
}

void TestSessions::staysSignedInAfterARestart()
{
    {
        Program program(*m_house);
        QVERIFY(settles(program.add(m_house->activate())));
        QTest::qWait(300); // the keychain
    }
    Program again(*m_house);
    QCOMPARE(again.restore(), 1);
    auto *session = again.of(mother);
    QVERIFY(!session->link().patientName.isEmpty()); // known before the portal is asked
    QCOMPARE(session->connection(), Connection::Connecting);
    QVERIFY(settles(session));
    QVERIFY(session->records().count(QStringLiteral("Observation")) > 0);
    Program other(*m_house, QStringLiteral("kinward-sessions-demo"));
    QCOMPARE(other.restore(), 0);
}

void TestSessions::survivesTokensOfASecondOverARestart()
{
    m_house = std::make_unique<NetHouse>(
        QStringList{QStringLiteral("--access-token-seconds"), QStringLiteral("1")});
    {
        Program program(*m_house);
        auto *session = program.add(m_house->activate());
        session->sync().setPageSize(20);
        const QSignalSpy changed(session, &PatientSession::knownChanged);
        QVERIFY(settles(session));
        QVERIFY(!changed.isEmpty());
        for (const auto section : care::allSections)
            QCOMPARE(session->sync().state(section).phase, Phase::Ready);
        QTest::qWait(300);
    }
    QTest::qWait(1100);
    Program again(*m_house);
    QCOMPARE(again.restore(), 1);
    QVERIFY(settles(again.of(mother)));
}

void TestSessions::tellsThatSigningInIsNeeded()
{
    Program program(*m_house);
    auto *session = program.add(m_house->activate());
    QVERIFY(settles(session));
    QVERIFY(await(
        m_house->tokenEndpoint().revoke(&m_house->owner, session->known().tokens.refreshToken)));
    session->connectAndSync();
    session->connectAndSync(); // nothing more
    QVERIFY(settles(session, Connection::SignInNeeded));
    QCOMPARE(session->connectionError()->kind, ErrorKind::SignInNeeded);
    QVERIFY(session->records().count(QStringLiteral("Observation")) > 0);
}

void TestSessions::comesBackByItself()
{
    Program program(*m_house);
    auto *session = program.add(m_house->activate());
    QVERIFY(settles(session));
    m_house->sandbox.stop();
    session->connectAndSync();
    QVERIFY(settles(session, Connection::Offline));
    QCOMPARE(session->connectionError()->kind, ErrorKind::Offline);
    QVERIFY(session->records().count(QStringLiteral("Observation")) > 0);
    m_house->sandbox.startAgain();
    QVERIFY(settles(session)); // after five seconds or ten
    m_house->sandbox.setFaults(
        QStringLiteral("status:503@/fhir/[A-Z]")); // every search, but nothing else
    session->connectAndSync();
    QVERIFY(settles(session, Connection::Offline));
    QCOMPARE(session->connectionError()->kind, ErrorKind::PortalUnavailable);
    m_house->sandbox.setFaults({});
    session->connectAndSync();
    QVERIFY(settles(session));
}

void TestSessions::startsWithoutANetwork()
{
    const QTemporaryDir folder;
    const auto sealed = [&folder](const net::KnownLink &link) {
        return std::make_unique<store::KeptRecordStore>(
            store::StoreFolder(folder.path()), link.key, link.keys.records);
    };
    int observations = 0;
    QDateTime syncedAt;
    {
        Program program(*m_house, QStringLiteral("kinward-sessions"), sealed);
        auto *session = program.add(m_house->activate());
        QVERIFY(settles(session));
        observations = session->records().count(QStringLiteral("Observation"));
        syncedAt = session->records().syncedAt(net::syncKey(Section::Labs));
        QTest::qWait(300); // the keychain
    }
    m_house->sandbox.stop();
    Program again(*m_house, QStringLiteral("kinward-sessions"), sealed);
    QCOMPARE(again.restore(), 1);
    auto *session = again.of(mother);
    QVERIFY(observations > 0); // at once, before anything was asked
    QCOMPARE(session->records().count(QStringLiteral("Observation")), observations);
    QCOMPARE(session->records().syncedAt(net::syncKey(Section::Labs)), syncedAt);
    QVERIFY(settles(session, Connection::Offline));
    QCOMPARE(session->records().count(QStringLiteral("Observation")), observations);
    m_house->sandbox.startAgain();
    m_house->sandbox.changeRecords(
        R"({"resourceType":"Condition","id":"meanwhile","subject":{"reference":"Patient/eleanor-hartwell"}})");
    QVERIFY(settles(session)); // nobody does anything
    QVERIFY(session->records().find(QStringLiteral("Condition"), QStringLiteral("meanwhile")));
    QVERIFY(session->records().syncedAt(net::syncKey(Section::Labs)) > syncedAt);
}

void TestSessions::readsByItself()
{
    Program program(*m_house);
    auto *session = program.add(m_house->activate());
    QVERIFY(settles(session));
    const QSignalSpy connection(session, &PatientSession::connectionChanged);
    const QSignalSpy started(&session->sync(), &net::RecordSync::started);
    program.sessions.setPresence(net::Presence::Away);
    m_house->clock.advance(20 * 60);
    program.sessions.setPresence(net::Presence::Idle); // longer ago than the ten minutes of that
    QTRY_COMPARE(started.size(), 1);
    QVERIFY(session->sync().isQuiet());
    session->connectAndSync(); // *Refresh* in the middle of it
    QTRY_COMPARE_WITH_TIMEOUT(started.size(), 2, 20000);
    QVERIFY(!session->sync().isQuiet());
    QVERIFY(settles(session));
    QCOMPARE(connection.size(), 2); // of the person's; the other one was nothing to tell
    program.sessions.setPresence(net::Presence::Away);
    m_house->clock.advance(40);
    program.sessions.setPresence(net::Presence::InUse); // back to front
    QTRY_COMPARE_WITH_TIMEOUT(started.size(), 3, 10000);
    QVERIFY(settles(session));
}

void TestSessions::tellsWithdrawnAccess()
{
    m_house->activate();
    Program program(*m_house);
    auto *childs = program.add(m_house->activate(childInvite, childBorn()));
    auto *mothers = program.of(mother);
    QVERIFY(settles(childs));
    QVERIFY(settles(mothers));
    const QSignalSpy changed(mothers, &PatientSession::linkChanged);
    m_house->sandbox.endLink(mothers->link().id);
    mothers->connectAndSync();
    QVERIFY(settles(mothers, Connection::AccessEnded));
    QCOMPARE(mothers->connectionError()->kind, ErrorKind::AccessEnded);
    QCOMPARE(mothers->link().status, PatientLink::Status::Withdrawn);
    QCOMPARE(mothers->records().count(QStringLiteral("Observation")), 0); // it goes with the access
    QVERIFY(!changed.isEmpty());
    QTest::qWait(300);
    QCOMPARE(mothers->records().count(QStringLiteral("Patient")), 0);
    childs->connectAndSync();
    QVERIFY(settles(childs)); // the others stay
}

void TestSessions::tellsAccessThatEndedWhileClosed()
{
    QString link;
    {
        Program program(*m_house);
        auto *session = program.add(m_house->activate());
        QVERIFY(settles(session));
        link = session->link().id;
        QTest::qWait(300);
    }
    m_house->sandbox.endLink(link, QStringLiteral("ended"), QStringLiteral("patient_adult"));
    {
        Program again(*m_house);
        again.restore();
        QVERIFY(settles(again.of(mother), Connection::AccessEnded));
        QCOMPARE(again.of(mother)->link().status, PatientLink::Status::Ended);
        QTest::qWait(300);
    }
    // Another link tells why; the ended one stays known until it is signed out.
    const auto tokens = m_house->activate(childInvite, childBorn());
    Program later(*m_house);
    QCOMPARE(later.restore(), 1);
    QCOMPARE(later.of(mother)->connection(), Connection::AccessEnded);
    QVERIFY(later.of(mother)->connectionError());
    QVERIFY(later.add(tokens));
    QCOMPARE(later.of(mother)->link().endReason, QStringLiteral("patient_adult"));
    QCOMPARE(later.sessions.all().size(), std::size_t(2));
    QVERIFY(settles(later.of(child)));
    later.sessions.signOut(later.of(mother)->key());
    QVERIFY(!later.of(mother));
}

void TestSessions::leavesOutWhatIsNotPermitted()
{
    const auto link = m_house->sandbox.invite({QStringLiteral("--email"), ruth,
        QStringLiteral("--patient"), mother, QStringLiteral("--permission"),
        QStringLiteral("appointments"), QStringLiteral("--permission"), QStringLiteral("labs"),
        QStringLiteral("--access-level"), QStringLiteral("Limited")});
    Program program(*m_house);
    auto *session = program.add(m_house->activate(link.section(QLatin1Char('/'), -1)));
    QVERIFY(settles(session));
    QCOMPARE(session->link().accessLevel, QStringLiteral("Limited"));
    QCOMPARE(session->sync().state(Section::Appointments).phase, Phase::Ready);
    QCOMPARE(session->sync().state(Section::Labs).phase, Phase::Ready);
    for (const auto section :
        {Section::Billing, Section::Prescriptions, Section::Questionnaires, Section::Messages}) {
        QCOMPARE(session->sync().state(section).phase, Phase::NoAccess);
        QCOMPARE(session->sync().state(section).access, SectionAccess::NotPermitted);
    }
    QCOMPARE(session->records().count(QStringLiteral("Invoice")), 0);
}

void TestSessions::signsOut()
{
    Program program(*m_house);
    QPointer session = program.add(m_house->activate());
    QVERIFY(settles(session));
    const auto token = session->known().tokens.accessToken;
    const auto patient = m_house->sandbox.below(QStringLiteral("/Patient/eleanor-hartwell"));
    QVERIFY(m_house->sandbox.get(patient, token.toLatin1()).contains("1942"));
    program.sessions.signOut(QStringLiteral("nobody"));
    program.sessions.signOut(session->key());
    QVERIFY(program.sessions.all().empty());
    QTRY_VERIFY(!session);
    QTRY_VERIFY(
        !m_house->sandbox.get(patient, token.toLatin1()).contains("1942")); // revoked at the portal
    Program again(*m_house);
    QCOMPARE(again.restore(), 0);
}

void TestSessions::forgetsOffline()
{
    m_house->activate();
    Program program(*m_house);
    auto *session = program.add(m_house->activate(childInvite, childBorn()));
    QVERIFY(settles(session));
    QTest::qWait(300);
    m_house->sandbox.stop();
    const QSignalSpy changed(&program.sessions, &Sessions::sessionsChanged);
    program.sessions.add({}, {}); // under way
    program.sessions.forgetEverything();
    QCOMPARE(changed.size(), 1);
    QVERIFY(program.sessions.all().empty());
    QTest::qWait(500);
    Program again(*m_house);
    QCOMPARE(again.restore(), 0);
    m_house->sandbox.startAgain();
}

void TestSessions::failsWithoutAPortal()
{
    Program program(*m_house);
    const auto tokens = m_house->activate();
    m_house->sandbox.setFaults(QStringLiteral("reset@caregiver/links"));
    QVERIFY(!program.add(tokens));
    QCOMPARE(program.failure->kind, ErrorKind::Offline);
    m_house->sandbox.setFaults(
        QStringLiteral("reset@oauth/token")); // further links can wait, the first cannot
    QVERIFY(!program.add({}));
    m_house->sandbox.setFaults({});
    QVERIFY(program.add(tokens));
}

void TestSessions::tellsWrongTokens()
{
    Program program(*m_house);
    auto tokens = m_house->activate();
    auto wrong = tokens;
    wrong.patientId = child;
    QVERIFY(!program.add(wrong));
    QCOMPARE(program.failure->kind, ErrorKind::Rejected);
    auto *session = program.add(tokens);
    QVERIFY(settles(session));
    session->signInAgain(wrong);
    QCOMPARE(session->connection(), Connection::SignInNeeded);
    QCOMPARE(session->connectionError()->kind, ErrorKind::Rejected);
    session->signInAgain(tokens);
    QVERIFY(settles(session));
    m_house->sandbox.endLink(session->link().id);
    QVERIFY(!program.add(tokens));
    QCOMPARE(program.failure->kind, ErrorKind::AccessEnded);
}

void TestSessions::diesAtAnyMoment()
{
    m_house->activate();
    const auto tokens = m_house->activate(childInvite, childBorn());
    const auto portal = m_house->describe();
    for (int wait = 0; wait < 600; wait += 60) {
        auto program = std::make_unique<Program>(*m_house);
        program->sessions.add(portal, tokens);
        QTest::qWait(wait);
        program.reset();
    }
    QTest::qWait(500);
}

QTEST_GUILESS_MAIN(TestSessions)
#include "tst_sessions.moc"
