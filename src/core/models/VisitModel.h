#pragma once

#include "core/models/RecordListModel.h"

#include <QHash>

namespace kinward::models
{

/// Visits, latest first. GroupRole: the year.
class VisitModel final : public RecordListModel<care::Encounter>
{
    Q_OBJECT

public:
    enum Column { When, What, Who, Where, Status, ColumnCount };
    explicit VisitModel(store::RecordStore &store, QObject *parent = nullptr);

    /// What was found at the visit: its own diagnoses, and the conditions that name it.
    QStringList diagnosesOf(int row) const;
    QStringList proceduresOf(int row) const; ///< that name it as the visit they were done at

protected:
    QList<care::Encounter> arrange(QList<care::Encounter> values) override;
    int columns() const override { return ColumnCount; }
    QString columnTitle(int column) const override;
    QVariant cell(int row, int column, int role) const override;

private:
    using NamesByVisit = QHash<QString, QStringList>; ///< by the visit's id
    template <typename Value> NamesByVisit namesByVisit() const;

    NamesByVisit m_conditions;
    NamesByVisit m_procedures;
};

} // namespace kinward::models
