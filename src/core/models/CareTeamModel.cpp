#include "core/models/CareTeamModel.h"

#include "core/models/CareWording.h"
#include "core/models/Wording.h"

#include <algorithm>

namespace kinward::models
{

namespace
{

QStringList labelsOf(const QList<care::CodeableConcept> &concepts)
{
    QStringList labels;
    for (const care::CodeableConcept &entry : concepts)
        labels.append(entry.label());
    labels.removeAll(QString());
    labels.removeDuplicates();
    return labels;
}

QString nameOf(const care::CareTeam &team)
{
    if (!team.name.isEmpty())
        return team.name;
    const QStringList reasons = labelsOf(team.reasons);
    const QStringList labels = reasons.isEmpty() ? labelsOf(team.categories) : reasons;
    return labels.isEmpty() ? CareTeamModel::tr("Care team") : labels.join(QStringLiteral(", "));
}

/// Takes the teams apart into their members.
class Gathering
{
public:
    Gathering(const store::RecordStore &store, const QDate &today)
        : m_directory(store)
        , m_today(today)
    {
    }

    void add(const care::CareTeam &team)
    {
        bool anybody = false;
        for (const care::CareTeamParticipant &participant : team.participants) {
            if (m_directory.isPatient(participant.member))
                continue;
            anybody = true;
            CareTeamMember &member = memberOf(team, participant.member);
            member.parts.append(partOf(team, participant));
            if (member.facts.organization.isEmpty())
                member.facts.organization = m_directory.nameOf(participant.onBehalfOf);
            if (member.meta.lastUpdated.order() < team.meta.lastUpdated.order())
                member.meta = team.meta;
        }
        if (!anybody)
            addEmpty(team);
    }

    QList<CareTeamMember> take()
    {
        for (CareTeamMember &member : m_members)
            std::stable_partition(member.parts.begin(), member.parts.end(),
                [](const CareTeamPart &part) { return part.isCurrent; });
        std::stable_partition(m_members.begin(), m_members.end(),
            [](const CareTeamMember &member) { return member.isCurrent(); });
        return std::move(m_members);
    }

private:
    CareTeamPart partOf(
        const care::CareTeam &team, const care::CareTeamParticipant &participant) const
    {
        const care::Period &own = participant.period;
        const bool isDated = own.start.isKnown() || own.end.isKnown();
        const bool isCurrent = team.status != QLatin1String("inactive")
            && !wording::isOver(team.period, m_today) && !wording::isOver(own, m_today);
        return {nameOf(team), labelsOf(participant.roles), isDated ? own : team.period, isCurrent};
    }

    CareTeamMember &memberOf(const care::CareTeam &team, const care::Reference &reference)
    {
        const QString recordId = reference.recordId();
        const QString key = recordId.isEmpty() ? reference.display : recordId;
        const auto known = m_rows.constFind(key);
        if (known != m_rows.cend() && !key.isEmpty())
            return m_members[*known];
        m_rows.insert(key, m_members.size());
        CareTeamMember member;
        member.id = team.meta.id + u'/' + (key.isEmpty() ? QString::number(m_members.size()) : key);
        member.facts = m_directory.factsOf(reference);
        member.meta = team.meta;
        m_members.append(member);
        return m_members.last();
    }

    void addEmpty(const care::CareTeam &team)
    {
        CareTeamMember row;
        row.id = team.meta.id;
        row.facts.name = nameOf(team);
        row.facts.organization = m_directory.namesOf(team.managingOrganizations);
        row.meta = team.meta;
        row.isTeam = true;
        row.parts.append(partOf(team, {}));
        m_members.append(row);
    }

    MemberDirectory m_directory;
    QDate m_today;
    QList<CareTeamMember> m_members;
    QHash<QString, qsizetype> m_rows; ///< by what the member is known by
};

QString titleOf(const CareTeamMember &member)
{
    return member.facts.name.isEmpty() ? CareTeamModel::tr("Member without a name")
                                       : member.facts.name;
}

QString subtitleOf(const CareTeamMember &member)
{
    if (member.isTeam)
        return CareTeamModel::tr("The practice did not send who is in this team");
    QStringList parts{member.roles().join(QStringLiteral(", ")), member.facts.phones.value(0)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString statusOf(const CareTeamMember &member)
{
    //: Badge of a member of the care team who is in it no more
    return member.isCurrent() ? QString() : CareTeamModel::tr("Former");
}

QString searchTextOf(const CareTeamMember &member)
{
    QStringList texts{titleOf(member), member.facts.organization};
    texts << member.roles() << member.facts.roles << member.facts.phones << member.facts.emails;
    for (const CareTeamPart &part : member.parts)
        texts.append(part.team);
    return texts.join(u' ');
}

} // namespace

QStringList CareTeamMember::roles() const
{
    QStringList roles;
    for (const CareTeamPart &part : parts) {
        if (part.isCurrent == isCurrent())
            roles += part.roles;
    }
    roles.removeDuplicates();
    return roles.isEmpty() ? facts.roles : roles;
}

CareTeamModel::CareTeamModel(store::RecordStore &store, const Clock &clock, QObject *parent)
    : RecordListModelBase(
        store, MemberDirectory::types() << fhir::resourceTypeOf<care::CareTeam>(), parent)
    , m_clock(clock)
{
    load();
}

LeftOut CareTeamModel::loadRows()
{
    auto read
        = fhir::readRecords<care::CareTeam>(store().all(fhir::resourceTypeOf<care::CareTeam>()));
    std::sort(read.values.begin(), read.values.end(),
        [](const care::CareTeam &a, const care::CareTeam &b) {
            return std::pair(b.period.start.order(), a.meta.id)
                < std::pair(a.period.start.order(), b.meta.id);
        });
    Gathering gathering(store(), m_clock.now().date());
    for (const care::CareTeam &team : std::as_const(read.values))
        gathering.add(team);
    m_members = gathering.take();
    LeftOut leftOut;
    leftOut.note(read);
    return leftOut;
}

QString CareTeamModel::columnTitle(int column) const
{
    switch (column) {
    case Name:
        return tr("Name");
    case Role:
        return tr("Role");
    case Practice:
        return tr("Practice");
    case Phone:
        return tr("Phone");
    default:
        return tr("Status");
    }
}

QVariant CareTeamModel::cell(int row, int column, int role) const
{
    const CareTeamMember &member = m_members.at(row);
    switch (role) {
    case IdRole:
        return member.id;
    case SortRole:
        return member.parts.first().period.start.value;
    case TitleRole:
        return titleOf(member);
    case SubtitleRole:
        return subtitleOf(member);
    case StatusRole:
        return int(Tone::Neutral);
    case StatusTextRole:
        return statusOf(member);
    case GroupRole:
        return member.isCurrent() ? tr("Care team now") : tr("Former members");
    case SearchTextRole:
        return searchTextOf(member);
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (column) {
    case Name:
        return titleOf(member);
    case Role:
        return member.roles().join(QStringLiteral(", "));
    case Practice:
        return member.facts.organization;
    case Phone:
        return member.facts.phones.join(QStringLiteral(", "));
    default:
        return statusOf(member);
    }
}

} // namespace kinward::models
