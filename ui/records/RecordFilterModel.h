#pragma once

#include <QSet>
#include <QSortFilterProxyModel>

#include <optional>
#include <vector>

namespace kinward::ui
{

/// The rows of a record model that hold every typed word, whatever its case and accents, and have
/// the wanted status; sorted and grouped. Its first column stands for the whole row:
/// Qt::DisplayRole is the title, so that typing in the list finds it, and Qt::AccessibleTextRole is
/// the row as it is spoken, with the group's heading before the first of its rows.
class RecordFilterModel final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    /// Under which headings rows stand. Rows of a group stand together, sorted among themselves.
    enum class Grouping {
        Usual, ///< the model's own in its own order, years in the order of dates, else none
        Year, ///< of SortRole
        Status, ///< by StatusTextRole, in the order in which the model has them
        None,
    };
    Q_ENUM(Grouping)

    explicit RecordFilterModel(QObject *parent = nullptr);

    void setSourceModel(QAbstractItemModel *source) override;
    void setWords(const QString &text);
    /// Null: of every status; empty: those without one.
    void setStatus(const QString &status);
    /// Only those of these ids; nothing: all.
    void setIds(const std::optional<QSet<QString>> &ids);
    static constexpr int modelOrder = -1;
    /// By a role of the rows, or as the model has them.
    void sortBy(int role, Qt::SortOrder order);
    void groupBy(Grouping grouping);

    /// Those that occur in the model, in its order; an empty one stands for rows without.
    QStringList statuses() const;
    bool hasDates() const; ///< whether the first rows tell a moment to sort by

    QVariant data(const QModelIndex &index, int role) const override;

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    struct Group {
        int rank = 0; ///< the order of the groups
        QString heading;
    };

    bool matchesWords(int sourceRow) const;
    QString spokenRow(const QModelIndex &index) const;
    bool startsGroup(const QModelIndex &index) const;
    bool groupsAreOurs() const; ///< not the model's
    const std::vector<Group> &groups() const; ///< per source row
    Group yearOf(const QModelIndex &source) const;
    void arrange();
    void forget();

    QStringList m_words;
    QString m_status;
    std::optional<QSet<QString>> m_ids;
    Grouping m_grouping = Grouping::Usual;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    bool m_ownOrder = true;
    mutable QStringList m_searchTexts; ///< per source row, asked for when first searched
    mutable std::vector<Group> m_groups; ///< likewise, when first sorted
    mutable std::optional<bool> m_groupsAreOurs;
};

} // namespace kinward::ui
