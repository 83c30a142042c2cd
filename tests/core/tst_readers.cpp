#include "ReadRecord.h"

#include <QTest>

using namespace kinward;
using test::isRefused;
using test::read;
using test::resource;

/// Bills and messages, and what of a broken record is still read.
class ReadersTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::useEnglishInNewYork(); }

    void readsInvoices();
    void pricesLines_data();
    void pricesLines();
    void readsBenefits();
    void readsMessages();
    void knowsTypes();
    void refusesOtherThings_data();
    void refusesOtherThings();
    void losesOnlyTheBrokenElement();
    void readsBesideForbiddenBytes();
    void keepsToItsLimits();
};

void ReadersTest::readsInvoices()
{
    const auto invoice = read<care::Invoice>(resource("Invoice",
        R"("status":"issued","identifier":[{"value":"2026-17"}],"date":"2026-11-01",
           "issuer":{"display":"Main Street Clinic"},"totalNet":{"value":40.10,"currency":"USD"},
           "totalGross":{"value":45.00,"currency":"USD"},"paymentTerms":"30 days","note":[{"text":"Thank you"}],
           "lineItem":[{"sequence":1,"chargeItemCodeableConcept":{"text":"Visit"},
               "priceComponent":[{"type":"base","amount":{"value":40.10,"currency":"USD"}}]},
              {"sequence":2,"chargeItemReference":{"display":"Vaccine"}}])"));
    QVERIFY(invoice.isDue());
    QCOMPARE(invoice.number, QStringLiteral("2026-17"));
    QCOMPARE(invoice.issuer.display, QStringLiteral("Main Street Clinic"));
    QCOMPARE(invoice.totalNet.asSent, QStringLiteral("40.10"));
    QCOMPARE(invoice.totalGross.value, std::optional<double>(45));
    QCOMPARE(invoice.totalGross.currency, QStringLiteral("USD"));
    QCOMPARE(invoice.paymentTerms, QStringLiteral("30 days"));
    QCOMPARE(invoice.notes, QStringList{QStringLiteral("Thank you")});
    QCOMPARE(invoice.lines.size(), 2);
    QCOMPARE(invoice.lines.at(0).label, QStringLiteral("Visit"));
    QCOMPARE(invoice.lines.at(0).amount.asSent, QStringLiteral("40.10"));
    QCOMPARE(invoice.lines.at(1).sequence, 2);
    QCOMPARE(invoice.lines.at(1).label, QStringLiteral("Vaccine"));
    QVERIFY(!invoice.lines.at(1).amount.value);
}

void ReadersTest::pricesLines_data()
{
    QTest::addColumn<QByteArray>("components");
    QTest::addColumn<QString>("amount");
    const QByteArray base = R"({"type":"base","amount":{"value":100,"currency":"USD"}})";
    QTest::newRow("base") << base << "100 USD";
    QTest::newRow("tax") << base + R"(,{"type":"tax","amount":{"value":8.25,"currency":"USD"}})"
                         << "108.25 USD";
    QTest::newRow("discount") << base
            + R"(,{"type":"discount","amount":{"value":10,"currency":"USD"}})"
                              << "90.00 USD";
    QTest::newRow("negative deduction")
        << base + R"(,{"type":"deduction","amount":{"value":-10,"currency":"USD"}})"
        << "90.00 USD";
    QTest::newRow("informational")
        << base + R"(,{"type":"informational","amount":{"value":9,"currency":"USD"}})"
        << "100 USD";
    QTest::newRow("two currencies")
        << base + R"(,{"type":"tax","amount":{"value":1,"currency":"EUR"}})"
        << " ";
    QTest::newRow("a factor only") << base + R"(,{"type":"tax","factor":0.19})"
                                   << " ";
    QTest::newRow("old money") << QByteArray(R"({"type":"base","amount":{"value":5,"code":"EUR"}})")
                               << "5 EUR";
}

void ReadersTest::pricesLines()
{
    QFETCH(const QByteArray, components);
    const auto invoice = read<care::Invoice>(
        resource("Invoice", "\"lineItem\":[{\"priceComponent\":[" + components + "]}]"));
    const care::Money amount = invoice.lines.first().amount;
    QTEST(QString(amount.asSent + u' ' + amount.currency), "amount");
}

void ReadersTest::readsBenefits()
{
    const auto benefit
        = read<care::ExplanationOfBenefit>(R"({"resourceType":"ExplanationOfBenefit","id":"e",
        "contained":[{"resourceType":"Organization","id":"plan","name":"Blue Plan"}],
        "status":"active","type":{"coding":[{"code":"pharmacy"}]},"outcome":"complete","created":"2026-11-03",
        "billablePeriod":{"start":"2026-11-01","end":"2026-11-02"},"insurer":{"reference":"#plan"},
        "provider":{"display":"Main Street Clinic"},
        "item":[{"sequence":1,"productOrService":{"text":"Visit"},"net":{"value":120.50,"currency":"USD"}}],
        "total":[{"category":{"coding":[{"code":"submitted"}]},"amount":{"value":120.50,"currency":"USD"}}],
        "payment":{"amount":{"value":96,"currency":"USD"}}})");
    QCOMPARE(benefit.insurer.display, QStringLiteral("Blue Plan"));
    QCOMPARE(benefit.provider.display, QStringLiteral("Main Street Clinic"));
    QCOMPARE(benefit.type.label(), QStringLiteral("pharmacy"));
    QCOMPARE(benefit.outcome, QStringLiteral("complete"));
    QCOMPARE(benefit.serviced.asSent, QStringLiteral("2026-11-01"));
    QCOMPARE(benefit.created.asSent, QStringLiteral("2026-11-03"));
    QCOMPARE(benefit.lines.first().label, QStringLiteral("Visit"));
    QCOMPARE(benefit.lines.first().net.asSent, QStringLiteral("120.50"));
    QVERIFY(benefit.totals.first().category.hasCode(u"submitted"));
    QCOMPARE(benefit.payment.value, std::optional<double>(96));
}

