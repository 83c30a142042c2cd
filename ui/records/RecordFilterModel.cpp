#include "ui/records/RecordFilterModel.h"

#include "core/models/RecordRoles.h"
#include "core/models/Wording.h"

#include <algorithm>

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
    const auto forget = [this] { m_searchTexts.clear(); };
    connect(source, &QAbstractItemModel::modelAboutToBeReset, this, forget);
    connect(source, &QAbstractItemModel::rowsAboutToBeInserted, this, forget);
    connect(source, &QAbstractItemModel::rowsAboutToBeRemoved, this, forget);
    connect(source, &QAbstractItemModel::layoutAboutToBeChanged, this, forget);
    connect(source, &QAbstractItemModel::dataChanged, this, forget);
    QSortFilterProxyModel::setSourceModel(source);
}

void RecordFilterModel::setWords(const QString &text)
{
    m_words = models::wording::searchKey(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

void RecordFilterModel::sortBy(int role, Qt::SortOrder order)
{
    m_ownOrder = role == modelOrder;
    if (!m_ownOrder)
        setSortRole(role);
    sort(m_ownOrder ? -1 : 0, order);
}

bool RecordFilterModel::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    if (m_words.isEmpty())
        return true;
    if (m_searchTexts.isEmpty())
        m_searchTexts.resize(sourceModel()->rowCount(sourceParent));
    QString &row = m_searchTexts[sourceRow];
    if (row.isNull()) {
        const QModelIndex index = sourceModel()->index(sourceRow, 0, sourceParent);
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
    if (role == models::GroupRole && !m_ownOrder)
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
