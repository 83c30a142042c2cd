#include "RecordHouse.h"
#include "ui/records/AppointmentsPage.h"

#include <QClipboard>
#include <QSignalSpy>

using namespace kinward;
using namespace kinward::test;

/// A video visit among the appointments: before it can be joined, while it can, and afterwards. It
/// is 9:30 in the morning.
class TestVideoVisit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linkAndPasswordAreCopied();
    void explainsItselfBefore();
    void earlyJoinSaysWhen();
    void joinIsPrimaryWhenItIsTime();
    void becomesLiveByItself();
    void saysHowFarAwayItIs_data();
    void saysHowFarAwayItIs();
    void staysAfterItsEnd();
    void waitsForADate();
    void browserComesFirstWhereItIsPreferred();
    void opensOutside();
    void foundLinksAreMarked();
    void anotherVisitIsNotAnnounced();
    void worksByKeyboardAndHasNames();
    void fitsLargeText();

private:
    static ui::AppointmentsPage *show(RecordHouse &house, const QList<QByteArray> &visits)
    {
        QList<fhir::RawResource> records;
        for (const QByteArray &visit : visits)
            records.append(raw(visit));
        fill(house.records(), records);
        house.markSynced();
        auto *page = new ui::AppointmentsPage(house.session, house.clock, house.stage.theme());
        house.stage.window().resize(1200, 800);
        house.stage.show(page);
        return page;
    }
    static QString kindOf(RecordHouse &house, const char *name)
    {
        return house.stage.get(name)->property("kind").toString();
    }
    static void setTime(RecordHouse &house, int hour, int minute)
    {
        house.clock.setNow(QDateTime({2026, 11, 22}, {hour, minute}));
    }
};

void TestVideoVisit::linkAndPasswordAreCopied()
{
    RecordHouse house;
    show(house, {videoVisitJson("v", "2026-11-22T10:00:00-05:00")});
    auto *clipboard = QGuiApplication::clipboard();
    clipboard->clear();
    house.stage.click("copyMeetingLink");
    QCOMPARE(clipboard->text(), QStringLiteral("https://visit.example/room/7"));
    house.stage.click("copyMeetingPassword");
    QCOMPARE(clipboard->text(), QStringLiteral("maple-42"));
    QCOMPARE(house.stage.text("meetingPassword"), QStringLiteral("maple-42"));
    QCOMPARE(house.stage.get("meetingPassword")->accessibleName(),
        QStringLiteral("Meeting password: maple-42"));
    const auto *button = house.stage.get<QPushButton>("copyMeetingPassword");
    QCOMPARE(button->text(), QStringLiteral("Copied. Cleared in 60 second(s)"));
    house.stage.clear(); // the page goes, and what it put there
    QCOMPARE(clipboard->text(), QString());
}

void TestVideoVisit::explainsItselfBefore()
{
    RecordHouse house;
    show(house, {videoVisitJson("v", "2026-11-22T13:00:00-05:00")});
    QCOMPARE(
        house.stage.text("visitTime"), QStringLiteral("You can join from 12:45 PM, in 3 hour(s)."));
    QCOMPARE(kindOf(house, "joinVisit"), QString());
    QCOMPARE(kindOf(house, "openMeeting"), QString());
    QCOMPARE(house.stage.get("joinVisit")->accessibleDescription(), house.stage.text("visitTime"));
}

void TestVideoVisit::earlyJoinSaysWhen()
{
    RecordHouse house;
    const auto *page = show(house, {videoVisitJson("v", "2026-11-22T10:00:00-05:00")});
    QSignalSpy asked(page, &ui::AppointmentsPage::visitRequested);
    house.stage.click("joinVisit");
    QVERIFY(house.stage.wordsOf("videoVisit")
                .contains(QStringLiteral(
                    "It is too early to join. You can join from 9:45 AM, in 15 minute(s).")));
    QCOMPARE(asked.count(), 0);
    // It has become time since the words were last brought up to date.
    setTime(house, 9, 45);
    house.stage.click("joinVisit");
    QCOMPARE(asked.count(), 1);
    QVERIFY(!house.stage.wordsOf("videoVisit").contains(QStringLiteral("too early")));
}

