#include "RecordHouse.h"
#include "ui/records/DetailView.h"
#include "ui/records/RecordPages.h"
#include "ui/records/TrendChart.h"

#include <QListView>
#include <QTableView>

using namespace kinward;
using namespace kinward::test;
using care::Section;
using Kind = ui::DetailBlock::Kind;

/// What the pages of visits, conditions, allergies, vaccines, procedures and vital signs say.
class TestHistoryPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allergySaysHowDangerousItIs();
    void nothingRecordedIsNotNone();
    void noneKnownIsSaid();
    void noneKnownBesideAllergiesIsPointedOut();
    void conditionSaysSinceWhenAndHowSevere();
    void vaccineShowsAllItsDoses();
    void vaccineNotGivenSaysWhy();
    void vaccineThatIsDueSaysWhen();
    void procedureSaysWhyAndHowItTurnedOut();
    void visitSaysWhatWasFoundAndDone();
    void hospitalStaySaysUntilWhen();
    void bloodPressureIsReadInOneChart();
    void singleVitalSignHasNoChart();
    void whatIsNotInTheChartIsListed();
    void emptyPagesSayWhatWillAppear_data();
    void emptyPagesSayWhatWillAppear();

private:
    static void show(RecordHouse &house, Section section, const QList<fhir::RawResource> &records)
    {
        fill(house.records(), records);
        house.markSynced();
        auto *page = ui::makeRecordPage(section, house.session, house.clock, house.stage.theme())
                         .release();
        house.stage.window().resize(1200, 800);
        house.stage.show(page);
        QCOMPARE(house.stage.namelessControls(), QStringList());
    }
    /// "Label: text" of every line, headings with a #.
    static QStringList lines(RecordHouse &house)
    {
        QStringList lines;
        for (const auto &block : house.stage.get<ui::DetailView>("recordDetail")->blocks()) {
            if (block.kind == Kind::Heading)
                lines.append(QString(block.level, u'#') + u' ' + block.text);
            else if (block.label.isEmpty())
                lines.append(block.text);
            else
                lines.append(block.label + QStringLiteral(": ") + block.text);
        }
        lines.removeAll(QString());
        return lines;
    }
};

static QByteArray allergyJson(const QByteArray &id, const QByteArray &fields)
{
    return R"({"resourceType":"AllergyIntolerance","id":")" + id
        + R"(","meta":{"lastUpdated":"2026-11-20T15:00:00Z"},"clinicalStatus":{"coding":[{"code":"active"}]},)"
          R"("verificationStatus":{"coding":[{"code":"confirmed"}]},)"
        + fields + "}";
}

static const QByteArray noneKnown
    = R"("code":{"coding":[{"system":"http://snomed.info/sct","code":"716186003","display":"No Known Allergy"}]})";

