#include "core/models/RecordListModel.h"

#include "core/models/StoreWatcher.h"
#include "core/models/Wording.h"

namespace kinward::models
{

RecordListModelBase::RecordListModelBase(
    store::RecordStore &store, QSet<QString> types, QObject *parent)
    : QAbstractTableModel(parent)
    , m_store(store)
    , m_types(std::move(types))
{
    auto *watcher = new StoreWatcher(store, m_types, this);
    connect(watcher, &StoreWatcher::changed, this, &RecordListModelBase::load);
}

int RecordListModelBase::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : rows();
}

int RecordListModelBase::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns();
}

QVariant RecordListModelBase::data(const QModelIndex &index, int role) const
{
    if (!hasIndex(index.row(), index.column(), index.parent()))
        return {};
    switch (role) {
    case Qt::AccessibleTextRole:
        return accessibleText(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return int(
            (isNumeric(index.column()) ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    case SearchTextRole:
        return wording::searchKey(cell(index.row(), index.column(), role).toString());
    default:
        return cell(index.row(), index.column(), role);
    }
}

QVariant RecordListModelBase::headerData(int section, Qt::Orientation orientation, int role) const
{
    // A title stands over the numbers below it.
    const bool isOurs = orientation == Qt::Horizontal && section >= 0 && section < columns();
    if (role == Qt::TextAlignmentRole && isOurs && isNumeric(section))
        return int(Qt::AlignTrailing | Qt::AlignVCenter);
    const bool isTitle = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
    if (!isOurs || !isTitle)
        return QAbstractTableModel::headerData(section, orientation, role);
    return columnTitle(section);
}

int RecordListModelBase::rowOfId(const QString &id) const
{
    for (int row = 0, count = rows(); row < count; ++row) {
        if (cell(row, 0, IdRole).toString() == id)
            return row;
    }
    return -1;
}

bool RecordListModelBase::isNumeric(int) const { return false; }

void RecordListModelBase::load()
{
    beginResetModel();
    m_leftOut = loadRows();
    endResetModel();
    Q_EMIT reloaded();
}

QString RecordListModelBase::accessibleText(int row, int column) const
{
    QString value = cell(row, column, Qt::AccessibleTextRole).toString();
    if (value.isEmpty())
        value = cell(row, column, Qt::DisplayRole).toString();
    if (value.isEmpty())
        value = tr("none", "said by a screen reader for an empty cell");
    //: Said by a screen reader for a cell of a table: %1 is the column's title, %2 what stands in
    //: the cell
    return tr("%1: %2").arg(columnTitle(column), value);
}

} // namespace kinward::models