void TestVideoVisit::joinIsPrimaryWhenItIsTime()
{
    RecordHouse house;
    setTime(house, 9, 50);
    const auto *page = show(house, {videoVisitJson("v", "2026-11-22T10:00:00-05:00")});
    QCOMPARE(house.stage.text("visitTime"),
        QStringLiteral("You can join now. The visit begins at 10:00 AM."));
    QCOMPARE(kindOf(house, "joinVisit"), QStringLiteral("primary"));
    QCOMPARE(kindOf(house, "openMeeting"), QString());
    QCOMPARE(house.stage.get<QPushButton>("joinVisit")->text(), QStringLiteral("Join"));
    QVERIFY(house.stage.get("joinVisit")->x() < house.stage.get("openMeeting")->x());
    const QSignalSpy requested(page, &ui::AppointmentsPage::visitRequested);
    house.stage.click("joinVisit");
    QCOMPARE(requested.size(), 1);
    const auto asked = requested.constFirst().constFirst().value<ui::VisitRequest>();
    QCOMPARE(asked.appointmentId, QStringLiteral("v"));
    QCOMPARE(asked.link, QUrl(QStringLiteral("https://visit.example/room/7")));
    QCOMPARE(asked.password, QStringLiteral("maple-42"));
    QCOMPARE(asked.title, QStringLiteral("Video visit with Dr. Émile Rivera"));
    QCOMPARE(asked.with, QStringLiteral("Dr. Émile Rivera"));
}

void TestVideoVisit::becomesLiveByItself()
{
    RecordHouse house;
    house.clock.setNow(QDateTime({2026, 11, 22}, {9, 44, 59, 700}));
    show(house, {videoVisitJson("v", "2026-11-22T10:00:00-05:00")});
    QCOMPARE(kindOf(house, "joinVisit"), QString());
    QTest::qWait(10);
    setTime(house, 9, 45);
    QTRY_COMPARE_WITH_TIMEOUT(kindOf(house, "joinVisit"), QStringLiteral("primary"), 5000);
    QVERIFY(house.stage.get("visitTime")
                ->accessibleName()
                .startsWith(QStringLiteral("You can join now."))); // told to screen readers
}

void TestVideoVisit::saysHowFarAwayItIs_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *start, const char *words) {
        QTest::newRow(start) << QByteArray(start) << QString::fromUtf8(words);
    };
    row("2026-11-22T09:46:00-05:00", "You can join from 9:31 AM, in 1 minute(s).");
    row("2026-11-22T11:30:00-05:00", "You can join from 11:15 AM, in 1 hour(s) and 45 minute(s).");
    row("2026-11-22T20:00:00-05:00", "You can join from 7:45 PM, in 10 hour(s).");
    row("2026-11-23T09:00:00-05:00", "You can join from Monday, November 23, 8:45 AM (tomorrow).");
    row("2026-11-24T14:30:00-05:00",
        "You can join from Tuesday, November 24, 2:15 PM (in 2 day(s)).");
    row("2026-11-22T09:30:00-05:00", "The visit began at 9:30 AM. You can join now.");
    row("2026-11-22", "You can join now.");
}

void TestVideoVisit::saysHowFarAwayItIs()
{
    QFETCH(const QByteArray, start);
    RecordHouse house;
    show(house, {videoVisitJson("v", start)});
    QTEST(house.stage.text("visitTime"), "words");
}

void TestVideoVisit::staysAfterItsEnd()
{
    RecordHouse house;
    setTime(house, 10, 45);
    show(house, {videoVisitJson("v", "2026-11-22T10:00:00-05:00")});
    QCOMPARE(house.stage.text("visitTime"),
        QStringLiteral("The visit was to end at 10:30 AM. You can still join."));
    QCOMPARE(kindOf(house, "joinVisit"), QStringLiteral("primary"));
    setTime(house, 11, 0);
    house.stage.click("joinVisit");
    QVERIFY(!house.stage.isShown("joinVisit"));
    QCOMPARE(house.stage.text("visitTime"), QStringLiteral("This video visit is over."));
}

void TestVideoVisit::waitsForADate()
{
    RecordHouse house;
    QByteArray visit = videoVisitJson("v", "2026-11-22T10:00:00-05:00");
    visit.replace(R"("start":"2026-11-22T10:00:00-05:00",)", "");
    visit.replace("booked", "proposed");
    show(house, {visit});
    QCOMPARE(house.stage.text("visitTime"),
        QStringLiteral("You can join once the practice has set a time."));
}

void TestVideoVisit::browserComesFirstWhereItIsPreferred()
{
    RecordHouse house;
    setTime(house, 9, 50);
    auto *page = show(house, {videoVisitJson("v", "2026-11-22T10:00:00-05:00")});
    page->setVisitsOpenIn(QStringLiteral("browser"));
    QCOMPARE(kindOf(house, "openMeeting"), QStringLiteral("primary"));
    QCOMPARE(kindOf(house, "joinVisit"), QString());
    QCOMPARE(house.stage.get<QPushButton>("joinVisit")->text(), QStringLiteral("Join in Kinward"));
    QTRY_VERIFY(house.stage.get("openMeeting")->x() < house.stage.get("joinVisit")->x());
    QSignalSpy asked(page, &ui::AppointmentsPage::visitRequested);
    house.stage.click("joinVisit"); // still possible
    QCOMPARE(asked.count(), 1);
    page->setVisitsOpenIn(QStringLiteral("program"));
    QCOMPARE(kindOf(house, "joinVisit"), QStringLiteral("primary"));
    QTRY_VERIFY(house.stage.get("joinVisit")->x() < house.stage.get("openMeeting")->x());
}

