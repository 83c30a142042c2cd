#include "UiHouse.h"
#include "VisitPuppet.h"
#include "ui/meetings/VisitStrip.h"

#include <QLabel>
#include <QPushButton>
#include <QTemporaryFile>

using namespace kinward;
using namespace kinward::ui;
using test::VisitPuppet;
using test::visitRequest;
using visit::ShowInProgram;
using Stage = VisitStatus::Stage;
using Trouble = VisitStatus::Trouble;

namespace
{

const auto secondId = QStringLiteral("video-2");

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool isAlive(qint64 process) { return QFile::exists(QStringLiteral("/proc/%1").arg(process)); }

} // namespace

/// The main program's side of a visit, with a program in the room's place that does whatever the
/// test wants.
class TestVisitDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase() { m_house.reset(); }

    void theOrderSaysEverything();
    void nothingIsOnTheCommandLine();
    void theStripSaysHowItStands();
    void theNoteIsKept();
    void theLastWordsAreKept();
    void aNoteIsWrittenInOnePlace();
    void theSameVisitComesToTheFront();
    void anotherVisitIsAskedFor();
    void anotherVisitReplacesOneThatWasNotJoined();
    void anotherLinkIsAnotherVisit();
    void aNoteThatIsNotKeptIsAskedAbout();
    void leavingAsksOnce();
    void closingItsWindowEndsIt();
    void faults_data();
    void faults();
    void itNeverAnswers();
    void itDoesNotStart();
    void itDoesNotLeave();
    void itIsNotInstalled();
    void linksThatCannotBeUsed_data();
    void linksThatCannotBeUsed();
    void addressesForOutside_data();
    void addressesForOutside();
    void addressesComeOneAtATime();
    void noBrowserOpens();
    void devicesAreRemembered();
    void placesAreShown();
    void joiningAgainAndTheBrowser();
    void itEndsWithTheProgram();
    void theRealProgram();
    // The last ones: they end the access, and then take the patient off this computer.
    void endedAccessIsSaid();
    void signingOutEndsIt();

private:
    /// Joins, and waits until the room said that it is there.
    bool open(const visit::Phase phase = visit::Phase::Check);
    QString strip() const { return m_strip->text(); }
    bool shows(const char *button) const
    {
        return m_strip->findChild<QPushButton *>(QLatin1String(button))->isVisible();
    }
    void click(const char *button)
    {
        m_strip->findChild<QPushButton *>(QLatin1String(button))->click();
    }
    visits::VisitNotes &notes() const { return m_mother->visitNotes(); }
    bool becomes(Stage stage) const
    {
        return QTest::qWaitFor([&] { return m_desk->status().stage == stage; }, 20000);
    }

    std::unique_ptr<test::UiHouse> m_house;
    QTemporaryDir m_own;
    seal::SecretKey m_key = seal::SecretKey::generate();
    net::PatientSession *m_mother = nullptr;
    net::PatientSession *m_child = nullptr;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<VisitDesk> m_desk;
    std::unique_ptr<VisitStrip> m_strip;
    std::unique_ptr<VisitPuppet> m_puppet;
    QList<QUrl> m_outside; ///< what was opened there
    bool m_hasBrowser = true;
    QList<Question> m_asked;
    std::function<void()> m_agree;
};

void TestVisitDesk::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_house = std::make_unique<test::UiHouse>(QStringList(), [this](const net::KnownLink &link) {
        return std::make_unique<outbox::OwnFile>(store::StoreFolder(m_own.path()), link.key, m_key);
    });
    m_mother = m_house->addPerson();
    m_child = m_house->addPerson(test::childInvite, test::childBorn());
    QVERIFY(m_mother && m_child);
}

void TestVisitDesk::init()
{
    m_outside.clear();
    m_asked.clear();
    m_agree = {};
    m_hasBrowser = true;
    m_puppet = std::make_unique<VisitPuppet>();
    m_window = std::make_unique<QWidget>();
    m_desk = std::make_unique<VisitDesk>(
        VisitDesk::Parts{m_house->sessions, m_house->settings, m_house->theme, "PEM of the demo"},
        m_window.get());
    m_desk->host().setProgram(VisitPuppet::program());
    m_desk->setUrlOpener([this](const QUrl &url) {
        m_outside.append(url);
        return m_hasBrowser;
    });
    m_desk->setAsker([this](QWidget *, const Question &question, std::function<void()> agree) {
        m_asked.append(question);
        m_agree = std::move(agree);
    });
    m_strip = std::make_unique<VisitStrip>(*m_desk, m_house->theme);
    if (m_mother)
        m_strip->setShownSession(m_mother->key());
}

