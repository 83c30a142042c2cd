#include "TestRecords.h"
#include "core/models/Wording.h"

#include <QTest>

using namespace kinward;
using namespace kinward::models;

namespace
{

care::PartialDateTime date(const char *text)
{
    return care::PartialDateTime::fromFhir(QLatin1String(text));
}

care::Money amount(double value, const char *currency)
{
    return {value, QString::number(value), QLatin1String(currency)};
}

} // namespace

class WordingTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { test::useEnglishInNewYork(); }

    void saysDates();
    void saysDatesInSpanish();
    void saysDaysFromToday_data();
    void saysDaysFromToday();
    void saysMoney();
    void saysStatuses();
    void saysFlags_data();
    void saysFlags();
    void makesSearchKeys();
};

void WordingTest::saysDates()
{
    QCOMPARE(wording::longDate(date("2026-11-24T14:30:00-05:00")),
        QStringLiteral("Tuesday, November 24, 2026, 2:30 PM"));
    QCOMPARE(wording::longDate(date("2026-11-25T02:30:00Z")),
        QStringLiteral("Tuesday, November 24, 2026, 9:30 PM")); // where this computer stands
    QCOMPARE(wording::longDate(date("2026-11-24")), QStringLiteral("Tuesday, November 24, 2026"));
    QCOMPARE(wording::longDate(date("2026-11")), QStringLiteral("November 2026"));
    QCOMPARE(wording::longDate(date("2026")), QStringLiteral("2026"));
    QCOMPARE(wording::longDate(date("soon")), QStringLiteral("soon"));
    QCOMPARE(wording::shortDate(date("2026-11-24T14:30:00-05:00")), QStringLiteral("Nov 24, 2026"));
    QCOMPARE(wording::birthDate(date("1942-03-14")), QStringLiteral("03/14/1942"));
    QCOMPARE(wording::birthDate(date("1942-03")), QStringLiteral("1942-03"));
    QCOMPARE(wording::birthDate(date("1942")), QStringLiteral("1942"));
}

void WordingTest::saysDatesInSpanish()
{
    QLocale::setDefault(QLocale(QLocale::Spanish, QLocale::UnitedStates));
    QCOMPARE(
        wording::longDate(date("2026-11-24")), QStringLiteral("martes, 24 de noviembre de 2026"));
    QVERIFY(wording::shortDate(date("2026-11-24")).contains(QLatin1String("nov")));
    QCOMPARE(wording::birthDate(date("1942-03-14")), QStringLiteral("03/14/1942"));
}

void WordingTest::saysDaysFromToday_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("words");
    QTest::newRow("today") << 0 << "today";
    QTest::newRow("tomorrow") << 1 << "tomorrow";
    QTest::newRow("yesterday") << -1 << "yesterday";
    QTest::newRow("in two") << 2 << "in 2 day(s)";
    QTest::newRow("a week") << 7 << "in 7 day(s)";
    QTest::newRow("three ago") << -3 << "3 day(s) ago";
    QTest::newRow("far") << 8 << "";
    QTest::newRow("long ago") << -8 << "";
}

void WordingTest::saysDaysFromToday()
{
    QFETCH(const int, days);
    const QDate today(2026, 12, 30);
    QTEST(wording::relativeDay(today.addDays(days), today), "words");
    QCOMPARE(wording::relativeDay({}, today), QString());
    QCOMPARE(wording::relativeDay(today, {}), QString());
}

void WordingTest::saysMoney()
{
    QCOMPARE(wording::money(amount(45, "USD")), QStringLiteral("$45.00"));
    QCOMPARE(wording::money(amount(1234.5, "USD")), QStringLiteral("$1,234.50"));
    QCOMPARE(wording::money(amount(45, "EUR")), QStringLiteral("€45.00"));
    QCOMPARE(wording::money(amount(45, "GBP")), QStringLiteral("£45.00"));
    QCOMPARE(wording::money(amount(45, "CHF")),
        QString(QStringLiteral("CHF") + QChar::Nbsp + QStringLiteral("45.00")));
    QCOMPARE(wording::money(amount(450, "JPY")),
        QString(QStringLiteral("JPY") + QChar::Nbsp + QStringLiteral("450")));
    QCOMPARE(wording::money(amount(45, "")), QStringLiteral("45.00"));
    QCOMPARE(wording::money({}), QString());
    QVERIFY(wording::money(amount(-5, "USD")).contains(QLatin1String("5.00")));
}

void WordingTest::saysStatuses()
{
    QCOMPARE(wording::appointmentStatus(QStringLiteral("booked")), QStringLiteral("Booked"));
    QCOMPARE(wording::appointmentStatus(QStringLiteral("noshow")), QStringLiteral("Missed"));
    QCOMPARE(wording::appointmentStatus(QStringLiteral("new-in-r6")), QStringLiteral("new-in-r6"));
    QCOMPARE(wording::prescriptionStatus(QStringLiteral("on-hold")), QStringLiteral("On hold"));
    QCOMPARE(wording::questionnaireStatus(QStringLiteral("in-progress")),
        QStringLiteral("Not finished"));
    QCOMPARE(wording::invoiceStatus(QStringLiteral("issued")), QStringLiteral("Due"));
    QCOMPARE(
        wording::benefitOutcome(QStringLiteral("partial")), QStringLiteral("Processed in part"));
    QCOMPARE(wording::reportStatus(QStringLiteral("final")), QString());
    QCOMPARE(wording::reportStatus(QStringLiteral("preliminary")), QStringLiteral("Preliminary"));
}

void WordingTest::saysFlags_data()
{
    QTest::addColumn<care::Flag>("flag");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("word");
    QTest::addColumn<Tone>("tone");
    using care::Flag;
    QTest::newRow("none") << Flag::None << ""
                          << "" << Tone::Neutral;
    QTest::newRow("normal") << Flag::Normal << ""
                            << "" << Tone::Good;
    QTest::newRow("low") << Flag::Low << "▼ Low"
                         << "Low" << Tone::Attention;
    QTest::newRow("high") << Flag::High << "▲ High"
                          << "High" << Tone::Attention;
    QTest::newRow("abnormal") << Flag::Abnormal << "◆ Outside the usual"
                              << "Outside the usual" << Tone::Attention;
    QTest::newRow("critical low") << Flag::CriticalLow << "‼ Critical low"
                                  << "Critical low" << Tone::Danger;
    QTest::newRow("critical high") << Flag::CriticalHigh << "‼ Critical high"
                                   << "Critical high" << Tone::Danger;
    QTest::newRow("critical") << Flag::CriticalAbnormal << "‼ Critical"
                              << "Critical" << Tone::Danger;
}

void WordingTest::saysFlags()
{
    QFETCH(const care::Flag, flag);
    QTEST(wording::flagText(flag), "text");
    QTEST(wording::flagWord(flag), "word");
    QTEST(wording::flagTone(flag), "tone");
}

void WordingTest::makesSearchKeys()
{
    QCOMPARE(
        wording::searchKey(QStringLiteral("  María   EUGENIA ")), QStringLiteral("maria eugenia"));
    QCOMPARE(wording::searchKey(QStringLiteral("ÉTÉ ½")), QStringLiteral("ete 1⁄2"));
    QCOMPARE(wording::searchKey(QString()), QString());
}

QTEST_GUILESS_MAIN(WordingTest)
#include "tst_wording.moc"
