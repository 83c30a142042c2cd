#include "SharedData.h"
#include "TestRecords.h"
#include "core/fhir/BundleReader.h"
#include "core/models/LabModel.h"
#include "core/models/TrendTableModel.h"
#include "core/models/Units.h"
#include "core/store/MemoryRecordStore.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace kinward;
using namespace kinward::models;

namespace
{

fhir::RawResource result(const QByteArray &id, const QByteArray &day, const QByteArray &quantity,
    const QByteArray &more = {}, const QByteArray &code = "4548-4", const QByteArray &name = "A1c")
{
    return test::raw(R"({"resourceType":"Observation","id":")" + id
        + R"(","status":"final","code":{"coding":[{"system":"http://loinc.org","code":")" + code
        + R"(","display":")" + name + R"("}]},"effectiveDateTime":")" + day
        + R"(","valueQuantity":{)" + quantity + "}" + more + "}");
}

TrendTest loinc(const char *code)
{
    return {
        {{{QStringLiteral("http://loinc.org"), QLatin1String(code), QStringLiteral("A1c")}}, {}},
        {}};
}

QStringList textOf(const TrendSeries &series)
{
    QStringList lines;
    for (const TrendPoint &point : series.points)
        lines.append(QStringLiteral("%1 %2 (%3)")
                         .arg(point.when.asSent, QString::number(point.value), point.sent));
    return lines;
}

care::Quantity amount(double value, const char *unit)
{
    care::Quantity quantity;
    quantity.value = value;
    quantity.unit = QString::fromUtf8(unit);
    return quantity;
}

} // namespace

class TrendTestCase final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::useEnglishInNewYork(); }

    void ordersOneTestByTime();
    void turnsUnitsOnlyWhereThatIsSafe();
    void saysHowManyAreLeftOut();
    void takesTheLatestUsualRange();
    void followsAPart();
    void isATable();
    void unitsTurn_data();
    void unitsTurn();
    void readsSharedRecords();
};

void TrendTestCase::ordersOneTestByTime()
{
    store::MemoryRecordStore store;
    test::fill(store,
        {result("c", "2026-03-01", R"("value":7.10,"unit":"%")"),
            result("a", "2024-03-01", R"("value":6.0,"unit":"%","comparator":"<")"),
            result("b", "2025", R"("value":6.5,"unit":"%")"),
            result("other", "2025-03-01", R"("value":140,"unit":"mmol/L")", {}, "2951-2"),
            test::raw(
                R"({"resourceType":"Observation","id":"e","status":"entered-in-error",)"
                R"("code":{"coding":[{"system":"http://loinc.org","code":"4548-4"}]},)"
                R"("effectiveDateTime":"2026-01-01","valueQuantity":{"value":99,"unit":"%"}})")});
    const TrendSeries series = readTrend(store, loinc("4548-4"));
    QCOMPARE(textOf(series),
        (QStringList{QStringLiteral("2024-03-01 6 (< 6.0 %)"), QStringLiteral("2025 6.5 (6.5 %)"),
            QStringLiteral("2026-03-01 7.1 (7.10 %)")}));
    QCOMPARE(series.points.first().comparator, QStringLiteral("<"));
    QCOMPARE(series.unit, QStringLiteral("%"));
    QVERIFY(series.isTrend());
    QVERIFY(!readTrend(store, loinc("2951-2")).isTrend());
}

