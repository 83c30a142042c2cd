#pragma once

#include "core/models/CarePlanModel.h"
#include "ui/records/RecordPage.h"

namespace kinward::ui
{

/// Care plans: what is to be done, by when, and how far its goals are.
class CarePlansPage final : public RecordPage
{
    Q_OBJECT

public:
    CarePlansPage(net::PatientSession &session, const Clock &clock, const Theme &theme,
        QWidget *parent = nullptr);

protected:
    DetailContent detailOf(int sourceRow) override;
    QString emptyExplanation() const override;
    QList<SortChoice> sortChoices() const override;

private:
    models::CarePlanModel *m_model = nullptr;
};

} // namespace kinward::ui
