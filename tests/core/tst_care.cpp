#include "TestRecords.h"
#include "core/care/Appointment.h"
#include "core/care/DiagnosticReport.h"
#include "core/care/Observation.h"
#include "core/care/Section.h"

#include <QTest>

using namespace kinward;
using care::PartialDateTime;
using Precision = PartialDateTime::Precision;

namespace
{

care::Quantity quantity(const QString &number, const QString &unit, const QString &comparator = {})
{
    return {number.toDouble(), number, comparator, unit, {}, {}};
}

care::Appointment appointment(const QString &status, const QString &start, const QString &end = {})
{
    care::Appointment value;
    value.status = status;
    value.start = PartialDateTime::fromFhir(start);
    value.end = PartialDateTime::fromFhir(end);
    return value;
}

} // namespace

class CareTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::useEnglishInNewYork(); }

    void readsDatesAsPreciseAsSent_data();
    void readsDatesAsPreciseAsSent();
    void keepsTheOffset();
    void refusesWhatIsNoDate_data();
    void refusesWhatIsNoDate();
    void saysDatesShortly();
    void labelsConcepts();
    void labelsQuantities_data();
    void labelsQuantities();
    void labelsRanges();
    void splitsReferences_data();
    void splitsReferences();
    void tellsUpcomingAppointments_data();
    void tellsUpcomingAppointments();
    void namesParticipants();
    void countsWhatIsOutsideItsRange();
    void knowsSections();
};

void CareTest::readsDatesAsPreciseAsSent_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Precision>("precision");
    QTest::addColumn<QDateTime>("value");

    const auto utc = [](int y, int m, int d, int h, int min, int s, int ms = 0) {
        return QDateTime(QDate(y, m, d), QTime(h, min, s, ms), Qt::UTC);
    };
    const auto day = [](int y, int m, int d) { return QDateTime(QDate(y, m, d), QTime(0, 0)); };
    QTest::newRow("year") << "2024" << Precision::Year << day(2024, 1, 1);
    QTest::newRow("month") << "2024-03" << Precision::Month << day(2024, 3, 1);
    QTest::newRow("day") << "2024-03-14" << Precision::Day << day(2024, 3, 14);
    QTest::newRow("leap day") << "2024-02-29" << Precision::Day << day(2024, 2, 29);
    QTest::newRow("offset") << "2024-03-14T09:30:00-05:00" << Precision::Time
                            << utc(2024, 3, 14, 14, 30, 0);
    QTest::newRow("utc") << "2024-03-14T09:30:00Z" << Precision::Time << utc(2024, 3, 14, 9, 30, 0);
    QTest::newRow("half-hour offset")
        << "2024-03-14T09:30:00+05:30" << Precision::Time << utc(2024, 3, 14, 4, 0, 0);
    QTest::newRow("milliseconds") << "2024-03-14T09:30:00.125Z" << Precision::Time
                                  << utc(2024, 3, 14, 9, 30, 0, 125);
    QTest::newRow("one decimal") << "2024-03-14T09:30:00.5Z" << Precision::Time
                                 << utc(2024, 3, 14, 9, 30, 0, 500);
    QTest::newRow("nanoseconds") << "2024-03-14T09:30:00.123999999Z" << Precision::Time
                                 << utc(2024, 3, 14, 9, 30, 0, 123);
    QTest::newRow("leap second") << "2016-12-31T23:59:60Z" << Precision::Time
                                 << utc(2016, 12, 31, 23, 59, 59);
    QTest::newRow("no seconds") << "2024-03-14T09:30Z" << Precision::Time
                                << utc(2024, 3, 14, 9, 30, 0);
    QTest::newRow("no offset is local")
        << "2024-03-14T09:30:00" << Precision::Time << utc(2024, 3, 14, 13, 30, 0);
}

void CareTest::readsDatesAsPreciseAsSent()
{
    QFETCH(const QString, text);
    const PartialDateTime when = PartialDateTime::fromFhir(text);
    QTEST(when.precision, "precision");
    QTEST(when.value, "value");
    QCOMPARE(when.asSent, text);
    QVERIFY(when.isKnown());
}

void CareTest::keepsTheOffset()
{
    const PartialDateTime when
        = PartialDateTime::fromFhir(QStringLiteral("2024-03-14T23:30:00-08:00"));
    QCOMPARE(when.value.offsetFromUtc(), -8 * 3600);
    QCOMPARE(when.date(), QDate(2024, 3, 14));
    QCOMPARE(when.localDate(), QDate(2024, 3, 15)); // New York is three hours ahead
}

