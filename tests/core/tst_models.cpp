#include "TestRecords.h"
#include "core/models/AppointmentModel.h"
#include "core/models/BillingModel.h"
#include "core/models/PrescriptionModel.h"
#include "core/models/QuestionnaireModel.h"
#include "core/store/MemoryRecordStore.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace kinward;
using namespace kinward::models;
using test::columnOf;
using test::rowsOf;

namespace
{

QDateTime now() { return {QDate(2026, 11, 24), QTime(14, 0)}; }

fhir::RawResource appointment(const QByteArray &id, const QByteArray &start,
    const QByteArray &status = "booked", const QByteArray &more = {})
{
    return test::raw("{\"resourceType\":\"Appointment\",\"id\":\"" + id + "\",\"status\":\""
        + status + "\",\"start\":\"" + start
        + "\",\"participant\":[{\"actor\":{\"reference\":\"Practitioner/1\","
          "\"display\":\"Dr. "
          "Rivera\"}},{\"actor\":{\"reference\":\"Location/1\",\"display\":\"Room 4\"}}]"
        + more + "}");
}

fhir::RawResource prescription(
    const QByteArray &id, const QByteArray &status, const QByteArray &fields)
{
    return test::raw("{\"resourceType\":\"MedicationRequest\",\"id\":\"" + id + "\",\"status\":\""
        + status + "\"," + fields + "}");
}

fhir::RawResource invoice(const QByteArray &id, const QByteArray &status, const QByteArray &date,
    const QByteArray &gross, const QByteArray &currency = "USD")
{
    return test::raw("{\"resourceType\":\"Invoice\",\"id\":\"" + id + "\",\"status\":\"" + status
        + "\",\"date\":\"" + date + "\",\"identifier\":[{\"value\":\"N-" + id
        + "\"}],\"issuer\":{\"display\":\"Main Street "
          "Clinic\"},\"lineItem\":[{\"chargeItemCodeableConcept\":"
          "{\"text\":\"Vaccination\"}}],\"totalGross\":{\"value\":"
        + gross + ",\"currency\":\"" + currency + "\"}}");
}

} // namespace

class ModelsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::useEnglishInNewYork(); }

    void listsAppointments();
    void movesAppointmentsAsTimeGoes();
    void titlesAppointments();
    void looksForLinksInPlaces();
    void followsTheStore();
    void followsALongRecordInTurns();
    void countsWhatCannotBeRead();
    void answersEveryRole();
    void listsPrescriptions();
    void listsQuestionnaires();
    void listsBills();
    void sumsWhatIsDue_data();
    void sumsWhatIsDue();
};

void ModelsTest::listsAppointments()
{
    store::MemoryRecordStore store;
    const test::FixedClock clock(now());
    AppointmentModel model(store, clock);
    const QAbstractItemModelTester tester(&model);
    test::fill(store,
        {
            appointment(
                "past", "2026-11-01T09:00:00-05:00", "fulfilled", R"(,"description":"Check-up")"),
            appointment(
                "later", "2026-12-01T09:00:00-05:00", "pending", R"(,"description":"Check-up")"),
            appointment("older", "2025-11-01", "noshow", R"(,"description":"Check-up")"),
            appointment(
                "soon", "2026-11-24T14:30:00-05:00", "booked", R"(,"description":"Check-up")"),
            appointment(
                "off", "2026-11-26T09:00:00-05:00", "cancelled", R"(,"description":"Check-up")"),
            appointment("wrong", "2026-11-27T09:00:00-05:00", "entered-in-error"),
            test::raw(R"({"resourceType":"Appointment","id":"open","status":"proposed"})"),
        });
    QCOMPARE(rowsOf(model),
        (QStringList{
            QStringLiteral("Tuesday, November 24, 2026, 2:30 PM | Check-up | Dr. Rivera | Booked"),
            QStringLiteral("Tuesday, December 1, 2026, 9:00 AM | Check-up | Dr. Rivera | Waiting "
                           "for confirmation"),
            QStringLiteral(" | Appointment |  | Proposed"),
            QStringLiteral(
                "Thursday, November 26, 2026, 9:00 AM | Check-up | Dr. Rivera | Canceled"),
            QStringLiteral(
                "Sunday, November 1, 2026, 9:00 AM | Check-up | Dr. Rivera | Took place"),
            QStringLiteral("Saturday, November 1, 2025 | Check-up | Dr. Rivera | Missed"),
        }));
    QCOMPARE(columnOf(model, GroupRole),
        (QStringList{QStringLiteral("Upcoming"), QStringLiteral("Upcoming"),
            QStringLiteral("Upcoming"), QStringLiteral("Past"), QStringLiteral("Past"),
            QStringLiteral("Past")}));
    QList<Tone> tones;
    for (int row = 0; row < model.rowCount(); ++row)
        tones.append(Tone(model.index(row, 0).data(StatusRole).toInt()));
    QCOMPARE(tones,
        (QList<Tone>{Tone::Good, Tone::Attention, Tone::Neutral, Tone::Attention, Tone::Neutral,
            Tone::Attention}));
}

