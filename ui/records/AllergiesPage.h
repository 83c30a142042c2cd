#pragma once

#include "core/models/AllergyModel.h"
#include "ui/records/RecordPage.h"

namespace kinward::ui
{

/// Allergies and intolerances: how dangerous each is, what happened, since when. That none are
/// known is a statement of the practice; that nothing was recorded is said to be something else.
class AllergiesPage final : public RecordPage
{
    Q_OBJECT

public:
    AllergiesPage(net::PatientSession &session, const Clock &clock, const Theme &theme,
        QWidget *parent = nullptr);

protected:
    DetailContent detailOf(int sourceRow) override;
    QString emptyExplanation() const override;
    QString introduction() const override;
    QList<SortChoice> sortChoices() const override;

private:
    void addNoneKnown(DetailContent &content, const care::AllergyIntolerance &statement) const;

    models::AllergyModel *m_model = nullptr;
};

} // namespace kinward::ui
