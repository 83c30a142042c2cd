#include "NetHouse.h"
#include "core/store/MemoryRecordStore.h"
#include "net/session/LinkReader.h"
#include "net/sync/RecordSync.h"
#include "net/sync/SearchProgress.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace kinward;
using namespace kinward::test;
using care::Section;
using care::SectionAccess;
using net::RecordSync;
using Phase = RecordSync::SectionState::Phase;

/// The mother's record from the real demo portal into a store.
class TestSync : public QObject
{
    Q_OBJECT

    struct Run {
        explicit Run(TestSync &test);
        bool refresh(RecordSync::Asked asked = RecordSync::Asked::ByPerson);

        net::AuthorizedClient client;
        store::MemoryRecordStore store;
        RecordSync sync;
        net::PortalDescription portal;
        care::PatientLink link;
    };

    /// All ids of a search, page by page, with Qt alone.
    QSet<QString> idsAtPortal(const QString &search) const;
    static QSet<QString> idsIn(const store::RecordStore &store, const QString &type);

    static QByteArray conditionNamed(const QByteArray &name);

    NetHouse m_house{{QStringLiteral("--access-token-seconds"), QStringLiteral("20000000")}};
    net::TokenSet m_tokens;

private Q_SLOTS:
    void initTestCase() { m_tokens = m_house.activate(); }
    void cleanup()
    {
        m_house.sandbox.setFaults({});
        m_house.sandbox.setClockOffset(0);
        m_house.clock.setOffset(0);
    }
    void bringsWhatThePortalHas();
    void followsManyPages();
    void letsOneSectionFail();
    void dropsWhatThePortalDropped();
    void bringsOnlyWhatChanged();
    void findsWhatThePracticeDeleted();
    void goesOnAfterItWasStopped();
    void goesOnAfterAnExpiredLink();
    void triesAgainWithoutParameters();
    void goesOnAfterAnExpiredToken();
    void tellsASectionThatIsRefused();
    void obeysThePermissions();
    void asksFourAtOnce();
    void stopsAndDies();
    void saysThatItCouldNotBegin();
};

TestSync::Run::Run(TestSync &test)
    : client(test.m_house.http, test.m_house.tokenEndpoint(), test.m_house.clock,
        test.m_house.sandbox.base(), test.m_tokens)
    , sync(client, store, test.m_house.clock)
    , portal(test.m_house.describe())
    , link(*net::linkOf(test.m_tokens, *await(net::readLinks(&store, client, portal))))
{
    sync.configure(portal, link);
}

bool TestSync::Run::refresh(RecordSync::Asked asked)
{
    const QSignalSpy finished(&sync, &RecordSync::finished);
    sync.refresh(asked);
    return sync.isRunning() && QTest::qWaitFor([&] { return !finished.isEmpty(); }, 60000)
        && !sync.isRunning();
}

QSet<QString> TestSync::idsAtPortal(const QString &search) const
{
    QSet<QString> ids;
    auto url = m_house.sandbox.below(search);
    while (!url.isEmpty()) {
        const auto bundle
            = QJsonDocument::fromJson(m_house.sandbox.get(url, m_tokens.accessToken.toLatin1()))
                  .object();
        const auto entries = bundle[QLatin1String("entry")].toArray();
        for (const auto &entry : entries)
            ids.insert(entry[QLatin1String("resource")][QLatin1String("id")].toString());
        url.clear();
        const auto links = bundle[QLatin1String("link")].toArray();
        for (const auto &link : links) {
            if (link[QLatin1String("relation")] == QLatin1String("next"))
                url = QUrl(link[QLatin1String("url")].toString());
        }
    }
    return ids;
}

QSet<QString> TestSync::idsIn(const store::RecordStore &store, const QString &type)
{
    QSet<QString> ids;
    for (const auto &resource : store.all(type))
        ids.insert(resource.id);
    return ids;
}

