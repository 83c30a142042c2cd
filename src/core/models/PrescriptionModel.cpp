#include "core/models/PrescriptionModel.h"

#include "core/models/Wording.h"

#include <algorithm>

namespace kinward::models
{

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

QString nameOf(const care::MedicationRequest &request)
{
    return request.medication.isEmpty() ? PrescriptionModel::tr("Medicine without a name")
                                        : request.medication;
}

QString subtitleOf(const care::MedicationRequest &request)
{
    QStringList parts{request.dosage.join(QStringLiteral("; "))};
    if (!request.requester.display.isEmpty())
        parts.append(PrescriptionModel::tr("prescribed by %1").arg(request.requester.display));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

Tone toneOf(const care::MedicationRequest &request)
{
    if (request.status == QLatin1String("active"))
        return Tone::Good;
    return request.isActive() ? Tone::Attention : Tone::Neutral;
}

QString searchTextOf(const care::MedicationRequest &request)
{
    QStringList texts{nameOf(request), subtitleOf(request), wording::shortDate(request.authoredOn),
        wording::prescriptionStatus(request.status), request.notes.join(u' ')};
    for (const care::CodeableConcept &reason : request.reasons)
        texts.append(reason.label());
    return texts.join(u' ');
}

} // namespace

QList<care::MedicationRequest> arrangePrescriptions(
    QList<care::MedicationRequest> values, const store::RecordStore &store)
{
    for (care::MedicationRequest &request : values) {
        if (request.medication.isEmpty())
            request.medication = referencedName(request.medicationReference, store);
    }
    std::sort(values.begin(), values.end(),
        [](const care::MedicationRequest &a, const care::MedicationRequest &b) {
            if (a.isActive() != b.isActive())
                return a.isActive();
            return std::pair(b.authoredOn.order(), b.meta.id)
                < std::pair(a.authoredOn.order(), a.meta.id);
        });
    return values;
}

PrescriptionModel::PrescriptionModel(store::RecordStore &store, QObject *parent)
    : RecordListModel(store, {fhir::resourceTypeOf<care::Medication>()}, parent)
{
    load();
}

int PrescriptionModel::activeCount() const
{
    int row = 0;
    while (row < rows() && at(row).isActive())
        ++row;
    return row;
}

QList<care::MedicationRequest> PrescriptionModel::arrange(QList<care::MedicationRequest> values)
{
    return arrangePrescriptions(std::move(values), store());
}

QString PrescriptionModel::columnTitle(int column) const
{
    switch (column) {
    case Medicine:
        return tr("Medicine");
    case Dose:
        return tr("How to take it");
    case Prescribed:
        return tr("Prescribed");
    case Refills:
        return tr("Refills allowed");
    default:
        return tr("Status");
    }
}

QVariant PrescriptionModel::cell(int row, int column, int role) const
{
    const care::MedicationRequest &request = at(row);
    switch (role) {
    case IdRole:
        return request.meta.id;
    case SortRole:
        return request.authoredOn.value;
    case TitleRole:
        return nameOf(request);
    case SubtitleRole:
        return subtitleOf(request);
    case StatusRole:
        return int(toneOf(request));
    case StatusTextRole:
        return wording::prescriptionStatus(request.status);
    case GroupRole:
        return request.isActive() ? tr("Active") : tr("Past");
    case SearchTextRole:
        return searchTextOf(request);
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (column) {
    case Medicine:
        return nameOf(request);
    case Dose:
        return request.dosage.join(QStringLiteral("; "));
    case Prescribed:
        return wording::shortDate(request.authoredOn);
    case Refills:
        return request.refillsAllowed ? QLocale().toString(*request.refillsAllowed) : QString();
    default:
        return wording::prescriptionStatus(request.status);
    }
}

} // namespace kinward::models
