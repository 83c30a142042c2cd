#include "OwnShelf.h"
#include "core/visits/ReminderBook.h"

#include <QRegularExpression>
#include <QTemporaryFile>
#include <QTest>

using namespace kinward;
using namespace kinward::test;
using namespace kinward::visits;
using care::Appointment;

namespace
{

const QList<int> all(reminderMinutes.begin(), reminderMinutes.end());
const QDateTime visitAt(QDate(2026, 11, 27), QTime(15, 0));

QDateTime before(int minutes) { return visitAt.addSecs(-minutes * 60); }

Appointment visit(const QDateTime &start = visitAt, const QString &id = QStringLiteral("visit"))
{
    Appointment made;
    made.meta.id = id;
    made.status = QStringLiteral("booked");
    made.start.precision = care::PartialDateTime::Precision::Time;
    made.start.value = start;
    return made;
}

/// The program as it runs: looks when it was told to, and notes what it gives.
struct Teller {
    QList<Appointment> appointments;
    QList<int> wanted = all;
    GivenReminders given = {};
    QStringList told = {}; ///< "1440 before visit at 1440"

    ReminderPlan look(const QDateTime &now)
    {
        auto plan = planReminders(appointments, now, wanted, given);
        for (const auto &due : plan.due) {
            given.insert(due.which.appointmentId, due.which);
            told.append(QStringLiteral("%1 before %2 at %3")
                            .arg(due.which.minutes)
                            .arg(due.which.appointmentId)
                            .arg(now.secsTo(due.which.start) / 60));
        }
        return plan;
    }
    /// As long as there is a next time.
    void runFrom(QDateTime now)
    {
        while (now.isValid())
            now = look(now).next;
    }
};

} // namespace

