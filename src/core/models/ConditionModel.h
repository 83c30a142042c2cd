#pragma once

#include "core/models/RecordListModel.h"

namespace kinward::models
{

/// Conditions: those in force first, then what is over, then what was ruled out; in each the latest
/// first. GroupRole says which.
class ConditionModel final : public RecordListModel<care::Condition>
{
    Q_OBJECT

public:
    enum Column { What, Since, Severity, Recorded, Status, ColumnCount };
    explicit ConditionModel(store::RecordStore &store, QObject *parent = nullptr);

    int activeCount() const;

protected:
    QList<care::Condition> arrange(QList<care::Condition> values) override;
    int columns() const override { return ColumnCount; }
    QString columnTitle(int column) const override;
    QVariant cell(int row, int column, int role) const override;
};

} // namespace kinward::models
