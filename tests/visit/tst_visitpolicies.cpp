#include "tests/visit/RoomStage.h"

#include <QDialog>
#include <QTimer>

using namespace kinward;
using test::longest;
using test::RoomStage;
using visit::Phase;
using visit::Sending;

/// What a meeting may not do, and the sentence that the person reads then.
class TestVisitPolicies final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anotherOriginInAFrameGetsNothing()
    {
        RoomStage stage;
        test::MeetingServer other;
        other.setPage("/frame",
            "<script>navigator.mediaDevices.getUserMedia({audio: true, video: true}).then("
            "() => parent.postMessage('given', '*'), e => parent.postMessage(e.name, "
            "'*'))</script>");
        stage.meeting.setPage("/visit",
            "<script>onmessage = e => window.told = e.data</script><iframe allow='camera *; "
            "microphone *' src='"
                + other.url("/frame").toEncoded() + "'></iframe>");
        stage.order.authorities += other.authorities();
        QVERIFY(stage.join());
        QTRY_COMPARE_WITH_TIMEOUT(stage.run(QStringLiteral("window.told")).toString(),
            QStringLiteral("NotAllowedError"), longest);
        QVERIFY(stage.waitForNotice("Another page within the meeting"));
        QCOMPARE(stage.window.room().state().camera, Sending::Nothing);
    }

    void placeAndNotificationsAreRefused()
    {
        RoomStage stage;
        QVERIFY(stage.join());
        QCOMPARE(
            stage.await(QStringLiteral("new Promise(r => navigator.geolocation.getCurrentPosition("
                                       "() => r('given'), e => r(e.code)))")),
            QStringLiteral("1"));
        QVERIFY(stage.waitForNotice("does not need"));
        QCOMPARE(stage.await(QStringLiteral("Notification.requestPermission()")),
            QStringLiteral("denied"));
    }

    void theScreenIsShownOnlyWhenThePersonSaysSo()
    {
        RoomStage stage;
        QVERIFY(stage.join());
        const auto answer = [&](const char *button) {
            QTimer::singleShot(0, &stage.window, [&stage, button] {
                QVERIFY(QTest::qWaitFor(
                    [&] {
                        return stage.window.findChild<QDialog *>(QStringLiteral("confirmDialog"));
                    },
                    longest));
                auto *dialog = stage.window.findChild<QDialog *>(QStringLiteral("confirmDialog"));
                QTest::mouseClick(
                    dialog->findChild<QPushButton *>(QLatin1String(button)), Qt::LeftButton);
            });
            return stage.await(
                QStringLiteral("(await navigator.mediaDevices.getDisplayMedia({video: "
                               "true})).getTracks().length"));
        };
        QCOMPARE(answer("refuseButton"), QStringLiteral("error: NotAllowedError"));
        QVERIFY(!stage.window.room().state().isSharingScreen);
    }

    void aClickedLinkOpensInTheBrowser()
    {
        RoomStage stage;
        stage.meeting.setPage("/visit", test::bigLink("href='https://other.example/help'"));
        QVERIFY(stage.join());
        stage.clickPage();
        QVERIFY(stage.waitForNotice("other.example opens in your web browser"));
        QCOMPARE(
            stage.openedOutside(), QList<QUrl>{QUrl(QStringLiteral("https://other.example/help"))});
        QCOMPARE(stage.page()->url(), stage.order.link);
        QCOMPARE(stage.window.room().state().phase, Phase::Room);
    }

    void aPageThatGoesOnByItselfAsks()
    {
        RoomStage stage;
        test::MeetingServer other;
        other.setPage("/thanks", "<script>window.isThanks = true</script>");
        stage.order.authorities += other.authorities();
        QVERIFY(stage.join());
        stage.run(QStringLiteral("location.href = '%1'").arg(other.url("/thanks").toString()));
        QVERIFY(stage.waitForNotice("wants to go on"));
        QVERIFY(other.requests().isEmpty());
        QCOMPARE(stage.page()->url(), stage.order.link);
        stage.clickNotice();
        QTRY_COMPARE_WITH_TIMEOUT(stage.page()->url(), other.url("/thanks"), longest);
        QCOMPARE(stage.page()->meeting().port(), other.url().port());
    }

    void aLinkThatLeadsOnAsksBeforeAnythingIsSentThere()
    {
        RoomStage stage;
        test::MeetingServer other;
        stage.order.authorities += other.authorities();
        stage.meeting.setAnswer("/visit", test::TlsServer::redirect(302, other.url().toEncoded()));
        stage.open();
        QVERIFY(stage.waitForState("The link leads on to"));
        QTest::qWait(500);
        QVERIFY(stage.stateTitle().contains(QLatin1String("leads on"))); // it is no failure
        QVERIFY(other.requests().isEmpty());
        stage.click("stateAction");
        QVERIFY(stage.waitForPhase(Phase::Room));
        QCOMPARE(stage.page()->url(), other.url());
        QVERIFY(!stage.await(QStringLiteral("navigator.mediaDevices.getUserMedia({audio: true})"))
                     .startsWith(QLatin1String("error")));
    }

    void downloadsAreRefused()
    {
        RoomStage stage;
        stage.meeting.setAnswer("/file",
            test::TlsServer::answer(200, "application/octet-stream", "bytes",
                "Content-Disposition: attachment; filename=a.exe\r\n"));
        QVERIFY(stage.join());
        stage.run(QStringLiteral("location.href = '/file'"));
        QVERIFY(stage.waitForNotice("save a file"));
        QCOMPARE(stage.window.room().state().phase, Phase::Room);
        QCOMPARE(stage.page()->url(), stage.order.link);
    }

    void newWindowsNeedAClick()
    {
        RoomStage stage;
        stage.meeting.setPage("/visit",
            test::bigLink("href='https://other.example/' target='_blank'")
                + "<script>window.opened = window.open('https://popup.example/')</script>");
        QVERIFY(stage.join());
        QVERIFY(stage.waitForNotice("popup.example"));
        QVERIFY(stage.openedOutside().isEmpty());
        stage.clickPage();
        QVERIFY(stage.waitForNotice("other.example opens in your web browser"));
        QCOMPARE(
            stage.openedOutside(), QList<QUrl>{QUrl(QStringLiteral("https://other.example/"))});
    }

    void schemesOfOtherProgramsAreAskedAbout()
    {
        RoomStage stage;
        QVERIFY(stage.join());
        stage.run(QStringLiteral("location.href = 'zoommtg://zoom.us/join?confno=1'"));
        QVERIFY(stage.waitForNotice("go on in Zoom"));
        QVERIFY(stage.openedOutside().isEmpty());
        QCOMPARE(stage.window.room().state().phase, Phase::Room);
        stage.clickNotice();
        QCOMPARE(stage.openedOutside(),
            QList<QUrl>{QUrl(QStringLiteral("zoommtg://zoom.us/join?confno=1"))});
        QVERIFY(stage.waitForNotice("given to Zoom"));
        // As services do it: in a frame that nobody sees.
        stage.run(QStringLiteral("{ const f = document.createElement('iframe'); f.src = "
                                 "'msteams:/l/meetup-join/1'; document.body.append(f); }"));
        QVERIFY(stage.waitForNotice("go on in Microsoft Teams"));
        QCOMPARE(stage.openedOutside().size(), 1);
    }

    void filesAndScriptsAreNoPlaceToGo()
    {
        RoomStage stage;
        stage.meeting.setPage("/visit",
            test::bigLink("href='file:///etc/passwd'")
                + "<script>window.inner = open('javascript:1'); "
                  "open('file:///etc/passwd')</script>");
        QVERIFY(stage.join());
        stage.clickPage();
        stage.run(QStringLiteral("location.href = 'file:///etc/passwd'"));
        stage.run(QStringLiteral("location.href = 'unknown-thing:x'"));
        QVERIFY2(stage.waitForNotice("begins with “unknown-thing”"), qPrintable(stage.notice()));
        QCOMPARE(stage.page()->url(), stage.order.link);
        QVERIFY(stage.openedOutside().isEmpty());
        QCOMPARE(stage.window.room().state().phase, Phase::Room);
    }

    void anUnencryptedLinkIsRefused()
    {
        RoomStage stage;
        stage.meeting.setPage("/visit", test::bigLink("href='http://other.example/'"));
        QVERIFY(stage.join());
        stage.clickPage();
        QVERIFY(stage.waitForNotice("not encrypted"));
        QVERIFY(stage.openedOutside().isEmpty());
    }

    void aLinkThatIsNoneIsNotLoaded_data()
    {
        QTest::addColumn<QUrl>("link");
        QTest::newRow("file") << QUrl(QStringLiteral("file:///etc/passwd"));
        QTest::newRow("script") << QUrl(QStringLiteral("javascript:alert(1)"));
        QTest::newRow("unencrypted") << QUrl(QStringLiteral("http://127.0.0.1:1/"));
        QTest::newRow("nothing") << QUrl();
    }

    void aLinkThatIsNoneIsNotLoaded()
    {
        QFETCH(QUrl, link);
        RoomStage stage(link);
        stage.open();
        QVERIFY(stage.waitForState("leads to no visit"));
        QVERIFY(!stage.page());
    }

    void aCertificateThatNobodyKnowsEndsIt()
    {
        RoomStage stage;
        stage.order.authorities.clear();
        stage.open();
        QVERIFY(stage.waitForState("may not be the meeting"));
        QVERIFY(stage.meeting.requests().isEmpty());
        QVERIFY(!stage.page());
    }

    void theDemosAuthorityCountsForItsOwnAddressOnly()
    {
        RoomStage stage;
        stage.order.link = stage.meeting.otherName();
        stage.open();
        QVERIFY(stage.waitForState("may not be the meeting"));
        QVERIFY(stage.meeting.requests().isEmpty());
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    QApplication application(argc, argv);
    TestVisitPolicies test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_visitpolicies.moc"
