#include "RecordHouse.h"
#include "ui/records/DetailView.h"
#include "ui/records/RecordPages.h"

#include <QTableView>

using namespace kinward;
using namespace kinward::test;
using care::Section;
using Kind = ui::DetailBlock::Kind;

/// What each page says of one record.
class TestRecordDetails : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void appointmentAnswersWhenWhoWhere();
    void canceledAppointmentSaysWhy();
    void pastMeetingOffersNothingToOpen();
    void prescriptionSaysHowToTakeIt();
    void labResultsHaveFlagsInShapeAndWord();
    void preliminaryResultsSaySo();
    void billShowsLinesAndTotal();
    void insuranceStatementExplainsItsAmounts();
    void questionnaireIsAnOutline();
    void markupOfThePracticeIsShownAsSent();
    void unchangedRecordLeavesTheDetailAlone();

private:
    static ui::RecordPage *show(
        RecordHouse &house, Section section, const QList<fhir::RawResource> &records)
    {
        fill(house.records(), records);
        house.markSynced();
        auto *page = ui::makeRecordPage(section, house.session, house.clock, house.stage.theme())
                         .release();
        house.stage.window().resize(1200, 800);
        house.stage.show(page);
        return page;
    }
    static const QList<ui::DetailBlock> &blocks(RecordHouse &house)
    {
        return house.stage.get<ui::DetailView>("recordDetail")->blocks();
    }
    /// "Label: text" of every line, headings with a #.
    static QStringList lines(RecordHouse &house)
    {
        QStringList lines;
        for (const auto &block : blocks(house)) {
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

void TestRecordDetails::appointmentAnswersWhenWhoWhere()
{
    RecordHouse house;
    show(house, Section::Appointments,
        {raw(appointmentJson("a", "2026-11-24T14:30:00-05:00",
            R"(,"reasonCode":[{"text":"Dizziness"}],"patientInstruction":"Bring your pills.")"))});
    QCOMPARE(lines(house),
        QStringList({QStringLiteral("Check-up with Dr. Émile Rivera"),
            QStringLiteral("When: Tuesday, November 24, 2026, 2:30 PM (in 2 day(s))"),
            QStringLiteral("How long: 30 minute(s)"), QStringLiteral("With: Dr. Émile Rivera"),
            QStringLiteral("Where: Main office"), QStringLiteral("Reason: Dizziness"),
            QStringLiteral("Instructions: Bring your pills."),
            QStringLiteral("From Riverbend Clinic · updated Nov 20, 2026")}));
}

void TestRecordDetails::canceledAppointmentSaysWhy()
{
    RecordHouse house;
    auto json = appointmentJson(
        "a", "2026-11-24T14:30:00-05:00", R"(,"cancelationReason":{"text":"Doctor is ill"})");
    json.replace(R"("status":"booked")", R"("status":"cancelled")");
    show(house, Section::Appointments, {raw(json)});
    QVERIFY(lines(house).contains(QStringLiteral("Canceled because: Doctor is ill")));
    QCOMPARE(blocks(house).first().note, QStringLiteral("Canceled"));
}

void TestRecordDetails::pastMeetingOffersNothingToOpen()
{
    RecordHouse house;
    show(house, Section::Appointments, {raw(videoVisitJson("v", "2026-11-20T10:00:00-05:00"))});
    QVERIFY(!house.stage.isShown("videoVisit"));
    QVERIFY(lines(house).contains(QStringLiteral("How: By video")));
    QVERIFY(house.stage.wordsOf("recordDetail")
                .contains(QStringLiteral("This visit is over. You can no longer join it.")));
}

void TestRecordDetails::prescriptionSaysHowToTakeIt()
{
    RecordHouse house;
    show(house, Section::Prescriptions,
        {raw(R"({"resourceType":"MedicationRequest","id":"m","status":"active","intent":"order",)"
             R"("medicationCodeableConcept":{"text":"Metformin 500 mg"},"authoredOn":"2026-10-01",)"
             R"("requester":{"display":"Dr. Rivera"},"reasonCode":[{"text":"Diabetes"}],)"
             R"("dosageInstruction":[{"text":"One tablet with breakfast"}],)"
             R"("dispenseRequest":{"numberOfRepeatsAllowed":0}})")});
    QCOMPARE(lines(house),
        QStringList({QStringLiteral("Metformin 500 mg"),
            QStringLiteral("How to take it: One tablet with breakfast"),
            QStringLiteral("Reason: Diabetes"),
            QStringLiteral("Refills: No refills on this prescription"),
            QStringLiteral("Prescribed by: Dr. Rivera"),
            QStringLiteral("Prescribed on: Thursday, October 1, 2026"),
            QStringLiteral("From Riverbend Clinic")}));
}

static QByteArray resultJson(
    const QByteArray &id, const QByteArray &name, const QByteArray &value, const QByteArray &flag)
{
    return R"({"resourceType":"Observation","id":")" + id + R"(","status":"final","code":{"text":")"
        + name + R"("},"category":[{"coding":[{"code":"laboratory"}]}],"valueQuantity":{"value":)"
        + value
        + R"(,"unit":"mg/dL"},"interpretation":[{"coding":[{"system":)"
          R"("http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation","code":")"
        + flag + R"("}]}],"referenceRange":[{"text":"up to 99"}],"note":[{"text":"Fasting"}]})";
}

