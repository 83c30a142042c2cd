#include "ui/records/CarePlansPage.h"

#include "core/models/CareWording.h"
#include "core/models/Wording.h"
#include "ui/records/DetailView.h"
#include "ui/records/RecordListPane.h"

namespace kinward::ui
{

namespace wording = models::wording;
using Kind = models::CarePlanRow::Kind;

namespace
{

QString joined(QStringList parts, const QString &separator = QStringLiteral(" · "))
{
    parts.removeAll(QString());
    return parts.join(separator);
}

QString activityLabel(const care::CarePlanActivity &activity)
{
    const QString status = wording::activityStatus(activity.status);
    //: Label of something to be done, where nothing is known of how far it is
    return status.isEmpty() ? CarePlansPage::tr("To do") : status;
}

QString achievementOf(const care::Goal &goal)
{
    const care::CodeableConcept &achieved = goal.achievementStatus;
    return wording::goalAchievement(
        achieved.codings.isEmpty() ? QString() : achieved.codings.first().code, achieved.label());
}

/// "Blood pressure: 130 mmHg, by Feb 1, 2027"
QString targetText(const care::GoalTarget &target)
{
    QString what = target.measure;
    if (!target.detail.isEmpty())
        //: What is measured and what it should be
        what = what.isEmpty() ? target.detail
                              : CarePlansPage::tr("%1: %2").arg(target.measure, target.detail);
    if (!target.due.isKnown())
        return what;
    //: %1 is a date
    const QString due = CarePlansPage::tr("by %1").arg(wording::shortDate(target.due));
    return what.isEmpty() ? wording::capitalized(due) : what + QStringLiteral(", ") + due;
}

QString targetsText(const care::Goal &goal)
{
    QStringList lines;
    for (const care::GoalTarget &target : goal.targets)
        lines.append(targetText(target));
    return joined(lines, QStringLiteral("\n"));
}

/// What is known of a goal, under its own words.
void addGoal(DetailContent &content, const care::Goal &goal)
{
    const QString achievement = achievementOf(goal);
    content
        .row(CarePlansPage::tr("Target"), targetsText(goal))
        //: Label: whether a goal was reached
        .row(CarePlansPage::tr("How far"), achievement)
        .row(CarePlansPage::tr("Status"),
            goal.lifecycleStatus == QLatin1String("active") && !achievement.isEmpty()
                ? QString()
                : wording::goalStatus(goal.lifecycleStatus))
        .row(CarePlansPage::tr("Since"), wording::longDate(goal.start))
        .row(CarePlansPage::tr("Note"), goal.notes.join(QLatin1Char('\n')));
}

} // namespace

CarePlansPage::CarePlansPage(
    net::PatientSession &session, const Clock &clock, const Theme &theme, QWidget *parent)
    : RecordPage(care::Section::CarePlans, session, clock, theme, parent)
    , m_model(new models::CarePlanModel(session.records(), this))
{
    setContent(m_model);
}

QList<SortChoice> CarePlansPage::sortChoices() const
{
    return {{tr("Active first")}, {tr("By name"), models::TitleRole, Qt::AscendingOrder},
        {tr("Newest first"), models::SortRole, Qt::DescendingOrder}};
}

DetailContent CarePlansPage::detailOf(int sourceRow)
{
    const models::CarePlanRow &row = m_model->at(sourceRow);
    const care::CarePlan &plan = row.plan;
    DetailContent content;
    content.title(row.title(), row.status(),
        models::Tone(m_model->index(sourceRow, 0).data(models::StatusRole).toInt()));
    content.paragraph(plan.description);
    //: Label: the health conditions that a care plan is for
    content.row(tr("For"), row.reasons.join(QLatin1Char('\n')));
    if (row.kind == Kind::Goal) {
        addGoal(content, row.goals.first());
        return content.footer(sourceText(row.meta()));
    }
    content.row(tr("Valid"), wording::period(plan.period))
        .row(tr("Made by"), row.author)
        .row(tr("Note"), plan.notes.join(QLatin1Char('\n')));
    if (!plan.activities.isEmpty())
        content.heading(tr("What to do"));
    for (const care::CarePlanActivity &activity : plan.activities)
        content.row(activityLabel(activity),
            activity.label.isEmpty() ? tr("Activity without a name") : activity.label,
            joined({activity.when, activity.location}));
    if (!row.goals.isEmpty())
        content.heading(tr("Goals"));
    for (const care::Goal &goal : row.goals) {
        content.heading(goal.description.isEmpty() ? tr("Goal") : goal.description.label(), 3);
        addGoal(content, goal);
    }
    return content.footer(sourceText(plan.meta));
}

QString CarePlansPage::emptyExplanation() const
{
    return tr("When the practice writes down what is to be done for this person's health, the plan "
              "and its goals appear here.");
}

} // namespace kinward::ui
