#include "PatientSummary.h"
#include "SharedData.h"
#include "TestRecords.h"
#include "core/fhir/BundleReader.h"

#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QTest>

using namespace kinward;

namespace
{

using Counts = QMap<QString, int>;

QByteArray goldenFile(const char *name)
{
    QFile file(QStringLiteral(KINWARD_GOLDEN "/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// 1.10 and 1.1, which jq cannot tell apart, written the same; the same on both sides.
QString withPlainNumbers(const QString &line)
{
    static const QRegularExpression number(QStringLiteral(R"(\d+(\.\d+)?)"));
    QString out;
    qsizetype done = 0;
    for (auto it = number.globalMatch(line); it.hasNext();) {
        const auto match = it.next();
        out += line.mid(done, match.capturedStart() - done)
            + QString::number(match.captured().toDouble(), 'g', 17);
        done = match.capturedEnd();
    }
    return out + line.mid(done);
}

/// The facts of a summary, each with its section before it again.
QStringList factsIn(const QByteArray &summary)
{
    QStringList facts;
    QString section;
    const QStringList lines = QString::fromUtf8(summary).split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i == 0 || (lines.at(i - 1).isEmpty() && !lines.at(i).isEmpty()))
            section = lines.at(i).toLower();
        else if (!lines.at(i).isEmpty())
            facts.append(section + QStringLiteral(" | ") + lines.at(i));
    }
    return facts;
}

QStringList comparable(QStringList facts)
{
    facts.removeAll(QString());
    for (QString &fact : facts)
        fact = withPlainNumbers(fact);
    facts.sort();
    return facts;
}

int fieldsIn(const QStringList &facts)
{
    int fields = 0;
    for (const QString &fact : facts) {
        const QStringList parts = fact.split(QStringLiteral(" | "));
        fields += int(parts.size() - 1 - parts.count(QString()));
    }
    return fields;
}

} // namespace

/// The reader against what somebody else says of the same bytes.
class GoldenTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        test::useEnglishInNewYork();
        if (test::sharedSamples().isEmpty())
            QSKIP("the shared records (../shared/data) are not on this computer");
    }
    void countsEveryFileAsJqDoes();
    void readsWhatIsCheckedIn_data() { patients(); }
    void readsWhatIsCheckedIn();
    void readsWhatJqReads_data() { patients(); }
    void readsWhatJqReads();

private:
    static void patients()
    {
        QTest::addColumn<QByteArray>("summary");
        QTest::addColumn<QByteArray>("bundle");
        for (const auto &[file, sample] : test::goldenPatients)
            QTest::newRow(file) << goldenFile(file)
                                << test::sharedSample(QString::fromUtf8(sample)).json;
    }
};

void GoldenTest::countsEveryFileAsJqDoes()
{
    QList<test::Sample> samples;
    QByteArray all;
    for (const test::Sample &sample : test::sharedSamples()) {
        if (!sample.sound)
            continue;
        samples.append(sample);
        all += sample.json + '\n';
    }
    const auto answer = test::runJq(
        {QStringLiteral("-c"),
            QStringLiteral("if .resourceType == \"Bundle\" then [.entry[]?.resource.resourceType "
                           "// empty] else [.resourceType] end | join(\" \")"),
            QStringLiteral("-r")},
        all);
    if (!answer)
        QSKIP("jq is not on this computer");
    const QStringList lines = QString::fromUtf8(*answer).trimmed().split(u'\n');
    QCOMPARE(lines.size(), samples.size());
    Counts sum;
    for (qsizetype i = 0; i < samples.size(); ++i) {
        const auto page = fhir::readBundle(samples.at(i).json);
        QVERIFY2(page, qPrintable(samples.at(i).name));
        Counts ours;
        for (const auto *list : {&page->resources, &page->outcomes, &page->unfiled}) {
            for (const fhir::RawResource &resource : *list)
                ++ours[resource.type];
        }
        Counts theirs;
        const QStringList types = lines.at(i).split(u' ', Qt::SkipEmptyParts);
        for (const QString &type : types)
            ++theirs[type];
        QVERIFY2(ours == theirs, qPrintable(samples.at(i).name));
        for (auto it = ours.cbegin(); it != ours.cend(); ++it)
            sum[it.key()] += it.value();
    }
    qInfo("%lld texts, %d resources of %lld types counted as jq counts them",
        qlonglong(samples.size()), std::accumulate(sum.cbegin(), sum.cend(), 0),
        qlonglong(sum.size()));
    QVERIFY(sum.size() > 50);
}

void GoldenTest::readsWhatIsCheckedIn()
{
    QFETCH(const QByteArray, summary);
    QFETCH(const QByteArray, bundle);
    QVERIFY(!summary.isEmpty() && !bundle.isEmpty());
    const QStringList expected = QString::fromUtf8(summary).split(u'\n');
    const QStringList now = test::summaryOf(test::factsOf(bundle)).split(u'\n');
    QCOMPARE(now, expected);
}

void GoldenTest::readsWhatJqReads()
{
    QFETCH(const QByteArray, summary);
    QFETCH(const QByteArray, bundle);
    const auto answer = test::runJq(
        {QStringLiteral("-r"), QStringLiteral("-f"), QStringLiteral(KINWARD_GOLDEN "/facts.jq")},
        bundle);
    if (!answer)
        QSKIP("jq is not on this computer");
    const QStringList theirs = comparable(QString::fromUtf8(*answer).split(u'\n'));
    const QStringList ours = comparable(factsIn(summary));
    QCOMPARE(ours, theirs);
    qInfo("%lld facts with %d fields are what jq extracts", qlonglong(ours.size()), fieldsIn(ours));
    QVERIFY(ours.size() > 10);
}

QTEST_GUILESS_MAIN(GoldenTest)
#include "tst_golden.moc"
