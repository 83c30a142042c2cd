#include "ReadRecord.h"

#include <QTest>

using namespace kinward;
using test::read;
using test::resource;

/// People, the practice, appointments and questionnaires as they are read.
class VisitReadersTest final : public QObject
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
    void findsLinks_data();
    void findsLinks();
    void findsLinksOfPlaces();
    void prefersWhatIsAnnounced();
    void readsQuestionnaires();
    void readsAnswers();
};

void VisitReadersTest::readsPeople()
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

void VisitReadersTest::choosesANameOfUse_data()
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

void VisitReadersTest::choosesANameOfUse()
{
    QFETCH(const QByteArray, names);
    QTEST(read<care::Patient>(resource("Patient", "\"name\":" + names)).name, "name");
}

void VisitReadersTest::readsThePractice()
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

void VisitReadersTest::readsAppointments()
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

void VisitReadersTest::fallsBackInAppointments()
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

void VisitReadersTest::readsVideoVisits_data()
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

void VisitReadersTest::readsVideoVisits()
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

void VisitReadersTest::findsLinks_data()
{
    QTest::addColumn<QString>("note");
    QTest::addColumn<QString>("address");
    const auto row = [](const char *name, const char *note, const char *address) {
        QTest::newRow(name) << QString::fromUtf8(note) << QString::fromUtf8(address);
    };
    row("alone", "https://zoom.us/j/123", "https://zoom.us/j/123");
    row("in a sentence", "Join at https://clinic.zoom.us/j/123?pwd=a.b.",
        "https://clinic.zoom.us/j/123?pwd=a.b");
    row("in brackets", "Video (https://doxy.me/dr-rivera), 2 PM", "https://doxy.me/dr-rivera");
    row("brackets of its own", "https://x.test/meet/a_(b)!", "https://x.test/meet/a_(b)");
    row("in quotes", "Go to “https://meet.jit.si/Rivera”.", "https://meet.jit.si/Rivera");
    row("in markup", "<a href=\"https://whereby.com/r\">here</a>", "https://whereby.com/r");
    row("behind a label", "Link:https://meet.google.com/abc-defg-hij",
        "https://meet.google.com/abc-defg-hij");
    row("on a line", "Visita:\r\nhttps://salud.test/telesalud/7\r\nGracias",
        "https://salud.test/telesalud/7");
    row("large letters", "HTTPS://ZOOM.US/j/1", "https://zoom.us/j/1");
    row("by a word of the host", "https://video.clinic.test/4711",
        "https://video.clinic.test/4711");
    row("by a word of the path", "https://127.0.0.1:8443/visit/7f3a",
        "https://127.0.0.1:8443/visit/7f3a");
    row("behind a map", "Map: https://maps.test/x Call: https://x.test/room/7",
        "https://x.test/room/7");
    row("the first of two", "https://zoom.us/j/1 or https://zoom.us/j/2", "https://zoom.us/j/1");
    row("behind the download", "Get https://zoom.us/download, then https://zoom.us/j/9",
        "https://zoom.us/j/9");

    row("no meeting", "Where to park: https://clinic.test/parking", "");
    row("a word within a word",
        "See https://clinic.test/plan-your-visit and https://meetingplace.test/", "");
    row("a film", "Watch the video https://films.test/watch?v=meet before you come", "");
    row("only help", "https://support.zoom.us/hc/articles/7", "");
    row("not https", "http://zoom.us/j/1 ftp://zoom.us/j/1 zoom.us/j/1", "");
    row("a script", "javascript:https://zoom.us/j/1", "");
    row("a script in quotes", "javascript:open('x')//zoom.us/j/1", "");
    row("data", "data:text/html,https://zoom.us/j/1", "");
    row("another host's user", "https://zoom.us@evil.test/j/1", "");
    row("user and password", "https://zoom.us:443@evil.test/meet", "");
    row("an empty user", "https://@zoom.us/j/1", "");
    row("no host", "https:///meet/1", "");
    row("no host but a port", "https://:443/meet/1", "");
    row("inside another", "http://evil.test/?to=https://zoom.us/j/1", "");
    row("another name that ends alike", "https://evilzoom.us/x", "");
    row("the service as somebody's path", "https://evil.test/zoom.us/j/1", "");
    row("cut by what cannot be seen", "https://zoom.us\u202e.test/j/1", "https://zoom.us");
    row("a broken port", "https://zoom.us:99999/j/1", "");
    row("a backslash", "https://evil.test\\@zoom.us/j/1", "");
    QTest::newRow("far too long") << QStringLiteral("https://zoom.us/j/") + QString(3000, u'1')
                                  << QString();
    QTest::newRow("endless") << QString(200000, u'(') << QString();
    QTest::newRow("nothing but beginnings")
        << QStringLiteral("https://").repeated(9000) << QString();
}

