#pragma once

#include "core/models/LabModel.h"
#include "ui/records/RecordPage.h"

namespace kinward::ui
{

class LabResultTable;
class TrendPanel;

/// Laboratory results: a panel with its values, usual ranges and flags, and what the laboratory
/// wrote of it.
class LabsPage final : public RecordPage
{
    Q_OBJECT

public:
    LabsPage(net::PatientSession &session, const Clock &clock, const Theme &theme,
        QWidget *parent = nullptr);

protected:
    DetailContent detailOf(int sourceRow) override;
    int detailCharacters() const override { return 58; } // a table of four columns
    QString emptyExplanation() const override;
    QList<SortChoice> sortChoices() const override;

private:
    models::TrendSeries trendAt(int row) const;
    bool offerTrend(); ///< of the first result that has one; false where none has

    models::LabModel *m_model = nullptr;
    LabResultTable *m_table = nullptr;
    TrendPanel *m_trend = nullptr;
};

} // namespace kinward::ui
