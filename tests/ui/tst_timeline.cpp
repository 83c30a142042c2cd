#include "RecordHouse.h"
#include "ui/timeline/KindFilter.h"
#include "ui/timeline/TimelinePage.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>

using namespace kinward;
using namespace kinward::test;
using care::Section;

/// Everything by date, on a page of its own.
class TestTimeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_house = std::make_unique<RecordHouse>();
        m_catalog = std::make_unique<models::RecordCatalog>(m_house->records(), m_house->clock);
    }
    void cleanup()
    {
        m_house->stage.clear();
        m_catalog.reset();
        m_house.reset();
    }

    void listsEveryKindByMonthLatestFirst()
    {
        fillRecord();
        const QAbstractItemModelTester tester(
            list()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(rows(),
            (QStringList{QStringLiteral("November 2026 | Video visit | Appointments"),
                QStringLiteral("October 2026 | Check-up | Appointments"),
                QStringLiteral("September 2026 | metformin 500 mg | Prescriptions")}));
        QCOMPARE(m_house->stage.text("timelineCount"), QStringLiteral("3 in all"));
    }

    void findsByWords()
    {
        fillRecord();
        m_house->stage.type("timelineFilter", QStringLiteral("METF"));
        QTRY_COMPARE(list()->model()->rowCount(), 1);
        QCOMPARE(m_house->stage.text("timelineCount"), QStringLiteral("1 of 3"));
        m_house->stage.type("timelineFilter", QStringLiteral("nowhere"));
        QVERIFY(m_house->stage.waitFor("timelineState"));
        m_house->stage.key(Qt::Key_Escape);
        QTRY_COMPARE(list()->model()->rowCount(), 3);
    }

    void showsTheKindsThatAreTicked()
    {
        fillRecord();
        auto *kinds = m_house->stage.get<ui::KindFilter>("kindFilter");
        QCOMPARE(kinds->text(), QStringLiteral("All kinds"));
        kinds->menu()->findChild<QAction *>(QStringLiteral("kind-prescriptions"))->trigger();
        QCOMPARE(list()->model()->rowCount(), 1);
        QCOMPARE(kinds->text(), QStringLiteral("Prescriptions"));
        kinds->menu()->findChild<QAction *>(QStringLiteral("kind-appointments"))->trigger();
        QCOMPARE(list()->model()->rowCount(), 3);
        QVERIFY(kinds->text().startsWith(QStringLiteral("2 kind"))); // plurals come with a language
        kinds->menu()->findChild<QAction *>(QStringLiteral("kindAll"))->trigger();
        QCOMPARE(kinds->text(), QStringLiteral("All kinds"));
    }

    void theMenuOfKindsStaysOpenWhileTicking()
    {
        fillRecord();
        auto *kinds = m_house->stage.get<ui::KindFilter>("kindFilter");
        auto *menu = kinds->menu();
        const auto entry
            = [menu](const char *name) { return menu->findChild<QAction *>(QLatin1String(name)); };
        menu->popup(kinds->mapToGlobal(QPoint(0, kinds->height())));
        QVERIFY(QTest::qWaitForWindowExposed(menu));
        QTest::keyClick(menu, Qt::Key_Down);
        QCOMPARE(menu->activeAction(), entry("kindAll"));
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Space);
        QVERIFY(menu->isVisible());
        QVERIFY(entry("kind-appointments")->isChecked());
        QVERIFY(!entry("kindAll")->isChecked());
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
        QVERIFY(menu->isVisible());
        QCOMPARE(kinds->chosen(), (QSet<Section>{Section::Appointments, Section::Prescriptions}));
        const auto click = [&](const char *name) {
            QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(entry(name)).center());
        };
        click("kind-appointments");
        QVERIFY(menu->isVisible());
        QCOMPARE(list()->model()->rowCount(), 1);
        click("kindAll");
        QVERIFY(menu->isVisible());
        QVERIFY(entry("kindAll")->isChecked());
        QVERIFY(!entry("kind-prescriptions")->isChecked());
        QCOMPARE(list()->model()->rowCount(), 3);
        click("kindAll"); // nothing ticked is what it says: it stays ticked
        QVERIFY(entry("kindAll")->isChecked());
        QTest::keyClick(menu, Qt::Key_Escape);
        QVERIFY(!menu->isVisible());
    }

    void aKindThatIsGoneIsNotChosenAnyMore()
    {
        fillRecord();
        auto *kinds = m_house->stage.get<ui::KindFilter>("kindFilter");
        kinds->menu()->findChild<QAction *>(QStringLiteral("kind-prescriptions"))->trigger();
        QCOMPARE(list()->model()->rowCount(), 1);
        QVERIFY(m_house->records().retainOnly(QStringLiteral("MedicationRequest"), {}));
        QTRY_COMPARE(list()->model()->rowCount(), 2);
        QCOMPARE(kinds->text(), QStringLiteral("All kinds"));
        QVERIFY(kinds->chosen().isEmpty());
        QVERIFY(!kinds->menu()->findChild<QAction *>(QStringLiteral("kind-prescriptions")));
    }

    void enterAndClickOpenTheRecord()
    {
        fillRecord();
        QSignalSpy opened(m_page, &ui::TimelinePage::recordRequested);
        m_house->stage.get("timelineFilter")->setFocus();
        m_house->stage.key(Qt::Key_Down);
        m_house->stage.key(Qt::Key_Down);
        m_house->stage.key(Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.at(0).at(0).value<Section>(), Section::Appointments);
        QCOMPARE(opened.at(0).at(1).toString(), QStringLiteral("past"));
        const auto place = list()->visualRect(list()->model()->index(2, 0)).center();
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, place);
        QCOMPARE(opened.count(), 2);
        QCOMPARE(opened.at(1).at(1).toString(), QStringLiteral("metformin"));
    }

    void followsTheRecord()
    {
        fillRecord();
        fill(m_house->records(), {raw(appointmentJson("new", "2026-11-25T09:00:00-05:00"))});
        QTRY_COMPARE(list()->model()->rowCount(), 4);
    }

    void saysWhatWillAppear()
    {
        show();
        QVERIFY(m_house->stage.waitFor("timelineState"));
        QTRY_VERIFY(m_house->stage.wordsOf("timelineState").contains(QStringLiteral("by date")));
    }

    void saysHowOldTheRecordIsWithoutAConnection()
    {
        fillRecord();
        m_house->markSynced();
        QVERIFY(m_house->goOffline());
        QTRY_COMPARE(m_house->stage.text("pageSentence"),
            QStringLiteral("You are looking at the record as of today, 7:30 AM."));
    }

    void everyControlHasAName()
    {
        fillRecord();
        QCOMPARE(m_house->stage.namelessControls(), QStringList());
        QVERIFY(m_house->stage.tabTo("kindFilter"));
        QVERIFY(m_house->stage.tabTo("timelineList"));
        const auto spoken = list()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(
            spoken.startsWith(QStringLiteral("November 2026. Video visit")), qPrintable(spoken));
    }

