#pragma once

#include "core/models/PrescriptionModel.h"
#include "ui/records/RecordPage.h"

namespace kinward::ui
{

/// Prescriptions: how to take the medicine, since when, refills, who prescribed it and why.
class PrescriptionsPage final : public RecordPage
{
    Q_OBJECT

public:
    PrescriptionsPage(net::PatientSession &session, const Clock &clock, const Theme &theme,
        QWidget *parent = nullptr);

protected:
    DetailContent detailOf(int sourceRow) override;
    QString emptyExplanation() const override;
    QList<SortChoice> sortChoices() const override;
    void showActionsFor(int sourceRow, bool canWrite) override;
    void retranslate() override;

private:
    void requestRefill();

    models::PrescriptionModel *m_model = nullptr;
    QPushButton *m_refill = nullptr;
};

} // namespace kinward::ui
