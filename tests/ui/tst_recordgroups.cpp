#include "RecordHouse.h"
#include "ui/records/RecordPages.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QListView>
#include <QSignalSpy>

using namespace kinward;
using namespace kinward::test;
using care::Section;

/// Order, groups and status of a page's list, chosen as a person does.
class TestRecordGroups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sortsByName();
    void groupsByYearAndStatus();
    void groupsYearsInTheOrderOfDates();
    void showsOneStatus();
    void escShowsEveryStatusAgain();
    void remembersOrderAndGroups();

private:
    static std::unique_ptr<ui::RecordPage> makePage(RecordHouse &house, Section section)
    {
        return ui::makeRecordPage(section, house.session, house.clock, house.stage.theme());
    }
    static fhir::RawResource prescription(const QByteArray &id, const QByteArray &name,
        const QByteArray &on, const QByteArray &status = "active")
    {
        return raw(R"({"resourceType":"MedicationRequest","id":")" + id + R"(","status":")" + status
            + R"(","intent":"order","authoredOn":")" + on
            + R"(","medicationCodeableConcept":{"text":")" + name + R"("}})");
    }
    /// Three of two years; two are active.
    static void fillPrescriptions(RecordHouse &house)
    {
        fill(house.records(),
            {prescription("old", "Warfarin", "2024-03-01", "completed"),
                prescription("a", "Aspirin", "2024-02-01"),
                prescription("z", "Zinc", "2026-11-01")});
        house.markSynced();
    }
    /// "heading: id" where a group starts, else the id.
    static QStringList shown(RecordHouse &house)
    {
        QStringList lines;
        QString before;
        const QAbstractItemModel *rows = list(house)->model();
        for (int row = 0; row < rows->rowCount(); ++row) {
            const QString group = rows->index(row, 0).data(models::GroupRole).toString();
            const QString id = rows->index(row, 0).data(models::IdRole).toString();
            lines.append(
                group.isEmpty() || group == before ? id : group + QStringLiteral(": ") + id);
            before = group;
        }
        return lines;
    }
    static void pick(RecordHouse &house, const char *chooser, const QString &label)
    {
        auto *box = house.stage.get<QComboBox>(chooser);
        const int at = box->findText(label);
        QVERIFY2(at >= 0, qPrintable(label));
        box->setFocus();
        house.stage.key(Qt::Key_Home);
        for (int presses = 0; presses < at; ++presses)
            house.stage.key(Qt::Key_Down);
        QCOMPARE(box->currentText(), label);
    }
    static QListView *list(RecordHouse &house) { return house.stage.get<QListView>("recordList"); }
    static QString chosen(RecordHouse &house)
    {
        return list(house)->currentIndex().data(models::IdRole).toString();
    }
};

void TestRecordGroups::sortsByName()
{
    RecordHouse house;
    fill(house.records(),
        {prescription("1", "zinc", "2026-11-01"), prescription("2", "Aspirin", "2026-01-01")});
    house.markSynced();
    house.stage.show(makePage(house, Section::Prescriptions).release());
    QCOMPARE(columnOf(*list(house)->model(), models::IdRole),
        QStringList({QStringLiteral("1"), QStringLiteral("2")}));
    QCOMPARE(list(house)->model()->index(0, 0).data(models::GroupRole).toString(),
        QStringLiteral("Active"));

    house.stage.get<QComboBox>("recordSort")->setFocus();
    house.stage.key(Qt::Key_Down);
    QCOMPARE(columnOf(*list(house)->model(), models::IdRole),
        QStringList({QStringLiteral("2"), QStringLiteral("1")}));
    QVERIFY(!list(house)->model()->index(0, 0).data(models::GroupRole).isValid());
}

void TestRecordGroups::groupsByYearAndStatus()
{
    RecordHouse house;
    fillPrescriptions(house);
    house.stage.show(makePage(house, Section::Prescriptions).release());
    const QAbstractItemModelTester tester(list(house)->model());
    QCOMPARE(shown(house),
        QStringList(
            {QStringLiteral("Active: z"), QStringLiteral("a"), QStringLiteral("Past: old")}));

    pick(house, "recordGroups", QStringLiteral("Grouped by year"));
    QCOMPARE(shown(house),
        QStringList({QStringLiteral("2026: z"), QStringLiteral("2024: a"), QStringLiteral("old")}));
    QVERIFY(columnOf(*list(house)->model(), Qt::AccessibleTextRole)
                .at(1)
                .startsWith(QStringLiteral("2024. Aspirin")));
    pick(house, "recordSort", QStringLiteral("By name"));
    QCOMPARE(shown(house),
        QStringList({QStringLiteral("2026: z"), QStringLiteral("2024: a"), QStringLiteral("old")}));
    pick(house, "recordGroups", QStringLiteral("Grouped by status"));
    QCOMPARE(shown(house),
        QStringList(
            {QStringLiteral("Active: a"), QStringLiteral("z"), QStringLiteral("Completed: old")}));
    pick(house, "recordSort", QStringLiteral("Newest first"));
    QCOMPARE(shown(house),
        QStringList(
            {QStringLiteral("Active: z"), QStringLiteral("a"), QStringLiteral("Completed: old")}));
    pick(house, "recordGroups", QStringLiteral("No groups"));
    QCOMPARE(shown(house),
        QStringList({QStringLiteral("z"), QStringLiteral("old"), QStringLiteral("a")}));

    fill(house.records(), {prescription("new", "Iron", "2025-05-05")});
    QCOMPARE(shown(house),
        QStringList({QStringLiteral("z"), QStringLiteral("new"), QStringLiteral("old"),
            QStringLiteral("a")}));
}

