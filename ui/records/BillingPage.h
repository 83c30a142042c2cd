#pragma once

#include "core/models/BillingModel.h"
#include "ui/records/RecordPage.h"

namespace kinward::ui
{

/// Billing: what is due, the practice's bills line by line, and what the insurer said of its
/// claims.
class BillingPage final : public RecordPage
{
    Q_OBJECT

public:
    BillingPage(net::PatientSession &session, const Clock &clock, const Theme &theme,
        QWidget *parent = nullptr);

protected:
    DetailContent detailOf(int sourceRow) override;
    QString emptyExplanation() const override;
    QList<SortChoice> sortChoices() const override;
    QString introduction() const override;

private:
    DetailContent invoiceDetail(int sourceRow) const;
    DetailContent benefitDetail(int sourceRow) const;

    models::BillingModel *m_model = nullptr;
};

} // namespace kinward::ui
