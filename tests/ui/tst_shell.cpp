#include "UiHouse.h"
#include "net/sync/SectionPlan.h"
#include "support/AccessibleNames.h"
#include "ui/common/Icons.h"
#include "ui/home/HomeCard.h"
#include "ui/records/RecordPages.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/PatientShell.h"
#include "ui/shell/Places.h"

#include <QDialog>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QScreen>
#include <QToolButton>

using namespace kinward;
using namespace kinward::ui;
using Connection = net::PatientSession::Connection;

/// The window around real records, read from a real portal.
class TestShell : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        m_house = std::make_unique<test::UiHouse>();
        m_mother = m_house->addPerson();
        m_child = m_house->addPerson(test::childInvite, test::childBorn());
        QVERIFY(m_mother && m_child);
    }

    void init()
    {
        m_house->theme.setTextPercent(100);
        m_window = std::make_unique<MainWindow>(parts());
        m_window->resize(1200, 700);
        m_window->show();
        m_window->showPatient(m_mother->key());
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void cleanup() { m_window.reset(); }
    void cleanupTestCase() { m_house.reset(); }

    void saysForWhomOneActs()
    {
        const QString name = m_mother->link().patientName;
        QVERIFY(m_window->windowTitle().contains(name));
        QVERIFY(m_window->windowTitle().contains(m_mother->link().practice.name));
        const QString banner = get<QLabel>("actingFor")->accessibleName();
        QVERIFY(banner.contains(name) && banner.contains(QStringLiteral("born 03/14/1942")));
        QVERIFY(!find("demoBadge"));
        auto demo = parts();
        demo.demo = true;
        MainWindow window(demo);
        window.showPatient(m_mother->key());
        QVERIFY(window.windowTitle().startsWith(QStringLiteral("Demo")));
    }

    void sectionsAreANumberAway()
    {
        QVERIFY(find("homePage"));
        const QStringList pages{QStringLiteral("homePage"), QStringLiteral("pageAppointments"),
            QStringLiteral("pageQuestionnaires"), QStringLiteral("pageMessages"),
            QStringLiteral("pagePrescriptions"), QStringLiteral("pageLabs"),
            QStringLiteral("pageBilling"), QStringLiteral("pageTimeline")};
        for (int number = 0; number < pages.size(); ++number) {
            key(Qt::Key(Qt::Key_1 + number), Qt::ControlModifier);
            QVERIFY2(find(qPrintable(pages[number])), qPrintable(pages[number]));
            QVERIFY(find(qPrintable(pages[number]))->isAncestorOf(QApplication::focusWidget()));
        }
        key(Qt::Key_Comma, Qt::ControlModifier);
        QVERIFY(find("settingsPage"));
        QVERIFY(get<QPushButton>("navSettings")->isChecked());
        QVERIFY(!get<QPushButton>("navHome")->isChecked());
    }

    void navigationWorksByTabAndSpace()
    {
        get<QPushButton>("navHome")->setFocus();
        key(Qt::Key_Tab);
        key(Qt::Key_Space);
        QVERIFY(find("pageAppointments"));
        key(Qt::Key_Space); // once more does not leave it
        QVERIFY(get<QPushButton>("navAppointments")->isChecked());
        key(Qt::Key_Down);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("navQuestionnaires"));
    }

    void navigationWorksByEndHomeAndLetters()
    {
        const auto focused = [] { return QApplication::focusWidget()->objectName(); };
        get<QPushButton>("navHome")->setFocus();
        key(Qt::Key_End);
        QCOMPARE(focused(), QStringLiteral("navSettings"));
        key(Qt::Key_Home);
        QCOMPARE(focused(), QStringLiteral("navHome"));
        key(Qt::Key_L);
        QCOMPARE(focused(), QStringLiteral("navLabs"));
        key(Qt::Key_Z); // nothing begins with it
        QCOMPARE(focused(), QStringLiteral("navLabs"));
    }

    void homeSaysHowFarTheFirstReadingIs()
    {
        constexpr int fewAtATime = 5;
        auto &sync = m_mother->sync();
        QTRY_VERIFY(!sync.isRunning()); // the window that has just come up may have begun one
        sync.setPageSize(fewAtATime);
        QStringList said; // while the results come in
        const auto listening = connect(&sync, &net::RecordSync::sectionChanged, this, [&] {
            for (const auto *card : m_window->findChildren<HomeCard *>()) {
                if (card->section() == care::Section::Labs && card->facts().loading)
                    said.append(card->facts().lines.value(0).text);
            }
        });
        QVERIFY(m_mother->records().clear());
        QSignalSpy finished(&sync, &net::RecordSync::finished);
        sync.refresh(net::RecordSync::Asked::ByPerson);
        QVERIFY(finished.wait(60000));
        disconnect(listening);
        sync.setPageSize(net::defaultPageSize);
        said.removeDuplicates();
        QVERIFY(said.contains(QStringLiteral("Reading… 5 so far")));
        QVERIFY(said.size() > 3);
    }

    void everySectionWithAPageIsInTheNavigation()
    {
        for (const auto section : care::allSections) {
            const auto place = ui::placeOf(section);
            QCOMPARE(place.has_value(),
                ui::hasRecordPage(section) || section == care::Section::Messages
                    || section == care::Section::Documents);
            if (!place)
                continue;
            auto *button
                = get<QPushButton>(qPrintable(QStringLiteral("nav") + ui::placeKey(*place)));
            QVERIFY(button);
            button->click();
            QVERIFY(find(qPrintable(QStringLiteral("page") + ui::placeKey(*place))));
            QVERIFY(!ui::icon(ui::placeIcon(*place), m_house->theme).isNull());
        }
    }

    void settingsStayInSightInALowWindow()
    {
        m_window->resize(1100, 600);
        get<QPushButton>("navHome")->setFocus();
        auto *settings = get<QPushButton>("navSettings");
        QTRY_COMPARE(settings->visibleRegion().boundingRect(), settings->rect());
    }

    void f6GoesRoundTheParts()
    {
        // While the record is read, the connection line has nothing to go to.
        QTRY_VERIFY_WITH_TIMEOUT(get<QPushButton>("refreshButton")->isEnabled(), 60000);
        get<QPushButton>("navHome")->setFocus();
        QStringList parts;
        for (int presses = 0; presses < 4; ++presses) {
            key(Qt::Key_F6);
            for (const char *part : {"navigation", "homePage", "connectionLine", "patientBanner"}) {
                if (find(part)->isAncestorOf(QApplication::focusWidget()))
                    parts << QLatin1String(part);
            }
        }
        QCOMPARE(parts,
            (QStringList{QStringLiteral("homePage"), QStringLiteral("connectionLine"),
                QStringLiteral("patientBanner"), QStringLiteral("navigation")}));
        key(Qt::Key_F6, Qt::ShiftModifier);
        QVERIFY(find("patientBanner")->isAncestorOf(QApplication::focusWidget()));
    }

    void everyControlHasAName()
    {
        const auto places = m_window->findChildren<QPushButton *>(
            QRegularExpression(QStringLiteral("^nav[A-Z]")));
        QVERIFY(places.size() >= 7);
        for (auto *place : places) {
            place->click();
            QTest::qWait(50);
            QCOMPARE(test::namelessControls(m_window.get()), QStringList());
        }
    }

    void navigationGivesWayToThePage()
    {
        QVERIFY(get<QPushButton>("navLabs")->width() > 120);
        m_window->resize(950, 700);
        QVERIFY(get<QPushButton>("navLabs")->width() < 80);
        QCOMPARE(get<QPushButton>("navLabs")->toolTip(), QStringLiteral("Lab results"));
        QVERIFY(!find("placesButton"));
        m_house->theme.setTextPercent(200);
        QTRY_VERIFY(!find("navigation"));
        QVERIFY(find("placesButton"));
    }

    void placesMenuStandsInForTheNavigation()
    {
        m_house->theme.setTextPercent(200);
        m_window->resize(900, 600);
        QTRY_VERIFY(find("placesButton"));
        auto *menu = get<QToolButton>("placesButton")->menu();
        get<QToolButton>("placesButton")->setFocus();
        key(Qt::Key_Space);
        QTRY_VERIFY(menu->isVisible());
        QCOMPARE(menu->actions().size(), ui::allPlaces().size());
        menu->actions().at(5)->trigger();
        menu->close();
        QVERIFY(find("pageLabs"));
        QCOMPARE(get<QToolButton>("placesButton")->text(), QStringLiteral("Lab results"));
    }

    void nothingLeavesTheWindow_data()
    {
        QTest::addColumn<int>("percent");
        QTest::addColumn<QSize>("size");
        QTest::newRow("smallest") << 100 << QSize(900, 600);
        QTest::newRow("smallest, large text") << 200 << QSize(900, 600);
        QTest::newRow("usual, large text") << 200 << QSize(1200, 800);
    }
    void nothingLeavesTheWindow()
    {
        QFETCH(int, percent);
        QFETCH(QSize, size);
        m_house->theme.setTextPercent(percent);
        m_window->resize(size);
        QTest::qWait(50);
        QCOMPARE(m_window->size(), size);
        for (const char *part : {"patientBanner", "connectionLine", "actingFor", "switchButton",
                 "quickMenuButton", "syncState", "refreshButton"}) {
            const QWidget *widget = find(part);
            QVERIFY2(widget, part);
            const QRect place(widget->mapTo(m_window.get(), QPoint()), widget->size());
            QVERIFY2(m_window->rect().contains(place), part);
        }
        const auto *text = get<QLabel>("syncState");
        QVERIFY(text->height() >= text->heightForWidth(text->width()));
    }

    void peopleAreSwitched()
    {
        const QString before = m_window->windowTitle();
        key(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        auto *menu = get<QToolButton>("switchButton")->menu();
        QTRY_VERIFY(menu->isVisible());
        QAction *other = nullptr;
        for (auto *action : menu->actions()) {
            if (action->property("sessionKey").toString() == m_child->key())
                other = action;
        }
        QVERIFY(other);
        other->trigger();
        menu->close();
        QTRY_COMPARE(m_window->currentSessionKey(), m_child->key());
        QVERIFY(m_window->windowTitle() != before);
        QVERIFY(m_window->windowTitle().contains(m_child->link().patientName));
        QVERIFY(m_house->theme.patientColor(m_child->key()).isValid());
    }

    void anotherPersonCanBeAdded()
    {
        QSignalSpy asked(m_window.get(), &MainWindow::addPersonRequested);
        auto *menu = get<QToolButton>("switchButton")->menu();
        menu->popup(QPoint());
        menu->findChild<QAction *>(QStringLiteral("addPersonAction"))->trigger();
        menu->close();
        QCOMPARE(asked.count(), 1);
    }

    void signingOutIsConfirmed()
    {
        QSignalSpy signedOut(m_window.get(), &MainWindow::signOutRequested);
        Question asked;
        std::function<void()> agree;
        m_window->findChild<PatientShell *>()->setAsker(
            [&](QWidget *, const Question &question, std::function<void()> yes) {
                asked = question;
                agree = std::move(yes);
            });
        auto *menu = get<QToolButton>("quickMenuButton")->menu();
        menu->popup(QPoint());
        m_window->findChild<QAction *>(QStringLiteral("signOutAction"))->trigger();
        menu->close();
        QVERIFY(asked.title.contains(m_mother->link().patientName));
        QTest::qWait(20);
        QCOMPARE(signedOut.count(), 0);
        agree();
        QTRY_COMPARE(signedOut.count(), 1);
        QCOMPARE(signedOut.constFirst().constFirst().toString(), m_mother->key());
    }

    void frontPagesStandOverTheRecord()
    {
        auto *page = new QPushButton(QStringLiteral("front"));
        const QPointer<QWidget> first(page);
        m_window->setFrontPage(page);
        QVERIFY(page->isVisible() && !find("patientShell"));
        QCOMPARE(m_window->currentSessionKey(), m_mother->key());
        QCOMPARE(m_window->windowTitle(), QStringLiteral("Kinward"));
        m_window->setFrontPage(new QWidget);
        QTRY_VERIFY(!first);
        m_window->showPatient(m_mother->key());
        QVERIFY(find("homePage"));
    }

    void geometryIsRemembered()
    {
        m_window->resize(1010, 640);
        m_window->close();
        MainWindow again(parts());
        QCOMPARE(again.size(), QSize(1010, 640));
        m_house->settings.setWindowGeometry({});
    }

    void offlineSaysWhatIsSafe()
    {
        QVERIFY(get<QLabel>("syncState")->text().startsWith(QStringLiteral("Updated today")));
        m_house->net.sandbox.stop();
        get<QPushButton>("refreshButton")->click();
        QTRY_COMPARE_WITH_TIMEOUT(m_mother->connection(), Connection::Offline, 20000);
        QVERIFY(get<QLabel>("syncState")
                    ->text()
                    .contains(QStringLiteral("You are looking at the record as of today")));
        m_house->net.sandbox.startAgain();
        key(Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(
            get<QLabel>("syncState")->text().startsWith(QStringLiteral("Updated today")), 60000);
    }

    // The last ones: they end the mother's access and then take her off this computer.
    void endedAccessTakesThePagesPlace()
    {
        get<QPushButton>("navLabs")->click();
        QSignalSpy changed(m_mother, &net::PatientSession::connectionChanged);
        m_house->net.sandbox.endLink(m_mother->link().id);
        key(Qt::Key_F5);
        QTRY_COMPARE_WITH_TIMEOUT(m_mother->connection(), Connection::AccessEnded, 20000);
        QVERIFY(find("accessEndedPage") && !find("pageLabs"));
        QVERIFY(
            find("accessEndedPage")->accessibleName().contains(m_mother->link().practice.phone));
        get<QPushButton>("navSettings")->click();
        QVERIFY(find("settingsPage"));
    }

    void recordsThatAreSignedOutLeaveTheWindow()
    {
        const QString name = m_mother->link().patientName;
        m_house->sessions.signOut(m_mother->key());
        m_mother = nullptr;
        QVERIFY(!find("patientShell"));
        QVERIFY(!m_window->windowTitle().contains(name));
        QCOMPARE(m_window->currentSessionKey(), QString());
        m_window->showPatient(m_child->key());
        QVERIFY(find("homePage"));
    }

private:
    MainWindow::Parts parts()
    {
        return {m_house->sessions, m_house->vault, m_house->settings, m_house->theme,
            m_house->net.clock};
    }
    /// The visible widget of that name; null where there is none.
    QWidget *find(const char *name) const
    {
        const auto found = m_window->findChildren<QWidget *>(QLatin1String(name));
        for (auto *widget : found) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    template <typename Widget> Widget *get(const char *name) const
    {
        auto *widget = qobject_cast<Widget *>(find(name));
        if (!widget)
            qFatal("there is no visible %s", name);
        return widget;
    }
    void key(Qt::Key which, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focused = QApplication::focusWidget();
        QTest::keyClick(focused ? focused : m_window.get(), which, modifiers);
    }

    std::unique_ptr<test::UiHouse> m_house;
    net::PatientSession *m_mother = nullptr;
    net::PatientSession *m_child = nullptr;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestShell)
#include "tst_shell.moc"