void TestHistoryPages::allergySaysHowDangerousItIs()
{
    RecordHouse house;
    show(house, Section::Allergies,
        {raw(allergyJson("p",
             R"("type":"allergy","category":["medication"],"criticality":"high",
                "code":{"text":"Penicillin"},"onsetDateTime":"2012","recordedDate":"2018-06-01",
                "recorder":{"reference":"Practitioner/k","display":"Dr. Kim"},
                "reaction":[{"substance":{"text":"Amoxicillin"},"manifestation":[{"text":"Hives"}],
                "severity":"severe","description":"All over the body","onset":"2012-05"}])")),
            raw(allergyJson("n", R"("code":{"text":"Nickel"})"))});
    QCOMPARE(lines(house),
        QStringList({QStringLiteral("Penicillin"),
            QStringLiteral("How dangerous: High: the next reaction could be life-threatening or do "
                           "great harm"),
            QStringLiteral("Reaction: Hives (severe)\nAll over the body\nto Amoxicillin\nMay 2012"),
            QStringLiteral("Kind: Allergy, medicine"), QStringLiteral("Status: Active"),
            QStringLiteral("Began: 2012"), QStringLiteral("Recorded: Friday, June 1, 2018"),
            QStringLiteral("Recorded by: Dr. Kim"),
            QStringLiteral("From Riverbend Clinic · updated Nov 20, 2026")}));
    QVERIFY(house.stage.text("pageSentence")
                .startsWith(QStringLiteral("1 of these can be dangerous.")));

    house.stage.get("recordList")->setFocus();
    house.stage.key(Qt::Key_Down);
    QVERIFY(lines(house).contains(QStringLiteral("How dangerous: The practice did not say")));
    QVERIFY(lines(house).contains(QStringLiteral("Reaction: The practice did not say")));
}

void TestHistoryPages::nothingRecordedIsNotNone()
{
    RecordHouse house;
    show(house, Section::Allergies, {});
    QCOMPARE(house.stage.text("stateTitle"), QStringLiteral("Nothing is recorded about allergies"));
    QVERIFY(house.stage.wordsOf("recordState")
                .contains(QStringLiteral("This does not mean that there are none.")));
}

void TestHistoryPages::noneKnownIsSaid()
{
    RecordHouse house;
    show(house, Section::Allergies, {raw(allergyJson("none", noneKnown))});
    QVERIFY(!house.stage.isShown("stateTitle"));
    QVERIFY(house.stage.text("pageSentence")
                .startsWith(QStringLiteral("The practice recorded that no allergies are known.")));
    QCOMPARE(lines(house).mid(0, 3),
        QStringList({QStringLiteral("No Known Allergy"),
            QStringLiteral("The practice knows of no such allergy. Tell it if you know of one."),
            QStringLiteral("Status: Active")}));
}

void TestHistoryPages::noneKnownBesideAllergiesIsPointedOut()
{
    RecordHouse house;
    show(house, Section::Allergies,
        {raw(allergyJson("none", noneKnown)),
            raw(allergyJson("n", R"("code":{"text":"Nickel"})"))});
    house.stage.get("recordList")->setFocus();
    house.stage.key(Qt::Key_Down);
    QVERIFY(lines(house).contains(
        QStringLiteral("The record lists allergies as well. Ask the practice which is right; until "
                       "then, go by the allergies.")));
    QVERIFY(!house.stage.text("pageSentence").contains(QStringLiteral("no allergies")));
}

void TestHistoryPages::conditionSaysSinceWhenAndHowSevere()
{
    RecordHouse house;
    show(house, Section::Conditions,
        {raw(
            R"({"resourceType":"Condition","id":"c","clinicalStatus":{"coding":[{"code":"remission"}]},
            "verificationStatus":{"coding":[{"code":"unconfirmed"}]},
            "category":[{"coding":[{"code":"problem-list-item"}]}],"severity":{"text":"Mild"},
            "code":{"coding":[{"code":"E11","display":"Type 2 diabetes mellitus"}],"text":"Diabetes"},
            "bodySite":[{"text":"Pancreas"}],"onsetDateTime":"2012-08","abatementAge":{"value":80,"unit":"years"},
            "recordedDate":"2018-06-01","recorder":{"display":"Dr. Kim"},"asserter":{"display":"Rosa Peña"},
            "note":[{"text":"Diet only."}]})")});
    QCOMPARE(lines(house),
        QStringList({QStringLiteral("Type 2 diabetes mellitus"),
            QStringLiteral("In the practice's words: Diabetes"),
            QStringLiteral("Status: In remission, Not confirmed"), QStringLiteral("Severity: Mild"),
            QStringLiteral("Began: August 2012"), QStringLiteral("Ended: 80 years"),
            QStringLiteral("Where: Pancreas"),
            QStringLiteral("Kind: On the list of problems that the practice keeps"),
            QStringLiteral("Recorded: Friday, June 1, 2018"),
            QStringLiteral("Recorded by: Dr. Kim"), QStringLiteral("According to: Rosa Peña"),
            QStringLiteral("Note: Diet only."), QStringLiteral("From Riverbend Clinic")}));
}

static QByteArray shotJson(const QByteArray &id, const QByteArray &date, const QByteArray &fields)
{
    return R"({"resourceType":"Immunization","id":")" + id
        + R"(","vaccineCode":{"text":"Zoster recombinant"},"occurrenceDateTime":")" + date + "\","
        + fields + "}";
}

void TestHistoryPages::vaccineShowsAllItsDoses()
{
    RecordHouse house;
    show(house, Section::Immunizations,
        {raw(shotJson("1", "2021-02-03",
             R"("status":"completed","protocolApplied":[{"doseNumberPositiveInt":1}])")),
            raw(shotJson("2", "2021-05-03",
                R"("status":"completed","lotNumber":"74KX2","primarySource":false,"site":{"text":"Left arm"},
                "route":{"text":"Into the muscle"},"protocolApplied":[{"doseNumberPositiveInt":2,
                "seriesDosesPositiveInt":2,"targetDisease":[{"text":"Shingles"}]}],
                "performer":[{"actor":{"display":"Sam Kim"}}],"location":{"display":"Main office"})"))});
    QCOMPARE(lines(house),
        QStringList({QStringLiteral("Zoster recombinant"),
            QStringLiteral("When: Monday, May 3, 2021"), QStringLiteral("Dose: Dose 2 of 2"),
            QStringLiteral("Protects against: Shingles"), QStringLiteral("Given by: Sam Kim"),
            QStringLiteral("Where: Main office"), QStringLiteral("How: Into the muscle, Left arm"),
            QStringLiteral("Lot number: 74KX2"),
            QStringLiteral("Source: Told to the practice, which did not give this vaccine itself"),
            QStringLiteral("## All doses of this vaccine"),
            QStringLiteral("May 3, 2021: Dose 2 of 2 · Sam Kim"),
            QStringLiteral("Feb 3, 2021: Dose 1"), QStringLiteral("From Riverbend Clinic")}));
}

void TestHistoryPages::vaccineNotGivenSaysWhy()
{
    RecordHouse house;
    show(house, Section::Immunizations,
        {raw(shotJson(
            "1", "2026-10-13", R"("status":"not-done","statusReason":{"text":"Had a cold"})"))});
    QVERIFY(lines(house).contains(QStringLiteral("Not given because: Had a cold")));
    QVERIFY(!lines(house).contains(QStringLiteral("## All doses of this vaccine")));
}

void TestHistoryPages::vaccineThatIsDueSaysWhen()
{
    RecordHouse house;
    show(house, Section::Immunizations,
        {raw(R"({"resourceType":"ImmunizationRecommendation","id":"r","recommendation":[
            {"vaccineCode":[{"text":"Zoster recombinant"}],"targetDisease":{"text":"Shingles"},
            "forecastStatus":{"coding":[{"code":"overdue"}]},"forecastReason":[{"text":"Age over 50"}],
            "doseNumberPositiveInt":2,"seriesDosesPositiveInt":2,"description":"Two months after the first.",
            "dateCriterion":[{"code":{"coding":[{"code":"30980-7"}]},"value":"2026-04-03"},
            {"code":{"coding":[{"code":"30981-5"}]},"value":"2026-03-03"},
            {"code":{"coding":[{"code":"59778-1"}]},"value":"2026-08-03"}]}]})"),
            raw(shotJson("1", "2026-02-03", R"("status":"completed")"))});
    QVERIFY(
        house.stage.text("pageSentence").startsWith(QStringLiteral("1 due, says the practice.")));
    QCOMPARE(lines(house),
        QStringList({QStringLiteral("Zoster recombinant"),
            QStringLiteral("Protects against: Shingles"), QStringLiteral("Dose: Dose 2 of 2"),
            QStringLiteral("Due on: Friday, April 3, 2026"),
            QStringLiteral("Not before: Tuesday, March 3, 2026"),
            QStringLiteral("Overdue from: Monday, August 3, 2026"),
            QStringLiteral("Reason: Age over 50"),
            QStringLiteral("Note: Two months after the first."),
            QStringLiteral("## All doses of this vaccine"), QStringLiteral("Feb 3, 2026: Given"),
            QStringLiteral("From Riverbend Clinic")}));
}

void TestHistoryPages::procedureSaysWhyAndHowItTurnedOut()
{
    RecordHouse house;
    show(house, Section::Procedures,
        {raw(
            R"({"resourceType":"Procedure","id":"p","status":"completed","category":{"text":"Surgery"},
            "code":{"text":"Cataract surgery"},"performedDateTime":"2025-03-04T09:50:00-05:00",
            "performer":[{"actor":{"display":"Dr. Reyes"}}],"location":{"display":"Eye clinic"},
            "reasonCode":[{"text":"Cataract"}],"bodySite":[{"text":"Right eye"}],
            "outcome":{"text":"Successful"},"complication":[{"text":"Dry eye"}],
            "followUp":[{"text":"Eye drops"}],"note":[{"text":"Sees well."}]})")});
    QCOMPARE(lines(house),
        QStringList({QStringLiteral("Cataract surgery"),
            QStringLiteral("When: Tuesday, March 4, 2025, 9:50 AM"),
            QStringLiteral("Done by: Dr. Reyes"), QStringLiteral("Where: Eye clinic"),
            QStringLiteral("Reason: Cataract"), QStringLiteral("Kind: Surgery"),
            QStringLiteral("Part of the body: Right eye"), QStringLiteral("Outcome: Successful"),
            QStringLiteral("Complications: Dry eye"), QStringLiteral("Afterwards: Eye drops"),
            QStringLiteral("Note: Sees well."), QStringLiteral("From Riverbend Clinic")}));
}

void TestHistoryPages::visitSaysWhatWasFoundAndDone()
{
    RecordHouse house;
    show(house, Section::Visits,
        {raw(R"({"resourceType":"Encounter","id":"v","status":"finished","class":{"code":"AMB"},
            "type":[{"coding":[{"code":"x","display":"Encounter for symptom"}],"text":"Cough and fever"}],
            "participant":[{"individual":{"display":"Dr. Okafor"}},{"individual":{"display":"Sam Kim"}}],
            "period":{"start":"2026-07-18T15:10:00-04:00","end":"2026-07-18T15:30:00-04:00"},
            "reasonCode":[{"text":"Cough and fever"},{"text":"Tired"}],
            "location":[{"location":{"display":"Main office"}}],
            "serviceProvider":{"display":"Riverbend Clinic"}})"),
            raw(R"({"resourceType":"Condition","id":"c","code":{"text":"Acute bronchitis"},
                "encounter":{"reference":"Encounter/v"}})"),
            raw(R"({"resourceType":"Procedure","id":"p","status":"completed","code":{"text":"Chest X-ray"},
                "encounter":{"reference":"Encounter/v"}})")});
    QCOMPARE(lines(house),
        QStringList({QStringLiteral("Cough and fever"),
            QStringLiteral("When: Saturday, July 18, 2026, 3:10 PM"),
            QStringLiteral("With: Dr. Okafor\nSam Kim"), QStringLiteral("Where: Main office"),
            QStringLiteral("Organization: Riverbend Clinic"),
            QStringLiteral("Kind: Office visit\nEncounter for symptom"),
            QStringLiteral("Reason: Tired"), QStringLiteral("Diagnoses: Acute bronchitis"),
            QStringLiteral("Done: Chest X-ray"), QStringLiteral("From Riverbend Clinic")}));
}

void TestHistoryPages::hospitalStaySaysUntilWhen()
{
    RecordHouse house;
    show(house, Section::Visits,
        {raw(R"({"resourceType":"Encounter","id":"v","status":"finished","class":{"code":"IMP"},
            "period":{"start":"2025-01-03","end":"2025-01-07"},
            "hospitalization":{"dischargeDisposition":{"text":"Home"}}})")});
    QCOMPARE(lines(house),
        QStringList(
            {QStringLiteral("Hospital stay"), QStringLiteral("When: Friday, January 3, 2025"),
                QStringLiteral("Until: Tuesday, January 7, 2025"), QStringLiteral("Went to: Home"),
                QStringLiteral("From Riverbend Clinic")}));
}

static QByteArray vitalJson(
    const QByteArray &id, const QByteArray &loinc, const QByteArray &date, const QByteArray &fields)
{
    return R"({"resourceType":"Observation","id":")" + id
        + R"(","status":"final","category":[{"coding":[{"code":"vital-signs"}]}],"code":{"coding":)"
          R"([{"system":"http://loinc.org","code":")"
        + loinc + R"("}]},"performer":[{"display":"Sam Kim"}],"effectiveDateTime":")" + date + "\","
        + fields + "}";
}

