#include "RecordHouse.h"
#include "ui/records/RecordPages.h"
#include "ui/records/TrendChart.h"
#include "ui/records/TrendPanel.h"

#include <QTableView>

using namespace kinward;
using namespace kinward::test;
using care::Section;

namespace
{

fhir::RawResource a1c(const QByteArray &id, const QByteArray &day, const QByteArray &value,
    const QByteArray &flag = "N", const QByteArray &unit = "%")
{
    return raw(R"({"resourceType":"Observation","id":")" + id
        + R"(","status":"final","category":[{"coding":[{"code":"laboratory"}]}],)"
          R"("code":{"coding":[{"system":"http://loinc.org","code":"4548-4"}],"text":"A1c"},)"
          R"("effectiveDateTime":")"
        + day + R"(","valueQuantity":{"value":)" + value + R"(,"unit":")" + unit
        + R"("},"interpretation":[{"coding":[{"code":")" + flag
        + R"("}]}],"referenceRange":[{"low":{"value":4.0,"unit":"%"},"high":{"value":5.6,"unit":"%"}}]})");
}

} // namespace

/// A result over time, by pointer, by keyboard and as a table.
class TestTrendChart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isOfferedWhereThereAreTwoResults();
    void oneResultOffersNothing();
    void keyboardGoesFromResultToResult();
    void mirroredFromRightToLeft();
    void pointerReadsTheNearest();
    void tableSaysTheSame();
    void otherUnitsAreSaidToBeLeftOut();
    void ticksAreRound();

private:
    static void show(RecordHouse &house, const QList<fhir::RawResource> &records)
    {
        fill(house.records(), records);
        house.markSynced();
        auto *page
            = ui::makeRecordPage(Section::Labs, house.session, house.clock, house.stage.theme())
                  .release();
        house.stage.window().resize(1200, 900);
        house.stage.show(page);
    }
    static QList<fhir::RawResource> three()
    {
        return {a1c("a", "2025-01-10", "5.2"), a1c("b", "2025-08-10", "6.1", "H"),
            a1c("c", "2026-02-10", "9.4", "HH")};
    }
};

void TestTrendChart::isOfferedWhereThereAreTwoResults()
{
    RecordHouse house;
    show(house, three());
    QCOMPARE(house.stage.get<QPushButton>("trendButton")->text(), QStringLiteral("Trend of A1c"));
    QVERIFY(!house.stage.isShown("trendChart"));
    house.stage.click("trendButton");
    QVERIFY(house.stage.isShown("trendChart"));
    QCOMPARE(house.stage.get<ui::TrendChart>("trendChart")->series().points.size(), 3);
    QCOMPARE(house.stage.namelessControls(), QStringList());
    house.stage.click("trendButton");
    QVERIFY(!house.stage.isShown("trendChart"));

    // Enter on the result does the same, and goes there.
    house.stage.get<QTableView>("labResults")->setFocus();
    house.stage.key(Qt::Key_Return);
    QCOMPARE(house.stage.focusName(), QStringLiteral("trendChart"));
}

void TestTrendChart::oneResultOffersNothing()
{
    RecordHouse house;
    show(house, {a1c("a", "2025-01-10", "5.2")});
    QVERIFY(house.stage.isShown("labResults"));
    QVERIFY(!house.stage.isShown("trendButton"));
}

void TestTrendChart::keyboardGoesFromResultToResult()
{
    RecordHouse house;
    show(house, three());
    house.stage.click("trendButton");
    auto *chart = house.stage.get<ui::TrendChart>("trendChart");
    QVERIFY(chart->accessibleName().contains(QStringLiteral("A1c")));
    chart->setFocus();
    QCOMPARE(
        house.stage.text("trendReadout"), QStringLiteral("Feb 10, 2026: 9.4 %, Critical high"));
    house.stage.key(Qt::Key_Left);
    QCOMPARE(house.stage.text("trendReadout"), QStringLiteral("Aug 10, 2025: 6.1 %, High"));
    QCOMPARE(chart->accessibleName(), QStringLiteral("Aug 10, 2025: 6.1 %, High"));
    house.stage.key(Qt::Key_Home);
    QCOMPARE(house.stage.text("trendReadout"), QStringLiteral("Jan 10, 2025: 5.2 %"));
    house.stage.key(Qt::Key_Left); // there is nothing before the first
    QCOMPARE(chart->current(), 0);
    house.stage.key(Qt::Key_End);
    QCOMPARE(chart->current(), 2);
    house.stage.key(Qt::Key_Right);
    QCOMPARE(chart->current(), 2);
}

