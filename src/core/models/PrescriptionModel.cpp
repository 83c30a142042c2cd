#include "core/models/PrescriptionModel.h"

#include "core/models/CareWording.h"
#include "core/models/Wording.h"

#include <algorithm>

namespace kinward::models
{

namespace
{

using Kind = PrescriptionRow::Kind;

QString refillsText(const PrescriptionRow &row)
{
    const auto left = row.refillsLeft();
    if (!left || !row.isActive())
        return {};
    return *left == 0 ? PrescriptionModel::tr("no refills left")
                      : PrescriptionModel::tr("%n refill(s) left", nullptr, *left);
}

QString subtitleOf(const PrescriptionRow &row)
{
    QStringList parts{row.dosage().join(QStringLiteral("; ")), refillsText(row)};
    if (row.kind == Kind::Prescription && !row.request.requester.display.isEmpty())
        parts.append(PrescriptionModel::tr("prescribed by %1").arg(row.request.requester.display));
    if (row.kind == Kind::Reported && !row.statement.informationSource.display.isEmpty())
        //: %1 is the person who told the practice of a medicine
        parts.append(
            PrescriptionModel::tr("reported by %1").arg(row.statement.informationSource.display));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString statusOf(const PrescriptionRow &row)
{
    if (row.kind == Kind::Prescription)
        return row.request.doNotPerform ? PrescriptionModel::tr("Not to be taken")
                                        : wording::prescriptionStatus(row.request.status);
    //: Badge of a medicine that somebody told the practice of
    return row.isActive() ? PrescriptionModel::tr("Reported")
                          : wording::reportedStatus(row.statement.status);
}

Tone toneOf(const PrescriptionRow &row)
{
    if (row.kind == Kind::Reported)
        return Tone::Neutral;
    if (row.request.doNotPerform)
        return Tone::Attention;
    if (row.request.status == QLatin1String("active"))
        return Tone::Good;
    return row.isActive() ? Tone::Attention : Tone::Neutral;
}

QString groupOf(const PrescriptionRow &row)
{
    if (!row.isActive())
        return PrescriptionModel::tr("Past");
    return row.kind == Kind::Prescription ? PrescriptionModel::tr("Active")
                                          //: Group of medicines that the practice did not prescribe
                                          : PrescriptionModel::tr("Also taken, as reported");
}

QString searchTextOf(const PrescriptionRow &row)
{
    QStringList texts{row.name(), subtitleOf(row), wording::shortDate(row.when()), statusOf(row)};
    texts << row.request.notes << row.statement.notes << row.statement.reasons;
    for (const care::CodeableConcept &reason : row.request.reasons)
        texts.append(reason.label());
    return texts.join(u' ');
}

/// What is left where that is known, else what the prescription allows.
QString refillsCell(const PrescriptionRow &row)
{
    const auto left = row.refillsLeft();
    const auto count = left ? left : row.request.refillsAllowed;
    return count ? QLocale().toString(*count) : QString();
}

} // namespace

PrescriptionModel::PrescriptionModel(store::RecordStore &store, QObject *parent)
    : RecordListModelBase(store,
        {fhir::resourceTypeOf<care::MedicationRequest>(),
            fhir::resourceTypeOf<care::MedicationDispense>(),
            fhir::resourceTypeOf<care::MedicationStatement>(),
            fhir::resourceTypeOf<care::Medication>()},
        parent)
{
    load();
}

int PrescriptionModel::activeCount() const
{
    return int(std::count_if(m_rows.begin(), m_rows.end(), [](const PrescriptionRow &row) {
        return row.kind == Kind::Prescription && row.isActive();
    }));
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
        //: Column: how many refills are left, or allowed where that is not known
        return tr("Refills");
    default:
        return tr("Status");
    }
}

QVariant PrescriptionModel::cell(int row, int column, int role) const
{
    const PrescriptionRow &medicine = m_rows.at(row);
    switch (role) {
    case IdRole:
        return medicine.meta().id;
    case SortRole:
        return medicine.when().value;
    case TitleRole:
        return medicine.name();
    case SubtitleRole:
        return subtitleOf(medicine);
    case StatusRole:
        return int(toneOf(medicine));
    case StatusTextRole:
        return statusOf(medicine);
    case GroupRole:
        return groupOf(medicine);
    case SearchTextRole:
        return searchTextOf(medicine);
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (column) {
    case Medicine:
        return medicine.name();
    case Dose:
        return medicine.dosage().join(QStringLiteral("; "));
    case Prescribed:
        return wording::shortDate(medicine.when());
    case Refills:
        return refillsCell(medicine);
    default:
        return statusOf(medicine);
    }
}

} // namespace kinward::models
