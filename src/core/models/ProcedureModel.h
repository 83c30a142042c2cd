#pragma once

#include "core/models/RecordListModel.h"

namespace kinward::models
{

/// Procedures, latest first. GroupRole: the year.
class ProcedureModel final : public RecordListModel<care::Procedure>
{
    Q_OBJECT

public:
    enum Column { When, What, Who, Where, Status, ColumnCount };
    explicit ProcedureModel(store::RecordStore &store, QObject *parent = nullptr);

protected:
    QList<care::Procedure> arrange(QList<care::Procedure> values) override;
    int columns() const override { return ColumnCount; }
    QString columnTitle(int column) const override;
    QVariant cell(int row, int column, int role) const override;
};

} // namespace kinward::models
