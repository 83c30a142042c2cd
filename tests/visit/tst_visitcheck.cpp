#include "CheckStage.h"
#include "tests/support/TlsServer.h"
#include "ui/visit/check/LevelMeter.h"

#include <QImage>
#include <QScrollBar>
#include <QSet>

using namespace kinward;
using test::CheckStage;
using test::TlsServer;

namespace
{

QByteArray nothing(const TlsServer::Request &) { return TlsServer::answer(200, "text/html", {}); }

visit::Order orderFor(const TlsServer &server)
{
    auto order = CheckStage::usualOrder();
    order.link = server.url(QStringLiteral("/visit/room"));
    order.authorities = server.authorities().first().toPem();
    return order;
}

/// How many different colours there are among some points of a picture.
int colorsOf(const QImage &picture)
{
    QSet<QRgb> colors;
    for (int y = 0; y < picture.height(); y += 8) {
        for (int x = 0; x < picture.width(); x += 8)
            colors += picture.pixel(x, y);
    }
    return int(colors.size());
}

/// Turns every opening of a kind ("video", "audio") into that error of the engine.
QString failing(const char *medium, const QString &error)
{
    return QStringLiteral("const devices = navigator.mediaDevices;"
                          "const real = devices.getUserMedia.bind(devices);"
                          "devices.getUserMedia = async (asked) => {"
                          "  if (asked.%1) throw new DOMException('', '%2');"
                          "  return real(asked); };")
        .arg(QLatin1String(medium), error);
}

} // namespace

/// The check before a visit with the engine's own cameras, microphones and speakers, which are a
/// green picture and a beep.
class TstVisitCheck final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePictureIsLive();
    void theMicrophoneHears();
    void silenceIsTold();
    void anotherDeviceIsChosen();
    void theOrdersDevicesComeFirst();
    void devicesComeAndGo();
    void problemsAreTold_data();
    void problemsAreTold();
    void theSoundIsPlayed();
    void theSoundFails();
    void aGoodConnection();
    void nobodyThere();
    void keyboardAlone();
    void largeTextInASmallWindow();
};

void TstVisitCheck::thePictureIsLive()
{
    CheckStage stage;
    stage.open();
    QVERIFY(stage.cameraIsOn());
    // As the page has it: neither black nor still, and as in a mirror.
    const auto sample = [&stage] {
        return stage
            .evaluate(QStringLiteral(
                "(() => { const c = document.createElement('canvas'); c.width = 64; c.height = 36;"
                "const x = c.getContext('2d'); x.drawImage(picture, 0, 0, 64, 36);"
                "return Array.from(x.getImageData(0, 0, 64, 36).data).join(); })()"))
            .toString();
    };
    const QString first = sample();
    int lit = 0;
    for (const auto &part : first.split(u','))
        lit += part.toInt() > 32 && part.toInt() < 255;
    QVERIFY(lit > 64 * 36 / 2);
    QTRY_VERIFY(sample() != first);
    QVERIFY(stage.evaluate(QStringLiteral("getComputedStyle(picture).transform"))
                .toString()
                .startsWith(QLatin1String("matrix(-1")));
    // As the window has it.
    QTRY_VERIFY(colorsOf(stage.get("cameraPicture")->grab().toImage()) > 4);
}

void TstVisitCheck::theMicrophoneHears()
{
    CheckStage stage;
    stage.open();
    QVERIFY(stage.says("microphoneStatus", QStringLiteral("Microphone hears you."), 30000));
    QCOMPARE(stage.get("microphoneStatus")->accessibleName(),
        QStringLiteral("Microphone hears you.")); // read aloud
    QSet<int> levels;
    const auto *meter = stage.get<visit::LevelMeter>("microphoneLevel");
    QVERIFY(QTest::qWaitFor(
        [&] {
            levels += meter->level();
            return levels.size() > 2;
        },
        10000));
}

void TstVisitCheck::silenceIsTold()
{
    CheckStage stage;
    stage.open();
    QVERIFY(stage.says("microphoneStatus", QStringLiteral("hears you"), 30000));
    stage.patch(QStringLiteral("navigator.mediaDevices.getUserMedia = async () =>"
                               "  new AudioContext().createMediaStreamDestination().stream;"));
    stage.choose("microphoneBox", QStringLiteral("Fake Audio Input 1"));
    QVERIFY(stage.says("microphoneProblem", QStringLiteral("Microphone hears nothing."), 15000));
    QVERIFY(stage.says("microphoneProblem", QStringLiteral("mute button")));
}

