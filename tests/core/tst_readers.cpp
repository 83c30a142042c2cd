#include "TestRecords.h"
#include "core/fhir/RecordReader.h"

#include <QTest>

using namespace kinward;

namespace
{

/// What a reading must give, with a readable failure where it gives nothing.
template <typename Value> Value read(const QByteArray &json)
{
    auto value = fhir::readRecord<Value>(json);
    if (!value)
        qFatal("this record must be readable: %s", json.constData());
    return *value;
}

template <typename Value> bool isRefused(const QByteArray &json)
{
    const auto value = fhir::readRecord<Value>(json);
    return !value && value.error().kind == ErrorKind::Malformed;
}

QByteArray resource(const char *type, const QByteArray &fields)
{
    return QByteArray("{\"resourceType\":\"") + type + "\",\"id\":\"x\""
        + (fields.isEmpty() ? "" : ",") + fields + "}";
}

QString doseOf(const QByteArray &dosage)
{
    return read<care::MedicationRequest>(
        resource("MedicationRequest", "\"dosageInstruction\":[" + dosage + "]"))
        .dosage.join(u'|');
}

} // namespace

class ReadersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::useEnglishInNewYork(); }

    void readsPeople();
    void choosesANameOfUse_data();
    void choosesANameOfUse();
    void readsThePractice();
    void readsAppointments();
    void fallsBackInAppointments();
    void readsVideoVisits_data();
    void readsVideoVisits();
    void readsQuestionnaires();
    void readsAnswers();
    void namesMedicines_data();
    void namesMedicines();
    void readsPrescriptions();
    void countsSupplyInDays_data();
    void countsSupplyInDays();
    void saysDoses_data();
    void saysDoses();
    void readsInvoices();
    void pricesLines_data();
    void pricesLines();
    void readsBenefits();
    void readsMessages();
    void knowsTypes();
    void refusesOtherThings_data();
    void refusesOtherThings();
    void losesOnlyTheBrokenElement();
    void readsBesideForbiddenBytes();
    void keepsToItsLimits();
};

void ReadersTest::readsPeople()
{
    const auto patient = read<care::Patient>(R"({
        "resourceType": "Patient", "id": "p1", "meta": {"versionId": "2", "lastUpdated": "2026-11-24T09:00:00Z"},
        "name": [{"use": "old", "family": "Lopez"},
                 {"use": "official", "prefix": ["Mrs."], "given": ["María", null, "Eugenia"], "family": "Medina",
                  "_given": [null, {"extension": [{"url": "u", "valueCode": "masked"}]}, null], "suffix": ["PhD"]}],
        "gender": "female", "birthDate": "1942-03-14", "_birthDate": {"extension": []},
        "telecom": [{"system": "phone", "value": "(555) 010-4477", "use": "home"}, {}],
        "contained": null, "deceasedBoolean": false})");
    QCOMPARE(patient.meta.id, QStringLiteral("p1"));
    QCOMPARE(patient.meta.versionId, QStringLiteral("2"));
    QVERIFY(patient.meta.lastUpdated.isKnown());
    QCOMPARE(patient.name, QStringLiteral("Mrs. María Eugenia Medina PhD"));
    QCOMPARE(patient.gender, QStringLiteral("female"));
    QCOMPARE(patient.birthDate.date(), QDate(1942, 3, 14));
    QCOMPARE(patient.telecom.size(), 2);
    QCOMPARE(patient.telecom.first().value, QStringLiteral("(555) 010-4477"));
    QCOMPARE(patient.telecom.first().system, QStringLiteral("phone"));
    QCOMPARE(patient.telecom.first().use, QStringLiteral("home"));

    QCOMPARE(
        read<care::RelatedPerson>(resource("RelatedPerson", R"("name":[{"text":"Ana"}])")).name,
        QStringLiteral("Ana"));
    QCOMPARE(
        read<care::Practitioner>(resource("Practitioner", R"("name":[{"family":"Chen"}])")).name,
        QStringLiteral("Chen"));
}

