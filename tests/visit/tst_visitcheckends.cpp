#include "CheckStage.h"
#include "tests/support/TlsServer.h"
#include "ui/visit/check/CheckWebPage.h"

#include <QDir>
#include <QDirIterator>
#include <QPointer>
#include <QStandardPaths>
#include <QWebEngineProfile>

#include <csignal>

using namespace kinward;
using test::CheckStage;
using test::TlsServer;
using visit::CheckWebPage;

namespace
{

/// Neither running nor waiting to be buried.
bool hasEnded(qint64 process)
{
    QFile facts(QStringLiteral("/proc/%1/stat").arg(process));
    return !facts.open(QIODevice::ReadOnly) || facts.readAll().contains(") Z ");
}

QByteArray nothing(const TlsServer::Request &)
{
    return TlsServer::answer(200, "text/html", "<p>elsewhere</p>");
}

} // namespace

/// How the check ends, and what it never does.
class TstVisitCheckEnds final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyItsOwnPageMayUseDevices();
    void itGoesNowhere();
    void itLoadsNothing();
    void releasedAtOnce();
    void eachWayOutReleases_data();
    void eachWayOutReleases();
    void shownAgainItStartsAgain();
    void theEngineDies();
    void nothingOnDisk();
};

void TstVisitCheckEnds::onlyItsOwnPageMayUseDevices()
{
    const QUrl own(QStringLiteral("kinward-check://check/"));
    QVERIFY(CheckWebPage::mayUse(own, QWebEnginePage::MediaVideoCapture));
    QVERIFY(CheckWebPage::mayUse(own, QWebEnginePage::MediaAudioCapture));
    for (const auto feature : {QWebEnginePage::Geolocation, QWebEnginePage::Notifications,
             QWebEnginePage::DesktopVideoCapture, QWebEnginePage::DesktopAudioVideoCapture,
             QWebEnginePage::MouseLock})
        QVERIFY(!CheckWebPage::mayUse(own, feature));
    for (const auto *origin : {"https://127.0.0.1/", "https://check/", "kinward-check://other/",
             "kinward-check://check:1/", "data:text/html,x", ""})
        QVERIFY2(!CheckWebPage::mayUse(
                     QUrl(QString::fromLatin1(origin)), QWebEnginePage::MediaVideoCapture),
            origin);
}

void TstVisitCheckEnds::itGoesNowhere()
{
    const TlsServer server(nothing);
    CheckStage stage;
    stage.open();
    QVERIFY(stage.cameraIsOn());
    for (const auto &target : {server.url(QStringLiteral("/")).toString(),
             QStringLiteral("data:text/html,x"), QStringLiteral("kinward-check://check/check.js"),
             QStringLiteral("kinward-check://other/check.html")}) {
        stage.evaluate(QStringLiteral("location.href = '%1'").arg(target));
        stage.evaluate(QStringLiteral("window.open('%1') === null").arg(target));
        QTest::qWait(200);
        QCOMPARE(stage.engine()->url(), QUrl(QStringLiteral("kinward-check://check/check.html")));
    }
    QVERIFY(server.requests().isEmpty());
    QVERIFY(stage.cameraIsOn());
}

/// Its own rules let it fetch nothing, and frame nobody who could ask for the camera.
void TstVisitCheckEnds::itLoadsNothing()
{
    const TlsServer server(nothing);
    CheckStage stage;
    stage.open();
    QVERIFY(stage.cameraIsOn());
    const QString address = server.url(QStringLiteral("/")).toString();
    stage.patch(QStringLiteral("window.refused = 0;"
                               "document.addEventListener('securitypolicyviolation',"
                               "  () => { ++window.refused; });"
                               "fetch('%1').catch(() => 0);"
                               "const frame = document.createElement('iframe');"
                               "frame.allow = 'camera; microphone'; frame.src = '%1';"
                               "document.body.append(frame);"
                               "const script = document.createElement('script');"
                               "script.src = '%1'; document.body.append(script);")
                    .arg(address));
    QTRY_COMPARE(stage.evaluate(QStringLiteral("window.refused")).toInt(), 3);
    QVERIFY(server.requests().isEmpty());
}

