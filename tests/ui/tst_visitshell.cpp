#include "UiHouse.h"
#include "VisitPuppet.h"
#include "support/AccessibleNames.h"
#include "ui/meetings/VisitStrip.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/PatientShell.h"

#include <QLabel>
#include <QPushButton>

using namespace kinward;
using namespace kinward::ui;
using test::VisitPuppet;
using test::visitRequest;
using Stage = VisitStatus::Stage;

/// The window while a video visit is under way.
class TestVisitShell : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase() { m_house.reset(); }

    void withoutAVisitNothingShows();
    void theVisitGoesOnForSomebodyElse();
    void theRecordStaysUsable();
    void whatTheVisitAsksForIsShown();
    void aPageInFrontStays();
    void f6GoesToTheStrip();
    void closingAsks();
    void closingAsksForNothingBeforeJoining();
    void signingOutAsks();
    void signingOutOfAnotherDoesNot();
    void forgettingAsks();
    void aLostNoteIsSaid();
    void theStripFits_data();
    void theStripFits();

private:
    bool join(visit::Phase phase = visit::Phase::Room);
    QWidget *find(const char *name) const
    {
        const auto found = m_window->findChildren<QWidget *>(QLatin1String(name));
        for (auto *widget : found) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    QString strip() const { return m_window->findChild<VisitStrip *>()->text(); }
    PatientShell *shell() const { return m_window->findChild<PatientShell *>(); }
    void picture(const QString &name) const
    {
        const QString folder = qEnvironmentVariable("KINWARD_PICTURES");
        if (!folder.isEmpty())
            QVERIFY(m_window->grab().save(folder + QLatin1Char('/') + name));
    }

    std::unique_ptr<test::UiHouse> m_house;
    net::PatientSession *m_mother = nullptr;
    net::PatientSession *m_child = nullptr;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<VisitPuppet> m_puppet;
    QList<Question> m_asked;
    std::function<void()> m_agree;
};

void TestVisitShell::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_house = std::make_unique<test::UiHouse>();
    m_mother = m_house->addPerson();
    m_child = m_house->addPerson(test::childInvite, test::childBorn());
    QVERIFY(m_mother && m_child);
}

void TestVisitShell::init()
{
    m_asked.clear();
    m_agree = {};
    m_house->theme.setTextPercent(100);
    m_house->theme.setAppearance(Theme::Appearance::Light);
    m_puppet = std::make_unique<VisitPuppet>();
    m_window = std::make_unique<MainWindow>(MainWindow::Parts{
        m_house->sessions, m_house->vault, m_house->settings, m_house->theme, m_house->net.clock});
    m_window->resize(1200, 760);
    m_window->show();
    m_window->showPatient(m_mother->key());
    m_window->visits().host().setProgram(VisitPuppet::program());
    m_window->setAsker([this](QWidget *, const Question &question, std::function<void()> agree) {
        m_asked.append(question);
        m_agree = std::move(agree);
    });
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestVisitShell::cleanup()
{
    m_window.reset();
    m_puppet.reset();
}

bool TestVisitShell::join(visit::Phase phase)
{
    auto &visits = m_window->visits();
    visits.join(m_mother->key(), visitRequest());
    if (!QTest::qWaitFor([&] { return visits.status().stage == Stage::Open; }, 20000))
        return false;
    m_puppet->tell("state " + QByteArray::number(int(phase)) + " 2 1");
    return QTest::qWaitFor([&] { return visits.status().room.phase == phase; }, 20000);
}

void TestVisitShell::withoutAVisitNothingShows()
{
    QVERIFY(!find("visitStrip"));
    QVERIFY(m_window->close());
    QVERIFY(m_asked.isEmpty());
}

void TestVisitShell::theVisitGoesOnForSomebodyElse()
{
    QVERIFY(join());
    QVERIFY(find("visitStrip"));
    QCOMPARE(strip(), QStringLiteral("Video visit under way. Microphone on. Camera off."));
    const auto process = m_window->visits().host().processId();
    m_window->showPatient(m_child->key());
    QVERIFY(find("visitStrip"));
    QCOMPARE(strip(),
        QStringLiteral("Video visit of %1 under way. Microphone on. Camera off.")
            .arg(m_mother->link().patientName));
    picture(QStringLiteral("strip-other.png"));
    QCOMPARE(m_window->visits().host().processId(), process);
    m_window->setFrontPage(new QPushButton(QStringLiteral("front")));
    QVERIFY(find("visitStrip"));
    m_window->showPatient(m_mother->key());
    QCOMPARE(strip(), QStringLiteral("Video visit under way. Microphone on. Camera off."));
}

void TestVisitShell::theRecordStaysUsable()
{
    QVERIFY(join());
    for (const char *place : {"navMessages", "navDocuments", "navAppointments"}) {
        auto *button = qobject_cast<QPushButton *>(find(place));
        QVERIFY2(button, place);
        button->click();
        QVERIFY(find("visitStrip"));
        QCOMPARE(test::namelessControls(m_window.get()), QStringList());
    }
    QVERIFY(find("pageAppointments"));
}

void TestVisitShell::whatTheVisitAsksForIsShown()
{
    QVERIFY(join());
    m_window->showPatient(m_child->key());
    m_puppet->tell("show 0");
    QTRY_COMPARE(m_window->currentSessionKey(), m_mother->key());
    QVERIFY(find("pageMessages"));
    m_puppet->tell("show 1");
    QTRY_VERIFY(find("pageDocuments"));
    m_puppet->tell("show 2");
    QTRY_VERIFY(find("pageAppointments"));
    QVERIFY(m_window->visits().host().isRunning());
}

void TestVisitShell::aPageInFrontStays()
{
    QVERIFY(join());
    auto *front = new QPushButton(QStringLiteral("half typed"));
    m_window->setFrontPage(front);
    m_window->showMinimized();
    m_puppet->tell("show 0");
    QTRY_VERIFY(!m_window->isMinimized());
    QVERIFY(front->isVisible() && !find("pageMessages"));
}

void TestVisitShell::f6GoesToTheStrip()
{
    QVERIFY(join());
    find("navHome")->setFocus();
    QStringList names;
    for (int presses = 0; presses < 5; ++presses) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
        names.append(QApplication::focusWidget()->objectName());
    }
    QVERIFY2(names.contains(QStringLiteral("returnToVisit")), qPrintable(names.join(u' ')));
    find("returnToVisit")->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QVERIFY(m_puppet->hears("front"));
}