void TestSync::bringsWhatThePortalHas()
{
    Run run(*this);
    for (const auto section : care::allSections)
        QCOMPARE(run.sync.state(section).phase, Phase::Waiting);
    QVERIFY(run.refresh());
    for (const auto section : care::allSections) {
        QCOMPARE(run.sync.state(section).phase, Phase::Ready);
        QVERIFY(run.store.syncedAt(net::syncKey(section)).isValid());
    }
    const QHash<QString, QString> searches{
        {QStringLiteral("Appointment"), QStringLiteral("/Appointment?patient=eleanor-hartwell")},
        {QStringLiteral("QuestionnaireResponse"),
            QStringLiteral("/QuestionnaireResponse?patient=eleanor-hartwell")},
        {QStringLiteral("Questionnaire"), QStringLiteral("/Questionnaire")},
        {QStringLiteral("MedicationRequest"),
            QStringLiteral("/MedicationRequest?patient=eleanor-hartwell")},
        {QStringLiteral("MedicationDispense"),
            QStringLiteral("/MedicationDispense?patient=eleanor-hartwell")},
        {QStringLiteral("Observation"),
            QStringLiteral(
                "/Observation?patient=eleanor-hartwell&category=laboratory,vital-signs")},
        {QStringLiteral("Encounter"), QStringLiteral("/Encounter?patient=eleanor-hartwell")},
        {QStringLiteral("Condition"), QStringLiteral("/Condition?patient=eleanor-hartwell")},
        {QStringLiteral("AllergyIntolerance"),
            QStringLiteral("/AllergyIntolerance?patient=eleanor-hartwell")},
        {QStringLiteral("Immunization"), QStringLiteral("/Immunization?patient=eleanor-hartwell")},
        {QStringLiteral("ImmunizationRecommendation"),
            QStringLiteral("/ImmunizationRecommendation?patient=eleanor-hartwell")},
        {QStringLiteral("CarePlan"), QStringLiteral("/CarePlan?patient=eleanor-hartwell")},
        {QStringLiteral("Coverage"), QStringLiteral("/Coverage?patient=eleanor-hartwell")},
        {QStringLiteral("DiagnosticReport"),
            QStringLiteral("/DiagnosticReport?patient=eleanor-hartwell")},
        {QStringLiteral("Invoice"), QStringLiteral("/Invoice?patient=eleanor-hartwell")},
        {QStringLiteral("ExplanationOfBenefit"),
            QStringLiteral("/ExplanationOfBenefit?patient=eleanor-hartwell")},
        {QStringLiteral("Communication"),
            QStringLiteral("/Communication?patient=eleanor-hartwell")},
        {QStringLiteral("Practitioner"), QStringLiteral("/Practitioner")},
        {QStringLiteral("Organization"), QStringLiteral("/Organization")},
    };
    for (auto it = searches.cbegin(); it != searches.cend(); ++it) {
        const auto expected = idsAtPortal(it.value());
        QVERIFY2(it.key() == QLatin1String("Communication") || !expected.isEmpty(),
            qPrintable(it.key()));
        QCOMPARE(idsIn(run.store, it.key()), expected);
    }
    QCOMPARE(idsIn(run.store, QStringLiteral("Patient")),
        QSet<QString>{QStringLiteral("eleanor-hartwell")});
}

void TestSync::followsManyPages()
{
    Run run(*this);
    run.sync.setPageSize(3);
    QList<int> received;
    connect(&run.sync, &RecordSync::sectionChanged, &run.store, [&](Section section) {
        if (section == Section::Labs)
            received.append(run.sync.state(section).received);
    });
    QVERIFY(run.refresh());
    QCOMPARE(run.sync.state(Section::Labs).phase, Phase::Ready);
    QCOMPARE(run.store.idsOf(QStringLiteral("Observation?category=laboratory")),
        idsAtPortal(QStringLiteral("/Observation?patient=eleanor-hartwell&category=laboratory")));
    QVERIFY(received.size() > 10);
    QVERIFY(std::is_sorted(received.cbegin(), received.cend()));
}

