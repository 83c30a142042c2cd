#include "UiHouse.h"
#include "support/AccessibleNames.h"
#include "ui/settings/SettingsPage.h"
#include "ui/settings/UnsentWork.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QSlider>

using namespace kinward;
using namespace kinward::ui;

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenByHandIsUnderstood()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("settings.ini"));
        const auto appearanceOf = [&path](const QByteArray &written) {
            QFile file(path);
            if (!file.open(QIODevice::WriteOnly) || file.write("appearance=" + written + "\n") < 0)
                qFatal("the settings cannot be written");
            file.close();
            return Settings(path).appearance();
        };
        QCOMPARE(appearanceOf("dark"), Theme::Appearance::Dark);
        QCOMPARE(appearanceOf("HIGHCONTRAST"), Theme::Appearance::HighContrast);
        QCOMPARE(appearanceOf("Light"), Theme::Appearance::Light);
        QCOMPARE(appearanceOf("purple"), Theme::Appearance::System);
    }

    void choicesAreKept()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("settings.ini"));
        {
            Settings settings(file);
            QCOMPARE(settings.language(), QString());
            QCOMPARE(settings.appearance(), Theme::Appearance::System);
            QCOMPARE(settings.textPercent(), 100);
            QSignalSpy look(&settings, &Settings::appearanceChanged);
            QSignalSpy language(&settings, &Settings::languageChanged);
            settings.setLanguage(QStringLiteral("es"));
            settings.setLanguage(QStringLiteral("es"));
            settings.setAppearance(Theme::Appearance::HighContrast);
            settings.setTextPercent(175);
            QCOMPARE(language.count(), 1);
            QCOMPARE(look.count(), 2);
            settings.setWindowGeometry("where it stood");
            settings.setListArrangement(QStringLiteral("Labs"), QStringLiteral("2 Year"));
            QCOMPARE(settings.visitsOpenIn(), QString());
            QSignalSpy visits(&settings, &Settings::visitsOpenInChanged);
            settings.setVisitsOpenIn(QStringLiteral("browser"));
            settings.setVisitsOpenIn(QStringLiteral("browser"));
            QCOMPARE(visits.count(), 1);
            QCOMPARE(settings.visitReminders(), QList<int>({24 * 60, 60, 10}));
            settings.setVisitReminder(60, false);
        }
        Settings again(file);
        QCOMPARE(again.language(), QStringLiteral("es"));
        QCOMPARE(again.appearance(), Theme::Appearance::HighContrast);
        QCOMPARE(again.textPercent(), 175);
        QCOMPARE(again.windowGeometry(), QByteArray("where it stood"));
        QCOMPARE(again.listArrangement(QStringLiteral("Labs")), QStringLiteral("2 Year"));
        QCOMPARE(again.listArrangement(QStringLiteral("Billing")), QString());
        QCOMPARE(again.visitsOpenIn(), QStringLiteral("browser"));
        QCOMPARE(again.visitReminders(), QList<int>({24 * 60, 10}));
        again.clear();
        QCOMPARE(again.visitsOpenIn(), QString());
        QCOMPARE(again.visitReminders().size(), 3);
        QCOMPARE(again.language(), QString());
        QCOMPARE(again.textPercent(), 100);
        QVERIFY(again.windowGeometry().isEmpty());
    }

    void brokenFilesAreHarmless()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("settings.ini")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("appearance=Purple\ntextPercent=9000\nvisitsOpenIn=elsewhere\n");
        file.close();
        Settings settings(file.fileName());
        QCOMPARE(settings.appearance(), Theme::Appearance::System);
        QCOMPARE(settings.textPercent(), 200);
        QCOMPARE(settings.visitsOpenIn(), QString());
    }

    void everythingIsChosenByKeyboard()
    {
        test::UiHouse house;
        SettingsPage page(house.settings, house.sessions, house.vault, house.theme);
        page.resize(900, 600);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));

        auto *language = page.findChild<QComboBox *>(QStringLiteral("languageBox"));
        language->setFocus();
        QTest::keyClick(language, Qt::Key_Down);
        QCOMPARE(house.settings.language(), QStringLiteral("en"));
        auto *appearance = page.findChild<QComboBox *>(QStringLiteral("appearanceBox"));
        QTest::keyClick(appearance, Qt::Key_End);
        QCOMPARE(house.settings.appearance(), Theme::Appearance::HighContrast);
        auto *size = page.findChild<QSlider *>(QStringLiteral("textSizeSlider"));
        QTest::keyClick(size, Qt::Key_Right);
        QCOMPARE(house.settings.textPercent(), 125);
        QVERIFY(page.findChild<QLabel *>(QStringLiteral("textSizeValue"))
                    ->text()
                    .contains(QStringLiteral("125")));
        QTest::keyClick(size, Qt::Key_End);
        QCOMPARE(house.settings.textPercent(), 200);
        auto *asPracticeSays
            = page.findChild<QRadioButton *>(QStringLiteral("visitsAsPracticeSays"));
        QVERIFY(asPracticeSays->isChecked());
        asPracticeSays->setFocus();
        QTest::keyClick(asPracticeSays, Qt::Key_Down);
        QCOMPARE(house.settings.visitsOpenIn(), QStringLiteral("program"));
        QTest::keyClick(qApp->focusWidget(), Qt::Key_Down);
        QCOMPARE(house.settings.visitsOpenIn(), QStringLiteral("browser"));
        QVERIFY(!qApp->focusWidget()->accessibleDescription().isEmpty());
        house.settings.setVisitsOpenIn({}); // from elsewhere
        QVERIFY(asPracticeSays->isChecked());
        QCOMPARE(test::namelessControls(&page), QStringList());
    }

    void remindersAreChosenOneByOne()
    {
        test::UiHouse house;
        SettingsPage page(house.settings, house.sessions, house.vault, house.theme);
        page.resize(900, 600);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        QSignalSpy changed(&house.settings, &Settings::visitRemindersChanged);
        for (const int minutes : {24 * 60, 60, 10}) {
            auto *box = page.findChild<QCheckBox *>(QStringLiteral("visitReminder%1").arg(minutes));
            QVERIFY(box && box->isChecked());
            box->setFocus();
            QTest::keyClick(box, Qt::Key_Space);
            QVERIFY(!house.settings.visitReminder(minutes));
        }
        QCOMPARE(changed.count(), 3);
        QVERIFY(house.settings.visitReminders().isEmpty());
        house.settings.clear();
        QVERIFY(page.findChild<QCheckBox *>(QStringLiteral("visitReminder60"))->isChecked());
    }

    void forgettingIsConfirmedFirst()
    {
        test::UiHouse house;
        SettingsPage page(house.settings, house.sessions, house.vault, house.theme);
        page.show();
        QSignalSpy forgotten(&page, &SettingsPage::forgetRequested);
        auto *forget = page.findChild<QPushButton *>(QStringLiteral("forgetButton"));
        Question asked;
        page.setAsker([&](QWidget *, const Question &question, const std::function<void()> &) {
            asked = question;
        });
        forget->click();
        QCOMPARE(asked.action, QStringLiteral("Forget this computer"));
        QCOMPARE(forgotten.count(), 0);
        page.setAsker(
            [&](QWidget *, const Question &, const std::function<void()> &yes) { yes(); });
        forget->click();
        QCOMPARE(forgotten.count(), 1);
    }

    void whatIsLostIsNamedFirst()
    {
        test::UiHouse house;
        auto *session = house.addPerson();
        QVERIFY(session);
        const auto documents = session->records().all(QStringLiteral("DocumentReference"));
        QVERIFY(!documents.isEmpty());
        shares::OutsideOrder order;
        order.documentId = documents.constFirst().id;
        QCOMPARE(UnsentWork::of(*session).shares, 0);
        const auto made = session->shares().shareOutside(this, order);
        const auto unsent = UnsentWork::of(*session);
        QCOMPARE(unsent.shares, 1);
        QCOMPARE(UnsentWork::of(house.sessions).shares, 1);
        const auto question = SettingsPage::signOutQuestion(session->link(), unsent);
        QVERIFY2(question.explanation.startsWith(QStringLiteral("1 thing(s) that you shared")),
            qPrintable(question.explanation));
        QTRY_VERIFY(made.isFinished());
        QVERIFY(made.result());
        QCOMPARE(UnsentWork::of(*session).shares, 0);
        const auto none = SettingsPage::signOutQuestion(session->link(), UnsentWork::of(*session));
        QVERIFY(!none.explanation.contains(QStringLiteral("thing(s)")));
    }

    void peopleCanBeSignedOut()
    {
        test::UiHouse house;
        SettingsPage page(house.settings, house.sessions, house.vault, house.theme);
        page.show();
        QVERIFY(!page.findChild<QPushButton *>(QStringLiteral("signOutButton")));
        const auto *session = house.addPerson();
        QVERIFY(session);
        auto *button = page.findChild<QPushButton *>(QStringLiteral("signOutButton"));
        QVERIFY(button);
        QVERIFY(button->accessibleName().contains(session->link().patientName));
        page.setAsker(
            [&](QWidget *, const Question &, const std::function<void()> &yes) { yes(); });
        QSignalSpy signedOut(&page, &SettingsPage::signOutRequested);
        button->click();
        QCOMPARE(signedOut.count(), 1);
        QCOMPARE(signedOut.constFirst().constFirst().toString(), session->key());
        house.sessions.signOut(session->key());
        QTRY_VERIFY(!page.findChild<QPushButton *>(QStringLiteral("signOutButton")));
    }
};

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"
