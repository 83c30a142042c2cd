#pragma once

#include "core/models/RecordListModel.h"

namespace kinward::models
{

/// Questionnaires filled, latest first; questions without a text get the Questionnaire's.
class QuestionnaireModel final : public RecordListModel<care::QuestionnaireResponse>
{
    Q_OBJECT

public:
    enum Column { When, What, Who, Status, ColumnCount };
    explicit QuestionnaireModel(store::RecordStore &store, QObject *parent = nullptr);

    QString titleOf(const care::QuestionnaireResponse &response) const;

protected:
    LeftOut loadRows() override;
    QList<care::QuestionnaireResponse> arrange(QList<care::QuestionnaireResponse> values) override;
    int columns() const override { return ColumnCount; }
    QString columnTitle(int column) const override;
    QVariant cell(int row, int column, int role) const override;

private:
    const care::Questionnaire *questionnaireOf(const care::QuestionnaireResponse &response) const;

    QList<care::Questionnaire> m_questionnaires;
};

} // namespace kinward::models
