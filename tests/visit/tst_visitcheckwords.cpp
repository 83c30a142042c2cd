#include "ui/visit/check/CheckProblem.h"
#include "ui/visit/check/DeviceBox.h"
#include "ui/visit/check/MediaState.h"
#include "ui/visit/check/NetworkCheck.h"
#include "ui/visit/check/SilenceWatch.h"

#include <QSignalSpy>
#include <QTest>

using namespace kinward::visit;
using namespace std::chrono_literals;

/// What the check makes of what it learns, without an engine.
class TstVisitCheckWords final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyProblemHasAWayOut();
    void waysOutAreTheSystems();
    void errorsAreProblems_data();
    void errorsAreProblems();
    void toldIsRead();
    void nonsenseIsNothing();
    void levels();
    void silenceIsToldAfterFiveSeconds();
    void answersAreJudged();
    void choiceOutlivesDevices();
};

namespace
{

constexpr System systems[] = {System::Linux, System::Windows, System::MacOs};

QString wayOut(Problem problem, System system) { return describeProblem(problem, system).nextStep; }

} // namespace

void TstVisitCheckWords::everyProblemHasAWayOut()
{
    QStringList sentences;
    for (int i = int(Problem::CameraNotFound); i <= int(Problem::CheckStopped); ++i) {
        for (const auto system : systems) {
            const ProblemText text = describeProblem(Problem(i), system);
            QVERIFY2(text.sentence.endsWith(u'.'), qPrintable(text.sentence));
            QVERIFY2(text.nextStep.endsWith(u'.'), qPrintable(text.nextStep));
            QVERIFY2(!text.sentence.contains(QLatin1String("Error")), qPrintable(text.sentence));
        }
        sentences += describeProblem(Problem(i), System::Linux).sentence;
    }
    QCOMPARE(sentences.removeDuplicates(), 0);
    QVERIFY(describeProblem(Problem::None, System::Linux).sentence.isEmpty());
}

void TstVisitCheckWords::waysOutAreTheSystems()
{
    for (const auto problem : {Problem::CameraNotFound, Problem::CameraInUse,
             Problem::CameraBlocked, Problem::MicrophoneNotFound, Problem::MicrophoneInUse,
             Problem::MicrophoneBlocked, Problem::MicrophoneSilent, Problem::SpeakerNotFound,
             Problem::SpeakerNotHeard, Problem::NetworkNotReachable}) {
        QStringList ways;
        for (const auto system : systems)
            ways += wayOut(problem, system);
        QCOMPARE(ways.removeDuplicates(), 0);
    }
    for (const auto problem : {Problem::CameraBlocked, Problem::MicrophoneBlocked}) {
        QVERIFY(
            wayOut(problem, System::Windows).contains(QStringLiteral("Let desktop apps access")));
        QVERIFY(wayOut(problem, System::MacOs).contains(QStringLiteral("System Settings")));
        QVERIFY(!wayOut(problem, System::Linux).contains(QStringLiteral("System Settings")));
    }
}

void TstVisitCheckWords::errorsAreProblems_data()
{
    QTest::addColumn<QString>("error");
    QTest::addColumn<int>("camera");
    QTest::addColumn<int>("microphone");
    const auto row = [](const char *error, Problem camera, Problem microphone) {
        QTest::addRow("“%s”", error)
            << QString::fromLatin1(error) << int(camera) << int(microphone);
    };
    row("", Problem::None, Problem::None);
    row("NotFoundError", Problem::CameraNotFound, Problem::MicrophoneNotFound);
    row("OverconstrainedError", Problem::CameraNotFound, Problem::MicrophoneNotFound);
    row("NotReadableError", Problem::CameraInUse, Problem::MicrophoneInUse);
    row("NotAllowedError", Problem::CameraBlocked, Problem::MicrophoneBlocked);
    row("SecurityError", Problem::CameraBlocked, Problem::MicrophoneBlocked);
    row("AbortError", Problem::CameraFailed, Problem::MicrophoneFailed);
    row("TypeError", Problem::CameraFailed, Problem::MicrophoneFailed);
}

void TstVisitCheckWords::errorsAreProblems()
{
    QFETCH(const QString, error);
    QFETCH(const int, camera);
    QFETCH(const int, microphone);
    QCOMPARE(int(cameraProblem(error)), camera);
    QCOMPARE(int(microphoneProblem(error)), microphone);
}