void CareTest::refusesWhatIsNoDate_data()
{
    QTest::addColumn<QString>("text");
    const QStringList texts{QString(), QStringLiteral("yesterday"), QStringLiteral("24"),
        QStringLiteral("2024-13"), QStringLiteral("2024-02-30"), QStringLiteral("0000"),
        QStringLiteral("2024-3-1"), QStringLiteral("2024-03-14 09:30:00"),
        QStringLiteral("2024-03-14T25:00:00Z"), QStringLiteral("2024-03-14T09:61:00Z"),
        QStringLiteral("2024-03-14T09Z"), QStringLiteral("2024-03-14T09:30:00."),
        QStringLiteral("2024-03-14T09:30:00+25:00"), QStringLiteral("2024-03-14T09:30:00+05"),
        QStringLiteral("2024-03-14T09:30:00Zjunk"), QStringLiteral("2024-03-14junk"),
        QStringLiteral("2024-03T09:30:00Z"), QStringLiteral("٢٠٢٤"),
        QStringLiteral("2024-03-14T09:30:00?")};
    for (const QString &text : texts)
        QTest::addRow("'%s'", qPrintable(text)) << text;
}

void CareTest::refusesWhatIsNoDate()
{
    QFETCH(const QString, text);
    const PartialDateTime when = PartialDateTime::fromFhir(text);
    QCOMPARE(when.precision, Precision::None);
    QCOMPARE(when.asSent, text);
    QVERIFY(!when.value.isValid());
}

void CareTest::saysDatesShortly()
{
    const auto label
        = [](const char *text) { return PartialDateTime::fromFhir(QLatin1String(text)).label(); };
    QCOMPARE(label("2026-11-24T14:30:00-05:00"), QStringLiteral("Nov 24, 2026"));
    QCOMPARE(label("2026-11-24"), QStringLiteral("Nov 24, 2026"));
    QCOMPARE(label("2024-03"), QStringLiteral("March 2024"));
    QCOMPARE(label("2024"), QStringLiteral("2024"));
    QCOMPARE(label("about Easter"), QStringLiteral("about Easter"));
    const auto order
        = [](const char *text) { return PartialDateTime::fromFhir(QLatin1String(text)).order(); };
    QVERIFY(order("about Easter") < order("1900"));
    QVERIFY(order("1900") < order("2026-11"));
    QVERIFY(order("2026-11-24T14:30:00-05:00") < order("2026-11-24T20:00:00Z"));
}

void CareTest::labelsConcepts()
{
    care::CodeableConcept said;
    QVERIFY(said.isEmpty());
    QCOMPARE(said.label(), QString());
    said.codings = {{QStringLiteral("s"), QStringLiteral("c1"), {}}};
    QCOMPARE(said.label(), QStringLiteral("c1"));
    said.text = QStringLiteral("as written");
    QCOMPARE(said.label(), QStringLiteral("as written"));
    said.codings.append({QStringLiteral("s"), QStringLiteral("c2"), QStringLiteral("shown")});
    QCOMPARE(said.label(), QStringLiteral("shown"));
    QVERIFY(said.hasCode(u"c2"));
    QVERIFY(!said.hasCode(u"c3"));
    QVERIFY(said.hasCode(u"s", u"c1"));
    QVERIFY(!said.hasCode(u"t", u"c1"));
}

void CareTest::labelsQuantities_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("comparator");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("label");
    QTest::newRow("plain") << "1.10"
                           << ""
                           << "mg/dL"
                           << "mg/dL"
                           << "1.10 mg/dL";
    QTest::newRow("less") << "5.40"
                          << "<"
                          << "mg/dL"
                          << ""
                          << "< 5.40 mg/dL";
    QTest::newRow("at most") << "5"
                             << "<="
                             << ""
                             << ""
                             << "≤ 5";
    QTest::newRow("at least") << "5"
                              << ">="
                              << ""
                              << "g"
                              << "≥ 5 g";
    QTest::newRow("code for unit") << "7"
                                   << ""
                                   << ""
                                   << "kg"
                                   << "7 kg";
    QTest::newRow("no dimension") << "7"
                                  << ""
                                  << ""
                                  << "1"
                                  << "7";
    QTest::newRow("annotation") << "7"
                                << ""
                                << ""
                                << "{score}"
                                << "7 score";
    QTest::newRow("no number") << ""
                               << ""
                               << "mg"
                               << "mg"
                               << "";
}

