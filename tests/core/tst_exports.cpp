#include "TestRecords.h"
#include "core/exports/Calendar.h"
#include "core/exports/EmergencySummary.h"
#include "core/exports/FhirExport.h"
#include "core/exports/LabCsv.h"
#include "core/fhir/BundleReader.h"
#include "core/store/MemoryRecordStore.h"

#include <QBuffer>
#include <QTest>

using namespace kinward;
using namespace kinward::test;

class ExportsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { useEnglishInNewYork(); }
    void labsBecomeATable();
    void noCellIsRunAsAFormula();
    void appointmentsBecomeACalendar();
    void longLinesAreFoldedBetweenCharacters();
    void thePasswordOfAVisitStaysOut();
    void everyRecordIsExportedAsItWasSent();
    void aFullDiskIsTold();
    void theSummarySaysWhatIsActiveNow();
    void emptyAndWithheldAreNotTheSame();
    void noKnownAllergyIsNoAllergy();
    void whatIsOnlyReportedIsTakenToo();
};

static QByteArray lab(const QByteArray &id, const QByteArray &test, const QByteArray &value)
{
    return R"({"resourceType":"Observation","id":")" + id
        + R"(","status":"final","category":[{"coding":[{"code":"laboratory"}]}],"code":{"coding":[{"system":"http://loinc.org","code":"2160-0","display":")"
        + test + R"("}]},"effectiveDateTime":"2026-11-02T08:10:00-05:00",)" + value + "}";
}

void ExportsTest::labsBecomeATable()
{
    store::MemoryRecordStore store;
    fill(store,
        {raw(lab("a", "Creatinine, serum",
            R"("valueQuantity":{"value":1.10,"unit":"mg/dL"},"referenceRange":[{"low":{"value":0.5,"unit":"mg/dL"},"high":{"value":1.0,"unit":"mg/dL"}}],"interpretation":[{"coding":[{"code":"H"}]}])"))});
    const auto csv = exports::labCsv(models::readLabRows(store).rows);
    QVERIFY(csv.startsWith("\xEF\xBB\xBF"));
    const auto lines = QString::fromUtf8(csv).split(QStringLiteral("\r\n"));
    QCOMPARE(lines.size(), 3);
    QCOMPARE(lines.at(0),
        QStringLiteral("Date,Report,Test,LOINC code,Value,Unit,Usual range,Flag,Status"));
    QCOMPARE(lines.at(1),
        QStringLiteral(
            "2026-11-02T08:10:00-05:00,\"Creatinine, serum\",\"Creatinine, serum\",2160-0,"
            "1.10,mg/dL,0.5 – 1.0 mg/dL,High,"));
    QCOMPARE(lines.at(2), QString());
}