static QByteArray panelJson(const QByteArray &status)
{
    return R"({"resourceType":"DiagnosticReport","id":"r","status":")" + status
        + R"(","category":[{"coding":[{"code":"LAB"}]}],"code":{"text":"Sugar panel"},)"
          R"("effectiveDateTime":"2026-11-18","performer":[{"display":"Harbor Lab"}],)"
          R"("result":[{"reference":"Observation/g"},{"reference":"Observation/n"}],)"
          R"("conclusion":"Ask at the next visit."})";
}

void TestRecordDetails::labResultsHaveFlagsInShapeAndWord()
{
    RecordHouse house;
    show(house, Section::Labs,
        {raw(panelJson("final")), raw(resultJson("g", "Glucose", "158.0", "H")),
            raw(resultJson("n", "Sodium", "140", "N"))});
    const auto *table = house.stage.get<QTableView>("labResults");
    QCOMPARE(rowsOf(*table->model()),
        QStringList({QStringLiteral("Glucose | 158.0 mg/dL | up to 99 | ▲ High"),
            QStringLiteral("Sodium | 140 mg/dL | up to 99 | ")}));
    QCOMPARE(table->model()->index(0, 3).data(Qt::AccessibleTextRole).toString(),
        QStringLiteral("Flag: High"));
    QVERIFY(!table->isColumnHidden(3));
    QCOMPARE(table->height() >= table->sizeHint().height(), true);
    const QStringList said = lines(house);
    QVERIFY(said.contains(QStringLiteral("Done by: Harbor Lab")));
    QVERIFY(said.contains(QStringLiteral("Ask at the next visit.")));
    QVERIFY(said.contains(QStringLiteral("Glucose: Fasting")));
    QVERIFY(!said.join(u' ').contains(QStringLiteral("Status")));
}

void TestRecordDetails::preliminaryResultsSaySo()
{
    RecordHouse house;
    show(house, Section::Labs,
        {raw(panelJson("preliminary")), raw(resultJson("g", "Glucose", "90", "N"))});
    QVERIFY(lines(house).contains(
        QStringLiteral("Status: Preliminary. The results may still change.")));
    QVERIFY(house.stage.get<QTableView>("labResults")->isColumnHidden(3));
}

void TestRecordDetails::billShowsLinesAndTotal()
{
    RecordHouse house;
    show(house, Section::Billing,
        {raw(
            R"({"resourceType":"Invoice","id":"i","status":"issued","identifier":[{"value":"77"}],)"
            R"("date":"2026-11-02","issuer":{"display":"Riverbend Clinic"},"lineItem":[)"
            R"({"chargeItemCodeableConcept":{"text":"Office visit"},"priceComponent":[{"type":"base",)"
            R"("amount":{"value":40.0,"currency":"USD"}}]}],)"
            R"("totalNet":{"value":40.0,"currency":"USD"},"totalGross":{"value":42.5,"currency":"USD"},)"
            R"("paymentTerms":"Within 30 days"})")});
    QCOMPARE(house.stage.text("pageSentence"),
        QStringLiteral("Balance due: $42.50 · Last updated today, 7:30 AM"));
    QCOMPARE(lines(house),
        QStringList({QStringLiteral("Bill 77"), QStringLiteral("Date: Monday, November 2, 2026"),
            QStringLiteral("From: Riverbend Clinic"), QStringLiteral("## What it is for"),
            QStringLiteral("Office visit: $40.00"), QStringLiteral("Total before taxes: $40.00"),
            QStringLiteral("Total: $42.50"), QStringLiteral("How to pay: Within 30 days"),
            QStringLiteral("From Riverbend Clinic")}));
}

