#include "core/models/TrendTableModel.h"

#include "core/models/Wording.h"

#include <algorithm>

namespace kinward::models
{

void TrendTableModel::setSeries(const TrendSeries &series)
{
    beginResetModel();
    m_points = series.points;
    std::reverse(m_points.begin(), m_points.end());
    endResetModel();
}

int TrendTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_points.size());
}

int TrendTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString TrendTableModel::columnTitle(int column)
{
    switch (column) {
    case When:
        return tr("Date");
    case Value:
        return tr("Result");
    default:
        return tr("Flag");
    }
}

QString TrendTableModel::display(int row, int column) const
{
    const TrendPoint &point = m_points.at(row);
    switch (column) {
    case When:
        return wording::shortDate(point.when);
    case Value:
        return point.sent;
    default:
        return wording::flagText(point.flag);
    }
}

QString TrendTableModel::spoken(int row, int column) const
{
    QString value
        = column == FlagColumn ? wording::flagWord(m_points.at(row).flag) : display(row, column);
    if (value.isEmpty())
        value = tr("none", "said by a screen reader for an empty cell");
    //: Said by a screen reader for a cell of a table: %1 is the column's title, %2 what stands
    //: there
    return tr("%1: %2", "accessible cell").arg(columnTitle(column), value);
}

QVariant TrendTableModel::data(const QModelIndex &index, int role) const
{
    if (!hasIndex(index.row(), index.column(), index.parent()))
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return display(index.row(), index.column());
    case Qt::AccessibleTextRole:
        return spoken(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return int(
            (index.column() == Value ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    default:
        return {};
    }
}

QVariant TrendTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && section == Value && role == Qt::TextAlignmentRole)
        return int(Qt::AlignTrailing | Qt::AlignVCenter);
    const bool isTitle = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount || !isTitle)
        return QAbstractTableModel::headerData(section, orientation, role);
    return columnTitle(section);
}

} // namespace kinward::models