void ReadersTest::choosesANameOfUse_data()
{
    QTest::addColumn<QByteArray>("names");
    QTest::addColumn<QString>("name");
    QTest::newRow("none") << QByteArray("[]") << "";
    QTest::newRow("official last")
        << QByteArray(R"([{"given":["Bo"]},{"use":"official","given":["Robert"]}])") << "Robert";
    QTest::newRow("first of its kind")
        << QByteArray(R"([{"given":["Bo"]},{"given":["Robert"]}])") << "Bo";
    QTest::newRow("maiden only as a last resort")
        << QByteArray(R"([{"use":"maiden","family":"Lopez"},{"use":"usual","family":"Medina"}])")
        << "Medina";
    QTest::newRow("maiden alone") << QByteArray(R"([{"use":"maiden","family":"Lopez"}])")
                                  << "Lopez";
    QTest::newRow("text for parts")
        << QByteArray(R"([{"use":"official","text":"R. M."}])") << "R. M.";
    QTest::newRow("parts before text")
        << QByteArray(R"([{"text":"x","family":"Medina"}])") << "Medina";
    QTest::newRow("one that is no list") << QByteArray(R"({"family":"Medina"})") << "Medina";
    QTest::newRow("broken") << QByteArray(R"([7,null,"a",{"family":{}},{"given":[[]]}])") << "";
}

void ReadersTest::choosesANameOfUse()
{
    QFETCH(const QByteArray, names);
    QTEST(read<care::Patient>(resource("Patient", "\"name\":" + names)).name, "name");
}

void ReadersTest::readsThePractice()
{
    const auto practice = read<care::Organization>(resource("Organization",
        R"("name":"Main Street Clinic","telecom":[{"system":"phone","value":"1"}])"));
    QCOMPARE(practice.name, QStringLiteral("Main Street Clinic"));
    QCOMPARE(practice.telecom.size(), 1);

    const auto role = read<care::PractitionerRole>(R"({"resourceType":"PractitionerRole","id":"r",
        "contained":[{"resourceType":"Practitioner","id":"me","name":[{"family":"Chen"}]},
                     {"resourceType":"Organization","id":"org","name":"Main Street Clinic"}],
        "practitioner":{"reference":"#me"},"organization":{"reference":"#org"},
        "code":[{"text":"Nurse"}],"specialty":[{"coding":[{"display":"Cardiology"}]}]})");
    QCOMPARE(role.practitioner.display, QStringLiteral("Chen"));
    QCOMPARE(role.organization.display, QStringLiteral("Main Street Clinic"));
    QCOMPARE(role.codes.first().label(), QStringLiteral("Nurse"));
    QCOMPARE(role.specialties.first().label(), QStringLiteral("Cardiology"));
}

void ReadersTest::readsAppointments()
{
    const auto visit = read<care::Appointment>(R"({"resourceType":"Appointment","id":"a",
        "contained":[{"resourceType":"PractitionerRole","id":"dr","practitioner":{"display":"Dr. Rivera"}}],
        "status":"booked","appointmentType":{"coding":[{"display":"Follow-up"}]},
        "serviceType":[{"text":"General practice"}],
        "reasonCode":[{"text":"Blood pressure"},{"text":"Refills"}],"description":"Check-up",
        "patientInstruction":"Bring your cuff","comment":"Second floor",
        "start":"2026-11-24T14:30:00-05:00","end":"2026-11-24T15:15:00-05:00",
        "participant":[
            {"actor":{"reference":"Patient/1","display":"Rosa"},"status":"accepted"},
            {"actor":{"reference":"#dr","type":"PractitionerRole"},"status":"tentative",
             "type":[{"text":"Primary performer"}]},
            {"actor":{"reference":"Location/1","display":"Room 4"},"status":"accepted"}]})");
    QCOMPARE(visit.status, QStringLiteral("booked"));
    QCOMPARE(visit.type.label(), QStringLiteral("Follow-up"));
    QCOMPARE(visit.reasons.size(), 2);
    QCOMPARE(visit.description, QStringLiteral("Check-up"));
    QCOMPARE(visit.patientInstruction, QStringLiteral("Bring your cuff"));
    QCOMPARE(visit.comment, QStringLiteral("Second floor"));
    QCOMPARE(visit.minutesDuration, 45);
    QCOMPARE(visit.participants.size(), 3);
    QCOMPARE(visit.participants.at(1).role.label(), QStringLiteral("Primary performer"));
    QCOMPARE(visit.participants.at(1).status, QStringLiteral("tentative"));
    QCOMPARE(
        visit.participantNames(u"PractitionerRole"), QStringList{QStringLiteral("Dr. Rivera")});
    QCOMPARE(visit.participantNames(u"Location"), QStringList{QStringLiteral("Room 4")});
    QVERIFY(!visit.virtualService);
}