void TestRecordDetails::insuranceStatementExplainsItsAmounts()
{
    RecordHouse house;
    show(house, Section::Billing,
        {raw(
            R"({"resourceType":"ExplanationOfBenefit","id":"e","status":"active","outcome":"complete",)"
            R"("type":{"text":"Pharmacy"},"insurer":{"display":"Northshore"},"total":[)"
            R"({"category":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/adjudication",)"
            R"("code":"copay","display":"CoPay"}]},"amount":{"value":5,"currency":"USD"}},)"
            R"({"category":{"text":"Own code"},"amount":{"value":7,"currency":"USD"}}]})")});
    const auto &shown = blocks(house);
    const auto find = [&shown](const QString &label) {
        const auto found = std::find_if(shown.begin(), shown.end(),
            [&label](const ui::DetailBlock &block) { return block.label == label; });
        return found == shown.end() ? ui::DetailBlock() : *found;
    };
    QCOMPARE(find(QStringLiteral("CoPay")).text, QStringLiteral("$5.00"));
    QCOMPARE(
        find(QStringLiteral("CoPay")).note, QStringLiteral("The fixed part that the patient pays"));
    QCOMPARE(find(QStringLiteral("Own code")).text, QStringLiteral("$7.00"));
    QCOMPARE(find(QStringLiteral("Own code")).note, QString());
}

void TestRecordDetails::questionnaireIsAnOutline()
{
    RecordHouse house;
    show(house, Section::Questionnaires,
        {raw(R"({"resourceType":"QuestionnaireResponse","id":"q","status":"completed",)"
             R"("authored":"2026-11-01","author":{"display":"Rosa Peña"},"item":[)"
             R"({"linkId":"1","text":"Mood","item":[)"
             R"({"linkId":"1.1","text":"How are you?","answer":[{"valueString":"Well","item":[)"
             R"({"linkId":"1.1.1","text":"Since when?","answer":[{"valueString":"May"}]}]}]},)"
             R"({"linkId":"1.2","text":"Sleep?"}]}]})")});
    QCOMPARE(lines(house),
        QStringList(
            {QStringLiteral("Questionnaire"), QStringLiteral("Filled in: Sunday, November 1, 2026"),
                QStringLiteral("Written down by: Rosa Peña"),
                QStringLiteral("## Questions and answers"), QStringLiteral("### Mood"),
                QStringLiteral("How are you?: Well"), QStringLiteral("Since when?: May"),
                QStringLiteral("Sleep?: No answer"), QStringLiteral("From Riverbend Clinic")}));
}

void TestRecordDetails::markupOfThePracticeIsShownAsSent()
{
    RecordHouse house;
    show(house, Section::Appointments,
        {raw(appointmentJson("a", "2026-11-24T14:30:00-05:00",
            R"(,"patientInstruction":"<b>No</b> food <img src=x>")"))});
    int checked = 0;
    for (const auto *label : house.stage.get("recordDetail")->findChildren<QLabel *>()) {
        if (!label->isVisible())
            continue;
        QCOMPARE(label->textFormat(), Qt::PlainText);
        ++checked;
    }
    QVERIFY(checked > 8);
    QVERIFY(lines(house).contains(QStringLiteral("Instructions: <b>No</b> food <img src=x>")));
}

void TestRecordDetails::unchangedRecordLeavesTheDetailAlone()
{
    RecordHouse house;
    const auto record = raw(appointmentJson("a", "2026-11-24T14:30:00-05:00"));
    show(house, Section::Appointments, {record});
    auto *view = house.stage.get<ui::DetailView>("recordDetail");
    view->focusFirst();
    auto *value = QApplication::focusWidget();
    fill(house.records(), {record});
    QCOMPARE(QApplication::focusWidget(), value);
    fill(house.records(), {raw(appointmentJson("a", "2026-11-25T14:30:00-05:00"))});
    QVERIFY(lines(house).at(1).contains(QStringLiteral("November 25")));
}

QTEST_MAIN(TestRecordDetails)
#include "tst_recorddetails.moc"