void TestVideoVisit::opensOutside()
{
    RecordHouse house;
    auto *page = show(house, {videoVisitJson("v", "2026-11-22T10:00:00-05:00")});
    QList<QUrl> opened;
    bool works = false;
    page->setUrlOpener([&](const QUrl &url) {
        opened.append(url);
        return works;
    });
    house.stage.click("openMeeting");
    QCOMPARE(opened, QList<QUrl>({QUrl(QStringLiteral("https://visit.example/room/7"))}));
    QVERIFY(house.stage.wordsOf("videoVisit").contains(QStringLiteral("No browser opened")));
    works = true;
    house.stage.click("openMeeting");
    QCOMPARE(opened.size(), 2);
    QVERIFY(!house.stage.wordsOf("videoVisit").contains(QStringLiteral("No browser opened")));
}

void TestVideoVisit::foundLinksAreMarked()
{
    RecordHouse house;
    setTime(house, 9, 50);
    const auto *page = show(house,
        {appointmentJson("f", "2026-11-22T10:00:00-05:00",
            R"(,"comment":"Meet us at https://meet.xn--zom-1na.us/j/1, please.")")});
    QCOMPARE(house.stage.text("foundLink"),
        QStringLiteral("Found in the practice's note. Check that you know the address: "
                       "meet.xn--zom-1na.us"));
    QVERIFY(!house.stage.isShown("meetingPassword"));
    QSignalSpy asked(page, &ui::AppointmentsPage::visitRequested);
    house.stage.click("joinVisit");
    QCOMPARE(asked.count(), 1);
    fill(house.records(), {raw(videoVisitJson("f", "2026-11-22T10:00:00-05:00"))});
    QVERIFY(house.stage.isShown("meetingLink") && !house.stage.isShown("foundLink"));
}

void TestVideoVisit::anotherVisitIsNotAnnounced()
{
    RecordHouse house;
    setTime(house, 9, 50);
    auto *page = show(house,
        {videoVisitJson("v", "2026-11-22T10:00:00-05:00"),
            videoVisitJson("w", "2026-11-22T19:00:00-05:00")});
    house.stage.click("openMeeting");
    page->openRecord(QStringLiteral("w"));
    QVERIFY(house.stage.text("visitTime").startsWith(QStringLiteral("You can join from 6:45 PM")));
    QCOMPARE(kindOf(house, "joinVisit"), QString());
    QCOMPARE(house.stage.get("visitTime")->accessibleName(), QString());
}

void TestVideoVisit::worksByKeyboardAndHasNames()
{
    RecordHouse house;
    setTime(house, 9, 50);
    const auto *page = show(house, {videoVisitJson("v", "2026-11-22T10:00:00-05:00")});
    QCOMPARE(house.stage.namelessControls(), QStringList());
    QSignalSpy asked(page, &ui::AppointmentsPage::visitRequested);
    QVERIFY(house.stage.tabTo("joinVisit"));
    house.stage.key(Qt::Key_Space);
    QCOMPARE(asked.count(), 1);
    for (const char *next : {"openMeeting", "meetingLink", "meetingPassword", "copyMeetingLink",
             "copyMeetingPassword"}) {
        house.stage.key(Qt::Key_Tab);
        QCOMPARE(house.stage.focusName(), QLatin1String(next));
    }
}

void TestVideoVisit::fitsLargeText()
{
    RecordHouse house;
    setTime(house, 9, 50);
    house.stage.theme().setTextPercent(200);
    auto *page = show(house, {videoVisitJson("v", "2026-11-22T10:00:00-05:00")});
    page->openRecord(QStringLiteral("v")); // there is room for one column only
    house.stage.click("copyMeetingPassword");
    QCoreApplication::processEvents();
    const auto *box = house.stage.get("videoVisit");
    for (const auto *part : box->findChildren<QWidget *>()) {
        if (const auto *button = qobject_cast<const QPushButton *>(part);
            button && button->isVisible())
            QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
        if (part->isVisible())
            QVERIFY2(box->rect().contains(QRect(part->mapTo(box, QPoint()), part->size())),
                qPrintable(part->objectName()));
    }
}

QTEST_MAIN(TestVideoVisit)
#include "tst_videovisit.moc"
