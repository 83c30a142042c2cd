#include "tests/support/AccessibleNames.h"
#include "tests/visit/RoomStage.h"
#include "ui/visit/check/CheckScheme.h"
#include "ui/visit/room/NotePanel.h"

#include <QAction>
#include <QClipboard>
#include <QDialog>
#include <QPlainTextEdit>
#include <QPointer>
#include <QSignalSpy>
#include <QtWebEngineCore/QWebEngineProfile>

#include <csignal>

using namespace kinward;
using test::longest;
using test::RoomStage;
using visit::Phase;
using visit::Sending;

/// The room of a visit as a person uses it.
class TestVisitRoom final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMeetingIsShownWithWhomAndForWhom()
    {
        RoomStage stage;
        QVERIFY(stage.join());
        QCOMPARE(stage.window.windowTitle(), QStringLiteral("Video visit"));
        QVERIFY(stage.run(QStringLiteral("window.isReady")).toBool());
        QVERIFY(stage.find<QLabel>("visitPeople")->text().contains(QLatin1String("Acting for")));
        QVERIFY(!stage.find("roomNotice")->isVisible());
        QCOMPARE(test::namelessControls(&stage.window), QStringList());
        QCOMPARE(std::get<visit::RoomState>(stage.said.first()).phase, Phase::Joining);
    }

    void theCheckComesFirstAndItsChoiceIsUsed()
    {
        RoomStage stage;
        stage.order.check = true;
        stage.open();
        QCOMPARE(std::get<visit::RoomState>(stage.said.first()).phase, Phase::Check);
        QVERIFY(stage.find("checkPage")->isVisible());
        QVERIFY(!stage.page()); // nothing of the meeting runs before Join
        QVERIFY(QTest::qWaitFor(
            [&] { return stage.find("joinWithoutCameraButton")->isEnabled(); }, longest));
        stage.click("joinWithoutCameraButton");
        QVERIFY(stage.waitForPhase(Phase::Room));
        QCOMPARE(stage.await(QStringLiteral("navigator.mediaDevices.getUserMedia({video: true})")),
            QStringLiteral("error: NotFoundError"));
        QVERIFY(QTest::qWaitFor(
            [&] { return !stage.window.findChild<QWidget *>(QStringLiteral("checkPage")); },
            longest));
    }

    void thePageSeesChromeAndNoQt()
    {
        RoomStage stage;
        QVERIFY(stage.join());
        const QString agent = stage.run(QStringLiteral("navigator.userAgent")).toString();
        QVERIFY(agent.contains(QLatin1String("Chrome/")));
        QVERIFY(!agent.contains(QLatin1String("QtWebEngine")));
        QVERIFY(stage.meeting.requests().first().header("user-agent") == agent.toLatin1());
    }

    void nothingIsKeptOnDisk()
    {
        RoomStage stage;
        QVERIFY(stage.join());
        QVERIFY(stage.page()->profile()->isOffTheRecord());
        QCOMPARE(stage.page()->profile()->httpCacheType(), QWebEngineProfile::MemoryHttpCache);
        QCOMPARE(stage.page()->profile()->persistentCookiesPolicy(),
            QWebEngineProfile::NoPersistentCookies);
        stage.run(QStringLiteral("document.cookie = 'a=1; max-age=9999; secure';"
                                 "localStorage.setItem('a', '1')"));
        QCOMPARE(
            stage.run(QStringLiteral("document.cookie + localStorage.getItem('a')")).toString(),
            QStringLiteral("a=11"));
        stage.window.room().joinAgain();
        QVERIFY(stage.waitForPhase(Phase::Room));
        QCOMPARE(
            stage.run(QStringLiteral("document.cookie + localStorage.getItem('a')")).toString(),
            QStringLiteral("null"));
    }

    void theMeetingGetsCameraAndMicrophone()
    {
        RoomStage stage;
        QVERIFY(stage.join());
        QCOMPARE(
            stage.await(QStringLiteral(
                "{ window.mine = await navigator.mediaDevices.getUserMedia({audio: true, video: "
                "true}); return mine.getTracks().length; }")),
            QStringLiteral("2"));
        QTRY_COMPARE_WITH_TIMEOUT(stage.window.room().state().microphone, Sending::Live, longest);
        QTRY_COMPARE_WITH_TIMEOUT(stage.window.room().state().camera, Sending::Live, longest);
        QVERIFY(
            stage.find<QLabel>("microphoneState")->text().contains(QLatin1String("Microphone on")));
        // What the program hears.
        const auto last = std::get<visit::RoomState>(stage.said.last());
        QCOMPARE(last.microphone, Sending::Live);
    }

    void muteStandsAboveThePage()
    {
        RoomStage stage;
        QVERIFY(stage.join());
        stage.click("microphoneButton"); // before there is anything to mute
        stage.await(
            QStringLiteral("{ window.mine = await navigator.mediaDevices.getUserMedia({audio: "
                           "true, video: true}); window.sound = mine.getAudioTracks()[0]; }"));
        QTRY_COMPARE_WITH_TIMEOUT(stage.window.room().state().microphone, Sending::Muted, longest);
        QVERIFY(!stage.run(QStringLiteral("sound.enabled")).toBool());
        QVERIFY(!stage.run(QStringLiteral("sound.clone().enabled")).toBool());
        stage.run(QStringLiteral("sound.enabled = true"));
        QVERIFY(!stage.run(QStringLiteral("sound.enabled")).toBool());
        QVERIFY(stage.waitForNotice("stays off until you turn it on"));
        QVERIFY(!stage.run(QStringLiteral("mine.clone().getAudioTracks()[0].enabled")).toBool());
        // Nor by another name.
        stage.run(QStringLiteral("__kinwardDevices('', 'hold', 'audio', false);"
                                 "__kinwardDevices(undefined, 'hold', 'audio', false);"
                                 "try { window.__kinwardDevices = null; } catch {}"));
        QVERIFY(!stage.run(QStringLiteral("sound.enabled")).toBool());
        QCOMPARE(stage.find<QPushButton>("microphoneButton")->text(), QStringLiteral("Unmute"));
        stage.click("microphoneButton");
        QTRY_COMPARE_WITH_TIMEOUT(stage.window.room().state().microphone, Sending::Live, longest);
        QVERIFY(stage.run(QStringLiteral("sound.enabled")).toBool());
        // The page's own button is seen, too, and can be overruled.
        stage.run(QStringLiteral("mine.getVideoTracks()[0].enabled = false"));
        QTRY_COMPARE_WITH_TIMEOUT(stage.window.room().state().camera, Sending::Muted, longest);
        QTRY_COMPARE(
            stage.find<QPushButton>("cameraButton")->text(), QStringLiteral("Turn camera on"));
        stage.click("cameraButton");
        QTRY_COMPARE_WITH_TIMEOUT(stage.window.room().state().camera, Sending::Live, longest);
    }

    void muteLastsWhenThePageLoadsAnother()
    {
        RoomStage stage;
        stage.meeting.setPage("/next", "next");
        QVERIFY(stage.join());
        stage.click("microphoneButton");
        QSignalSpy loaded(stage.page(), &QWebEnginePage::loadFinished);
        stage.run(QStringLiteral("location.href = '/next'"));
        QVERIFY(loaded.wait(longest));
        stage.await(QStringLiteral(
            "{ window.mine = await navigator.mediaDevices.getUserMedia({audio: true}); }"));
        QTRY_COMPARE_WITH_TIMEOUT(stage.window.room().state().microphone, Sending::Muted, longest);
        QVERIFY(!stage.run(QStringLiteral("mine.getAudioTracks()[0].enabled")).toBool());
    }

    void theChosenDevicesArePreferred()
    {
        RoomStage stage;
        stage.order.devices.microphone = QStringLiteral("Fake Audio Input 2");
        QVERIFY(stage.join());
        const QString label = QStringLiteral(
            "(await navigator.mediaDevices.getUserMedia({audio: true})).getAudioTracks()[0].label");
        QCOMPARE(stage.await(label), stage.order.devices.microphone);
        stage.order.devices.microphone = QStringLiteral("A headset that is not there");
        stage.window.room().setOrder(stage.order);
        stage.window.room().join(stage.order.devices, true);
        QVERIFY(stage.waitForPhase(Phase::Room));
        QVERIFY(!stage.await(label).startsWith(QLatin1String("error")));
    }

    void withoutCameraTheMeetingSeesNone()
    {
        RoomStage stage;
        QVERIFY(stage.join());
        stage.window.room().join({}, false);
        QVERIFY(stage.waitForPhase(Phase::Room));
        QCOMPARE(
            stage.await(QStringLiteral("(await navigator.mediaDevices.getUserMedia({audio: true, "
                                       "video: true})).getTracks().map(t => t.kind).join()")),
            QStringLiteral("audio"));
        QCOMPARE(stage.await(QStringLiteral("navigator.mediaDevices.getUserMedia({video: true})")),
            QStringLiteral("error: NotFoundError"));
        QCOMPARE(
            stage.await(QStringLiteral("(await navigator.mediaDevices.enumerateDevices()).filter("
                                       "d => d.kind === 'videoinput').length")),
            QStringLiteral("0"));
        stage.click("cameraButton");
        QVERIFY(stage.waitForNotice("joined without a camera"));
        stage.clickNotice();
        QVERIFY(stage.waitForPhase(Phase::Room));
        QCOMPARE(stage.await(QStringLiteral("(await navigator.mediaDevices.getUserMedia({video: "
                                            "true})).getTracks().length")),
            QStringLiteral("1"));
    }

    void aMeetingThatDoesNotAnswerCanBeTriedAgain()
    {
        auto gone = std::make_unique<test::MeetingServer>();
        RoomStage stage(gone->url());
        gone.reset();
        stage.open();
        QVERIFY(stage.waitForState("does not answer"));
        stage.order.link = stage.meeting.url();
        stage.window.room().setOrder(stage.order);
        stage.window.room().joinAgain();
        QVERIFY(stage.waitForPhase(Phase::Room));
    }

    void aKilledRendererIsTold()
    {
        RoomStage stage;
        QVERIFY(stage.join());
        stage.await(
            QStringLiteral("navigator.mediaDevices.getUserMedia({audio: true, video: true})"));
        QTRY_COMPARE_WITH_TIMEOUT(stage.window.room().state().camera, Sending::Live, longest);
        QVERIFY(stage.page()->renderProcessPid() > 0);
        ::kill(pid_t(stage.page()->renderProcessPid()), SIGKILL);
        QVERIFY(stage.waitForState("stopped working"));
        QCOMPARE(stage.window.room().state().camera, Sending::Nothing);
        stage.click("stateAction");
        QVERIFY(stage.waitForPhase(Phase::Room));
        QVERIFY(stage.run(QStringLiteral("window.isReady")).toBool());
    }

    void aHungPageIsTold()
    {
        RoomStage stage;
        stage.window.room().meeting().setPatience(std::chrono::milliseconds(1500));
        QVERIFY(stage.join());
        stage.page()->runJavaScript(
            QStringLiteral("{ const end = Date.now() + 6000; while (Date.now() < end); }"));
        QVERIFY(stage.waitForNotice("has not answered"));
        // It may come to itself again.
        QTRY_VERIFY_WITH_TIMEOUT(!stage.find("roomNotice")->isVisible(), longest);
        stage.page()->runJavaScript(QStringLiteral("while (true);"));
        QVERIFY(stage.waitForNotice("has not answered"));
        stage.clickNotice();
        QVERIFY(stage.waitForPhase(Phase::Room));
        QVERIFY(stage.run(QStringLiteral("window.isReady")).toBool());
    }

    void leavingAsksOnceAndReleasesEverything()
    {
        RoomStage stage;
        QVERIFY(stage.join());
        stage.await(
            QStringLiteral("navigator.mediaDevices.getUserMedia({audio: true, video: true})"));
        QTRY_COMPARE_WITH_TIMEOUT(stage.window.room().state().camera, Sending::Live, longest);
        const QPointer<QWebEnginePage> page = stage.page();
        const QPointer<QWebEngineProfile> profile = stage.page()->profile();
        const auto pid = pid_t(stage.page()->renderProcessPid());

        QTest::keyClick(&stage.window, Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(stage.window.findChild<QDialog *>(QStringLiteral("leaveDialog")));
        auto *dialog = stage.window.findChild<QDialog *>(QStringLiteral("leaveDialog"));
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTest::qWait(200);
        QVERIFY(page);
        stage.click("leaveButton");
        QTRY_VERIFY(stage.window.findChild<QDialog *>(QStringLiteral("leaveDialog")));
        dialog = stage.window.findChild<QDialog *>(QStringLiteral("leaveDialog"));
        QTest::mouseClick(
            dialog->findChild<QPushButton *>(QStringLiteral("confirmButton")), Qt::LeftButton);
        QCOMPARE(stage.window.room().state().camera, Sending::Nothing); // at once
        QTRY_VERIFY_WITH_TIMEOUT(!page && !profile, 2000);
        QTRY_VERIFY(stage.find("leftPage")->isVisible());
        QCOMPARE(std::get<visit::RoomState>(stage.said.last()).phase, Phase::Left);
        QTRY_VERIFY_WITH_TIMEOUT(::kill(pid, 0) != 0, longest);
        QTRY_COMPARE_WITH_TIMEOUT(stage.window.focusWidget(), stage.find("closeVisit"), longest);

        stage.click("joinAgain");
        QVERIFY(stage.waitForPhase(Phase::Room));
        QSignalSpy ended(&stage.window, &visit::VisitWindow::ended);
        stage.window.leaveNow();
        QVERIFY(ended.wait(longest));
        QVERIFY(!stage.window.isVisible());
    }

    void closingTheWindowAsksToo()
    {
        RoomStage stage;
        QVERIFY(stage.join());
        QSignalSpy ended(&stage.window, &visit::VisitWindow::ended);
        stage.window.close();
        QVERIFY(stage.window.isVisible());
        QTRY_VERIFY(stage.window.findChild<QDialog *>(QStringLiteral("leaveDialog")));
        auto *dialog = stage.window.findChild<QDialog *>(QStringLiteral("leaveDialog"));
        QTest::mouseClick(
            dialog->findChild<QPushButton *>(QStringLiteral("confirmButton")), Qt::LeftButton);
        QVERIFY(ended.wait(longest));
    }

    void aPageThatWantsToKeepOneIsLeftAllTheSame()
    {
        RoomStage stage;
        stage.meeting.setPage("/visit",
            "<script>onbeforeunload = e => { e.preventDefault(); return e.returnValue = 'no'; };"
            "onpagehide = () => navigator.sendBeacon('/bye')</script>");
        stage.meeting.setPage("/bye", "");
        QVERIFY(stage.join());
        stage.clickPage(); // without which no page may ask
        stage.window.room().leave();
        QVERIFY(stage.waitForPhase(Phase::Left));
    }

    void thePasswordIsCopiedAndTakenAway()
    {
        RoomStage stage;
        QVERIFY(stage.join());
        QTest::keyClick(&stage.window, Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("maple-42"));
        QVERIFY(stage.waitForNotice("password is copied"));
        QVERIFY(!stage.notice().contains(QLatin1String("maple-42")));
    }

    void keysReachTheWindowWhileThePageHasTheKeyboard()
    {
        RoomStage stage;
        stage.meeting.setPage("/visit",
            "<textarea id='t' autofocus></textarea><script>addEventListener('keydown', e => { "
            "e.preventDefault(); e.stopPropagation(); }, true); t.focus()</script>");
        QVERIFY(stage.join());
        QTRY_VERIFY(stage.find("meetingView")->isAncestorOf(QApplication::focusWidget())
            || stage.find("meetingView")->hasFocus());
        const auto press = [&](Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
            QTest::keyClick(
                stage.find<QWebEngineView>("meetingView")->focusProxy(), key, modifiers);
        };
        press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(stage.find<QPushButton>("microphoneButton")->text(), QStringLiteral("Unmute"));
        press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(stage.find<QPushButton>("cameraButton")->text(), QStringLiteral("Turn camera on"));
        press(Qt::Key_Plus, Qt::ControlModifier);
        QCOMPARE(stage.find<QWebEngineView>("meetingView")->zoomFactor(), 1.1);
        press(Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(stage.find<QWebEngineView>("meetingView")->zoomFactor(), 1.0);
        press(Qt::Key_F11);
        QTRY_VERIFY(stage.window.isFullScreen());
        QVERIFY(!stage.find("visitHeader")->isVisible());
        QVERIFY(stage.find("microphoneState")->isVisible());
        press(Qt::Key_F11);
        QTRY_VERIFY(!stage.window.isFullScreen());
        press(Qt::Key_F6);
        QVERIFY(stage.find("microphoneButton")->hasFocus());
        QTest::keyClick(stage.find("microphoneButton"), Qt::Key_F6);
        QTRY_VERIFY(!stage.find("microphoneButton")->hasFocus());
    }

    void theSmallWindowKeepsWhatCounts()
    {
        RoomStage stage;
        QVERIFY(stage.join());
        const QSize large = stage.window.size();
        const auto before = stage.page()->renderProcessPid();
        stage.window.findChild<QAction *>(QStringLiteral("smallWindow"))->trigger();
        QVERIFY(stage.window.isVisible());
        QVERIFY(stage.window.windowFlags().testFlag(Qt::WindowStaysOnTopHint));
        QVERIFY(stage.window.width() < large.width());
        QVERIFY(stage.find("microphoneState")->isVisible());
        QVERIFY(stage.find("leaveButton")->isVisible());
        QVERIFY(!stage.find("noteButton")->isVisible());
        stage.click("smallWindowButton");
        QVERIFY(!stage.window.windowFlags().testFlag(Qt::WindowStaysOnTopHint));
        QTRY_COMPARE_WITH_TIMEOUT(stage.window.size(), large, longest);
        QVERIFY(stage.find("noteButton")->isVisible());
        QCOMPARE(stage.page()->renderProcessPid(), before); // the meeting went on
    }

    void theNoteIsGivenAwayWithinASecond()
    {
        RoomStage stage;
        stage.order.note = QStringLiteral("Ask about: ");
        QVERIFY(stage.join());
        stage.click("noteButton");
        auto *edit = stage.find<QPlainTextEdit>("noteEdit");
        QVERIFY(edit->hasFocus());
        QCOMPARE(edit->toPlainText(), stage.order.note);
        edit->moveCursor(QTextCursor::End);
        stage.said.clear();
        QElapsedTimer time;
        time.start();
        QTest::keyClicks(edit, QStringLiteral("the new pills"));
        const auto noted = [&] { return !stage.said.isEmpty(); };
        QTRY_VERIFY(noted());
        QVERIFY(time.elapsed() < 1500); // a second, and some for a slow machine
        const auto note = std::get<visit::Note>(stage.said.last());
        QCOMPARE(note.text, QStringLiteral("Ask about: the new pills"));
        auto *state = stage.find<QLabel>("noteState");
        QCOMPARE(state->text(), QStringLiteral("Keeping…"));
        stage.window.takeKept({note.number, true});
        QCOMPARE(state->text(), QStringLiteral("Kept"));
        stage.window.takeKept({note.number, false});
        QVERIFY(state->text().contains(QLatin1String("could not be kept")));
        // What was typed last is given away when the visit is left.
        QTest::keyClicks(edit, QStringLiteral("!"));
        stage.said.clear();
        stage.window.room().leave();
        QCOMPARE(std::get<visit::Note>(stage.said.first()).text,
            QStringLiteral("Ask about: the new pills!"));
    }

    void anOldEngineSaysSo()
    {
        RoomStage stage;
        stage.clock.setOffset(
            QDateTime::currentDateTime().secsTo(QDateTime(QDate(2030, 1, 1), QTime(9, 0))));
        QVERIFY(stage.join());
        QVERIFY(stage.waitForNotice("The part of Kinward that shows visits is from"));
        stage.clickNotice();
        QCOMPARE(stage.openedOutside(), QList<QUrl>{stage.order.link});
    }

    void theProgramIsAskedForMessagesAndDocuments()
    {
        RoomStage stage;
        QVERIFY(stage.join());
        for (const char *name : {"messages", "documents"})
            stage.window.findChild<QAction *>(QLatin1String(name))->trigger();
        using Place = visit::ShowInProgram::Place;
        QVERIFY(std::get<visit::ShowInProgram>(stage.said.last()).place == Place::Documents);
    }
};

int main(int argc, char *argv[])
{
    visit::registerCheckScheme();
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    QApplication application(argc, argv);
    TestVisitRoom test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_visitroom.moc"