private:
    void show()
    {
        m_page = new ui::TimelinePage(
            m_house->session, *m_catalog, m_house->clock, m_house->stage.theme());
        m_house->stage.show(m_page);
    }
    void fillRecord()
    {
        fill(m_house->records(),
            {raw(appointmentJson("next", "2026-11-24T14:30:00-05:00", {}, "Video visit")),
                raw(appointmentJson("past", "2026-10-01T09:00:00-04:00")),
                raw(R"({"resourceType":"MedicationRequest","id":"metformin","status":"active",)"
                    R"("intent":"order","authoredOn":"2026-09-02",)"
                    R"("medicationCodeableConcept":{"text":"metformin 500 mg"}})")});
        show();
        QVERIFY(m_house->stage.waitFor("timelineList"));
        QTRY_COMPARE(list()->model()->rowCount(), 3);
    }
    QListView *list() { return m_house->stage.get<QListView>("timelineList"); }
    QStringList rows()
    {
        QStringList out;
        for (int row = 0; row < list()->model()->rowCount(); ++row) {
            const auto index = list()->model()->index(row, 0);
            out.append(QStringList{index.data(models::GroupRole).toString(),
                index.data(models::TitleRole).toString().section(QStringLiteral(" with"), 0, 0),
                index.data(models::SubtitleRole).toString().section(QStringLiteral(" · "), 0, 0)}
                           .join(QStringLiteral(" | ")));
        }
        return out;
    }

    std::unique_ptr<RecordHouse> m_house;
    std::unique_ptr<models::RecordCatalog> m_catalog;
    ui::TimelinePage *m_page = nullptr;
};

QTEST_MAIN(TestTimeline)
#include "tst_timeline.moc"
