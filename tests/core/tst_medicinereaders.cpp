#include "ReadRecord.h"

#include <QTest>

using namespace kinward;
using test::read;
using test::resource;

namespace
{

QString doseOf(const QByteArray &dosage)
{
    return read<care::MedicationRequest>(
        resource("MedicationRequest", "\"dosageInstruction\":[" + dosage + "]"))
        .dosage.join(u'|');
}

} // namespace

/// Medicines, prescriptions and their doses as they are read.
class MedicineReadersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::useEnglishInNewYork(); }

    void namesMedicines_data();
    void namesMedicines();
    void readsPrescriptions();
    void countsSupplyInDays_data();
    void countsSupplyInDays();
    void saysDoses_data();
    void saysDoses();
};

void MedicineReadersTest::namesMedicines_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("reference");
    QTest::newRow("concept") << QByteArray(
        R"("medicationCodeableConcept":{"coding":[{"code":"1","display":"Lisinopril 10 mg"}],"text":"lis"})")
                             << "Lisinopril 10 mg"
                             << "";
    QTest::newRow("text") << QByteArray(
        R"("medicationCodeableConcept":{"coding":[{"code":"1"}],"text":"lis"})")
                          << "lis"
                          << "";
    QTest::newRow("code") << QByteArray(
        R"("medicationCodeableConcept":{"coding":[{"code":"314076"}]})")
                          << "314076"
                          << "";
    QTest::newRow("display") << QByteArray(
        R"("medicationReference":{"reference":"Medication/1","display":"Lisinopril"})")
                             << "Lisinopril"
                             << "";
    QTest::newRow("contained") << QByteArray(R"("medicationReference":{"reference":"#m"},
        "contained":[{"resourceType":"Medication","id":"m","code":{"text":"Lisinopril"}}])")
                               << "Lisinopril"
                               << "";
    QTest::newRow("elsewhere") << QByteArray(
        R"("medicationReference":{"reference":"Medication/1"})")
                               << ""
                               << "Medication/1";
    QTest::newRow("nothing") << QByteArray() << ""
                             << "";
}

void MedicineReadersTest::namesMedicines()
{
    QFETCH(const QByteArray, fields);
    const auto request = read<care::MedicationRequest>(resource("MedicationRequest", fields));
    QTEST(request.medication, "name");
    QTEST(request.medicationReference, "reference");
}