void ModelsTest::movesAppointmentsAsTimeGoes()
{
    store::MemoryRecordStore store;
    test::FixedClock clock(now());
    AppointmentModel model(store, clock);
    const QAbstractItemModelTester tester(&model);
    test::fill(store,
        {appointment("a", "2026-11-24T14:30:00-05:00", "booked", R"(,"minutesDuration":30)"),
            appointment("b", "2026-11-25T09:00:00-05:00")});
    QCOMPARE(columnOf(model, IdRole), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    clock.setNow(now().addSecs(3600));
    QCOMPARE(
        columnOf(model, GroupRole).at(0), QStringLiteral("Upcoming")); // as of the last reading
    model.refreshForTime();
    QCOMPARE(columnOf(model, IdRole), (QStringList{QStringLiteral("b"), QStringLiteral("a")}));
    QCOMPARE(columnOf(model, GroupRole),
        (QStringList{QStringLiteral("Upcoming"), QStringLiteral("Past")}));
}

void ModelsTest::titlesAppointments()
{
    store::MemoryRecordStore store;
    const test::FixedClock clock(now());
    AppointmentModel model(store, clock);
    test::fill(store,
        {
            appointment("1", "2026-11-25T09:00:00-05:00", "booked",
                R"(,"virtualService":[{"addressUrl":"https://x.test/1"}])"),
            appointment("2", "2026-11-26T09:00:00-05:00", "arrived",
                R"(,"appointmentType":{"text":"Follow-up"},"reasonCode":[{"text":"Hypertensión"}])"),
        });
    QCOMPARE(columnOf(model, TitleRole),
        (QStringList{QStringLiteral("Video visit with Dr. Rivera"),
            QStringLiteral("Follow-up with Dr. Rivera")}));
    QCOMPARE(columnOf(model, SubtitleRole).at(0),
        QStringLiteral("Wednesday, November 25, 2026, 9:00 AM · Room 4"));
    QVERIFY(columnOf(model, SearchTextRole).at(1).contains(QLatin1String("hypertension")));
    QCOMPARE(columnOf(model, SortRole).size(), 2);
    QVERIFY(model.index(0, 0).data(SortRole).toDateTime()
        < model.index(1, 0).data(SortRole).toDateTime());
    QCOMPARE(model.at(0).virtualService->address.host(), QStringLiteral("x.test"));
}

void ModelsTest::looksForLinksInPlaces()
{
    store::MemoryRecordStore store;
    const test::FixedClock clock(now());
    AppointmentModel model(store, clock);
    const QAbstractItemModelTester tester(&model);
    const QByteArray announced = R"(,"virtualService":[{"addressUrl":"https://x.test/1"}])";
    test::fill(store,
        {appointment("a", "2026-11-25T09:00:00-05:00"),
            appointment("b", "2026-11-26T09:00:00-05:00", "booked", announced),
            appointment("c", "2026-11-20T09:00:00-05:00")});
    const auto addressOf = [&model](const char *id) {
        const auto &service = model.at(model.rowOfId(QString::fromLatin1(id))).virtualService;
        return service ? service->address.toString() : QString();
    };
    QCOMPARE(addressOf("a"), QString());
    const auto place = [](const char *link) {
        return test::raw(R"({"resourceType":"Location","id":"1","name":"Room 4","telecom":)"
                         R"([{"system":"phone","value":"1"},{"system":"url","value":")"
            + QByteArray(link) + R"("}]})");
    };
    test::fill(store, {place("https://zoom.us/j/4")});
    QCOMPARE(addressOf("a"), QStringLiteral("https://zoom.us/j/4"));
    QVERIFY(model.at(model.rowOfId(QStringLiteral("a"))).virtualService->isFound);
    QCOMPARE(addressOf("b"), QStringLiteral("https://x.test/1"));
    QCOMPARE(addressOf("c"), QString()); // long over
    QCOMPARE(
        columnOf(model, TitleRole).constFirst(), QStringLiteral("Appointment with Dr. Rivera"));
    test::fill(store, {place("https://clinic.test/how-to-get-here")});
    QCOMPARE(addressOf("a"), QString());
}

