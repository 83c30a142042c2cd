#include "UiHouse.h"
#include "tests/core/TestRecords.h"
#include "ui/common/NoticeBar.h"
#include "ui/meetings/VisitReminder.h"
#include "ui/shell/MainWindow.h"

using namespace kinward;
using namespace kinward::test;
using ui::TrayIcon;
using ui::VisitReminder;

namespace
{

// In single quotes: moc loses its way in raw strings with addresses.
const QByteArray videoLink
    = "{'url':'http://hl7.org/fhir/5.0/StructureDefinition/extension-Appointment.virtualService',"
      "'extension':[{'url':'addressUrl','valueUrl':'https://secret.example/room'},"
      "{'url':'sessionKey','valueString':'secret-word'}]}";
const QByteArray plainVisit
    = "{'resourceType':'Appointment','id':'ID','status':'STATUS','start':'START',"
      "'description':'Secret reason','participant':[{'status':'accepted','actor':"
      "{'reference':'Practitioner/s','display':'Dr. Secret'}}],'extension':[MORE]}";

fhir::RawResource videoVisit(const QByteArray &id, const QDateTime &start,
    const QByteArray &more = {}, const QByteArray &status = "booked")
{
    QByteArray json = plainVisit;
    json.replace("MORE", more).replace("ID", id).replace("STATUS", status);
    json.replace("START", start.toUTC().toString(Qt::ISODate).toUtf8());
    return raw(json.replace('\'', '"'));
}

} // namespace

