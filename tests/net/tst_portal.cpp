#include "net/portal/PortalJson.h"
#include "net/portal/Scopes.h"
#include "net/sync/SectionPlan.h"

#include <QTest>

using namespace kinward;
using care::Section;
using care::SectionAccess;
using net::PortalDescription;

/// What portals say of themselves, well and badly.
class TestPortal : public QObject
{
    Q_OBJECT

    static PortalDescription portalWith(const QStringList &types);
    static QStringList words(const char *text)
    {
        return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    }

private Q_SLOTS:
    void asksForScopes_data();
    void asksForScopes();
    void readsScopes_data();
    void readsScopes();
    void knowsWhyASectionIsMissing();
    void readsConfigurations();
    void readsHowVisitsAreJoined_data();
    void readsHowVisitsAreJoined();
    void refusesUselessConfigurations_data();
    void refusesUselessConfigurations();
    void readsCapabilities();
    void readsSmallDocuments();
    void refusesBrokenDocuments();
    void plansSearches();
};

PortalDescription TestPortal::portalWith(const QStringList &types)
{
    PortalDescription portal;
    for (const auto &type : types)
        portal.searchParameters.insert(type, {QStringLiteral("patient")});
    return portal;
}

void TestPortal::asksForScopes_data()
{
    QTest::addColumn<QStringList>("supported");
    QTest::addColumn<QStringList>("expected"); ///< among others
    QTest::addColumn<QStringList>("unexpected");
    QTest::newRow("says nothing")
        << QStringList()
        << words("launch/patient offline_access patient/Invoice.rs patient/Communication.c")
        << words("patient/Invoice.read");
    QTest::newRow("v2 wildcard") << words("launch/patient offline_access patient/*.rs")
                                 << words(
                                        "offline_access patient/Patient.rs patient/Observation.rs")
                                 << words("patient/*.rs");
    QTest::newRow("v1 wildcard") << words("launch/patient patient/*.read")
                                 << words("patient/Patient.read")
                                 << words("offline_access patient/Patient.rs");
    QTest::newRow("both") << words("patient/*.read patient/*.rs") << words("patient/Patient.rs")
                          << words("patient/Patient.read");
    QTest::newRow("some")
        << words("patient/Patient.cruds patient/Observation.rs patient/Communication.c")
        << words("patient/Patient.rs patient/Observation.rs patient/Communication.c")
        << words("patient/Communication.rs patient/Invoice.rs");
    QTest::newRow("only others") << words("openid fhirUser") << words("patient/Patient.rs")
                                 << words("offline_access openid");
}

void TestPortal::asksForScopes()
{
    QFETCH(QStringList, supported);
    QFETCH(QStringList, expected);
    QFETCH(QStringList, unexpected);
    PortalDescription portal;
    portal.scopesSupported = supported;
    const auto scopes = portal.scopesToAsk();
    QCOMPARE(scopes.first(), QStringLiteral("launch/patient"));
    for (const auto &scope : expected)
        QVERIFY2(scopes.contains(scope), qPrintable(scope));
    for (const auto &scope : unexpected)
        QVERIFY2(!scopes.contains(scope), qPrintable(scope));
}

void TestPortal::readsScopes_data()
{
    QTest::addColumn<QString>("scope");
    QTest::addColumn<bool>("readable");
    const auto row = [](const char *scope, bool readable) {
        QTest::newRow(scope) << QString::fromLatin1(scope) << readable;
    };
    row("patient/Observation.rs", true);
    row("patient/Observation.cruds", true);
    row("patient/Observation.read", true);
    row("patient/Observation.*", true);
    row("patient/*.rs", true);
    row("patient/*.read", true);
    row("patient/*.*", true);
    row("user/Observation.rs", true);
    row("patient/Observation.rs?category=laboratory", true);
    row("patient/Observation.r", false);
    row("patient/Observation.s", false);
    row("patient/Observation.write", false);
    row("patient/Observation.c", false);
    row("patient/Patient.rs", false);
    row("launch/patient", false);
    row("patient/ObservationX.rs", false);
}

void TestPortal::readsScopes()
{
    QFETCH(QString, scope);
    QTEST(net::isReadable(QStringLiteral("Observation"), {QStringLiteral("openid"), scope}),
        "readable");
    QVERIFY(net::isReadable(QStringLiteral("Observation"), {})); // as asked for
}

void TestPortal::knowsWhyASectionIsMissing()
{
    const auto portal = portalWith(words("Observation Appointment"));
    care::PatientLink link;
    link.permissions = words("labs billing");
    const auto all = words("patient/*.rs");
    QCOMPARE(net::sectionAccess(Section::Labs, portal, all, link), SectionAccess::Granted);
    QCOMPARE(net::sectionAccess(Section::Billing, portal, all, link), SectionAccess::NotOffered);
    QCOMPARE(
        net::sectionAccess(Section::Appointments, portal, all, link), SectionAccess::NotPermitted);
    QCOMPARE(net::sectionAccess(Section::Appointments, portal, all, std::nullopt),
        SectionAccess::Granted);
    QCOMPARE(net::sectionAccess(Section::Labs, portal, words("patient/Patient.rs"), link),
        SectionAccess::NotInScope);
    QCOMPARE(net::sectionAccess(Section::Appointments, portal, words("patient/Patient.rs"), link),
        SectionAccess::NotPermitted);
}

