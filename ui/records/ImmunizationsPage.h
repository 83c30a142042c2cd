#pragma once

#include "core/models/ImmunizationModel.h"
#include "ui/records/RecordPage.h"

namespace kinward::ui
{

/// Vaccines: what the practice says is due; when, which dose, by whom, what may be asked for later
/// (lot number), and every other dose of the same vaccine.
class ImmunizationsPage final : public RecordPage
{
    Q_OBJECT

public:
    ImmunizationsPage(net::PatientSession &session, const Clock &clock, const Theme &theme,
        QWidget *parent = nullptr);

protected:
    DetailContent detailOf(int sourceRow) override;
    QString emptyExplanation() const override;
    QString introduction() const override;
    QList<SortChoice> sortChoices() const override;

private:
    void addDoses(DetailContent &content, int sourceRow) const;

    models::ImmunizationModel *m_model = nullptr;
};

} // namespace kinward::ui
