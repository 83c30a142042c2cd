#include "ui/records/ProceduresPage.h"

#include "core/models/CareWording.h"
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

/// In full where it was one moment or one day, else from when to when.
QString whenText(const care::Procedure &procedure)
{
    const care::Period &performed = procedure.performed;
    if (!performed.start.isKnown() && !performed.end.isKnown())
        return procedure.performedText;
    const bool isOneDay = performed.start.isKnown()
        && (!performed.end.isKnown() || performed.start.localDate() == performed.end.localDate());
    return isOneDay ? wording::longDate(performed.start) : wording::period(performed);
}

QString reasonsText(const care::Procedure &procedure)
{
    QStringList reasons = procedure.reasons + models::namesOf(procedure.reasonReferences);
    reasons.removeDuplicates();
    return reasons.join(QLatin1Char('\n'));
}

} // namespace

ProceduresPage::ProceduresPage(
    net::PatientSession &session, const Clock &clock, const Theme &theme, QWidget *parent)
    : RecordPage(care::Section::Procedures, session, clock, theme, parent)
    , m_model(new models::ProcedureModel(session.records(), this))
{
    setContent(m_model);
}

QList<SortChoice> ProceduresPage::sortChoices() const
{
    return {{tr("Newest first")}, {tr("Oldest first"), models::SortRole, Qt::AscendingOrder},
        {tr("By name"), models::TitleRole, Qt::AscendingOrder}};
}

DetailContent ProceduresPage::detailOf(int sourceRow)
{
    const care::Procedure &procedure = m_model->at(sourceRow);
    const QModelIndex index = m_model->index(sourceRow, 0);
    DetailContent content;
    content
        .title(index.data(models::TitleRole).toString(),
            index.data(models::StatusTextRole).toString(),
            models::Tone(index.data(models::StatusRole).toInt()))
        .row(tr("In the practice's words"), wording::ownWords(procedure.code))
        .row(tr("When"), whenText(procedure))
        .row(tr("Done by"), models::namesOf(procedure.performers).join(QLatin1Char('\n')))
        .row(tr("Where"), procedure.location.display)
        .row(tr("Reason"), reasonsText(procedure))
        .row(tr("Kind"), procedure.category.label())
        .row(tr("Part of the body"), procedure.bodySites.join(QLatin1Char('\n')))
        //: Label: how a procedure turned out
        .row(tr("Outcome"), procedure.outcome.label())
        .row(tr("Complications"), procedure.complications.join(QLatin1Char('\n')))
        //: Label: what is to be done after a procedure
        .row(tr("Afterwards"), procedure.followUps.join(QLatin1Char('\n')))
        .row(tr("Note"), procedure.notes.join(QLatin1Char('\n')))
        .footer(sourceText(procedure.meta));
    return content;
}

QString ProceduresPage::emptyExplanation() const
{
    return tr("When the practice does a test or a treatment, or records one, it appears here.");
}

} // namespace kinward::ui
