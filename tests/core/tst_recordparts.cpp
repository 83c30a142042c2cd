#include "TestRecords.h"
#include "core/fhir/RecordReader.h"

#include <QTest>

using namespace kinward;

namespace
{

template <typename Value> Value read(const QByteArray &fields)
{
    const QByteArray json = "{\"resourceType\":\"" + fhir::resourceTypeOf<Value>().toLatin1()
        + "\",\"id\":\"x\"" + (fields.isEmpty() ? "" : ",") + fields + '}';
    auto value = fhir::readRecord<Value>(json);
    if (!value)
        qFatal("this record must be readable: %s", json.constData());
    return *value;
}

} // namespace

/// What holds for records of every kind, and what lies beside the main facts of some.
class RecordPartsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::useEnglishInNewYork(); }

    void readsWhomToCall();
    void readsAttachedMessages();
    void readsPartsOfObservations();
    void prefersWhatAPersonPicked();
    void hidesWhatWasWithdrawn_data();
    void hidesWhatWasWithdrawn();
    void countsWhatItLeavesOut();
    void givesEqualWordsOneString();
    void unescapesTexts();
};

void RecordPartsTest::readsWhomToCall()
{
    const auto patient = read<care::Patient>(R"("deceasedDateTime":"2026-01",
        "address":[{"line":["1 Elm St"],"city":"Springfield"},{"city":"Boston"}],
        "contact":[{"relationship":[{"text":"Daughter"}],"name":{"text":"Ana"},
            "telecom":[{"system":"phone","value":"5"}]}])");
    QCOMPARE(patient.address, QStringLiteral("1 Elm St, Springfield"));
    QVERIFY(patient.isDeceased);
    QCOMPARE(patient.deceased.asSent, QStringLiteral("2026-01"));
    QCOMPARE(patient.contacts.first().name, QStringLiteral("Ana"));
    QCOMPARE(patient.contacts.first().relationships.first().label(), QStringLiteral("Daughter"));
    QCOMPARE(patient.contacts.first().telecom.first().value, QStringLiteral("5"));
    QVERIFY(!read<care::Patient>(R"("deceasedBoolean":false)").isDeceased);
    QVERIFY(read<care::Patient>(R"("deceasedBoolean":true)").isDeceased);

    const auto related = read<care::RelatedPerson>(
        R"("name":[{"text":"Ana"}],"relationship":[{"text":"Niece"}],"period":{"end":"2026"})");
    QCOMPARE(related.relationships.first().label(), QStringLiteral("Niece"));
    QCOMPARE(related.period.end.asSent, QStringLiteral("2026"));
}

void RecordPartsTest::readsAttachedMessages()
{
    const auto message = read<care::Communication>(R"("payload":[{"contentString":"Look"},
        {"contentAttachment":{"title":"x.pdf","contentType":"application/pdf","size":5}},
        {"contentReference":{"reference":"DocumentReference/1","display":"Letter"}},{}])");
    QCOMPARE(message.body, QStringList{QStringLiteral("Look")});
    QCOMPARE(message.attachments.size(), 2);
    QCOMPARE(message.attachments.at(0).title, QStringLiteral("x.pdf"));
    QCOMPARE(message.attachments.at(0).size, 5);
    QCOMPARE(message.attachments.at(1).url, QStringLiteral("DocumentReference/1"));
    QCOMPARE(message.attachments.at(1).title, QStringLiteral("Letter"));
}

void RecordPartsTest::readsPartsOfObservations()
{
    const auto observation = read<care::Observation>(R"("bodySite":{"text":"left arm"},
        "method":{"text":"cuff"},"hasMember":[{"reference":"Observation/2"}],
        "referenceRange":[{"low":{"value":12,"unit":"g/dL"},"high":{"value":16,"unit":"g/dL"},
            "appliesTo":[{"text":"Female"}]}],
        "component":[{"code":{"text":"Systolic"},"valueQuantity":{"value":150,"unit":"mmHg"},
            "interpretation":[{"coding":[{"code":"H","display":"High"}]}],
            "referenceRange":[{"high":{"value":130,"unit":"mmHg"}}]}])");
    QCOMPARE(observation.bodySite, QStringLiteral("left arm"));
    QCOMPARE(observation.method, QStringLiteral("cuff"));
    QCOMPARE(observation.members.first().recordId(), QStringLiteral("2"));
    QCOMPARE(observation.ranges.first().label(), QStringLiteral("12 – 16 g/dL (Female)"));
    const care::ObservationComponent &systolic = observation.components.first();
    QCOMPARE(systolic.flag, care::Flag::High);
    QCOMPARE(systolic.interpretation, QStringLiteral("High"));
    QCOMPARE(systolic.ranges.first().label(), QStringLiteral("≤ 130 mmHg"));
    const auto report = read<care::DiagnosticReport>(
        R"("conclusionCode":[{"text":"Anemia"},{}],"contained":[
           {"resourceType":"Observation","id":"a","status":"entered-in-error","code":{"text":"x"}},
           {"resourceType":"Observation","id":"b","status":"final","code":{"text":"y"}}])");
    QCOMPARE(report.conclusions, QStringList{QStringLiteral("Anemia")});
    QCOMPARE(report.contained.size(), 1);
    QCOMPARE(report.contained.first().meta.id, QStringLiteral("b"));
}

