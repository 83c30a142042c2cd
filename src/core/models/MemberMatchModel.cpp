#include "core/models/MemberMatchModel.h"

#include "core/models/Wording.h"

#include <algorithm>

namespace kinward::models
{

namespace
{

/// The words of a text, folded; punctuation belongs to none.
QStringList wordsOf(const QString &text)
{
    QString key = wording::searchKey(text);
    for (QChar &character : key) {
        if (!character.isLetterOrNumber())
            character = u' ';
    }
    return key.split(u' ', Qt::SkipEmptyParts);
}

bool beginsOneOf(const QString &typed, const QStringList &words)
{
    return std::any_of(words.begin(), words.end(),
        [&typed](const QString &word) { return word.startsWith(typed); });
}

} // namespace

MemberMatchModel::MemberMatchModel(MemberModel &members, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_members(members)
{
    setSourceModel(&members);
    sort(0);
}

void MemberMatchModel::setTyped(const QString &typed)
{
    m_words = wordsOf(typed);
    invalidate();
}

void MemberMatchModel::setChosen(const QSet<QString> &ids)
{
    m_chosen = ids;
    invalidate();
}

MessageMember MemberMatchModel::at(int row) const
{
    return m_members.at(mapToSource(index(row, 0)).row());
}

bool MemberMatchModel::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    if (sourceParent.isValid())
        return false;
    const MessageMember &member = m_members.at(sourceRow);
    if (m_chosen.contains(member.reference.recordId()))
        return false;
    const QStringList words
        = wordsOf(member.name) + wordsOf(member.role) + wordsOf(member.practice);
    return std::all_of(m_words.begin(), m_words.end(),
        [&words](const QString &typed) { return beginsOneOf(typed, words); });
}

bool MemberMatchModel::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const int leftRank = rankOf(m_members.at(left.row()));
    const int rightRank = rankOf(m_members.at(right.row()));
    return leftRank != rightRank ? leftRank < rightRank : left.row() < right.row();
}

/// Those who take no messages come last, and before them those whose role or practice it is.
int MemberMatchModel::rankOf(const MessageMember &member) const
{
    if (member.status == MessageMember::Status::NotAccepting)
        return 2;
    const QStringList name = wordsOf(member.name);
    const bool isNamed = std::all_of(m_words.begin(), m_words.end(),
        [&name](const QString &typed) { return beginsOneOf(typed, name); });
    return isNamed ? 0 : 1;
}

} // namespace kinward::models
