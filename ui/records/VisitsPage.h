#pragma once

#include "core/models/VisitModel.h"
#include "ui/records/RecordPage.h"

namespace kinward::ui
{

/// Visits that took place, go on or are planned: when, where, with whom, why, and what was found
/// and done.
class VisitsPage final : public RecordPage
{
    Q_OBJECT

public:
    VisitsPage(net::PatientSession &session, const Clock &clock, const Theme &theme,
        QWidget *parent = nullptr);

protected:
    DetailContent detailOf(int sourceRow) override;
    QString emptyExplanation() const override;
    QList<SortChoice> sortChoices() const override;

private:
    models::VisitModel *m_model = nullptr;
};

} // namespace kinward::ui
