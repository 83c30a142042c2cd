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

/// The kinds that stand beside those of the first pages.
class MoreKindsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::useEnglishInNewYork(); }

    void readsDispenses();
    void readsStatements();
    void namesWhatMedicinesAreMadeOf();
    void saysWhatIsNotToBeTaken();
    void readsPlaces();
    void readsAccounts();
    void readsBalances_data();
    void readsBalances();
    void readsCharges();
    void readsClaims();
    void readsLists();
    void readsBinaries_data();
    void readsBinaries();
    void readsConsents();
    void readsAuditEvents();
    void readsOutcomes();
    void readsFiledBundles();
};

void MoreKindsTest::readsDispenses()
{
    const auto dispense = read<care::MedicationDispense>(R"("status":"completed",
        "contained":[{"resourceType":"Medication","id":"m","code":{"text":"Xeloda"}}],
        "medicationReference":{"reference":"#m"},"type":{"coding":[{"display":"First Fill"}]},
        "authorizingPrescription":[{"reference":"MedicationRequest/1"}],
        "performer":[{"actor":{"display":"Main Street Pharmacy"}}],"location":{"display":"Counter"},
        "quantity":{"value":90,"unit":"tablets"},"daysSupply":{"value":30,"unit":"Day","code":"d"},
        "whenPrepared":"2015-01-15T10:20:00Z","whenHandedOver":"2015-01-15T16:20:00+05:00",
        "dosageInstruction":[{"text":"500 mg twice a day"}],"substitution":{"wasSubstituted":true},
        "note":[{"text":"Keep cool"}])");
    QCOMPARE(dispense.medication, QStringLiteral("Xeloda"));
    QCOMPARE(dispense.medicationReference, QString());
    QCOMPARE(dispense.type.label(), QStringLiteral("First Fill"));
    QCOMPARE(dispense.prescriptions.first().recordId(), QStringLiteral("1"));
    QCOMPARE(dispense.performers.first().display, QStringLiteral("Main Street Pharmacy"));
    QCOMPARE(dispense.location.display, QStringLiteral("Counter"));
    QCOMPARE(dispense.quantity, QStringLiteral("90 tablets"));
    QCOMPARE(dispense.supplyDays, std::optional<double>(30));
    QVERIFY(dispense.isGivenOut() && dispense.wasSubstituted);
    QCOMPARE(dispense.when().value.offsetFromUtc(), 5 * 3600);
    QCOMPARE(dispense.dosage, QStringList{QStringLiteral("500 mg twice a day")});
    QCOMPARE(dispense.notes, QStringList{QStringLiteral("Keep cool")});

    const auto held = read<care::MedicationDispense>(R"("status":"on-hold",
        "statusReasonCodeableConcept":{"text":"Allergy"},"whenPrepared":"2016",
        "medicationReference":{"reference":"Medication/7"})");
    QVERIFY(!held.isGivenOut() && !held.wasSubstituted);
    QCOMPARE(held.statusReason, QStringLiteral("Allergy"));
    QCOMPARE(held.when().asSent, QStringLiteral("2016"));
    QCOMPARE(held.medicationReference, QStringLiteral("Medication/7"));
    QCOMPARE(read<care::MedicationDispense>(
                 R"("statusReasonReference":{"reference":"DetectedIssue/1","display":"Allergy"})")
                 .statusReason,
        QStringLiteral("Allergy"));
}