static QByteArray pressureJson(const QByteArray &id, const QByteArray &date,
    const QByteArray &systolic, const QByteArray &diastolic)
{
    const auto part = [](const QByteArray &loinc, const QByteArray &value) {
        return QByteArray(R"({"code":{"coding":[{"system":"http://loinc.org","code":")" + loinc
            + R"("}]},"valueQuantity":{"value":)" + value + R"(,"unit":"mmHg","code":"mm[Hg]"}})");
    };
    return vitalJson(id, "85354-9", date,
        R"("component":[)" + part("8480-6", systolic) + ',' + part("8462-4", diastolic) + ']');
}

void TestHistoryPages::bloodPressureIsReadInOneChart()
{
    RecordHouse house;
    show(house, Section::Vitals,
        {raw(pressureJson("a", "2026-10-01", "128", "70")),
            raw(pressureJson("b", "2026-11-01", "136", "74"))});
    QCOMPARE(lines(house),
        QStringList({QStringLiteral("Blood pressure"), QStringLiteral("Latest: 136/74 mmHg"),
            QStringLiteral("Measured: Sunday, November 1, 2026"),
            QStringLiteral("Measured by: Sam Kim"), QStringLiteral("From Riverbend Clinic")}));
    auto *chart = house.stage.get<ui::TrendChart>("trendChart");
    QVERIFY(chart->positionOf(1).y() < chart->secondPositionOf(1).y());
    QCOMPARE(chart->positionOf(1).x(), chart->secondPositionOf(1).x());
    chart->setFocus();
    QCOMPARE(house.stage.text("trendReadout"), QStringLiteral("Nov 1, 2026: 136/74 mmHg"));
    house.stage.key(Qt::Key_Left);
    QCOMPARE(house.stage.text("trendReadout"), QStringLiteral("Oct 1, 2026: 128/70 mmHg"));

    house.stage.click("trendAsTable");
    const auto *table = house.stage.get<QTableView>("trendTable")->model();
    QCOMPARE(table->rowCount(), 2);
    QCOMPARE(table->index(0, 1).data(Qt::AccessibleTextRole).toString(),
        QStringLiteral("Result: 136/74 mmHg"));
    QCOMPARE(house.stage.namelessControls(), QStringList());
}