void CareTest::labelsQuantities()
{
    QFETCH(const QString, number);
    QFETCH(const QString, comparator);
    QFETCH(const QString, unit);
    QFETCH(const QString, code);
    const care::Quantity value{std::nullopt, number, comparator, unit, code, {}};
    QTEST(value.label(), "label");
}

void CareTest::labelsRanges()
{
    care::ReferenceRange range;
    QCOMPARE(range.label(), QString());
    range.text = QStringLiteral("negative");
    QCOMPARE(range.label(), QStringLiteral("negative"));
    range.low = quantity(QStringLiteral("4.0"), QStringLiteral("%"));
    QCOMPARE(range.label(), QStringLiteral("≥ 4.0 %"));
    range.high = quantity(QStringLiteral("5.6"), QStringLiteral("%"));
    QCOMPARE(range.label(), QStringLiteral("4.0 – 5.6 %"));
    range.low.reset();
    QCOMPARE(range.label(), QStringLiteral("≤ 5.6 %"));
    range.high->comparator = QStringLiteral("<");
    QCOMPARE(range.label(), QStringLiteral("< 5.6 %"));
    range.type = QStringLiteral("Therapeutic");
    QCOMPARE(range.label(), QStringLiteral("Therapeutic: < 5.6 %"));
    range.low = quantity(QStringLiteral("400"), QStringLiteral("mg"));
    range.high = quantity(QStringLiteral("1"), QStringLiteral("g"));
    QCOMPARE(range.label(), QStringLiteral("Therapeutic: 400 mg – 1 g"));
}

void CareTest::splitsReferences_data()
{
    QTest::addColumn<QString>("reference");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("recordId");
    QTest::newRow("relative") << "Patient/7"
                              << "Patient"
                              << "7"
                              << "7";
    QTest::newRow("absolute") << "https://x.test/fhir/Patient/7"
                              << "Patient"
                              << "7"
                              << "7";
    QTest::newRow("version") << "Patient/7/_history/2"
                             << "Patient"
                             << "7"
                             << "7";
    QTest::newRow("uuid") << "urn:uuid:abc"
                          << ""
                          << ""
                          << "abc";
    QTest::newRow("contained") << "#med"
                               << ""
                               << ""
                               << "";
    QTest::newRow("host only") << "https://x.test"
                               << ""
                               << ""
                               << "";
    QTest::newRow("cut") << "Patient/"
                         << ""
                         << ""
                         << "";
    QTest::newRow("no type") << "/7"
                             << ""
                             << ""
                             << "";
    QTest::newRow("empty") << ""
                           << ""
                           << ""
                           << "";
}

void CareTest::splitsReferences()
{
    QFETCH(const QString, reference);
    const care::Reference value{reference, {}, {}};
    QTEST(value.type(), "type");
    QTEST(value.id(), "id");
    QTEST(value.recordId(), "recordId");
    const care::Reference typed{QStringLiteral("urn:uuid:1"), {}, QStringLiteral("Practitioner")};
    QCOMPARE(typed.type(), QStringLiteral("Practitioner"));
}

void CareTest::tellsUpcomingAppointments_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("start");
    QTest::addColumn<QString>("end");
    QTest::addColumn<int>("minutes");
    QTest::addColumn<bool>("upcoming");
    // Now is 2026-11-24, 14:00 in New York.
    QTest::newRow("tomorrow") << "booked"
                              << "2026-11-25T09:00:00-05:00"
                              << "" << 0 << true;
    QTest::newRow("yesterday") << "booked"
                               << "2026-11-23T09:00:00-05:00"
                               << "" << 0 << false;
    QTest::newRow("going on") << "arrived"
                              << "2026-11-24T13:30:00-05:00"
                              << "2026-11-24T14:30:00-05:00" << 0 << true;
    QTest::newRow("just over") << "booked"
                               << "2026-11-24T13:30:00-05:00"
                               << "2026-11-24T14:00:00-05:00" << 0 << false;
    QTest::newRow("by its duration") << "booked"
                                     << "2026-11-24T13:30:00-05:00"
                                     << "" << 45 << true;
    QTest::newRow("by its duration, over") << "booked"
                                           << "2026-11-24T13:30:00-05:00"
                                           << "" << 30 << false;
    QTest::newRow("an hour where nothing is said") << "booked"
                                                   << "2026-11-24T13:01:00-05:00"
                                                   << "" << 0 << true;
    QTest::newRow("today, no time") << "booked"
                                    << "2026-11-24"
                                    << "" << 0 << true;
    QTest::newRow("this month") << "pending"
                                << "2026-11"
                                << "" << 0 << true;
    QTest::newRow("this year") << "pending"
                               << "2026"
                               << "" << 0 << true;
    QTest::newRow("last year") << "pending"
                               << "2025"
                               << "" << 0 << false;
    QTest::newRow("cancelled") << "cancelled"
                               << "2026-11-25T09:00:00-05:00"
                               << "" << 0 << false;
    QTest::newRow("missed") << "noshow"
                            << "2026-11-25T09:00:00-05:00"
                            << "" << 0 << false;
    QTest::newRow("an error") << "entered-in-error"
                              << "2026-11-25T09:00:00-05:00"
                              << "" << 0 << false;
    QTest::newRow("proposed without a date") << "proposed"
                                             << ""
                                             << "" << 0 << true;
    QTest::newRow("booked without a date") << "booked"
                                           << ""
                                           << "" << 0 << false;
}