void ReadersTest::readsMessages()
{
    const auto message = read<care::Communication>(resource("Communication",
        R"("status":"completed","topic":{"coding":[{"display":"Question"}],"text":"Mom's cough"},
           "partOf":[{"reference":"Communication/1"},{}],"sender":{"reference":"Practitioner/1","display":"Dr. Chen"},
           "recipient":[{"reference":"RelatedPerson/9"}],"sent":"2026-11-24T09:00:00Z",
           "payload":[{"contentString":"Hello"},{"contentAttachment":{"title":"x"}},{"contentString":"Bye"}])"));
    QCOMPARE(message.topic, QStringLiteral("Mom's cough"));
    QCOMPARE(message.partOf, QStringList{QStringLiteral("Communication/1")});
    QCOMPARE(message.sender.display, QStringLiteral("Dr. Chen"));
    QCOMPARE(message.recipients.first().reference, QStringLiteral("RelatedPerson/9"));
    QCOMPARE(message.body, (QStringList{QStringLiteral("Hello"), QStringLiteral("Bye")}));
    QVERIFY(message.sent.isKnown());
    QVERIFY(!message.received.isKnown());
    QCOMPARE(read<care::Communication>(
                 resource("Communication",
                     R"("topic":{"coding":[{"display":"Question"}]},"received":"2026")"))
                 .topic,
        QStringLiteral("Question"));
}

void ReadersTest::knowsTypes()
{
    QCOMPARE(fhir::resourceTypeOf<care::Patient>(), QStringLiteral("Patient"));
    QCOMPARE(
        fhir::resourceTypeOf<care::ExplanationOfBenefit>(), QStringLiteral("ExplanationOfBenefit"));
}

void ReadersTest::refusesOtherThings_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a page") << QByteArray("<html></html>");
    QTest::newRow("a list") << QByteArray("[{\"resourceType\":\"Patient\"}]");
    QTest::newRow("no type") << QByteArray(R"({"id":"x"})");
    QTest::newRow("another type") << resource("Practitioner", {});
    QTest::newRow("cut") << resource("Patient", R"("name":[{"family":"Medina"}])").chopped(2);
    QTest::newRow("cut in a text") << resource("Patient", R"("gender":"fem)").chopped(2);
    QTest::newRow("more behind") << resource("Patient", {}) + resource("Patient", {});
    QTest::newRow("a comma too few") << resource("Patient", R"("gender":"female" "x":1)");
    QTest::newRow("a comma too many") << resource("Patient", R"("gender":"female",)");
    QTest::newRow("a key without quotes") << resource("Patient", "gender:1");
}

