#pragma once

#include "core/models/ConditionModel.h"
#include "ui/records/RecordPage.h"

namespace kinward::ui
{

/// Health conditions: since when, how severe, whether it goes on, and who says so.
class ConditionsPage final : public RecordPage
{
    Q_OBJECT

public:
    ConditionsPage(net::PatientSession &session, const Clock &clock, const Theme &theme,
        QWidget *parent = nullptr);

protected:
    DetailContent detailOf(int sourceRow) override;
    QString emptyExplanation() const override;
    QList<SortChoice> sortChoices() const override;

private:
    models::ConditionModel *m_model = nullptr;
};

} // namespace kinward::ui
