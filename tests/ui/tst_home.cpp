// What is captured outlives the object that is listened to, which dies in the same test.
// clazy:excludeall=lambda-in-connect
#include "RecordHouse.h"
#include "ui/home/CardGrid.h"
#include "ui/home/HomeCard.h"
#include "ui/home/HomePage.h"

#include <QSignalSpy>

using namespace kinward;
using namespace kinward::test;
using care::Section;

class TestHome : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheDay();
    void cardsAnswerWhatWhenWho();
    void allergiesSayWhatIsDangerous();
    void emptyCardsSayWhatWillAppear();
    void firstSyncShowsSkeletons();
    void sectionWithoutPermissionIsExplained();
    void actionsOpenTheirSection();
    void videoVisitIsJoinedWhenItIsTime();
    void visitBecomesLiveByItself();
    void videoVisitOpensOutsideWhereThatIsWanted();
    void visitIsShownWhereNoBrowserOpens();
    void foundLinksAreUsedBesideTheAppointment();
    void appointmentGivesWayWhenItIsOver();
    void offlineSaysHowOldTheRecordIs();
    void columnsFollowTheWidth();
    void everyControlHasAName();

private:
    static ui::HomePage *show(RecordHouse &house)
    {
        auto *page = new ui::HomePage(house.session, house.mail, house.clock, house.stage.theme());
        house.stage.show(page);
        return page;
    }
    static ui::HomeCard *card(const ui::HomePage *page, int number)
    {
        return page->findChildren<ui::HomeCard *>().at(number);
    }
    static QStringList words(const ui::HomePage *page, int number)
    {
        QStringList words;
        for (const auto &line : card(page, number)->facts().lines)
            words.append(line.text);
        return words;
    }
    static void press(const ui::HomePage *page, int number)
    {
        auto *button = card(page, number)->findChild<QPushButton *>();
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
    }
    static void fillEverything(RecordHouse &house);
    enum Card { Appointment, Messages, Results, Due, Prescriptions, Allergies };
};

void TestHome::fillEverything(RecordHouse &house)
{
    fill(house.records(),
        {raw(appointmentJson("next", "2026-11-24T14:30:00-05:00")),
            raw(appointmentJson("later", "2026-12-24T14:30:00-05:00")),
            raw(R"({"resourceType":"Communication","id":"m","status":"completed",)"
                R"("topic":{"text":"Test results"},"sender":{"display":"Dr. Rivera"},)"
                R"("partOf":[{"reference":"Communication/t"}],"sent":"2026-11-20T10:00:00-05:00",)"
                R"("recipient":[{"reference":"RelatedPerson/ines"}],"payload":[{"contentString":"Hi"}]})"),
            raw(R"({"resourceType":"Observation","id":"o","status":"final","category":[{"coding":)"
                R"([{"code":"laboratory"}]}],"code":{"text":"Potassium"},"effectiveDateTime":)"
                R"("2026-11-18","valueString":"5.9","interpretation":[{"coding":[{"system":)"
                R"("http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation","code":"H"}]}]})"),
            raw(R"({"resourceType":"Invoice","id":"i","status":"issued",)"
                R"("totalGross":{"value":42.5,"currency":"USD"}})"),
            raw(R"({"resourceType":"QuestionnaireResponse","id":"q","status":"in-progress"})"),
            raw(R"({"resourceType":"MedicationRequest","id":"r","status":"active","intent":"order",)"
                R"("medicationCodeableConcept":{"text":"Aspirin"},)"
                R"("dispenseRequest":{"numberOfRepeatsAllowed":0}})")});
    house.markSynced();
}

void TestHome::namesTheDay()
{
    RecordHouse house;
    show(house);
    QCOMPARE(house.stage.text("pageTitle"), QStringLiteral("Sunday, November 22"));
}

