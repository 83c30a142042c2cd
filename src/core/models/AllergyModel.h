#pragma once

#include "core/models/RecordListModel.h"

namespace kinward::models
{

/// What has to be known at once.
struct AllergySummary {
    int active = 0; ///< in force; "No known allergies" is none
    int highRisk = 0; ///< of these
    QStringList names; ///< of those in force, the most dangerous first
    bool noneKnown = false; ///< the practice recorded that no allergies of any kind are known
};

AllergySummary summarizeAllergies(QList<care::AllergyIntolerance> allergies);

/// Allergies and intolerances: those in force first, the most dangerous at the top, then what the
/// practice recorded as not known, then what is over or was ruled out. GroupRole says which.
class AllergyModel final : public RecordListModel<care::AllergyIntolerance>
{
    Q_OBJECT

public:
    enum Column { What, Kind, Reactions, Risk, Recorded, Status, ColumnCount };
    explicit AllergyModel(store::RecordStore &store, QObject *parent = nullptr);

    const AllergySummary &summary() const { return m_summary; }

protected:
    QList<care::AllergyIntolerance> arrange(QList<care::AllergyIntolerance> values) override;
    int columns() const override { return ColumnCount; }
    QString columnTitle(int column) const override;
    QVariant cell(int row, int column, int role) const override;

private:
    AllergySummary m_summary;
};

} // namespace kinward::models
