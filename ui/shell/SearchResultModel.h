#pragma once

#include "core/search/SearchIndex.h"

#include <QAbstractListModel>

namespace kinward::ui
{

/// What a search found as rows under the names of their sections; sections without a page are left
/// out. Answers the record roles.
class SearchResultModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setGroups(const QList<search::SearchGroup> &groups);
    int total() const { return m_total; } ///< with those that are not among the rows
    const models::RecordEntry &at(int row) const { return m_rows.at(row).entry; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Row {
        models::RecordEntry entry;
        QString group;
    };
    static QString groupText(const search::SearchGroup &group);
    QString spoken(int row) const;

    QList<Row> m_rows;
    int m_total = 0;
};

} // namespace kinward::ui