void CareTest::tellsUpcomingAppointments()
{
    QFETCH(const QString, status);
    QFETCH(const QString, start);
    QFETCH(const QString, end);
    QFETCH(const int, minutes);
    care::Appointment value = appointment(status, start, end);
    value.minutesDuration = minutes;
    QTEST(value.isUpcoming(QDateTime(QDate(2026, 11, 24), QTime(14, 0))), "upcoming");
    QCOMPARE(value.isCancelled(), status == QLatin1String("cancelled"));
}

void CareTest::namesParticipants()
{
    care::Appointment value;
    const auto add = [&value](const char *reference, const char *display) {
        value.participants.append({{QLatin1String(reference), QLatin1String(display), {}}, {},
            QStringLiteral("accepted")});
    };
    add("Patient/1", "Rosa Rivera");
    add("Practitioner/2", "Dr. Chen");
    add("Practitioner/3", "");
    add("Location/4", "Main Street");
    QCOMPARE(value.participantNames(u"Practitioner"), QStringList{QStringLiteral("Dr. Chen")});
    QCOMPARE(value.participantNames(u"Location"), QStringList{QStringLiteral("Main Street")});
    QCOMPARE(value.participantNames(u"Patient"), QStringList());
}

void CareTest::countsWhatIsOutsideItsRange()
{
    care::Observation observation;
    QCOMPARE(observation.outsideRange(), 0);
    observation.flag = care::Flag::Normal;
    QCOMPARE(observation.outsideRange(), 0);
    observation.flag = care::Flag::CriticalHigh;
    observation.components.resize(2);
    observation.components[0].flag = care::Flag::Low;
    QCOMPARE(observation.outsideRange(), 2);
    observation.categories = {{{{{}, QStringLiteral("laboratory"), {}}}, {}}};
    QVERIFY(observation.hasCategory(u"laboratory"));
    QVERIFY(!observation.hasCategory(u"vital-signs"));
    care::DiagnosticReport report;
    report.categories = observation.categories;
    QVERIFY(report.hasCategory(u"laboratory"));
    QVERIFY(!report.hasCategory(u"LAB"));
}

void CareTest::knowsSections()
{
    QStringList facts;
    for (const care::Section section : care::allSections)
        facts.append(care::keyOf(section) + u' ' + care::permissionOf(section) + u' '
            + care::mainResourceOf(section));
    QCOMPARE(facts,
        (QStringList{QStringLiteral("appointments appointments Appointment"),
            QStringLiteral("questionnaires questionnaires QuestionnaireResponse"),
            QStringLiteral("prescriptions prescriptions MedicationRequest"),
            QStringLiteral("labs labs Observation"), QStringLiteral("billing billing Invoice"),
            QStringLiteral("messages messages Communication"),
            QStringLiteral("visits records Encounter"),
            QStringLiteral("conditions records Condition"),
            QStringLiteral("allergies records AllergyIntolerance"),
            QStringLiteral("immunizations records Immunization"),
            QStringLiteral("vitals records Observation"),
            QStringLiteral("procedures records Procedure"),
            QStringLiteral("care-team records CareTeam"),
            QStringLiteral("care-plans records CarePlan"),
            QStringLiteral("insurance records Coverage"),
            QStringLiteral("documents documents DocumentReference")}));
}

QTEST_GUILESS_MAIN(CareTest)
#include "tst_care.moc"
