#include "TestRecords.h"
#include "core/models/AllergyModel.h"
#include "core/store/MemoryRecordStore.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace kinward;
using namespace kinward::models;
using test::columnOf;
using test::raw;
using test::rowsOf;

/// What is known of a patient's health as lists.
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
    QCOMPARE(model.activeCount(), 5);
    QCOMPARE(model.highRiskCount(), 1);
    QVERIFY(!model.isNoneKnown());
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
    QVERIFY(!model.isNoneKnown()); // nothing was recorded: that says nothing
    test::fill(store, {none("allergy", "716186003")});
    QVERIFY(model.isNoneKnown());
    QCOMPARE(model.activeCount(), 0);
    QCOMPARE(columnOf(model, TitleRole), QStringList(QStringLiteral("No known allergy")));
    QCOMPARE(columnOf(model, StatusTextRole), QStringList(QStringLiteral("None known")));
    QCOMPARE(columnOf(model, GroupRole), QStringList(QStringLiteral("Recorded as none known")));
    QCOMPARE(Tone(model.index(0, 0).data(StatusRole).toInt()), Tone::Good);

    test::fill(store, {allergy("a", "Latex")});
    QCOMPARE(model.activeCount(), 1);
    QCOMPARE(columnOf(model, TitleRole),
        (QStringList{QStringLiteral("Latex"), QStringLiteral("No known allergy")}));
}

void HistoryModelsTest::noneOfOneKindIsNotNoneAtAll()
{
    store::MemoryRecordStore store;
    AllergyModel model(store);
    test::fill(store, {none("drug allergy", "409137002"), none("food allergy", "429625007")});
    QVERIFY(!model.isNoneKnown());
    QCOMPARE(model.activeCount(), 0);
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
    QCOMPARE(model.activeCount(), 0);
    QCOMPARE(model.highRiskCount(), 0);
}

QTEST_GUILESS_MAIN(HistoryModelsTest)
#include "tst_historymodels.moc"
