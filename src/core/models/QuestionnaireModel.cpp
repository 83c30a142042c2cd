#include "core/models/QuestionnaireModel.h"

#include "core/models/Wording.h"

#include <QHash>

#include <algorithm>

namespace kinward::models
{

namespace
{

using TextByLinkId = QHash<QString, QString>;

void collectTexts(const QList<care::QuestionnaireItem> &items, TextByLinkId &texts)
{
    for (const care::QuestionnaireItem &item : items) {
        texts.insert(item.linkId, item.text);
        collectTexts(item.items, texts);
    }
}

void fillTexts(QList<care::QuestionnaireResponseItem> &items, const TextByLinkId &texts)
{
    for (care::QuestionnaireResponseItem &item : items) {
        if (item.text.isEmpty())
            item.text = texts.value(item.linkId);
        fillTexts(item.items, texts);
    }
}

void collectSaid(const QList<care::QuestionnaireResponseItem> &items, QStringList &texts)
{
    for (const care::QuestionnaireResponseItem &item : items) {
        texts << item.text << item.answers;
        collectSaid(item.items, texts);
    }
}

QString whoOf(const care::QuestionnaireResponse &response)
{
    return response.author.display.isEmpty() ? response.source.display : response.author.display;
}

Tone toneOf(const QString &status)
{
    if (status == QLatin1String("in-progress"))
        return Tone::Attention;
    return status == QLatin1String("completed") || status == QLatin1String("amended")
        ? Tone::Good
        : Tone::Neutral;
}

} // namespace

QuestionnaireModel::QuestionnaireModel(store::RecordStore &store, QObject *parent)
    : RecordListModel(store, {fhir::resourceTypeOf<care::Questionnaire>()}, parent)
{
    load();
}

LeftOut QuestionnaireModel::loadRows()
{
    m_questionnaires = fhir::readRecords<care::Questionnaire>(
        store().all(fhir::resourceTypeOf<care::Questionnaire>()))
                           .values;
    return RecordListModel::loadRows();
}

QList<care::QuestionnaireResponse> QuestionnaireModel::arrange(
    QList<care::QuestionnaireResponse> values)
{
    for (care::QuestionnaireResponse &response : values) {
        if (const care::Questionnaire *questionnaire = questionnaireOf(response)) {
            TextByLinkId texts;
            collectTexts(questionnaire->items, texts);
            fillTexts(response.items, texts);
        }
    }
    std::sort(values.begin(), values.end(),
        [](const care::QuestionnaireResponse &a, const care::QuestionnaireResponse &b) {
            return std::pair(b.authored.order(), b.meta.id)
                < std::pair(a.authored.order(), a.meta.id);
        });
    return values;
}

const care::Questionnaire *QuestionnaireModel::questionnaireOf(
    const care::QuestionnaireResponse &response) const
{
    // A canonical may end in `|version`; the store holds one version of each.
    const QString canonical = response.questionnaire.section(u'|', 0, 0);
    if (canonical.isEmpty())
        return nullptr;
    const QString id = care::Reference{canonical, {}, {}}.recordId();
    const auto found = std::find_if(m_questionnaires.begin(), m_questionnaires.end(),
        [&](const care::Questionnaire &questionnaire) {
            return questionnaire.url == canonical || (!id.isEmpty() && questionnaire.meta.id == id);
        });
    return found == m_questionnaires.end() ? nullptr : &*found;
}

QString QuestionnaireModel::titleOf(const care::QuestionnaireResponse &response) const
{
    const care::Questionnaire *questionnaire = questionnaireOf(response);
    if (questionnaire && !questionnaire->title.isEmpty())
        return questionnaire->title;
    return response.title.isEmpty() ? tr("Questionnaire") : response.title;
}

QString QuestionnaireModel::columnTitle(int column) const
{
    switch (column) {
    case When:
        return tr("When");
    case What:
        return tr("Questionnaire");
    case Who:
        return tr("Answered by");
    default:
        return tr("Status");
    }
}

QVariant QuestionnaireModel::cell(int row, int column, int role) const
{
    const care::QuestionnaireResponse &response = at(row);
    switch (role) {
    case IdRole:
        return response.meta.id;
    case SortRole:
        return response.authored.value;
    case TitleRole:
        return titleOf(response);
    case SubtitleRole: {
        QStringList parts{wording::longDate(response.authored), whoOf(response)};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(" · "));
    }
    case StatusRole:
        return int(toneOf(response.status));
    case StatusTextRole:
        return wording::questionnaireStatus(response.status);
    case SearchTextRole: {
        QStringList texts{titleOf(response), whoOf(response), wording::longDate(response.authored),
            wording::questionnaireStatus(response.status)};
        collectSaid(response.items, texts);
        return texts.join(u' ');
    }
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (column) {
    case When:
        return wording::shortDate(response.authored);
    case What:
        return titleOf(response);
    case Who:
        return whoOf(response);
    default:
        return wording::questionnaireStatus(response.status);
    }
}

} // namespace kinward::models
