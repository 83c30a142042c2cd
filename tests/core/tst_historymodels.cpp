#include "TestRecords.h"
#include "core/models/AllergyModel.h"
#include "core/models/ConditionModel.h"
#include "core/models/ImmunizationModel.h"
#include "core/models/ProcedureModel.h"
#include "core/models/VisitModel.h"
#include "core/store/MemoryRecordStore.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace kinward;
using namespace kinward::models;
using test::columnOf;
using test::raw;
using test::rowsOf;

/// Visits, conditions, allergies, vaccines and procedures as lists.
class HistoryModelsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::useEnglishInNewYork(); }

    void listsAllergiesByDanger();
    void namesWhoRecordedAnAllergy();
    void tellsNoneKnownFromAllergies();
    void noneOfOneKindIsNotNoneAtAll();
    void saysWhatBecameOfAnAllergy();
    void listsConditions();
    void tellsUncertainAndSevereConditions();
    void listsVaccines();
    void findsDosesOfOneVaccine();
    void putsWhatIsDueFirst();
    void listsProcedures();
    void listsVisits();
    void tellsWhatWasFoundAndDoneAtAVisit();
};

static fhir::RawResource allergy(const QByteArray &id, const QByteArray &name,
    const QByteArray &fields = {}, const QByteArray &status = "active")
{
    return raw(R"({"resourceType":"AllergyIntolerance","id":")" + id
        + R"(","clinicalStatus":{"coding":[{"code":")" + status + R"("}]},"code":{"text":")" + name
        + R"("})" + fields + "}");
}

/// A statement that there is none, by its SNOMED CT code.
static fhir::RawResource none(const QByteArray &id, const QByteArray &code)
{
    return raw(R"({"resourceType":"AllergyIntolerance","id":")" + id
        + R"(","clinicalStatus":{"coding":[{"code":"active"}]},"verificationStatus":{"coding":)"
          R"([{"code":"confirmed"}]},"code":{"coding":[{"system":"http://snomed.info/sct","code":")"
        + code + R"(","display":"No known )" + id + R"("}]}})");
}

void HistoryModelsTest::listsAllergiesByDanger()
{
    store::MemoryRecordStore store;
    AllergyModel model(store);
    const QAbstractItemModelTester tester(&model);
    test::fill(store,
        {
            allergy("low", "Latex", R"(,"criticality":"low","type":"allergy",
                "category":["environment"],"recordedDate":"2021-02-03",
                "reaction":[{"manifestation":[{"text":"Skin rash"}],"severity":"mild"}])"),
            allergy("severe", "Bee venom",
                R"(,"reaction":[{"manifestation":[{"text":"Fainting"}],"severity":"severe"}])"),
            allergy("high", "Penicillin", R"(,"criticality":"high","type":"allergy",
                "category":["medication"],"reaction":[{"manifestation":[{"text":"Hives"},
                {"text":"Swelling"}],"severity":"moderate"},{"description":"Short of breath"}])"),
            allergy("open", "Codeine", R"(,"criticality":"unable-to-assess","type":"intolerance")"),
            allergy("unsaid", "Nickel"),
            allergy("wrong", "Gold",
                R"(,"verificationStatus":{"coding":[{"code":"entered-in-error"}]})"),
        });
    QCOMPARE(rowsOf(model),
        (QStringList{
            QStringLiteral("Penicillin | Allergy, medicine | Hives, Swelling (moderate); Short of "
                           "breath | High risk |  | Active"),
            QStringLiteral("Bee venom |  | Fainting (severe) |  |  | Active"),
            QStringLiteral("Codeine | Intolerance |  | Risk not known |  | Active"),
            QStringLiteral("Nickel |  |  |  |  | Active"),
            QStringLiteral("Latex | Allergy, environment | Skin rash (mild) | Low risk | Feb 3, "
                           "2021 | Active"),
        }));
    QCOMPARE(columnOf(model, StatusTextRole),
        (QStringList{QStringLiteral("High risk"), QStringLiteral("Severe reaction"),
            QStringLiteral("Risk not known"), QString(), QStringLiteral("Low risk")}));
    QList<Tone> tones;
    for (int row = 0; row < model.rowCount(); ++row)
        tones.append(Tone(model.index(row, 0).data(StatusRole).toInt()));
    QCOMPARE(tones,
        (QList<Tone>{Tone::Danger, Tone::Danger, Tone::Attention, Tone::Neutral, Tone::Neutral}));
    QCOMPARE(model.summary().active, 5);
    QCOMPARE(model.summary().highRisk, 1);
    QVERIFY(!model.summary().noneKnown);
    QVERIFY(model.index(0, 0).data(SearchTextRole).toString().contains(u"short of breath"));
}