void TestVisitDesk::cleanup()
{
    m_strip.reset();
    m_desk.reset();
    m_window.reset();
    m_puppet.reset();
}

bool TestVisitDesk::open(const visit::Phase phase)
{
    m_desk->join(m_mother->key(), visitRequest());
    if (!becomes(Stage::Open))
        return false;
    m_puppet->tell("state " + QByteArray::number(int(phase)) + " 2 2");
    return QTest::qWaitFor([&] { return m_desk->status().room.phase == phase; }, 20000);
}

void TestVisitDesk::theOrderSaysEverything()
{
    auto &settings = m_house->settings;
    settings.setLanguage(QStringLiteral("es"));
    settings.setVisitDevices({QStringLiteral("Cam 7"), {}, {}});
    m_house->theme.setTextPercent(150);
    m_house->theme.setAppearance(Theme::Appearance::Dark);
    QVERIFY(notes().put(QStringLiteral("video-1"), QStringLiteral("Ask about\nthe pills")));
    auto request = visitRequest();
    request.title = QString(5000, u'T');
    m_desk->join(m_mother->key(), request);
    QVERIFY(m_puppet->hears("checked order"));
    const auto heard = m_puppet->heard();
    const QByteArrayList wanted{"link=https://visit.example/room/video-1", "password=maple-42",
        "title=" + QByteArray(4000, 'T'), QStringLiteral("with=Dr. Émile Rivera").toUtf8(),
        "patient=" + m_mother->link().patientName.toUtf8(), "note=Ask about|the pills",
        "camera=Cam 7", "language=es", "percent=150",
        "appearance=" + QByteArray::number(int(Theme::Appearance::Dark)),
        "authorities=PEM of the demo"};
    for (const QByteArray &line : wanted)
        QVERIFY2(heard.contains(line), line);
    settings.setLanguage({});
    m_house->theme.setTextPercent(100);
    m_house->theme.setAppearance(Theme::Appearance::Light);
    QVERIFY(notes().put(QStringLiteral("video-1"), {}));
}

void TestVisitDesk::nothingIsOnTheCommandLine()
{
    QVERIFY(notes().put(QStringLiteral("video-1"), QStringLiteral("Ask about the pills")));
    QVERIFY(open());
    const auto place = QStringLiteral("/proc/%1/").arg(m_desk->host().processId());
    const QByteArray commandLine = contentOf(place + QStringLiteral("cmdline"));
    QCOMPARE(commandLine, VisitPuppet::program().toUtf8() + '\0');
    const QByteArray environment = contentOf(place + QStringLiteral("environ"));
    QVERIFY(environment.contains("KINWARD_VISIT_PUPPET=")); // it was read
    for (const char *secret : {"visit.example", "maple-42", "pills", "Rivera", "video-1", "PEM of"})
        QVERIFY2(!environment.contains(secret), secret);
    QVERIFY(!environment.contains(m_mother->link().patientName.toUtf8()));
    QVERIFY(notes().put(QStringLiteral("video-1"), {}));
}

