#include "ui/activation/BirthDateEdit.h"
#include "ui/activation/BirthDateInput.h"

#include <QTest>

using namespace kinward::ui;
using Problem = BirthDateInput::Problem;

namespace
{
const QDate today(2026, 11, 22);
}

/// What people type for a date of birth, and what becomes of it while they type.
class TestBirthDate final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<Problem>("problem");
        QTest::addColumn<QDate>("date");
        const QDate march(1942, 3, 14);
        QTest::newRow("as asked for") << QStringLiteral("03/14/1942") << Problem::None << march;
        QTest::newRow("no zeros") << QStringLiteral("3/14/1942") << Problem::None << march;
        QTest::newRow("dashes") << QStringLiteral("3-14-1942") << Problem::None << march;
        QTest::newRow("dots and blanks")
            << QStringLiteral(" 3. 14. 1942 ") << Problem::None << march;
        QTest::newRow("digits alone") << QStringLiteral("03141942") << Problem::None << march;
        QTest::newRow("year first") << QStringLiteral("1942-03-14") << Problem::None << march;
        QTest::newRow("leap day") << QStringLiteral("02/29/1944") << Problem::None
                                  << QDate(1944, 2, 29);
        QTest::newRow("today") << QStringLiteral("11/22/2026") << Problem::None << today;
        QTest::newRow("nothing") << QStringLiteral("  ") << Problem::Empty << QDate();
        QTest::newRow("no year") << QStringLiteral("03/14/") << Problem::Incomplete << QDate();
        QTest::newRow("words") << QStringLiteral("March 14, 1942") << Problem::Incomplete
                               << QDate();
        QTest::newRow("two-digit year")
            << QStringLiteral("03/14/42") << Problem::ShortYear << QDate();
        QTest::newRow("day first")
            << QStringLiteral("14/03/1942") << Problem::NoSuchMonth << QDate();
        QTest::newRow("no leap year")
            << QStringLiteral("02/29/1943") << Problem::NoSuchDay << QDate();
        QTest::newRow("tomorrow") << QStringLiteral("11/23/2026") << Problem::Future << QDate();
        QTest::newRow("long ago") << QStringLiteral("03/14/1842") << Problem::TooLongAgo << QDate();
    }
    void reads()
    {
        QFETCH(QString, typed);
        QFETCH(Problem, problem);
        QFETCH(QDate, date);
        const auto input = BirthDateInput::read(typed, today);
        QCOMPARE(int(input.problem), int(problem));
        QCOMPARE(input.date, date);
    }

    void setsSlashesWhileTyping_data()
    {
        QTest::addColumn<QString>("keys");
        QTest::addColumn<QString>("shown");
        QTest::newRow("digits") << QStringLiteral("03141942") << QStringLiteral("03/14/1942");
        QTest::newRow("no zeros") << QStringLiteral("3141942") << QStringLiteral("3/14/1942");
        QTest::newRow("own slashes")
            << QStringLiteral("03/14/1942") << QStringLiteral("03/14/1942");
        QTest::newRow("own slashes, no zeros")
            << QStringLiteral("1/5/1950") << QStringLiteral("1/5/1950");
        QTest::newRow("dashes") << QStringLiteral("12-25-1950") << QStringLiteral("12/25/1950");
        QTest::newRow("half way") << QStringLiteral("031") << QStringLiteral("03/1");
        QTest::newRow("too much") << QStringLiteral("0314194299") << QStringLiteral("03/14/1942");
    }
    void setsSlashesWhileTyping()
    {
        QFETCH(QString, keys);
        QFETCH(QString, shown);
        BirthDateEdit edit;
        QTest::keyClicks(&edit, keys);
        QCOMPARE(edit.text(), shown);
    }

    void aSlashCanBeTakenBack()
    {
        BirthDateEdit edit;
        QTest::keyClicks(&edit, QStringLiteral("03"));
        QCOMPARE(edit.text(), QStringLiteral("03/"));
        QTest::keyClick(&edit, Qt::Key_Backspace);
        QTest::keyClick(&edit, Qt::Key_Backspace);
        QCOMPARE(edit.text(), QStringLiteral("0"));
        QTest::keyClicks(&edit, QStringLiteral("714"));
        QCOMPARE(edit.text(), QStringLiteral("07/14/"));
    }

    void correctingInTheMiddleLeavesTheRestAlone()
    {
        BirthDateEdit edit;
        QTest::keyClicks(&edit, QStringLiteral("03141942"));
        edit.setCursorPosition(4);
        QTest::keyClick(&edit, Qt::Key_Backspace);
        QTest::keyClicks(&edit, QStringLiteral("2"));
        QCOMPARE(edit.text(), QStringLiteral("03/24/1942"));
    }
};

QTEST_MAIN(TestBirthDate)
#include "tst_birthdate.moc"
