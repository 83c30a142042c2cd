#include "TestRecords.h"
#include "core/fhir/RecordReader.h"

#include <QTest>

using namespace kinward;
using care::Flag;

namespace
{

care::Observation read(const QByteArray &fields)
{
    const QByteArray json = "{\"resourceType\":\"Observation\",\"id\":\"o\"," + fields + "}";
    auto value = fhir::readRecord<care::Observation>(json);
    if (!value)
        qFatal("this record must be readable: %s", json.constData());
    return *value;
}

} // namespace

class ResultsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::useEnglishInNewYork(); }

    void readsResults();
    void readsEveryKindOfValue_data();
    void readsEveryKindOfValue();
    void flagsByCode_data();
    void flagsByCode();
    void readsRanges();
    void readsComponents();
    void readsWhen_data();
    void readsWhen();
    void readsReports();
};

void ResultsTest::readsResults()
{
    const care::Observation result = read(R"("status":"final",
        "contained":[{"resourceType":"Organization","id":"lab","name":"City Lab"}],
        "category":[{"coding":[{"code":"laboratory"}]}],
        "code":{"coding":[{"system":"http://loinc.org","code":"4548-4","display":"Hemoglobin A1c"}]},
        "issued":"2026-11-24T10:00:00Z","valueQuantity":{"value":5.40,"unit":"%","comparator":"<",
            "system":"http://unitsofmeasure.org","code":"%"},
        "interpretation":[{"coding":[{"system":
            "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation","code":"N","display":"Normal"}]}],
        "performer":[{"reference":"#lab"}],"note":[{"text":"fasting"}])");
    QCOMPARE(result.status, QStringLiteral("final"));
    QCOMPARE(result.code.label(), QStringLiteral("Hemoglobin A1c"));
    QVERIFY(result.hasCategory(u"laboratory"));
    QCOMPARE(result.value, QStringLiteral("< 5.40 %"));
    QVERIFY(result.quantity.has_value());
    QCOMPARE(result.quantity->asSent, QStringLiteral("5.40"));
    QCOMPARE(result.quantity->value, std::optional<double>(5.4));
    QCOMPARE(result.quantity->system, QStringLiteral("http://unitsofmeasure.org"));
    QCOMPARE(result.flag, Flag::Normal);
    QCOMPARE(result.interpretation, QStringLiteral("Normal"));
    QCOMPARE(result.performers.first().display, QStringLiteral("City Lab"));
    QCOMPARE(result.notes, QStringList{QStringLiteral("fasting")});
    QVERIFY(result.issued.isKnown());

    const care::Observation absent = read(
        R"("dataAbsentReason":{"coding":[{"code":"unknown","display":"Unknown"}]},"value":{"x":1})");
    QCOMPARE(absent.absentReason, QStringLiteral("Unknown"));
    QCOMPARE(absent.value, QString());
    QVERIFY(!absent.quantity);
}

void ResultsTest::readsEveryKindOfValue_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("value");
    QTest::newRow("quantity") << QByteArray(R"("valueQuantity":{"value":1.10,"unit":"mg/dL"})")
                              << "1.10 mg/dL";
    QTest::newRow("exponent") << QByteArray(R"("valueQuantity":{"value":1.50e3})") << "1.50e3";
    QTest::newRow("negative") << QByteArray(R"("valueQuantity":{"value": -0.50 , "unit":"mmol/L"})")
                              << "-0.50 mmol/L";
    QTest::newRow("concept") << QByteArray(
        R"("valueCodeableConcept":{"coding":[{"code":"260385009","display":"Negative"}],"text":"neg"})")
                             << "Negative";
    QTest::newRow("string") << QByteArray(R"("valueString":"clear, yellow")") << "clear, yellow";
    QTest::newRow("true") << QByteArray(R"("valueBoolean":true)") << "Yes";
    QTest::newRow("false") << QByteArray(R"("valueBoolean":false)") << "No";
    QTest::newRow("no boolean") << QByteArray(R"("valueBoolean":"true")") << "";
    QTest::newRow("integer") << QByteArray(R"("valueInteger":-7)") << "-7";
    QTest::newRow("range") << QByteArray(
        R"("valueRange":{"low":{"value":1.0,"unit":"cm"},"high":{"value":2.0,"unit":"cm"}})")
                           << "1.0 – 2.0 cm";
    QTest::newRow("titre") << QByteArray(
        R"("valueRatio":{"numerator":{"value":1},"denominator":{"value":128}})")
                           << "1:128";
    QTest::newRow("ratio") << QByteArray(
        R"("valueRatio":{"numerator":{"value":1,"unit":"mg"},"denominator":{"value":5,"unit":"mL"}})")
                           << "1 mg / 5 mL";
    QTest::newRow("half a ratio") << QByteArray(
        R"("valueRatio":{"numerator":{"value":1,"unit":"mg"}})")
                                  << "1 mg";
    QTest::newRow("curve") << QByteArray(
        R"("valueSampledData":{"origin":{"value":0,"unit":"mV"},"period":10,"dimensions":1,"data":"1 2 E 4"})")
                           << "4 measured point(s) in mV";
    QTest::newRow("curve without unit")
        << QByteArray(R"("valueSampledData":{"data":"1"})") << "1 measured point(s)";
    QTest::newRow("empty curve") << QByteArray(R"("valueSampledData":{"origin":{}})") << "";
    QTest::newRow("time") << QByteArray(R"("valueTime":"14:30:00")") << "2:30 PM";
    QTest::newRow("odd time") << QByteArray(R"("valueTime":"noon")") << "noon";
    QTest::newRow("dateTime") << QByteArray(R"("valueDateTime":"2026-11-24T14:30:00-05:00")")
                              << "Nov 24, 2026, 2:30 PM";
    QTest::newRow("month") << QByteArray(R"("valueDateTime":"2026-11")") << "November 2026";
    QTest::newRow("period") << QByteArray(
        R"("valuePeriod":{"start":"2026-11-01","end":"2026-11-24"})")
                            << "Nov 1, 2026 – Nov 24, 2026";
    QTest::newRow("since") << QByteArray(R"("valuePeriod":{"start":"2026"})") << "since 2026";
    QTest::newRow("until") << QByteArray(R"("valuePeriod":{"end":"2026"})") << "until 2026";
    QTest::newRow("no period") << QByteArray(R"("valuePeriod":{})") << "";
    QTest::newRow("attachment") << QByteArray(R"("valueAttachment":{"contentType":"image/png"})")
                                << "image/png";
    QTest::newRow("reference") << QByteArray(R"("valueReference":{"reference":"Media/1"})")
                               << "Media/1";
    QTest::newRow("null") << QByteArray(R"("valueString":null,"_valueString":{"extension":[]})")
                          << "";
    QTest::newRow("unknown kind") << QByteArray(R"("valueHumanName":{"text":"x"})") << "";
}