void TestVisitDesk::theStripSaysHowItStands()
{
    QVERIFY(m_strip->isHidden());
    m_desk->join(m_mother->key(), visitRequest());
    QCOMPARE(strip(), QStringLiteral("Opening the video visit."));
    QVERIFY(m_strip->isVisible());
    QTRY_COMPARE(strip(), QStringLiteral("You are getting ready for the video visit."));
    m_puppet->tell("state 1 0 0");
    QTRY_COMPARE(strip(),
        QStringLiteral("Joining the video visit. Microphone not in use. Camera not in use."));
    m_puppet->tell("state 2 2 1");
    QTRY_COMPARE(strip(), QStringLiteral("Video visit under way. Microphone on. Camera off."));
    QCOMPARE(m_strip->accessibleName(), strip());
    QVERIFY(shows("returnToVisit") && shows("leaveVisit") && !shows("closeVisitStrip"));
    m_puppet->tell("state 2 1 2 shares");
    QTRY_COMPARE(strip(),
        QStringLiteral(
            "Video visit under way. Microphone off. Camera on. Others see your screen."));
    m_strip->setShownSession(m_child->key());
    QVERIFY(strip().startsWith(
        QStringLiteral("Video visit of %1 under way.").arg(m_mother->link().patientName)));
    m_strip->setShownSession(m_mother->key());
    m_puppet->tell("state 3 0 0");
    QTRY_COMPARE(strip(), QStringLiteral("You left the video visit."));
    QVERIFY(shows("returnToVisit") && !shows("leaveVisit") && shows("closeVisitStrip"));
    click("closeVisitStrip");
    QTRY_VERIFY(m_strip->isHidden());
    QVERIFY(!m_desk->host().isRunning());
}

void TestVisitDesk::theNoteIsKept()
{
    QVERIFY(open(visit::Phase::Room));
    m_puppet->tell(QStringLiteral("note 1 Señora Peña: half a pill").toUtf8());
    QVERIFY(m_puppet->hears("kept 1 yes"));
    QCOMPARE(notes().textOf(QStringLiteral("video-1")), QStringLiteral("Señora Peña: half a pill"));
    // Really on the disk, and not to be read there.
    QByteArray bytes;
    for (const QString &name : QDir(m_own.path()).entryList(QDir::Files))
        bytes += contentOf(m_own.filePath(name));
    QVERIFY(bytes.size() > 1000);
    QVERIFY(!bytes.contains("half a pill"));
    {
        const QTemporaryDir copy; // as after a kill
        for (const QString &name : QDir(m_own.path()).entryList(QDir::Files))
            QVERIFY(QFile::copy(m_own.filePath(name), copy.filePath(name)));
        outbox::OwnFile file(store::StoreFolder(copy.path()), m_mother->key(), m_key);
        QCOMPARE(visits::VisitNotes(file).textOf(QStringLiteral("video-1")),
            QStringLiteral("Señora Peña: half a pill"));
    }
    m_puppet->tell("note 2 ");
    QVERIFY(m_puppet->hears("kept 2 yes"));
    QCOMPARE(notes().count(), 0);
}

void TestVisitDesk::theLastWordsAreKept()
{
    const auto words = QStringLiteral("typed just before leaving");
    QVERIFY(open(visit::Phase::Room));
    m_puppet->tell("last " + words.toUtf8());
    QVERIFY(m_puppet->hears("did last"));
    m_desk->leave();
    QCOMPARE(strip(), QStringLiteral("Leaving the video visit."));
    QVERIFY(becomes(Stage::Nothing));
    QVERIFY(m_puppet->hears("kept 99 yes"));
    QCOMPARE(notes().textOf(QStringLiteral("video-1")), words);
    QVERIFY(notes().put(QStringLiteral("video-1"), {}));
    // The same where the program ends.
    QVERIFY(open(visit::Phase::Room));
    m_puppet->tell("last " + words.toUtf8());
    QVERIFY(m_puppet->hears("did last", 2));
    m_strip.reset();
    m_desk.reset();
    QCOMPARE(notes().textOf(QStringLiteral("video-1")), words);
    QVERIFY(notes().put(QStringLiteral("video-1"), {}));
}

void TestVisitDesk::aNoteIsWrittenInOnePlace()
{
    QVERIFY(open());
    QVERIFY(notes().isLent(QStringLiteral("video-1")));
    m_desk->leave();
    QVERIFY(becomes(Stage::Nothing));
    QVERIFY(!notes().isLent(QStringLiteral("video-1")));
    QVERIFY(open());
    m_puppet->tell("crash");
    QVERIFY(becomes(Stage::Trouble));
    QVERIFY(!notes().isLent(QStringLiteral("video-1")));
}

void TestVisitDesk::theSameVisitComesToTheFront()
{
    QVERIFY(open(visit::Phase::Room));
    const auto process = m_desk->host().processId();
    m_desk->join(m_mother->key(), visitRequest());
    QVERIFY(m_puppet->hears("front"));
    click("returnToVisit");
    QVERIFY(m_puppet->hears("front", 2));
    QCOMPARE(m_desk->host().processId(), process);
    QVERIFY(m_asked.isEmpty());
}

