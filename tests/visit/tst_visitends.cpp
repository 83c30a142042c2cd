#include "tests/visit/RoomStage.h"
#include "ui/visit/check/CheckScheme.h"
#include "ui/visit/room/NotePanel.h"

#include <QAction>
#include <QClipboard>
#include <QDialog>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace kinward;
using test::longest;
using test::RoomStage;
using visit::Phase;

/// What goes wrong in a visit, or ends it, and what the person has of it then.
class TestVisitEnds final : public QObject
{
    Q_OBJECT

    /// A note that the program could not keep.
    static void writeInVain(RoomStage &stage)
    {
        stage.click("noteButton");
        QTest::keyClicks(
            stage.find<QPlainTextEdit>("noteEdit"), QStringLiteral("Ask about the pills"));
        stage.window.room().note().flush();
        stage.window.takeKept({std::get<visit::Note>(stage.said.last()).number, false});
    }
    static QDialog *question(const RoomStage &stage)
    {
        QDialog *dialog = nullptr;
        [[maybe_unused]] const bool came = QTest::qWaitFor([&] {
            dialog = stage.window.findChild<QDialog *>(QStringLiteral("leaveDialog"));
            return dialog != nullptr;
        });
        return dialog;
    }
    static void confirm(QDialog *dialog)
    {
        QTest::mouseClick(
            dialog->findChild<QPushButton *>(QStringLiteral("confirmButton")), Qt::LeftButton);
    }

private Q_SLOTS:
    void aNoteThatIsNotKeptIsNotLostUnasked()
    {
        RoomStage stage;
        QVERIFY(stage.join());
        QVERIFY(!stage.window.room().state().isNoteAtRisk);
        writeInVain(stage);
        QVERIFY(std::get<visit::RoomState>(stage.said.last()).isNoteAtRisk);
        stage.click("leaveButton");
        confirm(question(stage));
        QVERIFY(stage.waitForPhase(Phase::Left));
        QVERIFY(stage.find<QLabel>("leftSentence")->text().contains(QLatin1String("not be kept")));
        QVERIFY(stage.find("copyNote")->isVisible());
        QTRY_COMPARE(stage.window.focusWidget(), stage.find("copyNote"));
        QTest::keyClick(stage.find("copyNote"), Qt::Key_Return);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("Ask about the pills"));

        QSignalSpy ended(&stage.window, &visit::VisitWindow::ended);
        stage.click("closeVisit");
        QTest::keyClick(question(stage), Qt::Key_Escape);
        QTest::qWait(100);
        QVERIFY(stage.window.isVisible() && ended.isEmpty());
        stage.click("closeVisit");
        confirm(question(stage));
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, longest);
        QVERIFY(!stage.window.isVisible());
    }

    void theProgramThatAskedEndsItAtOnce()
    {
        RoomStage stage;
        QVERIFY(stage.join());
        writeInVain(stage);
        QSignalSpy ended(&stage.window, &visit::VisitWindow::ended);
        stage.window.leaveNow();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, longest);
    }

    void aKeptNoteIsCalledKept()
    {
        RoomStage stage;
        QVERIFY(stage.join());
        stage.window.room().leave();
        QVERIFY(stage.waitForPhase(Phase::Left));
        QVERIFY(stage.find<QLabel>("leftSentence")->text().contains(QLatin1String("is kept with")));
        QVERIFY(!stage.find("copyNote")->isVisible());
        stage.click("closeVisit");
        QTRY_VERIFY(!stage.window.isVisible());
    }

    void withoutAKeychainTheNoteSaysHowLongItStays()
    {
        RoomStage stage;
        stage.order.keepsNote = false;
        QVERIFY(stage.join());
        QVERIFY(stage.find<QPlainTextEdit>("noteEdit")
                    ->placeholderText()
                    .contains(QLatin1String("until Kinward is closed")));
    }

    void aPageThatBreaksOffIsTold()
    {
        RoomStage stage;
        stage.meeting.setAnswer("/broken", "this is no answer\r\n\r\n");
        QVERIFY(stage.join());
        stage.run(QStringLiteral("location.href = '/broken'"));
        QVERIFY(stage.waitForState("does not answer"));
        stage.click("stateAction");
        QVERIFY(stage.waitForPhase(Phase::Room));
    }

    void theQuestionWhereToStaysBeforeThePageBehindIt()
    {
        RoomStage stage;
        stage.meeting.setPage("/visit",
            "<script>location.replace('" + stage.meeting.otherName().toEncoded() + "')</script>");
        stage.open();
        QVERIFY(stage.waitForState("The link leads on to localhost"));
        QTest::qWait(1500); // the page that leads on is complete meanwhile
        QVERIFY(stage.find("stateTitle")->isVisible());
        QCOMPARE(stage.window.room().state().phase, Phase::Joining);
        // It may go on there, and fails: its certificate is for another name. Then it begins anew.
        stage.click("stateAction");
        QVERIFY(stage.waitForState("may not be the meeting"));
        stage.click("stateAction");
        QVERIFY(stage.waitForState("The link leads on to localhost"));
    }

    void theCheckSaysHowOldTheEngineIs()
    {
        RoomStage stage;
        stage.clock.setOffset(
            QDateTime::currentDateTime().secsTo(QDateTime(QDate(2030, 1, 1), QTime(9, 0))));
        stage.order.check = true;
        stage.open();
        QVERIFY(stage.find("checkNotice")->isVisible());
        QVERIFY(stage.find<ui::NoticeBar>("checkNotice")
                    ->text()
                    .contains(QLatin1String("The part of Kinward that shows visits is from")));
        stage.click("joinWithoutCameraButton");
        QVERIFY(stage.waitForPhase(Phase::Room));
        QTest::qWait(300);
        QVERIFY(!stage.find("roomNotice")->isVisible()); // once is enough
    }

    void theSmallWindowOfALargeOneIsSmall()
    {
        RoomStage stage;
        stage.window.showMaximized();
        QVERIFY(stage.join());
        stage.window.showMaximized();
        QTRY_VERIFY(stage.window.isMaximized());
        const int large = stage.window.width();
        stage.window.findChild<QAction *>(QStringLiteral("smallWindow"))->trigger();
        QVERIFY(!stage.window.isMaximized());
        QTRY_VERIFY(stage.window.width() < large / 2 + 100);
        stage.click("smallWindowButton");
        QTRY_VERIFY(stage.window.isMaximized());
    }
};

int main(int argc, char *argv[])
{
    visit::registerCheckScheme();
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    QApplication application(argc, argv);
    TestVisitEnds test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_visitends.moc"
