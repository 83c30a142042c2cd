#pragma once

#include "core/models/VitalModel.h"
#include "ui/records/RecordPage.h"

namespace kinward::ui
{

class TrendPanel;

/// Vital signs: the latest value of each kind, who measured it and when, and all of them over time.
class VitalsPage final : public RecordPage
{
    Q_OBJECT

public:
    VitalsPage(net::PatientSession &session, const Clock &clock, const Theme &theme,
        QWidget *parent = nullptr);

protected:
    DetailContent detailOf(int sourceRow) override;
    int detailCharacters() const override { return 50; } // a chart
    QString emptyExplanation() const override;
    QList<SortChoice> sortChoices() const override;

private:
    models::VitalModel *m_model = nullptr;
    TrendPanel *m_trend = nullptr;
};

} // namespace kinward::ui