void HistoryModelsTest::namesWhoRecordedAnAllergy()
{
    store::MemoryRecordStore store;
    AllergyModel model(store);
    test::fill(store,
        {allergy("a", "Latex", R"(,"recorder":{"reference":"Practitioner/k"})"),
            raw(R"({"resourceType":"Practitioner","id":"k","name":[{"text":"Dr. Kim"}]})")});
    QCOMPARE(model.at(0).recorder.display, QStringLiteral("Dr. Kim"));
}

void HistoryModelsTest::tellsNoneKnownFromAllergies()
{
    store::MemoryRecordStore store;
    AllergyModel model(store);
    const QAbstractItemModelTester tester(&model);
    QVERIFY(!model.summary().noneKnown); // nothing was recorded: that says nothing
    test::fill(store, {none("allergy", "716186003")});
    QVERIFY(model.summary().noneKnown);
    QCOMPARE(model.summary().active, 0);
    QCOMPARE(columnOf(model, TitleRole), QStringList(QStringLiteral("No known allergy")));
    QCOMPARE(columnOf(model, StatusTextRole), QStringList(QStringLiteral("None known")));
    QCOMPARE(columnOf(model, GroupRole), QStringList(QStringLiteral("Recorded as none known")));
    QCOMPARE(Tone(model.index(0, 0).data(StatusRole).toInt()), Tone::Good);

    test::fill(store, {allergy("a", "Latex")});
    QCOMPARE(model.summary().active, 1);
    QCOMPARE(columnOf(model, TitleRole),
        (QStringList{QStringLiteral("Latex"), QStringLiteral("No known allergy")}));
}

void HistoryModelsTest::noneOfOneKindIsNotNoneAtAll()
{
    store::MemoryRecordStore store;
    AllergyModel model(store);
    test::fill(store, {none("drug allergy", "409137002"), none("food allergy", "429625007")});
    QVERIFY(!model.summary().noneKnown);
    QCOMPARE(model.summary().active, 0);
    QCOMPARE(model.rowCount(), 2);
}

void HistoryModelsTest::saysWhatBecameOfAnAllergy()
{
    store::MemoryRecordStore store;
    AllergyModel model(store);
    test::fill(store,
        {
            allergy("gone", "Egg", R"(,"criticality":"high")", "resolved"),
            allergy("quiet", "Milk", {}, "inactive"),
            allergy(
                "refuted", "Iodine", R"(,"verificationStatus":{"coding":[{"code":"refuted"}]})"),
        });
    QCOMPARE(columnOf(model, TitleRole),
        (QStringList{QStringLiteral("Egg"), QStringLiteral("Iodine"), QStringLiteral("Milk")}));
    QCOMPARE(columnOf(model, StatusTextRole),
        (QStringList{QStringLiteral("Resolved"), QStringLiteral("Ruled out"),
            QStringLiteral("No longer active")}));
    QCOMPARE(columnOf(model, GroupRole),
        (QStringList{QStringLiteral("Past or ruled out"), QStringLiteral("Past or ruled out"),
            QStringLiteral("Past or ruled out")}));
    QCOMPARE(model.summary().active, 0);
    QCOMPARE(model.summary().highRisk, 0);
}

static fhir::RawResource condition(
    const QByteArray &id, const QByteArray &status, const QByteArray &fields)
{
    return raw(R"({"resourceType":"Condition","id":")" + id
        + R"(","clinicalStatus":{"coding":[{"code":")" + status + R"("}]},)" + fields + "}");
}