void TestVisitShell::closingAsks()
{
    QVERIFY(join());
    QVERIFY(!m_window->close());
    QCOMPARE(m_asked.size(), 1);
    QVERIFY(m_asked.first().explanation.contains(
        QStringLiteral("You are in a video visit. Closing Kinward leaves it.")));
    QVERIFY(m_window->visits().host().isRunning());
    m_agree();
    QTRY_VERIFY(!m_window->isVisible());
    QVERIFY(m_puppet->hears("leave"));
    QTRY_VERIFY(!m_window->visits().host().isRunning());
}

void TestVisitShell::closingAsksForNothingBeforeJoining()
{
    QVERIFY(join(visit::Phase::Check));
    QVERIFY(m_window->close());
    QVERIFY(m_asked.isEmpty());
    QVERIFY(m_puppet->hears("leave"));
}

void TestVisitShell::signingOutAsks()
{
    QSignalSpy signedOut(m_window.get(), &MainWindow::signOutRequested);
    QVERIFY(join());
    Q_EMIT shell()->signOutRequested(m_mother->key());
    QTRY_COMPARE(m_asked.size(), 1);
    QVERIFY(m_asked.first().explanation.contains(m_mother->link().patientName));
    QCOMPARE(signedOut.size(), 0);
    m_agree();
    QCOMPARE(signedOut.size(), 1);
    QCOMPARE(signedOut.first().first().toString(), m_mother->key());
}

void TestVisitShell::signingOutOfAnotherDoesNot()
{
    QSignalSpy signedOut(m_window.get(), &MainWindow::signOutRequested);
    QVERIFY(join());
    Q_EMIT shell()->signOutRequested(m_child->key());
    QTRY_COMPARE(signedOut.size(), 1);
    QVERIFY(m_asked.isEmpty());
}

void TestVisitShell::forgettingAsks()
{
    QSignalSpy forgotten(m_window.get(), &MainWindow::forgetRequested);
    QVERIFY(join());
    Q_EMIT shell()->forgetRequested();
    QTRY_COMPARE(m_asked.size(), 1);
    QCOMPARE(forgotten.size(), 0);
    m_agree();
    QCOMPARE(forgotten.size(), 1);
}

void TestVisitShell::aLostNoteIsSaid()
{
    // In this house nothing is kept on disk.
    QVERIFY(m_mother->visitNotes().put(QStringLiteral("video-1"), QStringLiteral("pills")));
    QVERIFY(!m_window->close());
    QCOMPARE(m_asked.size(), 1);
    QVERIFY(m_asked.first().explanation.startsWith(QStringLiteral("1 private note")));
    QVERIFY(m_mother->visitNotes().put(QStringLiteral("video-1"), {}));
    QVERIFY(m_window->close());
}

void TestVisitShell::theStripFits_data()
{
    QTest::addColumn<int>("percent");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("dark");
    QTest::newRow("usual") << 100 << QSize(1200, 760) << false;
    QTest::newRow("dark") << 100 << QSize(1200, 760) << true;
    QTest::newRow("smallest") << 100 << QSize(900, 600) << false;
    QTest::newRow("large") << 200 << QSize(1200, 760) << false;
    QTest::newRow("smallest, large, dark") << 200 << QSize(900, 600) << true;
}

void TestVisitShell::theStripFits()
{
    QFETCH(int, percent);
    QFETCH(QSize, size);
    QFETCH(bool, dark);
    m_house->theme.setTextPercent(percent);
    m_house->theme.setAppearance(dark ? Theme::Appearance::Dark : Theme::Appearance::Light);
    m_window->resize(size);
    QVERIFY(join());
    QTest::qWait(50);
    QCOMPARE(m_window->size(), size);
    const auto fits = [this](const char *name) {
        const QWidget *part = find(name);
        const bool isWithin = part
            && m_window->rect().contains(
                QRect(part->mapTo(m_window.get(), QPoint()), part->size()));
        return isWithin && part->height() >= part->minimumSizeHint().height()
            && part->width() >= part->minimumSizeHint().width();
    };
    for (const char *part :
        {"visitText", "returnToVisit", "leaveVisit", "patientBanner", "connectionLine"})
        QVERIFY2(fits(part), part);
    const auto *text = qobject_cast<QLabel *>(find("visitText"));
    QVERIFY(text->height() >= text->heightForWidth(text->width()));
    const QString name = QString::fromLatin1(QTest::currentDataTag())
                             .replace(QStringLiteral(", "), QStringLiteral("-"));
    picture(QStringLiteral("strip-%1.png").arg(name));
    m_puppet->tell("crash");
    QTRY_VERIFY(m_window->visits().status().stage == Stage::Trouble);
    QTest::qWait(50);
    for (const char *part : {"visitText", "joinVisitAgain", "visitInBrowser", "closeVisitStrip"})
        QVERIFY2(fits(part), part);
    picture(QStringLiteral("strip-crashed-%1.png").arg(name));
}

QTEST_MAIN(TestVisitShell)
#include "tst_visitshell.moc"
