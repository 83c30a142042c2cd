#pragma once

#include <QSortFilterProxyModel>

namespace kinward::ui
{

/// The rows of a record model that hold every typed word, whatever its case and accents. Its first
/// column stands for the whole row: Qt::DisplayRole is the title, so that typing in the list finds
/// it, and Qt::AccessibleTextRole is the row as it is spoken, with the group's heading before the
/// first of its rows.
class RecordFilterModel final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit RecordFilterModel(QObject *parent = nullptr);

    void setSourceModel(QAbstractItemModel *source) override;
    void setWords(const QString &text);
    static constexpr int modelOrder = -1;
    /// By a role of the rows; `modelOrder` is the only order with group headings.
    void sortBy(int role, Qt::SortOrder order);

    QVariant data(const QModelIndex &index, int role) const override;

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    QString spokenRow(const QModelIndex &index) const;
    bool startsGroup(const QModelIndex &index) const;

    QStringList m_words;
    bool m_ownOrder = true;
    mutable QStringList m_searchTexts; ///< per source row, asked for when first searched
};

} // namespace kinward::ui
