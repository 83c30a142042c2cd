#include "TestRecords.h"
#include "core/models/CarePlanModel.h"
#include "core/models/CareTeamModel.h"
#include "core/models/CareWording.h"
#include "core/models/CoverageModel.h"
#include "core/store/MemoryRecordStore.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace kinward;
using namespace kinward::models;
using test::columnOf;
using test::raw;
using test::rowsOf;

namespace
{

const test::FixedClock &today()
{
    static const test::FixedClock clock(QDateTime(QDate(2026, 11, 24), QTime(14, 0)));
    return clock;
}

fhir::RawResource practitioner(const QByteArray &id, const QByteArray &family)
{
    return raw(R"({"resourceType":"Practitioner","id":")" + id
        + R"(","name":[{"prefix":["Dr."],"given":["Ana"],"family":")" + family + R"("}]})");
}

fhir::RawResource role(const QByteArray &practitionerId, const QByteArray &phone)
{
    return raw(R"({"resourceType":"PractitionerRole","id":"role-)" + practitionerId
        + R"(","practitioner":{"reference":"Practitioner/)" + practitionerId
        + R"("},"organization":{"reference":"Organization/clinic"},"code":[{"text":"Cardiologist"}],)"
          R"("telecom":[{"system":"phone","value":")"
        + phone + R"("},{"system":"phone","value":"0","use":"old"}]})");
}

fhir::RawResource clinic()
{
    return raw(R"({"resourceType":"Organization","id":"clinic","name":"Riverbend Clinic",)"
               R"("telecom":[{"system":"phone","value":"(555) 010-1000"}]})");
}

fhir::RawResource team(const QByteArray &id, const QByteArray &members, const QByteArray &more)
{
    return raw(R"({"resourceType":"CareTeam","id":")" + id + R"(","participant":[)" + members + "]"
        + more + "}");
}

} // namespace

/// The models of the care team, care plans and insurance.
class CareModelsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::useEnglishInNewYork(); }

    void gathersMembersOfAllTeams();
    void knowsMembersByTheirRecords();
    void showsATeamWithoutMembers();
    void listsPlansWithTheirGoals();
    void goalsWithoutAPlanAreRows();
    void listsInsurance();
    void saysSpansOfTime_data();
    void saysSpansOfTime();
    void endsWithTheLastDay_data();
    void endsWithTheLastDay();
};

void CareModelsTest::gathersMembersOfAllTeams()
{
    store::MemoryRecordStore store;
    CareTeamModel model(store, today());
    const QAbstractItemModelTester tester(&model);
    test::fill(store,
        {practitioner("rivera", "Rivera"), practitioner("old", "Oldham"),
            team("now",
                R"({"role":[{"text":"Patient"}],"member":{"reference":"Patient/rosa"}},)"
                R"({"role":[{"text":"Heart"}],"member":{"reference":"Practitioner/rivera"}},)"
                R"({"role":[{"text":"Pharmacy"}],"member":{"display":"Corner Pharmacy"}})",
                R"(,"status":"active","name":"Heart team","period":{"start":"2026-01-05"})"),
            team("also",
                R"({"role":[{"text":"Leads the team"}],"member":{"reference":"Practitioner/rivera"}},)"
                R"({"role":[{"text":"Nurse"}],"member":{"display":"Kim"},"period":{"end":"2025-12-31"}})",
                R"(,"status":"active","name":"Diabetes team","period":{"start":"2025-01-05"})"),
            team("before",
                R"({"role":[{"text":"Family doctor"}],"member":{"reference":"Practitioner/old"}},)"
                R"({"role":[{"text":"Surgeon"}],"member":{"reference":"Practitioner/rivera"}})",
                R"(,"status":"inactive","name":"First team","period":{"start":"2020-01-05"})"),
            team(
                "wrong", R"({"member":{"display":"Nobody"}})", R"(,"status":"entered-in-error")")});
    QCOMPARE(rowsOf(model),
        (QStringList{
            QStringLiteral("Dr. Ana Rivera | Heart, Leads the team |  |  | "),
            QStringLiteral("Corner Pharmacy | Pharmacy |  |  | "),
            QStringLiteral("Kim | Nurse |  |  | Former"),
            QStringLiteral("Dr. Ana Oldham | Family doctor |  |  | Former"),
        }));
    QCOMPARE(columnOf(model, GroupRole),
        (QStringList{QStringLiteral("Care team now"), QStringLiteral("Care team now"),
            QStringLiteral("Former members"), QStringLiteral("Former members")}));
    QStringList parts;
    for (const CareTeamPart &part : model.at(0).parts)
        parts.append(part.team + QStringLiteral(": ") + part.roles.join(u','));
    QCOMPARE(parts,
        (QStringList{QStringLiteral("Heart team: Heart"),
            QStringLiteral("Diabetes team: Leads the team"),
            QStringLiteral("First team: Surgeon")}));
    QCOMPARE(model.rowOfId(model.at(2).id), 2);
}