void MoreKindsTest::readsStatements()
{
    const auto statement = read<care::MedicationStatement>(R"("status":"active",
        "statusReason":[{"text":"Started"}],"category":{"coding":[{"code":"outpatient"}]},
        "medicationCodeableConcept":{"coding":[{"display":"Amoxicillin"}]},
        "effectivePeriod":{"start":"2014-02","end":"2014-03-01"},"dateAsserted":"2014-02-22",
        "informationSource":{"display":"Peter"},"basedOn":[{"reference":"MedicationRequest/2"}],
        "reasonCode":[{"text":"Ear ache"}],"reasonReference":[{"display":"Otitis"},{}],
        "note":[{"text":"misses a dose"}],"dosage":[{"text":"5 ml three times daily"}])");
    QVERIFY(statement.isActive());
    QCOMPARE(statement.medication, QStringLiteral("Amoxicillin"));
    QCOMPARE(statement.statusReasons, QStringList{QStringLiteral("Started")});
    QVERIFY(statement.category.hasCode(u"outpatient"));
    QCOMPARE(statement.effective.start.precision, care::PartialDateTime::Precision::Month);
    QCOMPARE(statement.effective.end.asSent, QStringLiteral("2014-03-01"));
    QCOMPARE(statement.dateAsserted.asSent, QStringLiteral("2014-02-22"));
    QCOMPARE(statement.informationSource.display, QStringLiteral("Peter"));
    QCOMPARE(statement.basedOn.first().recordId(), QStringLiteral("2"));
    QCOMPARE(
        statement.reasons, (QStringList{QStringLiteral("Ear ache"), QStringLiteral("Otitis")}));
    QCOMPARE(statement.dosage, QStringList{QStringLiteral("5 ml three times daily")});
    QVERIFY(!read<care::MedicationStatement>(R"("status":"not-taken")").isActive());
    QCOMPARE(read<care::MedicationStatement>(R"("effectiveDateTime":"2014-01-23")")
                 .effective.start.asSent,
        QStringLiteral("2014-01-23"));
}

void MoreKindsTest::namesWhatMedicinesAreMadeOf()
{
    const QByteArray ointment = R"("form":{"text":"Ointment"},"ingredient":[
            {"itemCodeableConcept":{"text":"Salicylic acid"},"strength":{"numerator":{"value":5,"code":"g"},
             "denominator":{"value":100,"code":"g"}}},
            {"itemReference":{"reference":"Substance/1","display":"Petrolatum"}}])";
    const auto medication = read<care::Medication>(ointment);
    QCOMPARE(medication.label(), QStringLiteral("Salicylic acid, Petrolatum"));
    QCOMPARE(medication.form.label(), QStringLiteral("Ointment"));
    QCOMPARE(medication.ingredients.first().strength, QStringLiteral("5 g / 100 g"));
    QCOMPARE(read<care::Medication>(R"("code":{"text":"Axid"},)" + ointment).label(),
        QStringLiteral("Axid"));
    const auto dispense
        = read<care::MedicationDispense>(R"("medicationReference":{"reference":"#o"},"contained":[
            {"resourceType":"Medication","id":"o",)"
            + ointment + "}]");
    QCOMPARE(dispense.medication, QStringLiteral("Salicylic acid, Petrolatum"));
}

void MoreKindsTest::saysWhatIsNotToBeTaken()
{
    const auto request = read<care::MedicationRequest>(R"("status":"active","doNotPerform":true,
        "statusReason":{"text":"Kidneys"},"reportedBoolean":true,
        "reasonReference":[{"display":"Kidney disease"},{"reference":"Condition/1"}],
        "dosageInstruction":[{"text":"any dose"}])");
    QVERIFY(!request.isActive());
    QVERIFY(request.isReported);
    QCOMPARE(request.statusReason, QStringLiteral("Kidneys"));
    QCOMPARE(request.dosage,
        (QStringList{QStringLiteral("Do not take this medicine"), QStringLiteral("any dose")}));
    QCOMPARE(request.reasons.size(), 1);
    QCOMPARE(request.reasons.first().label(), QStringLiteral("Kidney disease"));

    const auto plan = read<care::CarePlan>(R"("activity":[
        {"detail":{"doNotPerform":true,"description":"Heavy lifting"}},
        {"detail":{"doNotPerform":false,"description":"Walking"}}])");
    QCOMPARE(plan.activities.at(0).label, QStringLiteral("Not to be done: Heavy lifting"));
    QCOMPARE(plan.activities.at(1).label, QStringLiteral("Walking"));
}

