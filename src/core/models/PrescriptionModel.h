#pragma once

#include "core/models/RecordListModel.h"

namespace kinward::models
{

/// Prescriptions as they are shown: errors left out, active first, then by date, latest first, with
/// the names of referenced Medications looked up in the store.
QList<care::MedicationRequest> arrangePrescriptions(
    QList<care::MedicationRequest> values, const store::RecordStore &store);

/// Prescriptions: active first, then by date, latest first. Names of referenced Medications are
/// looked up in the store. GroupRole: "Active" or "Past".
class PrescriptionModel final : public RecordListModel<care::MedicationRequest>
{
    Q_OBJECT

public:
    enum Column { Medicine, Dose, Prescribed, Refills, Status, ColumnCount };
    explicit PrescriptionModel(store::RecordStore &store, QObject *parent = nullptr);

    int activeCount() const;

protected:
    QList<care::MedicationRequest> arrange(QList<care::MedicationRequest> values) override;
    int columns() const override { return ColumnCount; }
    QString columnTitle(int column) const override;
    QVariant cell(int row, int column, int role) const override;
    bool isNumeric(int column) const override { return column == Refills; }
};

} // namespace kinward::models