void HistoryModelsTest::listsConditions()
{
    store::MemoryRecordStore store;
    ConditionModel model(store);
    const QAbstractItemModelTester tester(&model);
    test::fill(store,
        {
            condition("old", "resolved", R"("code":{"text":"Bladder infection"},
                "onsetDateTime":"2024-03","abatementDateTime":"2024-03-20")"),
            condition("late", "active", R"("code":{"text":"Atrial fibrillation"},
                "severity":{"text":"Moderate"},"onsetDateTime":"2024-12-04",
                "recordedDate":"2025-01-08")"),
            condition("early", "active", R"("code":{"text":"High blood pressure"},
                "onsetAge":{"value":52,"unit":"years"},"recordedDate":"2018-06-01")"),
            condition("ruled-out", "inactive", R"("code":{"text":"Angina"},
                "verificationStatus":{"coding":[{"code":"refuted"}]})"),
            condition("wrong", "active", R"("code":{"text":"Gout"},
                "verificationStatus":{"coding":[{"code":"entered-in-error"}]})"),
            // No status, but an end.
            raw(R"({"resourceType":"Condition","id":"ended","code":{"text":"Sprain"},
                "abatementDateTime":"2020-05-01"})"),
            raw(R"({"resourceType":"Condition","id":"bare"})"),
        });
    QCOMPARE(rowsOf(model),
        (QStringList{
            QStringLiteral(
                "Atrial fibrillation | since Dec 4, 2024 | Moderate | Jan 8, 2025 | Active"),
            QStringLiteral("High blood pressure | began: 52 years |  | Jun 1, 2018 | Active"),
            QStringLiteral("Condition without a name |  |  |  | "),
            QStringLiteral("Bladder infection | March 2024 – Mar 20, 2024 |  |  | Resolved"),
            QStringLiteral("Sprain | until May 1, 2020 |  |  | "),
            QStringLiteral("Angina |  |  |  | Ruled out"),
        }));
    QCOMPARE(columnOf(model, GroupRole),
        (QStringList{QStringLiteral("Active"), QStringLiteral("Active"), QStringLiteral("Active"),
            QStringLiteral("Past"), QStringLiteral("Past"), QStringLiteral("Ruled out")}));
    QCOMPARE(columnOf(model, SubtitleRole).mid(0, 2),
        (QStringList{
            QStringLiteral("Since Dec 4, 2024 · Moderate"), QStringLiteral("Began: 52 years")}));
    QCOMPARE(model.activeCount(), 3);
}

void HistoryModelsTest::tellsUncertainAndSevereConditions()
{
    store::MemoryRecordStore store;
    ConditionModel model(store);
    test::fill(store,
        {
            condition("1", "active", R"("code":{"text":"Stroke"},"onsetDateTime":"2026","severity":
                {"coding":[{"system":"http://snomed.info/sct","code":"24484000","display":"Severe"}]})"),
            condition("2", "active", R"("code":{"text":"Asthma"},"onsetDateTime":"2025",
                "verificationStatus":{"coding":[{"code":"provisional"}]})"),
            condition("3", "relapse", R"("code":{"text":"Depression"},"onsetDateTime":"2024")"),
        });
    QCOMPARE(columnOf(model, StatusTextRole),
        (QStringList{QStringLiteral("Active"), QStringLiteral("Not yet certain"),
            QStringLiteral("Worse again")}));
    QCOMPARE(Tone(model.index(0, 0).data(StatusRole).toInt()), Tone::Attention);
    QCOMPARE(Tone(model.index(1, 0).data(StatusRole).toInt()), Tone::Neutral);
    QCOMPARE(Tone(model.index(2, 0).data(StatusRole).toInt()), Tone::Attention);
}

static fhir::RawResource shot(
    const QByteArray &id, const QByteArray &code, const QByteArray &date, const QByteArray &fields)
{
    return raw(R"({"resourceType":"Immunization","id":")" + id
        + R"(","vaccineCode":{"coding":[{"system":"http://hl7.org/fhir/sid/cvx","code":")" + code
        + R"(","display":"Vaccine )" + code + R"("}]},"occurrenceDateTime":")" + date + "\","
        + fields + "}");
}

void HistoryModelsTest::listsVaccines()
{
    store::MemoryRecordStore store;
    ImmunizationModel model(store);
    const QAbstractItemModelTester tester(&model);
    test::fill(store,
        {
            shot("a", "187", "2021-02-03", R"("status":"completed","protocolApplied":[
                {"series":"Shingles","doseNumberPositiveInt":1,"seriesDosesPositiveInt":2}],
                "performer":[{"actor":{"reference":"Practitioner/k"}}])"),
            shot("b", "187", "2021-05-03", R"("status":"completed","protocolApplied":[
                {"doseNumberString":"Booster"}],"performer":[{"actor":{"display":"Main pharmacy"}}])"),
            shot("c", "135", "2026-10-13",
                R"("status":"not-done","statusReason":{"text":"Had a cold"})"),
            shot("wrong", "135", "2026-10-14", R"("status":"entered-in-error")"),
            raw(R"({"resourceType":"Immunization","id":"old","status":"completed",
                "occurrenceString":"as a child","vaccineCode":{"text":"Polio"}})"),
            raw(R"({"resourceType":"Practitioner","id":"k","name":[{"text":"Sam Kim, RN"}]})"),
        });
    QCOMPARE(rowsOf(model),
        (QStringList{
            QStringLiteral("May 3, 2021 | Vaccine 187 | Booster | Main pharmacy | Given"),
            QStringLiteral("Feb 3, 2021 | Vaccine 187 | Dose 1 of 2 | Sam Kim, RN | Given"),
            QStringLiteral("as a child | Polio |  |  | Given"),
            QStringLiteral("Oct 13, 2026 | Vaccine 135 |  |  | Not given"),
        }));
    QCOMPARE(model.index(3, 0).data(SubtitleRole).toString(),
        QStringLiteral("Oct 13, 2026 · Had a cold"));
    QCOMPARE(columnOf(model, GroupRole),
        (QStringList{QStringLiteral("Given"), QStringLiteral("Given"), QStringLiteral("Given"),
            QStringLiteral("Not given")}));
}

