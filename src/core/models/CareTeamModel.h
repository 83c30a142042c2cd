#pragma once

#include "core/base/Clock.h"
#include "core/models/MemberDirectory.h"
#include "core/models/RecordListModel.h"

namespace kinward::models
{

/// What somebody is in one care team.
struct CareTeamPart {
    QString team; ///< its name, else what it is for
    QStringList roles;
    care::Period period;
    bool isCurrent = false;
};

/// Somebody who cares for the patient, in one team or several.
struct CareTeamMember {
    QString id; ///< of the row: the first team's record and the member
    MemberFacts facts;
    QList<CareTeamPart> parts; ///< the current ones first
    care::ResourceMeta meta; ///< of the team that was changed last
    bool isTeam = false; ///< a team whose members the practice did not send

    bool isCurrent() const { return !parts.isEmpty() && parts.first().isCurrent; }
    QStringList roles() const; ///< in the teams, else in the practice
};

/// The care team: a row a person or organization, however many teams they are in; the patient is
/// left out. Current members first, in the order of their teams. GroupRole: "Care team now" or
/// "Former members".
class CareTeamModel final : public RecordListModelBase
{
    Q_OBJECT

public:
    enum Column { Name, Role, Practice, Phone, Status, ColumnCount };
    CareTeamModel(store::RecordStore &store, const Clock &clock, QObject *parent = nullptr);

    const CareTeamMember &at(int row) const { return m_members.at(row); }

protected:
    LeftOut loadRows() override;
    int rows() const override { return int(m_members.size()); }
    int columns() const override { return ColumnCount; }
    QString columnTitle(int column) const override;
    QVariant cell(int row, int column, int role) const override;

private:
    const Clock &m_clock;
    QList<CareTeamMember> m_members;
};

} // namespace kinward::models