void ReadersTest::refusesOtherThings()
{
    QFETCH(const QByteArray, json);
    QVERIFY(isRefused<care::Patient>(json));
}

void ReadersTest::losesOnlyTheBrokenElement()
{
    const auto patient = read<care::Patient>(resource("Patient",
        R"("gender":{"not":"a text"},"birthDate":["1942"],"telecom":{"system":[],"value":"1"},
           "meta":"none","name":[{"family":"Medina"}],"name":[{"family":"Lopez"}],"\ud800":1,
           "unknown":[[[{"deep":[1,2,{"x":null}]}]]])"));
    QCOMPARE(patient.gender, QString());
    QVERIFY(!patient.birthDate.isKnown());
    QCOMPARE(patient.telecom.first().value, QStringLiteral("1"));
    QCOMPARE(patient.name, QStringLiteral("Lopez")); // of a key sent twice the last counts
    const auto invoice = read<care::Invoice>(resource("Invoice",
        R"("totalNet":{"value":1e999,"currency":"USD"},"totalGross":{"value":1.2.3},
           "lineItem":[{"sequence":1.5},{"sequence":99999999999},{"sequence":"1"},{"sequence":tru},
                       {"sequence":-07},{"sequence":1.e5},{"sequence":2e0},{"sequence":1E+}],
           "status":"\ud800","paymentTerms":"\u00e9\n")"));
    QCOMPARE(invoice.totalNet.asSent, QStringLiteral("1e999"));
    QVERIFY(!invoice.totalNet.value);
    QCOMPARE(invoice.totalGross.asSent, QString());
    QList<int> sequences;
    for (const care::InvoiceLine &line : invoice.lines)
        sequences.append(line.sequence);
    QCOMPARE(sequences, (QList<int>{0, 0, 0, 0, 0, 0, 2, 0}));
    QCOMPARE(invoice.status, QString());
    QCOMPARE(invoice.paymentTerms, QStringLiteral("é\n"));
}

void ReadersTest::readsBesideForbiddenBytes()
{
    const auto masked = [](const QByteArray &name) {
        return read<care::Patient>(
            resource("Patient", "\"gender\":\"female\",\"name\":[{\"text\":\"" + name + "\"}]"))
            .name;
    };
    QCOMPARE(masked("Jos\xE9"), QStringLiteral("Jos?"));
    QCOMPARE(masked("two\nlines"), QStringLiteral("two lines"));
    QCOMPARE(masked("\xC0\xAF overlong"), QStringLiteral("?? overlong"));
    QCOMPARE(masked("\xED\xA0\x80 surrogate"), QStringLiteral("??? surrogate"));
    QCOMPARE(masked("\xF4\x90\x80\x80 beyond"), QStringLiteral("???? beyond"));
    QCOMPARE(masked("\xE0\x80\x80 overlong"), QStringLiteral("??? overlong"));
    QCOMPARE(masked("\xF0\x80\x80\x80 overlong"), QStringLiteral("???? overlong"));
    QCOMPARE(masked("\xE9 and \xC3\xA9, \xE2\x82\xAC, \xF0\x9F\x98\x80"),
        QStringLiteral("? and é, €, 😀"));
}

void ReadersTest::keepsToItsLimits()
{
    // Deeper than anybody nests: the depth is not followed, and the record is still there.
    QByteArray items = "[]";
    for (int i = 0; i < 10'000; ++i)
        items = "[{\"linkId\":\"1\",\"item\":" + items + "}]";
    const auto filled = read<care::QuestionnaireResponse>(
        resource("QuestionnaireResponse", "\"item\":" + items + ",\"status\":\"completed\""));
    QCOMPARE(filled.status, QStringLiteral("completed"));
    QCOMPARE(filled.items.size(), 1);
    QVERIFY(isRefused<care::Patient>(
        resource("Patient", "\"x\":\"" + QByteArray(qsizetype(65) * 1024 * 1024, 'x') + "\"")));
    // Beyond what is kept for the next record, but within the limit.
    QCOMPARE(read<care::Patient>(resource("Patient",
                                     "\"x\":\"" + QByteArray(qsizetype(1024) * 1024, 'x')
                                         + "\",\"gender\":\"male\""))
                 .gender,
        QStringLiteral("male"));
}

QTEST_GUILESS_MAIN(ReadersTest)
#include "tst_readers.moc"