void TstVisitCheck::anotherDeviceIsChosen()
{
    CheckStage stage;
    auto *page = stage.open();
    QVERIFY(stage.cameraIsOn());
    QVERIFY(QTest::qWaitFor([&] { return stage.itemsOf("speakerBox").size() == 3; }, 10000));
    QCOMPARE(stage.itemsOf("cameraBox"),
        (QStringList{QStringLiteral("The usual camera"), QStringLiteral("fake_device_0"),
            QStringLiteral("fake_device_1")}));
    QCOMPARE(stage.itemsOf("microphoneBox"),
        (QStringList{QStringLiteral("The usual microphone"), QStringLiteral("Fake Audio Input 1"),
            QStringLiteral("Fake Audio Input 2")}));
    QCOMPARE(page->devices(), visit::DeviceChoice());
    stage.choose("cameraBox", QStringLiteral("fake_device_1"));
    QTRY_COMPARE(stage.cameraInUse(), QStringLiteral("fake_device_1"));
    QVERIFY(stage.cameraIsOn());
    stage.choose("microphoneBox", QStringLiteral("Fake Audio Input 2"));
    stage.choose("speakerBox", QStringLiteral("Fake Audio Output 1"));
    QTRY_COMPARE(stage.evaluate(QStringLiteral("check.tell().microphone.label")).toString(),
        QStringLiteral("Fake Audio Input 2"));
    QSignalSpy joined(page, &visit::CheckPage::joinRequested);
    stage.click("joinButton");
    QCOMPARE(joined.count(), 1);
    const visit::DeviceChoice wanted{QStringLiteral("fake_device_1"),
        QStringLiteral("Fake Audio Input 2"), QStringLiteral("Fake Audio Output 1")};
    QCOMPARE(joined.first().at(0).value<visit::DeviceChoice>(), wanted);
    QCOMPARE(joined.first().at(1).toBool(), true);
}

void TstVisitCheck::theOrdersDevicesComeFirst()
{
    CheckStage stage;
    auto order = CheckStage::usualOrder();
    order.devices = {QStringLiteral("fake_device_1"), QStringLiteral("Fake Audio Input 1"),
        QStringLiteral("No such speaker")};
    const auto *page = stage.open(order);
    QVERIFY(stage.cameraIsOn());
    QCOMPARE(stage.cameraInUse(), QStringLiteral("fake_device_1"));
    QCOMPARE(stage.get<QComboBox>("cameraBox")->currentText(), QStringLiteral("fake_device_1"));
    QTRY_COMPARE(
        stage.get<QComboBox>("microphoneBox")->currentText(), QStringLiteral("Fake Audio Input 1"));
    QCOMPARE(stage.get<QComboBox>("speakerBox")->currentText(),
        QStringLiteral("No such speaker (not connected)"));
    QCOMPARE(page->devices(), order.devices);
}

void TstVisitCheck::devicesComeAndGo()
{
    CheckStage stage;
    const auto *page = stage.open();
    QVERIFY(stage.cameraIsOn());
    stage.choose("cameraBox", QStringLiteral("fake_device_1"));
    QTRY_COMPARE(stage.cameraInUse(), QStringLiteral("fake_device_1"));
    // It is pulled out …
    stage.patch(QStringLiteral("const devices = navigator.mediaDevices;"
                               "window.real = devices.enumerateDevices.bind(devices);"
                               "devices.enumerateDevices = async () => (await window.real())"
                               "  .filter((one) => one.label !== 'fake_device_1');"
                               "picture.srcObject.getTracks()[0].onended();"
                               "devices.dispatchEvent(new Event('devicechange'));"));
    QVERIFY(stage.says("cameraStatus",
        QStringLiteral("fake_device_1 is not connected. For now this is fake_device_0.")));
    QCOMPARE(stage.get<QComboBox>("cameraBox")->currentText(),
        QStringLiteral("fake_device_1 (not connected)"));
    QCOMPARE(page->devices().camera, QStringLiteral("fake_device_1"));
    // … and back.
    stage.patch(QStringLiteral("navigator.mediaDevices.enumerateDevices = window.real;"
                               "navigator.mediaDevices.dispatchEvent(new Event('devicechange'));"));
    QTRY_COMPARE(stage.cameraInUse(), QStringLiteral("fake_device_1"));
    QVERIFY(stage.cameraIsOn());
    QCOMPARE(stage.get<QComboBox>("cameraBox")->currentText(), QStringLiteral("fake_device_1"));
}