void MoreKindsTest::readsPlaces()
{
    const auto place
        = read<care::Location>(R"("status":"active","name":"South Wing","mode":"instance",
        "description":"Second floor","type":[{"text":"Clinic"}],"telecom":[{"system":"phone","value":"1"}],
        "address":{"line":["3300 Main St","Suite 2",null],"city":"Springfield","state":"MA","postalCode":"01104",
            "country":"USA"},
        "physicalType":{"coding":[{"code":"wi","display":"Wing"}]},
        "managingOrganization":{"display":"Clinic"},"partOf":{"reference":"Location/1"})");
    QCOMPARE(place.label(), QStringLiteral("South Wing"));
    QCOMPARE(place.status, QStringLiteral("active"));
    QCOMPARE(place.types.first().label(), QStringLiteral("Clinic"));
    QCOMPARE(place.telecom.first().value, QStringLiteral("1"));
    QCOMPARE(place.address, QStringLiteral("3300 Main St, Suite 2, Springfield, MA 01104, USA"));
    QCOMPARE(place.physicalType.label(), QStringLiteral("Wing"));
    QCOMPARE(place.managingOrganization.display, QStringLiteral("Clinic"));
    QCOMPARE(place.partOf.recordId(), QStringLiteral("1"));
    const auto other
        = read<care::Location>(R"("description":"Ambulance","address":{"text":"On\nthe  road"})");
    QCOMPARE(other.label(), QStringLiteral("Ambulance"));
    QCOMPARE(other.address, QStringLiteral("On the road"));
}

void MoreKindsTest::readsAccounts()
{
    const auto account = read<care::Account>(R"("identifier":[{"value":"654321"}],"status":"active",
        "type":{"text":"patient"},"name":"Billing of Rosa","servicePeriod":{"start":"2016-01-01"},
        "coverage":[{"coverage":{"reference":"Coverage/2"},"priority":2},
                    {"coverage":{"reference":"Coverage/1"},"priority":1},{"coverage":{"reference":"Coverage/3"}}],
        "owner":{"display":"Main Street Clinic"},"description":"Hospital charges",
        "guarantor":[{"party":{"display":"Ana"}}])");
    QCOMPARE(account.number, QStringLiteral("654321"));
    QCOMPARE(account.status, QStringLiteral("active"));
    QCOMPARE(account.type.label(), QStringLiteral("patient"));
    QCOMPARE(account.name, QStringLiteral("Billing of Rosa"));
    QCOMPARE(account.servicePeriod.start.asSent, QStringLiteral("2016-01-01"));
    QStringList coverages;
    for (const care::Reference &coverage : account.coverages)
        coverages.append(coverage.recordId());
    QCOMPARE(coverages.join(u','), QStringLiteral("1,2,3"));
    QCOMPARE(account.owner.display, QStringLiteral("Main Street Clinic"));
    QCOMPARE(account.description, QStringLiteral("Hospital charges"));
    QCOMPARE(account.guarantors.first().display, QStringLiteral("Ana"));
    QVERIFY(account.balances.isEmpty());
}

void MoreKindsTest::readsBalances_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::newRow("R5's own element")
        << QByteArray(R"("balance":[{"aggregate":{"coding":[{"code":"patient"}]},"estimate":true,
            "term":{"coding":[{"code":"30"}]},"amount":{"value":45.10,"currency":"USD"}},{"estimate":false}])");
    QTest::newRow("R4's extension") << QByteArray(
        R"("extension":[{"url":"http://other.test/x","valueMoney":{"value":1}},
           {"url":"http://hl7.org/fhir/5.0/StructureDefinition/extension-Account.balance","extension":[
            {"url":"aggregate","valueCodeableConcept":{"coding":[{"code":"patient"}]}},
            {"url":"term","valueCodeableConcept":{"coding":[{"code":"30"}]}},
            {"url":"estimate","valueBoolean":true},
            {"url":"amount","valueMoney":{"value":45.10,"currency":"USD"}}]}])");
}

void MoreKindsTest::readsBalances()
{
    QFETCH(const QByteArray, fields);
    const auto account = read<care::Account>(fields);
    QCOMPARE(account.balances.size(), 1);
    const care::AccountBalance &balance = account.balances.first();
    QVERIFY(balance.aggregate.hasCode(u"patient") && balance.term.hasCode(u"30"));
    QVERIFY(balance.isEstimate);
    QCOMPARE(balance.amount.asSent, QStringLiteral("45.10"));
    QCOMPARE(balance.amount.currency, QStringLiteral("USD"));
}

