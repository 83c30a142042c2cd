#include "core/fhir/BundleReader.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace kinward;

namespace
{

QByteArray patient(const char *id)
{
    return QByteArray(R"({"resourceType":"Patient","id":")") + id + R"("})";
}

QByteArray bundle(const char *type, const QByteArrayList &entries, const QByteArray &more = {})
{
    return QByteArray("{\"resourceType\":\"Bundle\",\"type\":\"") + type + "\"" + more
        + ",\"entry\":[" + entries.join(',') + "]}";
}

QByteArray entry(const QByteArray &resource, const char *fullUrl = "http://x.test/fhir/")
{
    return QByteArray("{\"fullUrl\":\"") + fullUrl + "\",\"resource\":" + resource + '}';
}

QStringList idsOf(const fhir::BundlePage &page)
{
    QStringList ids;
    for (const fhir::RawResource &resource : page.resources)
        ids.append(resource.type + u'/' + resource.id);
    return ids;
}

} // namespace

class BundlesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesBundlesApart_data();
    void takesBundlesApart();
    void readsWhatFilesAResource();
    void keepsTheBytes();
    void keepsTheBytesBesideForbiddenOnes();
    void readsPaging();
    void takesASingleResource();
    void knowsResourcesByTheirPlace_data();
    void knowsResourcesByTheirPlace();
    void keepsOutcomesApart();
    void countsWhatIsUnreadable();
    void keepsWhatIsNoJsonToItself();
    void refusesWhatIsNoRecord_data();
    void refusesWhatIsNoRecord();
    void keepsToItsLimits();
    void readsOutcomeCodes();
};

void BundlesTest::takesBundlesApart_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char *type :
        {"searchset", "collection", "transaction", "history", "batch-response", "odd"})
        QTest::newRow(type) << bundle(type, {entry(patient("a")), entry(patient("b"))});
    QTest::newRow("type last") << QByteArray(R"({"entry":[)" + entry(patient("a")) + ','
        + entry(patient("b")) + R"(],"resourceType":"Bundle"})");
    QTest::newRow("byte order mark") << QByteArray(
        "\xEF\xBB\xBF" + bundle("searchset", {entry(patient("a")), entry(patient("b"))}));
    QTest::newRow("id before type") << bundle("searchset",
        {entry(patient("a")),
            entry(R"({ "id" : "b", "meta": null, "resourceType" : "Patient" })")});
    QTest::newRow("a deletion between") << bundle("history",
        {entry(patient("a")), R"({"request":{"method":"DELETE","url":"Patient/x"}})",
            entry(patient("b"))});
}

void BundlesTest::takesBundlesApart()
{
    QFETCH(const QByteArray, json);
    const auto page = fhir::readBundle(json);
    QVERIFY(page.has_value());
    QCOMPARE(idsOf(*page), (QStringList{QStringLiteral("Patient/a"), QStringLiteral("Patient/b")}));
    QCOMPARE(page->unreadable, 0);
    QCOMPARE(page->next, QString());
    QVERIFY(!page->total);
}

