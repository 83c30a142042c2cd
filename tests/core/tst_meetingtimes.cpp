#include "TestRecords.h"
#include "core/visits/MeetingTimes.h"

#include <QTest>

using namespace kinward;
using namespace std::chrono_literals;
using State = visits::MeetingTimes::State;

namespace
{

care::Appointment appointment(
    const char *start, const char *end = "", const char *status = "booked", int minutes = 0)
{
    care::Appointment visit;
    visit.start = care::PartialDateTime::fromFhir(QString::fromLatin1(start));
    visit.end = care::PartialDateTime::fromFhir(QString::fromLatin1(end));
    visit.status = QString::fromLatin1(status);
    visit.minutesDuration = minutes;
    return visit;
}

QDateTime at(int hour, int minute, int second = 0, int day = 24)
{
    return {QDate(2026, 11, day), QTime(hour, minute, second)};
}

} // namespace

Q_DECLARE_METATYPE(kinward::visits::MeetingTimes::State)

/// When a video visit can be joined.
class MeetingTimesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::useEnglishInNewYork(); }

    void opensAndCloses_data();
    void opensAndCloses();
    void followsTheOffset();
    void takesWhatIsSent();
    void closedVisitsAreOver_data();
    void closedVisitsAreOver();
    void undatedVisitsWait();
    void datesWithoutATimeAreTheWholeDay();
    void timeChangesOfTheYearAreNoHour();
    void saysWhenToLookAgain();
};

void MeetingTimesTest::opensAndCloses_data()
{
    QTest::addColumn<QDateTime>("now");
    QTest::addColumn<int>("before");
    QTest::addColumn<State>("state");
    QTest::addColumn<QDateTime>("next");
    const QDateTime opens = at(14, 45);
    const QDateTime closes = at(16, 0);
    QTest::newRow("the day before") << at(15, 0, 0, 23) << 15 << State::TooEarly << opens;
    QTest::newRow("a second before") << at(14, 44, 59) << 15 << State::TooEarly << opens;
    QTest::newRow("to the second") << at(14, 45) << 15 << State::Live << closes;
    QTest::newRow("begun") << at(15, 10) << 15 << State::Live << closes;
    QTest::newRow("running over") << at(15, 59, 59) << 15 << State::Live << closes;
    QTest::newRow("over") << at(16, 0) << 15 << State::Over << QDateTime();
    QTest::newRow("an hour before") << at(14, 0) << 60 << State::Live << closes;
    QTest::newRow("not before") << at(14, 59) << 0 << State::TooEarly << at(15, 0);
    QTest::newRow("a mistake") << at(14, 59) << -20 << State::TooEarly << at(15, 0);
}

void MeetingTimesTest::opensAndCloses()
{
    QFETCH(const QDateTime, now);
    QFETCH(const int, before);
    const auto times = visits::meetingTimes(
        appointment("2026-11-24T15:00:00-05:00", "2026-11-24T15:30:00-05:00"), now, before);
    QTEST(times.state, "state");
    QTEST(times.nextChange, "next");
    QCOMPARE(times.startsAt, at(15, 0));
    QCOMPARE(times.endsAt, at(15, 30));
    QCOMPARE(times.opensAt, at(15, 0).addSecs(-60 * std::max(before, 0)));
}

void MeetingTimesTest::followsTheOffset()
{
    const auto times
        = visits::meetingTimes(appointment("2026-11-24T12:00:00-08:00"), at(14, 50), 15);
    QCOMPARE(times.state, State::Live);
    QCOMPARE(times.opensAt, at(14, 45));
    QCOMPARE(times.opensAt.timeSpec(), Qt::LocalTime);
}

void MeetingTimesTest::takesWhatIsSent()
{
    const char *start = "2026-11-24T15:00:00-05:00";
    const auto closes = [](const care::Appointment &visit) {
        return visits::meetingTimes(visit, at(12, 0), 15).closesAt;
    };
    QCOMPARE(closes(appointment(start, "", "booked", 20)), at(15, 50));
    QCOMPARE(closes(appointment(start)), at(16, 30)); // an hour is assumed
    // An end before the start does not close the visit before it opens.
    const auto odd = appointment(start, "2026-11-24T09:00:00-05:00");
    QCOMPARE(closes(odd), at(15, 30));
    QCOMPARE(visits::meetingTimes(odd, at(15, 5), 15).state, State::Live);
}