void TestVisitDesk::anotherVisitIsAskedFor()
{
    QVERIFY(open(visit::Phase::Room));
    m_desk->join(m_child->key(), visitRequest(secondId));
    QCOMPARE(m_asked.size(), 1);
    QCOMPARE(m_asked.first().title, QStringLiteral("Leave the present visit?"));
    QVERIFY(m_asked.first().explanation.contains(QStringLiteral("Video visit: video-2")));
    QTest::qWait(50);
    QCOMPARE(m_desk->sessionKey(), m_mother->key()); // nothing happens by itself
    m_agree();
    QVERIFY(m_puppet->hears("leave"));
    QVERIFY(m_puppet->hears("link=https://visit.example/room/video-2"));
    QVERIFY(becomes(Stage::Open));
    QCOMPARE(m_desk->sessionKey(), m_child->key());
    QVERIFY(!notes().isLent(QStringLiteral("video-1")));
    QVERIFY(m_child->visitNotes().isLent(secondId));
    QCOMPARE(strip(),
        QStringLiteral("You are getting ready for the video visit of %1.")
            .arg(m_child->link().patientName));
    QCOMPARE(m_puppet->heard().count("checked order"), 2);
}

void TestVisitDesk::anotherVisitReplacesOneThatWasNotJoined()
{
    QVERIFY(open());
    m_desk->join(m_mother->key(), visitRequest(secondId));
    QVERIFY(m_puppet->hears("link=https://visit.example/room/video-2"));
    QVERIFY(m_asked.isEmpty());
    QVERIFY(becomes(Stage::Open));
}

void TestVisitDesk::anotherLinkIsAnotherVisit()
{
    QVERIFY(open());
    auto changed = visitRequest();
    changed.link = QUrl(QStringLiteral("https://visit.example/room/changed"));
    m_desk->join(m_mother->key(), changed);
    QVERIFY(m_puppet->hears("link=https://visit.example/room/changed"));
    QVERIFY(becomes(Stage::Open));
    changed.password = QStringLiteral("birch-77");
    m_desk->join(m_mother->key(), changed);
    QVERIFY(m_puppet->hears("password=birch-77"));
    QVERIFY(m_asked.isEmpty());
}

void TestVisitDesk::aNoteThatIsNotKeptIsAskedAbout()
{
    QVERIFY(open(visit::Phase::Left));
    m_puppet->tell("state " + QByteArray::number(int(visit::Phase::Left)) + " 0 0 loses");
    QTRY_VERIFY(m_desk->status().losesByLeaving());
    m_desk->askToLeave();
    QCOMPARE(m_asked.size(), 1);
    QVERIFY(m_asked.first().explanation.contains(QStringLiteral("private note could not be kept")));
    m_desk->join(m_mother->key(), visitRequest(secondId));
    QCOMPARE(m_asked.size(), 2);
    QVERIFY(m_asked.last().explanation.contains(QStringLiteral("private note could not be kept")));
}

void TestVisitDesk::leavingAsksOnce()
{
    QVERIFY(open(visit::Phase::Room));
    click("leaveVisit");
    QCOMPARE(m_asked.size(), 1);
    QVERIFY(m_desk->status().stage == Stage::Open);
    m_agree();
    QVERIFY(becomes(Stage::Nothing));
    QVERIFY(open()); // nobody would miss the person
    click("leaveVisit");
    QCOMPARE(m_asked.size(), 1);
    QVERIFY(becomes(Stage::Nothing));
}

void TestVisitDesk::closingItsWindowEndsIt()
{
    QVERIFY(open(visit::Phase::Room));
    m_puppet->tell("exit 0");
    QVERIFY(becomes(Stage::Nothing));
    QVERIFY(m_strip->isHidden());
}

void TestVisitDesk::faults_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<int>("trouble");
    QTest::addColumn<bool>("again");
    QTest::newRow("crash") << QByteArray("crash") << int(Trouble::Crashed) << true;
    QTest::newRow("an exit code") << QByteArray("exit 3") << int(Trouble::Crashed) << true;
    QTest::newRow("nonsense") << QByteArray("nonsense") << int(Trouble::SpokeNonsense) << false;
}