void TestRecordGroups::groupsYearsInTheOrderOfDates()
{
    RecordHouse house;
    const auto invoice = [](const QByteArray &id, const QByteArray &date) {
        return raw(R"({"resourceType":"Invoice","id":")" + id + R"(","status":"balanced","date":")"
            + date + R"("})");
    };
    fill(house.records(),
        {invoice("b", "2025-06-01"), invoice("c", "2026-06-01"), invoice("a", "2024-06-01"),
            raw(R"({"resourceType":"Invoice","id":"undated","status":"balanced"})")});
    house.markSynced();
    house.stage.show(makePage(house, Section::Billing).release());
    pick(house, "recordSort", QStringLiteral("Newest first"));
    QCOMPARE(shown(house),
        QStringList({QStringLiteral("2026: c"), QStringLiteral("2025: b"),
            QStringLiteral("2024: a"), QStringLiteral("No date: undated")}));
    pick(house, "recordSort", QStringLiteral("Oldest first"));
    QCOMPARE(shown(house),
        QStringList({QStringLiteral("2024: a"), QStringLiteral("2025: b"),
            QStringLiteral("2026: c"), QStringLiteral("No date: undated")}));
}

void TestRecordGroups::showsOneStatus()
{
    RecordHouse house;
    fillPrescriptions(house);
    auto *page = makePage(house, Section::Prescriptions).release();
    house.stage.show(page);
    pick(house, "recordStatus", QStringLiteral("Completed"));
    QCOMPARE(columnOf(*list(house)->model(), models::IdRole), QStringList(QStringLiteral("old")));
    QCOMPARE(house.stage.text("recordCount"), QStringLiteral("1 of 3"));
    QCOMPARE(chosen(house), QStringLiteral("old"));
    page->openRecord(QStringLiteral("a")); // hidden by the status
    QCOMPARE(chosen(house), QStringLiteral("a"));
    QCOMPARE(house.stage.text("recordCount"), QStringLiteral("3 in all"));

    pick(house, "recordStatus", QStringLiteral("Completed"));
    QVERIFY(house.records().retainOnly(
        QStringLiteral("MedicationRequest"), {QStringLiteral("a"), QStringLiteral("z")}));
    QCOMPARE(list(house)->model()->rowCount(), 2); // nothing is hidden by what is gone
    QVERIFY(!house.stage.isShown("recordStatus")); // one status is no choice
}

void TestRecordGroups::escShowsEveryStatusAgain()
{
    RecordHouse house;
    fillPrescriptions(house);
    house.stage.show(makePage(house, Section::Prescriptions).release());
    pick(house, "recordStatus", QStringLiteral("Completed"));
    house.stage.type("recordFilter", QStringLiteral("zinc"));
    QCOMPARE(house.stage.text("stateTitle"), QStringLiteral("Nothing found"));
    QVERIFY(house.stage.text("stateExplanation").contains(QStringLiteral("Completed")));
    house.stage.key(Qt::Key_Escape);
    QCOMPARE(list(house)->model()->rowCount(), 3);
    QCOMPARE(house.stage.get<QComboBox>("recordStatus")->currentIndex(), 0);
}

void TestRecordGroups::remembersOrderAndGroups()
{
    RecordHouse house;
    fillPrescriptions(house);
    auto *page = makePage(house, Section::Prescriptions).release();
    QSignalSpy changed(page, &ui::RecordPage::arrangementChanged);
    house.stage.show(page);
    pick(house, "recordSort", QStringLiteral("By name"));
    pick(house, "recordGroups", QStringLiteral("Grouped by status"));
    const QString left = changed.constLast().constFirst().toString();

    RecordHouse again;
    auto *later = makePage(again, Section::Prescriptions).release();
    later->setArrangement(left);
    again.stage.show(later);
    fillPrescriptions(again); // the records come after the choice
    QCOMPARE(shown(again),
        QStringList(
            {QStringLiteral("Active: a"), QStringLiteral("z"), QStringLiteral("Completed: old")}));
    later->setArrangement(QStringLiteral("99 Nonsense"));
    QCOMPARE(shown(again),
        QStringList(
            {QStringLiteral("Active: a"), QStringLiteral("z"), QStringLiteral("Completed: old")}));
}

QTEST_MAIN(TestRecordGroups)
#include "tst_recordgroups.moc"
