#include "CheckStage.h"

#include <QLayout>
#include <QScrollBar>

using namespace kinward;

/// The check on a computer with neither camera nor microphone nor speaker.
class TstVisitCheckNone final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachIsToldWithAWayOut();
    void joiningWithoutCameraIsFirst();
    void largeTextFits();
};

void TstVisitCheckNone::eachIsToldWithAWayOut()
{
    test::CheckStage stage;
    stage.open();
    QVERIFY(stage.says("cameraProblem", QStringLiteral("No camera was found."), 30000));
    QVERIFY(stage.says("cameraProblem", QStringLiteral("Plug one in")));
    QVERIFY(stage.says("microphoneProblem", QStringLiteral("No microphone was found.")));
    QVERIFY(stage.says("speakerProblem", QStringLiteral("No speaker was found.")));
    QVERIFY(!stage.isShown("cameraStatus"));
    QVERIFY(!stage.isShown("cameraPicture"));
    QVERIFY(!stage.isShown("microphoneLevel"));
    QVERIFY(!stage.get("speakerPlay")->isEnabled());
    // As tall as its words, wherever there is room.
    stage.window().resize(1000, 1000);
    const auto *problem = stage.get("cameraProblem");
    QTRY_COMPARE(problem->height(), problem->layout()->totalHeightForWidth(problem->width()));
    // Read aloud when it appears.
    QVERIFY(stage.get("cameraProblem")->accessibleName().startsWith(QLatin1String("No camera")));
    QCOMPARE(stage.namelessControls(), QStringList());
}

void TstVisitCheckNone::joiningWithoutCameraIsFirst()
{
    test::CheckStage stage;
    QSignalSpy joined(stage.open(), &visit::CheckPage::joinRequested);
    QVERIFY(stage.says("cameraProblem", QStringLiteral("No camera"), 30000));
    QCOMPARE(stage.get("joinWithoutCameraButton")->property("kind").toString(),
        QStringLiteral("primary"));
    QVERIFY(stage.get("joinButton")->property("kind").toString() != QLatin1String("primary"));
    stage.click("joinWithoutCameraButton");
    QCOMPARE(joined.count(), 1);
    QCOMPARE(joined.first().at(1).toBool(), false);
}

void TstVisitCheckNone::largeTextFits()
{
    test::CheckStage stage;
    stage.theme().setTextPercent(200);
    stage.window().resize(640, 480);
    stage.open();
    QVERIFY(stage.says("cameraProblem", QStringLiteral("No camera"), 30000));
    QCOMPARE(stage.window().size(), QSize(640, 480));
    auto *area = stage.window().findChild<QScrollArea *>();
    QCOMPARE(area->horizontalScrollBar()->maximum(), 0);
    QVERIFY(area->verticalScrollBar()->maximum() > 0);
    for (const auto *name : {"joinButton", "joinWithoutCameraButton", "cancelButton"}) {
        const auto *button = stage.get(name);
        const QRect place(button->mapTo(&stage.window(), QPoint()), button->size());
        QVERIFY2(stage.window().rect().contains(place), name);
    }
}

int main(int argc, char **argv) { return test::runWithEngine<TstVisitCheckNone>(argc, argv); }
#include "tst_visitchecknone.moc"