void MoreKindsTest::readsCharges()
{
    const auto item = read<care::ChargeItem>(R"("status":"billable","code":{"text":"Visit"},
        "productReference":{"display":"Kit"},"occurrencePeriod":{"start":"2026-01-01","end":"2026-01-02"},
        "performer":[{"actor":{"display":"Dr. Chen"}}],"quantity":{"value":2},
        "priceOverride":{"value":40.50,"currency":"USD"},"overrideReason":"Hardship",
        "enteredDate":"2026-01-03","account":[{"reference":"Account/1"}],"reason":[{"text":"Cough"}],
        "note":[{"text":"ok"}])");
    QCOMPARE(item.status, QStringLiteral("billable"));
    QCOMPARE(item.code.label(), QStringLiteral("Visit"));
    QCOMPARE(item.product.label(), QStringLiteral("Kit"));
    QCOMPARE(item.occurrence.end.asSent, QStringLiteral("2026-01-02"));
    QCOMPARE(item.performers.first().display, QStringLiteral("Dr. Chen"));
    QCOMPARE(item.quantity.label(), QStringLiteral("2"));
    QCOMPARE(item.priceOverride.asSent, QStringLiteral("40.50"));
    QCOMPARE(item.overrideReason, QStringLiteral("Hardship"));
    QCOMPARE(item.enteredDate.asSent, QStringLiteral("2026-01-03"));
    QCOMPARE(item.accounts.first().recordId(), QStringLiteral("1"));
    QCOMPARE(item.reasons, QStringList{QStringLiteral("Cough")});
    QCOMPARE(item.notes, QStringList{QStringLiteral("ok")});
    const auto timed = read<care::ChargeItem>(
        R"("productCodeableConcept":{"text":"Kit"},"occurrenceTiming":{"code":{"text":"weekly"}})");
    QCOMPARE(timed.product.label(), QStringLiteral("Kit"));
    QCOMPARE(timed.occurrenceText, QStringLiteral("weekly"));
    QCOMPARE(read<care::ChargeItem>(R"("occurrenceDateTime":"2026")").occurrence.start.asSent,
        QStringLiteral("2026"));
}

void MoreKindsTest::readsClaims()
{
    const auto claim = read<care::Claim>(R"("identifier":[{"value":"12345"}],"status":"active",
        "type":{"coding":[{"code":"oral"}]},"use":"claim","created":"2014-08-16",
        "billablePeriod":{"start":"2014-08-01","end":"2014-08-02"},"insurer":{"display":"Plan"},
        "provider":{"reference":"#p"},"facility":{"display":"Clinic"},
        "contained":[{"resourceType":"Practitioner","id":"p","name":[{"family":"Chen"}]}],
        "insurance":[{"focal":true,"coverage":{"reference":"Coverage/9"}}],
        "diagnosis":[{"diagnosisCodeableConcept":{"text":"Caries"}},{"diagnosisReference":{"display":"Pain"}}],
        "item":[{"sequence":1,"productOrService":{"coding":[{"code":"1200"}]},"servicedDate":"2014-08-16",
            "quantity":{"value":2},"net":{"value":135.57,"currency":"USD"}},
            {"sequence":2,"servicedPeriod":{"start":"2014","end":"2015"}}],
        "total":{"value":135.57,"currency":"USD"})");
    QCOMPARE(claim.number, QStringLiteral("12345"));
    QCOMPARE(claim.use, QStringLiteral("claim"));
    QCOMPARE(claim.type.label(), QStringLiteral("oral"));
    QCOMPARE(claim.created.asSent, QStringLiteral("2014-08-16"));
    QCOMPARE(claim.billablePeriod.end.asSent, QStringLiteral("2014-08-02"));
    QCOMPARE(claim.insurer.display, QStringLiteral("Plan"));
    QCOMPARE(claim.provider.display, QStringLiteral("Chen"));
    QCOMPARE(claim.facility.display, QStringLiteral("Clinic"));
    QCOMPARE(claim.coverages.first().recordId(), QStringLiteral("9"));
    QCOMPARE(claim.diagnoses, (QStringList{QStringLiteral("Caries"), QStringLiteral("Pain")}));
    QCOMPARE(claim.lines.size(), 2);
    QCOMPARE(claim.lines.at(0).label, QStringLiteral("1200"));
    QCOMPARE(claim.lines.at(0).serviced.end.asSent, QStringLiteral("2014-08-16"));
    QCOMPARE(claim.lines.at(0).quantity.label(), QStringLiteral("2"));
    QCOMPARE(claim.lines.at(0).net.asSent, QStringLiteral("135.57"));
    QCOMPARE(claim.lines.at(1).serviced.end.asSent, QStringLiteral("2015"));
    QCOMPARE(claim.total.currency, QStringLiteral("USD"));
}

