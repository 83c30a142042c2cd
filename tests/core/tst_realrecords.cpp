#include "SharedData.h"
#include "TestRecords.h"
#include "core/fhir/BundleReader.h"
#include "core/fhir/RecordReader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QRandomGenerator>
#include <QTest>

using namespace kinward;

namespace
{

using Counts = QMap<QString, int>;

/// Whether it can be filed: by its own id, or by its place in the Bundle.
bool isUsable(const QJsonObject &resource, const QString &fullUrl)
{
    return !resource[QLatin1String("resourceType")].toString().isEmpty()
        && (!resource[QLatin1String("id")].toString().isEmpty() || fullUrl.contains(u'/')
            || fullUrl.startsWith(QLatin1String("urn:uuid:")))
        && resource[QLatin1String("resourceType")].toString() != QLatin1String("OperationOutcome");
}

/// The resources of a text, taken apart by Qt's own JSON reader.
QList<QJsonObject> resourcesByQt(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    QList<QJsonObject> resources;
    if (root[QLatin1String("resourceType")] != QLatin1String("Bundle")) {
        if (isUsable(root, {}))
            resources.append(root);
        return resources;
    }
    const QJsonArray entries = root[QLatin1String("entry")].toArray();
    for (const auto &entry : entries) {
        const QJsonObject resource = entry[QLatin1String("resource")].toObject();
        if (isUsable(resource, entry[QLatin1String("fullUrl")].toString()))
            resources.append(resource);
    }
    return resources;
}

/// What a reading of hostile bytes has to survive: the page, and every record of it.
void readEverything(const QByteArray &json)
{
    if (const auto page = fhir::readBundle(json)) {
        for (const fhir::RawResource &resource : page->resources)
            test::readWithItsReader(resource);
    }
    fhir::operationOutcomeCode(json);
}

/// How often a text is broken: big ones less, so that every file gets its turn in a test of
/// seconds.
int timesFor(qsizetype size)
{
    return int(std::clamp<qsizetype>(400'000 / std::max<qsizetype>(size, 1), 2, 40));
}

} // namespace

class RealRecordsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (test::sharedSamples().isEmpty())
            QSKIP("the shared records (../shared/data) are not on this computer");
    }
    void takesEveryFileApart();
    void readsEveryRecord();
    void survivesCutting();
    void survivesFlippedBytes();
    void survivesBrokenRecords();
};

void RealRecordsTest::takesEveryFileApart()
{
    Counts ours;
    Counts theirs;
    for (const test::Sample &sample : test::sharedSamples()) {
        if (!sample.sound)
            continue;
        const auto page = fhir::readBundle(sample.json);
        const QList<QJsonObject> expected = resourcesByQt(sample.json);
        QVERIFY2(page.has_value(), qPrintable(sample.name));
        QVERIFY2(page->resources.size() == expected.size(), qPrintable(sample.name));
        for (qsizetype i = 0; i < expected.size(); ++i) {
            const fhir::RawResource &resource = page->resources.at(i);
            // The bytes that go into the store say exactly what the portal said.
            QVERIFY2(QJsonDocument::fromJson(resource.json).object() == expected.at(i),
                qPrintable(sample.name));
            QVERIFY2(sample.json.contains(resource.json), qPrintable(sample.name));
            ++ours[resource.type];
            ++theirs[expected.at(i)[QLatin1String("resourceType")].toString()];
        }
    }
    QCOMPARE(ours, theirs);
    qInfo("%lld samples, %d resources, %d of them observations",
        qlonglong(test::sharedSamples().size()), std::accumulate(ours.cbegin(), ours.cend(), 0),
        ours.value(QStringLiteral("Observation")));
    QVERIFY(ours.value(QStringLiteral("Observation")) > 1000);
}

void RealRecordsTest::readsEveryRecord()
{
    int read = 0;
    for (const test::Sample &sample : test::sharedSamples()) {
        const auto page = fhir::readBundle(sample.json);
        if (!sample.sound || !page)
            continue;
        for (const fhir::RawResource &resource : page->resources) {
            QVERIFY2(test::readWithItsReader(resource), qPrintable(sample.name));
            ++read;
        }
    }
    QVERIFY(read > 5000);
}

void RealRecordsTest::survivesCutting()
{
    QRandomGenerator random(20261124);
    for (const test::Sample &sample : test::sharedSamples()) {
        // The ends are where readers run over.
        for (qsizetype cut = 1; cut < 5 && cut < sample.json.size(); ++cut)
            QVERIFY2(
                !fhir::readBundle(sample.json.trimmed().chopped(cut)), qPrintable(sample.name));
        for (int i = 0, times = timesFor(sample.json.size()); i < times; ++i)
            readEverything(
                sample.json.left(qsizetype(random.bounded(quint64(sample.json.size())))));
    }
}

void RealRecordsTest::survivesFlippedBytes()
{
    QRandomGenerator random(19420314);
    for (const test::Sample &sample : test::sharedSamples()) {
        for (int i = 0, times = timesFor(sample.json.size()); i < times; ++i) {
            QByteArray broken = sample.json;
            for (int flips = random.bounded(1, 8); flips > 0; --flips) {
                const auto at = qsizetype(random.bounded(quint64(broken.size())));
                broken[at] = char(broken.at(at) ^ (1 << random.bounded(8)));
            }
            readEverything(broken);
        }
    }
}

void RealRecordsTest::survivesBrokenRecords()
{
    // Structure where structure hurts: a bracket, quote, comma or blank in the place of another
    // byte.
    static constexpr std::string_view structure = "{}[]\":,\\ 0-e\x80\x01";
    QRandomGenerator random(7);
    Counts seen;
    for (const test::Sample &sample : test::sharedSamples()) {
        const auto page = fhir::readBundle(sample.json);
        if (!page)
            continue;
        for (const fhir::RawResource &resource : page->resources) {
            if (resource.json.size() > 20'000 || ++seen[resource.type] > 15)
                continue;
            for (int i = 0; i < 60; ++i) {
                fhir::RawResource broken = resource;
                const auto at = qsizetype(random.bounded(quint64(broken.json.size())));
                broken.json[at] = structure.at(random.bounded(quint32(structure.size())));
                test::readWithItsReader(broken);
            }
        }
    }
    QVERIFY(seen.size() > 20);
}

QTEST_GUILESS_MAIN(RealRecordsTest)
#include "tst_realrecords.moc"