void TestHome::cardsAnswerWhatWhenWho()
{
    RecordHouse house;
    fillEverything(house);
    const auto *page = show(house);
    QCOMPARE(words(page, Appointment),
        QStringList({QStringLiteral("Tuesday, November 24, 2:30 PM · in 2 day(s)"),
            QStringLiteral("Check-up"), QStringLiteral("Dr. Émile Rivera · Main office")}));
    QCOMPARE(words(page, Messages),
        QStringList({QStringLiteral("● 1 unread message(s)"), QStringLiteral("Test results"),
            QStringLiteral("From Dr. Rivera · Nov 20, 2026")}));
    QCOMPARE(words(page, Results),
        QStringList({QStringLiteral("1 new result(s) in the last 30 days"),
            QStringLiteral("▲ 1 value(s) outside the usual range"),
            QStringLiteral("Latest: Potassium · Nov 18, 2026")}));
    QCOMPARE(words(page, Due),
        QStringList({QStringLiteral("$42.50 to pay"), QStringLiteral("1 bill(s) to pay"),
            QStringLiteral("1 questionnaire(s) begun and not finished")}));
    QCOMPARE(words(page, Prescriptions),
        QStringList({QStringLiteral("1 active prescription(s)"), QStringLiteral("Aspirin"),
            QStringLiteral("◆ 1 without refills")}));
    QCOMPARE(
        card(page, Messages)->findChild<QPushButton *>()->text(), QStringLiteral("See messages"));
    // Signs are for the eye, their words for the ear.
    QCOMPARE(card(page, Results)->facts().lines.at(1).spoken,
        QStringLiteral("1 value(s) outside the usual range"));
}

void TestHome::allergiesSayWhatIsDangerous()
{
    const auto allergy = [](const QByteArray &id, const QByteArray &more) {
        return raw(R"({"resourceType":"AllergyIntolerance","id":")" + id + "\"," + more
            + R"("clinicalStatus":{"coding":[{"code":"active"}]}})");
    };
    RecordHouse house;
    house.markSynced();
    const auto *page = show(house);
    QVERIFY(words(page, Allergies).constFirst().contains(QStringLiteral("no allergies here")));
    fill(house.records(),
        {allergy("none",
            R"("code":{"coding":[{"system":"http://snomed.info/sct",)"
            R"("code":"716186003","display":"No known allergy"}]},)")});
    QCOMPARE(words(page, Allergies).constFirst(), QStringLiteral("No known allergies"));
    fill(house.records(),
        {allergy("p", R"("criticality":"low","code":{"text":"Pollen"},)"),
            allergy("l", R"("criticality":"low","code":{"text":"Latex"},)"),
            allergy("n", R"("criticality":"high","code":{"text":"Nuts"},)"),
            allergy("b", R"("code":{"text":"Bee stings"},)")});
    QCOMPARE(words(page, Allergies),
        QStringList({QStringLiteral("4 allergy(ies)"), QStringLiteral("‼ 1 can be dangerous"),
            QStringLiteral("Nuts, Bee stings, Latex and 1 more")}));
    QCOMPARE(
        card(page, Allergies)->facts().lines.at(1).spoken, QStringLiteral("1 can be dangerous"));
    Section opened = Section::Labs;
    connect(page, &ui::HomePage::sectionRequested, page,
        [&opened](Section section) { opened = section; });
    press(page, Allergies);
    QCOMPARE(opened, Section::Allergies);
}

void TestHome::emptyCardsSayWhatWillAppear()
{
    RecordHouse house;
    house.markSynced();
    const auto *page = show(house);
    QCOMPARE(words(page, Appointment),
        QStringList(QStringLiteral("No appointments are planned. When the practice books one, it "
                                   "appears here.")));
    for (int number = Appointment; number <= Allergies; ++number) {
        QCOMPARE(words(page, number).size(), 1);
        QVERIFY(words(page, number).constFirst().contains(QStringLiteral("here")));
        QVERIFY(!card(page, number)->findChild<QPushButton *>()->isVisible());
    }
}

void TestHome::firstSyncShowsSkeletons()
{
    RecordHouse house;
    const auto *page = show(house);
    for (int number = Appointment; number <= Allergies; ++number)
        QVERIFY(card(page, number)->facts().loading);
    fillEverything(house);
    for (int number = Appointment; number <= Allergies; ++number)
        QVERIFY(!card(page, number)->facts().loading);
}