void TestHistoryPages::singleVitalSignHasNoChart()
{
    RecordHouse house;
    show(house, Section::Vitals, {raw(pressureJson("a", "2026-10-01", "128", "70"))});
    QVERIFY(!house.stage.isShown("trendChart"));
}

void TestHistoryPages::whatIsNotInTheChartIsListed()
{
    RecordHouse house;
    show(house, Section::Vitals,
        {raw(pressureJson("a", "2026-10-01", "128", "70")),
            raw(pressureJson("b", "2026-11-01", "136", "74")),
            raw(vitalJson("c", "85354-9", "2026-09-01",
                R"("dataAbsentReason":{"text":"the cuff was too small"})"))});
    QVERIFY(house.stage.isShown("trendChart"));
    QVERIFY(lines(house).contains(QStringLiteral("## Not in the chart")));
    QVERIFY(lines(house).contains(
        QStringLiteral("Sep 1, 2026: no value: the cuff was too small · Sam Kim")));
}

void TestHistoryPages::emptyPagesSayWhatWillAppear_data()
{
    QTest::addColumn<int>("section");
    QTest::addColumn<QString>("title");
    QTest::newRow("visits") << int(Section::Visits) << QStringLiteral("No visits");
    QTest::newRow("conditions") << int(Section::Conditions)
                                << QStringLiteral("No health conditions");
    QTest::newRow("vaccines") << int(Section::Immunizations) << QStringLiteral("No vaccines");
    QTest::newRow("procedures") << int(Section::Procedures) << QStringLiteral("No procedures");
    QTest::newRow("vital signs") << int(Section::Vitals) << QStringLiteral("No vital signs");
}

void TestHistoryPages::emptyPagesSayWhatWillAppear()
{
    QFETCH(const int, section);
    QFETCH(const QString, title);
    RecordHouse house;
    show(house, Section(section), {});
    QCOMPARE(house.stage.text("stateTitle"), title);
    QVERIFY(house.stage.wordsOf("recordState").contains(QStringLiteral("appears here")));
}

QTEST_MAIN(TestHistoryPages)
#include "tst_historypages.moc"
