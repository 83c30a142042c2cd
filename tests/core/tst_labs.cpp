#include "TestRecords.h"
#include "core/models/LabModel.h"
#include "core/store/MemoryRecordStore.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace kinward;
using namespace kinward::models;
using test::columnOf;
using test::rowsOf;

namespace
{

fhir::RawResource observation(const QByteArray &id, const QByteArray &name,
    const QByteArray &fields, const QByteArray &category = "laboratory")
{
    return test::raw("{\"resourceType\":\"Observation\",\"id\":\"" + id
        + "\",\"status\":\"final\",\"category\":"
          "[{\"coding\":[{\"code\":\""
        + category + "\"}]}],\"code\":{\"text\":\"" + name + "\"}" + (fields.isEmpty() ? "" : ",")
        + fields + "}");
}

QByteArray quantity(const QByteArray &value, const QByteArray &unit, const QByteArray &flag = {})
{
    return "\"valueQuantity\":{\"value\":" + value + ",\"unit\":\"" + unit + "\"}"
        + (flag.isEmpty() ? QByteArray()
                          : ",\"interpretation\":[{\"coding\":[{\"code\":\"" + flag + "\"}]}]");
}

fhir::RawResource report(const QByteArray &id, const QByteArray &name, const QByteArray &when,
    const QByteArrayList &results, const QByteArray &category = "LAB",
    const QByteArray &status = "final")
{
    QByteArrayList references;
    for (const QByteArray &result : results)
        references.append("{\"reference\":\"" + result + "\"}");
    return test::raw("{\"resourceType\":\"DiagnosticReport\",\"id\":\"" + id + "\",\"status\":\""
        + status + "\",\"category\":[{\"coding\":[{\"code\":\"" + category
        + "\"}]}],\"code\":{\"text\":\"" + name + "\"},\"effectiveDateTime\":\"" + when
        + "\",\"conclusion\":\"Ver médico\",\"result\":[" + references.join(',') + "]}");
}

} // namespace

class LabsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::useEnglishInNewYork(); }

    void listsPanelsAndLoneResults();
    void followsTheStore();
    void findsWhatIsSentInside();
    void showsTheGravestFlag();
    void saysWhatIsUnfinished();
    void leavesErrorsOut();
    void listsResultsOfAPanel();
    void readsFiveThousand();
};

void LabsTest::listsPanelsAndLoneResults()
{
    store::MemoryRecordStore store;
    LabModel model(store);
    const QAbstractItemModelTester tester(&model);
    test::fill(store,
        {
            report("r1", "Lipids", "2026-11-01",
                {"Observation/ldl", "urn:uuid:hdl", "https://x.test/Observation/tg/_history/2",
                    "Observation/missing"}),
            report("r2", "Electrolytes", "2026-11-20", {"Observation/na"}, "CH"),
            report("r3", "X-ray", "2026-11-21", {"Observation/imaging"}, "RAD"),
            observation("ldl", "LDL", quantity("190.0", "mg/dL", "H")),
            observation("hdl", "HDL", quantity("30", "mg/dL", "L")),
            observation("tg", "Triglycerides", quantity("100", "mg/dL", "N")),
            observation("na", "Sodium", quantity("140", "mmol/L")),
            observation("imaging", "Shadow", R"("valueString":"none")"),
            observation("alone", "A1c",
                quantity("9.10", "%", "HH") + R"(,"effectiveDateTime":"2026-11-10")"),
            observation("weight", "Weight", quantity("70", "kg"), "vital-signs"),
        });
    QCOMPARE(rowsOf(model),
        (QStringList{QStringLiteral("Nov 20, 2026 | Electrolytes | 140 mmol/L | "),
            QStringLiteral("Nov 10, 2026 | A1c | 9.10 % | ‼ Critical high"),
            QStringLiteral("Nov 1, 2026 | Lipids | 3 result(s) | 2 outside the usual")}));
    QCOMPARE(columnOf(model, IdRole),
        (QStringList{QStringLiteral("r2"), QStringLiteral("alone"), QStringLiteral("r1")}));
    QCOMPARE(columnOf(model, SubtitleRole).at(0),
        QStringLiteral("Friday, November 20, 2026 · 140 mmol/L"));
    QCOMPARE(columnOf(model, StatusTextRole).at(1), QStringLiteral("‼ Critical high"));
    QCOMPARE(Tone(model.index(0, 0).data(StatusRole).toInt()), Tone::Neutral);
    QCOMPARE(Tone(model.index(1, 0).data(StatusRole).toInt()), Tone::Danger);
    QCOMPARE(Tone(model.index(2, 0).data(StatusRole).toInt()), Tone::Attention);
    QCOMPARE(columnOf(model, GroupRole).at(0), QStringLiteral("2026"));
    QCOMPARE(rowsOf(model, Qt::AccessibleTextRole).at(1),
        QStringLiteral(
            "When: Nov 10, 2026 | Test: A1c | Results: 9.10 % | Outside the usual: Critical high"));
    QCOMPARE(rowsOf(model, Qt::AccessibleTextRole).at(0),
        QStringLiteral("When: Nov 20, 2026 | Test: Electrolytes | Results: 140 mmol/L | Outside "
                       "the usual: none"));
    QVERIFY(columnOf(model, SearchTextRole).at(2).contains(QLatin1String("triglycerides")));
    QVERIFY(columnOf(model, SearchTextRole).at(2).contains(QLatin1String("ver medico")));
    QVERIFY(model.index(0, 0).data(SortRole).toDateTime()
        > model.index(2, 0).data(SortRole).toDateTime());
    QCOMPARE(
        model.at(2).results.first().code.label(), QStringLiteral("LDL")); // in the report's order
    QCOMPARE(model.unreadableCount(), 0);
}

