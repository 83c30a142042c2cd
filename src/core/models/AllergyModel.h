#pragma once

#include "core/models/RecordListModel.h"

namespace kinward::models
{

/// Allergies and intolerances: those in force first, the most dangerous at the top, then what the
/// practice recorded as not known, then what is over or was ruled out. GroupRole says which.
class AllergyModel final : public RecordListModel<care::AllergyIntolerance>
{
    Q_OBJECT

public:
    enum Column { What, Kind, Reactions, Risk, Recorded, Status, ColumnCount };
    explicit AllergyModel(store::RecordStore &store, QObject *parent = nullptr);

    int activeCount() const; ///< allergies in force; "No known allergies" is none
    int highRiskCount() const; ///< of these, those with a high risk
    /// The practice recorded that no allergies of any kind are known.
    bool isNoneKnown() const;

protected:
    QList<care::AllergyIntolerance> arrange(QList<care::AllergyIntolerance> values) override;
    int columns() const override { return ColumnCount; }
    QString columnTitle(int column) const override;
    QVariant cell(int row, int column, int role) const override;
};

} // namespace kinward::models