void TrendTestCase::turnsUnitsOnlyWhereThatIsSafe()
{
    store::MemoryRecordStore store;
    test::fill(store,
        {result("a", "2024-01-01", R"("value":130,"unit":"g/L")", {}, "718-7"),
            result("b", "2025-01-01", R"("value":14.2,"unit":"g/dL")", {}, "718-7"),
            result("c", "2024-01-01", R"("value":5.5,"unit":"mmol/L")", {}, "2345-7"),
            result("d", "2025-01-01", R"("value":99,"unit":"mg/dL")", {}, "2345-7"),
            result("e", "2025-06-01", R"("value":101,"unit":"mg/dL")", {}, "2345-7")});
    QCOMPARE(textOf(readTrend(store, loinc("718-7"))),
        (QStringList{QStringLiteral("2024-01-01 13 (130 g/L)"),
            QStringLiteral("2025-01-01 14.2 (14.2 g/dL)")}));
    const TrendSeries glucose = readTrend(store, loinc("2345-7"));
    QCOMPARE(glucose.points.size(), 2);
    QCOMPARE(glucose.otherUnit, 1);
}

void TrendTestCase::saysHowManyAreLeftOut()
{
    const TrendSeries none = trendOf({}, loinc("4548-4"));
    QCOMPARE(none.points.size(), 0);
    QCOMPARE(none.otherUnit, 0);
    QVERIFY(!none.isTrend());
}

void TrendTestCase::takesTheLatestUsualRange()
{
    store::MemoryRecordStore store;
    test::fill(store,
        {result("a", "2024-01-01", R"("value":13,"unit":"g/dL")",
             R"(,"referenceRange":[{"low":{"value":11,"unit":"g/dL"},"high":{"value":15,"unit":"g/dL"}}])"),
            result("b", "2025-01-01", R"("value":13,"unit":"g/dL")",
                R"(,"referenceRange":[{"low":{"value":120,"unit":"g/L"},"high":{"value":160,"unit":"g/L"}}])"),
            result("c", "2026-01-01", R"("value":14,"unit":"g/dL")")});
    const TrendSeries series = readTrend(store, loinc("4548-4"));
    QCOMPARE(series.low.value_or(-1), 12.0);
    QCOMPARE(series.high.value_or(-1), 16.0);
    QCOMPARE(series.range, QStringLiteral("120 – 160 g/L"));
}

