#include "core/models/CarePlanModel.h"

#include "core/models/CareWording.h"
#include "core/models/MemberDirectory.h"
#include "core/models/Wording.h"

#include <QHash>

#include <algorithm>

namespace kinward::models
{

namespace
{

using Kind = CarePlanRow::Kind;

/// US Core has this category in every plan; it names none.
bool isGeneral(const care::CodeableConcept &category) { return category.hasCode(u"assess-plan"); }

/// The conditions that are meant, by their own words or by the store's.
QStringList reasonsOf(const QList<care::Reference> &conditions, const store::RecordStore &store)
{
    QStringList reasons;
    for (const care::Reference &reference : conditions) {
        QString label = reference.display;
        const QString id = reference.recordId();
        const auto raw = label.isEmpty() && !id.isEmpty()
            ? store.find(fhir::resourceTypeOf<care::Condition>(), id)
            : std::nullopt;
        if (raw) {
            if (const auto condition = fhir::readRecord<care::Condition>(raw->json))
                label = condition->code.label();
        }
        reasons.append(label);
    }
    reasons.removeAll(QString());
    reasons.removeDuplicates();
    return reasons;
}

QString achievementOf(const care::Goal &goal)
{
    const care::CodeableConcept &achieved = goal.achievementStatus;
    const QString code = achieved.codings.isEmpty() ? QString() : achieved.codings.first().code;
    return wording::goalAchievement(code, achieved.label());
}

Tone toneOf(const CarePlanRow &row)
{
    if (row.kind == Kind::Goal) {
        const auto &codings = row.goals.first().achievementStatus.codings;
        return wording::goalTone(codings.isEmpty() ? QString() : codings.first().code);
    }
    if (row.plan.status == QLatin1String("active"))
        return Tone::Good;
    return row.isActive() ? Tone::Attention : Tone::Neutral;
}

QString sinceOf(const CarePlanRow &row)
{
    return row.kind == Kind::Plan ? wording::period(row.plan.period)
                                  : wording::period({row.when(), {}});
}

QString subtitleOf(const CarePlanRow &row)
{
    QStringList parts{row.reasons.join(QStringLiteral(", ")), sinceOf(row), row.author};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString groupOf(const CarePlanRow &row)
{
    if (row.kind == Kind::Goal)
        return CarePlanModel::tr("Goals");
    //: Groups of care plans
    return row.isActive() ? CarePlanModel::tr("Active") : CarePlanModel::tr("Past");
}

QString searchTextOf(const CarePlanRow &row)
{
    QStringList texts{row.title(), subtitleOf(row), row.status(), row.plan.description, row.team};
    for (const care::CarePlanActivity &activity : row.plan.activities)
        texts.append(activity.label);
    for (const care::Goal &goal : row.goals)
        texts.append(goal.description.label());
    return texts.join(u' ');
}

bool comesBefore(const CarePlanRow &a, const CarePlanRow &b)
{
    if (a.kind != b.kind)
        return a.kind == Kind::Plan;
    if (a.isActive() != b.isActive())
        return a.isActive();
    return std::pair(b.when().order(), a.meta().id) < std::pair(a.when().order(), b.meta().id);
}

} // namespace

const care::ResourceMeta &CarePlanRow::meta() const
{
    return kind == Kind::Plan ? plan.meta : goals.first().meta;
}

care::PartialDateTime CarePlanRow::when() const
{
    return kind == Kind::Plan ? plan.period.start : goals.first().start;
}

bool CarePlanRow::isActive() const
{
    if (kind == Kind::Plan)
        return plan.isActive();
    const QString &status = goals.first().lifecycleStatus;
    return status != QLatin1String("completed") && status != QLatin1String("cancelled")
        && status != QLatin1String("rejected");
}

QString CarePlanRow::title() const
{
    if (kind == Kind::Goal) {
        const QString text = goals.first().description.label();
        return text.isEmpty() ? CarePlanModel::tr("Goal") : text;
    }
    if (!plan.title.isEmpty())
        return plan.title;
    for (const care::CodeableConcept &category : plan.categories) {
        if (!isGeneral(category) && !category.label().isEmpty())
            return category.label();
    }
    return CarePlanModel::tr("Care plan");
}

QString CarePlanRow::status() const
{
    if (kind == Kind::Plan)
        return wording::carePlanStatus(plan.status);
    const QString achievement = achievementOf(goals.first());
    return achievement.isEmpty() ? wording::goalStatus(goals.first().lifecycleStatus) : achievement;
}

CarePlanModel::CarePlanModel(store::RecordStore &store, QObject *parent)
    : RecordListModelBase(store,
        MemberDirectory::types() << fhir::resourceTypeOf<care::CarePlan>()
                                 << fhir::resourceTypeOf<care::Goal>()
                                 << fhir::resourceTypeOf<care::Condition>()
                                 << fhir::resourceTypeOf<care::CareTeam>(),
        parent)
{
    load();
}

LeftOut CarePlanModel::loadRows()
{
    auto plans
        = fhir::readRecords<care::CarePlan>(store().all(fhir::resourceTypeOf<care::CarePlan>()));
    const auto goals
        = fhir::readRecords<care::Goal>(store().all(fhir::resourceTypeOf<care::Goal>()));
    QHash<QString, care::Goal> goalById;
    for (const care::Goal &goal : goals.values)
        goalById.insert(goal.meta.id, goal);
    const MemberDirectory directory(store());
    QSet<QString> planned;
    m_rows.clear();
    for (care::CarePlan &plan : plans.values) {
        CarePlanRow row;
        for (const care::Reference &reference : std::as_const(plan.goals)) {
            const auto found = goalById.constFind(reference.recordId());
            if (found == goalById.cend())
                continue;
            planned.insert(found.key());
            row.goals.append(*found);
        }
        row.reasons = reasonsOf(plan.addresses, store());
        row.author = directory.nameOf(plan.author);
        row.plan = std::move(plan);
        m_rows.append(std::move(row));
    }
    for (const care::Goal &goal : std::as_const(goalById)) {
        if (!planned.contains(goal.meta.id))
            m_rows.append({Kind::Goal, {}, {goal}, reasonsOf(goal.addresses, store()), {}, {}});
    }
    std::sort(m_rows.begin(), m_rows.end(), comesBefore);
    LeftOut leftOut;
    leftOut.note(plans);
    leftOut.note(goals);
    return leftOut;
}

QString CarePlanModel::columnTitle(int column) const
{
    switch (column) {
    case Plan:
        return tr("Plan");
    case Reason:
        return tr("For");
    case Since:
        return tr("When");
    default:
        return tr("Status");
    }
}

QVariant CarePlanModel::cell(int row, int column, int role) const
{
    const CarePlanRow &plan = m_rows.at(row);
    switch (role) {
    case IdRole:
        return plan.meta().id;
    case SortRole:
        return plan.when().value;
    case TitleRole:
        return plan.title();
    case SubtitleRole:
        return subtitleOf(plan);
    case StatusRole:
        return int(toneOf(plan));
    case StatusTextRole:
        return plan.status();
    case GroupRole:
        return groupOf(plan);
    case SearchTextRole:
        return searchTextOf(plan);
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (column) {
    case Plan:
        return plan.title();
    case Reason:
        return plan.reasons.join(QStringLiteral(", "));
    case Since:
        return sinceOf(plan);
    default:
        return plan.status();
    }
}

} // namespace kinward::models
