#include "UiHouse.h"
#include "core/models/RecordRoles.h"
#include "support/AccessibleNames.h"
#include "ui/shell/MainWindow.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QListView>

using namespace kinward;
using namespace kinward::ui;

/// The box that finds everything, around a record read from a real portal.
class TestSearchBox : public QObject
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
        m_window = std::make_unique<MainWindow>(MainWindow::Parts{m_house->sessions, m_house->vault,
            m_house->settings, m_house->theme, m_house->net.clock});
        m_window->resize(1200, 800);
        m_window->show();
        m_window->showPatient(m_mother->key());
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void cleanup() { m_window.reset(); }
    void cleanupTestCase() { m_house.reset(); }

    void ctrlKFindsAndEnterOpens()
    {
        key(Qt::Key_K, Qt::ControlModifier);
        QCOMPARE(focusName(), QStringLiteral("searchBox"));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("metf"));
        QTRY_VERIFY(find("searchResults"));
        QTRY_VERIFY(rows() > 0);
        QCOMPARE(focusName(), QStringLiteral("searchBox")); // typing goes on
        QVERIFY(count().endsWith(QStringLiteral("found")));
        const int wanted = prescriptionRow();
        for (int presses = 0; presses <= wanted; ++presses)
            key(Qt::Key_Down);
        const QModelIndex chosen = get<QListView>("searchResults")->currentIndex();
        QCOMPARE(chosen.row(), wanted);
        const QString id = chosen.data(models::IdRole).toString();
        QCOMPARE(get<QLabel>("searchCount")->accessibleName(),
            chosen.data(Qt::AccessibleTextRole).toString());
        key(Qt::Key_Return);
        QVERIFY(!find("searchResults"));
        QVERIFY(find("pagePrescriptions"));
        QCOMPARE(get<QListView>("recordList")->currentIndex().data(models::IdRole).toString(), id);
    }

    void resultsStandUnderTheirSections()
    {
        type(QStringLiteral("20"));
        QTRY_VERIFY(rows() > 3);
        QStringList groups;
        const auto *model = get<QListView>("searchResults")->model();
        for (int row = 0; row < model->rowCount(); ++row)
            groups.append(model->index(row, 0).data(models::GroupRole).toString());
        groups.removeDuplicates();
        QVERIFY2(groups.size() > 1, qPrintable(groups.join(u'|')));
        QVERIFY(model->rowCount() <= 5 * groups.size());
        key(Qt::Key_Up); // there is nothing above the first
        QCOMPARE(get<QListView>("searchResults")->currentIndex().row(), 0);
    }

    void resultsKeepTheRulesOfModels()
    {
        type(QStringLiteral("m"));
        QTRY_VERIFY(rows() > 0);
        const QAbstractItemModelTester tester(get<QListView>("searchResults")->model(),
            QAbstractItemModelTester::FailureReportingMode::QtTest);
        const int before = rows();
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("etf"));
        QTRY_VERIFY(rows() > 0 && rows() < before);
    }

    void clickOpens()
    {
        type(QStringLiteral("metf"));
        QTRY_VERIFY(rows() > 0);
        auto *list = get<QListView>("searchResults");
        const QModelIndex index = list->model()->index(prescriptionRow(), 0);
        list->scrollTo(index);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(index).center());
        QTRY_VERIFY(find("pagePrescriptions"));
        QVERIFY(!find("searchPopup"));
    }

    void nothingFoundSaysSo()
    {
        type(QStringLiteral("zebra"));
        QTRY_COMPARE(count(), QStringLiteral("Nothing in the record matches “zebra”."));
        QVERIFY(!find("searchResults"));
        key(Qt::Key_Return); // opens nothing
        QVERIFY(find("homePage"));
    }

    void escapeClosesThenEmpties()
    {
        type(QStringLiteral("metf"));
        QTRY_VERIFY(rows() > 0);
        key(Qt::Key_Escape);
        QVERIFY(!find("searchPopup"));
        QCOMPARE(get<QLineEdit>("searchBox")->text(), QStringLiteral("metf"));
        key(Qt::Key_Down); // shows them again
        QVERIFY(find("searchPopup"));
        key(Qt::Key_Escape);
        key(Qt::Key_Escape);
        QCOMPARE(get<QLineEdit>("searchBox")->text(), QString());
    }

    void goesWithTheFocusAndStaysInTheWindow()
    {
        m_window->resize(900, 600);
        type(QStringLiteral("20"));
        QTRY_VERIFY(rows() > 3);
        QVERIFY(m_window->rect().contains(QRect(
            find("searchPopup")->mapTo(m_window.get(), QPoint()), find("searchPopup")->size())));
        QCOMPARE(test::namelessControls(m_window.get()), QStringList());
        key(Qt::Key_Tab);
        QVERIFY(!find("searchPopup"));
    }

private:
    void type(const QString &text)
    {
        key(Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), text);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : m_window.get(),
            key, modifiers);
    }
    QWidget *find(const char *name) const
    {
        for (auto *candidate : m_window->findChildren<QWidget *>(QLatin1String(name))) {
            if (candidate->isVisible())
                return candidate;
        }
        return nullptr;
    }
    template <typename Widget> Widget *get(const char *name) const
    {
        auto *found = qobject_cast<Widget *>(find(name));
        if (!found)
            qFatal("there is no visible “%s”", name);
        return found;
    }
    int prescriptionRow() const
    {
        const auto *model = get<QListView>("searchResults")->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            const QString group = model->index(row, 0).data(models::GroupRole).toString();
            if (group.startsWith(QStringLiteral("Prescriptions")))
                return row;
        }
        qFatal("no prescription was found");
    }
    int rows() const
    {
        const auto *list = qobject_cast<QListView *>(find("searchResults"));
        return list ? list->model()->rowCount() : 0;
    }
    QString count() const
    {
        return find("searchCount") ? get<QLabel>("searchCount")->text() : QString();
    }
    static QString focusName()
    {
        return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
    }

    std::unique_ptr<test::UiHouse> m_house;
    net::PatientSession *m_mother = nullptr;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestSearchBox)
#include "tst_searchbox.moc"