void TestHome::sectionWithoutPermissionIsExplained()
{
    RecordHouse house;
    fillEverything(house);
    const auto *page = show(house);
    house.permit({QStringLiteral("appointments"), QStringLiteral("questionnaires")});
    QCOMPARE(
        words(page, Results), QStringList(QStringLiteral("Lab results: not part of your access")));
    QCOMPARE(card(page, Results)->findChild<QPushButton *>()->text(), QStringLiteral("See why"));
    QCOMPARE(card(page, Messages)->findChild<QPushButton *>()->text(), QStringLiteral("See why"));
    // Questionnaires may be seen, so the card tells of them although bills may not.
    QCOMPARE(
        words(page, Due), QStringList(QStringLiteral("1 questionnaire(s) begun and not finished")));
    QCOMPARE(words(page, Appointment).constFirst(),
        QStringLiteral("Tuesday, November 24, 2:30 PM · in 2 day(s)"));
}

void TestHome::actionsOpenTheirSection()
{
    RecordHouse house;
    fillEverything(house);
    auto *page = show(house);
    QList<Section> sections;
    QStringList records;
    connect(page, &ui::HomePage::sectionRequested, page,
        [&](Section section) { sections.append(section); });
    connect(page, &ui::HomePage::recordRequested, page, [&](Section section, const QString &id) {
        QCOMPARE(section, Section::Appointments);
        records.append(id);
    });
    press(page, Appointment);
    QCOMPARE(records, QStringList(QStringLiteral("next")));
    press(page, Results);
    press(page, Due);
    press(page, Prescriptions);
    QCOMPARE(sections, QList<Section>({Section::Labs, Section::Billing, Section::Prescriptions}));
    QVERIFY(house.records().retainOnly(QStringLiteral("Invoice"), {}));
    press(page, Due);
    QCOMPARE(sections.last(), Section::Questionnaires);
}

void TestHome::videoVisitIsJoinedWhenItIsTime()
{
    RecordHouse house;
    fill(house.records(), {raw(videoVisitJson("v", "2026-11-22T14:00:00-05:00"))});
    house.markSynced();
    auto *page = show(house);
    QCOMPARE(words(page, Appointment).mid(0, 2),
        QStringList({QStringLiteral("Today, 2:00 PM"), QStringLiteral("Video visit")}));
    QCOMPARE(words(page, Appointment).constLast(), QStringLiteral("You can join from 1:45 PM"));
    const auto *button = card(page, Appointment)->findChild<QPushButton *>();
    QCOMPARE(button->text(), QStringLiteral("See appointment"));
    QSignalSpy shown(page, &ui::HomePage::recordRequested);
    press(page, Appointment);
    QCOMPARE(shown.count(), 1);

    house.clock.setNow(QDateTime({2026, 11, 22}, {13, 50}));
    page->hide();
    page->show();
    QCOMPARE(button->text(), QStringLiteral("Join"));
    QCOMPARE(button->property("kind").toString(), QStringLiteral("primary"));
    QCOMPARE(button->accessibleName(), QStringLiteral("Next appointment: Join"));
    ui::VisitRequest asked;
    connect(page, &ui::HomePage::visitRequested, page,
        [&asked](const ui::VisitRequest &visit) { asked = visit; });
    press(page, Appointment);
    QCOMPARE(asked.appointmentId, QStringLiteral("v"));
    QCOMPARE(asked.link, QUrl(QStringLiteral("https://visit.example/room/7")));
    QCOMPARE(asked.password, QStringLiteral("maple-42"));
    QCOMPARE(shown.count(), 1);
}

void TestHome::visitBecomesLiveByItself()
{
    RecordHouse house;
    house.clock.setNow(QDateTime({2026, 11, 22}, {13, 44, 59, 700}));
    fill(house.records(), {raw(videoVisitJson("v", "2026-11-22T14:00:00-05:00"))});
    house.markSynced();
    const auto *page = show(house);
    const auto *button = card(page, Appointment)->findChild<QPushButton *>();
    QCOMPARE(button->text(), QStringLiteral("See appointment"));
    house.clock.setNow(QDateTime({2026, 11, 22}, {13, 45}));
    QTRY_COMPARE_WITH_TIMEOUT(button->text(), QStringLiteral("Join"), 5000);
}

