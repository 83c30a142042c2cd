#include "TestRecords.h"
#include "core/models/VitalModel.h"
#include "core/models/VitalWording.h"
#include "core/store/MemoryRecordStore.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace kinward;
using namespace kinward::models;
using test::columnOf;
using test::raw;
using test::rowsOf;

class VitalsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::useEnglishInNewYork(); }

    void listsKindsWithTheirLatestValue();
    void codesThatMeanTheSameAreOneRow();
    void bloodPressureIsOnePair();
    void halfABloodPressureIsNoPair();
    void pressuresInTwoUnitsAreNoPair();
    void weightIsFollowedInOneUnit();
    void flagsComeFromComponentsToo();
    void leavesOutWhatIsNoVitalSign();
};

static QByteArray category() { return R"("category":[{"coding":[{"code":"vital-signs"}]}])"; }

static fhir::RawResource vital(
    const QByteArray &id, const QByteArray &loinc, const QByteArray &when, const QByteArray &fields)
{
    return raw(R"({"resourceType":"Observation","id":")" + id + R"(","status":"final",)"
        + category() + R"(,"code":{"coding":[{"system":"http://loinc.org","code":")" + loinc
        + R"(","display":"Display of )" + loinc + R"("}]},"effectiveDateTime":")" + when + "\","
        + fields + "}");
}

static QByteArray amount(const QByteArray &value, const QByteArray &unit, const QByteArray &code)
{
    return R"({"value":)" + value + R"(,"unit":")" + unit
        + R"(","system":"http://unitsofmeasure.org","code":")" + code + R"("})";
}

static QByteArray component(
    const QByteArray &loinc, const QByteArray &value, const QByteArray &flag = {})
{
    return R"({"code":{"coding":[{"system":"http://loinc.org","code":")" + loinc
        + R"(","display":"Part )" + loinc + R"("}]},"valueQuantity":)"
        + amount(value, "mmHg", "mm[Hg]")
        + (flag.isEmpty() ? QByteArray()
                          : R"(,"interpretation":[{"coding":[{"code":")" + flag + R"("}]}])")
        + "}";
}

static fhir::RawResource pressure(const QByteArray &id, const QByteArray &when,
    const QByteArray &systolic, const QByteArray &diastolic, const QByteArray &loinc = "85354-9")
{
    return vital(id, loinc, when,
        R"("component":[)" + component("8480-6", systolic) + ',' + component("8462-4", diastolic)
            + ']');
}

void VitalsTest::listsKindsWithTheirLatestValue()
{
    store::MemoryRecordStore store;
    VitalModel model(store);
    const QAbstractItemModelTester tester(&model);
    test::fill(store,
        {
            vital("w1", "29463-7", "2026-10-01",
                R"("valueQuantity":)" + amount("158.20", "lb", "[lb_av]")),
            vital("w2", "29463-7", "2026-11-01",
                R"("valueQuantity":)" + amount("157.4", "lb", "[lb_av]")),
            pressure("p", "2026-11-17T09:25:00-05:00", "136", "74"),
            vital("x", "99999-0", "2026-01-01", R"("valueString":"steady")"),
            vital("o", "59408-5", "2026-11-02", R"("dataAbsentReason":{"text":"cold fingers"})"),
        });
    QCOMPARE(rowsOf(model),
        (QStringList{
            QStringLiteral("Blood pressure | 136/74 mmHg | Nov 17, 2026 | "),
            QStringLiteral("Oxygen saturation | no value: cold fingers | Nov 2, 2026 | "),
            QStringLiteral("Weight | 157.4 lb | Nov 1, 2026 | "),
            QStringLiteral("Display of 99999-0 | steady | Jan 1, 2026 | "),
        }));
    QCOMPARE(columnOf(model, GroupRole),
        (QStringList{QStringLiteral("Heart and circulation"), QStringLiteral("Breathing"),
            QStringLiteral("Body"), QStringLiteral("Other")}));
    QCOMPARE(
        columnOf(model, SubtitleRole).constFirst(), QStringLiteral("136/74 mmHg · Nov 17, 2026"));
    QCOMPARE(model.at(2).measured.size(), 2);
}

void VitalsTest::codesThatMeanTheSameAreOneRow()
{
    store::MemoryRecordStore store;
    VitalModel model(store);
    test::fill(store,
        {pressure("a", "2020-01-01", "120", "80", "55284-4"),
            pressure("b", "2026-01-01", "130", "85", "85354-9")});
    QCOMPARE(rowsOf(model),
        QStringList(QStringLiteral("Blood pressure | 130/85 mmHg | Jan 1, 2026 | ")));
    QCOMPARE(model.at(0).trend().points.size(), 2);
}

