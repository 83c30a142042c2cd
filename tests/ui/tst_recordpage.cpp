#include "RecordHouse.h"
#include "ui/records/RecordPages.h"

#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>

Q_DECLARE_METATYPE(kinward::care::Section)

using namespace kinward;
using namespace kinward::test;
using care::Section;

/// What all pages of records have alike, on the page of appointments.
class TestRecordPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsWhatTheStoreHolds();
    void findsWithoutCaseAndAccents();
    void escClearsTheFilter();
    void keepsTheChosenRecordWhileItIsSynced();
    void goesByKeyboardFromListToDetailAndBack();
    void tabLeadsFromTheListToActionsAndValues();
    void showsOneColumnWhereThereIsNoRoomForTwo();
    void opensARecordThatTheFilterHides();
    void speaksRowsInFull();
    void loadingIsSaid();
    void emptySaysWhatWillAppear();
    void notPermittedIsExplained();
    void withoutConnectionAndRecordsOffersToTryAgain();
    void offlineSaysHowOldTheRecordIs();
    void saysWhenItWasUpdated();
    void offlineAnEmptySectionIsNoFailure();
    void countsWhatCouldNotBeRead();
    void everyControlHasAName_data();
    void everyControlHasAName();

private:
    static std::unique_ptr<ui::RecordPage> makePage(RecordHouse &house, Section section)
    {
        return ui::makeRecordPage(section, house.session, house.clock, house.stage.theme());
    }
    /// Three appointments: one to come, two past.
    static void fillAppointments(RecordHouse &house)
    {
        fill(house.records(),
            {raw(appointmentJson("next", "2026-11-24T14:30:00-05:00", {}, "Blutdruck Prüfung")),
                raw(appointmentJson("past-1", "2026-10-01T09:00:00-04:00")),
                raw(appointmentJson("past-2", "2026-09-01T09:00:00-04:00", {}, "Eye exam"))});
        house.markSynced();
    }
    static QListView *list(RecordHouse &house) { return house.stage.get<QListView>("recordList"); }
    static QString chosen(RecordHouse &house)
    {
        return list(house)->currentIndex().data(models::IdRole).toString();
    }
    static QString detailTitle(RecordHouse &house)
    {
        const auto labels = house.stage.get("recordDetail")->findChildren<QLabel *>();
        return labels.isEmpty() ? QString() : labels.first()->text();
    }
};

void TestRecordPage::listsWhatTheStoreHolds()
{
    RecordHouse house;
    fillAppointments(house);
    house.stage.show(makePage(house, Section::Appointments).release());

    QCOMPARE(columnOf(*list(house)->model(), models::IdRole),
        QStringList({QStringLiteral("next"), QStringLiteral("past-1"), QStringLiteral("past-2")}));
    QCOMPARE(columnOf(*list(house)->model(), models::GroupRole),
        QStringList({QStringLiteral("Upcoming"), QStringLiteral("Past"), QStringLiteral("Past")}));
    QCOMPARE(chosen(house), QStringLiteral("next"));
    QVERIFY(detailTitle(house).startsWith(QStringLiteral("Blutdruck Prüfung")));
}