void TstVisitCheckEnds::releasedAtOnce()
{
    CheckStage stage;
    auto *page = stage.open();
    QVERIFY(stage.cameraIsOn());
    const QPointer<QWebEnginePage> engine = stage.engine();
    const QPointer<QWebEngineProfile> profile = engine->profile();
    const qint64 renderer = engine->renderProcessPid();
    QVERIFY(renderer > 0 && !hasEnded(renderer));
    QVERIFY(profile->isOffTheRecord());
    page->release();
    QVERIFY(!engine);
    QVERIFY(!profile);
    QVERIFY(!stage.engine());
    QTRY_VERIFY_WITH_TIMEOUT(hasEnded(renderer), 10000); // who held the tracks is gone
    page->release(); // again: nothing
}

void TstVisitCheckEnds::eachWayOutReleases_data()
{
    QTest::addColumn<QString>("button");
    for (const auto *name :
        {"joinButton", "joinWithoutCameraButton", "openOutsideButton", "cancelButton"})
        QTest::addRow("%s", name) << QString::fromLatin1(name);
}

void TstVisitCheckEnds::eachWayOutReleases()
{
    QFETCH(const QString, button);
    CheckStage stage;
    const auto *page = stage.open();
    QVERIFY(stage.cameraIsOn());
    bool isFree = false;
    const auto look = [&] { isFree = !stage.engine(); };
    connect(page, &visit::CheckPage::joinRequested, this, look);
    connect(page, &visit::CheckPage::openOutsideRequested, this, look);
    connect(page, &visit::CheckPage::closeRequested, this, look);
    stage.click(button.toLatin1().constData());
    QVERIFY(isFree); // when it was told, not some time later
}

void TstVisitCheckEnds::shownAgainItStartsAgain()
{
    CheckStage stage;
    auto *page = stage.open();
    QVERIFY(stage.cameraIsOn());
    stage.click("openOutsideButton");
    QVERIFY(!stage.engine());
    page->hide();
    page->show();
    QVERIFY(stage.engine());
    QVERIFY(stage.cameraIsOn());
    QTRY_COMPARE(stage.cameraInUse(), QStringLiteral("fake_device_0"));
}

void TstVisitCheckEnds::theEngineDies()
{
    CheckStage stage;
    stage.open();
    QVERIFY(stage.cameraIsOn());
    const qint64 renderer = stage.engine()->renderProcessPid();
    QCOMPARE(::kill(pid_t(renderer), SIGKILL), 0);
    QVERIFY(stage.says("cameraProblem", QStringLiteral("has stopped")));
    QVERIFY(stage.says("microphoneProblem", QStringLiteral("has stopped")));
    QVERIFY(!stage.engine());
    QVERIFY(!stage.get("speakerPlay")->isEnabled());
    QVERIFY(stage.get("joinButton")->isEnabled());
    auto *again = stage.get("cameraProblem")->findChild<QWidget *>(QStringLiteral("noticeAction"));
    again->setFocus();
    QTest::keyClick(again, Qt::Key_Space);
    QVERIFY(stage.cameraIsOn());
    QVERIFY(stage.get("speakerPlay")->isEnabled());
}

void TstVisitCheckEnds::nothingOnDisk()
{
    {
        CheckStage stage;
        auto *page = stage.open();
        QVERIFY(stage.cameraIsOn());
        page->release();
    }
    QStringList left;
    for (const auto place : {QStandardPaths::AppDataLocation, QStandardPaths::CacheLocation,
             QStandardPaths::AppLocalDataLocation}) {
        QDirIterator files(QStandardPaths::writableLocation(place), QDir::Files | QDir::Hidden,
            QDirIterator::Subdirectories);
        while (files.hasNext())
            left += files.next();
    }
    QCOMPARE(left, QStringList());
}

int main(int argc, char **argv) { return test::runWithEngine<TstVisitCheckEnds>(argc, argv); }
#include "tst_visitcheckends.moc"
