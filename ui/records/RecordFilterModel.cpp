#include "ui/records/RecordFilterModel.h"

#include "core/models/RecordRoles.h"
#include "core/models/Wording.h"

#include <QDateTime>

#include <algorithm>
#include <limits>

namespace kinward::ui
{

RecordFilterModel::RecordFilterModel(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setSortLocaleAware(true);
    setDynamicSortFilter(true);
}

void RecordFilterModel::setSourceModel(QAbstractItemModel *source)
{
    // Connected before the base class is, so that its own reset already meets an empty cache.
    const auto drop = [this] { forget(); };
    connect(source, &QAbstractItemModel::modelAboutToBeReset, this, drop);
    connect(source, &QAbstractItemModel::rowsAboutToBeInserted, this, drop);
    connect(source, &QAbstractItemModel::rowsAboutToBeRemoved, this, drop);
    connect(source, &QAbstractItemModel::layoutAboutToBeChanged, this, drop);
    connect(source, &QAbstractItemModel::dataChanged, this, drop);
    QSortFilterProxyModel::setSourceModel(source);
}

void RecordFilterModel::setWords(const QString &text)
{
    m_words = models::wording::searchKey(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

void RecordFilterModel::setStatus(const QString &status)
{
    m_status = status;
    invalidateFilter();
}

void RecordFilterModel::setIds(const std::optional<QSet<QString>> &ids)
{
    m_ids = ids;
    invalidateFilter();
}

void RecordFilterModel::sortBy(int role, Qt::SortOrder order)
{
    m_ownOrder = role == modelOrder;
    m_order = m_ownOrder ? Qt::AscendingOrder : order;
    if (!m_ownOrder)
        setSortRole(role);
    arrange();
}

void RecordFilterModel::groupBy(Grouping grouping)
{
    m_grouping = grouping;
    arrange();
}

void RecordFilterModel::arrange()
{
    m_groups.clear();
    m_groupsAreOurs.reset();
    const bool asTheModel = m_ownOrder && !groupsAreOurs();
    // Sorted anew also where neither column nor order is another one: the groups may be.
    sort(-1);
    if (!asTheModel)
        sort(0, m_order);
}

void RecordFilterModel::forget()
{
    m_searchTexts.clear();
    m_groups.clear();
    m_groupsAreOurs.reset();
}

bool RecordFilterModel::groupsAreOurs() const
{
    if (!m_groupsAreOurs) {
        const bool byDate = !m_ownOrder && sortRole() == models::SortRole;
        m_groupsAreOurs
            = m_grouping == Grouping::Usual ? byDate && hasDates() : m_grouping != Grouping::None;
    }
    return *m_groupsAreOurs;
}

QStringList RecordFilterModel::statuses() const
{
    QStringList found;
    for (int row = 0; sourceModel() && row < sourceModel()->rowCount(); ++row) {
        const QString status = sourceModel()->index(row, 0).data(models::StatusTextRole).toString();
        if (!found.contains(status))
            found.append(status);
    }
    return found;
}

bool RecordFilterModel::hasDates() const
{
    constexpr int enough = 20; ///< some records are without a date
    for (int row = 0; sourceModel() && row < std::min(enough, sourceModel()->rowCount()); ++row) {
        if (sourceModel()->index(row, 0).data(models::SortRole).toDateTime().isValid())
            return true;
    }
    return false;
}

RecordFilterModel::Group RecordFilterModel::yearOf(const QModelIndex &source) const
{
    const QDateTime when = source.data(models::SortRole).toDateTime();
    if (!when.isValid())
        //: Heading in a list grouped by year
        return {std::numeric_limits<int>::max(), tr("No date")};
    const int year = when.toLocalTime().date().year();
    const bool oldestFirst
        = !m_ownOrder && sortRole() == models::SortRole && m_order == Qt::AscendingOrder;
    return {oldestFirst ? year : -year, QString::number(year)};
}

const std::vector<RecordFilterModel::Group> &RecordFilterModel::groups() const
{
    const int rows = sourceModel()->rowCount();
    if (m_groups.size() == std::size_t(rows))
        return m_groups;
    m_groups.clear();
    m_groups.reserve(std::size_t(rows));
    const QStringList ranks = m_grouping == Grouping::Status ? statuses() : QStringList();
    for (int row = 0; row < rows; ++row) {
        const QModelIndex source = sourceModel()->index(row, 0);
        if (m_grouping != Grouping::Status) {
            m_groups.push_back(yearOf(source));
            continue;
        }
        const QString status = source.data(models::StatusTextRole).toString();
        if (status.isEmpty())
            //: Heading in a list grouped by status
            m_groups.push_back({std::numeric_limits<int>::max(), tr("No status")});
        else
            m_groups.push_back({int(ranks.indexOf(status)), status});
    }
    return m_groups;
}

bool RecordFilterModel::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const bool ascending = m_order == Qt::AscendingOrder;
    if (groupsAreOurs()) {
        const int a = groups()[std::size_t(left.row())].rank;
        const int b = groups()[std::size_t(right.row())].rank;
        if (a != b) // the order is for the rows within a group
            return ascending ? a < b : b < a;
    }
    return m_ownOrder ? left.row() < right.row() : QSortFilterProxyModel::lessThan(left, right);
}

bool RecordFilterModel::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    const QModelIndex index = sourceModel()->index(sourceRow, 0, sourceParent);
    if (m_ids && !m_ids->contains(index.data(models::IdRole).toString()))
        return false;
    if (!m_status.isNull() && index.data(models::StatusTextRole).toString() != m_status)
        return false;
    return m_words.isEmpty() || matchesWords(sourceRow);
}

bool RecordFilterModel::matchesWords(int sourceRow) const
{
    if (m_searchTexts.isEmpty())
        m_searchTexts.resize(sourceModel()->rowCount());
    QString &row = m_searchTexts[sourceRow];
    if (row.isNull()) {
        const QModelIndex index = sourceModel()->index(sourceRow, 0);
        row = index.data(models::SearchTextRole).toString() + QLatin1Char(' ');
    }
    return std::all_of(
        m_words.begin(), m_words.end(), [&row](const QString &word) { return row.contains(word); });
}

QVariant RecordFilterModel::data(const QModelIndex &index, int role) const
{
    if (index.column() == 0) {
        if (role == Qt::DisplayRole)
            return QSortFilterProxyModel::data(index, models::TitleRole);
        if (role == Qt::AccessibleTextRole)
            return spokenRow(index);
    }
    if (role == models::GroupRole && groupsAreOurs())
        return groups()[std::size_t(mapToSource(index).row())].heading;
    if (role == models::GroupRole && (!m_ownOrder || m_grouping == Grouping::None))
        return {};
    return QSortFilterProxyModel::data(index, role);
}

QString RecordFilterModel::spokenRow(const QModelIndex &index) const
{
    QStringList parts{index.data(models::TitleRole).toString(),
        index.data(models::SubtitleRole).toString(), index.data(models::StatusTextRole).toString()};
    if (startsGroup(index))
        parts.prepend(index.data(models::GroupRole).toString());
    parts.removeAll(QString());
    return parts.join(QStringLiteral(". "));
}

bool RecordFilterModel::startsGroup(const QModelIndex &index) const
{
    const QVariant group = index.data(models::GroupRole);
    return !group.toString().isEmpty()
        && (index.row() == 0
            || index.siblingAtRow(index.row() - 1).data(models::GroupRole) != group);
}

} // namespace kinward::ui