void ModelsTest::followsTheStore()
{
    store::MemoryRecordStore store;
    const test::FixedClock clock(now());
    test::fill(store, {appointment("a", "2026-11-25T09:00:00-05:00")});
    AppointmentModel model(store, clock);
    const QAbstractItemModelTester tester(&model);
    QSignalSpy reloaded(&model, &RecordListModelBase::reloaded);
    QCOMPARE(columnOf(model, IdRole), QStringList{QStringLiteral("a")}); // there when it is made
    test::fill(store, {appointment("b", "2026-11-24T15:00:00-05:00")});
    QCOMPARE(columnOf(model, IdRole), (QStringList{QStringLiteral("b"), QStringLiteral("a")}));
    test::fill(store, {appointment("b", "2026-11-24T15:00:00-05:00", "cancelled")});
    QCOMPARE(columnOf(model, StatusTextRole),
        (QStringList{QStringLiteral("Booked"), QStringLiteral("Canceled")}));
    QCOMPARE(model.rowOfId(QStringLiteral("b")), 1);
    QCOMPARE(model.rowOfId(QStringLiteral("z")), -1);
    QCOMPARE(reloaded.size(), 2);
    test::fill(store, {invoice("i", "issued", "2026-11-01", "1")});
    QCOMPARE(reloaded.size(), 2); // not of its types
    QVERIFY(store.retainOnly(QStringLiteral("Appointment"), {QStringLiteral("a")}));
    QCOMPARE(columnOf(model, IdRole), QStringList{QStringLiteral("a")});
    QVERIFY(store.clear());
    QCOMPARE(model.rowCount(), 0);
}

void ModelsTest::followsALongRecordInTurns()
{
    store::MemoryRecordStore store;
    const test::FixedClock clock(now());
    AppointmentModel model(store, clock);
    const QAbstractItemModelTester tester(&model);
    QSignalSpy reloaded(&model, &RecordListModelBase::reloaded);
    for (int page = 0; page < 20; ++page) {
        QList<fhir::RawResource> resources;
        for (int i = 0; i < 100; ++i)
            resources.append(
                appointment(QByteArray::number(page * 100 + i), "2026-11-25T09:00:00-05:00"));
        test::fill(store, resources);
    }
    QTRY_COMPARE(model.rowCount(), 2000);
    QVERIFY2(reloaded.size() < 15, qPrintable(QString::number(reloaded.size())));
}

void ModelsTest::countsWhatCannotBeRead()
{
    store::MemoryRecordStore store;
    const test::FixedClock clock(now());
    AppointmentModel model(store, clock);
    fhir::RawResource broken = appointment("b", "2026-11-24T15:00:00-05:00");
    broken.json.chop(1);
    test::fill(store, {appointment("a", "2026-11-25T09:00:00-05:00"), broken});
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.unreadableCount(), 1);
    test::fill(store, {appointment("b", "2026-11-24T15:00:00-05:00")});
    QCOMPARE(model.unreadableCount(), 0);
}

void ModelsTest::answersEveryRole()
{
    store::MemoryRecordStore store;
    const test::FixedClock clock(now());
    AppointmentModel model(store, clock);
    test::fill(
        store, {test::raw(R"({"resourceType":"Appointment","id":"a","status":"proposed"})")});
    QCOMPARE(rowsOf(model, Qt::AccessibleTextRole).at(0),
        QStringLiteral("When: none | What: Appointment | With: none | Status: Proposed"));
    for (int column = 0; column < model.columnCount(); ++column) {
        QCOMPARE(model.headerData(column, Qt::Horizontal, Qt::AccessibleTextRole),
            model.headerData(column, Qt::Horizontal, Qt::DisplayRole));
        QCOMPARE(model.index(0, column).data(Qt::TextAlignmentRole).toInt(),
            int(Qt::AlignLeading | Qt::AlignVCenter));
        QVERIFY(!model.index(0, column).data(Qt::DecorationRole).isValid());
    }
    QCOMPARE(
        model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("When"));
    QVERIFY(!model.headerData(0, Qt::Horizontal, Qt::ToolTipRole).isValid());
    QVERIFY(!model.data({}, Qt::DisplayRole).isValid());
    QCOMPARE(model.rowCount(model.index(0, 0)), 0);
    QCOMPARE(model.columnCount(model.index(0, 0)), 0);
}