/// When a reminder of an appointment comes, and that none comes twice.
class TestReminders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachComesAtItsTime()
    {
        Teller teller{{visit()}};
        teller.runFrom(before(3 * 24 * 60));
        QCOMPARE(teller.told,
            QStringList({QStringLiteral("1440 before visit at 1440"),
                QStringLiteral("60 before visit at 60"), QStringLiteral("10 before visit at 10")}));
    }

    void onlyThoseThatAreWanted()
    {
        Teller teller{{visit()}, {60}};
        teller.runFrom(before(3 * 24 * 60));
        QCOMPARE(teller.told, QStringList(QStringLiteral("60 before visit at 60")));
        Teller silent{{visit()}, {}};
        QVERIFY(!silent.look(before(60)).next.isValid());
        QVERIFY(silent.told.isEmpty());
    }

    void aLateOneComesAlone_data()
    {
        QTest::addColumn<int>("minutes");
        QTest::addColumn<QStringList>("told");

        QTest::newRow("a day is over half")
            << 700
            << QStringList({QStringLiteral("1440 before visit at 700"),
                   QStringLiteral("60 before visit at 60"),
                   QStringLiteral("10 before visit at 10")});
        QTest::newRow("first seen half an hour before")
            << 30
            << QStringList({QStringLiteral("60 before visit at 30"),
                   QStringLiteral("10 before visit at 10")});
        QTest::newRow("in the last minutes")
            << 4 << QStringList(QStringLiteral("10 before visit at 4"));
        QTest::newRow("shortly before the next one")
            << 63
            << QStringList({QStringLiteral("60 before visit at 60"),
                   QStringLiteral("10 before visit at 10")});
        QTest::newRow("shortly before the last one")
            << 14 << QStringList(QStringLiteral("10 before visit at 10"));
        QTest::newRow("at its beginning") << 0 << QStringList();
        QTest::newRow("during it") << -5 << QStringList();
    }
    void aLateOneComesAlone()
    {
        QFETCH(int, minutes);
        QFETCH(QStringList, told);
        Teller teller{{visit()}};
        teller.runFrom(before(minutes));
        QCOMPARE(teller.told, told);
    }

    void afterSleepOnlyTheLatest()
    {
        Teller teller{{visit()}};
        teller.look(before(24 * 60));
        teller.look(before(8)); // asleep meanwhile
        teller.look(before(7));
        QCOMPARE(teller.told,
            QStringList({QStringLiteral("1440 before visit at 1440"),
                QStringLiteral("10 before visit at 8")}));
    }

    void nothingTwiceWhenTheClockGoesBack()
    {
        Teller teller{{visit()}};
        teller.look(before(9));
        teller.look(before(50));
        teller.look(before(600));
        QCOMPARE(teller.told, QStringList(QStringLiteral("10 before visit at 9")));
    }

    void aMovedOneIsToldAnew()
    {
        Teller teller{{visit()}};
        teller.look(before(60));
        teller.appointments = {visit(visitAt.addSecs(20 * 60))};
        teller.look(before(40));
        QCOMPARE(teller.told,
            QStringList({QStringLiteral("60 before visit at 60"),
                QStringLiteral("60 before visit at 60")}));
        // The same moment as another clock says it is no other.
        teller.appointments = {visit(visitAt.addSecs(20 * 60).toUTC())};
        teller.look(before(39));
        QCOMPARE(teller.told.size(), 2);
    }

    void onlyWhatIsAgreed_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<bool>("isTold");
        for (const char *status : {"booked", "pending"})
            QTest::newRow(status) << QString::fromLatin1(status) << true;
        for (const char *status : {"cancelled", "noshow", "fulfilled", "entered-in-error",
                 "proposed", "waitlist", "arrived", "checked-in"})
            QTest::newRow(status) << QString::fromLatin1(status) << false;
    }
    void onlyWhatIsAgreed()
    {
        QFETCH(QString, status);
        QFETCH(bool, isTold);
        Teller teller{{visit()}};
        teller.appointments[0].status = status;
        const auto plan = teller.look(before(60));
        QCOMPARE(!teller.told.isEmpty(), isTold);
        QCOMPARE(plan.next.isValid(), isTold);
    }

    void withoutATimeThereIsNone()
    {
        Teller teller{{visit()}};
        teller.appointments[0].start.precision = care::PartialDateTime::Precision::Day;
        QVERIFY(!teller.look(before(60)).next.isValid());
        QVERIFY(teller.told.isEmpty());
    }

    void severalAtOnceTheSoonestFirst()
    {
        Teller teller{{visit(visitAt.addSecs(600), QStringLiteral("later")), visit()}};
        teller.appointments[0].virtualService = care::VirtualService{};
        const auto plan = teller.look(before(45));
        QCOMPARE(teller.told,
            QStringList({QStringLiteral("60 before visit at 45"),
                QStringLiteral("60 before later at 55")}));
        QVERIFY(!plan.due.at(0).isVideo);
        QVERIFY(plan.due.at(1).isVideo);
        QCOMPARE(plan.next, before(10));
        // A link that stands in the notes is a guess.
        teller.appointments[0].virtualService = care::VirtualService{{}, {}, {}, true};
        QVERIFY(!teller.look(before(9)).due.at(0).isVideo);
    }

    void survivesARestart()
    {
        const OwnShelf shelf;
        Teller teller{{visit()}};
        {
            const auto file = shelf.file();
            ReminderBook book(*file, before(60));
            QVERIFY(book.given().isEmpty());
            for (const auto &due : teller.look(before(60)).due)
                book.note(due.which);
        }
        {
            const auto file = shelf.file();
            teller.given = ReminderBook(*file, before(30)).given();
            teller.look(before(30));
            QCOMPARE(teller.told.size(), 1);
            QVERIFY(!shelf.bytes().contains("visit"));
        }
        // What has begun is not kept.
        const auto file = shelf.file();
        QVERIFY(ReminderBook(*file, visitAt).given().isEmpty());
        QVERIFY(ReminderBook(*file, before(30)).given().isEmpty());
    }

    void isKnownWhereItCannotBeWritten()
    {
        QTemporaryFile inTheWay;
        QVERIFY(inTheWay.open());
        outbox::OwnFile file(store::StoreFolder(inTheWay.fileName() + QStringLiteral("/sealed")),
            OwnShelf::name(), seal::SecretKey::generate());
        ReminderBook book(file, before(60));
        QTest::ignoreMessage(QtWarningMsg,
            QRegularExpression(QStringLiteral("a reminder that was given is not noted")));
        book.note({QStringLiteral("visit"), visitAt, 60});
        QCOMPARE(book.given().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestReminders)
#include "tst_reminders.moc"
