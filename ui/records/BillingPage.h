#pragma once

#include "core/models/BillingModel.h"
#include "ui/records/RecordPage.h"

namespace kinward::ui
{

class AttachmentBox;

/// Billing: what is due, the practice's bills line by line with payments and their PDF, and what
/// the insurer said of its claims.
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
    DetailContent invoiceDetail(const models::BillingRow &bill, models::Tone tone) const;
    DetailContent benefitDetail(const models::BillingRow &bill) const;

    models::BillingModel *m_model = nullptr;
    AttachmentBox *m_files = nullptr;
};

} // namespace kinward::ui