void ResultsTest::readsEveryKindOfValue()
{
    QFETCH(const QByteArray, field);
    QTEST(read(field).value, "value");
}

void ResultsTest::flagsByCode_data()
{
    QTest::addColumn<QByteArray>("interpretation");
    QTest::addColumn<Flag>("flag");
    const QByteArray v3 = "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation";
    const auto code = [](const QByteArray &system, const QByteArray &text) {
        return QByteArray(
            "{\"coding\":[{\"system\":\"" + system + "\",\"code\":\"" + text + "\"}]}");
    };
    for (const auto &[text, flag] : {std::pair("N", Flag::Normal), {"L", Flag::Low},
             {"H", Flag::High}, {"LL", Flag::CriticalLow}, {"HH", Flag::CriticalHigh},
             {"A", Flag::Abnormal}, {"AA", Flag::CriticalAbnormal}, {"HU", Flag::High},
             {"LU", Flag::Low}, {"<", Flag::Low}, {">", Flag::High}, {"LX", Flag::Low},
             {"HX", Flag::High}, {"EX", Flag::Abnormal}, {"POS", Flag::None}, {"NEG", Flag::None},
             {"R", Flag::None}, {"h", Flag::None}, {"", Flag::None}})
        QTest::addRow("'%s'", text) << "[" + code(v3, text) + "]" << flag;
    QTest::newRow("v2 table") << "[" + code("http://terminology.hl7.org/CodeSystem/v2-0078", "HH")
            + "]" << Flag::CriticalHigh;
    QTest::newRow("old v2 address")
        << "[" + code("http://hl7.org/fhir/v2/0078", "L") + "]" << Flag::Low;
    QTest::newRow("no system") << "[" + code("", "H") + "]" << Flag::High;
    QTest::newRow("a practice's own system")
        << "[" + code("http://x.test/colors", "H") + "]" << Flag::None;
    QTest::newRow("text is never guessed from")
        << QByteArray(R"([{"text":"HIGH"},{"coding":[{"display":"Critical high"}]}])")
        << Flag::None;
    QTest::newRow("the gravest of several") << "[" + code(v3, "N") + "," + code(v3, "HH") + ","
            + code(v3, "A") + "]" << Flag::CriticalHigh;
    QTest::newRow("a place says more than abnormal")
        << "[" + code(v3, "A") + "," + code(v3, "L") + "]" << Flag::Low;
    QTest::newRow("critical outweighs a place")
        << "[" + code(v3, "H") + "," + code(v3, "AA") + "]" << Flag::CriticalAbnormal;
    QTest::newRow("not a list") << code(v3, "H") << Flag::High;
    QTest::newRow("broken") << QByteArray("[7,null,{\"coding\":\"H\"}]") << Flag::None;
}

void ResultsTest::flagsByCode()
{
    QFETCH(const QByteArray, interpretation);
    QTEST(read("\"interpretation\":" + interpretation).flag, "flag");
}