void MoreKindsTest::readsLists()
{
    const auto folder = read<care::List>(R"("status":"current","mode":"working","title":"Letters",
        "code":{"text":"Folder"},"date":"2026-11-24","source":{"display":"Clinic"},"orderedBy":{"text":"by date"},
        "entry":[{"flag":{"text":"New"},"date":"2026","item":{"reference":"DocumentReference/1"}},
                 {"deleted":true,"item":{"reference":"DocumentReference/2"}}],
        "note":[{"text":"n"}],"emptyReason":{"text":"none"})");
    QCOMPARE(folder.label(), QStringLiteral("Letters"));
    QCOMPARE(folder.entries.size(), 2);
    QCOMPARE(folder.entries.at(0).item.recordId(), QStringLiteral("1"));
    QCOMPARE(folder.entries.at(0).flag.label(), QStringLiteral("New"));
    QVERIFY(!folder.entries.at(0).isDeleted && folder.entries.at(1).isDeleted);
    QCOMPARE(folder.source.display, QStringLiteral("Clinic"));
    QCOMPARE(folder.emptyReason.label(), QStringLiteral("none"));
    QCOMPARE(folder.orderedBy.label(), QStringLiteral("by date"));
    QCOMPARE(read<care::List>(R"("code":{"text":"Folder"})").label(), QStringLiteral("Folder"));
}

void MoreKindsTest::readsBinaries_data()
{
    QTest::addColumn<QByteArray>("base64");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("bytes") << QByteArray("AAECAwT/") << QByteArray("\0\1\2\3\4\xFF", 6);
    QTest::newRow("padding") << QByteArray("SGVsbG8=") << QByteArray("Hello");
    QTest::newRow("blanks") << QByteArray("SGV\\nsbG8= ") << QByteArray("Hello");
    QTest::newRow("none") << QByteArray("no base64 !") << QByteArray();
    QTest::newRow("other letters") << QByteArray("\xC3\xA9\xE2\x82\xAC") << QByteArray();
}

void MoreKindsTest::readsBinaries()
{
    QFETCH(const QByteArray, base64);
    const auto binary = read<care::Binary>(
        R"("contentType":"application/pdf","securityContext":{"reference":"Patient/1"},"data":")"
        + base64 + '"');
    QCOMPARE(binary.contentType, QStringLiteral("application/pdf"));
    QCOMPARE(binary.securityContext.recordId(), QStringLiteral("1"));
    QTEST(binary.data, "bytes");
}

void MoreKindsTest::readsConsents()
{
    const auto consent = read<care::Consent>(R"("status":"active","scope":{"text":"Privacy"},
        "category":[{"text":"Out"}],"dateTime":"2015-11-18","performer":[{"display":"Rosa"}],
        "organization":[{"display":"Clinic"}],"sourceAttachment":{"title":"Form"},
        "policyRule":{"text":"OPTOUT"},"policy":[{"uri":"http://x.test/p"}],
        "provision":{"type":"deny","period":{"start":"2015"},
            "actor":[{"role":{"text":"custodian"},"reference":{"display":"Clinic"}}],
            "action":[{"text":"access"}],"purpose":[{"display":"Research"}],
            "securityLabel":[{"code":"R"}],"class":[{"code":"DocumentReference"}],
            "provision":[{"type":"permit","provision":[{"type":"deny"}]}]})");
    QCOMPARE(consent.status, QStringLiteral("active"));
    QCOMPARE(consent.scope.label(), QStringLiteral("Privacy"));
    QCOMPARE(consent.categories.size(), 1);
    QCOMPARE(consent.performers.first().display, QStringLiteral("Rosa"));
    QCOMPARE(consent.organizations.first().display, QStringLiteral("Clinic"));
    QVERIFY(consent.source && consent.source->title == QLatin1String("Form"));
    QCOMPARE(consent.policyRule.label(), QStringLiteral("OPTOUT"));
    QCOMPARE(consent.policies, QStringList{QStringLiteral("http://x.test/p")});
    QVERIFY(consent.provision.has_value());
    QCOMPARE(consent.provision->type, QStringLiteral("deny"));
    QCOMPARE(consent.provision->actors.first().display, QStringLiteral("Clinic"));
    QCOMPARE(consent.provision->actions, QStringList{QStringLiteral("access")});
    QCOMPARE(consent.provision->purposes, QStringList{QStringLiteral("Research")});
    QCOMPARE(consent.provision->securityLabels, QStringList{QStringLiteral("R")});
    QCOMPARE(consent.provision->classes, QStringList{QStringLiteral("DocumentReference")});
    QCOMPARE(consent.provision->provisions.first().provisions.first().type, QStringLiteral("deny"));
}

