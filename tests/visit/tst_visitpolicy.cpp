#include "tests/support/TestCertificate.h"
#include "ui/visit/channel/Messages.h"
#include "ui/visit/engine/Certificates.h"
#include "ui/visit/engine/DevicesScript.h"
#include "ui/visit/engine/EngineVersion.h"
#include "ui/visit/engine/NavigationPolicy.h"
#include "ui/visit/engine/Origins.h"
#include "ui/visit/engine/Permissions.h"
#include "ui/visit/room/VisitWords.h"

#include <QTest>

using namespace kinward;
using visit::Permit;
using visit::Verdict;

Q_DECLARE_METATYPE(kinward::visit::Verdict)
Q_DECLARE_METATYPE(kinward::visit::Permit)
Q_DECLARE_METATYPE(QWebEnginePage::Feature)

namespace
{

const QUrl meeting(QStringLiteral("https://meet.example"));

QUrl url(const char *text) { return QUrl(QLatin1String(text)); }

} // namespace

/// What a page of a visit may have and where it may go.
class TestVisitPolicy final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void navigation_data()
    {
        QTest::addColumn<QUrl>("to");
        QTest::addColumn<bool>("isClick");
        QTest::addColumn<Verdict>("main");
        QTest::addColumn<Verdict>("frame");
        const auto row = [](const char *to, bool isClick, Verdict main, Verdict frame) {
            QTest::addRow("%s%s", to, isClick ? " clicked" : "")
                << QUrl(QLatin1String(to)) << isClick << main << frame;
        };
        row("https://meet.example/room?x=1", false, Verdict::Go, Verdict::Go);
        row("https://meet.example:443/room", true, Verdict::Go, Verdict::Go);
        row("https://meet.example:444/room", true, Verdict::OpenOutside, Verdict::Go);
        row("https://other.example/", true, Verdict::OpenOutside, Verdict::Go);
        row("https://other.example/", false, Verdict::AskToGoOn, Verdict::Go);
        row("https://meet.example.evil.example/", false, Verdict::AskToGoOn, Verdict::Go);
        row("https://me@other.example/", false, Verdict::RefuseScheme, Verdict::Go);
        row("https://me@meet.example/", true, Verdict::RefuseScheme, Verdict::Go);
        row("http://meet.example/", true, Verdict::RefuseUnencrypted, Verdict::Go);
        row("http://meet.example/", false, Verdict::RefuseUnencrypted, Verdict::Go);
        row("file:///etc/passwd", true, Verdict::RefuseScheme, Verdict::RefuseScheme);
        row("javascript:alert(1)", true, Verdict::RefuseScheme, Verdict::RefuseScheme);
        row("data:text/html,x", true, Verdict::RefuseScheme, Verdict::Go);
        row("about:blank", false, Verdict::RefuseScheme, Verdict::Go);
        row("chrome://gpu", true, Verdict::RefuseScheme, Verdict::RefuseScheme);
        row("qrc:/x", true, Verdict::RefuseScheme, Verdict::RefuseScheme);
        row("view-source:https://meet.example", true, Verdict::RefuseScheme, Verdict::RefuseScheme);
        row("kinward-check:page", true, Verdict::RefuseScheme, Verdict::RefuseScheme);
        row("zoommtg://zoom.us/join?confno=1", false, Verdict::AskToHandOver,
            Verdict::AskToHandOver);
        row("msteams:/l/meetup-join/1", true, Verdict::AskToHandOver, Verdict::AskToHandOver);
        row("tel:+15550104477", true, Verdict::AskToHandOver, Verdict::AskToHandOver);
    }
    void navigation()
    {
        QFETCH(QUrl, to);
        QFETCH(bool, isClick);
        QTEST(visit::judge({to, true, isClick, false}, meeting), "main");
        QTEST(visit::judge({to, false, isClick, false}, meeting), "frame");
    }

    void theLinkItselfIsJudgedToo()
    {
        QCOMPARE(
            visit::judge({url("https://other.example/"), true, false, true}, meeting), Verdict::Go);
        QCOMPARE(visit::judge({url("javascript:alert(1)"), true, false, true}, meeting),
            Verdict::RefuseScheme);
        QVERIFY(visit::isMeetingAddress(url("https://meet.example/room")));
        for (const char *wrong :
            {"", "meet.example/room", "http://meet.example/room", "javascript:alert(1)",
                "file:///etc/passwd", "https://", "https://me:pw@meet.example/"})
            QVERIFY2(!visit::isMeetingAddress(url(wrong)), wrong);
    }

    void whatIsTooLongToBeToldIsNotTold()
    {
        const QUrl longer(QStringLiteral("https://other.example/")
            + QString(visit::limits::textLength, QLatin1Char('a')));
        QCOMPARE(visit::judge({longer, true, true, false}, meeting), Verdict::RefuseTooLong);
        QCOMPARE(visit::judgeNewWindow(longer, true), Verdict::RefuseTooLong);
    }

    void newWindows()
    {
        QCOMPARE(visit::judgeNewWindow(url("https://other.example/"), true), Verdict::OpenOutside);
        QCOMPARE(visit::judgeNewWindow(url("https://meet.example/"), true), Verdict::OpenOutside);
        QCOMPARE(
            visit::judgeNewWindow(url("https://other.example/"), false), Verdict::RefuseNewWindow);
        QCOMPARE(
            visit::judgeNewWindow(url("http://other.example/"), true), Verdict::RefuseUnencrypted);
        QCOMPARE(visit::judgeNewWindow(url("javascript:x()"), true), Verdict::RefuseScheme);
        QCOMPARE(visit::judgeNewWindow(url("file:///"), true), Verdict::RefuseScheme);
        QCOMPARE(visit::judgeNewWindow(url("about:blank"), true), Verdict::RefuseScheme);
        QCOMPARE(visit::judgeNewWindow(url("msteams:/l"), true), Verdict::AskToHandOver);
    }

    void hosts()
    {
        for (const char *own : {"https://127.0.0.1:8443/", "https://localhost/", "https://[::1]:1/",
                 "https://127.9.9.9/"})
            QVERIFY2(visit::isLoopback(url(own)), own);
        for (const char *other : {"https://127.0.0.1.example/", "https://localhost.example/",
                 "https://10.0.0.1/", "https://0.0.0.0/", ""})
            QVERIFY2(!visit::isLoopback(url(other)), other);
        QCOMPARE(visit::hostText(url("https://meet.example/room")), QStringLiteral("meet.example"));
        QCOMPARE(visit::hostText(url("https://127.0.0.1:81/x")), QStringLiteral("127.0.0.1:81"));
        QCOMPARE(visit::hostText(QUrl(QStringLiteral("https://xn--80ak6aa92e.com/"))),
            QStringLiteral("xn--80ak6aa92e.com")); // Cyrillic that looks like apple.com
        QVERIFY(!visit::isSameOrigin(QUrl(), QUrl()));
    }

    void permissions_data()
    {
        using Page = QWebEnginePage;
        QTest::addColumn<QWebEnginePage::Feature>("feature");
        QTest::addColumn<Permit>("own");
        QTest::addColumn<Permit>("foreign");
        QTest::newRow("camera") << Page::MediaVideoCapture << Permit::Grant
                                << Permit::RefuseOtherPage;
        QTest::newRow("microphone")
            << Page::MediaAudioCapture << Permit::Grant << Permit::RefuseOtherPage;
        QTest::newRow("both") << Page::MediaAudioVideoCapture << Permit::Grant
                              << Permit::RefuseOtherPage;
        QTest::newRow("screen") << Page::DesktopVideoCapture << Permit::AskForScreen
                                << Permit::RefuseOtherPage;
        QTest::newRow("screen and sound")
            << Page::DesktopAudioVideoCapture << Permit::AskForScreen << Permit::RefuseOtherPage;
        QTest::newRow("place") << Page::Geolocation << Permit::Refuse << Permit::Refuse;
        QTest::newRow("notifications") << Page::Notifications << Permit::Refuse << Permit::Refuse;
        QTest::newRow("pointer") << Page::MouseLock << Permit::Refuse << Permit::Refuse;
    }
    void permissions()
    {
        QFETCH(QWebEnginePage::Feature, feature);
        QTEST(visit::permit(feature, url("https://meet.example/"), meeting), "own");
        QTEST(visit::permit(feature, url("https://other.example/"), meeting), "foreign");
        QTEST(visit::permit(feature, url("http://meet.example/"), meeting), "foreign");
        QTEST(visit::permit(feature, QUrl(), meeting), "foreign");
    }

    void aDemoCertificateIsBelievedOnThisComputerAlone()
    {
        const auto chain = QSslCertificate::fromData(test::TestCertificate::make().certificate);
        const auto others = QSslCertificate::fromData(test::TestCertificate::make().certificate);
        const QUrl here = url("https://127.0.0.1:8443/visit/1");
        QVERIFY(visit::isDemoCertificate(here, chain, chain));
        QVERIFY(!visit::isDemoCertificate(here, chain, others));
        QVERIFY(!visit::isDemoCertificate(here, chain, {}));
        QVERIFY(!visit::isDemoCertificate(here, {}, chain));
        QVERIFY(!visit::isDemoCertificate(url("https://127.0.0.2/"), chain, chain)); // another name
        QVERIFY(!visit::isDemoCertificate(url("https://meet.example/"), chain, chain));
    }

    void theEngineHasAnAge()
    {
        QCOMPARE(visit::releaseOf(QStringLiteral("102.0.5005.177")), QDate(2022, 5, 24));
        QCOMPARE(visit::releaseOf(QStringLiteral("108.0.5359.181")), QDate(2022, 11, 29));
        // Chromium 115 came out on July 18, 2023, 128 on August 20, 2024.
        QVERIFY(qAbs(visit::releaseOf(QStringLiteral("115.0.5790.98")).daysTo(QDate(2023, 7, 18)))
            <= 21);
        QVERIFY(qAbs(visit::releaseOf(QStringLiteral("128.0.6613.84")).daysTo(QDate(2024, 8, 20)))
            <= 21);
        QVERIFY(visit::releaseOf(QStringLiteral("150.0.1.1")) > QDate(2026, 1, 1));
        for (const char *none : {"", "x", "12.0", "-1"})
            QVERIFY2(!visit::releaseOf(QLatin1String(none)).isValid(), none);

        const visit::EngineVersion engine{{}, QDate(2022, 11, 29)};
        QVERIFY(!engine.isOld(QDate(2024, 5, 29)));
        QVERIFY(engine.isOld(QDate(2024, 5, 30)));
        QVERIFY(!visit::EngineVersion().isOld(QDate(2030, 1, 1)));
        QVERIFY(visit::EngineVersion::ofThisBuild().secureAsOf.isValid());
        QVERIFY(visit::oldEngineText(engine).contains(QLatin1String("November 2022")));
    }

    void theUserAgentIsThatOfChrome()
    {
        QCOMPARE(visit::withoutEngineName(QStringLiteral(
                     "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) "
                     "QtWebEngine/6.4.2 Chrome/102.0.5005.177 Safari/537.36")),
            QStringLiteral("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) "
                           "Chrome/102.0.5005.177 Safari/537.36"));
    }

    void onlyAStateIsAState()
    {
        QVERIFY(!visit::DevicesScript::readState({}));
        QVERIFY(!visit::DevicesScript::readState(QStringLiteral("live")));
        const auto state = visit::DevicesScript::readState(
            QVariantMap{{QStringLiteral("microphone"), QStringLiteral("live")},
                {QStringLiteral("camera"), QStringLiteral("muted")},
                {QStringLiteral("isSharingScreen"), true}, {QStringLiteral("refused"), 2}});
        QVERIFY(state);
        QCOMPARE(state->microphone, visit::Sending::Live);
        QCOMPARE(state->camera, visit::Sending::Muted);
        QVERIFY(state->isSharingScreen);
        QCOMPARE(state->refusals, 2);
    }

    void everythingHasItsSentence()
    {
        const QString of = QStringLiteral("other.example");
        for (int i = 0; i <= int(visit::Remark::PasswordCopied); ++i)
            QVERIFY(visit::remarkText(visit::Remark(i), of).endsWith(QLatin1Char('.')));
        for (int i = 0; i <= int(visit::Failure::Crashed); ++i) {
            const auto text = visit::failureText(visit::Failure(i), of);
            QVERIFY(!text.title.isEmpty() && text.explanation.endsWith(QLatin1Char('.')));
        }
        QCOMPARE(visit::programOf(QStringLiteral("zoommtg")), QStringLiteral("Zoom"));
        QCOMPARE(visit::programOf(QStringLiteral("msteams")), QStringLiteral("Microsoft Teams"));
    }
};

QTEST_GUILESS_MAIN(TestVisitPolicy)
#include "tst_visitpolicy.moc"
