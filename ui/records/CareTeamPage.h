#pragma once

#include "core/models/CareTeamModel.h"
#include "ui/records/RecordPage.h"

namespace kinward::ui
{

/// Care team: who cares for the patient, as what, and how to reach them.
class CareTeamPage final : public RecordPage
{
    Q_OBJECT

public:
    CareTeamPage(net::PatientSession &session, const Clock &clock, const Theme &theme,
        QWidget *parent = nullptr);

protected:
    DetailContent detailOf(int sourceRow) override;
    QString emptyExplanation() const override;
    QList<SortChoice> sortChoices() const override;

private:
    models::CareTeamModel *m_model = nullptr;
};

} // namespace kinward::ui