void ReadersTest::fallsBackInAppointments()
{
    const auto visit = read<care::Appointment>(resource("Appointment",
        R"("status":"cancelled","serviceType":[{"text":"General practice"}],
           "cancelationReason":{"text":"Weather"},"minutesDuration":20,"start":"2026-11-24")"));
    QCOMPARE(visit.type.label(), QStringLiteral("General practice"));
    QCOMPARE(visit.cancelationReason.label(), QStringLiteral("Weather"));
    QCOMPARE(visit.minutesDuration, 20);
    QVERIFY(visit.isCancelled());
    const auto odd = read<care::Appointment>(resource("Appointment",
        R"("minutesDuration":-5,"start":"2026-11-24T10:00:00Z","end":"2026-11-24T09:00:00Z")"));
    QCOMPARE(odd.minutesDuration, 0);
}

void ReadersTest::readsVideoVisits_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("sessionKey");
    QTest::addColumn<QString>("channel");

    const auto extension = [](const QByteArray &parts) {
        return QByteArray("\"extension\":[{\"extension\":[" + parts
            + "],\"url\":\"http://hl7.org/fhir/5.0/StructureDefinition/"
              "extension-Appointment.virtualService\"}]");
    };
    const QByteArray key = R"(,{"url":"sessionKey","valueString":"4711"})";
    QTest::newRow("addressUrl") << extension(
        R"({"url":"channelType","valueCoding":{"code":"zoom","display":"Zoom Video"}},
           {"url":"addressUrl","valueUrl":"https://zoom.test/j/1"})"
        + key) << "https://zoom.test/j/1"
                                << "4711"
                                << "Zoom Video";
    QTest::newRow("address") << extension(R"({"url":"address","valueUri":"https://zoom.test/j/1"})"
        + key) << "https://zoom.test/j/1"
                             << "4711"
                             << "";
    QTest::newRow("address[x]") << extension(
        R"({"url":"address[x]","valueString":" https://zoom.test/j/1 "})")
                                << "https://zoom.test/j/1"
                                << ""
                                << "";
    QTest::newRow("R5 element") << QByteArray(
        R"("virtualService":[{"channelType":{"code":"teams"},"addressUrl":"https://t.test/1","sessionKey":"9"}])")
                                << "https://t.test/1"
                                << "9"
                                << "teams";
    QTest::newRow("not https") << extension(
        R"({"url":"addressUrl","valueUrl":"http://zoom.test/j/1"})")
                               << ""
                               << ""
                               << "";
    QTest::newRow("a script") << extension(R"({"url":"addressUrl","valueUrl":"javascript:alert"})")
                              << ""
                              << ""
                              << "";
    QTest::newRow("a file") << extension(R"({"url":"addressUrl","valueUrl":"file:///etc/passwd"})")
                            << ""
                            << ""
                            << "";
    QTest::newRow("a user that poses as a host")
        << extension(R"({"url":"addressUrl","valueUrl":"https://zoom.us@evil.test/"})") << ""
        << ""
        << "";
    QTest::newRow("no host") << extension(R"({"url":"addressUrl","valueUrl":"https:///j"})") << ""
                             << ""
                             << "";
    QTest::newRow("no text") << extension(R"({"url":"addressUrl","valueUrl":7})") << ""
                             << ""
                             << "";
    QTest::newRow("another extension")
        << QByteArray(R"("extension":[{"url":"http://x.test","valueUrl":"https://zoom.test"}])")
        << ""
        << ""
        << "";
}

void ReadersTest::readsVideoVisits()
{
    QFETCH(const QByteArray, fields);
    QFETCH(const QString, address);
    const auto visit = read<care::Appointment>(resource("Appointment", fields));
    QCOMPARE(visit.virtualService.has_value(), !address.isEmpty());
    const care::VirtualService service = visit.virtualService.value_or(care::VirtualService());
    QCOMPARE(service.address, QUrl(address));
    QTEST(service.sessionKey, "sessionKey");
    QTEST(service.channel, "channel");
}

void ReadersTest::readsQuestionnaires()
{
    const auto form = read<care::Questionnaire>(resource("Questionnaire",
        R"("url":"http://x.test/phq","name":"PHQ","title":"PHQ-9","item":[{"linkId":"1","text":"Sleep",
           "item":[{"linkId":"1.1","text":"How long?"}]}])"));
    QCOMPARE(form.url, QStringLiteral("http://x.test/phq"));
    QCOMPARE(form.title, QStringLiteral("PHQ-9"));
    QCOMPARE(form.items.first().items.first().text, QStringLiteral("How long?"));
    QCOMPARE(read<care::Questionnaire>(resource("Questionnaire", R"("name":"PHQ")")).title,
        QStringLiteral("PHQ"));

    const auto filled
        = read<care::QuestionnaireResponse>(R"({"resourceType":"QuestionnaireResponse","id":"q",
        "contained":[{"resourceType":"RelatedPerson","id":"me","name":[{"given":["Ana"]}]}],
        "questionnaire":"http://x.test/phq|2",
        "_questionnaire":{"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/display",
            "valueString":"Mood"}]},
        "status":"completed","authored":"2026-11-01","author":{"reference":"#me"},
        "source":{"reference":"Patient/1","display":"Rosa"}})");
    QCOMPARE(filled.questionnaire, QStringLiteral("http://x.test/phq|2"));
    QCOMPARE(filled.title, QStringLiteral("Mood"));
    QCOMPARE(filled.status, QStringLiteral("completed"));
    QCOMPARE(filled.author.display, QStringLiteral("Ana"));
    QCOMPARE(filled.source.display, QStringLiteral("Rosa"));
    QVERIFY(filled.authored.isKnown());
    QCOMPARE(
        read<care::QuestionnaireResponse>(
            resource("QuestionnaireResponse", R"("questionnaire":{"reference":"Questionnaire/7"})"))
            .questionnaire,
        QStringLiteral("Questionnaire/7"));
}

void ReadersTest::readsAnswers()
{
    const auto filled
        = read<care::QuestionnaireResponse>(resource("QuestionnaireResponse", R"("item":[
        {"linkId":"1","text":"All kinds","answer":[
            {"valueBoolean":true},{"valueBoolean":false},{"valueDecimal":1.50},{"valueInteger":3},
            {"valueDate":"2026-11-24"},{"valueDateTime":"2026-11-24T14:30:00-05:00"},{"valueTime":"14:30:00"},
            {"valueString":"free text"},{"valueUri":"urn:x"},
            {"valueCoding":{"code":"c","display":"Several days"}},{"valueQuantity":{"value":70.0,"unit":"kg"}},
            {"valueAttachment":{"contentType":"image/png","title":"Photo"}},
            {"valueReference":{"reference":"Patient/1","display":"Rosa"}},
            {"valueString":null},{"valueNonsense":1},7]},
        {"linkId":"2","answer":{"valueString":"yes","item":[{"linkId":"2.1","text":"Below an answer"}]},
         "item":[{"linkId":"2.2","text":"Below a question"}]}])"));
    QCOMPARE(filled.items.size(), 2);
    QCOMPARE(filled.items.at(0).answers,
        (QStringList{QStringLiteral("Yes"), QStringLiteral("No"), QStringLiteral("1.50"),
            QStringLiteral("3"), QStringLiteral("Nov 24, 2026"),
            QStringLiteral("Nov 24, 2026, 2:30 PM"), QStringLiteral("2:30 PM"),
            QStringLiteral("free text"), QStringLiteral("urn:x"), QStringLiteral("Several days"),
            QStringLiteral("70.0 kg"), QStringLiteral("Photo"), QStringLiteral("Rosa")}));
    QCOMPARE(filled.items.at(1).answers, QStringList{QStringLiteral("yes")});
    QCOMPARE(filled.items.at(1).items.size(), 2);
    QCOMPARE(filled.items.at(1).items.at(1).text, QStringLiteral("Below a question"));
}

void ReadersTest::namesMedicines_data()
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

void ReadersTest::namesMedicines()
{
    QFETCH(const QByteArray, fields);
    const auto request = read<care::MedicationRequest>(resource("MedicationRequest", fields));
    QTEST(request.medication, "name");
    QTEST(request.medicationReference, "reference");
}

void ReadersTest::readsPrescriptions()
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

void ReadersTest::countsSupplyInDays_data()
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

void ReadersTest::countsSupplyInDays()
{
    QFETCH(const QByteArray, duration);
    const auto request = read<care::MedicationRequest>(resource(
        "MedicationRequest", "\"dispenseRequest\":{\"expectedSupplyDuration\":" + duration + "}"));
    QTEST(request.supplyDays.value_or(-1), "days");
}

void ReadersTest::saysDoses_data()
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

void ReadersTest::saysDoses()
{
    QFETCH(const QByteArray, dosage);
    QTEST(doseOf(dosage), "line");
}

void ReadersTest::readsInvoices()
{
    const auto invoice = read<care::Invoice>(resource("Invoice",
        R"("status":"issued","identifier":[{"value":"2026-17"}],"date":"2026-11-01",
           "issuer":{"display":"Main Street Clinic"},"totalNet":{"value":40.10,"currency":"USD"},
           "totalGross":{"value":45.00,"currency":"USD"},"paymentTerms":"30 days","note":[{"text":"Thank you"}],
           "lineItem":[{"sequence":1,"chargeItemCodeableConcept":{"text":"Visit"},
               "priceComponent":[{"type":"base","amount":{"value":40.10,"currency":"USD"}}]},
              {"sequence":2,"chargeItemReference":{"display":"Vaccine"}}])"));
    QVERIFY(invoice.isDue());
    QCOMPARE(invoice.number, QStringLiteral("2026-17"));
    QCOMPARE(invoice.issuer.display, QStringLiteral("Main Street Clinic"));
    QCOMPARE(invoice.totalNet.asSent, QStringLiteral("40.10"));
    QCOMPARE(invoice.totalGross.value, std::optional<double>(45));
    QCOMPARE(invoice.totalGross.currency, QStringLiteral("USD"));
    QCOMPARE(invoice.paymentTerms, QStringLiteral("30 days"));
    QCOMPARE(invoice.notes, QStringList{QStringLiteral("Thank you")});
    QCOMPARE(invoice.lines.size(), 2);
    QCOMPARE(invoice.lines.at(0).label, QStringLiteral("Visit"));
    QCOMPARE(invoice.lines.at(0).amount.asSent, QStringLiteral("40.10"));
    QCOMPARE(invoice.lines.at(1).sequence, 2);
    QCOMPARE(invoice.lines.at(1).label, QStringLiteral("Vaccine"));
    QVERIFY(!invoice.lines.at(1).amount.value);
}

void ReadersTest::pricesLines_data()
{
    QTest::addColumn<QByteArray>("components");
    QTest::addColumn<QString>("amount");
    const QByteArray base = R"({"type":"base","amount":{"value":100,"currency":"USD"}})";
    QTest::newRow("base") << base << "100 USD";
    QTest::newRow("tax") << base + R"(,{"type":"tax","amount":{"value":8.25,"currency":"USD"}})"
                         << "108.25 USD";
    QTest::newRow("discount") << base
            + R"(,{"type":"discount","amount":{"value":10,"currency":"USD"}})"
                              << "90.00 USD";
    QTest::newRow("negative deduction")
        << base + R"(,{"type":"deduction","amount":{"value":-10,"currency":"USD"}})"
        << "90.00 USD";
    QTest::newRow("informational")
        << base + R"(,{"type":"informational","amount":{"value":9,"currency":"USD"}})"
        << "100 USD";
    QTest::newRow("two currencies")
        << base + R"(,{"type":"tax","amount":{"value":1,"currency":"EUR"}})"
        << " ";
    QTest::newRow("a factor only") << base + R"(,{"type":"tax","factor":0.19})"
                                   << " ";
    QTest::newRow("old money") << QByteArray(R"({"type":"base","amount":{"value":5,"code":"EUR"}})")
                               << "5 EUR";
}

void ReadersTest::pricesLines()
{
    QFETCH(const QByteArray, components);
    const auto invoice = read<care::Invoice>(
        resource("Invoice", "\"lineItem\":[{\"priceComponent\":[" + components + "]}]"));
    const care::Money amount = invoice.lines.first().amount;
    QTEST(QString(amount.asSent + u' ' + amount.currency), "amount");
}

void ReadersTest::readsBenefits()
{
    const auto benefit
        = read<care::ExplanationOfBenefit>(R"({"resourceType":"ExplanationOfBenefit","id":"e",
        "contained":[{"resourceType":"Organization","id":"plan","name":"Blue Plan"}],
        "status":"active","type":{"coding":[{"code":"pharmacy"}]},"outcome":"complete","created":"2026-11-03",
        "billablePeriod":{"start":"2026-11-01","end":"2026-11-02"},"insurer":{"reference":"#plan"},
        "provider":{"display":"Main Street Clinic"},
        "item":[{"sequence":1,"productOrService":{"text":"Visit"},"net":{"value":120.50,"currency":"USD"}}],
        "total":[{"category":{"coding":[{"code":"submitted"}]},"amount":{"value":120.50,"currency":"USD"}}],
        "payment":{"amount":{"value":96,"currency":"USD"}}})");
    QCOMPARE(benefit.insurer.display, QStringLiteral("Blue Plan"));
    QCOMPARE(benefit.provider.display, QStringLiteral("Main Street Clinic"));
    QCOMPARE(benefit.type.label(), QStringLiteral("pharmacy"));
    QCOMPARE(benefit.outcome, QStringLiteral("complete"));
    QCOMPARE(benefit.serviced.asSent, QStringLiteral("2026-11-01"));
    QCOMPARE(benefit.created.asSent, QStringLiteral("2026-11-03"));
    QCOMPARE(benefit.lines.first().label, QStringLiteral("Visit"));
    QCOMPARE(benefit.lines.first().net.asSent, QStringLiteral("120.50"));
    QVERIFY(benefit.totals.first().category.hasCode(u"submitted"));
    QCOMPARE(benefit.payment.value, std::optional<double>(96));
}

void ReadersTest::readsMessages()
{
    const auto message = read<care::Communication>(resource("Communication",
        R"("status":"completed","topic":{"coding":[{"display":"Question"}],"text":"Mom's cough"},
           "partOf":[{"reference":"Communication/1"},{}],"sender":{"reference":"Practitioner/1","display":"Dr. Chen"},
           "recipient":[{"reference":"RelatedPerson/9"}],"sent":"2026-11-24T09:00:00Z",
           "payload":[{"contentString":"Hello"},{"contentAttachment":{"title":"x"}},{"contentString":"Bye"}])"));
    QCOMPARE(message.topic, QStringLiteral("Mom's cough"));
    QCOMPARE(message.partOf, QStringList{QStringLiteral("Communication/1")});
    QCOMPARE(message.sender.display, QStringLiteral("Dr. Chen"));
    QCOMPARE(message.recipients.first().reference, QStringLiteral("RelatedPerson/9"));
    QCOMPARE(message.body, (QStringList{QStringLiteral("Hello"), QStringLiteral("Bye")}));
    QVERIFY(message.sent.isKnown());
    QVERIFY(!message.received.isKnown());
    QCOMPARE(read<care::Communication>(
                 resource("Communication",
                     R"("topic":{"coding":[{"display":"Question"}]},"received":"2026")"))
                 .topic,
        QStringLiteral("Question"));
}

void ReadersTest::knowsTypes()
{
    QCOMPARE(fhir::resourceTypeOf<care::Patient>(), QStringLiteral("Patient"));
    QCOMPARE(
        fhir::resourceTypeOf<care::ExplanationOfBenefit>(), QStringLiteral("ExplanationOfBenefit"));
}

void ReadersTest::refusesOtherThings_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a page") << QByteArray("<html></html>");
    QTest::newRow("a list") << QByteArray("[{\"resourceType\":\"Patient\"}]");
    QTest::newRow("no type") << QByteArray(R"({"id":"x"})");
    QTest::newRow("another type") << resource("Practitioner", {});
    QTest::newRow("cut") << resource("Patient", R"("name":[{"family":"Medina"}])").chopped(2);
    QTest::newRow("cut in a text") << resource("Patient", R"("gender":"fem)").chopped(2);
    QTest::newRow("more behind") << resource("Patient", {}) + resource("Patient", {});
    QTest::newRow("a comma too few") << resource("Patient", R"("gender":"female" "x":1)");
    QTest::newRow("a comma too many") << resource("Patient", R"("gender":"female",)");
    QTest::newRow("a key without quotes") << resource("Patient", "gender:1");
}

void ReadersTest::refusesOtherThings()
{
    QFETCH(const QByteArray, json);
    QVERIFY(isRefused<care::Patient>(json));
}

void ReadersTest::losesOnlyTheBrokenElement()
{
    const auto patient = read<care::Patient>(resource("Patient",
        R"("gender":{"not":"a text"},"birthDate":["1942"],"telecom":{"system":[],"value":"1"},
           "meta":"none","name":[{"family":"Medina"}],"name":[{"family":"Lopez"}],"\ud800":1,
           "unknown":[[[{"deep":[1,2,{"x":null}]}]]])"));
    QCOMPARE(patient.gender, QString());
    QVERIFY(!patient.birthDate.isKnown());
    QCOMPARE(patient.telecom.first().value, QStringLiteral("1"));
    QCOMPARE(patient.name, QStringLiteral("Lopez")); // of a key sent twice the last counts
    const auto invoice = read<care::Invoice>(resource("Invoice",
        R"("totalNet":{"value":1e999,"currency":"USD"},"totalGross":{"value":1.2.3},
           "lineItem":[{"sequence":1.5},{"sequence":99999999999},{"sequence":"1"},{"sequence":tru},
                       {"sequence":-07},{"sequence":1.e5},{"sequence":2e0},{"sequence":1E+}],
           "status":"\ud800","paymentTerms":"\u00e9\n")"));
    QCOMPARE(invoice.totalNet.asSent, QStringLiteral("1e999"));
    QVERIFY(!invoice.totalNet.value);
    QCOMPARE(invoice.totalGross.asSent, QString());
    QList<int> sequences;
    for (const care::InvoiceLine &line : invoice.lines)
        sequences.append(line.sequence);
    QCOMPARE(sequences, (QList<int>{0, 0, 0, 0, 0, 0, 2, 0}));
    QCOMPARE(invoice.status, QString());
    QCOMPARE(invoice.paymentTerms, QStringLiteral("é\n"));
}

void ReadersTest::readsBesideForbiddenBytes()
{
    const auto masked = [](const QByteArray &name) {
        return read<care::Patient>(
            resource("Patient", "\"gender\":\"female\",\"name\":[{\"text\":\"" + name + "\"}]"))
            .name;
    };
    QCOMPARE(masked("Jos\xE9"), QStringLiteral("Jos?"));
    QCOMPARE(masked("two\nlines"), QStringLiteral("two lines"));
    QCOMPARE(masked("\xC0\xAF overlong"), QStringLiteral("?? overlong"));
    QCOMPARE(masked("\xED\xA0\x80 surrogate"), QStringLiteral("??? surrogate"));
    QCOMPARE(masked("\xF4\x90\x80\x80 beyond"), QStringLiteral("???? beyond"));
    QCOMPARE(masked("\xE0\x80\x80 overlong"), QStringLiteral("??? overlong"));
    QCOMPARE(masked("\xF0\x80\x80\x80 overlong"), QStringLiteral("???? overlong"));
    QCOMPARE(masked("\xE9 and \xC3\xA9, \xE2\x82\xAC, \xF0\x9F\x98\x80"),
        QStringLiteral("? and é, €, 😀"));
}

void ReadersTest::keepsToItsLimits()
{
    // Deeper than anybody nests: the depth is not followed, and the record is still there.
    QByteArray items = "[]";
    for (int i = 0; i < 10'000; ++i)
        items = "[{\"linkId\":\"1\",\"item\":" + items + "}]";
    const auto filled = read<care::QuestionnaireResponse>(
        resource("QuestionnaireResponse", "\"item\":" + items + ",\"status\":\"completed\""));
    QCOMPARE(filled.status, QStringLiteral("completed"));
    QCOMPARE(filled.items.size(), 1);
    QVERIFY(isRefused<care::Patient>(
        resource("Patient", "\"x\":\"" + QByteArray(qsizetype(65) * 1024 * 1024, 'x') + "\"")));
    // Beyond what is kept for the next record, but within the limit.
    QCOMPARE(read<care::Patient>(resource("Patient",
                                     "\"x\":\"" + QByteArray(qsizetype(1024) * 1024, 'x')
                                         + "\",\"gender\":\"male\""))
                 .gender,
        QStringLiteral("male"));
}

QTEST_GUILESS_MAIN(ReadersTest)
#include "tst_readers.moc"
