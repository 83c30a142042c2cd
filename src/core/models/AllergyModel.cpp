#include "core/models/AllergyModel.h"

#include "core/models/HistoryWording.h"
#include "core/models/MemberDirectory.h"
#include "core/models/Wording.h"

#include <algorithm>

namespace kinward::models
{

namespace
{

using care::AllergyIntolerance;

enum class Standing { Active, NoneKnown, Past };

Standing standingOf(const AllergyIntolerance &allergy)
{
    if (!allergy.isActive())
        return Standing::Past;
    return allergy.saysNoneKnown() ? Standing::NoneKnown : Standing::Active;
}

bool wasSevere(const AllergyIntolerance &allergy)
{
    return std::any_of(allergy.reactions.begin(), allergy.reactions.end(),
        [](const care::AllergyReaction &reaction) {
            return reaction.severity == QLatin1String("severe");
        });
}

bool isHighRisk(const AllergyIntolerance &allergy)
{
    return allergy.criticality == QLatin1String("high");
}

int danger(const AllergyIntolerance &allergy)
{
    if (isHighRisk(allergy))
        return 3;
    if (wasSevere(allergy))
        return 2;
    return allergy.criticality == QLatin1String("low") ? 0 : 1; // what is not known comes before
}

QString titleOf(const AllergyIntolerance &allergy)
{
    if (const QString label = allergy.code.label(); !label.isEmpty())
        return label;
    for (const care::AllergyReaction &reaction : allergy.reactions) {
        if (const QString label = reaction.substance.label(); !label.isEmpty())
            return label;
    }
    return AllergyModel::tr("Allergy without a name");
}

QString reactionsOf(const AllergyIntolerance &allergy)
{
    QStringList reactions;
    for (const care::AllergyReaction &reaction : allergy.reactions)
        reactions.append(wording::reaction(reaction));
    reactions.removeAll(QString());
    reactions.removeDuplicates();
    return reactions.join(QStringLiteral("; "));
}

QString subtitleOf(const AllergyIntolerance &allergy)
{
    QStringList parts{reactionsOf(allergy), wording::allergyKind(allergy)};
    parts.removeAll(QString());
    if (parts.isEmpty() && allergy.recordedDate.isKnown())
        //: %1 is a date
        parts.append(AllergyModel::tr("Recorded %1").arg(wording::shortDate(allergy.recordedDate)));
    return parts.join(QStringLiteral(" · "));
}

/// The word that matters most: of an allergy in force how dangerous it is, else what became of it.
QString statusOf(const AllergyIntolerance &allergy)
{
    switch (standingOf(allergy)) {
    case Standing::NoneKnown:
        return AllergyModel::tr("None known", "badge: the practice knows of no such allergy");
    case Standing::Past:
        return allergy.isRuledOut() ? wording::certainty(allergy.verificationStatus)
                                    : wording::allergyStatus(allergy.clinicalStatus);
    case Standing::Active:
        break;
    }
    if (!isHighRisk(allergy) && wasSevere(allergy))
        return AllergyModel::tr("Severe reaction");
    return wording::allergyRisk(allergy.criticality);
}

Tone toneOf(const AllergyIntolerance &allergy)
{
    switch (standingOf(allergy)) {
    case Standing::NoneKnown:
        return Tone::Good;
    case Standing::Past:
        return Tone::Neutral;
    case Standing::Active:
        break;
    }
    if (danger(allergy) >= 2)
        return Tone::Danger;
    return allergy.criticality == QLatin1String("unable-to-assess") ? Tone::Attention
                                                                    : Tone::Neutral;
}

QString groupOf(const AllergyIntolerance &allergy)
{
    switch (standingOf(allergy)) {
    case Standing::Active:
        return AllergyModel::tr("Active", "heading over allergies");
    case Standing::NoneKnown:
        return AllergyModel::tr("Recorded as none known");
    case Standing::Past:
        break;
    }
    return AllergyModel::tr("Past or ruled out");
}

/// Those in force first, the most dangerous at the top.
void arrangeByDanger(QList<AllergyIntolerance> &allergies)
{
    std::sort(allergies.begin(), allergies.end(),
        [](const AllergyIntolerance &a, const AllergyIntolerance &b) {
            if (const auto x = standingOf(a), y = standingOf(b); x != y)
                return x < y;
            if (const int x = danger(a), y = danger(b); x != y)
                return x > y;
            const int byName = titleOf(a).localeAwareCompare(titleOf(b));
            return byName != 0 ? byName < 0 : a.meta.id < b.meta.id;
        });
}

AllergySummary summaryOf(const QList<AllergyIntolerance> &arranged)
{
    AllergySummary summary;
    for (const AllergyIntolerance &allergy : arranged) {
        const Standing standing = standingOf(allergy);
        if (standing == Standing::NoneKnown && allergy.saysNoneOfAnyKind())
            summary.noneKnown = true;
        if (standing != Standing::Active)
            continue;
        ++summary.active;
        summary.highRisk += isHighRisk(allergy) ? 1 : 0;
        summary.names.append(titleOf(allergy));
    }
    return summary;
}

QString searchTextOf(const AllergyIntolerance &allergy)
{
    QStringList texts{titleOf(allergy), allergy.code.text, subtitleOf(allergy), statusOf(allergy),
        wording::shortDate(allergy.recordedDate), allergy.notes.join(u' ')};
    for (const care::AllergyReaction &reaction : allergy.reactions)
        texts << reaction.description << reaction.substance.label();
    return texts.join(u' ');
}

} // namespace

AllergySummary summarizeAllergies(QList<care::AllergyIntolerance> allergies)
{
    arrangeByDanger(allergies);
    return summaryOf(allergies);
}

AllergyModel::AllergyModel(store::RecordStore &store, QObject *parent)
    : RecordListModel(store, MemberDirectory::types(), parent)
{
    load();
}

QList<AllergyIntolerance> AllergyModel::arrange(QList<AllergyIntolerance> values)
{
    const MemberDirectory members(store());
    for (AllergyIntolerance &allergy : values)
        allergy.recorder.display = members.nameOf(allergy.recorder);
    arrangeByDanger(values);
    m_summary = summaryOf(values);
    return values;
}

QString AllergyModel::columnTitle(int column) const
{
    switch (column) {
    case What:
        //: Title of a column: what somebody is allergic to
        return tr("Allergic to");
    case Kind:
        return tr("Kind");
    case Reactions:
        return tr("Reaction");
    case Risk:
        return tr("Risk");
    case Recorded:
        return tr("Recorded");
    default:
        return tr("Status");
    }
}

QVariant AllergyModel::cell(int row, int column, int role) const
{
    const AllergyIntolerance &allergy = at(row);
    switch (role) {
    case IdRole:
        return allergy.meta.id;
    case SortRole:
        return allergy.recordedDate.value;
    case TitleRole:
        return titleOf(allergy);
    case SubtitleRole:
        return subtitleOf(allergy);
    case StatusRole:
        return int(toneOf(allergy));
    case StatusTextRole:
        return statusOf(allergy);
    case GroupRole:
        return groupOf(allergy);
    case SearchTextRole:
        return searchTextOf(allergy);
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (column) {
    case What:
        return titleOf(allergy);
    case Kind:
        return wording::allergyKind(allergy);
    case Reactions:
        return reactionsOf(allergy);
    case Risk:
        return wording::allergyRisk(allergy.criticality);
    case Recorded:
        return wording::shortDate(allergy.recordedDate);
    default:
        return groupOf(allergy);
    }
}

} // namespace kinward::models
