#pragma once

#include "core/models/ProcedureModel.h"
#include "ui/records/RecordPage.h"

namespace kinward::ui
{

/// Procedures: what was done, when, by whom, why, and how it turned out.
class ProceduresPage final : public RecordPage
{
    Q_OBJECT

public:
    ProceduresPage(net::PatientSession &session, const Clock &clock, const Theme &theme,
        QWidget *parent = nullptr);

protected:
    DetailContent detailOf(int sourceRow) override;
    QString emptyExplanation() const override;
    QList<SortChoice> sortChoices() const override;

private:
    models::ProcedureModel *m_model = nullptr;
};

} // namespace kinward::ui