void TestRecordPage::findsWithoutCaseAndAccents()
{
    RecordHouse house;
    fillAppointments(house);
    house.stage.show(makePage(house, Section::Appointments).release());

    house.stage.key(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(house.stage.focusName(), QStringLiteral("recordFilter"));
    house.stage.keys(QStringLiteral("PRUFUNG emile"));
    QCOMPARE(columnOf(*list(house)->model(), models::IdRole), QStringList(QStringLiteral("next")));
    QCOMPARE(house.stage.text("recordCount"), QStringLiteral("1 of 3"));
}

void TestRecordPage::escClearsTheFilter()
{
    RecordHouse house;
    fillAppointments(house);
    house.stage.show(makePage(house, Section::Appointments).release());
    list(house)->setCurrentIndex(list(house)->model()->index(2, 0));

    house.stage.type("recordFilter", QStringLiteral("nowhere"));
    QVERIFY(!house.stage.isShown("recordList"));
    QCOMPARE(house.stage.text("stateTitle"), QStringLiteral("Nothing found"));
    QVERIFY(!house.stage.isShown("recordDetail"));
    house.stage.key(Qt::Key_Escape);
    QCOMPARE(house.stage.get<QLineEdit>("recordFilter")->text(), QString());
    QCOMPARE(list(house)->model()->rowCount(), 3);
    QCOMPARE(chosen(house), QStringLiteral("past-2"));
    house.stage.key(Qt::Key_Escape);
    QCOMPARE(house.stage.focusName(), QStringLiteral("recordList"));
}

void TestRecordPage::keepsTheChosenRecordWhileItIsSynced()
{
    RecordHouse house;
    fillAppointments(house);
    house.stage.show(makePage(house, Section::Appointments).release());
    QTest::mouseClick(list(house)->viewport(), Qt::LeftButton, {},
        list(house)->visualRect(list(house)->model()->index(1, 0)).center());
    QCOMPARE(chosen(house), QStringLiteral("past-1"));

    fill(house.records(), {raw(appointmentJson("new", "2026-11-23T08:00:00-05:00"))});
    QCOMPARE(list(house)->model()->rowCount(), 4);
    QCOMPARE(chosen(house), QStringLiteral("past-1"));
    QVERIFY(house.records().retainOnly(QStringLiteral("Appointment"), {QStringLiteral("next")}));
    QCOMPARE(chosen(house), QStringLiteral("next"));
}

void TestRecordPage::goesByKeyboardFromListToDetailAndBack()
{
    RecordHouse house;
    fillAppointments(house);
    house.stage.show(makePage(house, Section::Appointments).release());
    list(house)->setFocus();
    house.stage.key(Qt::Key_Down);
    house.stage.key(Qt::Key_Down);
    QVERIFY(detailTitle(house).startsWith(QStringLiteral("Eye exam")));

    house.stage.key(Qt::Key_Return);
    auto *value = qobject_cast<QLabel *>(QApplication::focusWidget());
    QVERIFY(value);
    QVERIFY(house.stage.get("recordDetail")->isAncestorOf(value));
    QVERIFY(value->textInteractionFlags() & Qt::TextSelectableByKeyboard);
    QVERIFY(value->accessibleName().startsWith(QStringLiteral("When: Tuesday, September 1, 2026")));
    house.stage.key(Qt::Key_Escape);
    QCOMPARE(house.stage.focusName(), QStringLiteral("recordList"));
}

void TestRecordPage::tabLeadsFromTheListToActionsAndValues()
{
    RecordHouse house;
    fillAppointments(house);
    house.stage.show(makePage(house, Section::Appointments).release());
    list(house)->setFocus();
    house.stage.key(Qt::Key_Tab);
    QCOMPARE(house.stage.focusName(), QStringLiteral("askButton")); // it stands above the values
    house.stage.key(Qt::Key_Tab);
    QVERIFY(QApplication::focusWidget()->accessibleName().startsWith(QStringLiteral("When: ")));
    house.stage.key(Qt::Key_Tab);
    QCOMPARE(
        QApplication::focusWidget()->accessibleName(), QStringLiteral("How long: 30 minute(s)"));
}

void TestRecordPage::showsOneColumnWhereThereIsNoRoomForTwo()
{
    RecordHouse house;
    fillAppointments(house);
    auto *page = makePage(house, Section::Appointments).release();
    house.stage.window().resize(560, 600);
    house.stage.show(page);
    QVERIFY(house.stage.isShown("recordList"));
    QVERIFY(!house.stage.isShown("recordDetail"));

    QTest::mouseClick(list(house)->viewport(), Qt::LeftButton, {},
        list(house)->visualRect(list(house)->model()->index(1, 0)).center());
    QVERIFY(!house.stage.isShown("recordList"));
    QVERIFY(house.stage.isShown("recordDetail"));
    QCOMPARE(house.stage.get<QPushButton>("recordBack")->text(),
        QStringLiteral("Back to all appointments"));
    house.stage.click("recordBack");
    QVERIFY(house.stage.isShown("recordList"));
    QCOMPARE(chosen(house), QStringLiteral("past-1"));

    house.stage.window().resize(1200, 600);
    QTRY_VERIFY(house.stage.isShown("recordList") && house.stage.isShown("recordDetail"));
    QVERIFY(!house.stage.isShown("recordBack"));
}

void TestRecordPage::opensARecordThatTheFilterHides()
{
    RecordHouse house;
    fillAppointments(house);
    auto *page = makePage(house, Section::Appointments).release();
    house.stage.show(page);
    house.stage.type("recordFilter", QStringLiteral("Eye"));
    QCOMPARE(list(house)->model()->rowCount(), 1);
    page->openRecord(QStringLiteral("next"));
    QCOMPARE(chosen(house), QStringLiteral("next"));
    QCOMPARE(house.stage.get<QLineEdit>("recordFilter")->text(), QString());
    page->openRecord(QStringLiteral("unknown"));
    QCOMPARE(chosen(house), QStringLiteral("next"));
}

void TestRecordPage::speaksRowsInFull()
{
    RecordHouse house;
    fillAppointments(house);
    house.stage.show(makePage(house, Section::Appointments).release());
    QCOMPARE(columnOf(*list(house)->model(), Qt::AccessibleTextRole).at(0),
        QStringLiteral("Upcoming. Blutdruck Prüfung with Dr. Émile Rivera. Tuesday, November 24, "
                       "2026, 2:30 PM · Main office. Booked"));
    QVERIFY(columnOf(*list(house)->model(), Qt::AccessibleTextRole)
                .at(2)
                .startsWith(QStringLiteral("Eye exam")));
}

void TestRecordPage::loadingIsSaid()
{
    RecordHouse house;
    house.stage.show(makePage(house, Section::Appointments).release());
    QCOMPARE(
        house.stage.get("recordState")->accessibleName(), QStringLiteral("Reading appointments…"));
    fillAppointments(house);
    QVERIFY(house.stage.isShown("recordList"));
}

void TestRecordPage::emptySaysWhatWillAppear()
{
    RecordHouse house;
    house.markSynced();
    house.stage.show(makePage(house, Section::Appointments).release());
    QCOMPARE(house.stage.text("stateTitle"), QStringLiteral("No appointments"));
    QCOMPARE(house.stage.text("stateExplanation"),
        QStringLiteral("No appointments are planned. When the practice books one, it appears "
                       "here."));
    QVERIFY(!house.stage.isShown("stateAction"));
}

void TestRecordPage::notPermittedIsExplained()
{
    RecordHouse house;
    house.permit({QStringLiteral("appointments")});
    house.stage.show(makePage(house, Section::Billing).release());
    QVERIFY(house.stage.text("stateTitle").contains(QStringLiteral("not part of your access")));
    QVERIFY(house.stage.text("stateExplanation").contains(QStringLiteral("(555) 010-4477")));
}

void TestRecordPage::withoutConnectionAndRecordsOffersToTryAgain()
{
    RecordHouse house;
    QVERIFY(house.goOffline());
    auto *page = makePage(house, Section::Labs).release();
    QSignalSpy signIn(page, &ui::RecordPage::signInRequested);
    house.stage.show(page);
    QCOMPARE(house.stage.text("stateTitle"), QStringLiteral("No connection"));
    QSignalSpy tried(&house.session, &net::PatientSession::connectionChanged);
    house.stage.click("stateAction");
    QTRY_VERIFY(!tried.isEmpty());
    QCOMPARE(signIn.count(), 0);
}

void TestRecordPage::offlineSaysHowOldTheRecordIs()
{
    RecordHouse house;
    fillAppointments(house);
    QVERIFY(house.goOffline());
    house.stage.show(makePage(house, Section::Appointments).release());
    QVERIFY(house.stage.isShown("recordList"));
    QCOMPARE(house.stage.text("pageSentence"),
        QStringLiteral("You are looking at the record as of today, 7:30 AM."));
}

void TestRecordPage::saysWhenItWasUpdated()
{
    RecordHouse house;
    fillAppointments(house);
    house.stage.show(makePage(house, Section::Appointments).release());
    QCOMPARE(house.stage.text("pageSentence"), QStringLiteral("Last updated today, 7:30 AM"));
    QVERIFY(house.records().setSyncedAt(
        net::syncKey(Section::Appointments), house.clock.now().addSecs(-60)));
    QCOMPARE(house.stage.text("pageSentence"), QStringLiteral("Last updated today, 9:29 AM"));
}

void TestRecordPage::offlineAnEmptySectionIsNoFailure()
{
    RecordHouse house;
    house.markSynced();
    QVERIFY(house.goOffline());
    house.stage.show(makePage(house, Section::Labs).release());
    QVERIFY(!house.stage.isShown("stateAction"));
    QVERIFY(house.stage.text("stateTitle") != QStringLiteral("No connection"));
    QCOMPARE(house.stage.text("pageSentence"),
        QStringLiteral("You are looking at the record as of today, 7:30 AM."));
}

void TestRecordPage::countsWhatCouldNotBeRead()
{
    RecordHouse house;
    fillAppointments(house);
    house.stage.show(makePage(house, Section::Appointments).release());
    QVERIFY(!house.stage.isShown("unreadableNotice"));
    fill(house.records(),
        {{QStringLiteral("Appointment"), QStringLiteral("broken"), {}, {}, "not JSON"}});
    QVERIFY(house.stage.wordsOf("unreadableNotice")
                .startsWith(QStringLiteral("1 entries could not be displayed")));
    QCOMPARE(list(house)->model()->rowCount(), 3);
}

void TestRecordPage::everyControlHasAName_data()
{
    QTest::addColumn<Section>("section");
    QTest::newRow("appointments") << Section::Appointments;
    QTest::newRow("questionnaires") << Section::Questionnaires;
    QTest::newRow("prescriptions") << Section::Prescriptions;
    QTest::newRow("labs") << Section::Labs;
    QTest::newRow("billing") << Section::Billing;
}

void TestRecordPage::everyControlHasAName()
{
    QFETCH(const Section, section);
    RecordHouse house;
    fill(house.records(),
        {raw(videoVisitJson("video", "2026-11-24T14:30:00-05:00")),
            raw(R"({"resourceType":"QuestionnaireResponse","id":"q","status":"completed",)"
                R"("item":[{"linkId":"1","text":"Pain?","answer":[{"valueInteger":3}]}]})"),
            raw(R"({"resourceType":"MedicationRequest","id":"m","status":"active",)"
                R"("medicationCodeableConcept":{"text":"Aspirin"},"dosageInstruction":[{"text":"One a day"}]})"),
            raw(R"({"resourceType":"Observation","id":"o","status":"final","category":[{"coding":)"
                R"([{"code":"laboratory"}]}],"code":{"text":"Sodium"},"valueString":"fine"})"),
            raw(R"({"resourceType":"Invoice","id":"i","status":"issued","totalGross":)"
                R"({"value":12.5,"currency":"USD"}})")});
    house.markSynced();
    house.stage.show(makePage(house, section).release());
    QVERIFY(house.stage.isShown("recordDetail"));
    QCOMPARE(house.stage.namelessControls(), QStringList());
}

QTEST_MAIN(TestRecordPage)
#include "tst_recordpage.moc"
