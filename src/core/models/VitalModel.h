#pragma once

#include "core/models/RecordListModel.h"
#include "core/models/TrendSeries.h"

namespace kinward::models
{

/// One kind of vital sign with everything that was measured of it.
struct VitalRow {
    QString title; ///< "Blood pressure"
    int order = 0; ///< among the kinds
    QString group; ///< "Heart and circulation"
    QList<care::Observation> measured; ///< latest first, never empty

    const care::Observation &latest() const { return measured.constFirst(); }
    /// Over time, in the unit of the latest; of a blood pressure both numbers.
    TrendSeries trend() const;
};

/// Vital signs by kind, the commonest first, each with its latest value. The row's id is that of
/// the latest measurement.
class VitalModel final : public RecordListModelBase
{
    Q_OBJECT

public:
    enum Column { Sign, Value, When, FlagColumn, ColumnCount };
    explicit VitalModel(store::RecordStore &store, QObject *parent = nullptr);

    const VitalRow &at(int row) const { return m_rows.at(row); }

protected:
    LeftOut loadRows() override;
    int rows() const override { return int(m_rows.size()); }
    int columns() const override { return ColumnCount; }
    QString columnTitle(int column) const override;
    QVariant cell(int row, int column, int role) const override;

private:
    QList<VitalRow> m_rows;
};

} // namespace kinward::models