/// What is told before an appointment outside its page, with real records around it.
class TestVisitReminder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_session = m_house.addPerson();
        QVERIFY(m_session);
        // Far from every appointment that the portal has, at noon.
        const auto noon = QDateTime(QDate::currentDate().addDays(400), QTime(12, 0));
        m_clock.setOffset(QDateTime::currentDateTime().secsTo(noon));
    }
    void init()
    {
        m_tray.setShower([this](const TrayIcon::Notification &shown) { m_shown.append(shown); });
        start();
        QVERIFY(m_shown.isEmpty());
    }
    void cleanup()
    {
        m_reminder.reset();
        m_house.settings.clear();
        m_session->records().retainOnly(source(), {});
        m_clock.advance(3LL * 24 * 3600);
        m_shown.clear();
    }

    void saysHowSoonAndNoMore_data()
    {
        QTest::addColumn<int>("minutes");
        QTest::addColumn<QByteArray>("more");
        QTest::addColumn<QString>("title");

        QTest::newRow("video, minutes") << 10 << videoLink << "Video visit in 10 minute(s)";
        QTest::newRow("minutes") << 10 << QByteArray() << "Appointment in 10 minute(s)";
        QTest::newRow("an hour") << 60 << videoLink << "Video visit in 1 hour(s)";
        QTest::newRow("half of one") << 30 << QByteArray() << "Appointment in 30 minute(s)";
        QTest::newRow("later today") << 5 * 60 << QByteArray() << "Appointment in 5 hour(s)";
        QTest::newRow("a day") << 24 * 60 << videoLink << "Video visit tomorrow";
        QTest::newRow("tomorrow morning") << 20 * 60 << QByteArray() << "Appointment tomorrow";
    }
    void saysHowSoonAndNoMore()
    {
        QFETCH(int, minutes);
        QFETCH(QByteArray, more);
        QFETCH(QString, title);
        const QByteArray id = QByteArray("one-") + QTest::currentDataTag();
        put({videoVisit(id, in(minutes), more)});
        QTRY_COMPARE(m_shown.size(), 1);
        QCOMPARE(m_shown.at(0).title, title);
        const QString all = m_shown.at(0).title + m_shown.at(0).text;
        for (const QString &word : {QStringLiteral("ecret"), m_session->link().patientName,
                 m_session->link().practice.name})
            QVERIFY2(!all.contains(word), qPrintable(all));
        QSignalSpy opened(m_reminder.get(), &VisitReminder::appointmentsRequested);
        m_shown.at(0).open();
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.constFirst().constFirst().toString(), m_session->key());
    }

    void eachOnceAndNotAgainAfterARestart()
    {
        put({videoVisit("steps", in(70), videoLink)});
        QCOMPARE(titles(), QStringList(QStringLiteral("Video visit in 70 minute(s)")));
        m_clock.advance(10 * 60);
        m_reminder->look();
        m_reminder->look();
        QCOMPARE(m_shown.size(), 2);
        start();
        m_reminder->look();
        QCOMPARE(m_shown.size(), 2);
        m_clock.advance(50 * 60);
        m_reminder->look();
        QCOMPARE(titles().constLast(), QStringLiteral("Video visit in 10 minute(s)"));
        m_clock.advance(11 * 60); // it has begun
        m_reminder->look();
        QCOMPARE(m_shown.size(), 3);
    }

    void comesByItself()
    {
        put({videoVisit("soon", in(60).addSecs(2))});
        QVERIFY(m_shown.isEmpty());
        QTRY_COMPARE(titles(), QStringList(QStringLiteral("Appointment in 1 hour(s)")));
    }

    void aMovedOneAgainACancelledOneNever()
    {
        put({videoVisit("moved", in(30)), videoVisit("gone", in(30), {}, "cancelled")});
        QCOMPARE(titles(), QStringList(QStringLiteral("Appointment in 30 minute(s)")));
        put({videoVisit("moved", in(45))});
        QCOMPARE(titles().constLast(), QStringLiteral("Appointment in 45 minute(s)"));
        put({videoVisit("moved", in(45), {}, "cancelled")});
        m_clock.advance(36 * 60);
        m_reminder->look();
        QCOMPARE(m_shown.size(), 2);
    }

    void severalAtOnceAreOne()
    {
        auto *other = m_house.addPerson(childInvite, childBorn());
        QVERIFY(other);
        m_reminder.reset();
        put({videoVisit("later", in(40))});
        fill(other->records(), {videoVisit("sooner", in(20), videoLink)});
        start();
        QCOMPARE(titles(), QStringList(QStringLiteral("2 appointment(s) are near")));
        QVERIFY(m_shown.at(0).text.contains(QStringLiteral("Video visit in 20 minute(s)")));
        QSignalSpy opened(m_reminder.get(), &VisitReminder::appointmentsRequested);
        m_shown.at(0).open();
        QCOMPARE(opened.constFirst().constFirst().toString(), other->key());
        m_house.sessions.signOut(other->key());
        m_clock.advance(10 * 60);
        m_reminder->look();
        QCOMPARE(m_shown.size(), 1);
    }

    void onlyWhatTheSettingsWant()
    {
        for (const int minutes : visits::reminderMinutes)
            m_house.settings.setVisitReminder(minutes, false);
        put({videoVisit("unwanted", in(30))});
        QVERIFY(m_shown.isEmpty());
        m_house.settings.setVisitReminder(60, true);
        QCOMPARE(m_shown.size(), 1);
        m_clock.advance(25 * 60);
        m_reminder->look();
        QCOMPARE(m_shown.size(), 1);
    }

    void afterASleepThePortalIsAskedFirst()
    {
        m_house.net.sandbox.setFaults(QStringLiteral("latency:300@GET .*Appointment.*"));
        put({videoVisit("overnight", in(8 * 60 + 30))});
        QCOMPARE(m_shown.size(), 1); // that of the day before
        m_shown.clear();
        m_clock.advance(8 * 3600);
        const QSignalSpy read(&m_session->sync(), &net::RecordSync::finished);
        m_reminder->lookInTime();
        QVERIFY(m_shown.isEmpty());
        QVERIFY(m_session->connection() == net::PatientSession::Connection::Online);
        put({videoVisit("overnight", in(30), {}, "cancelled")}); // what the portal has to say
        QTRY_COMPARE_WITH_TIMEOUT(read.size(), 1, 20000);
        m_house.net.sandbox.setFaults({});
        m_reminder->look();
        QVERIFY(m_shown.isEmpty());
        // What still holds then is told.
        put({videoVisit("still", in(30))});
        QCOMPARE(titles(), QStringList(QStringLiteral("Appointment in 30 minute(s)")));
    }

    void withoutATrayTheWindowSaysIt()
    {
        ui::MainWindow window(ui::MainWindow::Parts{
            m_house.sessions, m_house.vault, m_house.settings, m_house.theme, m_house.net.clock});
        window.resize(1200, 800);
        window.show();
        window.showPatient(m_session->key());
        QVERIFY(QTest::qWaitForWindowActive(&window));
        m_tray.setShower({});
        connect(m_reminder.get(), &VisitReminder::toldWithoutTray, &window, &ui::MainWindow::tell);
        put({videoVisit("here", in(10), videoLink)});
        const auto *notice = window.findChild<ui::NoticeBar *>(QStringLiteral("resultNotice"));
        QVERIFY(notice->isVisible());
        QCOMPARE(notice->text(),
            QStringLiteral("Video visit in 10 minute(s), for %1.")
                .arg(m_session->link().patientName));
        window.showAppointments(m_session->key());
        QVERIFY(window.findChild<QWidget *>(QStringLiteral("pageAppointments"))->isVisible());
    }

private:
    static QString source() { return QStringLiteral("Appointment"); }
    QDateTime in(int minutes) const
    {
        // Full seconds, as a portal says them: its time has just come.
        return QDateTime::fromSecsSinceEpoch(m_clock.now().toSecsSinceEpoch() + 60LL * minutes);
    }
    void start()
    {
        m_reminder.reset();
        m_reminder
            = std::make_unique<VisitReminder>(m_house.sessions, m_house.settings, m_tray, m_clock);
    }
    void put(const QList<fhir::RawResource> &visits) { fill(m_session->records(), visits); }
    QStringList titles() const
    {
        QStringList all;
        for (const auto &shown : m_shown)
            all.append(shown.title);
        return all;
    }

    UiHouse m_house;
    TestClock m_clock; ///< of the reminders alone
    net::PatientSession *m_session = nullptr;
    TrayIcon m_tray{m_house.theme};
    std::unique_ptr<VisitReminder> m_reminder;
    QList<TrayIcon::Notification> m_shown;
};

QTEST_MAIN(TestVisitReminder)
#include "tst_visitreminder.moc"