void TestSync::letsOneSectionFail()
{
    Run run(*this);
    m_house.sandbox.setFaults(QStringLiteral("status:503@/Invoice"));
    QVERIFY(run.refresh());
    QCOMPARE(run.sync.state(Section::Billing).phase, Phase::Failed);
    QCOMPARE(run.sync.state(Section::Billing).error->kind, ErrorKind::PortalUnavailable);
    QVERIFY(!run.store.syncedAt(net::syncKey(Section::Billing)).isValid());
    QCOMPARE(run.sync.state(Section::Appointments).phase, Phase::Ready);
    m_house.sandbox.setFaults({});
    QVERIFY(run.refresh());
    QCOMPARE(run.sync.state(Section::Billing).phase, Phase::Ready);
}

void TestSync::dropsWhatThePortalDropped()
{
    Run run(*this);
    const fhir::RawResource gone{QStringLiteral("Appointment"), QStringLiteral("gone"), {}, {},
        R"({"resourceType":"Appointment","id":"gone"})"};
    run.store.put({gone});
    m_house.sandbox.setFaults(QStringLiteral("status:500@/Appointment"));
    QVERIFY(run.refresh());
    QVERIFY(run.store.find(gone.type, gone.id)); // nobody knows
    m_house.sandbox.setFaults({});
    QVERIFY(run.refresh());
    QVERIFY(!run.store.find(gone.type, gone.id));
    QVERIFY(run.store.count(gone.type) > 0);
}

QByteArray TestSync::conditionNamed(const QByteArray &name)
{
    return R"({"resourceType":"Condition","id":"new","subject":{"reference":"Patient/eleanor-hartwell"},)"
           R"("code":{"text":")"
        + name + "\"}}";
}

void TestSync::bringsOnlyWhatChanged()
{
    Run run(*this);
    QVERIFY(run.refresh());
    const auto all = run.sync.state(Section::Conditions).received;
    QVERIFY(all > 1);
    m_house.sandbox.setClockOffset(3600);
    m_house.sandbox.changeRecords(conditionNamed("Cough"));
    QVERIFY(run.refresh());
    QVERIFY(run.refresh()); // with the seeds within the overlap; from now on the hour counts
    m_house.sandbox.setClockOffset(7200);
    m_house.sandbox.changeRecords(conditionNamed("Hay fever"));
    QVERIFY(run.refresh());
    QCOMPARE(run.sync.state(Section::Conditions).received, 1);
    QCOMPARE(run.sync.state(Section::Labs).received, 0);
    const auto changed = run.store.find(QStringLiteral("Condition"), QStringLiteral("new"));
    QVERIFY(changed && changed->json.contains("Hay fever"));
    for (const auto section : care::allSections)
        QCOMPARE(run.sync.state(section).phase, Phase::Ready);
}

void TestSync::findsWhatThePracticeDeleted()
{
    m_house.sandbox.changeRecords(conditionNamed("Cough"));
    Run run(*this);
    QVERIFY(run.refresh());
    QVERIFY(run.store.find(QStringLiteral("Condition"), QStringLiteral("new")));
    m_house.sandbox.changeRecords(
        R"({"resourceType":"Bundle","type":"batch","entry":[{"request":{"method":"DELETE","url":"Condition/new"}}]})");
    QVERIFY(run.refresh(RecordSync::Asked::ByItself));
    QVERIFY(run.store.find(QStringLiteral("Condition"), QStringLiteral("new"))); // once a day
    m_house.clock.advance(600);
    QVERIFY(run.refresh()); // a person looks for it
    QVERIFY(!run.store.find(QStringLiteral("Condition"), QStringLiteral("new")));
    QCOMPARE(idsIn(run.store, QStringLiteral("Condition")),
        idsAtPortal(QStringLiteral("/Condition?patient=eleanor-hartwell")));
}