void VitalsTest::bloodPressureIsOnePair()
{
    store::MemoryRecordStore store;
    VitalModel model(store);
    test::fill(store,
        {pressure("a", "2026-01-01", "128", "70"), pressure("b", "2026-02-01", "136", "74")});
    const TrendSeries trend = model.at(0).trend();
    QCOMPARE(trend.unit, QStringLiteral("mmHg"));
    QCOMPARE(trend.firstPart, QStringLiteral("Systolic"));
    QCOMPARE(trend.secondPart, QStringLiteral("Diastolic"));
    QCOMPARE(trend.points.size(), 2);
    QCOMPARE(trend.points.constLast().value, 136.0);
    QVERIFY(trend.points.constLast().pair.has_value());
    QCOMPARE(trend.points.constLast().pair->second, 74.0);
    QCOMPARE(trend.points.constLast().sent, QStringLiteral("136/74 mmHg"));
}

void VitalsTest::halfABloodPressureIsNoPair()
{
    store::MemoryRecordStore store;
    VitalModel model(store);
    test::fill(store,
        {pressure("a", "2026-01-01", "128", "70"), pressure("b", "2026-02-01", "136", "74"),
            vital("half", "85354-9", "2026-03-01",
                R"("component":[)" + component("8480-6", "140")
                    + R"(,{"code":{"text":"Diastolic"},"dataAbsentReason":{"text":"not heard"}}])")});
    QCOMPARE(wording::vitalValue(model.at(0).latest()),
        QStringLiteral("Part 8480-6: 140 mmHg; Diastolic: no value: not heard"));
    QCOMPARE(model.at(0).trend().points.size(), 2); // and never a zero in the chart
}

void VitalsTest::pressuresInTwoUnitsAreNoPair()
{
    store::MemoryRecordStore store;
    VitalModel model(store);
    QByteArray mixed = component("8462-4", "9");
    mixed.replace("mmHg", "kPa").replace("mm[Hg]", "kPa");
    test::fill(store,
        {vital("a", "85354-9", "2026-03-01",
            R"("component":[)" + component("8480-6", "140") + ',' + mixed + ']')});
    QVERIFY(!bloodPressureOf(model.at(0).latest()));
    QCOMPARE(wording::vitalValue(model.at(0).latest()),
        QStringLiteral("Part 8480-6: 140 mmHg; Part 8462-4: 9 kPa"));
}

void VitalsTest::weightIsFollowedInOneUnit()
{
    store::MemoryRecordStore store;
    VitalModel model(store);
    test::fill(store,
        {
            vital("kg", "29463-7", "2026-10-01", R"("valueQuantity":)" + amount("80", "kg", "kg")),
            vital("lb", "3141-9", "2026-11-01",
                R"("valueQuantity":)" + amount("176", "lb", "[lb_av]")),
            vital(
                "stone", "29463-7", "2026-09-01", R"("valueQuantity":{"value":12,"unit":"stone"})"),
        });
    const TrendSeries trend = model.at(0).trend();
    QCOMPARE(trend.unit, QStringLiteral("lb"));
    QCOMPARE(trend.points.size(), 2);
    QVERIFY(qAbs(trend.points.constFirst().value - 176.37) < 0.01);
    QCOMPARE(trend.otherUnit, 1);
}

void VitalsTest::flagsComeFromComponentsToo()
{
    store::MemoryRecordStore store;
    VitalModel model(store);
    const QAbstractItemModelTester tester(&model);
    test::fill(store,
        {vital("a", "85354-9", "2026-03-01",
             R"("component":[)" + component("8480-6", "190", "HH") + ','
                 + component("8462-4", "80", "N") + ']'),
            pressure("b", "2026-02-01", "136", "74")});
    QCOMPARE(columnOf(model, StatusTextRole), QStringList(QStringLiteral("‼ Critical high")));
    QCOMPARE(Tone(model.index(0, 0).data(StatusRole).toInt()), Tone::Danger);
    const TrendPoint point = model.at(0).trend().points.constLast();
    QCOMPARE(point.flag, care::Flag::CriticalHigh);
    QCOMPARE(point.pair->firstFlag, care::Flag::CriticalHigh);
    QCOMPARE(point.pair->secondFlag, care::Flag::Normal);
    QCOMPARE(model.index(0, VitalModel::FlagColumn).data(Qt::AccessibleTextRole).toString(),
        QStringLiteral("Outside the usual: Critical high"));
}

void VitalsTest::leavesOutWhatIsNoVitalSign()
{
    store::MemoryRecordStore store;
    VitalModel model(store);
    QByteArray lab = vital("l", "4548-4", "2026-03-01", R"("valueString":"7 %")").json;
    lab.replace("vital-signs", "laboratory");
    QByteArray wrong = pressure("w", "2026-03-01", "136", "74").json;
    wrong.replace("\"final\"", "\"entered-in-error\"");
    test::fill(store, {raw(lab), raw(wrong)});
    QCOMPARE(model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(VitalsTest)
#include "tst_vitals.moc"