void ModelsTest::listsPrescriptions()
{
    store::MemoryRecordStore store;
    PrescriptionModel model(store);
    const QAbstractItemModelTester tester(&model);
    test::fill(store,
        {
            prescription("old", "stopped",
                R"("authoredOn":"2026-11-20","medicationCodeableConcept":{"text":"Axid"})"),
            prescription("named", "active",
                R"("authoredOn":"2026-01-01","medicationCodeableConcept":{"text":"Lisinopril"},
            "requester":{"display":"Dr. Chen"},"reasonCode":[{"text":"Hypertension"}],
            "dosageInstruction":[{"text":"1 a day"},{"text":"with water"}],
            "dispenseRequest":{"numberOfRepeatsAllowed":3})"),
            prescription("elsewhere", "on-hold",
                R"("authoredOn":"2026-02-01","medicationReference":{"reference":"Medication/m"})"),
            prescription("uuid", "draft",
                R"("authoredOn":"2020","medicationReference":{"reference":"urn:uuid:m"})"),
            prescription("wrong", "entered-in-error", R"("authoredOn":"2026")"),
        });
    QCOMPARE(rowsOf(model),
        (QStringList{QStringLiteral("Medicine without a name |  | Feb 1, 2026 |  | On hold"),
            QStringLiteral("Lisinopril | 1 a day; with water | Jan 1, 2026 | 3 | Active"),
            QStringLiteral("Axid |  | Nov 20, 2026 |  | Stopped"),
            QStringLiteral("Medicine without a name |  | 2020 |  | Not yet prescribed")}));
    test::fill(store,
        {test::raw(R"({"resourceType":"Medication","id":"m","code":{"text":"Metformin"}})")});
    QCOMPARE(columnOf(model, TitleRole),
        (QStringList{QStringLiteral("Metformin"), QStringLiteral("Lisinopril"),
            QStringLiteral("Axid"), QStringLiteral("Metformin")}));
    QCOMPARE(columnOf(model, GroupRole),
        (QStringList{QStringLiteral("Active"), QStringLiteral("Active"), QStringLiteral("Past"),
            QStringLiteral("Past")}));
    QCOMPARE(model.activeCount(), 2);
    QCOMPARE(columnOf(model, SubtitleRole).at(1),
        QStringLiteral("1 a day; with water · prescribed by Dr. Chen"));
    QVERIFY(columnOf(model, SearchTextRole).at(1).contains(QLatin1String("hypertension")));
    QCOMPARE(columnOf(model, StatusTextRole).at(0), QStringLiteral("On hold"));
    QCOMPARE(Tone(model.index(0, 0).data(StatusRole).toInt()), Tone::Attention);
    QCOMPARE(Tone(model.index(1, 0).data(StatusRole).toInt()), Tone::Good);
    QCOMPARE(Tone(model.index(2, 0).data(StatusRole).toInt()), Tone::Neutral);
    QCOMPARE(model.index(1, PrescriptionModel::Refills).data(Qt::TextAlignmentRole).toInt(),
        int(Qt::AlignTrailing | Qt::AlignVCenter));
    QCOMPARE(
        model.headerData(PrescriptionModel::Refills, Qt::Horizontal, Qt::TextAlignmentRole).toInt(),
        int(Qt::AlignTrailing | Qt::AlignVCenter));
    QCOMPARE(rowsOf(model, Qt::AccessibleTextRole).at(1),
        QStringLiteral("Medicine: Lisinopril | How to take it: 1 a day; with water | Prescribed: "
                       "Jan 1, 2026 | "
                       "Refills: 3 | Status: Active"));
    QCOMPARE(model.index(1, 0).data(SortRole).toDate(), QDate(2026, 1, 1));
    QVERIFY(store.retainOnly(QStringLiteral("MedicationRequest"), {QStringLiteral("old")}));
    QCOMPARE(model.activeCount(), 0);
}