void VisitReadersTest::findsLinks()
{
    QFETCH(const QString, note);
    QFETCH(const QString, address);
    QString escaped = note;
    escaped.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
    escaped.replace(u'\n', QStringLiteral("\\n")).replace(u'\r', QStringLiteral("\\r"));
    for (const QByteArray &field : {QByteArray("comment"), QByteArray("patientInstruction")}) {
        const auto visit = read<care::Appointment>(
            resource("Appointment", '"' + field + "\":\"" + escaped.toUtf8() + '"'));
        const auto service = visit.virtualService.value_or(care::VirtualService());
        QCOMPARE(service.address, QUrl(address));
        QCOMPARE(service.isFound, !address.isEmpty());
        QVERIFY(!visit.isVideoVisit());
        QVERIFY(service.sessionKey.isEmpty());
    }
}

void VisitReadersTest::findsLinksOfPlaces()
{
    const QByteArray place
        = R"("contained":[{"resourceType":"Location","id":"v","name":"Telehealth",
        "telecom":[{"system":"phone","value":"(555) 010-4477"},{"system":"url","value":"https://charm.test/x7"}]}])";
    const QByteArray here = R"("participant":[{"actor":{"reference":"#v","type":"Location"}}])";
    const auto visit = read<care::Appointment>(resource("Appointment", place + ',' + here));
    QVERIFY(visit.virtualService && visit.virtualService->isFound);
    QCOMPARE(visit.virtualService->address, QUrl(QStringLiteral("https://charm.test/x7")));
    // The order in which the fields were sent does not matter, but who takes part does.
    QCOMPARE(read<care::Appointment>(resource("Appointment", here + ',' + place))
                 .virtualService->address,
        visit.virtualService->address);
    QVERIFY(!read<care::Appointment>(resource("Appointment", place)).virtualService);
    // The website of a house is not where one is seen.
    QByteArray house = place;
    house.replace("Telehealth", "Main office");
    QVERIFY(!read<care::Appointment>(resource("Appointment", house + ',' + here)).virtualService);
    const auto named = read<care::Appointment>(resource(
        "Appointment", R"("participant":[{"actor":{"display":"Zoom: https://zoom.us/j/5"}}])"));
    QCOMPARE(named.virtualService->address, QUrl(QStringLiteral("https://zoom.us/j/5")));
    const auto said = read<care::Appointment>(resource(
        "Appointment", R"("description":"Videollamada","comment":"https://charm.test/x7")"));
    QCOMPARE(said.virtualService->address, QUrl(QStringLiteral("https://charm.test/x7")));
    // What is done at the practice stays there, whatever it is called and however it was booked.
    for (const QByteArray &name : {QByteArray("Video EEG"), QByteArray("Videofluoroscopy"),
             QByteArray("Booked online"), QByteArray("Virtual colonoscopy")}) {
        const auto inPerson = read<care::Appointment>(resource("Appointment",
            "\"description\":\"" + name + R"(","comment":"Parking: https://clinic.test/map")"));
        QVERIFY2(!inPerson.virtualService, name.constData());
    }
}

void VisitReadersTest::prefersWhatIsAnnounced()
{
    const QByteArray found = R"("comment":"https://zoom.us/j/2")";
    const QByteArray announced
        = R"("virtualService":[{"addressUrl":"https://zoom.us/j/1","sessionKey":"9"}])";
    for (const QByteArray &fields : {found + ',' + announced, announced + ',' + found}) {
        const auto visit = read<care::Appointment>(resource("Appointment", fields));
        QCOMPARE(visit.virtualService->address, QUrl(QStringLiteral("https://zoom.us/j/1")));
        QVERIFY(visit.isVideoVisit());
        QCOMPARE(visit.virtualService->sessionKey, QStringLiteral("9"));
    }
    // An announced address that may not be opened is as good as none.
    const auto unsafe = read<care::Appointment>(resource(
        "Appointment", R"("virtualService":[{"addressUrl":"http://zoom.us/j/1"}],)" + found));
    QVERIFY(unsafe.virtualService->isFound);
}

void VisitReadersTest::readsQuestionnaires()
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

void VisitReadersTest::readsAnswers()
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

QTEST_GUILESS_MAIN(VisitReadersTest)
#include "tst_visitreaders.moc"
