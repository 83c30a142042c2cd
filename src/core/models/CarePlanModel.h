#pragma once

#include "core/models/RecordListModel.h"

namespace kinward::models
{

/// A row is a care plan with its goals, or a goal that belongs to no plan.
struct CarePlanRow {
    enum class Kind { Plan, Goal };
    Kind kind = Kind::Plan;
    care::CarePlan plan;
    QList<care::Goal> goals; ///< of the plan; or the one goal
    QStringList reasons; ///< the health conditions it is for
    QString author;
    QString team;

    const care::ResourceMeta &meta() const;
    care::PartialDateTime when() const;
    bool isActive() const;
    QString title() const;
    QString status() const; ///< in words
};

/// Care plans: active first, then by date, latest first; then goals without a plan. GroupRole:
/// "Active", "Past" or "Goals".
class CarePlanModel final : public RecordListModelBase
{
    Q_OBJECT

public:
    enum Column { Plan, Reason, Since, Status, ColumnCount };
    explicit CarePlanModel(store::RecordStore &store, QObject *parent = nullptr);

    const CarePlanRow &at(int row) const { return m_rows.at(row); }

protected:
    LeftOut loadRows() override;
    int rows() const override { return int(m_rows.size()); }
    int columns() const override { return ColumnCount; }
    QString columnTitle(int column) const override;
    QVariant cell(int row, int column, int role) const override;

private:
    QList<CarePlanRow> m_rows;
};

} // namespace kinward::models