void TstVisitCheck::problemsAreTold_data()
{
    QTest::addColumn<QString>("medium");
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *medium, const char *error, const char *words) {
        QTest::addRow("%s, %s", medium, error)
            << QString::fromLatin1(medium) << QString::fromLatin1(error)
            << QString::fromLatin1(words);
    };
    row("video", "NotFoundError", "No camera was found.");
    row("video", "NotReadableError", "Another program is using the camera.");
    row("video", "NotAllowedError", "This computer does not let Kinward use the camera.");
    row("audio", "NotFoundError", "No microphone was found.");
    row("audio", "NotReadableError", "Another program is using the microphone.");
    row("audio", "NotAllowedError", "This computer does not let Kinward use the microphone.");
}

void TstVisitCheck::problemsAreTold()
{
    QFETCH(const QString, medium);
    QFETCH(const QString, error);
    QFETCH(const QString, words);
    const bool isCamera = medium == QLatin1String("video");
    const char *const problem = isCamera ? "cameraProblem" : "microphoneProblem";
    CheckStage stage;
    stage.open();
    QVERIFY(stage.cameraIsOn());
    stage.patch(failing(isCamera ? "video" : "audio", error)
        + QStringLiteral("window.mend = () => { devices.getUserMedia = real; };"));
    stage.choose(isCamera ? "cameraBox" : "microphoneBox",
        isCamera ? QStringLiteral("fake_device_1") : QStringLiteral("Fake Audio Input 1"));
    QVERIFY(stage.says(problem, words));
    stage.evaluate(QStringLiteral("window.mend()"));
    auto *again = stage.get(problem)->findChild<QWidget *>(QStringLiteral("noticeAction"));
    QVERIFY(again && again->isVisible());
    again->setFocus();
    QTest::keyClick(again, Qt::Key_Space);
    QVERIFY(stage.cameraIsOn());
    QTRY_VERIFY(!stage.isShown(problem));
}

void TstVisitCheck::theSoundIsPlayed()
{
    CheckStage stage;
    stage.open();
    QVERIFY(stage.cameraIsOn());
    QTRY_COMPARE(stage.itemsOf("speakerBox").size(), 3);
    stage.choose("speakerBox", QStringLiteral("Fake Audio Output 2"));
    stage.patch(QStringLiteral("const real = HTMLMediaElement.prototype.setSinkId;"
                               "HTMLMediaElement.prototype.setSinkId = function (id) {"
                               "  window.sink = id; return real.call(this, id); };"));
    stage.click("speakerPlay");
    QVERIFY(stage.says("speakerStatus", QStringLiteral("Two notes are playing.")));
    QVERIFY(stage.says("speakerStatus", QStringLiteral("Did you hear it?")));
    QCOMPARE(stage
                 .evaluate(QStringLiteral("(async () => { window.id = (await navigator.mediaDevices"
                                          ".enumerateDevices()).find((one) => one.label ==="
                                          " 'Fake Audio Output 2').deviceId; })(), true"))
                 .toBool(),
        true);
    QTRY_VERIFY(stage.evaluate(QStringLiteral("window.id && window.id === window.sink")).toBool());
    stage.click("speakerNotHeard");
    QVERIFY(stage.says("speakerProblem", QStringLiteral("You heard no sound.")));
    stage.click("speakerPlay");
    stage.click("speakerHeard");
    QVERIFY(stage.says("speakerStatus", QStringLiteral("Your speaker works.")));
    QVERIFY(!stage.isShown("speakerProblem"));
}

