#include "core/models/ConditionModel.h"

#include "core/models/CareWording.h"
#include "core/models/HistoryWording.h"
#include "core/models/MemberDirectory.h"
#include "core/models/Wording.h"

#include <algorithm>

namespace kinward::models
{

namespace
{

using care::Condition;

enum class Standing { Active, Past, RuledOut };

Standing standingOf(const Condition &condition)
{
    if (condition.isRuledOut())
        return Standing::RuledOut;
    // What has an end and no status is over.
    const bool isOver = condition.clinicalStatus.isEmpty() && !condition.abatement.isEmpty();
    return condition.isActive() && !isOver ? Standing::Active : Standing::Past;
}

const care::PartialDateTime &whenOf(const Condition &condition)
{
    return condition.onsetDate.isKnown() ? condition.onsetDate : condition.recordedDate;
}

/// SNOMED CT 24484000 and 442452003, and the word that HL7's own examples use.
bool isSevere(const Condition &condition)
{
    return condition.severity.hasCode(u"http://snomed.info/sct", u"24484000")
        || condition.severity.hasCode(u"http://snomed.info/sct", u"442452003");
}

QString titleOf(const Condition &condition)
{
    const QString label = condition.code.label();
    return label.isEmpty() ? ConditionModel::tr("Condition without a name") : label;
}

/// "since Mar 3, 2008", "Mar 2008 – Apr 2009", or the ages and texts that were sent instead.
QString spanOf(const Condition &condition)
{
    const bool isDated = condition.onsetDate.isKnown() || condition.abatementDate.isKnown();
    if (isDated)
        return wording::period({condition.onsetDate, condition.abatementDate});
    if (condition.onset.isEmpty())
        return {};
    //: When a condition began, which is an age or a text of the practice
    return ConditionModel::tr("began: %1").arg(condition.onset);
}

QString subtitleOf(const Condition &condition)
{
    QStringList parts{spanOf(condition), condition.severity.label()};
    if (parts.constFirst().isEmpty() && condition.recordedDate.isKnown())
        //: %1 is a date
        parts.prepend(
            ConditionModel::tr("recorded %1").arg(wording::shortDate(condition.recordedDate)));
    parts.removeAll(QString());
    return wording::capitalized(parts.join(QStringLiteral(" · ")));
}

QString statusOf(const Condition &condition)
{
    if (condition.isRuledOut())
        return wording::certainty(condition.verificationStatus);
    const QString status = wording::conditionStatus(condition.clinicalStatus);
    const QString certainty = wording::certainty(condition.verificationStatus);
    return certainty.isEmpty() || standingOf(condition) != Standing::Active ? status : certainty;
}

Tone toneOf(const Condition &condition)
{
    if (standingOf(condition) != Standing::Active)
        return condition.clinicalStatus == QLatin1String("resolved") ? Tone::Good : Tone::Neutral;
    const bool isWorse = condition.clinicalStatus == QLatin1String("relapse");
    return isWorse || isSevere(condition) ? Tone::Attention : Tone::Neutral;
}

QString groupOf(const Condition &condition)
{
    switch (standingOf(condition)) {
    case Standing::Active:
        return ConditionModel::tr("Active", "heading over health conditions");
    case Standing::Past:
        return ConditionModel::tr("Past", "heading over health conditions");
    case Standing::RuledOut:
        break;
    }
    return ConditionModel::tr("Ruled out");
}

QString searchTextOf(const Condition &condition)
{
    QStringList texts{titleOf(condition), condition.code.text, subtitleOf(condition),
        statusOf(condition), wording::shortDate(condition.recordedDate), condition.asserter.display,
        condition.recorder.display};
    texts << condition.bodySites << condition.notes;
    return texts.join(u' ');
}

} // namespace

ConditionModel::ConditionModel(store::RecordStore &store, QObject *parent)
    : RecordListModel(store, MemberDirectory::types(), parent)
{
    load();
}

int ConditionModel::activeCount() const
{
    int row = 0;
    while (row < rows() && standingOf(at(row)) == Standing::Active)
        ++row;
    return row;
}

QList<Condition> ConditionModel::arrange(QList<Condition> values)
{
    const MemberDirectory members(store());
    for (Condition &condition : values) {
        condition.recorder.display = members.nameOf(condition.recorder);
        condition.asserter.display = members.nameOf(condition.asserter);
    }
    std::sort(values.begin(), values.end(), [](const Condition &a, const Condition &b) {
        if (const auto x = standingOf(a), y = standingOf(b); x != y)
            return x < y;
        return std::pair(whenOf(b).order(), b.meta.id) < std::pair(whenOf(a).order(), a.meta.id);
    });
    return values;
}

QString ConditionModel::columnTitle(int column) const
{
    switch (column) {
    case What:
        return tr("Condition");
    case Since:
        //: Title of a column: from when to when somebody had a condition
        return tr("When");
    case Severity:
        return tr("Severity");
    case Recorded:
        return tr("Recorded");
    default:
        return tr("Status");
    }
}

QVariant ConditionModel::cell(int row, int column, int role) const
{
    const Condition &condition = at(row);
    switch (role) {
    case IdRole:
        return condition.meta.id;
    case SortRole:
        return whenOf(condition).value;
    case TitleRole:
        return titleOf(condition);
    case SubtitleRole:
        return subtitleOf(condition);
    case StatusRole:
        return int(toneOf(condition));
    case StatusTextRole:
        return statusOf(condition);
    case GroupRole:
        return groupOf(condition);
    case SearchTextRole:
        return searchTextOf(condition);
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (column) {
    case What:
        return titleOf(condition);
    case Since:
        return spanOf(condition);
    case Severity:
        return condition.severity.label();
    case Recorded:
        return wording::shortDate(condition.recordedDate);
    default:
        return statusOf(condition);
    }
}

} // namespace kinward::models