void TestVisitDesk::faults()
{
    QFETCH(QByteArray, command);
    QFETCH(int, trouble);
    QFETCH(bool, again);
    QVERIFY(open(visit::Phase::Room));
    const auto process = m_desk->host().processId();
    m_puppet->tell(command);
    QVERIFY(becomes(Stage::Trouble));
    QCOMPARE(int(m_desk->status().trouble), trouble);
    QVERIFY(strip().contains(QStringLiteral("browser")));
    QVERIFY(strip().contains(QStringLiteral("Your camera and microphone are off.")));
    QCOMPARE(shows("joinVisitAgain"), again);
    QVERIFY(shows("visitInBrowser") && shows("closeVisitStrip") && !shows("returnToVisit"));
    QTRY_VERIFY(!isAlive(process));
    click("closeVisitStrip");
    QVERIFY(m_strip->isHidden());
}

void TestVisitDesk::itNeverAnswers()
{
    m_puppet->beSilent();
    m_desk->host().setProgram(VisitPuppet::program(), std::chrono::milliseconds(500));
    m_desk->join(m_mother->key(), visitRequest());
    const auto process = m_desk->host().processId();
    QVERIFY(becomes(Stage::Trouble));
    QCOMPARE(int(m_desk->status().trouble), int(Trouble::NeverAnswered));
    QTRY_VERIFY(!isAlive(process));
}

void TestVisitDesk::itDoesNotStart()
{
    QTemporaryFile notAProgram;
    QVERIFY(notAProgram.open());
    m_desk->host().setProgram(notAProgram.fileName());
    m_desk->join(m_mother->key(), visitRequest());
    QVERIFY(becomes(Stage::Trouble));
    QCOMPARE(int(m_desk->status().trouble), int(Trouble::DidNotStart));
    QVERIFY(m_outside.isEmpty()); // the person decides
    // One that ends before it said anything, as where a library is missing.
    m_desk->host().setProgram(QStringLiteral("/bin/false"));
    click("joinVisitAgain");
    QVERIFY(m_desk->status().stage == Stage::Opening);
    QVERIFY(becomes(Stage::Trouble));
    QCOMPARE(int(m_desk->status().trouble), int(Trouble::DidNotStart));
}

void TestVisitDesk::itDoesNotLeave()
{
    QVERIFY(open(visit::Phase::Room));
    m_puppet->tell("deaf");
    QVERIFY(m_puppet->hears("did deaf"));
    const auto process = m_desk->host().processId();
    m_desk->leave();
    QVERIFY(becomes(Stage::Nothing));
    QTRY_VERIFY(!isAlive(process));
}

void TestVisitDesk::itIsNotInstalled()
{
    m_desk->host().setProgram(m_own.filePath(QStringLiteral("kinward-visit")));
    m_desk->join(m_mother->key(), visitRequest());
    QCOMPARE(m_outside, QList<QUrl>{visitRequest().link});
    QVERIFY(strip().startsWith(QStringLiteral("The video visit opened in your browser:")));
    QVERIFY(!shows("visitInBrowser") && !shows("joinVisitAgain") && shows("closeVisitStrip"));
    m_hasBrowser = false;
    m_desk->join(m_mother->key(), visitRequest());
    QVERIFY(strip().startsWith(QStringLiteral("No browser opened.")));
    QVERIFY(!m_desk->host().isRunning());
}

void TestVisitDesk::linksThatCannotBeUsed_data()
{
    QTest::addColumn<QString>("link");
    QTest::newRow("none") << QString();
    QTest::newRow("http") << QStringLiteral("http://visit.example/room");
    QTest::newRow("file") << QStringLiteral("file:///etc/passwd");
    QTest::newRow("script") << QStringLiteral("javascript:alert(1)");
    QTest::newRow("no host") << QStringLiteral("https:///room");
    QTest::newRow("a name in it") << QStringLiteral("https://user:word@visit.example/");
    QTest::newRow("endless") << QStringLiteral("https://visit.example/") + QString(5000, u'x');
}