void HistoryModelsTest::findsDosesOfOneVaccine()
{
    store::MemoryRecordStore store;
    ImmunizationModel model(store);
    test::fill(store,
        {
            shot("1", "187", "2021-02-03", R"("status":"completed")"),
            shot("2", "187", "2021-05-03", R"("status":"completed")"),
            shot("3", "135", "2021-06-03", R"("status":"completed")"),
            shot("4", "187", "2021-07-03", R"("status":"not-done")"),
        });
    QCOMPARE(columnOf(model, IdRole),
        (QStringList{
            QStringLiteral("3"), QStringLiteral("2"), QStringLiteral("1"), QStringLiteral("4")}));
    QCOMPARE(model.dosesOf(0), QList<int>{0});
    QCOMPARE(model.dosesOf(1), (QList<int>{1, 2}));
    QCOMPARE(model.dosesOf(3), (QList<int>{1, 2})); // what was not given is no dose
}

void HistoryModelsTest::putsWhatIsDueFirst()
{
    store::MemoryRecordStore store;
    ImmunizationModel model(store);
    const QAbstractItemModelTester tester(&model);
    const auto forecast = [](const QByteArray &code, const QByteArray &status,
                              const QByteArray &fields) {
        return QByteArray(R"({"vaccineCode":[{"coding":[{"system":"http://hl7.org/fhir/sid/cvx",)"
                          R"("code":")"
            + code + R"(","display":"Vaccine )" + code
            + R"("}]}],"forecastStatus":{"coding":[{"code":")" + status + R"("}]})" + fields + "}");
    };
    test::fill(store,
        {
            shot("a", "115", "2016-02-03", R"("status":"completed")"),
            raw(R"({"resourceType":"ImmunizationRecommendation","id":"r","recommendation":[)"
                + forecast("115", "due", R"(,"doseNumberPositiveInt":2,"dateCriterion":[
                    {"code":{"coding":[{"code":"30980-7"}]},"value":"2027-02-03"},
                    {"code":{"coding":[{"code":"30981-5"}]},"value":"2026-02-03"}])")
                + ',' + forecast("121", "contraindicated", {}) + ','
                + forecast("135", "overdue", R"(,"dateCriterion":[
                    {"code":{"coding":[{"code":"30981-5"}]},"value":"2026-09-01"}])")
                + "]}"),
        });
    QCOMPARE(rowsOf(model),
        (QStringList{
            QStringLiteral("Sep 1, 2026 | Vaccine 135 |  |  | Overdue"),
            QStringLiteral("Feb 3, 2027 | Vaccine 115 | Dose 2 |  | Due"),
            QStringLiteral("Feb 3, 2016 | Vaccine 115 |  |  | Given"),
            QStringLiteral(" | Vaccine 121 |  |  | Not to be given"),
        }));
    QCOMPARE(columnOf(model, GroupRole),
        (QStringList{QStringLiteral("Due, says the practice"),
            QStringLiteral("Due, says the practice"), QStringLiteral("Given"),
            QStringLiteral("What else the practice says")}));
    QCOMPARE(columnOf(model, IdRole),
        (QStringList{QStringLiteral("r#3"), QStringLiteral("r#1"), QStringLiteral("a"),
            QStringLiteral("r#2")}));
    QCOMPARE(model.dueCount(), 2);
    QCOMPARE(model.dosesOf(1), QList<int>{2});
}