void CareModelsTest::knowsMembersByTheirRecords()
{
    store::MemoryRecordStore store;
    test::fill(store,
        {practitioner("rivera", "Rivera"), role("rivera", "(555) 010-2000"), clinic(),
            team("t",
                R"({"member":{"reference":"urn:uuid:rivera"}},)"
                R"({"member":{"reference":"Organization/clinic"}},)"
                R"({"role":[{"text":"Helper"}],"member":{"reference":"Practitioner/unknown"},)"
                R"("onBehalfOf":{"reference":"Organization/clinic"}})",
                R"(,"status":"active")")});
    const CareTeamModel model(store, today());
    QCOMPARE(rowsOf(model),
        (QStringList{
            QStringLiteral("Dr. Ana Rivera | Cardiologist | Riverbend Clinic | (555) 010-2000 | "),
            QStringLiteral("Riverbend Clinic |  |  | (555) 010-1000 | "),
            QStringLiteral("Member without a name | Helper | Riverbend Clinic |  | "),
        }));
    QVERIFY(model.index(0, 0)
                .data(SearchTextRole)
                .toString()
                .contains(QStringLiteral("(555) 010-2000")));
}

void CareModelsTest::showsATeamWithoutMembers()
{
    store::MemoryRecordStore store;
    test::fill(store,
        {team("t", R"({"member":{"reference":"Patient/rosa"}})",
            R"(,"status":"active","reasonCode":[{"text":"Broken arm"}])")});
    const CareTeamModel model(store, today());
    QCOMPARE(columnOf(model, TitleRole), QStringList(QStringLiteral("Broken arm")));
    QVERIFY(model.at(0).isTeam);
}

void CareModelsTest::listsPlansWithTheirGoals()
{
    store::MemoryRecordStore store;
    CarePlanModel model(store);
    const QAbstractItemModelTester tester(&model);
    test::fill(store,
        {raw(R"({"resourceType":"CarePlan","id":"old","status":"completed","intent":"plan",)"
             R"("category":[{"coding":[{"code":"assess-plan","display":"Assessment"}]},)"
             R"({"text":"Fracture care"}],"period":{"start":"2020-05-01","end":"2020-07-01"}})"),
            raw(R"({"resourceType":"CarePlan","id":"now","status":"active","intent":"plan",)"
                R"("title":"Diabetes plan","period":{"start":"2026-10-01"},)"
                R"("author":{"display":"Dr. Rivera"},"addresses":[{"reference":"Condition/d"}],)"
                R"("goal":[{"reference":"Goal/a1c"},{"reference":"Goal/gone"}]})"),
            raw(R"({"resourceType":"CarePlan","id":"wrong","status":"entered-in-error"})"),
            raw(R"({"resourceType":"Condition","id":"d","code":{"text":"Diabetes"}})"),
            raw(R"({"resourceType":"Goal","id":"a1c","lifecycleStatus":"active",)"
                R"("description":{"text":"A1c below 8"}})")});
    QCOMPARE(rowsOf(model),
        (QStringList{
            QStringLiteral("Diabetes plan | Diabetes | since Oct 1, 2026 | Active"),
            QStringLiteral("Fracture care |  | May 1, 2020 – Jul 1, 2020 | Completed"),
        }));
    QCOMPARE(columnOf(model, GroupRole),
        (QStringList{QStringLiteral("Active"), QStringLiteral("Past")}));
    QCOMPARE(model.at(0).goals.size(), 1);
    QVERIFY(
        model.index(0, 0).data(SearchTextRole).toString().contains(QStringLiteral("a1c below 8")));
}

void CareModelsTest::goalsWithoutAPlanAreRows()
{
    store::MemoryRecordStore store;
    test::fill(store,
        {raw(R"({"resourceType":"Goal","id":"g","lifecycleStatus":"active","startDate":"2026-02-01",)"
             R"("achievementStatus":{"coding":[{"code":"worsening"}]},)"
             R"("description":{"text":"Walk more"}})"),
            raw(R"({"resourceType":"Goal","id":"e","lifecycleStatus":"entered-in-error"})"),
            raw(R"({"resourceType":"CarePlan","id":"p","status":"revoked","intent":"plan"})")});
    const CarePlanModel model(store);
    QCOMPARE(rowsOf(model),
        (QStringList{QStringLiteral("Care plan |  |  | Withdrawn"),
            QStringLiteral("Walk more |  | since Feb 1, 2026 | Getting farther away")}));
    QCOMPARE(
        columnOf(model, GroupRole), (QStringList{QStringLiteral("Past"), QStringLiteral("Goals")}));
    QCOMPARE(Tone(model.index(1, 0).data(StatusRole).toInt()), Tone::Attention);
}