void TestVisitDesk::linksThatCannotBeUsed()
{
    QFETCH(QString, link);
    auto request = visitRequest();
    request.link = QUrl(link);
    m_desk->join(m_mother->key(), request);
    QCOMPARE(int(m_desk->status().trouble), int(Trouble::LinkRefused));
    QVERIFY(m_desk->status().stage == Stage::Trouble);
    QVERIFY(!m_desk->host().isRunning() && m_outside.isEmpty());
    QVERIFY(!shows("visitInBrowser"));
}

void TestVisitDesk::addressesForOutside_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("opens");
    QTest::newRow("https") << QStringLiteral("https://other.example/a?b=c#d") << true;
    QTest::newRow("Zoom") << QStringLiteral("zoommtg://zoom.us/join?confno=1") << true;
    QTest::newRow("Teams") << QStringLiteral("msteams:/l/meetup-join/1") << true;
    QTest::newRow("http") << QStringLiteral("http://other.example/") << false;
    QTest::newRow("file") << QStringLiteral("file:///bin/sh") << false;
    QTest::newRow("script") << QStringLiteral("javascript:alert(1)") << false;
    QTest::newRow("mail") << QStringLiteral("mailto:a@b.example") << true;
    QTest::newRow("mail with a file") << QStringLiteral("mailto:a@b.example?attach=/x") << false;
    QTest::newRow("another program") << QStringLiteral("ms-msdt:/id") << false;
    QTest::newRow("no host") << QStringLiteral("https:/x") << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestVisitDesk::addressesForOutside()
{
    QFETCH(QString, address);
    QFETCH(bool, opens);
    QVERIFY(open(visit::Phase::Room));
    QSignalSpy failed(m_desk.get(), &VisitDesk::outsideFailed);
    m_puppet->tell("open " + address.toUtf8());
    m_puppet->tell("state 2 1 1");
    QTRY_VERIFY(m_desk->status().room.microphone == visit::Sending::Muted);
    QCOMPARE(m_outside, opens ? QList<QUrl>{QUrl(address)} : QList<QUrl>());
    QCOMPARE(failed.size(), opens ? 0 : 1);
    QVERIFY(m_desk->status().stage == Stage::Open);
}

void TestVisitDesk::addressesComeOneAtATime()
{
    QVERIFY(open(visit::Phase::Room));
    for (int i = 0; i < 20; ++i)
        m_puppet->tell("open https://other.example/" + QByteArray::number(i));
    m_puppet->tell("state 2 1 1");
    QTRY_VERIFY(m_desk->status().room.microphone == visit::Sending::Muted);
    QVERIFY2(m_outside.size() < 3, qPrintable(QString::number(m_outside.size())));
    QTest::qWait(750);
    const auto before = m_outside.size();
    m_puppet->tell("open https://other.example/later");
    QTRY_COMPARE(m_outside.size(), before + 1);
}

void TestVisitDesk::noBrowserOpens()
{
    m_hasBrowser = false;
    QVERIFY(open(visit::Phase::Room));
    QSignalSpy failed(m_desk.get(), &VisitDesk::outsideFailed);
    m_puppet->tell("open https://other.example/");
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(failed.first().first().toString().startsWith(QStringLiteral("No browser opened.")));
    QVERIFY(m_desk->status().stage == Stage::Open);
}

void TestVisitDesk::devicesAreRemembered()
{
    QVERIFY(open());
    m_puppet->tell("devices Camera Microphone Speaker");
    const visit::DeviceChoice wanted{
        QStringLiteral("Camera"), QStringLiteral("Microphone"), QStringLiteral("Speaker")};
    QTRY_VERIFY(m_house->settings.visitDevices() == wanted);
    const Settings again(m_house->profile.filePath(QStringLiteral("settings.ini")));
    QVERIFY(again.visitDevices() == wanted);
    m_house->settings.clear();
    QVERIFY(m_house->settings.visitDevices() == visit::DeviceChoice());
}

void TestVisitDesk::placesAreShown()
{
    QVERIFY(open(visit::Phase::Room));
    QSignalSpy asked(m_desk.get(), &VisitDesk::placeRequested);
    m_puppet->tell("show 1");
    QTRY_COMPARE(asked.size(), 1);
    QCOMPARE(asked.first().value(0).toString(), m_mother->key());
    QVERIFY(
        asked.first().value(1).value<ShowInProgram::Place>() == ShowInProgram::Place::Documents);
    QCOMPARE(asked.first().value(2).toString(), QStringLiteral("video-1"));
}