void TestPortal::readsConfigurations()
{
    const QUrl base(QStringLiteral("https://p.example/fhir"));
    const auto plain = net::readSmartConfiguration(
        base, R"({"issuer":"https://p.example","authorization_endpoint":"https://p.example/a",
        "token_endpoint":"https://login.example/t","scopes_supported":["patient/*.read",7],"code_challenge_methods_supported":["S256"]})");
    QVERIFY(plain);
    QCOMPARE(plain->token, QUrl(QStringLiteral("https://login.example/t")));
    QVERIFY(plain->challenge.isEmpty());
    QVERIFY(plain->revocation.isEmpty());
    QVERIFY(!plain->caregiver);
    QVERIFY(!plain->issRequired);
    const auto insecure = net::readSmartConfiguration(base,
        R"({"authorization_endpoint":"https://p.example/a","token_endpoint":"https://p.example/t",
        "authorization_challenge_endpoint":"http://p.example/c","caregiver_extension":{"version":"1","links_endpoint":"http://p.example/l"}})");
    QVERIFY(insecure->challenge.isEmpty());
    QVERIFY(!insecure->caregiver);
    const auto later = net::readSmartConfiguration(base,
        R"({"authorization_endpoint":"https://p.example/a","token_endpoint":"https://p.example/t",
        "caregiver_extension":{"version":"2","links_endpoint":"https://p.example/l"}})");
    QVERIFY(!later->caregiver);
}

void TestPortal::readsHowVisitsAreJoined_data()
{
    QTest::addColumn<QByteArray>("visits");
    QTest::addColumn<int>("minutes");
    QTest::addColumn<bool>("inBrowser");
    const auto row = [](const char *visits, int minutes, bool inBrowser) {
        QTest::newRow(visits) << QByteArray(visits) << minutes << inBrowser;
    };
    row("", 15, false);
    row(R"(,"visits":{})", 15, false);
    row(R"(,"visits":{"join_minutes_before":30,"open_in":"browser"})", 30, true);
    row(R"(,"visits":{"join_minutes_before":0,"open_in":"program"})", 0, false);
    row(R"(,"visits":{"join_minutes_before":-5,"open_in":"Browser"})", 15, false);
    row(R"(,"visits":{"join_minutes_before":"30","open_in":true})", 15, false);
    row(R"(,"visits":{"join_minutes_before":1e12,"open_in":"elsewhere"})", 1440, false);
    row(R"(,"visits":["browser"])", 15, false);
    row(R"(,"visits":"browser")", 15, false);
}

void TestPortal::readsHowVisitsAreJoined()
{
    QFETCH(const QByteArray, visits);
    const auto portal = net::readSmartConfiguration(QUrl(QStringLiteral("https://p.example/fhir")),
        R"({"authorization_endpoint":"https://p.example/a","token_endpoint":"https://p.example/t",
        "caregiver_extension":{"version":"1","links_endpoint":"https://p.example/l")"
            + visits + "}}");
    QVERIFY(portal && portal->caregiver);
    const net::VisitsOffer offer = portal->caregiver->visits;
    QTEST(offer.joinMinutesBefore, "minutes");
    QFETCH(const bool, inBrowser);
    QCOMPARE(offer.opensInBrowser({}), inBrowser);
    // The person has the last word.
    QVERIFY(offer.opensInBrowser(QStringLiteral("browser")));
    QVERIFY(!offer.opensInBrowser(QStringLiteral("program")));
}

void TestPortal::refusesUselessConfigurations_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("<html>");
    QTest::newRow("an array") << QByteArray("[]");
    QTest::newRow("no token endpoint")
        << QByteArray(R"({"authorization_endpoint":"https://p.example/a"})");
    QTest::newRow("no way to sign in") << QByteArray(R"({"token_endpoint":"https://p.example/t"})");
    QTest::newRow("not secure") << QByteArray(
        R"({"authorization_endpoint":"https://p.example/a","token_endpoint":"http://p.example/t"})");
}

void TestPortal::refusesUselessConfigurations()
{
    QFETCH(QByteArray, json);
    QCOMPARE(
        net::readSmartConfiguration(QUrl(QStringLiteral("https://p.example")), json).error().kind,
        ErrorKind::Malformed);
}

void TestPortal::readsCapabilities()
{
    const auto read
        = net::readCapabilities(R"({"resourceType":"CapabilityStatement","rest":[{"resource":[
        {"type":"Patient","interaction":[{"code":"read"}]},
        {"type":"Observation","interaction":[{"code":"read"},{"code":"search-type"}],"searchParam":[{"name":"patient"},{"name":"category"}]},
        {"type":"Communication","interaction":[{"code":"create"}],"conditionalCreate":true},
        {"type":"Binary","interaction":[{"code":"update"}],"updateCreate":true},
        {"type":"Invoice"}]}]})");
    const auto &types = read->searchParameters;
    QCOMPARE(types.size(), 2);
    QCOMPARE(types.value(QStringLiteral("Observation")),
        (QSet<QString>{QStringLiteral("patient"), QStringLiteral("category")}));
    QVERIFY(types.contains(QStringLiteral("Invoice")));
    const auto message = read->writes.value(QStringLiteral("Communication"));
    QVERIFY(message.create && message.conditionalCreate && !message.updateCreate);
    QVERIFY(read->writes.value(QStringLiteral("Binary")).updateCreate);
    QVERIFY(!read->writes.value(QStringLiteral("Invoice")).create);
    QCOMPARE(net::readCapabilities("{}").error().kind, ErrorKind::Malformed);
}