void BundlesTest::readsWhatFilesAResource()
{
    const auto page
        = fhir::readBundle(bundle("searchset", {entry(R"({"resourceType":"Patient","id":"a",
                   "meta":{"versionId":"3","lastUpdated":"2026-11-24T09:00:00.250-05:00"}})")}));
    QVERIFY(page && page->resources.size() == 1);
    QCOMPARE(page->resources.first().versionId, QStringLiteral("3"));
    QCOMPARE(page->resources.first().lastUpdated,
        QDateTime(QDate(2026, 11, 24), QTime(14, 0, 0, 250), Qt::UTC));
    QCOMPARE(page->resources.first().lastUpdated.timeSpec(), Qt::UTC);
}

void BundlesTest::keepsTheBytes()
{
    const QByteArray odd = "{ \"resourceType\" :\t\"Patient\",\n \"id\":\"a\", \"n\": 1.10, "
                           "\"t\":\"\\u00e9 } ]\", \"x\":[ {} ] }";
    const auto page
        = fhir::readBundle(bundle("searchset", {entry(odd + "  \n "), entry(patient("b"))}));
    QVERIFY(page && page->resources.size() == 2);
    QCOMPARE(page->resources.at(0).json, odd);
    QCOMPARE(page->resources.at(1).json, patient("b"));
}

void BundlesTest::keepsTheBytesBesideForbiddenOnes()
{
    // Latin-1 in one record, a raw line break in a text of another: neither costs the page, nor a
    // byte.
    const QByteArray latin = "{\"resourceType\":\"Patient\",\"id\":\"a\",\"x\":\"Jos\xE9\"}";
    const QByteArray broken = "{\"resourceType\":\"Patient\",\"id\":\"b\",\"x\":\"two\nlines\"}";
    const auto page = fhir::readBundle(bundle("searchset", {entry(latin), entry(broken)}));
    QVERIFY(page && page->resources.size() == 2);
    QCOMPARE(page->resources.at(0).json, latin);
    QCOMPARE(page->resources.at(1).json, broken);
}

void BundlesTest::readsPaging()
{
    const auto page = fhir::readBundle(bundle("searchset", {entry(patient("a"))},
        R"(,"total":12345678901,"link":[{"relation":"self","url":"https://x.test/1"},
            {"relation":"next","url":"https://x.test/fhir?_page=2&opaque=%7C"}])"));
    QVERIFY(page.has_value());
    QCOMPARE(page->next, QStringLiteral("https://x.test/fhir?_page=2&opaque=%7C"));
    QCOMPARE(page->total, std::optional<qint64>(12345678901));
    for (const char *total :
        {R"(,"total":-1)", R"(,"total":"3")", R"(,"total":1e300)", R"(,"total":null)"}) {
        const auto odd = fhir::readBundle(bundle("searchset", {}, total));
        QVERIFY(odd && !odd->total);
    }
}

void BundlesTest::takesASingleResource()
{
    const auto page = fhir::readBundle("  " + patient("a") + "\n");
    QVERIFY(page.has_value());
    QCOMPARE(idsOf(*page), QStringList{QStringLiteral("Patient/a")});
    QCOMPARE(page->resources.first().json, patient("a"));
    const auto marked = fhir::readBundle("\xEF\xBB\xBF" + patient("a") + " ");
    QVERIFY(marked.has_value());
    QCOMPARE(marked->resources.first().json, patient("a"));
    // A List has entries of its own, which are no resources.
    const auto list = fhir::readBundle(R"({"resourceType":"List","id":"l","entry":[{"item":{}}]})");
    QVERIFY(list.has_value());
    QCOMPARE(idsOf(*list), QStringList{QStringLiteral("List/l")});
    QCOMPARE(list->unreadable, 0);
}

void BundlesTest::knowsResourcesByTheirPlace_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::addColumn<QStringList>("ids");
    const QByteArray nameless = R"({"resourceType":"Patient"})";
    QTest::newRow("uuid") << entry(nameless, "urn:uuid:0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0")
                          << QStringList{
                                 QStringLiteral("Patient/0c3151bd-1cbf-4d64-b04d-cd9187a4c6e0")};
    QTest::newRow("address") << entry(nameless, "https://x.test/fhir/Patient/7")
                             << QStringList{QStringLiteral("Patient/7")};
    QTest::newRow("address behind the resource")
        << QByteArray("{\"resource\":" + nameless + R"(,"fullUrl":"urn:uuid:7"})")
        << QStringList{QStringLiteral("Patient/7")};
    QTest::newRow("its own id first")
        << entry(patient("a"), "urn:uuid:7") << QStringList{QStringLiteral("Patient/a")};
    QTest::newRow("no place") << entry(nameless, "no-address") << QStringList();
}

void BundlesTest::knowsResourcesByTheirPlace()
{
    QFETCH(const QByteArray, entry);
    const auto page = fhir::readBundle(bundle("transaction", {entry}));
    QVERIFY(page.has_value());
    QTEST(idsOf(*page), "ids");
    QCOMPARE(page->unreadable, page->resources.isEmpty() ? 1 : 0);
}

void BundlesTest::keepsOutcomesApart()
{
    const QByteArray outcome = R"({"resourceType":"OperationOutcome","issue":[]})";
    const auto page = fhir::readBundle(bundle("searchset", {entry(outcome), entry(patient("a"))}));
    QVERIFY(page.has_value());
    QCOMPARE(idsOf(*page), QStringList{QStringLiteral("Patient/a")});
    QCOMPARE(page->unreadable, 0);
    QCOMPARE(page->outcomes.size(), 1);
    QCOMPARE(page->outcomes.first().json, outcome);
    const auto alone = fhir::readBundle(outcome);
    QVERIFY(alone && alone->resources.isEmpty());
    QCOMPARE(alone->outcomes.first().json, outcome);
}

void BundlesTest::countsWhatIsUnreadable()
{
    const auto page = fhir::readBundle(bundle("searchset",
        {entry(R"({"id":"no type"})"), entry(R"({"resourceType":"Patient"})"), entry("null"),
            entry("[]"), entry("\"text\""), entry(R"({"resourceType":7,"id":"x"})"),
            R"({"fullUrl":"urn:uuid:2"})", entry(patient("a"))}));
    QVERIFY(page.has_value());
    QCOMPARE(idsOf(*page), QStringList{QStringLiteral("Patient/a")});
    QCOMPARE(page->unreadable, 7);
    QByteArrayList kept;
    for (const fhir::RawResource &resource : page->unfiled)
        kept.append(resource.json);
    QCOMPARE(kept,
        (QByteArrayList{R"({"id":"no type"})", R"({"resourceType":"Patient"})",
            R"({"resourceType":7,"id":"x"})"}));
}

/// Brackets that do not match cost the record they are in, which is kept as it was sent, and none
/// beside it.
void BundlesTest::keepsWhatIsNoJsonToItself()
{
    const QByteArray broken = R"({"resourceType":"Patient","id":"a","gender":"male","link":[}})";
    const auto page = fhir::readBundle(bundle("searchset", {entry(broken), entry(patient("b"))}));
    QVERIFY(page.has_value());
    QCOMPARE(idsOf(*page), (QStringList{QStringLiteral("Patient/a"), QStringLiteral("Patient/b")}));
    QCOMPARE(page->resources.first().json, broken);
}

void BundlesTest::refusesWhatIsNoRecord_data()
{
    QTest::addColumn<QByteArray>("json");
    const QByteArray whole = bundle("searchset", {entry(patient("a"))});
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("blanks") << QByteArray(" \n ");
    QTest::newRow("a web page") << QByteArray("<!DOCTYPE html><html><body>Sign in</body></html>");
    QTest::newRow("an array") << QByteArray("[" + patient("a") + "]");
    QTest::newRow("a text") << QByteArray("\"Bundle\"");
    QTest::newRow("a number") << QByteArray("42");
    QTest::newRow("no type") << QByteArray(R"({"id":"a"})");
    QTest::newRow("cut in half") << whole.left(whole.size() / 2);
    QTest::newRow("cut at the end") << whole.chopped(1);
    QTest::newRow("something behind") << QByteArray(whole + patient("b"));
    QTest::newRow("a comma missing") << QByteArray(
        R"({"resourceType":"Bundle","entry":[)" + entry(patient("a")) + entry(patient("b")) + "]}");
    QTest::newRow("a value missing") << QByteArray(R"({"resourceType":"Bundle","entry":})");
    QTest::newRow("brackets crossed") << QByteArray(R"({"resourceType":"Bundle","entry":[}])");
    QTest::newRow("utf-16") << QByteArray("\xFF\xFE{\0}\0", 6);
}

void BundlesTest::refusesWhatIsNoRecord()
{
    QFETCH(const QByteArray, json);
    const auto page = fhir::readBundle(json);
    QVERIFY(!page.has_value());
    QCOMPARE(page.error().kind, ErrorKind::Malformed);
}

void BundlesTest::keepsToItsLimits()
{
    const QByteArray json = bundle("searchset", {entry(patient("a"))});
    QVERIFY(fhir::readBundle(json, {json.size(), 4}).has_value());
    QVERIFY(!fhir::readBundle(json, {json.size() - 1, 64}).has_value());
    const auto shallow = fhir::readBundle(json, {json.size(), 3});
    QVERIFY(shallow && shallow->resources.isEmpty());
    QCOMPARE(shallow->unreadable, 1);
    // What nests without end costs neither the page nor the record: it is not followed.
    const QByteArray deep = R"({"resourceType":"Basic","id":"a","x":)" + QByteArray(1'000'000, '[')
        + QByteArray(1'000'000, ']') + '}';
    const auto page = fhir::readBundle(bundle("searchset", {entry(deep), entry(patient("b"))}));
    QVERIFY(page.has_value());
    QCOMPARE(idsOf(*page), (QStringList{QStringLiteral("Basic/a"), QStringLiteral("Patient/b")}));
    QCOMPARE(page->resources.first().json, deep);
    QVERIFY(fhir::readBundle(deep).has_value());
    QVERIFY(!fhir::readBundle(QByteArray(1'000'000, '[')).has_value());
}

void BundlesTest::readsOutcomeCodes()
{
    QCOMPARE(fhir::operationOutcomeCode(
                 R"({"resourceType":"OperationOutcome","issue":[
                     {"severity":"error","code":"not-found","diagnostics":"a name"},{"code":"other"}]})"),
        QStringLiteral("not-found"));
    QCOMPARE(fhir::operationOutcomeCode(R"({"issue":[{"code":"x"}],"resourceType":"Patient"})"),
        QString());
    QCOMPARE(fhir::operationOutcomeCode("<html>"), QString());
    QCOMPARE(fhir::operationOutcomeCode(R"({"resourceType":"OperationOutcome","issue":[7]})"),
        QString());
}

QTEST_GUILESS_MAIN(BundlesTest)
#include "tst_bundles.moc"
