#include "core/models/PrescriptionModel.h"

#include <QHash>

#include <algorithm>

// Puts prescriptions, fills and reported medicines together.
namespace kinward::models
{

using Kind = PrescriptionRow::Kind;

namespace
{

QString referencedName(const QString &reference, const store::RecordStore &store)
{
    const QString id = care::Reference{reference, {}, {}}.recordId();
    const auto raw
        = id.isEmpty() ? std::nullopt : store.find(fhir::resourceTypeOf<care::Medication>(), id);
    const auto medication = raw ? fhir::readRecord<care::Medication>(raw->json)
                                : Result<care::Medication>(care::Medication());
    return medication ? medication->label() : QString();
}

template <typename Value> void fillName(Value &value, const store::RecordStore &store)
{
    if (value.medication.isEmpty())
        value.medication = referencedName(value.medicationReference, store);
}

template <typename Value>
QHash<QString, QList<Value>> byPrescription(
    const QList<Value> &values, QList<care::Reference> Value::*references)
{
    QHash<QString, QList<Value>> grouped;
    for (const Value &value : values) {
        for (const care::Reference &reference : value.*references)
            grouped[reference.recordId()].append(value);
    }
    grouped.remove(QString());
    return grouped;
}

template <typename Value> fhir::ReadRecords<Value> readAll(const store::RecordStore &store)
{
    return fhir::readRecords<Value>(store.all(fhir::resourceTypeOf<Value>()));
}

/// Those that were given out, latest first.
QHash<QString, QList<care::MedicationDispense>> fillsByPrescription(
    QList<care::MedicationDispense> dispenses)
{
    dispenses.removeIf(
        [](const care::MedicationDispense &dispense) { return !dispense.isGivenOut(); });
    std::sort(dispenses.begin(), dispenses.end(),
        [](const care::MedicationDispense &a, const care::MedicationDispense &b) {
            return b.when().order() < a.when().order();
        });
    return byPrescription(dispenses, &care::MedicationDispense::prescriptions);
}

int rankOf(const PrescriptionRow &row)
{
    if (!row.isActive())
        return 2;
    return row.kind == Kind::Prescription ? 0 : 1;
}

bool comesBefore(const PrescriptionRow &a, const PrescriptionRow &b)
{
    if (rankOf(a) != rankOf(b))
        return rankOf(a) < rankOf(b);
    return std::pair(b.when().order(), b.meta().id) < std::pair(a.when().order(), a.meta().id);
}

} // namespace

QList<care::MedicationRequest> arrangePrescriptions(
    QList<care::MedicationRequest> values, const store::RecordStore &store)
{
    for (care::MedicationRequest &request : values)
        fillName(request, store);
    std::sort(values.begin(), values.end(),
        [](const care::MedicationRequest &a, const care::MedicationRequest &b) {
            if (a.isActive() != b.isActive())
                return a.isActive();
            return std::pair(b.authoredOn.order(), b.meta.id)
                < std::pair(a.authoredOn.order(), a.meta.id);
        });
    return values;
}

const care::ResourceMeta &PrescriptionRow::meta() const
{
    return kind == Kind::Prescription ? request.meta : statement.meta;
}

QString PrescriptionRow::name() const
{
    const QString &name = kind == Kind::Prescription ? request.medication : statement.medication;
    return name.isEmpty() ? PrescriptionModel::tr("Medicine without a name") : name;
}

QStringList PrescriptionRow::dosage() const
{
    return kind == Kind::Prescription ? request.dosage : statement.dosage;
}

care::PartialDateTime PrescriptionRow::when() const
{
    if (kind == Kind::Prescription)
        return request.authoredOn;
    return statement.effective.start.isKnown() ? statement.effective.start : statement.dateAsserted;
}

bool PrescriptionRow::isActive() const
{
    return kind == Kind::Prescription ? request.isActive() : statement.isActive();
}

std::optional<int> PrescriptionRow::refillsLeft() const
{
    // The first fill is none of the refills (R4 §11.1.4, numberOfRepeatsAllowed).
    if (kind != Kind::Prescription || !request.refillsAllowed || fills.isEmpty())
        return std::nullopt;
    return std::max(0, *request.refillsAllowed - (int(fills.size()) - 1));
}

PrescriptionRows PrescriptionRows::read(const store::RecordStore &store)
{
    auto requests = readAll<care::MedicationRequest>(store);
    auto dispenses = readAll<care::MedicationDispense>(store);
    auto statements = readAll<care::MedicationStatement>(store);
    PrescriptionRows read;
    read.leftOut.note(requests);
    read.leftOut.note(dispenses);
    read.leftOut.note(statements);
    for (care::MedicationStatement &statement : statements.values)
        fillName(statement, store);

    const auto fills = fillsByPrescription(std::move(dispenses.values));
    const auto reports = byPrescription(statements.values, &care::MedicationStatement::basedOn);
    QSet<QString> prescribed;
    for (care::MedicationRequest &request :
        arrangePrescriptions(std::move(requests.values), store)) {
        const QString id = request.meta.id;
        prescribed.insert(id);
        read.rows.append(
            {Kind::Prescription, std::move(request), fills.value(id), {}, reports.value(id)});
    }
    for (care::MedicationStatement &statement : statements.values) {
        const bool isPrescribed = std::any_of(statement.basedOn.begin(), statement.basedOn.end(),
            [&](const care::Reference &basis) { return prescribed.contains(basis.recordId()); });
        if (!isPrescribed)
            read.rows.append({Kind::Reported, {}, {}, std::move(statement), {}});
    }
    std::stable_sort(read.rows.begin(), read.rows.end(), comesBefore);
    return read;
}

LeftOut PrescriptionModel::loadRows()
{
    PrescriptionRows read = PrescriptionRows::read(store());
    m_rows = std::move(read.rows);
    return read.leftOut;
}

} // namespace kinward::models
