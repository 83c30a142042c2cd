#include "ui/records/VisitsPage.h"

#include "core/models/HistoryWording.h"
#include "core/models/ReferenceNames.h"
#include "core/models/Wording.h"
#include "ui/records/DetailView.h"
#include "ui/records/RecordListPane.h"

namespace kinward::ui
{

namespace wording = models::wording;

namespace
{

/// The end of a visit that was longer than a day; of a shorter one the beginning says enough.
QString untilText(const care::Period &period)
{
    const bool isOneDay
        = period.start.isKnown() && period.start.localDate() == period.end.localDate();
    return isOneDay ? QString() : wording::longDate(period.end);
}

QString reasonsText(const care::Encounter &visit, const QString &title)
{
    QStringList reasons;
    for (const care::CodeableConcept &reason : visit.reasons)
        reasons << reason.label() << wording::ownWords(reason);
    reasons += models::namesOf(visit.reasonReferences);
    reasons.removeAll(QString());
    reasons.removeAll(title);
    reasons.removeDuplicates();
    return reasons.join(QLatin1Char('\n'));
}

/// What the visit is called besides its title.
QString kindText(const care::Encounter &visit, const QString &title)
{
    QStringList kinds{wording::visitClass(visit.classCode)};
    for (const care::CodeableConcept &type : visit.types)
        kinds.append(type.label());
    kinds.removeAll(QString());
    kinds.removeAll(title);
    kinds.removeDuplicates();
    return kinds.join(QLatin1Char('\n'));
}

} // namespace

VisitsPage::VisitsPage(
    net::PatientSession &session, const Clock &clock, const Theme &theme, QWidget *parent)
    : RecordPage(care::Section::Visits, session, clock, theme, parent)
    , m_model(new models::VisitModel(session.records(), this))
{
    setContent(m_model);
}

QList<SortChoice> VisitsPage::sortChoices() const
{
    return {{tr("Newest first")}, {tr("Oldest first"), models::SortRole, Qt::AscendingOrder},
        {tr("By name"), models::TitleRole, Qt::AscendingOrder}};
}

DetailContent VisitsPage::detailOf(int sourceRow)
{
    const care::Encounter &visit = m_model->at(sourceRow);
    const QModelIndex index = m_model->index(sourceRow, 0);
    const QString title = index.data(models::TitleRole).toString();
    DetailContent content;
    content
        .title(title, index.data(models::StatusTextRole).toString(),
            models::Tone(index.data(models::StatusRole).toInt()))
        .row(tr("When"), wording::longDate(visit.period.start))
        //: Label: the day and time at which a long visit ended
        .row(tr("Until"), untilText(visit.period))
        //: Label: whom the visit was with
        .row(tr("With"), models::namesOf(visit.practitioners).join(QLatin1Char('\n')))
        .row(tr("Where"), models::namesOf(visit.locations).join(QLatin1Char('\n')))
        .row(tr("Organization"), visit.serviceProvider.display)
        .row(tr("Kind"), kindText(visit, title))
        .row(tr("Reason"), reasonsText(visit, title))
        .row(tr("Diagnoses"), m_model->diagnosesOf(sourceRow).join(QLatin1Char('\n')))
        //: Label: the procedures of a visit
        .row(tr("Done"), m_model->proceduresOf(sourceRow).join(QLatin1Char('\n')))
        //: Label: where the patient went after a hospital stay
        .row(tr("Went to"), visit.dischargeDisposition.label())
        .footer(sourceText(visit.meta));
    return content;
}

QString VisitsPage::emptyExplanation() const
{
    return tr("When a visit takes place, it appears here. Visits to come are under Appointments.");
}

} // namespace kinward::ui