void MeetingTimesTest::closedVisitsAreOver_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<State>("state");
    for (const char *status : {"cancelled", "noshow", "fulfilled", "entered-in-error"})
        QTest::newRow(status) << QByteArray(status) << State::Over;
    for (const char *status : {"booked", "pending", "arrived", "checked-in", "", "new word"})
        QTest::addRow("“%s”", status) << QByteArray(status) << State::Live;
}

void MeetingTimesTest::closedVisitsAreOver()
{
    QFETCH(const QByteArray, status);
    const auto times = visits::meetingTimes(
        appointment("2026-11-24T15:00:00-05:00", "", status.constData()), at(15, 5), 15);
    QTEST(times.state, "state");
    QCOMPARE(times.nextChange.isValid(), times.state == State::Live);
}

void MeetingTimesTest::undatedVisitsWait()
{
    const auto times = visits::meetingTimes(appointment("", "", "proposed"), at(12, 0), 15);
    QCOMPARE(times.state, State::TooEarly);
    QVERIFY(!times.opensAt.isValid() && !times.nextChange.isValid());
    const auto past
        = visits::meetingTimes(appointment("", "2026-11-24T09:00:00-05:00"), at(12, 0), 15);
    QCOMPARE(past.state, State::Over);
}

void MeetingTimesTest::datesWithoutATimeAreTheWholeDay()
{
    const auto stateAt = [](const QDateTime &now) {
        return visits::meetingTimes(appointment("2026-11-24"), now, 15).state;
    };
    QCOMPARE(stateAt(at(23, 59, 0, 23)), State::TooEarly);
    QCOMPARE(stateAt(at(0, 0)), State::Live);
    QCOMPARE(stateAt(at(23, 0)), State::Live);
    QCOMPARE(stateAt(at(1, 0, 0, 25)), State::Over);
    QVERIFY(!visits::meetingTimes(appointment("2026-11-24"), at(9, 0), 15).startsAt.isValid());
}

void MeetingTimesTest::timeChangesOfTheYearAreNoHour()
{
    // At 2 AM of November 1 it is 1 AM again: an hour that is there twice.
    const auto visit = appointment("2026-11-01T02:10:00-05:00");
    const QDateTime before
        = QDateTime::fromString(QStringLiteral("2026-11-01T01:56:00-05:00"), Qt::ISODate)
              .toLocalTime();
    const QDateTime earlier
        = QDateTime::fromString(QStringLiteral("2026-11-01T01:56:00-04:00"), Qt::ISODate)
              .toLocalTime();
    QCOMPARE(visits::meetingTimes(visit, before, 15).state, State::Live);
    QCOMPARE(visits::meetingTimes(visit, earlier, 15).state, State::TooEarly);
}

void MeetingTimesTest::saysWhenToLookAgain()
{
    const auto visit = appointment("2026-11-24T15:00:00-05:00", "2026-11-24T15:30:30-05:00");
    const auto waitAt
        = [&visit](const QDateTime &now) { return visits::meetingTimes(visit, now, 15).wait(now); };
    QCOMPARE(waitAt(at(9, 0, 20)), std::chrono::milliseconds(40s)); // the next full minute
    QCOMPARE(waitAt(at(9, 0)), std::chrono::milliseconds(1min));
    QCOMPARE(waitAt(at(16, 0, 10)), std::chrono::milliseconds(20s)); // it closes
    QCOMPARE(waitAt(at(14, 44, 59).addMSecs(990)), std::chrono::milliseconds(100ms));
    QCOMPARE(waitAt(at(17, 0, 59)), std::chrono::milliseconds(1s));
}

QTEST_GUILESS_MAIN(MeetingTimesTest)
#include "tst_meetingtimes.moc"
