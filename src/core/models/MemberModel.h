#pragma once

#include "core/models/RecordListModel.h"

#include <optional>

namespace kinward::models
{

/// Somebody at the practice to whom a message can be addressed.
struct MessageMember {
    /// As the portal says (docs/portal-api.yaml, messaging); where it does not, they take messages.
    enum class Status { Accepting, Away, NotAccepting };

    care::Reference reference; ///< of their PractitionerRole; `display` is the name
    QString practitioner; ///< `Practitioner/…`, where it is known
    QString name;
    QString role; ///< "Nurse"
    QString practice;
    Status status = Status::Accepting;
    QString note; ///< in their own words: "Back on Monday"

    QString initials() const; ///< "GK": in place of a picture; titles and degrees do not count
};

/// Whom one may write to: the practice's members, by name; those who take no messages last. Members
/// of another practice are left out, where it is known which one the patient link is with.
class MemberModel final : public RecordListModelBase
{
    Q_OBJECT

public:
    enum Column { Name, Role, Practice, Status, ColumnCount };
    /// Beyond RecordRole.
    enum MemberRole {
        InitialsRole = Qt::UserRole + 100, ///< QString
        AcceptsRole, ///< bool: whether a message can be addressed to them
    };
    /// `practice`: id of the Organization that the link is with; empty where it is not known.
    explicit MemberModel(
        store::RecordStore &store, QString practice = {}, QObject *parent = nullptr);

    const MessageMember &at(int row) const { return m_members.at(row); }
    /// The member that is meant, by their PractitionerRole or by the Practitioner behind it.
    std::optional<MessageMember> memberOf(const care::Reference &reference) const;

protected:
    LeftOut loadRows() override;
    int rows() const override { return int(m_members.size()); }
    int columns() const override { return ColumnCount; }
    QString columnTitle(int column) const override;
    QVariant cell(int row, int column, int role) const override;

private:
    QString m_practice;
    QList<MessageMember> m_members;
};

} // namespace kinward::models