void ResultsTest::readsRanges()
{
    const care::Observation result = read(R"("referenceRange":[
        {"low":{"value":4.0,"unit":"%"},"high":{"value":5.6,"unit":"%"},"type":{"coding":[{"code":"normal"}]}},
        {"high":{"value":100,"unit":"mg/dL"}},{"text":"see comment"},
        {"low":{"value":5,"unit":"mg/L"},"type":{"text":"Therapeutic"}}, {"low":7}])");
    QStringList labels;
    for (const care::ReferenceRange &range : result.ranges)
        labels.append(range.label());
    QCOMPARE(labels,
        (QStringList{QStringLiteral("4.0 – 5.6 %"), QStringLiteral("≤ 100 mg/dL"),
            QStringLiteral("see comment"), QStringLiteral("Therapeutic: ≥ 5 mg/L"), QString()}));
}

void ResultsTest::readsComponents()
{
    const care::Observation result = read(R"("component":[
        {"code":{"text":"Systolic"},"valueQuantity":{"value":150,"unit":"mmHg"},
         "interpretation":[{"coding":[{"code":"H"}]}]},
        {"code":{"text":"Diastolic"},"dataAbsentReason":{"text":"not measured"}}, null])");
    QCOMPARE(result.components.size(), 2);
    QCOMPARE(result.components.at(0).code.label(), QStringLiteral("Systolic"));
    QCOMPARE(result.components.at(0).value, QStringLiteral("150 mmHg"));
    QVERIFY(result.components.at(0).quantity.has_value());
    QCOMPARE(result.components.at(0).flag, Flag::High);
    QCOMPARE(result.components.at(1).absentReason, QStringLiteral("not measured"));
}

void ResultsTest::readsWhen_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("when");
    QTest::newRow("dateTime") << QByteArray(R"("effectiveDateTime":"2026-11-24")") << "2026-11-24";
    QTest::newRow("instant") << QByteArray(R"("effectiveInstant":"2026-11-24T09:00:00Z")")
                             << "2026-11-24T09:00:00Z";
    QTest::newRow("period") << QByteArray(
        R"("effectivePeriod":{"start":"2026-11-01","end":"2026-11-02"})")
                            << "2026-11-01";
    QTest::newRow("timing") << QByteArray(
        R"("effectiveTiming":{"event":["2026-11-03","2026-11-04"]})")
                            << "2026-11-03";
    QTest::newRow("empty timing") << QByteArray(R"("effectiveTiming":{"event":[]})") << "";
    QTest::newRow("none") << QByteArray(R"("effectiveDateTime":17)") << "";
}

void ResultsTest::readsWhen()
{
    QFETCH(const QByteArray, field);
    QTEST(read(field).effective.asSent, "when");
}

void ResultsTest::readsReports()
{
    const auto report
        = fhir::readRecord<care::DiagnosticReport>(R"({"resourceType":"DiagnosticReport","id":"r",
        "contained":[{"resourceType":"Observation","id":"na","status":"final","code":{"text":"Sodium"},
                      "valueQuantity":{"value":140,"unit":"mmol/L"}},
                     {"resourceType":"Practitioner","id":"dr","name":[{"family":"Chen"}]}],
        "status":"final","category":[{"coding":[{"code":"LAB"}]}],"code":{"text":"Electrolytes"},
        "effectivePeriod":{"start":"2026-11-24"},"issued":"2026-11-24T10:00:00Z",
        "performer":[{"reference":"#dr"}],"result":[{"reference":"#na"},{"reference":"Observation/k"}],
        "conclusion":"Normal.","presentedForm":[{"contentType":"application/pdf","title":"Report",
            "url":"Binary/1","size":1234},{"data":"AAAA"}]})");
    QVERIFY(report.has_value());
    QVERIFY(report->hasCategory(u"LAB"));
    QCOMPARE(report->code.label(), QStringLiteral("Electrolytes"));
    QCOMPARE(report->effective.asSent, QStringLiteral("2026-11-24"));
    QVERIFY(report->issued.isKnown());
    QCOMPARE(report->performers.first().display, QStringLiteral("Chen"));
    QCOMPARE(report->results.size(), 2);
    QCOMPARE(report->results.first().display, QStringLiteral("Sodium"));
    QCOMPARE(report->contained.size(), 1);
    QCOMPARE(report->contained.first().value, QStringLiteral("140 mmol/L"));
    QCOMPARE(report->conclusion, QStringLiteral("Normal."));
    QCOMPARE(report->presentedForm.first().size, 1234);
    QCOMPARE(report->presentedForm.first().url, QStringLiteral("Binary/1"));
    QCOMPARE(report->presentedForm.first().title, QStringLiteral("Report"));
    QVERIFY(!report->presentedForm.first().hasData);
    QVERIFY(report->presentedForm.last().hasData);
    QCOMPARE(report->presentedForm.last().size, -1);
    const auto dated = fhir::readRecord<care::DiagnosticReport>(
        R"({"resourceType":"DiagnosticReport","effectiveDateTime":"2026"})");
    QVERIFY(dated && dated->effective.isKnown());
}

QTEST_GUILESS_MAIN(ResultsTest)
#include "tst_results.moc"
