#pragma once

#include "core/models/TrendSeries.h"

#include <QAbstractTableModel>

namespace kinward::models
{

/// A trend as a table, latest first: the chart for those who would rather read it.
class TrendTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, Value, FlagColumn, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setSeries(const TrendSeries &series);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static QString columnTitle(int column);
    QString display(int row, int column) const;
    QString spoken(int row, int column) const;

    QList<TrendPoint> m_points; ///< latest first
};

} // namespace kinward::models