void RecordPartsTest::prefersWhatAPersonPicked()
{
    const auto condition = read<care::Condition>(R"("code":{"text":"sugar","coding":[
        {"display":"Diabetes mellitus type 2"},{"display":"Type 2 diabetes","userSelected":true},
        {"display":"DM2","userSelected":true}]})");
    QCOMPARE(condition.code.label(), QStringLiteral("Type 2 diabetes"));
    QCOMPARE(condition.code.asWritten(), QStringLiteral("sugar"));
    QCOMPARE(read<care::Condition>(
                 R"("code":{"coding":[{"userSelected":true,"code":"E11"},{"display":"x"}]})")
                 .code.label(),
        QStringLiteral("x"));
}

void RecordPartsTest::hidesWhatWasWithdrawn_data()
{
    QTest::addColumn<bool>("withdrawn");
    const auto is = [](const auto &value) { return care::isEnteredInError(value); };
    const QByteArray status = R"("status":"entered-in-error")";
    const QByteArray verification
        = R"("clinicalStatus":{"coding":[{"code":"active"}]},"verificationStatus":{"coding":[{"code":"entered-in-error"}]})";
    QTest::newRow("observation") << is(read<care::Observation>(status));
    QTest::newRow("prescription") << is(read<care::MedicationRequest>(status));
    QTest::newRow("dispense") << is(read<care::MedicationDispense>(status));
    QTest::newRow("list") << is(read<care::List>(status));
    QTest::newRow("care team") << is(read<care::CareTeam>(status));
    QTest::newRow("allergy") << is(read<care::AllergyIntolerance>(verification));
    QTest::newRow("condition") << is(read<care::Condition>(verification));
    QTest::newRow("goal") << is(read<care::Goal>(R"("lifecycleStatus":"entered-in-error")"));
    QTest::newRow("document") << is(
        read<care::DocumentReference>(R"("status":"current","docStatus":"entered-in-error")"));
    QTest::newRow("not these") << !(is(read<care::Observation>(R"("status":"final")"))
        || is(read<care::Patient>(status)) || is(read<care::AuditEvent>({}))
        || is(read<care::Condition>(status)));
}

void RecordPartsTest::hidesWhatWasWithdrawn()
{
    QFETCH(const bool, withdrawn);
    QVERIFY(withdrawn);
}

void RecordPartsTest::countsWhatItLeavesOut()
{
    QList<fhir::RawResource> resources{
        test::raw(R"({"resourceType":"Goal","id":"a","lifecycleStatus":"active"})"),
        test::raw(R"({"resourceType":"Goal","id":"b","lifecycleStatus":"entered-in-error"})"),
        test::raw(R"({"resourceType":"Goal","id":"c"})"),
        test::raw(R"({"resourceType":"Goal","id":"d"})")};
    resources[2].json = R"({"resourceType":"Goal","id":"c")";
    resources[3].json = R"({"resourceType":"Goal"})"; // known by its place alone
    const auto read = fhir::readRecords<care::Goal>(resources);
    QCOMPARE(read.values.size(), 2);
    QCOMPARE(read.values.at(0).meta.id, QStringLiteral("a"));
    QCOMPARE(read.values.at(1).meta.id, QStringLiteral("d"));
    QCOMPARE(read.enteredInErrorIds, QList<QString>{QStringLiteral("b")});
    QCOMPARE(read.unreadableIds, QList<QString>{QStringLiteral("c")});
}

void RecordPartsTest::givesEqualWordsOneString()
{
    const QByteArray code
        = R"("code":{"coding":[{"system":"http://loinc.org","code":"718-7","display":"Hemoglobin"}]})";
    const auto one = read<care::Observation>(code).code.codings.first();
    const auto other = read<care::Observation>(code).code.codings.first();
    QCOMPARE(one.system, QStringLiteral("http://loinc.org"));
    QVERIFY(one.system.constData() == other.system.constData());
    QVERIFY(one.display.constData() == other.display.constData());
    // Many more words than there are places, and words of every length, stay themselves.
    for (int i = 0; i < 3000; ++i) {
        const QString word = QString(i % 120, u'é') + QString::number(i);
        const auto said
            = read<care::Condition>(R"("code":{"text":")" + word.toUtf8() + R"("})").code;
        QCOMPARE(said.text, word);
    }
}

void RecordPartsTest::unescapesTexts()
{
    const auto condition = read<care::Condition>(
        R"("\u0063ode":{"te\u0078t":"a \"b\" \\ \u00e9 \ud83d\ude00\n","coding":[{"code":"\\"},{"code":"x"  }]})");
    QCOMPARE(condition.code.text, QStringLiteral("a \"b\" \\ é 😀\n"));
    QCOMPARE(condition.code.codings.at(0).code, QStringLiteral("\\"));
    QCOMPARE(condition.code.codings.at(1).code, QStringLiteral("x"));
}

QTEST_GUILESS_MAIN(RecordPartsTest)
#include "tst_recordparts.moc"
