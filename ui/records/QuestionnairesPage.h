#pragma once

#include "core/models/QuestionnaireModel.h"
#include "ui/records/RecordPage.h"

namespace kinward::ui
{

/// Questionnaires filled: every question with its answer, as an outline.
class QuestionnairesPage final : public RecordPage
{
    Q_OBJECT

public:
    QuestionnairesPage(net::PatientSession &session, const Clock &clock, const Theme &theme,
        QWidget *parent = nullptr);

protected:
    DetailContent detailOf(int sourceRow) override;
    QString emptyExplanation() const override;
    QList<SortChoice> sortChoices() const override;

private:
    models::QuestionnaireModel *m_model = nullptr;
};

} // namespace kinward::ui