void TstVisitCheckWords::toldIsRead()
{
    const QVariantMap told{{QStringLiteral("camera"),
                               QVariantMap{{QStringLiteral("state"), QStringLiteral("live")},
                                   {QStringLiteral("label"), QStringLiteral("Desk camera")}}},
        {QStringLiteral("microphone"),
            QVariantMap{{QStringLiteral("state"), QStringLiteral("failed")},
                {QStringLiteral("problem"), QStringLiteral("NotReadableError")}}},
        {QStringLiteral("width"), 640}, {QStringLiteral("height"), 360},
        {QStringLiteral("speaker"), QStringLiteral("playing")},
        {QStringLiteral("canChooseSpeaker"), true}, {QStringLiteral("hasSpeaker"), true},
        {QStringLiteral("cameras"), QVariantList{QStringLiteral("Desk camera")}},
        {QStringLiteral("speakers"), QVariantList{QStringLiteral("A"), QStringLiteral("B")}}};
    const MediaState state = mediaStateOf(told);
    QCOMPARE(state.camera.state, SourceState::Live);
    QCOMPARE(state.camera.label, QStringLiteral("Desk camera"));
    QCOMPARE(state.microphone.state, SourceState::Failed);
    QCOMPARE(state.microphone.error, QStringLiteral("NotReadableError"));
    QCOMPARE(state.picture, QSize(640, 360));
    QCOMPARE(state.sound, MediaState::Playing);
    QVERIFY(state.canChooseSpeaker && state.hasSpeaker);
    QCOMPARE(state.cameras, QStringList{QStringLiteral("Desk camera")});
    QCOMPARE(state.speakers, (QStringList{QStringLiteral("A"), QStringLiteral("B")}));
    QVERIFY(state.microphones.isEmpty());
}

void TstVisitCheckWords::nonsenseIsNothing()
{
    MediaState blank;
    blank.picture = {0, 0};
    QCOMPARE(mediaStateOf({}), blank);
    const QVariantMap nonsense{{QStringLiteral("camera"), 7},
        {QStringLiteral("speaker"), QVariantMap()}, {QStringLiteral("width"), QStringLiteral("x")},
        {QStringLiteral("microphone"),
            QVariantMap{{QStringLiteral("state"), QStringLiteral("no such state")}}}};
    QCOMPARE(mediaStateOf(nonsense), blank);
}

void TstVisitCheckWords::levels()
{
    QCOMPARE(levelOf(0), 0);
    QCOMPARE(levelOf(-1), 0);
    QCOMPARE(levelOf(qQNaN()), 0);
    QCOMPARE(levelOf(0.001), 0); // -60 dB
    QCOMPARE(levelOf(0.0316228), 50); // -30 dB
    QCOMPARE(levelOf(1), 100);
    QCOMPARE(levelOf(10), 100);
}

void TstVisitCheckWords::silenceIsToldAfterFiveSeconds()
{
    SilenceWatch watch;
    for (int i = 0; i < 49; ++i)
        QCOMPARE(watch.add(SilenceWatch::heard - 1, 100ms), SilenceWatch::Waiting);
    QCOMPARE(watch.add(0, 100ms), SilenceWatch::Nothing);
    QCOMPARE(watch.add(SilenceWatch::heard, 100ms), SilenceWatch::Hears);
    for (int i = 0; i < 49; ++i)
        QCOMPARE(watch.add(0, 100ms), SilenceWatch::Hears);
    QCOMPARE(watch.add(0, 100ms), SilenceWatch::Nothing);
    watch.restart();
    QCOMPARE(watch.add(0, 4999ms), SilenceWatch::Waiting);
}

void TstVisitCheckWords::answersAreJudged()
{
    QCOMPARE(judgeAnswers({}, 1).way, NetworkFinding::NotReachable);
    QCOMPARE(judgeAnswers({20ms, 30ms, 900ms, 25ms, 40ms}, 5).way, NetworkFinding::Good);
    QCOMPARE(judgeAnswers({20ms, 30ms, 900ms, 25ms, 40ms}, 5).median, 30ms);
    QCOMPARE(judgeAnswers({300ms, 300ms, 300ms, 300ms, 300ms}, 5).way, NetworkFinding::Good);
    QCOMPARE(judgeAnswers({400ms, 20ms, 301ms, 500ms, 20ms}, 5).way, NetworkFinding::Slow);
    QCOMPARE(judgeAnswers({20ms, 20ms, 20ms, 20ms}, 5).way, NetworkFinding::Slow); // one was lost
}

void TstVisitCheckWords::choiceOutlivesDevices()
{
    const QStringList both{QStringLiteral("A"), QStringLiteral("B")};
    DeviceBox box(QStringLiteral("Usual"));
    QSignalSpy chosen(&box, &DeviceBox::chosenChanged);
    box.choose(QStringLiteral("B")); // before any name is known
    QVERIFY(!box.isAway());
    QCOMPARE(box.currentText(), QStringLiteral("B"));
    box.setDevices(both);
    QVERIFY(!box.isAway());
    QCOMPARE(box.currentText(), QStringLiteral("B"));
    QCOMPARE(box.count(), 3);
    box.setDevices({QStringLiteral("A")});
    QCOMPARE(box.chosen(), QStringLiteral("B"));
    QCOMPARE(box.currentText(), QStringLiteral("B (not connected)"));
    box.setDevices({QStringLiteral("C"), QStringLiteral("B"), QStringLiteral("A")});
    QCOMPARE(box.currentText(), QStringLiteral("B"));
    QCOMPARE(chosen.count(), 0);
    QTest::keyClick(&box, Qt::Key_Home);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(box.chosen(), QString());
    QCOMPARE(box.currentText(), QStringLiteral("Usual"));
}

QTEST_MAIN(TstVisitCheckWords)
#include "tst_visitcheckwords.moc"
