#pragma once

#include "core/models/MemberModel.h"

#include <QSet>
#include <QSortFilterProxyModel>

namespace kinward::models
{

/// The members that match what is typed: each word of it begins a word of their name, role or
/// practice; case and accents do not matter. Those whose name it is come first. Nothing typed
/// matches everybody.
class MemberMatchModel final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit MemberMatchModel(MemberModel &members, QObject *parent = nullptr);

    void setTyped(const QString &typed);
    /// Members that were chosen already, by IdRole.
    void setChosen(const QSet<QString> &ids);
    MessageMember at(int row) const;

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    int rankOf(const MessageMember &member) const;

    MemberModel &m_members;
    QStringList m_words; ///< typed, folded
    QSet<QString> m_chosen;
};

} // namespace kinward::models