void MoreKindsTest::readsAuditEvents()
{
    const auto event
        = read<care::AuditEvent>(R"("type":{"code":"rest","display":"Restful Operation"},
        "subtype":[{"code":"read"}],"action":"R","recorded":"2026-11-24T09:00:00Z","outcome":"0",
        "outcomeDesc":"Success","purposeOfEvent":[{"text":"treatment"}],
        "agent":[{"who":{"display":"Ana"},"name":"ana","requestor":true,"role":[{"text":"caregiver"}]},
                 {"requestor":false}],
        "source":{"observer":{"display":"Portal"}},
        "entity":[{"what":{"reference":"Observation/1"},"name":"Glucose","description":"a result",
            "type":{"code":"2"}}])");
    QCOMPARE(event.type.display, QStringLiteral("Restful Operation"));
    QCOMPARE(event.subtypes.first().code, QStringLiteral("read"));
    QCOMPARE(event.action, QStringLiteral("R"));
    QVERIFY(event.recorded.isKnown());
    QCOMPARE(event.outcome, QStringLiteral("0"));
    QCOMPARE(event.outcomeDescription, QStringLiteral("Success"));
    QCOMPARE(event.purposes.first().label(), QStringLiteral("treatment"));
    QCOMPARE(event.agents.first().who.display, QStringLiteral("Ana"));
    QCOMPARE(event.agents.first().roles.first().label(), QStringLiteral("caregiver"));
    QVERIFY(event.agents.at(0).isRequestor && !event.agents.at(1).isRequestor);
    QCOMPARE(event.observer.display, QStringLiteral("Portal"));
    QCOMPARE(event.entities.first().what.recordId(), QStringLiteral("1"));
    QCOMPARE(event.entities.first().name, QStringLiteral("Glucose"));
    QCOMPARE(event.entities.first().description, QStringLiteral("a result"));
}

void MoreKindsTest::readsOutcomes()
{
    const auto outcome = read<care::OperationOutcome>(R"("issue":[
        {"severity":"error","code":"not-found","details":{"text":"No such record"},"diagnostics":"d",
         "expression":["Patient.name"],"location":["/f:Patient"]},{"severity":"warning","code":"value"}])");
    QCOMPARE(outcome.issues.size(), 2);
    QVERIFY(outcome.issues.at(0).isFailure() && !outcome.issues.at(1).isFailure());
    QCOMPARE(outcome.issues.at(0).details.label(), QStringLiteral("No such record"));
    QCOMPARE(outcome.issues.at(0).diagnostics, QStringLiteral("d"));
    QCOMPARE(outcome.issues.at(0).expressions.size(), 2);
    QCOMPARE(outcome.issues.at(1).code, QStringLiteral("value"));
}

void MoreKindsTest::readsFiledBundles()
{
    const auto bundle = read<care::Bundle>(R"("type":"document","identifier":{"value":"7"},
        "timestamp":"2026-11-24T09:00:00Z","total":3,"entry":[
        {"fullUrl":"urn:uuid:1","resource":{"id":"a","resourceType":"Composition","title":"x"},
         "search":{"mode":"match"}},{"response":{"status":"201 Created"}}])");
    QCOMPARE(bundle.type, QStringLiteral("document"));
    QCOMPARE(bundle.number, QStringLiteral("7"));
    QVERIFY(bundle.timestamp.isKnown());
    QCOMPARE(bundle.total, std::optional<qint64>(3));
    QCOMPARE(bundle.entries.at(0).type, QStringLiteral("Composition"));
    QCOMPARE(bundle.entries.at(0).id, QStringLiteral("a"));
    QCOMPARE(bundle.entries.at(0).fullUrl, QStringLiteral("urn:uuid:1"));
    QCOMPARE(bundle.entries.at(0).searchMode, QStringLiteral("match"));
    QCOMPARE(bundle.entries.at(1).responseStatus, QStringLiteral("201 Created"));
}

QTEST_GUILESS_MAIN(MoreKindsTest)
#include "tst_morekinds.moc"