void TstVisitCheck::theSoundFails()
{
    CheckStage stage;
    stage.open();
    QVERIFY(stage.cameraIsOn());
    QTRY_COMPARE(stage.itemsOf("speakerBox").size(), 3);
    stage.patch(QStringLiteral("HTMLMediaElement.prototype.play = async () => {"
                               "  throw new DOMException('', 'AbortError'); };"));
    stage.click("speakerPlay");
    QVERIFY(stage.says("speakerProblem", QStringLiteral("The sound could not be played.")));
    stage.choose("speakerBox", QStringLiteral("Fake Audio Output 1"));
    QVERIFY(stage.says("speakerStatus", QStringLiteral("Play a sound")));
    QTest::qWait(300); // some more answers of the engine
    QVERIFY(!stage.isShown("speakerProblem"));
}

void TstVisitCheck::aGoodConnection()
{
    const TlsServer server(nothing);
    CheckStage stage;
    stage.open(orderFor(server));
    QVERIFY(stage.says("networkStatus", QStringLiteral("The connection to 127.0.0.1 is good.")));
    for (const auto &request : server.requests())
        QCOMPARE(request.target, QByteArray("/"));
}

void TstVisitCheck::nobodyThere()
{
    CheckStage stage;
    stage.open();
    QVERIFY(stage.says("networkProblem", QStringLiteral("cannot be reached. It is 127.0.0.1.")));
    QVERIFY(stage.says("networkProblem", QStringLiteral("call the practice")));
}

void TstVisitCheck::keyboardAlone()
{
    CheckStage stage;
    auto *page = stage.open();
    page->setNotice(QStringLiteral("A word before."));
    QVERIFY(stage.says("checkNotice", QStringLiteral("A word before.")));
    QVERIFY(stage.cameraIsOn());
    QCOMPARE(stage.namelessControls(), QStringList());
    QCOMPARE(stage.focusName(), QStringLiteral("joinButton"));
    // A round by Tab meets every control, in the order in which they are read.
    QStringList round;
    for (int i = 0; i < 12; ++i) {
        round += stage.focusName();
        stage.key(Qt::Key_Tab);
        if (stage.focusName() == round.first())
            break;
    }
    QCOMPARE(round,
        (QStringList{QStringLiteral("joinButton"), QStringLiteral("joinWithoutCameraButton"),
            QStringLiteral("openOutsideButton"), QStringLiteral("cancelButton"),
            QStringLiteral("cameraBox"), QStringLiteral("microphoneBox"),
            QStringLiteral("speakerBox"), QStringLiteral("speakerPlay"),
            QStringLiteral("noticeAction")}));
    QVERIFY(stage.tabTo("speakerPlay"));
    stage.key(Qt::Key_Space);
    QVERIFY(stage.waitFor("speakerHeard"));
    QVERIFY(stage.tabTo("speakerHeard"));
    stage.key(Qt::Key_Space);
    QVERIFY(stage.says("speakerStatus", QStringLiteral("Your speaker works.")));
    QCOMPARE(stage.focusName(), QStringLiteral("speakerPlay"));
    QSignalSpy closed(page, &visit::CheckPage::closeRequested);
    stage.key(Qt::Key_Escape);
    QCOMPARE(closed.count(), 1);
}

void TstVisitCheck::largeTextInASmallWindow()
{
    CheckStage stage;
    stage.theme().setTextPercent(200);
    stage.window().resize(640, 480);
    stage.open();
    QVERIFY(stage.cameraIsOn());
    QCOMPARE(stage.window().size(), QSize(640, 480));
    const auto *area = stage.window().findChild<QScrollArea *>();
    QCOMPARE(area->horizontalScrollBar()->maximum(), 0);
    QVERIFY(area->verticalScrollBar()->maximum() > 0);
    for (const auto *name : {"cameraBox", "microphoneBox", "speakerPlay", "joinButton",
             "joinWithoutCameraButton", "openOutsideButton", "cancelButton"}) {
        QVERIFY2(stage.tabTo(name), name);
        const auto *control = stage.get(name);
        QVERIFY2(control->visibleRegion().boundingRect().height() >= control->height() - 2, name);
        QVERIFY2(control->visibleRegion().boundingRect().width() >= control->width() - 2, name);
    }
}

int main(int argc, char **argv) { return test::runWithEngine<TstVisitCheck>(argc, argv); }
#include "tst_visitcheck.moc"
