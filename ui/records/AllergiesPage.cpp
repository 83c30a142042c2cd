#include "ui/records/AllergiesPage.h"

#include "core/models/HistoryWording.h"
#include "core/models/Wording.h"
#include "ui/records/DetailView.h"
#include "ui/records/RecordListPane.h"

namespace kinward::ui
{

namespace wording = models::wording;

namespace
{

/// What was noticed and how strong it was, then what else was written of it, a line each.
QString reactionText(const care::AllergyReaction &reaction)
{
    const QString what = wording::reaction(reaction);
    QStringList lines{what};
    if (!what.contains(reaction.description))
        lines.append(reaction.description);
    if (const QString to = reaction.substance.label(); !to.isEmpty())
        //: A reaction: %1 is what the body reacted to
        lines.append(AllergiesPage::tr("to %1").arg(to));
    lines.append(wording::longDate(reaction.onset));
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

void addReactions(DetailContent &content, const QList<care::AllergyReaction> &reactions)
{
    for (const care::AllergyReaction &reaction : reactions)
        //: Label: what happened when the body met what it is allergic to
        content.row(AllergiesPage::tr("Reaction"), reactionText(reaction));
    if (reactions.isEmpty())
        content.row(AllergiesPage::tr("Reaction"), AllergiesPage::tr("The practice did not say"));
}

QString statusText(const care::AllergyIntolerance &allergy)
{
    QStringList parts{wording::allergyStatus(allergy.clinicalStatus),
        wording::certainty(allergy.verificationStatus)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace

AllergiesPage::AllergiesPage(
    net::PatientSession &session, const Clock &clock, const Theme &theme, QWidget *parent)
    : RecordPage(care::Section::Allergies, session, clock, theme, parent)
    , m_model(new models::AllergyModel(session.records(), this))
{
    setContent(m_model);
}

QList<SortChoice> AllergiesPage::sortChoices() const
{
    return {{tr("Most dangerous first")}, {tr("By name"), models::TitleRole, Qt::AscendingOrder},
        {tr("Newest first"), models::SortRole, Qt::DescendingOrder}};
}

QString AllergiesPage::introduction() const
{
    const models::AllergySummary &known = m_model->summary();
    if (known.highRisk > 0)
        return tr("%n of these can be dangerous.", "allergies", known.highRisk);
    if (known.active == 0 && known.noneKnown)
        return tr("The practice recorded that no allergies are known.");
    return {};
}

DetailContent AllergiesPage::detailOf(int sourceRow)
{
    const care::AllergyIntolerance &allergy = m_model->at(sourceRow);
    const QModelIndex index = m_model->index(sourceRow, 0);
    DetailContent content;
    content.title(index.data(models::TitleRole).toString(),
        index.data(models::StatusTextRole).toString(),
        models::Tone(index.data(models::StatusRole).toInt()));
    if (allergy.saysNoneKnown()) {
        addNoneKnown(content, allergy);
    } else {
        //: Label: how dangerous an allergy is
        content.row(tr("How dangerous"), wording::allergyRiskMeaning(allergy.criticality));
        addReactions(content, allergy.reactions);
    }
    //: Label: allergy or intolerance, and to what kind of thing
    content.row(tr("Kind"), wording::allergyKind(allergy))
        .row(tr("Status"), statusText(allergy))
        //: Label: when an allergy was first noticed
        .row(tr("Began"), allergy.onset)
        .row(tr("Last reaction"), wording::longDate(allergy.lastOccurrence))
        .row(tr("Recorded"), wording::longDate(allergy.recordedDate))
        .row(tr("Recorded by"), allergy.recorder.display)
        .row(tr("Note"), allergy.notes.join(QLatin1Char('\n')))
        .footer(sourceText(allergy.meta));
    return content;
}

void AllergiesPage::addNoneKnown(
    DetailContent &content, const care::AllergyIntolerance &statement) const
{
    content.paragraph(tr("The practice knows of no such allergy. Tell it if you know of one."));
    if (statement.isActive() && statement.saysNoneOfAnyKind() && m_model->summary().active > 0)
        content.paragraph(tr("The record lists allergies as well. Ask the practice which is right; "
                             "until then, go by the allergies."));
}

QString AllergiesPage::emptyExplanation() const
{
    return tr("This does not mean that there are none. When the practice records an allergy, or "
              "that none are known, it appears here. Ask the practice if you are not sure.");
}

} // namespace kinward::ui