void TestPortal::readsSmallDocuments()
{
    const auto links = net::readPatientLinks(
        R"({"links":[{"id":"1","patient":{"id":"p","name":"N","birth_date":"1942-03-14"},
        "practice":{"name":"P","phone":"5"},"permissions":["labs"],"status":"withdrawn","end_reason":"withdrawn","period":{"end":"2026-01-01"}},
        {"id":"2"},{"id":"3","patient":{"id":"q"},"status":"ended"}]})");
    QCOMPARE(links->size(), 2); // one is for nobody
    QCOMPARE(links->first().status, care::PatientLink::Status::Withdrawn);
    QCOMPARE(links->first().period.end.asSent, QStringLiteral("2026-01-01"));
    QCOMPARE(links->last().status, care::PatientLink::Status::Ended);
    QCOMPARE(net::readMailbox(R"({"messages":[{"id":"1","date":"2026-11-22T14:05:06Z"}]})")
                 ->first()
                 .date.time(),
        QTime(14, 5, 6));
    QCOMPARE(net::readTerms(R"({"version":"1","text":"t"})")->version, QStringLiteral("1"));
    QCOMPARE(net::readCaptcha(R"({"id":"c","kind":"question","question":"?","expires_in":5})")
                 ->expiresIn.count(),
        5);
    QCOMPARE(net::readInvite(R"({"state":"locked","practice":{"phone":"5"}})")->practice.phone,
        QStringLiteral("5"));
}

void TestPortal::refusesBrokenDocuments()
{
    QCOMPARE(net::readPatientLinks("{}").error().kind, ErrorKind::Malformed);
    QCOMPARE(net::readMailbox("{}").error().kind, ErrorKind::Malformed);
    QCOMPARE(net::readTerms(R"({"version":"1"})").error().kind, ErrorKind::Malformed);
    QCOMPARE(net::readCaptcha(R"({"id":"c","kind":"picture"})").error().kind, ErrorKind::Malformed);
    QCOMPARE(net::readInvite(R"({"state":"new"})").error().kind, ErrorKind::Malformed);
}

void TestPortal::plansSearches()
{
    auto portal
        = portalWith(words("Observation DiagnosticReport MedicationRequest Medication Patient"));
    portal.searchParameters[QStringLiteral("Observation")].insert(QStringLiteral("category"));
    portal.searchParameters[QStringLiteral("DiagnosticReport")] = {QStringLiteral("subject")};
    const QUrl base(QStringLiteral("https://p.example/fhir"));
    const auto id = QStringLiteral("a b");
    const auto labs = net::searchesFor(Section::Labs, portal, id, 50);
    QCOMPARE(labs.size(), 2);
    QCOMPARE(labs[0].url(base).toEncoded(),
        QByteArray(
            "https://p.example/fhir/Observation?patient=a%20b&category=laboratory&_count=50"));
    QCOMPARE(labs[0].url(base, true).toEncoded(),
        QByteArray("https://p.example/fhir/Observation?patient=a%20b"));
    QCOMPARE(labs[1].url(base).toEncoded(),
        QByteArray("https://p.example/fhir/DiagnosticReport?subject=Patient%2Fa%20b&_count=50"));
    const auto prescriptions = net::searchesFor(Section::Prescriptions, portal, id);
    QCOMPARE(prescriptions.size(), 2);
    QVERIFY(!prescriptions[0].isOfPractice());
    QVERIFY(prescriptions[1].isOfPractice());
    QCOMPARE(prescriptions[1].url(base, true).toEncoded(),
        QByteArray("https://p.example/fhir/Medication"));
    QVERIFY(net::searchesFor(Section::Billing, portal, id).isEmpty());
    const auto people = net::searchesForPeople(portal, id);
    QCOMPARE(people.size(), 1);
    QCOMPARE(people[0].parameters.first(), qMakePair(QStringLiteral("_id"), id));
    QCOMPARE(net::syncKey(Section::Labs), QStringLiteral("labs"));
}

QTEST_GUILESS_MAIN(TestPortal)
#include "tst_portal.moc"
