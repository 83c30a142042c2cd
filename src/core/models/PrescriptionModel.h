#pragma once

#include "core/models/RecordListModel.h"

#include <optional>

namespace kinward::models
{

/// Prescriptions as they are shown: active first, then by date, latest first, with the names of
/// referenced Medications looked up in the store.
QList<care::MedicationRequest> arrangePrescriptions(
    QList<care::MedicationRequest> values, const store::RecordStore &store);

/// A row is a prescription with what the pharmacy gave out on it, or a medicine that somebody
/// reported to the practice.
struct PrescriptionRow {
    enum class Kind { Prescription, Reported };
    Kind kind = Kind::Prescription;
    care::MedicationRequest request;
    QList<care::MedicationDispense> fills; ///< that were given out, latest first
    care::MedicationStatement statement;
    QList<care::MedicationStatement> alsoReported; ///< of a prescription: said to be taken

    const care::ResourceMeta &meta() const;
    QString name() const;
    QStringList dosage() const;
    care::PartialDateTime when() const; ///< prescribed, or taken since
    bool isActive() const;
    /// Refills that are left by what the pharmacy reported; none where it reported nothing.
    std::optional<int> refillsLeft() const;
};

/// What is prescribed and what is reported, put together: active prescriptions first, then what is
/// reported to be taken besides, then what is past; each by date, latest first.
struct PrescriptionRows {
    QList<PrescriptionRow> rows;
    LeftOut leftOut;

    static PrescriptionRows read(const store::RecordStore &store);
};

/// The PrescriptionRows as a list. GroupRole: "Active", "Also taken, as reported" or "Past".
class PrescriptionModel final : public RecordListModelBase
{
    Q_OBJECT

public:
    enum Column { Medicine, Dose, Prescribed, Refills, Status, ColumnCount };
    explicit PrescriptionModel(store::RecordStore &store, QObject *parent = nullptr);

    const PrescriptionRow &at(int row) const { return m_rows.at(row); }
    int activeCount() const; ///< of prescriptions

protected:
    LeftOut loadRows() override;
    int rows() const override { return int(m_rows.size()); }
    int columns() const override { return ColumnCount; }
    QString columnTitle(int column) const override;
    QVariant cell(int row, int column, int role) const override;
    bool isNumeric(int column) const override { return column == Refills; }

private:
    QList<PrescriptionRow> m_rows;
};

} // namespace kinward::models