void TestSync::goesOnAfterItWasStopped()
{
    const auto path = QStringLiteral("/fhir/Observation");
    m_house.sandbox.setClockOffset(3600); // the seeds are older than the overlap
    Run run(*this);
    run.sync.setPageSize(4);
    auto before = m_house.sandbox.requests(path);
    QVERIFY(run.refresh());
    const auto pages = m_house.sandbox.requests(path) - before;
    run.store.clear();
    run.sync.refresh();
    const auto source = QStringLiteral("Observation?category=laboratory");
    QTRY_VERIFY(run.store.idsOf(source).size() >= 24);
    run.sync.stop(Error{ErrorKind::Cancelled, 0, {}});
    before = m_house.sandbox.requests(path);
    RecordSync again(run.client, run.store, m_house.clock); // the program was started again
    again.configure(run.portal, run.link);
    again.setPageSize(4);
    QList<int> received;
    connect(&again, &RecordSync::sectionChanged, &again, [&](Section section) {
        if (section == Section::Labs)
            received.append(again.state(section).received);
    });
    const QSignalSpy finished(&again, &RecordSync::finished);
    again.refresh();
    QTRY_VERIFY_WITH_TIMEOUT(!finished.isEmpty(), 60000);
    QVERIFY(received.value(1) >= 24); // what was there counts
    QVERIFY(m_house.sandbox.requests(path) - before < 2 * pages);
    QCOMPARE(run.store.idsOf(source),
        idsAtPortal(QStringLiteral("/Observation?patient=eleanor-hartwell&category=laboratory")));
    QCOMPARE(again.state(Section::Labs).phase, Phase::Ready);
}

void TestSync::goesOnAfterAnExpiredLink()
{
    Run run(*this);
    QVERIFY(run.refresh());
    const auto source = QStringLiteral("Observation?category=laboratory");
    const auto ids = run.store.idsOf(source);
    auto progress = net::SearchProgress::fromBytes(run.store.progress(source));
    net::SearchPass pass;
    pass.next = m_house.sandbox.below(QStringLiteral("/Observation?_cursor=of-last-year"));
    pass.unseen = net::marksOf(ids);
    pass.pages = 1;
    progress.pass = pass;
    QVERIFY(run.store.setProgress(source, progress.toBytes()));
    QVERIFY(run.refresh());
    QCOMPARE(run.sync.state(Section::Labs).phase, Phase::Ready);
    QCOMPARE(run.store.idsOf(source), ids);
}

void TestSync::triesAgainWithoutParameters()
{
    Run run(*this);
    m_house.sandbox.setFaults(QStringLiteral("status:400@/MedicationRequest*1"));
    QVERIFY(run.refresh());
    QCOMPARE(run.sync.state(Section::Prescriptions).phase, Phase::Ready);
    QVERIFY(run.store.count(QStringLiteral("MedicationRequest")) > 0);
    m_house.sandbox.setFaults(QStringLiteral("status:400@/MedicationRequest*3"));
    QVERIFY(run.refresh());
    QCOMPARE(run.sync.state(Section::Prescriptions).error->kind, ErrorKind::Rejected);
}

void TestSync::goesOnAfterAnExpiredToken()
{
    Run run(*this);
    const QSignalSpy changed(&run.client, &net::AuthorizedClient::tokensChanged);
    run.sync.setPageSize(5);
    m_house.sandbox.setFaults(QStringLiteral("expired-token@/Observation*1"));
    QVERIFY(run.refresh());
    m_tokens = run.client.tokens();
    QCOMPARE(changed.size(), 1);
    for (const auto section : care::allSections)
        QCOMPARE(run.sync.state(section).phase, Phase::Ready);
}

void TestSync::tellsASectionThatIsRefused()
{
    Run run(*this);
    m_house.sandbox.setFaults(QStringLiteral("status:403@/Invoice,status:403@/MedicationDispense"));
    QVERIFY(run.refresh());
    QCOMPARE(run.sync.state(Section::Billing).phase, Phase::NoAccess);
    QCOMPARE(run.sync.state(Section::Billing).access, SectionAccess::NotPermitted);
    QCOMPARE(
        run.sync.state(Section::Prescriptions).phase, Phase::Ready); // it can do without dispenses
}