void ExportsTest::noCellIsRunAsAFormula()
{
    store::MemoryRecordStore store;
    fill(store,
        {raw(lab("a", "=HYPERLINK(1)", R"("valueString":"say \"ah\"\nthen rest")")),
            raw(lab("b", "Base excess", R"("valueQuantity":{"value":-2.5,"unit":"mmol/L"})"))});
    const auto csv = exports::labCsv(models::readLabRows(store).rows);
    QVERIFY(csv.contains(",'=HYPERLINK(1),"));
    QVERIFY(csv.contains(",\"say \"\"ah\"\"\nthen rest\","));
    QVERIFY(csv.contains(",-2.5,mmol/L,")); // a number is a number
}

static care::Appointment appointment(const QByteArray &more)
{
    const auto read = fhir::readRecord<care::Appointment>(
        R"({"resourceType":"Appointment","id":"x","status":"booked","start":"2026-11-24T14:30:00-05:00","minutesDuration":20,"appointmentType":{"text":"Check-up; yearly"},"participant":[{"actor":{"reference":"Practitioner/r","display":"Dr. Émile Rivera"}},{"actor":{"reference":"Location/m","display":"Main office, room 2"}}])"
        + more + "}");
    return *read;
}

void ExportsTest::appointmentsBecomeACalendar()
{
    const auto ics = exports::calendar(
        {appointment(R"(,"patientInstruction":"Eat nothing.\nDrink water.")"), care::Appointment()},
        QStringLiteral("Riverbend Clinic"), QDateTime({2026, 11, 22}, {9, 30}, Qt::UTC));
    const auto lines = QString::fromUtf8(ics).split(QStringLiteral("\r\n"));
    QCOMPARE(lines.count(QStringLiteral("BEGIN:VEVENT")), 1); // the other one has no time
    for (const auto *expected :
        {"VERSION:2.0", "DTSTAMP:20261122T093000Z", "DTSTART:20261124T193000Z",
            "DTEND:20261124T195000Z", "SUMMARY:Check-up\\; yearly with Dr. Émile Rivera",
            "LOCATION:Main office\\, room 2\\, Riverbend Clinic", "STATUS:CONFIRMED",
            "DESCRIPTION:Eat nothing.\\nDrink water.", "END:VCALENDAR"})
        QVERIFY2(lines.contains(QString::fromUtf8(expected)), expected);
    const auto again = exports::calendar({appointment({})}, QStringLiteral("Riverbend Clinic"),
        QDateTime({2027, 1, 1}, {0, 0}, Qt::UTC));
    const auto uid = [](const QByteArray &text) { return text.mid(text.indexOf("UID:"), 36); };
    QCOMPARE(uid(again), uid(ics)); // brought in again it is the same event
    QVERIFY(!ics.contains("UID:x"));
}

void ExportsTest::longLinesAreFoldedBetweenCharacters()
{
    const QByteArray words = QByteArray("é€😀").repeated(40);
    const auto ics = exports::calendar({appointment(R"(,"patientInstruction":")" + words + '"')},
        {}, QDateTime({2026, 11, 22}, {9, 30}, Qt::UTC));
    for (const auto &line : ics.split('\n')) {
        QVERIFY(line.size() <= 76); // with its CR
        QVERIFY(!QString::fromUtf8(line).contains(QChar::ReplacementCharacter));
    }
    QVERIFY(QByteArray(ics).replace("\r\n ", "").contains("DESCRIPTION:" + words));
}

void ExportsTest::thePasswordOfAVisitStaysOut()
{
    const auto ics = exports::calendar(
        {appointment(
            R"(,"extension":[{"url":"http://hl7.org/fhir/5.0/StructureDefinition/extension-Appointment.virtualService","extension":[{"url":"addressUrl","valueUrl":"https://visit.example/room/7"},{"url":"sessionKey","valueString":"maple-42"}]}])")},
        {}, QDateTime({2026, 11, 22}, {9, 30}, Qt::UTC));
    QVERIFY(ics.contains("URL:https://visit.example/room/7"));
    QVERIFY(!ics.contains("maple-42"));
}

void ExportsTest::everyRecordIsExportedAsItWasSent()
{
    store::MemoryRecordStore store;
    const QList<QByteArray> sent{R"({"resourceType":"Patient" , "id":"p","x":1.10})",
        R"({"resourceType":"Condition","id":"c","code":{"text":"Gota \u00e9"}})",
        R"({"resourceType":"List","id":"l"})"};
    for (const auto &json : sent)
        fill(store, {raw(json)});
    QBuffer buffer;
    QVERIFY(buffer.open(QIODevice::WriteOnly));
    const auto written = exports::writeBundle(store, buffer);
    QVERIFY(written);
    QCOMPARE(*written, 3);
    const auto bundle = fhir::readBundle(buffer.data());
    QVERIFY(bundle);
    QCOMPARE(bundle->unreadable, 0);
    QList<QByteArray> back;
    for (const auto &resource : bundle->resources)
        back.append(resource.json);
    QCOMPARE(back, sent);
}

namespace
{

/// A disk that is full after some bytes.
class FullDisk final : public QIODevice
{
protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override
    {
        m_room -= size;
        return m_room < 0 ? -1 : size;
    }

private:
    qint64 m_room = 80;
};

} // namespace

void ExportsTest::aFullDiskIsTold()
{
    store::MemoryRecordStore store;
    fill(store, {raw(R"({"resourceType":"Patient","id":"p","x":"a long text, a long text"})")});
    FullDisk disk;
    QVERIFY(disk.open(QIODevice::WriteOnly));
    const auto written = exports::writeBundle(store, disk);
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::StorageFailed);
}

static QStringList textOf(const exports::EmergencySection &section)
{
    QStringList lines;
    for (const auto &item : section.items)
        lines.append(
            item.note.isEmpty() ? item.text : item.text + QStringLiteral(" | ") + item.note);
    return lines;
}

static care::PatientLink rosa()
{
    care::PatientLink link;
    link.patientName = QStringLiteral("Rosa Peña");
    link.patientBirthDate = care::PartialDateTime::fromFhir(QStringLiteral("1942-03-14"));
    link.practice = {
        QStringLiteral("r"), QStringLiteral("Riverbend Clinic"), QStringLiteral("(555) 010-4477")};
    return link;
}

void ExportsTest::theSummarySaysWhatIsActiveNow()
{
    store::MemoryRecordStore store;
    fill(store,
        {raw(R"({"resourceType":"AllergyIntolerance","id":"a","criticality":"low","clinicalStatus":{"coding":[{"code":"active"}]},"code":{"text":"Pollen"}})"),
            raw(R"({"resourceType":"AllergyIntolerance","id":"b","criticality":"high","clinicalStatus":{"coding":[{"code":"active"}]},"code":{"text":"Penicillin"},"reaction":[{"manifestation":[{"text":"Hives"}],"severity":"severe"}]})"),
            raw(R"({"resourceType":"AllergyIntolerance","id":"c","clinicalStatus":{"coding":[{"code":"resolved"}]},"code":{"text":"Milk"}})"),
            raw(R"({"resourceType":"Condition","id":"d","clinicalStatus":{"coding":[{"code":"active"}]},"code":{"text":"Diabetes"},"onsetDateTime":"2009-05"})"),
            raw(R"({"resourceType":"Condition","id":"e","clinicalStatus":{"coding":[{"code":"active"}]},"verificationStatus":{"coding":[{"code":"entered-in-error"}]},"code":{"text":"Gout"}})"),
            raw(R"({"resourceType":"MedicationRequest","id":"f","status":"active","intent":"order","medicationCodeableConcept":{"text":"metformin 500 mg"},"dosageInstruction":[{"text":"1 tablet twice a day"}]})"),
            raw(R"({"resourceType":"MedicationRequest","id":"g","status":"stopped","intent":"order","medicationCodeableConcept":{"text":"aspirin"}})"),
            raw(R"({"resourceType":"Immunization","id":"h","status":"completed","vaccineCode":{"text":"Influenza"},"occurrenceDateTime":"2024-10-01"})"),
            raw(R"({"resourceType":"Immunization","id":"i","status":"completed","vaccineCode":{"text":"Influenza"},"occurrenceDateTime":"2025-10-03"})"),
            raw(R"({"resourceType":"RelatedPerson","id":"j","name":[{"text":"Inés Peña"}],"telecom":[{"system":"phone","value":"(555) 010-1234"}]})")});
    const auto summary = exports::emergencySummary(store, rosa(), {});
    QCOMPARE(summary.name, QStringLiteral("Rosa Peña"));
    QCOMPARE(summary.birthDate, QStringLiteral("03/14/1942"));
    QCOMPARE(summary.sections.size(), 6);
    QCOMPARE(textOf(summary.sections.at(0)),
        QStringList({QStringLiteral("Penicillin | high risk · Hives · severe reaction"),
            QStringLiteral("Pollen")}));
    QCOMPARE(
        textOf(summary.sections.at(1)), QStringList(QStringLiteral("Diabetes | since May 2009")));
    QCOMPARE(textOf(summary.sections.at(2)),
        QStringList(QStringLiteral("metformin 500 mg | 1 tablet twice a day")));
    QCOMPARE(
        textOf(summary.sections.at(3)), QStringList(QStringLiteral("Influenza | Oct 3, 2025")));
    QCOMPARE(textOf(summary.sections.at(5)),
        QStringList({QStringLiteral("Riverbend Clinic | (555) 010-4477"),
            QStringLiteral("Inés Peña | (555) 010-1234")}));
}

void ExportsTest::emptyAndWithheldAreNotTheSame()
{
    const store::MemoryRecordStore store;
    const auto summary = exports::emergencySummary(store, rosa(), {care::Section::Conditions});
    QVERIFY(summary.sections.at(0).items.isEmpty());
    QVERIFY(summary.sections.at(0).whenEmpty.contains(QStringLiteral("does not mean")));
    QVERIFY(summary.sections.at(1).whenEmpty.contains(QStringLiteral("Not shared")));
}

static fhir::RawResource allergy(const QByteArray &id, const QByteArray &more)
{
    return raw(R"({"resourceType":"AllergyIntolerance","id":")" + id
        + R"(","clinicalStatus":{"coding":[{"code":"active"}]},)" + more + "}");
}

void ExportsTest::noKnownAllergyIsNoAllergy()
{
    const auto noDrug = allergy("a",
        R"("code":{"coding":[{"system":"http://snomed.info/sct","code":"409137002","display":"No known drug allergy"}]},"recordedDate":"2025-11-02")");
    const auto nothing = allergy("b",
        R"("code":{"coding":[{"system":"http://snomed.info/sct","code":"716186003","display":"No known allergy"}]})");
    const auto first = [](const store::RecordStore &store) {
        return exports::emergencySummary(store, rosa(), {}).sections.constFirst();
    };
    store::MemoryRecordStore store;
    fill(store, {noDrug});
    QCOMPARE(textOf(first(store)), QStringList());
    QCOMPARE(first(store).whenEmpty,
        QStringLiteral("No known drug allergy (recorded Nov 2, 2025). That says nothing of other "
                       "allergies."));
    fill(store, {nothing});
    QCOMPARE(first(store).whenEmpty,
        QStringLiteral("No known allergy; No known drug allergy (recorded Nov 2, 2025)."));
    fill(store, {allergy("c", R"("code":{"text":"Latex"})")}); // what may harm wins
    QCOMPARE(textOf(first(store)), QStringList(QStringLiteral("Latex")));
}

void ExportsTest::whatIsOnlyReportedIsTakenToo()
{
    store::MemoryRecordStore store;
    fill(store,
        {raw(R"({"resourceType":"MedicationRequest","id":"f","status":"active","intent":"order","medicationCodeableConcept":{"text":"warfarin 5 mg"}})"),
            raw(R"({"resourceType":"MedicationStatement","id":"g","status":"active","medicationCodeableConcept":{"text":"St. John's wort"},"dosage":[{"text":"1 capsule a day"}]})"),
            raw(R"({"resourceType":"MedicationStatement","id":"h","status":"active","medicationCodeableConcept":{"text":"warfarin"},"basedOn":[{"reference":"MedicationRequest/f"}]})"),
            raw(R"({"resourceType":"MedicationStatement","id":"i","status":"stopped","medicationCodeableConcept":{"text":"ibuprofen"}})")});
    const auto summary = exports::emergencySummary(store, rosa(), {});
    QCOMPARE(textOf(summary.sections.at(2)),
        QStringList({QStringLiteral("warfarin 5 mg"),
            QStringLiteral(
                "St. John's wort | 1 capsule a day · as reported, not prescribed here")}));
}

QTEST_GUILESS_MAIN(ExportsTest)
#include "tst_exports.moc"