void LabsTest::followsTheStore()
{
    store::MemoryRecordStore store;
    LabModel model(store);
    const QAbstractItemModelTester tester(&model);
    test::fill(store, {observation("a", "A1c", quantity("9", "%"))});
    QCOMPARE(columnOf(model, TitleRole), QStringList{QStringLiteral("A1c")});
    // A report that names it takes it in.
    test::fill(store, {report("r", "Diabetes", "2026-11-01", {"Observation/a"})});
    QCOMPARE(columnOf(model, TitleRole), QStringList{QStringLiteral("Diabetes")});
    test::fill(store, {observation("a", "A1c", quantity("6", "%", "H"))});
    QCOMPARE(model.at(0).flagged(), 1);
    fhir::RawResource broken = observation("b", "B", {});
    broken.json.chop(1);
    test::fill(store, {broken});
    QCOMPARE(model.unreadableCount(), 1);
    QVERIFY(store.retainOnly(QStringLiteral("DiagnosticReport"), {}));
    QCOMPARE(columnOf(model, IdRole), QStringList{QStringLiteral("a")});
    QVERIFY(store.clear());
    QCOMPARE(model.rowCount(), 0);
}

void LabsTest::findsWhatIsSentInside()
{
    store::MemoryRecordStore store;
    test::fill(store,
        {test::raw(R"({"resourceType":"DiagnosticReport","id":"r","issued":"2026-11-24T10:00:00Z",
        "category":[{"coding":[{"code":"laboratory"}]}],"status":"final",
        "contained":[{"resourceType":"Observation","id":"na","code":{"text":"Sodium"},"valueString":"fine"}],
        "result":[{"reference":"#na"}]})")});
    const LabModel model(store);
    QCOMPARE(
        rowsOf(model), QStringList{QStringLiteral("Nov 24, 2026 | Laboratory result | fine | ")});
}

void LabsTest::showsTheGravestFlag()
{
    const auto gravest = [](const QByteArrayList &flags) {
        store::MemoryRecordStore store;
        QByteArrayList references;
        for (const QByteArray &flag : flags) {
            test::fill(store, {observation("o" + flag, "x", quantity("1", "g", flag))});
            references.append("Observation/o" + flag);
        }
        test::fill(store, {report("r", "x", "2026", references)});
        return readLabRows(store).rows.at(0).gravest();
    };
    QCOMPARE(gravest({"N"}), care::Flag::None);
    QCOMPARE(gravest({"N", "A"}), care::Flag::Abnormal);
    QCOMPARE(gravest({"A", "H"}), care::Flag::High);
    QCOMPARE(gravest({"H", "AA"}), care::Flag::CriticalAbnormal);
    QCOMPARE(gravest({"AA", "LL", "H"}), care::Flag::CriticalLow);
}

void LabsTest::saysWhatIsUnfinished()
{
    store::MemoryRecordStore store;
    test::fill(store,
        {report("r", "Culture", "2026-11-02", {}, "MB", "preliminary"),
            test::raw(R"({"resourceType":"Observation","id":"o","status":"registered",
            "category":[{"coding":[{"code":"laboratory"}]}],"issued":"2026-11-01T09:00:00Z"})")});
    const LabModel model(store);
    QCOMPARE(columnOf(model, StatusTextRole),
        (QStringList{QStringLiteral("Preliminary"), QStringLiteral("Results to come")}));
    QCOMPARE(
        rowsOf(model).at(1), QStringLiteral("Nov 1, 2026 | Laboratory result | 1 result(s) | "));
}

void LabsTest::leavesErrorsOut()
{
    store::MemoryRecordStore store;
    fhir::RawResource wrong = observation("w", "Wrong", quantity("1", "g"));
    wrong.json.replace("final", "entered-in-error");
    test::fill(store,
        {wrong, report("r", "Panel", "2026", {"Observation/w"}),
            report("e", "Error", "2026", {}, "LAB", "entered-in-error")});
    const LabModel model(store);
    QCOMPARE(rowsOf(model), QStringList{QStringLiteral("2026 | Panel | 0 result(s) | ")});
}

void LabsTest::listsResultsOfAPanel()
{
    store::MemoryRecordStore store;
    test::fill(store,
        {report("r", "Panel", "2026", {"Observation/1", "Observation/2", "Observation/3"}),
            observation("1", "LDL",
                quantity("190.0", "mg/dL", "H")
                    + R"(,"referenceRange":[{"high":{"value":130,"unit":"mg/dL"}},{"text":"fasting"}])"),
            observation("2", "Blood pressure", R"("component":[
            {"code":{"text":"Systolic"},"valueQuantity":{"value":180,"unit":"mmHg"},"interpretation":[{"coding":[{"code":"HH"}]}]},
            {"code":{"text":"Diastolic"},"dataAbsentReason":{"text":"not measured"}}])"),
            observation("3", "Culture", R"("dataAbsentReason":{"text":"sample lost"})")});
    LabResultModel model;
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(model.rowCount(), 0);
    model.setResults(readLabRows(store).rows.at(0).results);
    QCOMPARE(rowsOf(model),
        (QStringList{QStringLiteral("LDL | 190.0 mg/dL | ≤ 130 mg/dL; fasting | ▲ High"),
            QStringLiteral("Blood pressure: Systolic | 180 mmHg |  | ‼ Critical high"),
            QStringLiteral("Blood pressure: Diastolic | no value: not measured |  | "),
            QStringLiteral("Culture | no value: sample lost |  | ")}));
    QCOMPARE(rowsOf(model, Qt::AccessibleTextRole).at(0),
        QStringLiteral(
            "Test: LDL | Result: 190.0 mg/dL | Usual range: ≤ 130 mg/dL; fasting | Flag: High"));
    QCOMPARE(rowsOf(model, Qt::AccessibleTextRole).at(3),
        QStringLiteral(
            "Test: Culture | Result: no value: sample lost | Usual range: none | Flag: none"));
    QCOMPARE(Tone(model.index(1, 0).data(StatusRole).toInt()), Tone::Danger);
    QCOMPARE(columnOf(model, StatusTextRole).at(0), QStringLiteral("▲ High"));
    QCOMPARE(model.index(0, LabResultModel::Value).data(Qt::TextAlignmentRole).toInt(),
        int(Qt::AlignTrailing | Qt::AlignVCenter));
    QCOMPARE(model.index(0, LabResultModel::Test).data(Qt::TextAlignmentRole).toInt(),
        int(Qt::AlignLeading | Qt::AlignVCenter));
    QCOMPARE(model.headerData(LabResultModel::Range, Qt::Horizontal, Qt::DisplayRole).toString(),
        QStringLiteral("Usual range"));
    QVERIFY(!model.headerData(0, Qt::Horizontal, Qt::ToolTipRole).isValid());
    QVERIFY(!model.data({}, Qt::DisplayRole).isValid());
    QVERIFY(!model.index(0, 0).data(Qt::DecorationRole).isValid());
    model.setResults({});
    QCOMPARE(model.rowCount(), 0);
}

void LabsTest::readsFiveThousand()
{
    store::MemoryRecordStore store;
    QList<fhir::RawResource> resources;
    for (int panel = 0; panel < 500; ++panel) {
        QByteArrayList references;
        for (int i = 0; i < 10; ++i) {
            const QByteArray id = QByteArray::number(panel * 10 + i);
            references.append("Observation/" + id);
            resources.append(
                observation(id, "Test " + id, quantity("1.0", "g", i == 0 ? "H" : "N")));
        }
        resources.append(
            report("r" + QByteArray::number(panel), "Panel", "2026-11-01", references));
    }
    test::fill(store, resources);
    LabModel model(store);
    QCOMPARE(model.rowCount(), 500);
    for (int row = 0; row < model.rowCount(); ++row) {
        QCOMPARE(model.at(row).results.size(), 10);
        QCOMPARE(model.at(row).flagged(), 1);
    }
}

QTEST_GUILESS_MAIN(LabsTest)
#include "tst_labs.moc"
