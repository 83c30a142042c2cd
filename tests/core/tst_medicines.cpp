#include "TestRecords.h"
#include "core/models/PrescriptionModel.h"
#include "core/store/MemoryRecordStore.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace kinward;
using namespace kinward::models;
using test::columnOf;
using test::raw;

namespace
{

fhir::RawResource prescription(const QByteArray &id, const QByteArray &refills)
{
    return raw(R"({"resourceType":"MedicationRequest","id":")" + id
        + R"(","status":"active","intent":"order","authoredOn":"2026-06-01",)"
          R"("medicationCodeableConcept":{"text":"Metformin"},)"
          R"("dispenseRequest":{"numberOfRepeatsAllowed":)"
        + refills + "}}");
}

fhir::RawResource fill(const QByteArray &id, const QByteArray &prescriptionId,
    const QByteArray &day, const QByteArray &status = "completed")
{
    return raw(R"({"resourceType":"MedicationDispense","id":")" + id + R"(","status":")" + status
        + R"(","medicationCodeableConcept":{"text":"Metformin"},"whenHandedOver":")" + day
        + R"(","authorizingPrescription":[{"reference":"MedicationRequest/)" + prescriptionId
        + R"("}]})");
}

} // namespace

/// Refills that are left, and medicines that are taken besides.
class MedicinesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::useEnglishInNewYork(); }

    void countsRefillsFromFills();
    void saysNothingWithoutFills();
    void followsThePharmacy();
    void listsWhatIsReported();
    void hangsReportsOnTheirPrescription();
    void doNotTakeIsNotActive();
};

void MedicinesTest::countsRefillsFromFills()
{
    store::MemoryRecordStore store;
    PrescriptionModel model(store);
    const QAbstractItemModelTester tester(&model);
    test::fill(store,
        {prescription("m", "3"), fill("first", "m", "2026-06-02"),
            fill("second", "m", "2026-09-01"), fill("not-fetched", "m", "2026-10-01", "cancelled"),
            fill("other", "elsewhere", "2026-10-02")});
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.at(0).fills.size(), 2);
    QCOMPARE(model.at(0).fills.first().meta.id, QStringLiteral("second"));
    QCOMPARE(model.at(0).refillsLeft(), std::optional(2));
    QCOMPARE(columnOf(model, Qt::DisplayRole, PrescriptionModel::Refills),
        QStringList(QStringLiteral("2")));
    QVERIFY(columnOf(model, SubtitleRole).at(0).contains(QStringLiteral("2 refill(s) left")));
}

void MedicinesTest::saysNothingWithoutFills()
{
    store::MemoryRecordStore store;
    test::fill(store, {prescription("m", "3")});
    const PrescriptionModel model(store);
    QVERIFY(!model.at(0).refillsLeft());
    QVERIFY(!columnOf(model, SubtitleRole).at(0).contains(QStringLiteral("left")));
}

void MedicinesTest::followsThePharmacy()
{
    store::MemoryRecordStore store;
    const PrescriptionModel model(store);
    test::fill(store, {prescription("m", "1"), fill("a", "m", "2026-06-02")});
    QCOMPARE(model.at(0).refillsLeft(), std::optional(1));
    test::fill(store, {fill("b", "m", "2026-07-02"), fill("c", "m", "2026-08-02")});
    QCOMPARE(
        model.at(0).refillsLeft(), std::optional(0)); // one more than allowed: never below none
    QVERIFY(columnOf(model, SubtitleRole).at(0).contains(QStringLiteral("no refills left")));
}

void MedicinesTest::listsWhatIsReported()
{
    store::MemoryRecordStore store;
    PrescriptionModel model(store);
    const QAbstractItemModelTester tester(&model);
    test::fill(store,
        {prescription("m", "0"),
            raw(R"({"resourceType":"MedicationStatement","id":"now","status":"active",)"
                R"("medicationCodeableConcept":{"text":"Vitamin D"},"effectivePeriod":)"
                R"({"start":"2025-01-01"},"dosage":[{"text":"one a day"}],)"
                R"("informationSource":{"display":"Rosa Peña"}})"),
            raw(R"({"resourceType":"MedicationStatement","id":"before","status":"stopped",)"
                R"("medicationCodeableConcept":{"text":"Ibuprofen"}})"),
            raw(R"({"resourceType":"MedicationStatement","id":"wrong","status":"entered-in-error",)"
                R"("medicationCodeableConcept":{"text":"Amoxicillin"}})")});
    QCOMPARE(columnOf(model, TitleRole),
        (QStringList{QStringLiteral("Metformin"), QStringLiteral("Vitamin D"),
            QStringLiteral("Ibuprofen")}));
    QCOMPARE(columnOf(model, GroupRole),
        (QStringList{QStringLiteral("Active"), QStringLiteral("Also taken, as reported"),
            QStringLiteral("Past")}));
    QCOMPARE(columnOf(model, StatusTextRole),
        (QStringList{
            QStringLiteral("Active"), QStringLiteral("Reported"), QStringLiteral("Stopped")}));
    QCOMPARE(
        columnOf(model, SubtitleRole).at(1), QStringLiteral("one a day · reported by Rosa Peña"));
    QCOMPARE(model.activeCount(), 1);
    QCOMPARE(model.leftOut().enteredInError.size(), 1);
}

void MedicinesTest::hangsReportsOnTheirPrescription()
{
    store::MemoryRecordStore store;
    test::fill(store,
        {prescription("m", "0"),
            raw(R"({"resourceType":"MedicationStatement","id":"s","status":"active",)"
                R"("medicationCodeableConcept":{"text":"Metformin"},)"
                R"("basedOn":[{"reference":"MedicationRequest/m"}]})")});
    const PrescriptionModel model(store);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.at(0).alsoReported.size(), 1);
}

void MedicinesTest::doNotTakeIsNotActive()
{
    store::MemoryRecordStore store;
    test::fill(store,
        {raw(R"({"resourceType":"MedicationRequest","id":"no","status":"active","intent":"order",)"
             R"("doNotPerform":true,"medicationCodeableConcept":{"text":"Ibuprofen"}})")});
    const PrescriptionModel model(store);
    QCOMPARE(model.activeCount(), 0);
    QCOMPARE(columnOf(model, StatusTextRole), QStringList(QStringLiteral("Not to be taken")));
}

QTEST_GUILESS_MAIN(MedicinesTest)
#include "tst_medicines.moc"
