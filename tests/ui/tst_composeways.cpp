#include "ComposeStage.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/PatientShell.h"

#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QToolButton>

using namespace kinward;
using namespace kinward::ui;
using test::ComposeStage;

/// The ways to a message from the window around a record, and what is asked before one is lost.
class TestComposeWays : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        m_house = std::make_unique<test::UiHouse>();
        m_mother = m_house->addPerson();
        QVERIFY(m_mother);
    }
    void init()
    {
        m_answers = {};
        m_window = std::make_unique<MainWindow>(MainWindow::Parts{m_house->sessions, m_house->vault,
            m_house->settings, m_house->theme, m_house->net.clock, false});
        m_window->setAsker(m_answers.asker());
        m_window->resize(1200, 700);
        m_window->show();
        m_window->showPatient(m_mother->key());
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_shell = m_window->findChild<PatientShell *>();
        m_shell->setAsker(m_answers.asker());
        m_shell->desk().setAsker(m_answers.asker());
    }
    void cleanup()
    {
        m_window.reset();
        for (const auto &message : outgoing().drafts() + outgoing().queue())
            QVERIFY(outgoing().discard(message.id));
    }
    void cleanupTestCase() { m_house.reset(); }

    void theQuickMenuWritesAMessage()
    {
        auto *quick = m_window->findChild<QToolButton *>(QStringLiteral("quickMenuButton"));
        quick->click();
        auto *action = quick->menu()->findChild<QAction *>(QStringLiteral("composeAction"));
        QVERIFY(action);
        quick->menu()->close();
        action->trigger();
        QCOMPARE(panes().size(), 1);
        const ComposeStage stage(panes().constFirst());
        QVERIFY(stage.pane()->windowTitle().contains(m_mother->link().patientName));
        QVERIFY(stage.text("composeFrom").contains(m_mother->link().practice.name));
        QCOMPARE(stage.chips(), QStringList());
    }

    void controlNWritesAMessage()
    {
        QTest::keyClick(m_window.get(), Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(panes().size(), 1);
    }

    void everyRecordCanBeAskedAbout_data()
    {
        QTest::addColumn<int>("place");
        QTest::addColumn<QStringList>("types");
        QTest::newRow("labs") << int(Place::Labs)
                              << QStringList{QStringLiteral("DiagnosticReport"),
                                     QStringLiteral("Observation")};
        QTest::newRow("appointments")
            << int(Place::Appointments) << QStringList{QStringLiteral("Appointment")};
        QTest::newRow("allergies")
            << int(Place::Allergies) << QStringList{QStringLiteral("AllergyIntolerance")};
        QTest::newRow("bills") << int(Place::Billing)
                               << QStringList{QStringLiteral("Invoice"),
                                      QStringLiteral("ExplanationOfBenefit")};
        QTest::newRow("vitals") << int(Place::Vitals) << QStringList{QStringLiteral("Observation")};
        QTest::newRow("documents")
            << int(Place::Documents) << QStringList{QStringLiteral("DocumentReference")};
    }
    void everyRecordCanBeAskedAbout()
    {
        QFETCH(int, place);
        QFETCH(QStringList, types);
        openFirstRecord(Place(place));
        auto *ask = shown("askButton");
        QVERIFY(ask);
        QTest::mouseClick(ask, Qt::LeftButton);
        QCOMPARE(panes().size(), 1);
        const auto message = panes().constFirst()->message();
        QVERIFY(types.contains(message.about.type()));
        QVERIFY(m_mother->records().find(message.about.type(), message.about.id()).has_value());
        QCOMPARE(
            message.topic, QStringLiteral("Question about: ") + message.about.display.simplified());
        QVERIFY(ComposeStage(panes().constFirst()).isShown("composeAbout"));
        QVERIFY(outgoing().drafts().isEmpty()); // nothing was written yet
    }

    void aQuestionAboutARecordArrives()
    {
        openFirstRecord(Place::Labs);
        QTest::mouseClick(shown("askButton"), Qt::LeftButton);
        QPointer<ComposePane> pane = panes().constFirst();
        const ComposeStage stage(pane);
        const QString about = pane->message().about.reference;
        stage.type(QStringLiteral("gra"));
        stage.key(Qt::Key_Return);
        stage.get<QPlainTextEdit>("bodyEdit")->setPlainText(QStringLiteral("What does it mean?"));
        stage.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!pane);
        QVERIFY(m_shell->desk().bar()->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(
            test::messageWith(m_mother->records(), QStringLiteral("What does it mean?")), 30000);
        const auto sent
            = test::messageWith(m_mother->records(), QStringLiteral("What does it mean?"));
        QCOMPARE(sent->about.value(0).reference, about);
    }

    void aRefillIsAskedForInWords()
    {
        openFirstRecord(Place::Prescriptions); // active ones come first
        auto *refill = shown("refillButton");
        QVERIFY(refill);
        QTest::mouseClick(refill, Qt::LeftButton);
        QCOMPARE(panes().size(), 1);
        const auto message = panes().constFirst()->message();
        QCOMPARE(message.about.type(), QStringLiteral("MedicationRequest"));
        QCOMPARE(
            message.topic, QStringLiteral("Refill request: ") + message.about.display.simplified());
        QVERIFY(message.body.contains(message.about.display));
        QVERIFY(message.body.contains(m_mother->link().patientName));
    }

    void aMedicineThatEndedHasNoRefill()
    {
        openFirstRecord(Place::Prescriptions);
        auto *list = shownList();
        for (int row = list->model()->rowCount() - 1; row >= 0; --row) {
            const auto index = list->model()->index(row, 0);
            if (index.data(models::StatusTextRole).toString() != QStringLiteral("Active")) {
                list->setCurrentIndex(index);
                QVERIFY(shown("askButton"));
                QVERIFY(!shown("refillButton"));
                return;
            }
        }
        QFAIL("there is no medicine that ended");
    }

    void signingOutTellsWhatWouldBeLost()
    {
        m_answers.agrees = false;
        writeHalfAMessage();
        auto *quick = m_window->findChild<QToolButton *>(QStringLiteral("quickMenuButton"));
        quick->click();
        quick->menu()->close();
        quick->menu()->findChild<QAction *>(QStringLiteral("signOutAction"))->trigger();
        QCOMPARE(m_answers.asked.size(), 1);
        QVERIFY(m_answers.asked.first().explanation.startsWith(
            QStringLiteral("1 message(s) that you wrote were not sent, and will be lost.")));
    }

    void closingTellsWhatWouldBeLost()
    {
        m_answers.agrees = false;
        writeHalfAMessage();
        m_window->close();
        QCOMPARE(m_answers.asked.size(), 1);
        // This house keeps nothing on disk.
        QVERIFY(m_answers.asked.first().explanation.startsWith(
            QStringLiteral("1 message(s) that you wrote were not sent, and will be lost")));
        QVERIFY(m_window->isVisible());
        QCOMPARE(panes().size(), 1);
        m_answers.agrees = true;
        m_window->close();
        QTRY_VERIFY(!m_window->isVisible());
        QTRY_VERIFY(panes().isEmpty());
    }

    void closingWithNothingWrittenAsksNothing()
    {
        m_shell->desk().open({});
        m_window->close();
        QVERIFY(m_answers.asked.isEmpty());
        QVERIFY(!m_window->isVisible());
        QTRY_VERIFY(panes().isEmpty());
    }

    void goingAwayFromAPersonKeepsTheirDraft()
    {
        writeHalfAMessage();
        m_window.reset();
        QCOMPARE(outgoing().drafts().size(), 1);
        QCOMPARE(outgoing().drafts().first().topic, QStringLiteral("Half"));
    }

private:
    outbox::Outbox &outgoing() const { return m_mother->mailbox().outgoing(); }
    QList<ComposePane *> panes() const { return m_shell->desk().panes(); }
    QWidget *shown(const char *name) const
    {
        const auto all = m_window->findChildren<QWidget *>(QLatin1String(name));
        for (auto *widget : all) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    QListView *shownList() const
    {
        const auto all = m_window->findChildren<QListView *>();
        for (auto *list : all) {
            if (list->isVisible() && list->model() && list->model()->rowCount() > 0)
                return list;
        }
        qFatal("there is no list");
    }
    void openFirstRecord(Place place)
    {
        m_shell->openPlace(place);
        auto *list = shownList();
        list->setCurrentIndex(list->model()->index(0, 0));
    }
    void writeHalfAMessage()
    {
        const ComposeStage stage(m_shell->desk().open({}));
        stage.get<QLineEdit>("subjectEdit")->setText(QStringLiteral("Half"));
    }

    std::unique_ptr<test::UiHouse> m_house;
    net::PatientSession *m_mother = nullptr;
    std::unique_ptr<MainWindow> m_window;
    PatientShell *m_shell = nullptr;
    test::Answers m_answers;
};

QTEST_MAIN(TestComposeWays)
#include "tst_composeways.moc"
