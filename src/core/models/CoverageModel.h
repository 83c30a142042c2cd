#pragma once

#include "core/base/Clock.h"
#include "core/models/MemberDirectory.h"
#include "core/models/RecordListModel.h"

namespace kinward::models
{

/// An insurance with what the record says of those who pay.
struct CoverageRow {
    enum class State { Active, ToCome, Ended };
    care::Coverage coverage;
    QList<MemberFacts> payers;
    QString subscriber;
    QString policyHolder;
    State state = State::Active;

    QString payer() const; ///< their names
    QString plan() const; ///< the plan's name, else the kind of insurance
    QString status() const; ///< in words
};

/// Insurance: what is in force first, then by its beginning, latest first. GroupRole: "In force",
/// "To come" or "Ended".
class CoverageModel final : public RecordListModelBase
{
    Q_OBJECT

public:
    enum Column { Insurer, Plan, MemberId, Period, Status, ColumnCount };
    CoverageModel(store::RecordStore &store, const Clock &clock, QObject *parent = nullptr);

    const CoverageRow &at(int row) const { return m_rows.at(row); }

protected:
    LeftOut loadRows() override;
    int rows() const override { return int(m_rows.size()); }
    int columns() const override { return ColumnCount; }
    QString columnTitle(int column) const override;
    QVariant cell(int row, int column, int role) const override;

private:
    const Clock &m_clock;
    QList<CoverageRow> m_rows;
};

} // namespace kinward::models
