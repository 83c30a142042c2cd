#include "AnyPage.h"
#include "RecordHouse.h"

#include <QAbstractItemModelTester>
#include <QListView>
#include <QSignalSpy>

using namespace kinward;
using namespace kinward::test;
using care::Section;

/// Records that are not among the rows: those that could not be read, and those that the practice
/// withdrew.
class TestLeftOut : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unreadableRecordsCanBeTakenAlong();
    void theyAreSavedByKeyboard();
    void everyPageLeadsToThem_data();
    void everyPageLeadsToThem();
    void withdrawnRecordsAreCounted();

private:
    static ui::RecordPage *show(RecordHouse &house, Section section)
    {
        house.markSynced();
        auto *page = makePage(section, house.session, house.clock, house.stage.theme()).release();
        house.stage.show(page);
        return page;
    }
    static fhir::RawResource broken(const QString &type, const QString &id, const QDate &changed)
    {
        return {
            type, id, {}, changed.startOfDay(Qt::UTC).addSecs(43200), "not JSON: " + id.toUtf8()};
    }
    static QWidget *dialog()
    {
        auto *window = QApplication::activeModalWidget();
        return window && window->objectName() == QLatin1String("unreadableDialog") ? window
                                                                                   : nullptr;
    }
};

void TestLeftOut::unreadableRecordsCanBeTakenAlong()
{
    RecordHouse house;
    fill(house.records(),
        {broken(QStringLiteral("CarePlan"), QStringLiteral("p"), {2026, 11, 20}),
            broken(QStringLiteral("Goal"), QStringLiteral("g"), {2025, 1, 2}),
            raw(R"({"resourceType":"CarePlan","id":"fine","status":"active","intent":"plan"})")});
    auto *page = show(house, Section::CarePlans);
    QVERIFY(house.stage.wordsOf("unreadableNotice")
                .startsWith(QStringLiteral("2 entries could not be displayed")));
    auto *action = house.stage.get("unreadableNotice")->findChild<QPushButton *>();
    QVERIFY(action);
    action->setFocus();
    house.stage.key(Qt::Key_Space);
    QVERIFY(QTest::qWaitFor([] { return dialog() != nullptr; }));

    auto *list = dialog()->findChild<QListView *>(QStringLiteral("unreadableList"));
    const QAbstractItemModelTester tester(list->model());
    QCOMPARE(list->model()->rowCount(), 2);
    QCOMPARE(list->model()->index(0, 0).data().toString(),
        QStringLiteral("Care plan · changed 11/20/26"));
    QCOMPARE(list->model()->index(1, 0).data(Qt::AccessibleTextRole).toString(),
        QStringLiteral("Goal · changed 1/2/25"));
    QCOMPARE(namelessControls(dialog()), QStringList());
    QSignalSpy wanted(page, &ui::RecordPage::fileWanted);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::mouseClick(
        dialog()->findChild<QPushButton *>(QStringLiteral("saveUnreadable")), Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
    const auto file = wanted.first().first().value<models::RecordFile>();
    QCOMPARE(file.name, QStringLiteral("Goal 2025-01-02.json"));
    QCOMPARE(file.recordId, QStringLiteral("g"));
    QCOMPARE(file.index, models::RecordFile::wholeRecord);
    QVERIFY(QTest::qWaitFor([] { return dialog() == nullptr; }));
}

void TestLeftOut::theyAreSavedByKeyboard()
{
    RecordHouse house;
    fill(house.records(),
        {broken(QStringLiteral("CarePlan"), QStringLiteral("p"), {2026, 11, 20}),
            broken(QStringLiteral("Goal"), QStringLiteral("g"), {2025, 1, 2})});
    auto *page = show(house, Section::CarePlans);
    QSignalSpy wanted(page, &ui::RecordPage::fileWanted);
    // What a window manager does when a dialog opens or closes.
    const auto activate = [](QWidget &window) {
        window.activateWindow();
        return QTest::qWaitForWindowActive(&window);
    };
    const auto open = [&house, activate] {
        if (!activate(house.stage.window()))
            return false;
        house.stage.get("unreadableNotice")->findChild<QPushButton *>()->setFocus();
        house.stage.key(Qt::Key_Space);
        if (!QTest::qWaitFor([] { return dialog() != nullptr; }))
            return false;
        return activate(*dialog());
    };
    QVERIFY(open());
    QTRY_COMPARE(house.stage.focusName(), QStringLiteral("unreadableList"));
    house.stage.key(Qt::Key_Tab);
    QCOMPARE(house.stage.focusName(), QStringLiteral("saveUnreadable"));
    house.stage.key(Qt::Key_Tab);
    QCOMPARE(house.stage.focusName(), QStringLiteral("closeUnreadable"));
    house.stage.key(Qt::Key_Space);
    QVERIFY(QTest::qWaitFor([] { return dialog() == nullptr; }));
    QCOMPARE(wanted.count(), 0);
    QVERIFY(open());
    QTRY_COMPARE(house.stage.focusName(), QStringLiteral("unreadableList"));
    house.stage.key(Qt::Key_Down);
    house.stage.key(Qt::Key_Return); // Enter does what the blue button does
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().first().value<models::RecordFile>().recordId, QStringLiteral("g"));
}

void TestLeftOut::everyPageLeadsToThem_data()
{
    QTest::addColumn<int>("section");
    for (const auto section : care::allSections) {
        RecordHouse house;
        if (makePage(section, house.session, house.clock, house.stage.theme()))
            QTest::newRow(care::keyOf(section).data()) << int(section);
    }
}

void TestLeftOut::everyPageLeadsToThem()
{
    QFETCH(const int, section);
    RecordHouse house;
    fill(house.records(),
        {broken(care::mainResourceOf(Section(section)), QStringLiteral("x"), {2026, 11, 20})});
    show(house, Section(section));
    QVERIFY(house.stage.wordsOf("unreadableNotice").startsWith(QStringLiteral("1 ")));
    QTest::mouseClick(
        house.stage.get("unreadableNotice")->findChild<QPushButton *>(), Qt::LeftButton);
    QVERIFY(QTest::qWaitFor([] { return dialog() != nullptr; }));
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QVERIFY(QTest::qWaitFor([] { return dialog() == nullptr; }));
}

void TestLeftOut::withdrawnRecordsAreCounted()
{
    RecordHouse house;
    fill(house.records(),
        {raw(R"({"resourceType":"CareTeam","id":"t","status":"active","participant":[)"
             R"({"member":{"display":"Kim"}}]})")});
    show(house, Section::CareTeam);
    QVERIFY(!house.stage.isShown("withdrawnLine"));
    fill(house.records(),
        {raw(R"({"resourceType":"CareTeam","id":"e","status":"entered-in-error","participant":[)"
             R"({"member":{"display":"Nobody"}}]})")});
    QVERIFY(house.stage.text("withdrawnLine").startsWith(QStringLiteral("1 ")));
    QCOMPARE(house.stage.get<QListView>("recordList")->model()->rowCount(), 1);
    QVERIFY(!house.stage.isShown("unreadableNotice"));
}

QTEST_MAIN(TestLeftOut)
#include "tst_leftout.moc"