void TestVisitDesk::joiningAgainAndTheBrowser()
{
    QVERIFY(open(visit::Phase::Room));
    m_puppet->tell("crash");
    QVERIFY(becomes(Stage::Trouble));
    click("joinVisitAgain");
    QVERIFY(becomes(Stage::Open));
    QCOMPARE(m_puppet->heard().count("checked order"), 2);
    m_puppet->tell("nonsense");
    QVERIFY(becomes(Stage::Trouble));
    m_hasBrowser = false;
    click("visitInBrowser");
    QVERIFY(strip().startsWith(QStringLiteral("No browser opened.")));
    m_hasBrowser = true;
    click("visitInBrowser");
    QCOMPARE(m_outside.last(), visitRequest().link);
    QVERIFY(m_strip->isHidden());
}

void TestVisitDesk::itEndsWithTheProgram()
{
    QVERIFY(open(visit::Phase::Room));
    m_puppet->tell("deaf");
    QVERIFY(m_puppet->hears("did deaf"));
    const auto process = m_desk->host().processId();
    QVERIFY(isAlive(process));
    m_strip.reset();
    m_desk.reset();
    QVERIFY(!isAlive(process));
}

void TestVisitDesk::theRealProgram()
{
#ifdef KINWARD_VISIT
    constexpr std::chrono::milliseconds patience{120'000}; // of a machine that does more than this
    QVERIFY(notes().put(QStringLiteral("video-1"), QStringLiteral("Ask about the pills")));
    m_desk->host().setProgram(QStringLiteral(KINWARD_VISIT), patience);
    QCOMPARE(VisitHost::usualProgram(), QStringLiteral(KINWARD_VISIT));
    m_desk->join(m_mother->key(), visitRequest());
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->status().stage == Stage::Open, int(patience.count()));
    QCOMPARE(strip(), QStringLiteral("You are getting ready for the video visit."));
    const auto process = m_desk->host().processId();
    const auto place = QStringLiteral("/proc/%1/").arg(process);
    const QByteArray environment = contentOf(place + QStringLiteral("environ"));
    QVERIFY(!environment.isEmpty());
    for (const char *secret : {"visit.example", "maple-42", "pills"}) {
        QVERIFY2(!environment.contains(secret), secret);
        QVERIFY2(!contentOf(place + QStringLiteral("cmdline")).contains(secret), secret);
    }
    m_desk->bringToFront();
    m_desk->leave();
    QVERIFY(becomes(Stage::Nothing));
    QTRY_VERIFY(!isAlive(process));
    QVERIFY(notes().put(QStringLiteral("video-1"), {}));
#else
    QSKIP("kinward-visit is not built here");
#endif
}

void TestVisitDesk::endedAccessIsSaid()
{
    QVERIFY(open(visit::Phase::Room));
    m_house->net.sandbox.endLink(m_mother->link().id);
    m_mother->connectAndSync();
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->status().hasAccessEnded, 20000);
    QVERIFY(strip().endsWith(QStringLiteral("Your access to %1's record ended. The visit goes on.")
                                 .arg(m_mother->link().patientName)));
    QVERIFY(m_desk->host().isRunning());
    m_puppet->tell("note 5 still kept");
    QVERIFY(m_puppet->hears("kept 5 yes"));
}

void TestVisitDesk::signingOutEndsIt()
{
    QVERIFY(open(visit::Phase::Room));
    m_puppet->tell("last too late");
    QVERIFY(m_puppet->hears("did last"));
    m_house->sessions.signOut(m_mother->key());
    m_mother = nullptr;
    QVERIFY(m_puppet->hears("leave"));
    QVERIFY(m_puppet->hears("kept 99 no"));
    QVERIFY(becomes(Stage::Nothing));
    QVERIFY(!m_desk->host().isRunning());
    // Before it is joined, nothing begins for a link that is gone.
    m_desk->join(QStringLiteral("gone"), visitRequest());
    QVERIFY(m_desk->status().stage == Stage::Nothing);
}

QTEST_MAIN(TestVisitDesk)
#include "tst_visitdesk.moc"