void ModelsTest::listsQuestionnaires()
{
    store::MemoryRecordStore store;
    QuestionnaireModel model(store);
    const QAbstractItemModelTester tester(&model);
    test::fill(store,
        {
            test::raw(
                R"({"resourceType":"QuestionnaireResponse","id":"1","status":"completed","authored":"2026-11-01",
            "questionnaire":"http://x.test/phq|2","author":{"display":"Ana"},
            "item":[{"linkId":"1","answer":[{"valueString":"Yes, Ñandú"}],"item":[{"linkId":"1.1"}]},
                    {"linkId":"2","text":"As sent"}]})"),
            test::raw(
                R"({"resourceType":"QuestionnaireResponse","id":"2","status":"in-progress","authored":"2026-11-20",
            "questionnaire":"Questionnaire/q2","source":{"display":"Rosa"}})"),
            test::raw(
                R"({"resourceType":"QuestionnaireResponse","id":"3","status":"stopped","authored":"2026-10-20",
            "_questionnaire":{"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/display",
            "valueString":"Sent beside"}]}})"),
            test::raw(
                R"({"resourceType":"QuestionnaireResponse","id":"4","status":"entered-in-error"})"),
        });
    QCOMPARE(rowsOf(model),
        (QStringList{QStringLiteral("Nov 20, 2026 | Questionnaire | Rosa | Not finished"),
            QStringLiteral("Nov 1, 2026 | Questionnaire | Ana | Completed"),
            QStringLiteral("Oct 20, 2026 | Sent beside |  | Stopped")}));
    test::fill(store,
        {
            test::raw(
                R"({"resourceType":"Questionnaire","id":"q1","url":"http://x.test/phq","title":"Mood",
            "item":[{"linkId":"1","text":"Sleep","item":[{"linkId":"1.1","text":"How long?"}]},
                    {"linkId":"2","text":"Not used"}]})"),
            test::raw(R"({"resourceType":"Questionnaire","id":"q2","title":"Falls"})"),
        });
    QCOMPARE(columnOf(model, TitleRole),
        (QStringList{
            QStringLiteral("Falls"), QStringLiteral("Mood"), QStringLiteral("Sent beside")}));
    const care::QuestionnaireResponse &mood = model.at(1);
    QCOMPARE(mood.items.at(0).text, QStringLiteral("Sleep"));
    QCOMPARE(mood.items.at(0).items.at(0).text, QStringLiteral("How long?"));
    QCOMPARE(mood.items.at(1).text, QStringLiteral("As sent"));
    QCOMPARE(columnOf(model, SubtitleRole).at(1), QStringLiteral("Sunday, November 1, 2026 · Ana"));
    QVERIFY(columnOf(model, SearchTextRole).at(1).contains(QLatin1String("nandu")));
    QCOMPARE(Tone(model.index(0, 0).data(StatusRole).toInt()), Tone::Attention);
    QCOMPARE(Tone(model.index(1, 0).data(StatusRole).toInt()), Tone::Good);
    QCOMPARE(Tone(model.index(2, 0).data(StatusRole).toInt()), Tone::Neutral);
    QCOMPARE(columnOf(model, StatusTextRole).at(0), QStringLiteral("Not finished"));
    QCOMPARE(rowsOf(model, Qt::AccessibleTextRole).at(0),
        QStringLiteral("When: Nov 20, 2026 | Questionnaire: Falls | Answered by: Rosa | Status: "
                       "Not finished"));
    QVERIFY(model.index(0, 0).data(SortRole).toDateTime().isValid());
}