void TestSync::obeysThePermissions()
{
    Run run(*this);
    QVERIFY(run.refresh());
    run.link.permissions.removeAll(QStringLiteral("labs"));
    run.portal.searchParameters.remove(QStringLiteral("Invoice"));
    run.sync.configure(run.portal, run.link);
    QCOMPARE(run.sync.state(Section::Labs).access, SectionAccess::NotPermitted);
    QCOMPARE(run.sync.state(Section::Billing).access, SectionAccess::NotOffered);
    // Vital signs are Observations, too, and still permitted.
    QVERIFY(run.store.idsOf(QStringLiteral("Observation?category=laboratory")).isEmpty());
    QVERIFY(!run.store.idsOf(QStringLiteral("Observation?category=vital-signs")).isEmpty());
    const auto before = m_house.sandbox.requests(QStringLiteral("/fhir/DiagnosticReport"));
    QVERIFY(run.refresh());
    QCOMPARE(m_house.sandbox.requests(QStringLiteral("/fhir/DiagnosticReport")), before);
    run.sync.configure(m_house.describe(), std::nullopt); // and a portal that knows no permissions
    QCOMPARE(run.sync.state(Section::Labs).phase, Phase::Waiting);
}

void TestSync::asksFourAtOnce()
{
    const auto total = [this] {
        int count = 0;
        for (const auto *type :
            {"Patient", "RelatedPerson", "Organization", "Practitioner", "PractitionerRole",
                "Appointment", "QuestionnaireResponse", "Questionnaire", "MedicationRequest",
                "Observation", "Invoice", "ExplanationOfBenefit", "Encounter", "Communication"})
            count += m_house.sandbox.requests(QLatin1String("/fhir/") + QLatin1String(type));
        return count;
    };
    Run run(*this);
    const auto before = total();
    m_house.sandbox.setFaults(QStringLiteral("latency:3000"));
    run.sync.refresh();
    run.sync.refresh(); // nothing more
    QTest::qWait(1000);
    QCOMPARE(total() - before, 4);
    m_house.sandbox.setFaults({});
    QTRY_VERIFY_WITH_TIMEOUT(!run.sync.isRunning(), 60000);
    QVERIFY(total() - before >= 12);
}

void TestSync::stopsAndDies()
{
    for (const int wait : {0, 30, 80, 150}) {
        auto run = std::make_unique<Run>(*this);
        run->sync.setPageSize(10);
        run->sync.refresh();
        QTest::qWait(wait);
        run.reset();
    }
    Run run(*this);
    run.sync.setPageSize(2);
    run.sync.refresh();
    QTRY_VERIFY(run.store.count(QStringLiteral("Observation")) > 0);
    QVERIFY(run.sync.isRunning());
    run.sync.stop(Error{ErrorKind::Cancelled, 0, {}});
    run.sync.stop(Error{ErrorKind::Cancelled, 0, {}}); // it has ended
    QVERIFY(!run.sync.isRunning());
    QCOMPARE(run.sync.state(Section::Labs).error->kind, ErrorKind::Cancelled);
    const auto before = run.store.count(QStringLiteral("Observation"));
    QTest::qWait(200);
    QCOMPARE(run.store.count(QStringLiteral("Observation")), before);
    run.sync.setPageSize(200);
    QVERIFY(run.refresh());
    QCOMPARE(run.sync.state(Section::Labs).phase, Phase::Ready);
}

void TestSync::saysThatItCouldNotBegin()
{
    Run run(*this);
    run.sync.fail(Error{ErrorKind::Offline, 0, {}});
    QCOMPARE(run.sync.state(Section::Labs).phase, Phase::Failed);
    QCOMPARE(run.sync.state(Section::Labs).error->kind, ErrorKind::Offline);
    QVERIFY(run.refresh());
    run.sync.fail(Error{ErrorKind::Offline, 0, {}});
    QCOMPARE(run.sync.state(Section::Labs).phase, Phase::Ready); // what was read stays so
}

QTEST_GUILESS_MAIN(TestSync)
#include "tst_sync.moc"