void TestHome::videoVisitOpensOutsideWhereThatIsWanted()
{
    RecordHouse house;
    house.clock.setNow(QDateTime({2026, 11, 22}, {13, 50}));
    fill(house.records(), {raw(videoVisitJson("v", "2026-11-22T14:00:00-05:00"))});
    house.markSynced();
    auto *page = show(house);
    page->setVisitsOpenIn(QStringLiteral("browser"));
    QCOMPARE(card(page, Appointment)->findChild<QPushButton *>()->text(),
        QStringLiteral("Open in browser"));
    QUrl opened;
    page->setUrlOpener([&opened](const QUrl &url) {
        opened = url;
        return true;
    });
    QSignalSpy shown(page, &ui::HomePage::recordRequested);
    QSignalSpy joined(page, &ui::HomePage::visitRequested);
    press(page, Appointment);
    QCOMPARE(opened, QUrl(QStringLiteral("https://visit.example/room/7")));
    QCOMPARE(shown.count() + joined.count(), 0);
}

void TestHome::visitIsShownWhereNoBrowserOpens()
{
    RecordHouse house;
    house.clock.setNow(QDateTime({2026, 11, 22}, {13, 50}));
    fill(house.records(), {raw(videoVisitJson("v", "2026-11-22T14:00:00-05:00"))});
    house.markSynced();
    auto *page = show(house);
    page->setVisitsOpenIn(QStringLiteral("browser"));
    page->setUrlOpener([](const QUrl &) { return false; });
    QString shown;
    connect(page, &ui::HomePage::recordRequested, page,
        [&shown](Section, const QString &id) { shown = id; });
    press(page, Appointment);
    QCOMPARE(shown, QStringLiteral("v"));
}

void TestHome::foundLinksAreUsedBesideTheAppointment()
{
    RecordHouse house;
    house.clock.setNow(QDateTime({2026, 11, 22}, {13, 50}));
    fill(house.records(),
        {raw(appointmentJson(
            "f", "2026-11-22T14:00:00-05:00", R"(,"comment":"https://zoom.us/j/1")"))});
    house.markSynced();
    const auto *page = show(house);
    QCOMPARE(card(page, Appointment)->findChild<QPushButton *>()->text(),
        QStringLiteral("See appointment")); // where it is marked as found
    QCOMPARE(words(page, Appointment).at(1), QStringLiteral("Check-up"));
}

void TestHome::appointmentGivesWayWhenItIsOver()
{
    RecordHouse house;
    fillEverything(house);
    auto *page = show(house);
    house.clock.setNow(QDateTime({2026, 11, 25}, {9, 0}));
    page->hide();
    page->show();
    QVERIFY(
        words(page, Appointment).constFirst().startsWith(QStringLiteral("Thursday, December 24")));
    QCOMPARE(house.stage.text("pageTitle"), QStringLiteral("Wednesday, November 25"));
}

void TestHome::offlineSaysHowOldTheRecordIs()
{
    RecordHouse house;
    fillEverything(house);
    const auto *page = show(house);
    QCOMPARE(house.stage.text("pageSentence"), QStringLiteral("Last updated today, 7:30 AM"));
    const QPoint place = card(page, Appointment)->mapTo(page, QPoint());
    QVERIFY(house.goOffline());
    QCoreApplication::processEvents();
    QCOMPARE(card(page, Appointment)->mapTo(page, QPoint()), place); // nothing moves
    QCOMPARE(house.stage.text("pageSentence"),
        QStringLiteral("You are looking at the record as of today, 7:30 AM."));
}

void TestHome::columnsFollowTheWidth()
{
    RecordHouse house;
    fillEverything(house);
    const auto *grid = show(house)->findChild<ui::CardGrid *>();
    const int character = grid->fontMetrics().averageCharWidth();
    for (const auto &[characters, columns] : {std::pair{50, 1}, {90, 2}, {130, 3}, {300, 3}}) {
        house.stage.window().resize(characters * character, 600);
        QTRY_COMPARE(grid->columns(), columns);
    }
    house.stage.theme().setTextPercent(200);
    house.stage.window().resize(130 * character, 600);
    QTRY_COMPARE(grid->columns(), 1);
}

void TestHome::everyControlHasAName()
{
    RecordHouse house;
    fillEverything(house);
    const auto *page = show(house);
    QCOMPARE(house.stage.namelessControls(), QStringList());
    QCOMPARE(card(page, Results)->findChild<QPushButton *>()->accessibleName(),
        QStringLiteral("New results: See lab results"));
}

QTEST_MAIN(TestHome)
#include "tst_home.moc"