void MedicineReadersTest::readsPrescriptions()
{
    const auto request = read<care::MedicationRequest>(resource("MedicationRequest",
        R"("status":"active","intent":"order","authoredOn":"2026-10-01",
           "requester":{"reference":"Practitioner/1","display":"Dr. Chen"},
           "reasonCode":[{"text":"Hypertension"}],
           "dosageInstruction":[{"text":"1 tablet a day"},{},{"text":"in the morning"}],
           "dispenseRequest":{"numberOfRepeatsAllowed":3,"quantity":{"value":90,"unit":"tablets"},
               "expectedSupplyDuration":{"value":30,"unit":"days","code":"d"},
               "validityPeriod":{"start":"2026-10-01","end":"2027-10-01"}},
           "note":[{"text":"with water"},{"time":"2026"}])"));
    QVERIFY(request.isActive());
    QCOMPARE(request.intent, QStringLiteral("order"));
    QCOMPARE(request.dosage,
        (QStringList{QStringLiteral("1 tablet a day"), QStringLiteral("in the morning")}));
    QCOMPARE(request.requester.display, QStringLiteral("Dr. Chen"));
    QCOMPARE(request.reasons.first().label(), QStringLiteral("Hypertension"));
    QCOMPARE(request.refillsAllowed, std::optional<int>(3));
    QCOMPARE(request.dispenseQuantity, QStringLiteral("90 tablets"));
    QCOMPARE(request.supplyDays, std::optional<double>(30));
    QCOMPARE(request.validUntil.asSent, QStringLiteral("2027-10-01"));
    QCOMPARE(request.notes, QStringList{QStringLiteral("with water")});

    const auto bare
        = read<care::MedicationRequest>(resource("MedicationRequest", R"("status":"stopped")"));
    QVERIFY(!bare.isActive());
    QVERIFY(!bare.refillsAllowed && !bare.supplyDays);
    QCOMPARE(
        read<care::Medication>(resource("Medication", R"("code":{"text":"Axid"})")).code.label(),
        QStringLiteral("Axid"));
}

void MedicineReadersTest::countsSupplyInDays_data()
{
    QTest::addColumn<QByteArray>("duration");
    QTest::addColumn<double>("days"); // -1 for none
    QTest::newRow("days") << QByteArray(R"({"value":30,"code":"d"})") << 30.0;
    QTest::newRow("days in words") << QByteArray(R"({"value":30,"unit":"Days"})") << 30.0;
    QTest::newRow("hours") << QByteArray(R"({"value":36,"code":"h"})") << 1.5;
    QTest::newRow("minutes") << QByteArray(R"({"value":1440,"code":"min"})") << 1.0;
    QTest::newRow("weeks") << QByteArray(R"({"value":2,"code":"wk"})") << 14.0;
    QTest::newRow("months") << QByteArray(R"({"value":10,"code":"mo"})") << 304.4;
    QTest::newRow("years") << QByteArray(R"({"value":1,"code":"a"})") << 365.25;
    QTest::newRow("another unit") << QByteArray(R"({"value":1,"code":"mg"})") << -1.0;
    QTest::newRow("no number") << QByteArray(R"({"code":"d"})") << -1.0;
}

void MedicineReadersTest::countsSupplyInDays()
{
    QFETCH(const QByteArray, duration);
    const auto request = read<care::MedicationRequest>(resource(
        "MedicationRequest", "\"dispenseRequest\":{\"expectedSupplyDuration\":" + duration + "}"));
    QTEST(request.supplyDays.value_or(-1), "days");
}

void MedicineReadersTest::saysDoses_data()
{
    QTest::addColumn<QByteArray>("dosage");
    QTest::addColumn<QString>("line");
    const auto timing = [](const QByteArray &repeat) {
        return QByteArray("{\"timing\":{\"repeat\":{" + repeat + "}}}");
    };
    QTest::newRow("the practice's text wins")
        << QByteArray(R"({"text":"as I told you","doseAndRate":[{"doseQuantity":{"value":1}}]})")
        << "as I told you";
    QTest::newRow("composed")
        << QByteArray(R"({"method":{"text":"Swallow"},"route":{"text":"by mouth"},
        "timing":{"repeat":{"frequency":2,"period":1,"periodUnit":"d","when":["ACM","ACV"]}},
        "asNeededCodeableConcept":{"text":"pain"},"additionalInstruction":[{"text":"with water"}],
        "doseAndRate":[{"doseQuantity":{"value":1,"unit":"tablet"}},{"doseQuantity":{"value":9}}],
        "maxDosePerPeriod":{"numerator":{"value":4,"unit":"g"},"denominator":{"value":24,"unit":"h"}}})")
        << "Swallow, 1 tablet, by mouth, 2 time(s) a day, before breakfast, before dinner, "
           "as needed for pain, at most 4 g / 24 h, with water";
    QTest::newRow("range and rate") << QByteArray(
        R"({"doseAndRate":[{"doseRange":{"low":{"value":1,"unit":"TAB"},"high":{"value":2,"unit":"TAB"}},
            "rateRatio":{"numerator":{"value":5,"unit":"mL"},"denominator":{"value":1,"unit":"h"}}}],
            "site":{"text":"left arm"}})")
                                    << "1 – 2 TAB, at 5 mL / 1 h, left arm";
    QTest::newRow("rate quantity") << QByteArray(
        R"({"doseAndRate":[{"rateQuantity":{"value":5,"unit":"mL/h"}}],"asNeededBoolean":true})")
                                   << "at 5 mL/h, as needed";
    QTest::newRow("rate range") << QByteArray(
        R"({"doseAndRate":[{"rateRange":{"low":{"value":1,"unit":"L/min"},"high":{"value":2,"unit":"L/min"}}}],
            "asNeededBoolean":false,"maxDosePerAdministration":{"value":3,"unit":"L"}})")
                                << "at 1 – 2 L/min, at most 3 L";
    QTest::newRow("patient instruction") << QByteArray(
        R"({"patientInstruction":"Shake well","doseAndRate":[{"doseQuantity":{"value":5,"unit":"mL"}}]})")
                                         << "5 mL. Shake well";
    QTest::newRow("timing code") << QByteArray(R"({"timing":{"code":{"text":"every morning"}}})")
                                 << "every morning";
    QTest::newRow("repeat before a code") << QByteArray(
        R"({"timing":{"code":{"coding":[{"code":"QD"}]},"repeat":{"period":1,"periodUnit":"d"}}})")
                                          << "1 time(s) a day";
    QTest::newRow("a count with a point")
        << timing(R"("frequency":1,"period":1.0,"periodUnit":"d")") << "1 time(s) a day";
    QTest::newRow("half a day") << timing(R"("frequency":1,"period":0.50,"periodUnit":"d")")
                                << "every 0.5 days";
    QTest::newRow("every 4 hours")
        << timing(R"("frequency":1,"period":4,"periodUnit":"h")") << "every 4 hours";
    QTest::newRow("every 4–6 hours")
        << timing(R"("frequency":1,"period":4,"periodMax":6,"periodUnit":"h")")
        << "every 4–6 hours";
    QTest::newRow("1–2 times a day")
        << timing(R"("frequency":1,"frequencyMax":2,"period":1,"periodUnit":"d")")
        << "1–2 times a day";
    QTest::newRow("twice every 3 days")
        << timing(R"("frequency":2,"period":3,"periodUnit":"d")") << "2 times every 3 days";
    for (const auto &[unit, words] :
        {std::pair("s", "every 2 seconds"), {"min", "every 2 minutes"}, {"wk", "every 2 weeks"},
            {"mo", "every 2 months"}, {"a", "every 2 years"}, {"moon", "every 2 moon"}})
        QTest::addRow("every 2 %s", unit)
            << timing(QByteArray("\"frequency\":1,\"period\":2,\"periodUnit\":\"") + unit + "\"")
            << QString::fromLatin1(words);
    for (const auto &[unit, words] : {std::pair("h", "3 time(s) an hour"),
             {"wk", "3 time(s) a week"}, {"mo", "3 time(s) a month"}, {"a", "3 time(s) a year"},
             {"moon", "3 time(s) every moon"}})
        QTest::addRow("3 per %s", unit)
            << timing(QByteArray("\"frequency\":3,\"period\":1,\"periodUnit\":\"") + unit + "\"")
            << QString::fromLatin1(words);
    QTest::newRow("days, times, bounds") << timing(
        R"("dayOfWeek":["mon","xyz"],"timeOfDay":["08:00:00","late"],"boundsPeriod":{"end":"2026-12-24"})")
                                         << "Monday, xyz, 8:00 AM, late, until Dec 24, 2026";
    QTest::newRow("for a week") << timing(R"("boundsDuration":{"value":7,"unit":"days"})")
                                << "for 7 days";
    QTest::newRow("for a week or two") << timing(
        R"("boundsRange":{"low":{"value":7,"unit":"days"},"high":{"value":14,"unit":"days"}})")
                                       << "for 7 – 14 days";
    QTest::newRow("an unknown event is kept") << timing(R"("when":["XYZ"])") << "XYZ";
    QTest::newRow("nothing") << QByteArray("{}") << "";
    QTest::newRow("broken") << QByteArray(
        R"({"text":7,"timing":[],"doseAndRate":"x","route":null})")
                            << "";
}

void MedicineReadersTest::saysDoses()
{
    QFETCH(const QByteArray, dosage);
    QTEST(doseOf(dosage), "line");
}

QTEST_GUILESS_MAIN(MedicineReadersTest)
#include "tst_medicinereaders.moc"