void TestTrendChart::mirroredFromRightToLeft()
{
    RecordHouse house;
    show(house, three());
    house.stage.click("trendButton");
    auto *chart = house.stage.get<ui::TrendChart>("trendChart");
    QVERIFY(chart->positionOf(0).x() < chart->positionOf(2).x());
    chart->setLayoutDirection(Qt::RightToLeft);
    QVERIFY(chart->positionOf(0).x() > chart->positionOf(2).x());
    chart->setCurrent(0);
    QTest::keyClick(chart, Qt::Key_Left);
    QCOMPARE(chart->current(), 1);
}

void TestTrendChart::pointerReadsTheNearest()
{
    RecordHouse house;
    show(house, three());
    house.stage.click("trendButton");
    auto *chart = house.stage.get<ui::TrendChart>("trendChart");
    QTest::mouseMove(chart, chart->positionOf(2).toPoint());
    QTest::mouseMove(chart, chart->positionOf(1).toPoint() + QPoint(5, 20));
    QTRY_COMPARE(house.stage.text("trendReadout"), QStringLiteral("Aug 10, 2025: 6.1 %, High"));
    // Higher values stand higher, and everything within the picture.
    QVERIFY(chart->positionOf(2).y() < chart->positionOf(0).y());
    for (int i = 0; i < 3; ++i)
        QVERIFY(chart->rect().contains(chart->positionOf(i).toPoint()));
}

void TestTrendChart::tableSaysTheSame()
{
    RecordHouse house;
    show(house, three());
    house.stage.click("trendButton");
    house.stage.click("trendAsTable");
    QVERIFY(!house.stage.isShown("trendChart"));
    const auto *table = house.stage.get<QTableView>("trendTable");
    QCOMPARE(rowsOf(*table->model()),
        QStringList({QStringLiteral("Feb 10, 2026 | 9.4 % | ‼ Critical high"),
            QStringLiteral("Aug 10, 2025 | 6.1 % | ▲ High"),
            QStringLiteral("Jan 10, 2025 | 5.2 % | ")}));
    QCOMPARE(house.stage.namelessControls(), QStringList());
    house.stage.click("trendAsTable");
    QVERIFY(house.stage.isShown("trendChart"));
}

void TestTrendChart::otherUnitsAreSaidToBeLeftOut()
{
    RecordHouse house;
    show(house, three() << a1c("d", "2024-01-10", "38", "N", "mmol/mol"));
    house.stage.click("trendButton");
    QCOMPARE(house.stage.text("trendLeftOut"),
        QStringLiteral("1 result(s) in another unit are not in this chart."));
}

void TestTrendChart::ticksAreRound()
{
    const ui::ValueTicks ticks = ui::valueTicks(3.7, 9.9, 5);
    QCOMPARE(ticks.all(), (QList<double>{2, 4, 6, 8, 10}));
    QCOMPARE(ui::valueTicks(0.12, 0.31, 4).decimals(), 2);
    const ui::ValueTicks flat = ui::valueTicks(7, 7, 4);
    QVERIFY(flat.low < 7 && flat.high > 7);
    QStringList labels;
    for (const auto &tick : ui::dateTicks({2020, 5, 3}, {2026, 2, 1}, 4))
        labels.append(tick.label);
    QCOMPARE(labels,
        QStringList({QStringLiteral("2022"), QStringLiteral("2024"), QStringLiteral("2026")}));
    QVERIFY(ui::dateTicks({2026, 2, 1}, {2026, 2, 20}, 4).size() <= 4);
}

QTEST_MAIN(TestTrendChart)
#include "tst_trendchart.moc"
