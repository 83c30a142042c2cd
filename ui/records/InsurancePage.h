#pragma once

#include "core/models/CoverageModel.h"
#include "ui/records/RecordPage.h"

namespace kinward::ui
{

/// Insurance: who pays, the plan, the numbers of the card, from when to when.
class InsurancePage final : public RecordPage
{
    Q_OBJECT

public:
    InsurancePage(net::PatientSession &session, const Clock &clock, const Theme &theme,
        QWidget *parent = nullptr);

protected:
    DetailContent detailOf(int sourceRow) override;
    QString emptyExplanation() const override;
    QList<SortChoice> sortChoices() const override;

private:
    models::CoverageModel *m_model = nullptr;
};

} // namespace kinward::ui
