#include "ui/records/ConditionsPage.h"

#include "core/models/HistoryWording.h"
#include "core/models/Wording.h"
#include "ui/records/DetailView.h"
#include "ui/records/RecordListPane.h"

namespace kinward::ui
{

namespace wording = models::wording;

namespace
{

/// The date in full where there is one, else the age or the text that was sent.
QString momentText(const care::PartialDateTime &date, const QString &asRead)
{
    return date.isKnown() ? wording::longDate(date) : asRead;
}

QString kindText(const QList<care::CodeableConcept> &categories)
{
    QStringList kinds;
    for (const care::CodeableConcept &category : categories) {
        if (category.hasCode(u"problem-list-item"))
            kinds.append(ConditionsPage::tr("On the list of problems that the practice keeps"));
        else if (category.hasCode(u"encounter-diagnosis"))
            kinds.append(ConditionsPage::tr("Diagnosis of a visit"));
        else if (category.hasCode(u"health-concern"))
            kinds.append(ConditionsPage::tr("Health concern"));
        else
            kinds.append(category.label());
    }
    kinds.removeAll(QString());
    kinds.removeDuplicates();
    return kinds.join(QLatin1Char('\n'));
}

QString statusText(const care::Condition &condition)
{
    QStringList parts{wording::conditionStatus(condition.clinicalStatus),
        wording::certainty(condition.verificationStatus)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace

ConditionsPage::ConditionsPage(
    net::PatientSession &session, const Clock &clock, const Theme &theme, QWidget *parent)
    : RecordPage(care::Section::Conditions, session, clock, theme, parent)
    , m_model(new models::ConditionModel(session.records(), this))
{
    setContent(m_model);
}

QList<SortChoice> ConditionsPage::sortChoices() const
{
    return {{tr("Active first")}, {tr("By name"), models::TitleRole, Qt::AscendingOrder},
        {tr("Newest first"), models::SortRole, Qt::DescendingOrder}};
}

DetailContent ConditionsPage::detailOf(int sourceRow)
{
    const care::Condition &condition = m_model->at(sourceRow);
    const QModelIndex index = m_model->index(sourceRow, 0);
    DetailContent content;
    content
        .title(index.data(models::TitleRole).toString(),
            index.data(models::StatusTextRole).toString(),
            models::Tone(index.data(models::StatusRole).toInt()))
        .row(tr("In the practice's words"), wording::ownWords(condition.code))
        .row(tr("Status"), statusText(condition))
        .row(tr("Severity"), condition.severity.label())
        //: Label: when a condition began
        .row(tr("Began"), momentText(condition.onsetDate, condition.onset))
        //: Label: when a condition ended
        .row(tr("Ended"), momentText(condition.abatementDate, condition.abatement))
        //: Label: the part of the body
        .row(tr("Where"), condition.bodySites.join(QLatin1Char('\n')))
        .row(tr("Kind"), kindText(condition.categories))
        .row(tr("Recorded"), wording::longDate(condition.recordedDate))
        .row(tr("Recorded by"), condition.recorder.display);
    if (condition.asserter.display != condition.recorder.display)
        //: Label: who says that somebody has the condition
        content.row(tr("According to"), condition.asserter.display);
    content.row(tr("Note"), condition.notes.join(QLatin1Char('\n')))
        .footer(sourceText(condition.meta));
    return content;
}

QString ConditionsPage::emptyExplanation() const
{
    return tr("When the practice records a diagnosis or another health condition, it appears "
              "here.");
}

} // namespace kinward::ui