void CareModelsTest::listsInsurance()
{
    store::MemoryRecordStore store;
    CoverageModel model(store, today());
    const QAbstractItemModelTester tester(&model);
    const auto insurance = [](const QByteArray &id, const QByteArray &period,
                               const QByteArray &more = {}, const QByteArray &status = "active") {
        return raw(R"({"resourceType":"Coverage","id":")" + id + R"(","status":")" + status
            + R"(","payor":[{"reference":"Organization/payer"}],"period":)" + period + more + "}");
    };
    test::fill(store,
        {raw(R"({"resourceType":"Organization","id":"payer","name":"Northshore"})"),
            insurance("now", R"({"start":"2026-01-01","end":"2026-12-31"})",
                R"(,"subscriberId":"N-1","class":[{"type":{"coding":[{"code":"plan"}]},)"
                R"("value":"2","name":"Senior"}])"),
            insurance("next", R"({"start":"2027-01-01"})"),
            insurance("last", R"({"start":"2020","end":"2025"})"),
            insurance("off", R"({"start":"2026-03-01"})", {}, "cancelled"),
            raw(R"({"resourceType":"Coverage","id":"self","status":"active","type":{"text":"private"},)"
                R"("payor":[{"display":"private"}]})"),
            raw(R"({"resourceType":"Coverage","id":"e","status":"entered-in-error","payor":[]})")});
    QCOMPARE(rowsOf(model),
        (QStringList{
            QStringLiteral("Northshore | Senior | N-1 | Jan 1, 2026 – Dec 31, 2026 | Active"),
            QStringLiteral("private | private |  |  | Active"),
            QStringLiteral("Northshore |  |  | since Jan 1, 2027 | Not begun"),
            QStringLiteral("Northshore |  |  | since Mar 1, 2026 | Canceled"),
            QStringLiteral("Northshore |  |  | 2020 – 2025 | Ended"),
        }));
    QCOMPARE(columnOf(model, GroupRole),
        (QStringList{QStringLiteral("In force"), QStringLiteral("In force"),
            QStringLiteral("To come"), QStringLiteral("Ended"), QStringLiteral("Ended")}));
    QCOMPARE(columnOf(model, SubtitleRole).value(0),
        QStringLiteral("Senior · member ID N-1 · Jan 1, 2026 – Dec 31, 2026"));
}

void CareModelsTest::saysSpansOfTime_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("end");
    QTest::addColumn<QString>("said");
    QTest::newRow("both") << "2026-01-01"
                          << "2026-12-31"
                          << "Jan 1, 2026 – Dec 31, 2026";
    QTest::newRow("open") << "2026-01-01"
                          << ""
                          << "since Jan 1, 2026";
    QTest::newRow("end only") << ""
                              << "2026-12-31"
                              << "until Dec 31, 2026";
    QTest::newRow("one day") << "2026-01-01"
                             << "2026-01-01"
                             << "Jan 1, 2026";
    QTest::newRow("nothing") << ""
                             << ""
                             << "";
}

void CareModelsTest::saysSpansOfTime()
{
    QFETCH(const QString, start);
    QFETCH(const QString, end);
    QTEST(wording::period(
              {care::PartialDateTime::fromFhir(start), care::PartialDateTime::fromFhir(end)}),
        "said");
}

void CareModelsTest::endsWithTheLastDay_data()
{
    QTest::addColumn<QString>("end");
    QTest::addColumn<bool>("over");
    QTest::newRow("today") << "2026-11-24" << false;
    QTest::newRow("yesterday") << "2026-11-23" << true;
    QTest::newRow("this month") << "2026-11" << false;
    QTest::newRow("last month") << "2026-10" << true;
    QTest::newRow("this year") << "2026" << false;
    QTest::newRow("last year") << "2025" << true;
    QTest::newRow("open") << "" << false;
}

void CareModelsTest::endsWithTheLastDay()
{
    QFETCH(const QString, end);
    QTEST(wording::isOver({{}, care::PartialDateTime::fromFhir(end)}, QDate(2026, 11, 24)), "over");
}

QTEST_GUILESS_MAIN(CareModelsTest)
#include "tst_caremodels.moc"