void ModelsTest::listsBills()
{
    store::MemoryRecordStore store;
    BillingModel model(store);
    const QAbstractItemModelTester tester(&model);
    test::fill(store,
        {
            invoice("paid", "balanced", "2026-11-20", "20.00"),
            invoice("due", "issued", "2026-01-10", "45.50"),
            invoice("newer", "issued", "2026-10-10", "100"),
            invoice("wrong", "entered-in-error", "2026-10-11", "1"),
            test::raw(
                R"({"resourceType":"ExplanationOfBenefit","id":"eob","status":"active","outcome":"complete",
            "type":{"text":"pharmacy"},"created":"2026-11-22","billablePeriod":{"start":"2026-11-21"},
            "insurer":{"display":"Blue Plan"},"item":[{"productOrService":{"text":"Insulin"}}],
            "total":[{"category":{"coding":[{"code":"benefit"}]},"amount":{"value":1,"currency":"USD"}},
                     {"category":{"coding":[{"code":"submitted"}]},"amount":{"value":120.5,"currency":"USD"}}]})"),
            test::raw(
                R"({"resourceType":"ExplanationOfBenefit","id":"eob2","status":"active","created":"2024",
            "payment":{"amount":{"value":9,"currency":"EUR"}}})"),
            test::raw(
                R"({"resourceType":"ExplanationOfBenefit","id":"eob3","status":"entered-in-error"})"),
            test::raw(
                R"({"resourceType":"Invoice","id":"bare","status":"draft","totalNet":{"value":3,"currency":"USD"}})"),
        });
    QCOMPARE(rowsOf(model),
        (QStringList{QStringLiteral("Oct 10, 2026 | Bill N-newer | $100.00 | Due"),
            QStringLiteral("Jan 10, 2026 | Bill N-due | $45.50 | Due"),
            QStringLiteral("Nov 21, 2026 | Insurance statement: pharmacy | $120.50 | Processed"),
            QStringLiteral("Nov 20, 2026 | Bill N-paid | $20.00 | Paid"),
            QStringLiteral("2024 | Insurance statement | €9.00 | "),
            QStringLiteral(" | Bill | $3.00 | In preparation")}));
    QCOMPARE(columnOf(model, GroupRole),
        (QStringList{QStringLiteral("Due"), QStringLiteral("Due"), QStringLiteral("Earlier"),
            QStringLiteral("Earlier"), QStringLiteral("Earlier"), QStringLiteral("Earlier")}));
    QVERIFY(model.balanceDue().has_value());
    QCOMPARE(model.balanceDue()->asSent, QStringLiteral("145.50"));
    QCOMPARE(
        columnOf(model, SubtitleRole).at(2), QStringLiteral("Nov 21, 2026 · Blue Plan · $120.50"));
    QVERIFY(columnOf(model, SearchTextRole).at(2).contains(QLatin1String("insulin")));
    QVERIFY(columnOf(model, SearchTextRole).at(0).contains(QLatin1String("vaccination")));
    QCOMPARE(Tone(model.index(0, 0).data(StatusRole).toInt()), Tone::Attention);
    QCOMPARE(Tone(model.index(2, 0).data(StatusRole).toInt()), Tone::Neutral);
    QCOMPARE(Tone(model.index(3, 0).data(StatusRole).toInt()), Tone::Good);
    QCOMPARE(columnOf(model, StatusTextRole).at(0), QStringLiteral("Due"));
    QCOMPARE(columnOf(model, TitleRole).at(0), QStringLiteral("Bill N-newer"));
    QCOMPARE(model.index(0, BillingModel::Amount).data(Qt::TextAlignmentRole).toInt(),
        int(Qt::AlignTrailing | Qt::AlignVCenter));
    QVERIFY(model.index(0, 0).data(SortRole).toDateTime().isValid());
    QCOMPARE(model.at(0).kind, BillingRow::Kind::Invoice);
    QVERIFY(store.retainOnly(QStringLiteral("Invoice"), {QStringLiteral("paid")}));
    QVERIFY(!model.balanceDue());
    QCOMPARE(model.rowOfId(QStringLiteral("eob")), 0);
}

void ModelsTest::sumsWhatIsDue_data()
{
    QTest::addColumn<QByteArrayList>("amounts");
    QTest::addColumn<QString>("sum");
    QTest::newRow("none") << QByteArrayList{} << "";
    QTest::newRow("one") << QByteArrayList{"45.10 USD"} << "45.10 USD";
    QTest::newRow("cents") << QByteArrayList{"0.1 USD", "0.2 USD"} << "0.30 USD";
    QTest::newRow("two currencies") << QByteArrayList{"45 USD", "3 EUR"} << "";
    QTest::newRow("one without an amount") << QByteArrayList{"45 USD", "null USD"} << "";
}

void ModelsTest::sumsWhatIsDue()
{
    QFETCH(const QByteArrayList, amounts);
    store::MemoryRecordStore store;
    for (const QByteArray &amount : amounts) {
        const auto parts = amount.split(' ');
        test::fill(
            store, {invoice("i" + amount.left(3), "issued", "2026", parts.first(), parts.last())});
    }
    const auto sum = BillingModel(store).balanceDue();
    QTEST(QString(sum ? sum->asSent + u' ' + sum->currency : QString()), "sum");
}

QTEST_GUILESS_MAIN(ModelsTest)
#include "tst_models.moc"