void HistoryModelsTest::listsProcedures()
{
    store::MemoryRecordStore store;
    ProcedureModel model(store);
    const QAbstractItemModelTester tester(&model);
    test::fill(store,
        {
            raw(R"({"resourceType":"Procedure","id":"1","status":"completed",
                "code":{"text":"Colonoscopy"},"performedPeriod":{"start":"2025-03-04",
                "end":"2025-03-04"},"performer":[{"actor":{"display":"Dr. Reyes"}}],
                "location":{"display":"Endoscopy"},"reasonReference":[{"reference":"Condition/c"}]})"),
            raw(R"({"resourceType":"Procedure","id":"2","status":"not-done",
                "code":{"text":"Biopsy"},"performedDateTime":"2026-01-05"})"),
            raw(R"({"resourceType":"Procedure","id":"3","status":"completed",
                "code":{"text":"Appendectomy"},"performedString":"as a teenager"})"),
            raw(R"({"resourceType":"Procedure","id":"4","status":"entered-in-error"})"),
            condition("c", "active", R"("code":{"text":"Polyp"})"),
        });
    QCOMPARE(rowsOf(model),
        (QStringList{
            QStringLiteral("Jan 5, 2026 | Biopsy |  |  | Not done"),
            QStringLiteral("Mar 4, 2025 | Colonoscopy | Dr. Reyes | Endoscopy | Done"),
            QStringLiteral("as a teenager | Appendectomy |  |  | Done"),
        }));
    QCOMPARE(columnOf(model, GroupRole),
        (QStringList{QStringLiteral("2026"), QStringLiteral("2025"), QString()}));
    QCOMPARE(model.at(1).reasonReferences.constFirst().display, QStringLiteral("Polyp"));
}

void HistoryModelsTest::listsVisits()
{
    store::MemoryRecordStore store;
    VisitModel model(store);
    const QAbstractItemModelTester tester(&model);
    test::fill(store,
        {
            raw(R"({"resourceType":"Encounter","id":"1","status":"finished",
                "class":{"code":"AMB"},"type":[{"coding":[{"code":"x","display":"Follow-up encounter"}],
                "text":"Diabetes follow-up"}],"participant":[{"individual":{"reference":"Practitioner/o"}}],
                "period":{"start":"2026-10-13T10:04:00-04:00","end":"2026-10-13T10:30:00-04:00"},
                "location":[{"location":{"display":"Main office"}}]})"),
            raw(R"({"resourceType":"Encounter","id":"2","status":"in-progress",
                "class":{"code":"IMP"},"period":{"start":"2026-11-20"},
                "serviceProvider":{"reference":"Organization/h"}})"),
            raw(R"({"resourceType":"Encounter","id":"3","status":"cancelled",
                "class":{"code":"ZZ","display":"Own kind"},"period":{"start":"2025-01"}})"),
            raw(R"({"resourceType":"Encounter","id":"4","status":"entered-in-error"})"),
            raw(R"({"resourceType":"Practitioner","id":"o","name":[{"text":"Dr. Okafor"}]})"),
            raw(R"({"resourceType":"Organization","id":"h","name":"River Hospital"})"),
        });
    QCOMPARE(rowsOf(model),
        (QStringList{
            QStringLiteral("Nov 20, 2026 | Hospital stay |  | River Hospital | Ongoing"),
            QStringLiteral(
                "Oct 13, 2026 | Diabetes follow-up | Dr. Okafor | Main office | Took place"),
            QStringLiteral("January 2025 | Own kind |  |  | Canceled"),
        }));
    QCOMPARE(model.index(1, 0).data(SubtitleRole).toString(),
        QStringLiteral("Oct 13, 2026 · Dr. Okafor · Main office"));
    QCOMPARE(columnOf(model, GroupRole),
        (QStringList{QStringLiteral("2026"), QStringLiteral("2026"), QStringLiteral("2025")}));
}

void HistoryModelsTest::tellsWhatWasFoundAndDoneAtAVisit()
{
    store::MemoryRecordStore store;
    VisitModel model(store);
    test::fill(store,
        {
            raw(R"({"resourceType":"Encounter","id":"v","status":"finished","period":
                {"start":"2026-10-13"},"diagnosis":[{"condition":{"reference":"Condition/own"}}]})"),
            condition("own", "active", R"("code":{"text":"Cough"})"),
            condition("its", "active",
                R"("code":{"text":"Fever"},"encounter":{"reference":"Encounter/v"})"),
            condition("others", "active",
                R"("code":{"text":"Rash"},"encounter":{"reference":"Encounter/w"})"),
            raw(R"({"resourceType":"Procedure","id":"x","status":"completed",
                "code":{"text":"Chest X-ray"},"encounter":{"reference":"Encounter/v"}})"),
        });
    QCOMPARE(model.diagnosesOf(0), (QStringList{QStringLiteral("Cough"), QStringLiteral("Fever")}));
    QCOMPARE(model.proceduresOf(0), QStringList(QStringLiteral("Chest X-ray")));
}

QTEST_GUILESS_MAIN(HistoryModelsTest)
#include "tst_historymodels.moc"