void TrendTestCase::followsAPart()
{
    const auto pressure = [](const QByteArray &id, const QByteArray &day, const QByteArray &upper) {
        return test::raw(R"({"resourceType":"Observation","id":")" + id
            + R"(","status":"final","code":{"text":"Blood pressure"},"effectiveDateTime":")" + day
            + R"(","component":[{"code":{"text":"Systolic"},"valueQuantity":{"value":)" + upper
            + R"(,"unit":"mmHg"}},{"code":{"text":"Diastolic"},)"
              R"("valueQuantity":{"value":80,"unit":"mmHg"}}]})");
    };
    store::MemoryRecordStore store;
    test::fill(store, {pressure("a", "2025-01-01", "120"), pressure("b", "2026-01-01", "131")});
    const QList<care::Observation> all
        = fhir::readRecords<care::Observation>(store.all(QStringLiteral("Observation"))).values;
    LabResultModel table;
    table.setResults({all.first()});
    const auto systolic = table.testAt(0);
    QVERIFY(systolic.has_value());
    QCOMPARE(textOf(readTrend(store, *systolic)),
        (QStringList{QStringLiteral("2025-01-01 120 (120 mmHg)"),
            QStringLiteral("2026-01-01 131 (131 mmHg)")}));
    QCOMPARE(readTrend(store, *systolic).title, QStringLiteral("Blood pressure: Systolic"));
}

void TrendTestCase::isATable()
{
    store::MemoryRecordStore store;
    test::fill(store,
        {result("a", "2025-01-01", R"("value":5.0,"unit":"%")"),
            result("b", "2026-01-01", R"("value":9.0,"unit":"%")",
                R"(,"interpretation":[{"coding":[{"code":"HH"}]}])")});
    TrendTableModel model;
    const QAbstractItemModelTester tester(&model);
    model.setSeries(readTrend(store, loinc("4548-4")));
    QCOMPARE(test::rowsOf(model),
        (QStringList{QStringLiteral("Jan 1, 2026 | 9.0 % | ‼ Critical high"),
            QStringLiteral("Jan 1, 2025 | 5.0 % | ")}));
    QCOMPARE(test::rowsOf(model, Qt::AccessibleTextRole),
        (QStringList{QStringLiteral("Date: Jan 1, 2026 | Result: 9.0 % | Flag: Critical high"),
            QStringLiteral("Date: Jan 1, 2025 | Result: 5.0 % | Flag: none")}));
}

void TrendTestCase::unitsTurn_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<double>("expected"); ///< below 0: cannot be turned
    QTest::addRow("cells") << 7.2 << QByteArray("K/uL") << QByteArray("10*9/L") << 7.2;
    QTest::addRow("cells each") << 7200.0 << QByteArray("/uL") << QByteArray("10*3/uL") << 7.2;
    QTest::addRow("micro") << 80.0 << QByteArray("µmol/L") << QByteArray("mmol/L") << 0.08;
    QTest::addRow("pounds") << 150.0 << QByteArray("[lb_av]") << QByteArray("kg") << 68.0388555;
    QTest::addRow("fever") << 98.6 << QByteArray("[degF]") << QByteArray("Cel") << 37.0;
    QTest::addRow("braces") << 70.0 << QByteArray("{beats}/min") << QByteArray("/min") << 70.0;
    QTest::addRow("a small litre") << 4.5 << QByteArray("mmol/l") << QByteArray("mmol/L") << 4.5;
    QTest::addRow("cells by the litre")
        << 4.5 << QByteArray("10*9/l") << QByteArray("10*3/uL") << 4.5;
    QTest::addRow("no mole is a litre")
        << 1.0 << QByteArray("mol/L") << QByteArray("umol/L") << 1e6;
    QTest::addRow("kidneys") << 88.0 << QByteArray("mL/min/{1.73_m2}")
                             << QByteArray("mL/min/1.73m2") << 88.0;
    QTest::addRow("equivalents") << 4.1 << QByteArray("meq/L") << QByteArray("mEq/L") << 4.1;
    QTest::addRow("albumin") << 30.0 << QByteArray("mcg/mg") << QByteArray("mg/g{creat}") << 30.0;
    QTest::addRow("per analyte") << 99.0 << QByteArray("mg/dL") << QByteArray("mmol/L") << -1.0;
    QTest::addRow("no such unit") << 1.0 << QByteArray("smoot") << QByteArray("m") << -1.0;
    QTest::addRow("enzymes are no IU") << 1.0 << QByteArray("U/L") << QByteArray("[IU]/L") << -1.0;
}

void TrendTestCase::unitsTurn()
{
    QFETCH(double, value);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(double, expected);
    const auto turned = valueIn(amount(value, from), unitKey(amount(1, to)));
    QCOMPARE(turned.has_value(), expected >= 0);
    if (turned)
        QCOMPARE(*turned, expected);
}

void TrendTestCase::readsSharedRecords()
{
    if (test::sharedSamples().isEmpty())
        QSKIP("the shared records are not there");
    int trends = 0;
    for (const test::Sample &sample : test::sharedSamples()) {
        if (!sample.sound)
            continue;
        const auto bundle = fhir::readBundle(sample.json);
        if (!bundle)
            continue;
        QList<fhir::RawResource> own = bundle->resources;
        own.removeIf(
            [](const fhir::RawResource &raw) { return raw.type != QLatin1String("Observation"); });
        const auto all = fhir::readRecords<care::Observation>(own).values;
        if (all.isEmpty() || trends > 20)
            continue;
        const TrendSeries series = trendOf(all, {all.last().code, {}});
        trends += series.isTrend() ? 1 : 0;
        QVERIFY2(std::is_sorted(series.points.begin(), series.points.end(),
                     [](const TrendPoint &a, const TrendPoint &b) {
                         return a.when.order() < b.when.order();
                     }),
            qPrintable(sample.name));
    }
    QVERIFY(trends > 0);
}

QTEST_GUILESS_MAIN(TrendTestCase)
#include "tst_trend.moc"
