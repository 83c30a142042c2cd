#include "ui/records/QuestionnairesPage.h"

#include "core/models/Wording.h"
#include "ui/records/DetailView.h"
#include "ui/records/RecordListPane.h"

namespace kinward::ui
{

namespace wording = models::wording;

namespace
{

void addItems(
    DetailContent &content, const QList<care::QuestionnaireResponseItem> &items, int depth)
{
    for (const care::QuestionnaireResponseItem &item : items) {
        const bool isGroup = item.answers.isEmpty() && !item.items.isEmpty();
        if (isGroup) {
            content.heading(item.text, 3);
            // A group without a name adds no level that could be seen.
            addItems(content, item.items, item.text.isEmpty() ? depth : depth + 1);
            continue;
        }
        const QString question
            = item.text.isEmpty() ? QuestionnairesPage::tr("Question without a text") : item.text;
        content.question(question,
            item.answers.isEmpty() ? QuestionnairesPage::tr("No answer")
                                   : item.answers.join(QLatin1Char('\n')),
            depth);
        addItems(content, item.items, depth + 1);
    }
}

} // namespace

QuestionnairesPage::QuestionnairesPage(
    net::PatientSession &session, const Clock &clock, const Theme &theme, QWidget *parent)
    : RecordPage(care::Section::Questionnaires, session, clock, theme, parent)
    , m_model(new models::QuestionnaireModel(session.records(), this))
{
    setContent(m_model);
}

QList<SortChoice> QuestionnairesPage::sortChoices() const
{
    return {{tr("Newest first")}, {tr("By name"), models::TitleRole, Qt::AscendingOrder}};
}

DetailContent QuestionnairesPage::detailOf(int sourceRow)
{
    const care::QuestionnaireResponse &response = m_model->at(sourceRow);
    const QModelIndex index = m_model->index(sourceRow, 0);
    DetailContent content;
    content
        .title(m_model->titleOf(response), wording::questionnaireStatus(response.status),
            models::Tone(index.data(models::StatusRole).toInt()))
        .row(tr("Filled in"), wording::longDate(response.authored))
        .row(tr("Written down by"), response.author.display);
    if (response.source.display != response.author.display)
        content.row(tr("Answers given by"), response.source.display);
    content.heading(tr("Questions and answers"));
    if (response.items.isEmpty())
        content.paragraph(tr("No questions were answered."));
    addItems(content, response.items, 0);
    content.footer(sourceText(response.meta));
    return content;
}

QString QuestionnairesPage::emptyExplanation() const
{
    return tr("When a questionnaire is filled in, its answers appear here.");
}

} // namespace kinward::ui
